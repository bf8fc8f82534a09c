//! What server and desk machine compare: an honest machine never differs, whenever it was filled; a machine that does is mended.

use kursi_protocol::check::{Kind, Mend, Span, Sum};
use kursi_rules::Millis;
use kursi_rules::change::Entity;
use kursi_rules::ticket::Ticket;
use kursi_store::check::{self, Checkable};
use kursi_store::rows::RowDoc;
use kursi_store::{AnyConnection, Shape, replica, rows, server};
use kursi_testkit::rows::{DESK, START, customer, deleted, message, stored, ticket};
use kursi_testkit::{Backend, TestDb, stories};

use crate::{WS, fold};

stories!(
    k4_an_honest_machine_never_differs_whenever_it_was_filled,
    k4_a_machine_that_differs_is_mended_part_by_part,
    k4_what_changed_after_the_cursor_is_not_compared,
);

/// How long solved tickets stay on machines.
const KEPT: i64 = 1_000;

/// A sequence without order and always the same.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % below.max(1)
    }
}

/// A server's house as it goes on.
struct House {
    dice: Dice,
    now: i64,
    tickets: Vec<Ticket>,
    messages: u64,
}

impl House {
    async fn goes_on(&mut self, conn: &mut AnyConnection) {
        self.now += i64::try_from(self.dice.next(200)).unwrap();
        let n = self.dice.next(self.tickets.len());
        let mut written = Vec::new();
        match self.dice.next(5) {
            _ if self.tickets.is_empty() => self.open(&mut written),
            0 => self.open(&mut written),
            1 => {
                self.tickets[n].resolved_at = Some(START + self.now);
                written.push(stored(&self.tickets[n]));
            }
            2 => {
                // One that left no machine yet is opened again.
                let solved =
                    self.tickets[n].resolved_at.is_some_and(|at| (START + self.now).since(at) < KEPT);
                if solved {
                    self.tickets[n].resolved_at = None;
                }
                written.push(stored(&self.tickets[n]));
            }
            3 => {
                let moved = customer(self.messages);
                written.push(if self.dice.next(3) == 0 { deleted(&moved) } else { stored(moved) });
            }
            _ => {
                self.messages += 1;
                let one = message(self.messages, &self.tickets[n], "?");
                written.extend([stored(one), stored(&self.tickets[n])]);
            }
        }
        let seq = server::advance(conn, WS).await.unwrap();
        rows::put(conn, WS, DESK, seq, &written, fold).await.unwrap();
        let lines: Vec<(String, RowDoc)> = written.into_iter().map(|row| (DESK.to_owned(), row)).collect();
        server::append(conn, WS, seq, &lines).await.unwrap();
    }

    fn open(&mut self, written: &mut Vec<RowDoc>) {
        let one = ticket(u64::try_from(self.tickets.len()).unwrap() + 1);
        self.messages += 1;
        written.extend([
            stored(&one),
            stored(message(self.messages, &one, "first")),
            stored(customer(self.messages)),
        ]);
        self.tickets.push(one);
    }

    /// Fills a machine as it is filled at this moment.
    async fn fill(&self, server: &mut AnyConnection, machine: &mut AnyConnection) -> i64 {
        let (_, head) = server::head(server, WS).await.unwrap();
        let from = Some((START + self.now).0 - KEPT);
        let scopes = [DESK.to_owned()];
        for entity in Entity::ALL {
            let found = server::bootstrap(server, WS, &scopes, entity, None, 10_000, from).await.unwrap();
            let docs: Vec<RowDoc> =
                found.into_iter().map(|(id, _, doc)| RowDoc { entity, id, doc: Some(doc) }).collect();
            rows::put(machine, WS, DESK, head, &docs, fold).await.unwrap();
        }
        head
    }
}

async fn follow(server: &mut AnyConnection, machine: &mut AnyConnection, from: i64) -> i64 {
    let changes = server::changes(server, WS, &[DESK.to_owned()], from, i64::MAX - 1).await.unwrap();
    let docs: Vec<RowDoc> = changes.rows.into_iter().map(|(_, row)| row).collect();
    rows::put(machine, WS, DESK, changes.to, &docs, fold).await.unwrap();
    changes.to
}

fn sum(rows: &[Checkable]) -> Sum {
    Sum::of(rows.iter().map(|(entity, id, doc)| (*entity, &**id, &**doc)))
}

/// Compares everything in parts of `most` ids, and mends. Answers how many rows were mended.
async fn compare(server: &mut AnyConnection, machine: &mut AnyConnection, at: i64, most: u32) -> usize {
    let scopes = [DESK.to_owned()];
    let mut mended = 0;
    for kind in Kind::all() {
        let mut after = String::new();
        loop {
            let mut span = Span { after, to: None, except: vec![] };
            let ours = check::part(machine, WS, None, kind, &span, most).await.unwrap();
            span.to.clone_from(&ours.to);
            let mut theirs = check::part(server, WS, Some(&scopes), kind, &span, 10_000).await.unwrap();
            assert!(!check::moved(server, WS, &scopes, &kind.entities(), at).await.unwrap());
            assert_eq!(theirs.to, None);
            if sum(&ours.rows) != sum(&theirs.rows) {
                let tickets: Vec<String> = ours
                    .rows
                    .iter()
                    .filter(|(entity, ..)| *entity == Entity::Ticket)
                    .map(|(_, id, _)| id.clone())
                    .collect();
                let known = theirs.rows.clone();
                theirs.rows.extend(check::others(server, WS, &scopes, &tickets, &known).await.unwrap());
                let mend = Mend::of(&ours.rows, theirs.rows);
                assert!(!mend.is_empty(), "{kind:?}");
                mended += mend.len();
                let out: Vec<RowDoc> = mend
                    .gone
                    .iter()
                    .cloned()
                    .chain(mend.put.iter().map(|(entity, id, _)| (*entity, id.clone())))
                    .map(|(entity, id)| RowDoc { entity, id, doc: None })
                    .collect();
                rows::put(machine, WS, DESK, at, &out, fold).await.unwrap();
                let put: Vec<RowDoc> = mend
                    .put
                    .into_iter()
                    .map(|(entity, id, doc)| RowDoc { entity, id, doc: Some(doc) })
                    .collect();
                rows::put(machine, WS, DESK, at, &put, fold).await.unwrap();
            }
            match ours.to {
                Some(to) => after = to,
                None => break,
            }
        }
    }
    mended
}

async fn houses(on: Backend) -> (TestDb, TestDb) {
    let server = TestDb::new(on, Shape::Server).await;
    server::create_workspace(&mut server.db.conn().await.unwrap(), WS, "نقطة", "epoch-1").await.unwrap();
    (server, TestDb::new(on, Shape::Replica).await)
}

async fn k4_an_honest_machine_never_differs_whenever_it_was_filled(on: Backend) {
    let (house, _) = houses(on).await;
    let mut server = house.db.begin().await.unwrap();
    let mut life = House { dice: Dice(7), now: 0, tickets: vec![], messages: 0 };
    for round in 0..4 {
        for _ in 0..15 {
            life.goes_on(&mut server).await;
        }
        let replica = TestDb::new(on, Shape::Replica).await;
        let mut machine = replica.db.begin().await.unwrap();
        let mut at = life.fill(&mut server, &mut machine).await;
        for step in 0..8 {
            let most = u32::try_from(1 + life.dice.next(9)).unwrap();
            assert_eq!(compare(&mut server, &mut machine, at, most).await, 0, "round {round}, step {step}");
            for _ in 0..1 + life.dice.next(6) {
                life.goes_on(&mut server).await;
            }
            at = follow(&mut server, &mut machine, at).await;
        }
    }
    assert!(life.tickets.iter().any(|ticket| ticket.resolved_at.is_some()), "some were solved");
}

async fn k4_a_machine_that_differs_is_mended_part_by_part(on: Backend) {
    let (house, replica) = houses(on).await;
    let mut server = house.db.begin().await.unwrap();
    let mut life = House { dice: Dice(11), now: 0, tickets: vec![], messages: 0 };
    for _ in 0..60 {
        life.goes_on(&mut server).await;
    }
    let mut machine = replica.db.begin().await.unwrap();
    let at = life.fill(&mut server, &mut machine).await;
    let open: Vec<Ticket> =
        life.tickets.iter().filter(|ticket| ticket.resolved_at.is_none()).cloned().collect();
    assert!(open.len() > 4);
    // One is other, one is missing, one is nobody's, one was solved without being told, a message and a customer went.
    let (mut other, mut told) = (open[0].clone(), open[2].clone());
    other.subject = "another".into();
    told.resolved_at = Some(Millis(1));
    let wrong =
        [stored(&other), deleted(&open[1]), stored(ticket(9_000)), stored(&told), deleted(customer(1))];
    // The number that stands at a wrong row is of no account.
    rows::put(&mut machine, WS, DESK, at + 1_000, &wrong, fold).await.unwrap();
    let first = message(1, &life.tickets[0], "first");
    rows::put(&mut machine, WS, DESK, at, &[deleted(first)], fold).await.unwrap();
    // And one that the server has solved is still open here.
    let solved = life.tickets.iter().find(|ticket| ticket.resolved_at.is_some()).unwrap();
    let mut stale = solved.clone();
    stale.resolved_at = None;
    rows::put(&mut machine, WS, DESK, at, &[stored(&stale)], fold).await.unwrap();

    assert!(compare(&mut server, &mut machine, at, 3).await >= 5);
    assert_eq!(compare(&mut server, &mut machine, at, 4).await, 0, "mended");
    let doc = rows::get(&mut machine, WS, Entity::Ticket, &solved.id.to_string()).await.unwrap();
    assert_eq!(doc, stored(solved).doc, "what is solved at the server is solved here, and not gone");
    let gone = rows::get(&mut machine, WS, Entity::Ticket, &ticket(9_000).id.to_string()).await.unwrap();
    assert_eq!(gone, None);

    // What lies under a prediction is left out on both sides.
    let id = open[0].id.to_string();
    replica::shadow_keep(&mut machine, WS, &id, &[(Entity::Ticket, id.clone())]).await.unwrap();
    rows::put(&mut machine, WS, DESK, rows::PREDICTED, &[stored(&other)], fold).await.unwrap();
    let except = replica::shadow_owners(&mut machine).await.unwrap();
    assert_eq!(replica::shadowed(&mut machine, &[Entity::Ticket]).await.unwrap(), except);
    assert!(replica::shadowed(&mut machine, &[Entity::Customer]).await.unwrap().is_empty());
    let span = Span { after: String::new(), to: None, except };
    let ours = check::part(&mut machine, WS, None, Kind::Tickets, &span, 1_000).await.unwrap();
    let theirs =
        check::part(&mut server, WS, Some(&[DESK.to_owned()]), Kind::Tickets, &span, 1_000).await.unwrap();
    assert_eq!(sum(&ours.rows), sum(&theirs.rows));
    let nobody =
        check::part(&mut server, WS, Some(&["other".to_owned()]), Kind::Tickets, &span, 9).await.unwrap();
    assert!(nobody.rows.is_empty(), "nobody is given what is not theirs");
}

async fn k4_what_changed_after_the_cursor_is_not_compared(on: Backend) {
    let (house, _) = houses(on).await;
    let mut conn = house.db.begin().await.unwrap();
    let scopes = [DESK.to_owned()];
    let mut write = async |row: RowDoc| {
        let seq = server::advance(&mut conn, WS).await.unwrap();
        server::append(&mut conn, WS, seq, &[(DESK.to_owned(), row)]).await.unwrap();
    };
    write(stored(ticket(1))).await;
    write(stored(customer(1))).await;
    let tickets = Kind::Tickets.entities();
    assert!(check::moved(&mut conn, WS, &scopes, &tickets, 0).await.unwrap());
    assert!(!check::moved(&mut conn, WS, &scopes, &tickets, 1).await.unwrap(), "of another kind");
    assert!(check::moved(&mut conn, WS, &scopes, &Kind::Customers.entities(), 1).await.unwrap());
    assert!(!check::moved(&mut conn, WS, &["other".into()], &tickets, 0).await.unwrap(), "somebody else's");
}
