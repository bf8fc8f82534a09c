//! What the person is told even when the window is not in sight (X8): before a breach, and not only after.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use kursi_rules::Millis;
use kursi_rules::desk::Desk;
use kursi_rules::ladder::{Ladder, Way, Window};
use kursi_rules::request::Side;
use kursi_rules::seating::{Contact, ContactState, Direction, Floor};
use kursi_rules::ticket::Ticket;
use kursi_store::floor;
use kursi_store::queues::{self, Queue};
use kursi_words::Args;

use crate::App;
use crate::entry::{Changed, Fault};
use crate::fault::internal;
use crate::speech::name;
use crate::work::Work;

/// How often what is due is looked at. What is offered is told at once.
const LOOK: Duration = Duration::from_secs(5);

/// How many of the person's tickets are looked at, the most urgent ones.
const LOOKED_AT: u32 = 50;

/// More than this at once are told in one sentence.
const ONE_BY_ONE: usize = 3;

/// Something worth telling.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Notice {
    /// One of the person's tickets is due soon.
    Due {
        /// The ticket.
        ticket: TicketName,
        /// When.
        at: Millis,
    },
    /// One of the person's tickets is late.
    Late {
        /// The ticket.
        ticket: TicketName,
        /// Since when.
        at: Millis,
    },
    /// A step of a complaint on one of the person's tickets is offered (A14).
    Step {
        /// The ticket.
        ticket: TicketName,
        /// Ladder id.
        ladder: String,
        /// Until when it is in time.
        at: Millis,
    },
    /// One is late.
    StepLate {
        /// The ticket.
        ticket: TicketName,
        /// Ladder id.
        ladder: String,
        /// Since when.
        at: Millis,
    },
    /// Several are due soon.
    ManyDue {
        /// How many.
        count: usize,
    },
    /// A customer is offered to the person.
    Offered {
        /// Contact id.
        contact: String,
        /// Channel id.
        channel: String,
        /// The customer's name.
        customer: String,
    },
    /// A call that an agent asked for can be made now (A18).
    CallReady {
        /// Contact id.
        contact: String,
        /// Channel id.
        channel: String,
        /// The customer's name.
        customer: String,
    },
    /// The server has been away for so long that this machine locks itself soon (K8).
    LocksSoon {
        /// When.
        at: Millis,
    },
    /// A seat was lost because it could not be renewed.
    SeatLost {
        /// Channel id.
        channel: String,
    },
}

/// What a ticket is called.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TicketName {
    /// Ticket id.
    pub id: String,
    /// The human number, once there is one.
    pub number: Option<String>,
    /// The customer's name.
    pub customer: String,
}

impl App {
    /// A notice as it is shown: a title and what it says.
    pub fn notice_words(&self, notice: &Notice) -> (String, String) {
        let number = |ticket: &TicketName| match &ticket.number {
            Some(number) => number.clone(),
            None => self.say("notice-no-number", &Args::new()),
        };
        let both = |id: &str, args: Args| (self.say(id, &args), self.say(&format!("{id}.body"), &args));
        let of = |ticket: &TicketName, at: Millis| {
            Args::new()
                .text("number", number(ticket))
                .text("customer", name(&ticket.customer))
                .moment("due_at", at.0)
        };
        let step = |ticket: &TicketName, ladder: &str, at: Millis| {
            let ladder = self.say(&format!("ladder-{ladder}"), &Args::new());
            Args::new().text("number", number(ticket)).text("ladder", ladder).moment("late_at", at.0)
        };
        let channel = |id: &str| self.say(&format!("channel-{id}"), &Args::new());
        match notice {
            Notice::Due { ticket, at } => both("notice-due", of(ticket, *at)),
            Notice::Late { ticket, at } => both("notice-late", of(ticket, *at)),
            Notice::Step { ticket, ladder, at } => both("notice-step", step(ticket, ladder, *at)),
            Notice::StepLate { ticket, ladder, at } => both("notice-step-late", step(ticket, ladder, *at)),
            Notice::ManyDue { count } => both("notice-many-due", Args::new().number("count", *count as f64)),
            Notice::Offered { channel: id, customer, .. } => both(
                "notice-offered",
                Args::new().text("channel", channel(id)).text("customer", name(customer)),
            ),
            Notice::CallReady { channel: id, customer, .. } => both(
                "notice-call-ready",
                Args::new().text("channel", channel(id)).text("customer", name(customer)),
            ),
            Notice::LocksSoon { at } => both("notice-locks-soon", Args::new().moment("locks_at", at.0)),
            Notice::SeatLost { channel: id } => {
                both("notice-seat-lost", Args::new().text("channel", channel(id)))
            }
        }
    }
}

/// Looks after an open session's notices until it ends.
pub(crate) async fn keep_watch(work: Arc<Work>) {
    let mut changes = work.changed.subscribe();
    let mut told = Told::default();
    loop {
        if let Err(fault) = watch(&work, &mut told).await {
            tracing::debug!(code = %fault.code, "what is due was not looked at");
        }
        let next = tokio::time::sleep(LOOK);
        tokio::pin!(next);
        loop {
            tokio::select! {
                () = work.stopped() => return,
                () = &mut next => break,
                // Offers wait for seconds; a lagging listener looks too.
                changed = changes.recv() => if matches!(changed, Ok(Changed::Floor) | Err(_)) { break },
            }
        }
    }
}

/// What was told already.
#[derive(Debug, Default)]
struct Told {
    notices: HashSet<Notice>,
    /// Whether anything was looked at yet: what was late before the program started is no news.
    begun: bool,
}

impl Told {
    /// Of all that is so now, what has not been told; what is no longer so is forgotten.
    fn news(&mut self, now: Vec<Notice>) -> Vec<Notice> {
        self.notices.retain(|notice| now.contains(notice));
        let fresh: Vec<Notice> = now.into_iter().filter(|one| self.notices.insert(one.clone())).collect();
        let begun = std::mem::replace(&mut self.begun, true);
        let (due, mut rest): (Vec<Notice>, Vec<Notice>) =
            fresh.into_iter().partition(|notice| matches!(notice, Notice::Due { .. }));
        let old = |notice: &Notice| {
            matches!(notice, Notice::Late { .. } | Notice::Step { .. } | Notice::StepLate { .. })
        };
        rest.retain(|notice| begun || !old(notice));
        match due.len() {
            0..=ONE_BY_ONE => rest.extend(due),
            count => rest.push(Notice::ManyDue { count }),
        }
        rest
    }
}

async fn watch(work: &Work, told: &mut Told) -> Result<(), Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let (ws, me, now) = (work.ws(), work.user(), work.now());
    let owner = me.to_string();
    let mut found = Vec::new();
    let mut conn = work.replica.conn().await?;
    for queue in desk.queues.iter().filter(|queue| queue.personal) {
        let of = Queue { desk: &desk.id, queue: &queue.id, owner: &owner };
        let docs = queues::window(&mut conn, &ws, of, 0, LOOKED_AT).await?;
        for doc in docs.iter() {
            let ticket: Ticket = serde_json::from_slice(doc).map_err(|error| internal(&error))?;
            let (_, own) = loaded.of(&ticket)?;
            for notice in due(own, &ticket, now).into_iter().chain(steps(own, &ticket, now)) {
                if !found.contains(&notice) {
                    found.push(notice);
                }
            }
        }
    }
    if desk.seating.is_some() {
        let floor = Floor::from_rows(floor::live(&mut conn, &ws, &desk.id).await?);
        let mine = |contact: &&Contact| match contact.state {
            ContactState::Offered { seat, .. } => work.held.lock().expect("lock").fence(seat).is_some(),
            _ => false,
        };
        found.extend(floor.contacts().filter(mine).map(offered));
    }
    drop(conn);
    for notice in told.news(found) {
        work.notify(notice);
    }
    Ok(())
}

/// What is told of an offer: that a customer waits, or that a call can be made (A18).
fn offered(offer: &Contact) -> Notice {
    let (contact, channel) = (offer.id.to_string(), offer.channel.clone());
    let customer = offer.customer_name.clone();
    match offer.direction {
        Direction::Inbound => Notice::Offered { contact, channel, customer },
        Direction::Outbound => Notice::CallReady { contact, channel, customer },
    }
}

fn called(ticket: &Ticket) -> TicketName {
    TicketName {
        id: ticket.id.to_string(),
        number: ticket.number.clone(),
        customer: ticket.customer_name.clone(),
    }
}

fn due(desk: &Desk, ticket: &Ticket, now: Millis) -> Option<Notice> {
    // Nobody waits for an answer by a ladder's clock: its steps are told by themselves.
    let due = ticket.due.as_ref().filter(|due| !Ladder::has_target(&due.target))?;
    if due.at <= now {
        Some(Notice::Late { ticket: called(ticket), at: due.at })
    } else if due.at.0 - now.0 <= desk.warn_before {
        Some(Notice::Due { ticket: called(ticket), at: due.at })
    } else {
        None
    }
}

/// The steps that are offered on a ticket: each is told when its window opens, and when it is late.
fn steps(desk: &Desk, ticket: &Ticket, now: Millis) -> Vec<Notice> {
    let Some(request) = ticket.request.as_deref().filter(|_| desk.class(&ticket.status).is_open()) else {
        return Vec::new();
    };
    let side = request.side(ticket.id);
    let here = desk.requesting.ladders.iter().filter(|ladder| match ladder.to {
        Way::Customer | Way::Script => side == Side::Customer,
        Way::Party => side == Side::Party,
    });
    here.filter_map(|ladder| {
        let rung = ladder.next(request, desk.calendar(&ladder.calendar)?)?;
        let (ticket, ladder, at) = (called(ticket), ladder.id.clone(), rung.late);
        match rung.window(now) {
            Window::Shut => None,
            Window::Open => Some(Notice::Step { ticket, ladder, at }),
            Window::Late => Some(Notice::StepLate { ticket, ladder, at }),
        }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticket(n: u32) -> TicketName {
        TicketName { id: n.to_string(), number: None, customer: "سارة".into() }
    }

    fn soon(n: u32) -> Notice {
        Notice::Due { ticket: ticket(n), at: Millis(9) }
    }

    fn late(n: u32) -> Notice {
        Notice::Late { ticket: ticket(n), at: Millis(9) }
    }

    #[test]
    fn x8_each_thing_is_told_once_and_again_when_it_comes_again() {
        let mut told = Told::default();
        assert_eq!(told.news(vec![soon(1), late(2)]), [soon(1)], "late before the start is no news");
        assert!(told.news(vec![soon(1), late(2)]).is_empty());
        assert_eq!(told.news(vec![late(1), late(2)]), [late(1)], "the warning came to nothing");
        assert!(told.news(vec![]).is_empty());
        assert_eq!(told.news(vec![soon(1)]), [soon(1)]);
    }

    #[test]
    fn x8_many_at_once_are_told_in_one_sentence() {
        let mut told = Told::default();
        assert_eq!(told.news((0..4).map(soon).collect()), [Notice::ManyDue { count: 4 }]);
        assert_eq!(told.news((0..5).map(soon).collect()), [soon(4)]);
    }

    /// A18: a seat that is given for a call is told as what it is, and not as a customer who waits.
    #[test]
    fn a18_a_call_that_can_be_made_is_told_as_one() {
        use kursi_rules::seating::Direction;
        let came = kursi_testkit::rows::contact(1);
        assert!(matches!(offered(&came), Notice::Offered { .. }));
        let asked = kursi_rules::seating::Contact { direction: Direction::Outbound, ..came };
        assert!(
            matches!(offered(&asked), Notice::CallReady { customer, .. } if customer == asked.customer_name)
        );
    }

    /// A14, X8: each step is told on the ticket on which it is taken, when it is offered and when it is late; and by a
    /// ladder's clock nobody is said to wait for an answer.
    #[test]
    fn a14_a_step_is_told_when_its_window_opens_and_when_it_is_late() {
        const HOUR: i64 = 3_600_000;
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../desks/onecard");
        let names = ["desk.toml", "words/en.ftl", "words/ar.ftl", "words/fa.ftl", "words/ur.ftl"];
        let files = names.map(|name| (name, std::fs::read_to_string(folder.join(name)).unwrap()));
        let desk = kursi_desks::load(&kursi_desks::Pack::from_files(files)).unwrap().desk;
        let (mut own, mut asked) = (kursi_testkit::rows::ticket(1), kursi_testkit::rows::ticket(2));
        let request = kursi_testkit::rows::request(&own, &asked);
        let raised = request.raised_at;
        (own.request, asked.request) = (Some(Box::new(request.clone())), Some(Box::new(request)));
        let due = kursi_rules::ticket::Due {
            target: "ladder-follow-up".into(),
            started_at: raised,
            at: raised + 48 * HOUR,
        };
        own.due = Some(due);
        let told = |ticket: &Ticket, hours: i64| -> Vec<String> {
            let now = raised + hours * HOUR;
            assert_eq!(super::due(&desk, ticket, now), None);
            let ladders = steps(&desk, ticket, now).into_iter().map(|notice| match notice {
                Notice::Step { ladder, .. } => ladder,
                Notice::StepLate { ladder, .. } => format!("late {ladder}"),
                other => panic!("{other:?}"),
            });
            ladders.collect()
        };
        assert!(told(&own, 35).is_empty() && told(&asked, 35).is_empty());
        assert_eq!((told(&own, 36), told(&asked, 36)), (vec!["follow-up".into()], vec!["reminder".into()]));
        assert_eq!(told(&own, 97), ["late follow-up", "fifth-day"]);
    }
}
