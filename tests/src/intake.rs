//! The door by which tickets arrive, as a channel's own software uses it.

use std::net::SocketAddr;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

/// What a channel delivers: a new ticket, or a customer's next message on one.
#[derive(Debug, Clone)]
pub struct IntakeTicket {
    /// The channel's own id of this message; the same id again is the same message.
    pub external_id: String,
    /// The number of the ticket that it follows up.
    pub ticket: Option<String>,
    /// The customer's name.
    pub customer: String,
    /// The customer's language.
    pub language: String,
    /// Subject.
    pub subject: String,
    /// What the customer says.
    pub text: String,
    /// What is added to the body as it is.
    pub more: Value,
}

impl IntakeTicket {
    /// A new ticket.
    pub fn new(external_id: &str, customer: &str, language: &str, subject: &str, text: &str) -> Self {
        Self {
            external_id: external_id.into(),
            ticket: None,
            customer: customer.into(),
            language: language.into(),
            subject: subject.into(),
            text: text.into(),
            more: json!({}),
        }
    }

    /// A customer's next message on the ticket of this number.
    pub fn follow_up(external_id: &str, number: &str, text: &str) -> Self {
        Self { ticket: Some(number.into()), ..Self::new(external_id, "", "", "", text) }
    }

    /// The request's body.
    pub fn body(&self) -> Value {
        let mut body = match &self.ticket {
            Some(number) => json!({ "external_id": self.external_id, "ticket": number, "text": self.text }),
            None => json!({
                "external_id": self.external_id,
                "customer": {
                    "name": self.customer,
                    "email": format!("{}@example.com", self.external_id),
                    "language": self.language,
                },
                "subject": self.subject,
                "text": self.text,
                "language": self.language,
            }),
        };
        if let (Some(body), Some(more)) = (body.as_object_mut(), self.more.as_object()) {
            body.extend(more.clone());
        }
        body
    }
}

/// The intake of a server, with the key of one channel.
#[derive(Debug, Clone)]
pub struct Intake {
    server: SocketAddr,
    key: String,
}

impl Intake {
    pub(crate) fn new(server: SocketAddr, key: &str) -> Self {
        Self { server, key: key.to_owned() }
    }

    /// The same door with another key.
    #[must_use]
    pub fn with_key(&self, key: &str) -> Self {
        Self::new(self.server, key)
    }

    /// Delivers a message, and gives the number of its ticket.
    pub async fn open(&self, ticket: &IntakeTicket) -> Result<String> {
        let answer = self.answer(ticket).await?;
        answer["number"].as_str().map(str::to_owned).with_context(|| format!("no number in {answer}"))
    }

    /// Delivers a message, and gives the whole answer.
    pub(crate) async fn answer(&self, ticket: &IntakeTicket) -> Result<Value> {
        let (status, answer) = self.deliver(ticket.body().to_string().into_bytes()).await?;
        if !(200..300).contains(&status) {
            bail!("the intake answered {status}: {answer}");
        }
        Ok(answer)
    }

    /// Delivers a body, and gives the status and code it is refused with.
    pub async fn code_of(&self, body: &Value) -> Result<(u16, String)> {
        self.code_of_bytes(body.to_string().into_bytes()).await
    }

    /// Delivers bytes, and gives the status and code they are refused with.
    pub async fn code_of_bytes(&self, body: Vec<u8>) -> Result<(u16, String)> {
        let (status, answer) = self.deliver(body).await?;
        let code = answer["code"].as_str().with_context(|| format!("no code in {status} {answer}"))?;
        Ok((status, code.to_owned()))
    }

    /// A chat or call comes, and its contact is given. `more` is added to the body as it is.
    pub async fn contact(
        &self,
        external_id: &str,
        customer: &str,
        language: &str,
        more: &Value,
    ) -> Result<String> {
        let mut body = json!({ "external_id": external_id, "customer_name": customer, "language": language });
        if let (Some(body), Some(more)) = (body.as_object_mut(), more.as_object()) {
            body.extend(more.clone());
        }
        let (status, answer) = self.post("/intake/contacts", body.to_string().into_bytes()).await?;
        if !(200..300).contains(&status) {
            bail!("the intake answered {status}: {answer}");
        }
        answer["contact"].as_str().map(str::to_owned).with_context(|| format!("no contact in {answer}"))
    }

    /// The customer hangs up, or leaves the chat.
    pub async fn gone(&self, external_id: &str) -> Result<()> {
        let body = json!({ "external_id": external_id }).to_string().into_bytes();
        let (status, answer) = self.post("/intake/contacts/gone", body).await?;
        if status == 200 { Ok(()) } else { bail!("the intake answered {status}: {answer}") }
    }

    /// The customer answers what they were asked by this number.
    pub async fn answer_survey(&self, number: &str, answers: &Value) -> Result<()> {
        let body = json!({ "answers": answers }).to_string().into_bytes();
        let (status, answer) = self.post(&format!("/intake/surveys/{number}"), body).await?;
        if status == 201 { Ok(()) } else { bail!("the intake answered {status}: {answer}") }
    }

    async fn deliver(&self, body: Vec<u8>) -> Result<(u16, Value)> {
        self.post("/intake/tickets", body).await
    }

    async fn post(&self, path: &str, body: Vec<u8>) -> Result<(u16, Value)> {
        let url = format!("http://{}{path}", self.server);
        let request = reqwest::Client::new().post(url).bearer_auth(&self.key);
        let answer = request
            .header("content-type", "application/json")
            .body(body)
            .send()
            .await
            .context("the intake")?;
        let status = answer.status().as_u16();
        let text = answer.text().await?;
        Ok((status, serde_json::from_str(&text).with_context(|| format!("{status}: {text}"))?))
    }
}
