//! Stories of scripts (B8, B18); those of the verification in them are in [`verification`].

mod shapes;
mod verification;

use super::*;
use crate::command::AnswerVerdict::{self, Right, Skipped, Wrong};
use crate::message::MessageKind;
use crate::script::{
    Choice, Input, Question, QuestionKind, QuizResult, Script, ScriptRun, Scripting, Step, StepKind, Tally,
    Verification,
};
use crate::seating::{Contact, ContactState, Direction};
use crate::{ContactId, ScriptRunId, SeatId};

const QUESTIONS: [&str; 7] = ["name", "born", "place", "language", "payment", "bought", "orders"];

pub(super) fn step(id: &str, kind: StepKind, next: Option<&str>) -> Step {
    Step { next: next.map(str::to_owned), ..Step::plain(id, kind) }
}

fn forks(id: &str, kind: StepKind, choices: &[(&str, &str)]) -> Step {
    let choice = |(id, next): &(&str, &str)| Choice { id: (*id).into(), next: Some((*next).into()) };
    Step { choices: choices.iter().map(choice).collect(), ..step(id, kind, None) }
}

/// A code is given to a customer who is who they say; and a script that only asks.
pub(super) fn scripting() -> Scripting {
    let question = |id: &str| Question {
        id: id.into(),
        kind: QuestionKind::Text,
        optional: id == "orders",
        hides: vec![],
    };
    let guarded = |step: Step| Step { guard: Some("verify".into()), ..step };
    let code = Script {
        id: "code".into(),
        steps: vec![
            forks("account", StepKind::Check, &[("active", "call"), ("closed", "other")]),
            step("call", StepKind::Do, Some("verify")),
            forks("verify", StepKind::Quiz, &[("passed", "show"), ("failed", "later")]),
            guarded(step("show", StepKind::Do, Some("give"))),
            guarded(Step {
                input: Some(Input::Code),
                note: true,
                ..step("give", StepKind::Do, Some("done"))
            }),
            guarded(step("done", StepKind::End, None)),
            step("later", StepKind::End, None),
            step("other", StepKind::End, None),
        ],
    };
    let ask = Script {
        id: "ask".into(),
        steps: vec![
            Step { input: Some(Input::Text), ..step("why", StepKind::Ask, Some("say")) },
            step("say", StepKind::Say, Some("end")),
            step("end", StepKind::End, None),
        ],
    };
    Scripting {
        questions: QUESTIONS.map(question).into(),
        verification: Some(Verification { ask_least: 6, ask_most: 7, needed: 5, tries: 2 }),
        scripts: vec![code, ask, request::call()],
    }
}

fn colleague() -> Actor {
    Actor::Person { user: UserId(Uuid::from_u128(11)), role: "agent".into() }
}

/// A ticket, and the script that goes on at it.
struct Scene {
    world: World,
    ticket: TicketId,
    run: ScriptRunId,
    at: i64,
}

impl Scene {
    /// The script of the code, begun.
    fn begun(script: &str) -> Scene {
        let mut world = World::default();
        let ticket = opened(&mut world, 0);
        let run = ScriptRunId(world.id());
        let mut scene = Scene { world, ticket, run, at: 10 };
        scene.start(script).unwrap();
        scene
    }

    /// As far as the verification, in a call.
    fn verifying() -> (Scene, ContactId) {
        let mut scene = Scene::begun("code");
        scene.go(Some("active"), None, None).unwrap();
        scene.go(None, None, None).unwrap();
        let call = scene.call();
        (scene, call)
    }

    /// Verified, in a call.
    fn verified() -> (Scene, ContactId) {
        let (mut scene, call) = Scene::verifying();
        for question in &QUESTIONS[..6] {
            scene.judge(question, AnswerVerdict::Right, call).unwrap();
        }
        scene.go(None, None, Some(call)).unwrap();
        (scene, call)
    }

    fn do_as(&mut self, actor: &Actor, command: &Command) -> Result<(), String> {
        self.at += 10;
        self.world.run(actor, self.at, command).map_err(|code| code.code)
    }

    fn start(&mut self, script: &str) -> Result<(), String> {
        let (ticket, run) = (self.ticket, self.run);
        self.do_as(&agent(), &Command::StartScript { ticket, run, script: script.into(), contact: None })
    }

    fn answer(&self, choice: Option<&str>, text: Option<&str>, contact: Option<ContactId>) -> Command {
        let (ticket, run, step) = (self.ticket, self.run, self.row().at.clone());
        let (choice, text) = (choice.map(str::to_owned), text.map(str::to_owned));
        Command::AnswerStep { ticket, run, step, choice, text, to: None, contact }
    }

    /// Answers where the script stands.
    fn go(
        &mut self,
        choice: Option<&str>,
        text: Option<&str>,
        contact: Option<ContactId>,
    ) -> Result<(), String> {
        let command = self.answer(choice, text, contact);
        self.do_as(&agent(), &command)
    }

    fn back(&mut self) -> Result<(), String> {
        let (ticket, run) = (self.ticket, self.run);
        self.do_as(&agent(), &Command::BackScript { ticket, run })
    }

    fn judge(&mut self, question: &str, verdict: AnswerVerdict, call: ContactId) -> Result<(), String> {
        let (ticket, run, step) = (self.ticket, self.run, "verify".to_owned());
        let (question, contact) = (question.to_owned(), Some(call));
        self.do_as(&agent(), &Command::JudgeAnswer { ticket, run, step, question, verdict, contact })
    }

    fn compare(&mut self, question: &str, matches: Option<bool>, call: ContactId) -> Result<(), String> {
        self.at += 10;
        let comparison = Comparison {
            ticket: self.ticket,
            run: self.run,
            step: "verify".into(),
            question: question.into(),
            contact: call,
            matches,
        };
        let facts = self.world.facts(comparison.reads());
        match compare(&desk(), &facts, &comparison, &self.context()) {
            Decision::Changes(changes) => {
                for change in changes {
                    self.world.rows.insert((change.row.entity(), change.row.id()), change.row);
                }
                Ok(())
            }
            Decision::Refused(code) => Err(code.code),
            other => panic!("{other:?}"),
        }
    }

    fn context(&self) -> Context {
        let (made_at, received_at) = (Millis(self.at), Millis(self.at));
        let command = CommandId(Uuid::from_u128(1));
        Context { actor: agent(), command, made_at, received_at, revision: 1 }
    }

    /// The agent calls the customer about the ticket.
    fn call(&mut self) -> ContactId {
        let id = ContactId(self.world.id());
        let at = Millis(self.at);
        let seat = SeatId(Uuid::from_u128(3));
        self.put(Contact {
            id,
            desk: "shop".into(),
            channel: "call".into(),
            direction: Direction::Outbound,
            brand: None,
            customer_name: "عبير".into(),
            language: "ar".into(),
            priority: 0,
            ticket: Some(self.ticket),
            call: None,
            caller: None,
            state: ContactState::Active { seat, fence: 1 },
            since: at,
            front: false,
            offers: 0,
            passed: vec![],
            asked_by: agent().user(),
            agent: agent().user(),
            arrived_at: at,
            answered_at: Some(at),
            ended_at: None,
            overruled: None,
        });
        id
    }

    fn put(&mut self, contact: Contact) {
        let row = Row::Contact(Box::new(contact));
        self.world.rows.insert((row.entity(), row.id()), row);
    }

    fn contact(&self, id: ContactId) -> Contact {
        match &self.world.rows[&(crate::change::Entity::Contact, id.to_string())] {
            Row::Contact(contact) => (**contact).clone(),
            _ => unreachable!(),
        }
    }

    fn row(&self) -> &ScriptRun {
        match &self.world.rows[&(crate::change::Entity::ScriptRun, self.run.to_string())] {
            Row::ScriptRun(run) => run,
            _ => unreachable!(),
        }
    }

    fn result(&self, call: ContactId) -> QuizResult {
        let runs = [self.row().clone()];
        Tally::of(&scripting(), &runs, Some(call)).result
    }

    fn notes(&self) -> Vec<&str> {
        let notes = self.world.rows.values().filter_map(|row| match row {
            Row::Message(message) if message.kind == MessageKind::Note => Some(message.text.as_str()),
            _ => None,
        });
        notes.collect()
    }
}

/// B8: every step in its order, from the first look to the end.
#[test]
fn b8_a_script_goes_from_its_first_step_to_its_end() {
    let (mut scene, call) = Scene::verified();
    scene.go(None, None, Some(call)).unwrap();
    scene.go(None, Some(" 482913 "), Some(call)).unwrap();
    assert_eq!((scene.row().at.as_str(), scene.row().path.len()), ("done", 5));
    scene.go(None, None, Some(call)).unwrap();
    let ended = scene.row().ended.clone().unwrap();
    assert_eq!((ended.step.as_deref(), ended.by), (Some("done"), agent().user()));
    assert_eq!(scene.back().unwrap_err(), "script-over");
    assert_eq!(scene.go(None, None, Some(call)).unwrap_err(), "script-over");
    // The next script can begin.
    scene.run = ScriptRunId(scene.world.id());
    scene.start("ask").unwrap();
}

/// Going back loses nothing, and another answer leads another way.
#[test]
fn going_back_loses_nothing_and_a_changed_answer_leads_elsewhere() {
    let (mut scene, call) = Scene::verified();
    assert_eq!(scene.row().path, ["account", "call", "verify"]);
    for _ in 0..3 {
        scene.back().unwrap();
    }
    assert_eq!(scene.back().unwrap_err(), "back-script-at-start");
    let row = scene.row();
    assert_eq!((row.at.as_str(), row.answers.len()), ("account", 3));
    let code = scripting().script("code").unwrap().clone();
    let ahead: Vec<String> = row.ahead(&code).iter().map(|step| step.id.clone()).collect();
    assert_eq!(ahead, ["call", "verify", "show", "give", "done"], "what was answered is shown ahead");
    scene.go(Some("closed"), None, None).unwrap();
    assert_eq!((scene.row().at.as_str(), scene.row().path.len()), ("other", 1));
    assert!(scene.row().answers.contains_key("verify"), "kept, though not on the path");
    scene.back().unwrap();
    scene.go(Some("active"), None, Some(call)).unwrap();
    assert_eq!(scene.row().at, "call");
}

#[test]
fn what_is_asked_for_is_needed_and_nothing_else_is_taken() {
    let mut scene = Scene::begun("code");
    assert_eq!(scene.go(None, None, None).unwrap_err(), "answer-step-without-choice");
    assert_eq!(scene.go(Some("red"), None, None).unwrap_err(), "answer-step-choice-unknown");
    assert_eq!(scene.go(Some("active"), Some("x"), None).unwrap_err(), "answer-step-text-unwanted");
    let stale = scene.answer(Some("active"), None, None);
    scene.go(Some("active"), None, None).unwrap();
    assert_eq!(scene.do_as(&agent(), &stale).unwrap_err(), "script-elsewhere");
    assert_eq!(scene.start("ask").unwrap_err(), "start-script-exists");
    let first = std::mem::replace(&mut scene.run, ScriptRunId(Uuid::from_u128(9)));
    assert_eq!(scene.start("ask").unwrap_err(), "start-script-already");
    assert_eq!(scene.start("dance").unwrap_err(), "start-script-unknown");
    assert_eq!(scene.back_of(ScriptRunId(Uuid::from_u128(9))).unwrap_err(), "script-unknown-run");
    scene.run = first;

    let mut scene = Scene::begun("ask");
    assert_eq!(scene.go(None, Some(" \u{200f} "), None).unwrap_err(), "answer-step-without-text");
    assert_eq!(scene.go(None, Some(&"ك".repeat(51)), None).unwrap_err(), "answer-step-too-long");
    scene.go(None, Some("x"), Some(ContactId(Uuid::from_u128(77)))).unwrap();
    assert_eq!(scene.row().answers["why"].contact, None, "a contact that is not theirs is not written down");
}

/// B18: a code that was given is a note on the ticket, once.
#[test]
fn b18_a_code_that_was_given_is_noted() {
    let (mut scene, call) = Scene::verified();
    scene.go(None, None, Some(call)).unwrap();
    scene.go(None, Some("482913"), Some(call)).unwrap();
    assert_eq!(scene.notes(), ["482913"]);
    scene.back().unwrap();
    scene.go(None, Some("482913"), Some(call)).unwrap();
    assert_eq!(scene.notes(), ["482913"], "the same again is no second note");
    scene.back().unwrap();
    scene.go(None, Some("771204"), Some(call)).unwrap();
    assert_eq!(scene.notes().len(), 2);
}

/// The row says all of it: another process goes on as if nothing had happened.
#[test]
fn a_run_is_read_as_it_was_written() {
    let (scene, _) = Scene::verified();
    let row = Row::ScriptRun(Box::new(scene.row().clone()));
    let there = Row::from_doc(crate::change::Entity::ScriptRun, &row.to_doc()).unwrap();
    assert_eq!(there, row);
    assert_eq!(there.id(), scene.run.to_string());
}

/// What the screen is told beforehand is what would be refused.
#[test]
fn the_screen_is_told_beforehand() {
    let (mut scene, call) = Scene::verifying();
    let keys = |scene: &Scene| {
        let ids = [Key::Ticket(scene.ticket), Key::ScriptRuns(scene.ticket), Key::Contact(call)];
        let run = Key::ScriptRun(ScriptRunId(Uuid::max()));
        scene.world.facts(ids.into_iter().chain([run]).collect())
    };
    let told = |scene: &Scene, contact| {
        let facts = keys(scene);
        may_go_on(&desk(), &facts, scene.row(), contact, &scene.context()).map(|code| code.code)
    };
    assert_eq!(told(&scene, None).as_deref(), Some("script-contact-needed"));
    assert_eq!(told(&scene, Some(call)), None, "there are questions to ask");
    let script = scripting().script("code").unwrap().clone();
    let is_shut = |scene: &Scene, step: &str, contact| {
        let step = script.step(step).unwrap();
        shut(&desk(), &keys(scene), scene.ticket, step, contact, &scene.context()).map(|code| code.code)
    };
    assert_eq!(is_shut(&scene, "show", None).as_deref(), Some("script-contact-needed"));
    assert_eq!(is_shut(&scene, "show", Some(call)).as_deref(), Some("script-not-verified"));
    assert_eq!(is_shut(&scene, "call", None), None);
    for question in &QUESTIONS[..6] {
        scene.judge(question, Right, call).unwrap();
    }
    assert_eq!((told(&scene, Some(call)), is_shut(&scene, "show", Some(call))), (None, None));
    assert_eq!(may_go_back(&desk(), &keys(&scene), scene.row(), &scene.context()), None);
    let start = may_start(&desk(), &keys(&scene), scene.ticket, &scene.context());
    assert_eq!(start.map(|code| code.code).as_deref(), Some("start-script-already"));
}

impl Scene {
    fn back_of(&mut self, run: ScriptRunId) -> Result<(), String> {
        let ticket = self.ticket;
        self.do_as(&agent(), &Command::BackScript { ticket, run })
    }
}
