//! Stories of scripts on a desk machine without a line: everything is predicted, kept and shown (K4, B17, B18).

use std::path::Path;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use kursi_app::entry::{Act, EntryBody, Fault, RunView, ScriptView, StepView, View, ViewRequest};
use kursi_app::{App, AppConfig, MemoryVault, Vault};
use kursi_rules::change::Row;
use kursi_rules::seating::ContactState;
use kursi_rules::{Millis, SeatId};
use kursi_store::rows::RowDoc;
use kursi_store::{Db, Key, Place, Shape, rows};
use kursi_testkit::rows::{contact, customer, stored, ticket, user};
use serde_json::json;
use tempfile::TempDir;

const WS: &str = "0197-ws";
const FOLDER: &str = "sara";
const KEY: [u8; 32] = [7; 32];
const QUESTIONS: [&str; 6] =
    ["full-name", "date-of-birth", "country-and-city", "preferred-language", "payment-methods", "products"];

/// A machine on which somebody is signed in and a ticket is.
struct Machine {
    data: TempDir,
    app: App,
}

fn pack() -> kursi_desks::Loaded {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../desks/onecard");
    let names = ["desk.toml", "words/en.ftl", "words/ar.ftl", "words/fa.ftl", "words/ur.ftl"];
    let files = names.map(|name| (name, std::fs::read_to_string(folder.join(name)).unwrap()));
    kursi_desks::load(&kursi_desks::Pack::from_files(files)).unwrap()
}

impl Machine {
    async fn new() -> Machine {
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join("work").join(FOLDER);
        std::fs::create_dir_all(&folder).unwrap();
        let profile = json!([{"server": "https://127.0.0.1:9", "login": "sara", "folder": FOLDER, "workspace": WS,
            "workspace_name": "w", "user": user(1).id, "name": "Sara", "device": null, "desk": "onecard",
            "role": "agent", "passphrase": false, "signed_in": true}]);
        std::fs::write(data.path().join("profiles.json"), profile.to_string()).unwrap();
        let outbox = Place::Encrypted(folder.join("outbox.db"), Key::from_bytes(KEY));
        Db::open(outbox, Shape::Outbox).await.unwrap().close().await;
        let mut known = customer(1);
        known.stored = vec!["full-name".into()];
        let rows = [stored(pack().row(1)), stored(user(1)), stored(known), stored(ticket(1))];
        put(data.path(), &rows).await;
        let app = start(data.path()).await;
        Machine { data, app }
    }

    /// The program is closed, something comes, and it is opened again.
    async fn reopened(self, came: &[RowDoc]) -> Machine {
        let Machine { data, app } = self;
        app.stop().await;
        drop(app);
        put(data.path(), came).await;
        let app = start(data.path()).await;
        Machine { data, app }
    }

    async fn view(&self) -> ScriptView {
        let ticket = ticket(1).id.to_string();
        match self.app.view(ViewRequest::Script { ticket }).await.unwrap() {
            View::Script(view) => view,
            other => panic!("{other:?}"),
        }
    }

    async fn run(&self) -> RunView {
        self.view().await.run.expect("a script goes on")
    }

    async fn now(&self) -> StepView {
        let run = self.run().await;
        run.steps.into_iter().find(|step| step.state == "now").expect("it stands somewhere")
    }

    async fn start(&self, script: &str) -> Result<(), String> {
        let (ticket, script) = (ticket(1).id.to_string(), script.to_owned());
        self.send(Act::StartScript { ticket, script }).await
    }

    async fn answer(&self, choice: Option<&str>, text: Option<&str>) -> Result<(), String> {
        let (ticket, run, step) = (ticket(1).id.to_string(), self.run().await.id, self.now().await.id);
        let (choice, text) = (choice.map(str::to_owned), text.map(str::to_owned));
        self.send(Act::AnswerStep { ticket, run, step, choice, text, to: None }).await
    }

    async fn judge(&self, question: &str, verdict: &str) -> Result<(), String> {
        let (ticket, run, step) = (ticket(1).id.to_string(), self.run().await.id, "verify".to_owned());
        let (question, verdict) = (question.to_owned(), verdict.to_owned());
        self.send(Act::JudgeAnswer { ticket, run, step, question, verdict }).await
    }

    async fn back(&self) -> Result<(), String> {
        let (ticket, run) = (ticket(1).id.to_string(), self.run().await.id);
        self.send(Act::BackScript { ticket, run }).await
    }

    /// The verbs that wait.
    async fn outbox(&self) -> Vec<String> {
        match self.app.view(ViewRequest::Outbox).await.unwrap() {
            View::Outbox(view) => {
                assert!(!format!("{view:?}").contains("482913"), "X14: nor does the outbox");
                view.entries.into_iter().map(|entry| entry.verb).collect()
            }
            other => panic!("{other:?}"),
        }
    }

    async fn send(&self, act: Act) -> Result<(), String> {
        self.app.send(act).await.map(drop).map_err(|fault| fault.code)
    }

    /// As far as the verification.
    async fn verifying(&self) {
        self.start("sign-in-code").await.unwrap();
        for choice in ["active", "green", "answered"] {
            self.answer(Some(choice), None).await.unwrap();
        }
    }
}

async fn put(data: &Path, docs: &[RowDoc]) {
    let replica = Place::Encrypted(data.join("work").join(FOLDER).join("replica.db"), Key::from_bytes(KEY));
    let db = Db::open(replica, Shape::Replica).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    rows::put(&mut tx, WS, "desk:onecard", 1, docs, str::to_lowercase).await.unwrap();
    tx.commit().await.unwrap();
    db.close().await;
}

async fn start(data: &Path) -> App {
    let vault = MemoryVault::default();
    vault.put(FOLDER, &KEY).unwrap();
    App::start(AppConfig {
        data: data.to_owned(),
        system_language: "en".into(),
        device_name: "pc".into(),
        server: None,
        vault: Arc::new(vault),
        desktop: Arc::new(kursi_app::NoDesktop),
        lines: kursi_app::Lines::default(),
    })
    .await
}

/// The person's call about the ticket, or what became of it.
fn call(n: u64, state: ContactState) -> RowDoc {
    let mut call = contact(n);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let now = Millis(i64::try_from(now.as_millis()).unwrap());
    (call.channel, call.ticket, call.agent) = ("call".into(), Some(ticket(1).id), Some(user(1).id));
    (call.answered_at, call.ended_at) = (Some(now), Some(now));
    call.state = state;
    RowDoc {
        entity: kursi_rules::change::Entity::Contact,
        id: call.id.to_string(),
        doc: Some(Row::Contact(Box::new(call)).to_doc()),
    }
}

fn active(n: u64) -> RowDoc {
    call(n, ContactState::Active { seat: SeatId(kursi_testkit::Ids::nth(1)), fence: 1 })
}

fn code(fault: &Option<Fault>) -> Option<&str> {
    fault.as_ref().map(|fault| fault.code.as_str())
}

#[tokio::test]
async fn b8_a_script_is_walked_without_a_line_and_survives_a_restart() {
    let machine = Machine::new().await;
    let view = machine.view().await;
    assert_eq!(view.offered[..3], ["sign-in-code", "closed-by-customer", "deactivation"]);
    assert_eq!(view.offered.len(), 15, "a script that is a step of a ladder is offered by it alone");
    assert!(view.run.is_none() && view.may_start.is_none() && view.contact.is_none());
    assert_eq!(view.language, "ar");
    machine.verifying().await;
    assert_eq!(machine.start("deactivation").await.unwrap_err(), "start-script-already");
    let machine = machine.reopened(&[active(1)]).await;
    let run = machine.run().await;
    let shown: Vec<(&str, &str)> =
        run.steps.iter().map(|step| (step.id.as_str(), step.state.as_str())).collect();
    assert_eq!(shown, [("account", "done"), ("avatar", "done"), ("call", "done"), ("verify", "now")]);
    assert_eq!(run.steps[0].answer.as_ref().unwrap().choice.as_deref(), Some("active"));
    assert_eq!(code(&run.may_go_on), None);
    assert_eq!(run.may_go_back, None);
}

#[tokio::test]
async fn b17_judged_without_a_line_the_account_action_opens_and_the_next_call_shuts_it() {
    let machine = Machine::new().await;
    machine.verifying().await;
    assert_eq!(machine.judge("full-name", "right").await.unwrap_err(), "script-contact-needed");
    assert_eq!(code(&machine.run().await.may_go_on), Some("script-contact-needed"));
    let machine = machine.reopened(&[active(1)]).await;
    let view = machine.view().await;
    assert_eq!(view.hidden, ["country", "language"], "X4");
    assert_eq!(view.contact, Some(contact(1).id.to_string()));
    let quiz = machine.now().await.quiz.expect("it verifies");
    assert!(!quiz.blind, "X4: without the line the agent judges");
    assert_eq!(code(&quiz.not_blind), Some("line-unreachable"));
    assert_eq!((quiz.least, quiz.most, quiz.needed, quiz.questions.len()), (6, 7, 5, 7));
    let compare = Act::CompareAnswer {
        ticket: ticket(1).id.to_string(),
        run: machine.run().await.id,
        step: "verify".into(),
        question: "full-name".into(),
        said: "x".into(),
    };
    assert!(["line-unreachable", "session-expired"].contains(&&*machine.send(compare).await.unwrap_err()));

    machine.judge("full-name", "wrong").await.unwrap();
    for question in &QUESTIONS[1..] {
        machine.judge(question, "right").await.unwrap();
    }
    let quiz = machine.now().await.quiz.expect("it verifies");
    assert_eq!((quiz.right, quiz.wrong, quiz.result.as_str()), (5, 1, "passed"));
    assert!(machine.view().await.hidden.is_empty(), "nothing is hidden any more");
    machine.answer(None, None).await.unwrap();
    let run = machine.run().await;
    let ahead: Vec<&str> = run.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(ahead, ["account", "avatar", "call", "verify", "show", "give", "given"]);
    assert!(run.steps.iter().all(|step| step.shut.is_none()));
    machine.answer(None, None).await.unwrap();

    // The call ends and another one begins.
    let machine = machine.reopened(&[call(1, ContactState::Ended { outcome: None })]).await;
    assert_eq!(code(&machine.now().await.shut), Some("script-contact-needed"));
    let machine = machine.reopened(&[active(2)]).await;
    assert_eq!(code(&machine.now().await.shut), Some("script-not-verified"));
    assert_eq!(machine.answer(None, Some("482913")).await.unwrap_err(), "script-not-verified");
    machine.back().await.unwrap();
    machine.back().await.unwrap();
    for question in QUESTIONS {
        machine.judge(question, "right").await.unwrap();
    }
    for text in [None, None, Some("482913"), None] {
        machine.answer(None, text).await.unwrap();
    }
    let view = machine.view().await;
    assert!(view.run.is_none());
    assert_eq!(view.past.len(), 1);
    assert_eq!(view.past[0].end.as_deref(), Some("given"));
    let id = ticket(1).id.to_string();
    let View::Ticket(shown) = machine.app.view(ViewRequest::Ticket { id }).await.unwrap() else { panic!() };
    let note = shown.entries.iter().find(|entry| matches!(entry.body, EntryBody::Note { .. }));
    let note = note.expect("B18: it is a note");
    assert!(!format!("{:?}", shown).contains("482913"), "X14: nothing shows the code");
    assert!(matches!(&note.body, EntryBody::Note { text } if text == "•••••3"), "{:?}", note.body);
    // Whoever needs it reveals it, without a line: that is in the outbox before the code is told.
    let secret = note.mask.clone().expect("it is masked").secret;
    let (ticket, before) = (ticket(1).id.to_string(), machine.outbox().await);
    let sent = machine.app.send(Act::Reveal { ticket, secret }).await.unwrap();
    assert_eq!((sent.revealed.as_deref(), sent.shown_for), (Some("482913"), Some(30_000.0)));
    let outbox = machine.outbox().await;
    assert_eq!((outbox.len(), outbox.last().map(String::as_str)), (before.len() + 1, Some("reveal")));
}

#[tokio::test]
async fn a_script_that_is_given_up_stays_on_record() {
    let machine = Machine::new().await;
    machine.start("deactivation").await.unwrap();
    assert_eq!(machine.answer(None, None).await.unwrap_err(), "answer-step-without-text");
    machine.answer(None, Some("sara@example.org")).await.unwrap();
    assert_eq!(machine.back().await, Ok(()));
    let step = machine.now().await;
    assert_eq!(step.answer.unwrap().text.as_deref(), Some("sara@example.org"), "going back loses nothing");
    assert_eq!(machine.back().await.unwrap_err(), "back-script-at-start");
    let (id, run) = (ticket(1).id.to_string(), machine.run().await.id);
    machine.send(Act::StopScript { ticket: id.clone(), run }).await.unwrap();
    let view = machine.view().await;
    assert_eq!((view.past.len(), &view.past[0].end), (1, &None));
    assert_eq!(view.past[0].by.as_ref().unwrap().name, user(1).name);
    machine.start("sign-in-code").await.unwrap();
}
