//! Whether an address is another customer's, as a desk machine asks it before a step goes (B15, B16): at once or not at all.

use crate::house::{DESK, House, Machine, PASSWORD};
use kursi_app::entry::{Act, Fault, StepView, View, ViewRequest};
use kursi_server::clock::system_now;

/// A script that wants to know, on the ticket of `asks@mail.example`.
struct Asking {
    ticket: String,
    run: String,
}

async fn now(machine: &Machine, ticket: &str) -> (String, StepView) {
    let View::Script(view) = machine.app().view(ViewRequest::Script { ticket: ticket.into() }).await.unwrap()
    else {
        panic!("not the script")
    };
    let run = view.run.expect("a script goes on");
    let step = run.steps.into_iter().find(|step| step.state == "now").expect("it stands somewhere");
    (run.id, step)
}

impl Asking {
    async fn begun(machine: &Machine, house: &House) -> Asking {
        let ticket = house.letter(DESK, "asks", "أريد تغيير بريدي").await;
        machine.has(&ticket).await;
        let script = "change-email".to_owned();
        machine.act(Act::StartScript { ticket: ticket.clone(), script }).await.unwrap();
        let (run, step) = now(machine, &ticket).await;
        assert_eq!((step.id.as_str(), step.asks_server), ("new", true));
        Asking { ticket, run }
    }

    async fn types(&self, machine: &Machine, text: &str) -> Result<(), Fault> {
        let (ticket, run) = (self.ticket.clone(), self.run.clone());
        let (step, text) = ("new".to_owned(), Some(text.to_owned()));
        let act = Act::AnswerStep { ticket, run, step, choice: None, text, to: None };
        machine.act(act).await.map(drop)
    }

    /// Nothing of what was typed was taken down.
    async fn stands(&self, machine: &Machine, waiting: usize) {
        assert_eq!(now(machine, &self.ticket).await.1.id, "new");
        assert_eq!(machine.outbox().await.entries.len(), waiting);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b15_an_address_that_another_customer_has_is_told_before_the_step_goes() {
    let house = House::new().await;
    let mut machine = Machine::new().await;
    machine.sign_in(&house, "sara").await;
    house.letter(DESK, "other", "مرحبًا").await;
    let asking = Asking::begun(&machine, &house).await;
    machine.all_sent().await;
    let taken = asking.types(&machine, "OTHER@mail.example").await.unwrap_err();
    assert_eq!(taken.code, "answer-step-taken", "whatever its case");
    asking.stands(&machine, 0).await;
    // What is no address is nobody's to ask for: the rules say so.
    assert_eq!(asking.types(&machine, "no address").await.unwrap_err().code, "answer-step-email-malformed");
    asking.types(&machine, "free@mail.example").await.unwrap();
    assert_eq!(now(&machine, &asking.ticket).await.1.id, "admin");
    machine.all_sent().await;
    machine.stop().await;
    house.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b15_without_the_line_the_step_waits_and_says_why() {
    let mut house = House::new().await;
    let mut machine = Machine::new().await;
    machine.sign_in(&house, "sara").await;
    let asking = Asking::begun(&machine, &house).await;
    machine.all_sent().await;
    let office = house.away().await;
    machine.offline().await;
    assert_eq!(asking.types(&machine, "free@mail.example").await.unwrap_err().code, "line-unreachable");
    asking.stands(&machine, 0).await;
    // With the line it goes on where it stood.
    house.back(office).await;
    machine.online().await;
    asking.types(&machine, "free@mail.example").await.unwrap();
    assert_eq!(now(&machine, &asking.ticket).await.1.id, "admin");
    machine.stop().await;
    house.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b15_a_session_that_the_server_does_not_know_any_more_is_told_nothing() {
    let house = House::new().await;
    let mut machine = Machine::new().await;
    machine.sign_in(&house, "sara").await;
    let asking = Asking::begun(&machine, &house).await;
    machine.all_sent().await;
    // Another password ends every session of hers.
    house.office().set_password("sara", &format!("{PASSWORD} of another day"), system_now()).await.unwrap();
    let refused = asking.types(&machine, "free@mail.example").await.unwrap_err();
    assert_eq!(refused.code, "session-expired");
    asking.stands(&machine, 0).await;
    machine.stop().await;
    house.stop().await;
}
