//! Scripts and the blind verification over the real doors (B8, B17, B18, X4).

use std::sync::{Arc, LazyLock, Mutex};

use kursi_protocol::sync::Outcome;
use kursi_protocol::verify::{VerifyOutcome, VerifyReply};
use kursi_rules::change::{Entity, Row};
use kursi_rules::code::Code;
use kursi_rules::command::{AnswerVerdict, Command};
use kursi_rules::script::ScriptRun;
use kursi_rules::{ContactId, ScriptRunId, TicketId};
use kursi_testkit::Backend;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::{DESK, House, Person, code, letter, now, told};
use crate::on_both;

on_both!(
    b17_five_right_of_six_open_the_account_action_in_this_call_only,
    x4_a_comparison_uses_tries_and_is_flagged_blind,
    x4_two_machines_that_race_use_no_more_tries_than_there_are,
    x4_the_stored_answer_leaves_the_server_in_no_form,
);

const NAME: &str = "خالد بن فيصل الغامدي";
const BORN: &str = "1988-03-09";

/// A letter of a customer whose answers the channel knows.
pub fn known(external_id: &str) -> Value {
    let mut letter = letter(external_id);
    letter["customer"]["answers"] = json!({"full-name": NAME, "date-of-birth": BORN,
        "country-and-city": "السعودية، أبها", "preferred-language": "العربية", "payment-methods": "مدى، Visa",
        "products": "iTunes، Xbox"});
    letter
}

/// A script at a ticket, and the call in which it goes on.
pub struct Scene {
    pub ticket: TicketId,
    pub run: ScriptRunId,
    pub call: ContactId,
}

impl Scene {
    fn step(&self, step: &str, choice: Option<&str>, text: Option<&str>) -> Command {
        Command::AnswerStep {
            ticket: self.ticket,
            run: self.run,
            step: step.into(),
            choice: choice.map(str::to_owned),
            text: text.map(str::to_owned),
            to: None,
            contact: Some(self.call),
        }
    }

    pub fn judge(&self, question: &str, verdict: AnswerVerdict) -> Command {
        let (ticket, run, contact) = (self.ticket, self.run, Some(self.call));
        Command::JudgeAnswer {
            ticket,
            run,
            step: "verify".into(),
            question: question.into(),
            verdict,
            contact,
        }
    }

    pub fn ask(&self, question: &str, said: &str) -> Value {
        json!({"desk": DESK, "ticket": self.ticket, "run": self.run, "step": "verify", "question": question,
            "contact": self.call, "said": said, "deadline": now() + 10_000})
    }

    async fn run(&self, house: &House) -> ScriptRun {
        match house.row(Entity::ScriptRun, &self.run.to_string()).await {
            Some(Row::ScriptRun(run)) => *run,
            other => panic!("{other:?}"),
        }
    }
}

impl Person {
    /// Calls the customer of a ticket and begins the script, as far as the verification.
    pub async fn verifying(&mut self, house: &House, ticket: TicketId) -> Scene {
        self.online(house).await;
        let call = self.call_about(house, ticket).await;
        let run = ScriptRunId(Uuid::now_v7());
        let scene = Scene { ticket, run, call };
        let script = "sign-in-code".to_owned();
        self.act(house, &Command::StartScript { ticket, run, script, contact: Some(call) }).await.unwrap();
        for (step, choice) in [("account", "active"), ("avatar", "green"), ("call", "answered")] {
            self.act(house, &scene.step(step, Some(choice), None)).await.unwrap();
        }
        scene
    }

    async fn call_about(&self, house: &House, ticket: TicketId) -> ContactId {
        let call = ContactId(Uuid::now_v7());
        let contact = json!({"id": call, "channel": "call", "customer_name": "خالد", "language": "ar",
            "ticket": ticket});
        self.done(house, json!({"verb": "call-out", "contact": contact})).await;
        call
    }

    async fn hang_up(&self, house: &House, call: ContactId) {
        let held = self.done(house, json!({"verb": "present", "state": "online"})).await;
        let fence = held.iter().find(|seat| seat.channel == "call").unwrap().fence;
        self.done(house, json!({"verb": "end", "contact": call, "fence": fence})).await;
        self.done(house, json!({"verb": "finish", "contact": call, "outcome": "solved"})).await;
    }

    async fn verify(&self, house: &House, ask: &Value) -> Result<VerifyReply, (u16, Code)> {
        let (status, text) = house.ask(Method::POST, "/verify", Some(&self.token), ask.to_string()).await;
        told(status, &text)
    }

    pub async fn compared(&self, house: &House, ask: &Value) -> Result<(bool, u32), String> {
        match self.verify(house, ask).await.unwrap().outcome {
            VerifyOutcome::Done { matches, tries_left } => Ok((matches, tries_left)),
            VerifyOutcome::Refused { reason } => Err(reason.code),
        }
    }
}

async fn b17_five_right_of_six_open_the_account_action_in_this_call_only(on: Backend) {
    let house = House::new(on).await;
    let mut sara = house.sign_in("sara").await;
    let ticket = house.ticket("m1").await;
    let scene = sara.verifying(&house, ticket).await;
    let pass = scene.step("verify", None, None);
    assert_eq!(sara.act(&house, &pass).await.unwrap_err().code, "answer-step-verification-open");
    for question in ["full-name", "date-of-birth", "country-and-city", "preferred-language", "products"] {
        sara.act(&house, &scene.judge(question, AnswerVerdict::Right)).await.unwrap();
    }
    sara.act(&house, &scene.judge("payment-methods", AnswerVerdict::Wrong)).await.unwrap();
    sara.act(&house, &pass).await.unwrap();
    sara.act(&house, &scene.step("show", None, None)).await.unwrap();

    // The next call finds it shut again.
    sara.hang_up(&house, scene.call).await;
    house.running().clock().move_ahead(61_000);
    let give = scene.step("give", None, Some("482913"));
    let mut late = sara.entry(&give);
    late.made_at = now() + 61_000;
    let reply = sara.push(&house, &[late]).await.unwrap();
    let Outcome::Refused { reason } = &reply.outcomes[0].outcome else { panic!("{reply:?}") };
    assert_eq!(reason.code, "script-contact-not-yours");
    sara.online(&house).await;
    let again = Scene { call: sara.call_about(&house, ticket).await, ..scene };
    let give = again.step("give", None, Some("482913"));
    assert_eq!(sara.act(&house, &give).await.unwrap_err().code, "script-not-verified");
    sara.act(&house, &Command::BackScript { ticket, run: again.run }).await.unwrap();
    sara.act(&house, &Command::BackScript { ticket, run: again.run }).await.unwrap();
    for question in ["full-name", "date-of-birth", "country-and-city", "preferred-language", "products"] {
        sara.act(&house, &again.judge(question, AnswerVerdict::Right)).await.unwrap();
    }
    sara.act(&house, &again.judge("last-orders", AnswerVerdict::Right)).await.unwrap();

    // A colleague who takes the call over goes on in it; what is given is a note (B18).
    let mut omar = house.sign_in("omar").await;
    for (step, text) in [("verify", None), ("show", None)] {
        sara.act(&house, &again.step(step, None, text)).await.unwrap();
    }
    assert_eq!(omar.act(&house, &give).await.unwrap_err().code, "script-contact-not-yours");
    sara.act(&house, &give).await.unwrap();
    sara.act(&house, &again.step("given", None, None)).await.unwrap();
    let run = again.run(&house).await;
    assert_eq!(run.ended.unwrap().step.as_deref(), Some("given"));
    assert!(run.asked.iter().all(|asked| !asked.blind), "judged by the agent, and the record says so");
    let page = omar.page(&house, Entity::Message, None, 10).await;
    assert!(page.rows.iter().any(|row| row.doc.get().contains("482913")), "B18");
    let page = omar.page(&house, Entity::ScriptRun, None, 10).await;
    assert_eq!(page.rows.len(), 1, "a machine that is filled anew has it");
}

async fn x4_a_comparison_uses_tries_and_is_flagged_blind(on: Backend) {
    let house = House::new(on).await;
    let mut sara = house.sign_in("sara").await;
    let (_, taken) = house.intake(known("m1")).await.unwrap();
    let scene = sara.verifying(&house, taken["ticket"].as_str().unwrap().parse().unwrap()).await;
    let compare =
        async |question: &str, said: &str| house.compared_by(&sara, &scene.ask(question, said)).await;
    assert_eq!(compare("full-name", "خالد الغامدي").await, Ok((false, 1)));
    assert_eq!(compare("full-name", "خالد فيصل الغامدى").await, Ok((true, 0)), "letter variants");
    assert_eq!(compare("full-name", NAME).await, Err("judge-answer-settled".into()));
    assert_eq!(compare("date-of-birth", "١٩ اسفند ١٣٦٦").await, Ok((true, 0)), "the same day");
    assert_eq!(compare("products", "Steam").await, Ok((false, 1)));
    assert_eq!(compare("products", "Netflix").await, Ok((false, 0)));
    assert_eq!(compare("products", "xbox").await, Err("judge-answer-settled".into()));
    assert_eq!(compare("last-orders", "x").await, Err("compare-answer-nothing-stored".into()));
    assert_eq!(compare("shoe-size", "x").await, Err("judge-answer-question-unknown".into()));
    let run = scene.run(&house).await;
    assert_eq!(run.asked.len(), 3);
    assert!(run.asked.iter().all(|asked| asked.blind));
    let wrong = run.asked.iter().find(|asked| asked.question == "products").unwrap();
    assert_eq!((wrong.verdict, wrong.tries), (Some(AnswerVerdict::Wrong), 2));

    // Another person's call, no session, another desk, too late, too long.
    let omar = house.sign_in("omar").await;
    let ask = scene.ask("country-and-city", "x");
    assert_eq!(omar.compared(&house, &ask).await.unwrap_err(), "script-contact-not-yours");
    let guest = house.sign_in("guest").await;
    assert_eq!(guest.compared(&house, &ask).await.unwrap_err(), "script-not-allowed");
    let (status, text) = house.ask(Method::POST, "/verify", None, ask.to_string()).await;
    assert_eq!(code(told::<VerifyReply>(status, &text)), (401, "session-expired".into()));
    let mut other = ask.clone();
    other["desk"] = json!("other");
    assert_eq!(code(sara.verify(&house, &other).await), (403, "desk-not-granted".into()));
    let mut late = ask.clone();
    late["deadline"] = json!(now() - 5_000);
    assert_eq!(sara.compared(&house, &late).await.unwrap_err(), "request-too-late");
    let mut long = ask.clone();
    long["said"] = json!("x".repeat(10_000));
    let (status, refusal) = sara.verify(&house, &long).await.unwrap_err();
    assert_eq!((status, &refusal.args["field"]), (400, &"said".into()));
    assert_eq!(scene.run(&house).await.asked.len(), 3, "none of these used a try");
}

impl House {
    async fn compared_by(&self, person: &Person, ask: &Value) -> Result<(bool, u32), String> {
        person.compared(self, ask).await
    }
}

async fn x4_two_machines_that_race_use_no_more_tries_than_there_are(on: Backend) {
    let house = House::new(on).await;
    let mut sara = house.sign_in("sara").await;
    let (_, taken) = house.intake(known("m1")).await.unwrap();
    let scene = sara.verifying(&house, taken["ticket"].as_str().unwrap().parse().unwrap()).await;
    let elsewhere = house.sign_in("sara").await;
    let ask = scene.ask("full-name", "somebody else");
    let asking = (0..20).map(|n| {
        let machine = if n % 2 == 0 { &sara } else { &elsewhere };
        machine.compared(&house, &ask)
    });
    let answers = futures_util::future::join_all(asking).await;
    let mut tried: Vec<(bool, u32)> = answers.iter().filter_map(|answer| answer.clone().ok()).collect();
    tried.sort_unstable();
    assert_eq!(tried, [(false, 0), (false, 1)]);
    let refused = answers.into_iter().filter_map(Result::err);
    assert!(refused.clone().count() == 18 && refused.into_iter().all(|code| code == "judge-answer-settled"));
    assert_eq!(
        sara.compared(&house, &scene.ask("full-name", NAME)).await.unwrap_err(),
        "judge-answer-settled"
    );
    assert_eq!(scene.run(&house).await.asked[0].tries, 2);
}

/// Everything that the server says to its log while the stories are told.
fn log() -> String {
    static LOG: LazyLock<Arc<Mutex<Vec<u8>>>> = LazyLock::new(|| {
        let log = Arc::new(Mutex::new(Vec::new()));
        let filter = "kursi_server=trace,kursi_store=trace,kursi_rules=trace,sqlx=trace,tower_http=trace";
        let heard = tracing_subscriber::fmt().with_env_filter(filter).with_writer(Heard(log.clone()));
        heard.try_init().expect("no other story listens");
        log
    });
    String::from_utf8_lossy(&LOG.lock().unwrap()).into_owned()
}

struct Heard(Arc<Mutex<Vec<u8>>>);

impl tracing_subscriber::fmt::MakeWriter<'_> for Heard {
    type Writer = Writer;
    fn make_writer(&self) -> Writer {
        Writer(self.0.clone())
    }
}

struct Writer(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

async fn x4_the_stored_answer_leaves_the_server_in_no_form(on: Backend) {
    log();
    let house = House::new(on).await;
    let mut sara = house.sign_in("sara").await;
    let (_, taken) = house.intake(known("m1")).await.unwrap();
    let scene = sara.verifying(&house, taken["ticket"].as_str().unwrap().parse().unwrap()).await;
    let said = "عبد الرحمن المنصوري";
    sara.compared(&house, &scene.ask("full-name", said)).await.unwrap();
    let heard = sara.verify(&house, &scene.ask("full-name", NAME)).await.unwrap();
    let mut out = serde_json::to_string(&heard).unwrap();
    let mut from = 0;
    loop {
        let answer = sara.frames(&house, from, 5000).await;
        out.push_str(&serde_json::to_string(&answer).unwrap());
        from = answer.frame.to;
        if !answer.more {
            break;
        }
    }
    for entity in Entity::ALL {
        let page = sara.page(&house, entity, None, 1000).await;
        out.push_str(&serde_json::to_string(&page).unwrap());
    }
    assert!(out.contains("full-name"), "that there is an answer is told");
    for secret in ["الغامدي", BORN, "أبها", "المنصوري"] {
        assert!(!out.contains(secret), "{secret}");
    }
    // Neither does the change log hold it, from which the next machine reads.
    let office = house.office();
    let mut conn = office.db.conn().await.unwrap();
    let changes = kursi_store::server::changes(&mut conn, &office.ws, &[format!("desk:{DESK}")], 0, 10_000)
        .await
        .unwrap();
    let changes: String = changes.rows.into_iter().filter_map(|(_, row)| row.doc).collect();
    let log = log();
    assert!(log.contains("/verify"), "the log was heard");
    for secret in ["الغامدي", BORN, "أبها", "المنصوري"] {
        assert!(!changes.contains(secret) && !log.contains(secret), "{secret}");
    }
}

/// X4: what a channel says of answers is checked against the pack, and comes once more with a later message.
#[tokio::test]
async fn x4_answers_come_with_the_intake_and_are_checked() {
    let house = House::new(Backend::Sqlite).await;
    let mut unknown = known("m1");
    unknown["customer"]["answers"]["shoe-size"] = json!("42");
    let (status, refusal) = house.intake(unknown).await.unwrap_err();
    assert_eq!((status, &refusal.args["field"]), (400, &"customer.answers.shoe-size".into()));
    let (_, plain) = house.intake(letter("m1")).await.unwrap();
    let ticket = house.ticket_row(plain["ticket"].as_str().unwrap().parse().unwrap()).await;
    let stored = async || match house.row(Entity::Customer, &ticket.customer.to_string()).await {
        Some(Row::Customer(customer)) => customer.stored,
        other => panic!("{other:?}"),
    };
    assert!(stored().await.is_empty());
    // The same customer writes again, and the channel knows more by now.
    let mut again = letter("m1");
    again["external_id"] = json!("m2");
    again["customer"]["answers"] = json!({"date-of-birth": BORN});
    house.intake(again).await.unwrap();
    assert_eq!(stored().await, ["date-of-birth"]);
    assert_eq!(code(house.intake(known("m1")).await), (409, "intake-conflict".into()));
}
