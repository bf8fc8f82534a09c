//! Reports over the real doors (A6, A8).

use chrono::{NaiveDate, TimeZone as _};
use kursi_protocol::floor::FloorOutcome;
use kursi_protocol::report::{
    AdherenceAsk, AdherenceReply, PerformanceAsk, PerformanceReply, ResolutionAsk, ResolutionReply,
    TicketsAsked,
};
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::{AccountFacts, Command, ShiftChoice};
use kursi_rules::performance::GroupBy;
use kursi_rules::rota::Times;
use kursi_rules::seating::{Ended, PresenceState, SeatRecord, Stay};
use kursi_rules::{Millis, SeatId, SeatRecordId, StayId, TicketId};
use kursi_testkit::Backend;
use reqwest::Method;
use serde_json::json;
use uuid::Uuid;

use crate::house::{DESK, House, Person, reply, resolve, told};
use crate::on_both;

on_both!(
    a8_what_was_resolved_is_counted_band_by_band,
    a8_a_ticket_that_was_opened_again_counts_when_it_is_resolved_again,
    a8_who_reads_no_reports_gets_none,
    e8_response_time_and_resolution_rate_are_counted_from_the_clocks,
    a6_a_shift_is_planned_and_reaches_every_machine,
    a6_what_happened_is_held_against_the_rota,
);

const HOUR: i64 = 3_600_000;

fn today() -> NaiveDate {
    chrono_tz::Asia::Riyadh.timestamp_millis_opt(crate::house::now().0).unwrap().date_naive()
}

fn plain() -> ResolutionAsk {
    let desk = DESK.to_owned();
    // Midnight may pass while the story is told.
    let (from, to) = (today(), today().succ_opt().unwrap());
    ResolutionAsk { desk, from, to, brand: None, agent: None, kind: None, tickets: None }
}

async fn ask(house: &House, person: &Person, ask: &ResolutionAsk) -> Result<ResolutionReply, (u16, String)> {
    let body = serde_json::to_string(ask).unwrap();
    let (status, text) = house.ask(Method::POST, "/reports/resolution", Some(&person.token), body).await;
    told(status, &text).map_err(|(status, code)| (status, code.code))
}

/// What was missed in these days, by target and cause (D4).
pub async fn misses(house: &House, person: &Person) -> Vec<(String, Option<String>, u64)> {
    let asked = ResolutionAsk { from: today().pred_opt().unwrap(), ..plain() };
    let counted = ask(house, person, &asked).await.unwrap().misses;
    counted.into_iter().map(|row| (row.target, row.cause, row.count)).collect()
}

/// A ticket that came so many hours ago and was resolved now.
async fn solved(house: &House, sara: &mut Person, name: &str, hours: i64) -> TicketId {
    let ticket = house.ticket(name).await;
    backdate(house, ticket, hours).await;
    sara.act(house, &reply(ticket, "Here it is.")).await.unwrap();
    sara.act(house, &resolve(ticket, "solved-on-the-spot")).await.unwrap();
    ticket
}

async fn backdate(house: &House, ticket: TicketId, hours: i64) {
    let mut row = house.ticket_row(ticket).await;
    row.created_at = Millis(row.created_at.0 - hours * HOUR);
    house.put_row(Row::Ticket(Box::new(row))).await;
}

async fn a8_what_was_resolved_is_counted_band_by_band(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, manager) = (house.sign_in("sara").await, house.sign_in("manager").await);
    let before = ask(&house, &manager, &plain()).await.unwrap();
    assert_eq!((before.counts, before.open), (vec![0; 4], 0));

    let fast = solved(&house, &mut sara, "one", 1).await;
    solved(&house, &mut sara, "two", 23).await;
    let slow = solved(&house, &mut sara, "three", 30).await;
    solved(&house, &mut sara, "four", 200).await;
    house.ticket("five").await;
    let found = ask(&house, &manager, &plain()).await.unwrap();
    assert_eq!((found.counts, found.open), (vec![2, 1, 0, 1], 1), "one is not resolved yet");
    assert_eq!(found.goals.bands.iter().map(|band| band.share).collect::<Vec<_>>(), [70, 15, 10, 5]);
    assert!(found.tickets.is_empty(), "nobody asked for them");

    // From a figure to what is behind it.
    let tickets = Some(TicketsAsked { band: Some(1), offset: 0, limit: 10 });
    let found = ask(&house, &manager, &ResolutionAsk { tickets, ..plain() }).await.unwrap();
    let [row] = &found.tickets[..] else { panic!("{:?}", found.tickets) };
    assert_eq!((row.ticket, row.band), (slow, 1));
    assert!(row.took >= 30 * HOUR && row.number.as_deref().is_some_and(|number| number.starts_with("OC-")));
    let page = |offset, limit| Some(TicketsAsked { band: None, offset, limit });
    let all =
        ask(&house, &manager, &ResolutionAsk { tickets: page(0, 10), ..plain() }).await.unwrap().tickets;
    assert_eq!(all.len(), 4);
    assert!(all.windows(2).all(|pair| pair[0].resolved_at >= pair[1].resolved_at), "the last one first");
    let middle =
        ask(&house, &manager, &ResolutionAsk { tickets: page(1, 2), ..plain() }).await.unwrap().tickets;
    assert_eq!(middle, all[1..3]);

    // Another span has none of it.
    let (from, to) = (today() - chrono::Days::new(9), today() - chrono::Days::new(2));
    let earlier = ask(&house, &manager, &ResolutionAsk { from, to, ..plain() }).await.unwrap();
    assert_eq!(earlier.counts, [0; 4]);

    // Whose tickets they are, of which brand and kind.
    let (mine, me) = (house.ticket_row(fast).await, sara.signed_in.user);
    assert_eq!(mine.assignee, None);
    let agent = Some(me);
    assert_eq!(ask(&house, &manager, &ResolutionAsk { agent, ..plain() }).await.unwrap().counts, [0; 4]);
    sara.act(&house, &Command::Assign { ticket: slow, to: Some(me) }).await.unwrap();
    assert_eq!(
        ask(&house, &manager, &ResolutionAsk { agent, ..plain() }).await.unwrap().counts,
        [0, 1, 0, 0]
    );
    let facts = AccountFacts { brand: Some("onecard".into()), ..AccountFacts::default() };
    let describe =
        Command::DescribeCustomer { ticket: slow, customer: house.ticket_row(slow).await.customer, facts };
    sara.act(&house, &describe).await.unwrap();
    let of_brand = |brand: &str| ResolutionAsk { brand: Some(brand.into()), ..plain() };
    assert_eq!(ask(&house, &manager, &of_brand("onecard")).await.unwrap().counts, [0, 1, 0, 0]);
    assert_eq!(ask(&house, &manager, &of_brand("bitaqaty")).await.unwrap().counts, [0; 4]);
    let kind = Some("refund".to_owned());
    assert_eq!(ask(&house, &manager, &ResolutionAsk { kind, ..plain() }).await.unwrap().counts, [0; 4]);
}

async fn performance(house: &House, person: &Person) -> Result<PerformanceReply, (u16, String)> {
    let (from, to) = (today(), today().succ_opt().unwrap());
    let body = serde_json::to_string(&PerformanceAsk { desk: DESK.to_owned(), from, to }).unwrap();
    let (status, text) = house.ask(Method::POST, "/reports/performance", Some(&person.token), body).await;
    told(status, &text).map_err(|(status, code)| (status, code.code))
}

async fn e8_response_time_and_resolution_rate_are_counted_from_the_clocks(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, manager) = (house.sign_in("sara").await, house.sign_in("manager").await);
    assert_eq!(performance(&house, &sara).await.unwrap_err().1, "report-not-allowed");
    let (one, two) = (house.ticket("one").await, house.ticket("two").await);
    sara.act(&house, &reply(one, "Here it is.")).await.unwrap();
    sara.act(&house, &resolve(one, "solved-on-the-spot")).await.unwrap();
    let to = Some(sara.signed_in.user);
    sara.act(&house, &Command::Assign { ticket: two, to }).await.unwrap();
    let found = performance(&house, &manager).await.unwrap();
    assert!(found.target.is_some() && !found.weekly);
    let group = |by: GroupBy| found.groups.iter().find(|group| group.by == by).cloned().unwrap();
    let all = group(GroupBy::All);
    assert_eq!((all.received, all.answered, all.in_time, all.late, all.resolved), (2, 1, 1, 0, 1));
    assert!(all.response.is_some_and(|length| (0..HOUR).contains(&length)));
    let mine = group(GroupBy::Agent { agent: to });
    assert_eq!((mine.received, mine.answered, mine.resolved), (1, 0, 0));
    // What was received before is another report's.
    backdate(&house, one, 72).await;
    let later = performance(&house, &manager).await.unwrap();
    assert_eq!(later.groups[0].received, 1);
}

async fn a8_a_ticket_that_was_opened_again_counts_when_it_is_resolved_again(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, manager) = (house.sign_in("sara").await, house.sign_in("manager").await);
    let ticket = solved(&house, &mut sara, "one", 20).await;
    assert_eq!(ask(&house, &manager, &plain()).await.unwrap().counts, [1, 0, 0, 0]);
    house.intake(again("one-2", ticket, &house).await).await.unwrap();
    let open = ask(&house, &manager, &plain()).await.unwrap();
    assert_eq!((open.counts, open.open), (vec![0; 4], 1), "it is not resolved any more");
    // Resolved again, it has all of its time: more than a day by now.
    backdate(&house, ticket, 6).await;
    sara.act(&house, &reply(ticket, "And this.")).await.unwrap();
    sara.act(&house, &resolve(ticket, "solved-on-the-spot")).await.unwrap();
    assert_eq!(ask(&house, &manager, &plain()).await.unwrap().counts, [0, 1, 0, 0]);
}

/// The customer writes again on their ticket.
async fn again(external_id: &str, ticket: TicketId, house: &House) -> serde_json::Value {
    let number = house.ticket_row(ticket).await.number;
    json!({"external_id": external_id, "text": "وما زال لا يعمل", "ticket": number})
}

async fn a8_who_reads_no_reports_gets_none(on: Backend) {
    let house = House::new(on).await;
    let (sara, manager) = (house.sign_in("sara").await, house.sign_in("manager").await);
    assert_eq!(ask(&house, &sara, &plain()).await.unwrap_err(), (422, "report-not-allowed".to_owned()));
    let elsewhere = ResolutionAsk { desk: "travel".into(), ..plain() };
    assert_eq!(ask(&house, &manager, &elsewhere).await.unwrap_err(), (403, "desk-not-granted".to_owned()));
    let backwards = ResolutionAsk { to: today().pred_opt().unwrap(), ..plain() };
    assert_eq!(
        ask(&house, &manager, &backwards).await.unwrap_err(),
        (422, "report-span-backwards".to_owned())
    );
    let years = ResolutionAsk { from: today() - chrono::Days::new(500), ..plain() };
    assert_eq!(ask(&house, &manager, &years).await.unwrap_err(), (422, "report-span-too-long".to_owned()));
    let body = serde_json::to_string(&plain()).unwrap();
    assert_eq!(house.ask(Method::POST, "/reports/resolution", None, body).await.0, 401);
    assert!(house.row(Entity::Desk, DESK).await.is_some(), "the desk itself is everybody's");
}

/// Today on the desk's wall, and a shift in which now is.
fn around_now() -> (NaiveDate, Times) {
    use chrono::Timelike as _;
    let wall = chrono_tz::Asia::Riyadh.timestamp_millis_opt(crate::house::now().0).unwrap();
    let from = (wall.hour() as u16).saturating_sub(1) * 60;
    (wall.date_naive(), Times { from, to: from + 240 })
}

async fn a6_a_shift_is_planned_and_reaches_every_machine(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, mut manager) = (house.sign_in("sara").await, house.sign_in("manager").await);
    let agent = sara.signed_in.user;
    let mut line = sara.live(&house, 0).await;
    let times = Times { from: 22 * 60, to: 30 * 60 };
    let plan = Command::PlanShift { agent, day: today(), times, weekly: true };
    assert_eq!(sara.act(&house, &plan).await.unwrap_err().code, "plan-shift-not-allowed");
    manager.act(&house, &plan).await.unwrap();
    let frame = line.until(Entity::Shift, |row| matches!(row, Row::Shift(shift) if shift.weekly)).await;
    let shift = frame.rows.iter().find(|row| row.entity == Entity::Shift).expect("it is in the frame");
    let shift = match house.row(Entity::Shift, &shift.id).await {
        Some(Row::Shift(shift)) => *shift,
        other => panic!("{other:?}"),
    };
    assert_eq!((shift.agent, shift.times, shift.desk.as_str()), (agent, times, DESK));
    assert_eq!(manager.act(&house, &plan).await.unwrap_err().code, "shift-overlaps");
    // A machine that is filled has it too.
    let page = manager.page(&house, Entity::Shift, None, 10).await;
    assert_eq!(page.rows.len(), 1);
    let of = ShiftChoice { shift: shift.id, agent, day: today(), onward: true };
    manager.act(&house, &Command::RemoveShift { of }).await.unwrap();
    line.until(Entity::Shift, |row| matches!(row, Row::Shift(shift) if shift.removed)).await;
    manager.act(&house, &plan).await.unwrap();
}

async fn a6_what_happened_is_held_against_the_rota(on: Backend) {
    let house = House::new(on).await;
    let (sara, mut manager) = (house.sign_in("sara").await, house.sign_in("manager").await);
    let omar = house.sign_in("omar").await;
    let (day, times) = around_now();
    for person in [&sara, &omar] {
        let agent = person.signed_in.user;
        manager.act(&house, &Command::PlanShift { agent, day, times, weekly: false }).await.unwrap();
    }
    // What the floor writes down by itself.
    sara.done(&house, json!({"verb": "present", "state": "online"})).await;
    let taken = sara.floor(&house, json!({"verb": "take", "channel": "chat"})).await;
    assert_eq!(taken.outcome, FloorOutcome::Done);
    sara.done(&house, json!({"verb": "present", "state": "break", "reason": "lunch"})).await;
    sara.done(&house, json!({"verb": "present", "state": "signed-out"})).await;
    let page = manager.page(&house, Entity::Stay, None, 10).await;
    let of_sara = |doc: &serde_json::value::RawValue| serde_json::from_str::<Stay>(doc.get()).unwrap();
    let mut stays: Vec<Stay> = page.rows.iter().map(|row| of_sara(&row.doc)).collect();
    stays.sort_by_key(|stay| stay.from);
    let lunch = PresenceState::Break { reason: "lunch".into() };
    assert_eq!(stays.iter().map(|stay| &stay.state).collect::<Vec<_>>(), [&PresenceState::Online, &lunch]);
    assert_eq!(stays[0].to, Some(stays[1].from), "one ends where the next begins");
    assert!(stays.iter().all(|stay| stay.to.is_some()), "and who is signed out is not there");

    // And as if she had sat there, and been on a break, in what is over of the shift.
    let now = taken.now;
    let ago = |minutes: i64| Millis(now.0 - minutes * 60_000);
    house.put_row(Row::SeatRecord(Box::new(sitting(&sara, ago(20), ago(8))))).await;
    house.put_row(Row::SeatRecord(Box::new(sitting(&sara, ago(15), ago(2))))).await;
    let lunch = Stay { id: StayId(Uuid::now_v7()), from: ago(40), to: Some(ago(25)), ..stays[1].clone() };
    house.put_row(Row::Stay(lunch)).await;

    let asked = AdherenceAsk { desk: DESK.into(), from: day, to: day, agent: None };
    let ask = async |asked: &AdherenceAsk, person: &Person| {
        let body = serde_json::to_string(asked).unwrap();
        let (status, text) = house.ask(Method::POST, "/reports/adherence", Some(&person.token), body).await;
        told::<AdherenceReply>(status, &text).map_err(|(status, code)| (status, code.code))
    };
    assert_eq!(ask(&asked, &sara).await.unwrap_err(), (422, "report-not-allowed".to_owned()));
    let reply = ask(&asked, &manager).await.unwrap();
    assert_eq!(reply.shifts.len(), 2);
    let of = |user| reply.shifts.iter().find(|shift| shift.agent == user).expect("a shift");
    let (hers, his) = (of(sara.signed_in.user), of(omar.signed_in.user));
    let inside = |from: Millis, to: Millis| (to.0 - from.0.max(hers.from.0)).max(0);
    let about =
        |found: i64, expected: i64| assert!((found - expected).abs() < 20_000, "{found} for {expected}");
    about(hers.online, inside(ago(20), ago(2)));
    about(hers.breaks.get("lunch").copied().unwrap_or(0), inside(ago(40), ago(25)));
    assert!(!hers.absent, "{hers:?}");
    assert_eq!(hers.planned, hers.online + hers.missing + hers.breaks.values().sum::<i64>());
    assert!(his.absent && his.online == 0 && his.missing == his.planned, "{his:?}");
    assert_eq!(his.planned, reply.now.0 - his.from.0, "as far as the shift has come");
    let agent = Some(omar.signed_in.user);
    let only = ask(&AdherenceAsk { agent, ..asked.clone() }, &manager).await.unwrap();
    assert_eq!(only.shifts.len(), 1);
    let before = day.pred_opt().unwrap();
    let none = ask(&AdherenceAsk { from: before, to: before, ..asked }, &manager).await.unwrap();
    assert!(none.shifts.is_empty());
}

fn sitting(person: &Person, from: Millis, to: Millis) -> SeatRecord {
    SeatRecord {
        id: SeatRecordId(Uuid::now_v7()),
        desk: DESK.into(),
        seat: SeatId(Uuid::now_v7()),
        channel: "chat".into(),
        slot: 1,
        fence: 1,
        user: person.signed_in.user,
        device: person.signed_in.device,
        from,
        to: Some(to),
        ended: Some(Ended::Left),
        seated_by: None,
        ended_by: None,
    }
}
