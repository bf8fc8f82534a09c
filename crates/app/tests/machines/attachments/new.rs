//! Files of the first message of a ticket that a person opens (K4).

use kursi_app::entry::{Act, DraftKind, Fault, NewCustomer, View, ViewRequest, WaitingFile};

use super::bytes;
use crate::house::{House, Machine, until};

/// The ticket that is not there yet.
const NEW: &str = "new";

impl Machine {
    async fn in_the_form(&self) -> Vec<WaitingFile> {
        match self.app().view(ViewRequest::Files { ticket: NEW.into() }).await.unwrap() {
            View::Files(view) => {
                assert!(view.sent.is_empty() && view.most == 10, "{view:?}");
                view.waiting
            }
            other => panic!("{other:?}"),
        }
    }

    async fn open_ticket(&self, subject: &str) -> Result<String, Fault> {
        let (name, phone) = ("سلمى".to_owned(), Some("+966 55 000 0000".to_owned()));
        let new_customer = Some(NewCustomer { name, email: None, phone, language: None });
        let (subject, text) = (subject.to_owned(), "أرسلت صورة البطاقة".to_owned());
        let (channel, language) = ("call".to_owned(), "ar".to_owned());
        let act = Act::Create { customer: None, new_customer, channel, subject, text, kind: None, language };
        Ok(self.act(act).await?.ticket.unwrap())
    }
}

/// K4: opened without the line, with what the customer gave; the colleague has both.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_a_ticket_opened_without_the_line_brings_its_files() {
    let mut house = House::new().await;
    let here = Machine::new().await;
    here.sign_in(&house, "sara").await;
    until("the desk is here", async || here.desk().await.ok().map(drop)).await;
    let office = house.away().await;
    here.offline().await;
    let half = here.begin(NEW, DraftKind::Reply, "half.pdf", "application/pdf", 900).await.unwrap();
    here.attach(NEW, DraftKind::Reply, "card.pdf", &bytes(150_000)).await.unwrap();
    let names: Vec<String> = here.in_the_form().await.into_iter().map(|file| file.name).collect();
    assert_eq!(names, ["half.pdf", "card.pdf"]);
    assert_eq!(here.open_ticket("البطاقة").await.unwrap_err().code, "attachment-unfinished");
    here.act(Act::Detach { attachment: half }).await.unwrap();
    let ticket = here.open_ticket("البطاقة").await.unwrap();
    assert!(here.in_the_form().await.is_empty(), "the next ticket begins without");
    let next = here.open_ticket("أخرى").await.unwrap();
    assert!(here.ticket(&next).await.unwrap().files.sent.is_empty());
    house.back(office).await;
    here.act(Act::SyncNow).await.unwrap();
    here.all_sent().await;
    let there = Machine::new().await;
    there.sign_in(&house, "omar").await;
    there.has(&ticket).await;
    let sent = there.sent(&ticket, 1).await;
    assert_eq!(std::fs::read(there.save(&sent[0]).await.unwrap()).unwrap(), bytes(150_000));
    house.stop().await;
}

/// K8: the words of a form are not kept over the end of the program, and what one customer gave never waits for another's ticket.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k8_files_of_a_ticket_that_was_not_opened_do_not_wait_for_another() {
    let house = House::new().await;
    let mut here = Machine::new().await;
    here.sign_in(&house, "sara").await;
    until("the desk is here", async || here.desk().await.ok().map(drop)).await;
    here.attach(NEW, DraftKind::Reply, "card.pdf", &bytes(50_000)).await.unwrap();
    assert_eq!(super::cached(&here).len(), 1);
    here.stop().await;
    here.start().await;
    here.online().await;
    assert!(here.in_the_form().await.is_empty());
    assert!(super::cached(&here).is_empty(), "nor are they on the disk");
    house.stop().await;
}
