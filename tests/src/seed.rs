//! The demo's tickets, delivered through the same doors as all others: customers write to the intake, agents push
//! commands as their desks do.
//!
//! The server judges what an agent does by its own clock, so nothing of theirs can be dated back. A ticket with steps is
//! therefore opened so that its first step by an agent is due now; those without are dated as the demo says.

use std::collections::HashMap;

use anyhow::{Context, Result, bail};
use kursi_desks::demo::{Demo, DemoCustomer, DemoDeed, DemoTicket};
use serde_json::{Value, json};

use crate::server::{DESK, Server};
use crate::{Intake, IntakeTicket};

const MINUTE: i64 = 60_000;

/// Delivers everything.
pub(crate) async fn deliver(server: &Server, demo: &Demo, keys: &[(String, String)]) -> Result<()> {
    let mut seats = Seats { server, seats: HashMap::new(), http: reqwest::Client::new() };
    for (place, ticket) in demo.tickets.iter().enumerate() {
        let key = keys.iter().find(|(channel, _)| *channel == ticket.channel).map(|(_, key)| key);
        let intake = server.intake_of(key.with_context(|| format!("no key for {}", ticket.channel))?);
        let customer = demo
            .customers
            .iter()
            .find(|customer| customer.id == ticket.customer)
            .context("no such customer")?;
        one(&mut seats, &intake, customer, ticket, place)
            .await
            .with_context(|| format!("seeding {:?}", ticket.subject))?;
    }
    Ok(())
}

async fn one(
    seats: &mut Seats<'_>,
    intake: &Intake,
    customer: &DemoCustomer,
    ticket: &DemoTicket,
    place: usize,
) -> Result<()> {
    let by_agents = ticket.steps.iter().find(|step| step.by.is_some()).map_or(0, |step| step.minutes_ago);
    let opened = now() - (ticket.minutes_ago - by_agents) * MINUTE;
    let mut new = IntakeTicket::new(
        &format!("demo-{place}"),
        &customer.name,
        &ticket.language,
        &ticket.subject,
        &ticket.text,
    );
    new.more = json!({
        "received_at": opened,
        "kind": ticket.kind,
        "customer": {
            "name": customer.name, "email": customer.email, "phone": customer.phone,
            "language": customer.language, "country": customer.country, "answers": customer.answers,
        },
    });
    let answer = intake.answer(&new).await?;
    let (id, number) = (text(&answer, "ticket")?, text(&answer, "number")?);
    if let Some(live) = &ticket.live {
        let more = json!({ "brand": live.brand, "ticket": number });
        intake.contact(&format!("live-{place}"), &customer.name, &ticket.language, &more).await?;
    }
    let mut asked = String::new();
    for (turn, step) in ticket.steps.iter().enumerate() {
        let by = step.by.as_deref().unwrap_or_default();
        match &step.deed {
            DemoDeed::Receive(words) => {
                let mut next = IntakeTicket::follow_up(&format!("demo-{place}-{turn}"), &number, words);
                if by_agents == 0 {
                    next.more = json!({ "received_at": now() - step.minutes_ago * MINUTE });
                }
                intake.open(&next).await?;
            }
            DemoDeed::Reply(words) => {
                let command = json!({ "verb": "reply", "ticket": id, "message": fresh(), "text": words });
                seats.push(by, command).await?;
            }
            DemoDeed::Note(words) => {
                let command = json!({ "verb": "note", "ticket": id, "message": fresh(), "text": words });
                seats.push(by, command).await?;
            }
            DemoDeed::Assign(to) => {
                let to = seats.user(to).await?;
                seats.push(by, json!({ "verb": "assign", "ticket": id, "to": to })).await?;
            }
            DemoDeed::AskPending(reason) => {
                seats.push(by, json!({ "verb": "ask-pending", "ticket": id, "reason": reason })).await?;
            }
            DemoDeed::Raise(of) => {
                asked = fresh();
                let command = json!({
                    "verb": "raise", "ticket": id, "request": asked, "kind": of.kind, "party": of.party,
                    "name": of.name, "fields": of.fields, "language": "en", "subject": of.subject,
                    "message": fresh(), "text": of.text, "acknowledgement": fresh(), "told": of.told,
                });
                seats.push(by, command).await?;
            }
            DemoDeed::Hear(words) => {
                let command = json!({ "verb": "hear", "ticket": asked, "message": fresh(), "text": words });
                seats.push(by, command).await?;
            }
            DemoDeed::Resolve(reason) => {
                seats.push(by, json!({ "verb": "resolve", "ticket": id, "reason": reason })).await?;
            }
        }
    }
    Ok(())
}

/// People signed in for the seeding, each with a device of their own.
struct Seats<'a> {
    server: &'a Server,
    seats: HashMap<String, Seat>,
    http: reqwest::Client,
}

struct Seat {
    token: String,
    user: String,
    n: u32,
}

impl Seats<'_> {
    async fn seat(&mut self, login: &str) -> Result<&mut Seat> {
        if !self.seats.contains_key(login) {
            let agent = self.server.agent(login)?;
            let ask = json!({
                "user": agent.user, "password": agent.password, "device": null, "device_name": "demo",
                "protocol": kursi_protocol::PROTOCOL,
            });
            let answer = self.ask("/auth/sign-in", "", &ask).await?;
            let seat = Seat { token: text(&answer, "token")?, user: text(&answer, "user")?, n: 0 };
            self.seats.insert(login.to_owned(), seat);
        }
        self.seats.get_mut(login).context("just signed in")
    }

    async fn user(&mut self, login: &str) -> Result<String> {
        Ok(self.seat(login).await?.user.clone())
    }

    async fn push(&mut self, login: &str, command: Value) -> Result<()> {
        let payload = command.to_string();
        let seat = self.seat(login).await?;
        seat.n += 1;
        let (n, token) = (seat.n, seat.token.clone());
        let entry = json!({
            "n": n, "command_id": fresh(), "v": kursi_protocol::sync::COMMAND_V,
            "hash": kursi_protocol::sync::payload_hash(&payload),
            "desk": DESK, "revision": 1, "made_at": now(), "payload": command,
        });
        let answer = self.ask("/sync/push", &token, &json!({ "entries": [entry] })).await?;
        if answer["outcomes"][0]["outcome"] != "accepted" {
            bail!("{login} did {payload}, and the server answered {answer}");
        }
        Ok(())
    }

    async fn ask(&self, path: &str, token: &str, body: &Value) -> Result<Value> {
        let request = self.http.post(format!("{}{path}", self.server.url())).bearer_auth(token).json(body);
        let answer = request.send().await.with_context(|| path.to_owned())?;
        let status = answer.status();
        let body: Value = answer.json().await?;
        if !status.is_success() {
            bail!("{path}: {status} {body}");
        }
        Ok(body)
    }
}

fn text(answer: &Value, field: &str) -> Result<String> {
    answer[field].as_str().map(str::to_owned).with_context(|| format!("no {field} in {answer}"))
}

fn fresh() -> String {
    uuid::Uuid::now_v7().to_string()
}

fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
