//! Deciding while the manager is away, on desk machines whose line comes and goes (A10, K4); and a mail of its own to a
//! partner, as it is shown before it goes (A17).

use kursi_app::entry::{
    Act, DelegationStanding, DelegationsView, EntryBody, EscalationTexts, OutboxState, View, ViewRequest,
};

use kursi_words::{Args, Lang, Reader, Words};

use crate::house::{DESK, House, Machine, PASSWORD, until};

const HOUR: f64 = 3_600_000.0;

async fn joined(house: &House, name: &str, role: &str) -> Machine {
    let grants = [(DESK.to_owned(), role.to_owned())];
    let now = kursi_rules::Millis(now() as i64);
    house.office().add_user(name, name, PASSWORD, &grants, now).await.unwrap();
    let machine = Machine::new().await;
    machine.sign_in(house, name).await;
    machine
}

fn now() -> f64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    since.as_millis() as f64
}

async fn delegations(machine: &Machine) -> DelegationsView {
    match machine.app().view(ViewRequest::Delegations).await.unwrap() {
        View::Delegations(view) => view,
        other => panic!("{other:?}"),
    }
}

/// Handed over without the line, it is on the screen at once and after a restart; it arrives like any command, and everybody
/// sees it. A decision that was made after it was ended, by somebody who could not know, is refused and kept.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a10_a_delegation_is_handed_over_and_taken_back_while_lines_come_and_go() {
    let mut house = House::new().await;
    let sara = Machine::new().await;
    sara.sign_in(&house, "sara").await;
    let mut boss = joined(&house, "boss", "support-manager").await;
    let mut lina = joined(&house, "lina", "leader").await;
    let id = house.letter(DESK, "away", "الرمز مستخدم").await;
    sara.has(&id).await;
    sara.act(Act::AskPending { ticket: id.clone(), reason: "The bank".into() }).await.unwrap();
    boss.has(&id).await;
    lina.has(&id).await;

    let who = until("who can be named", async || {
        delegations(&boss).await.people.into_iter().find(|one| one.name == "lina")
    })
    .await;
    assert!(delegations(&boss).await.decides && !delegations(&lina).await.decides);
    let refused = lina.act(Act::ApprovePending { ticket: id.clone(), term: HOUR }).await.unwrap_err();
    assert_eq!(refused.code, "approve-pending-not-allowed");

    let office = house.away().await;
    boss.offline().await;
    let delegate = Act::Delegate { to: who.id.clone(), from: None, until: now() + 8.0 * HOUR };
    boss.act(delegate).await.unwrap();
    let shown = async |machine: &Machine| {
        let view = delegations(machine).await;
        let first = view.given.first().cloned();
        (first.map(|one| (one.to.name, one.standing, one.mine, one.to_me)), view.unsent)
    };
    let mine = Some(("lina".to_owned(), DelegationStanding::Given, true, false));
    assert_eq!(shown(&boss).await, (mine.clone(), true));
    boss.stop().await;
    boss.start().await;
    assert_eq!(shown(&boss).await, (mine, true), "a restart makes the prediction anew");
    house.back(office).await;
    boss.all_sent().await;
    for machine in [&sara, &lina] {
        until("everybody hears of it", async || {
            delegations(machine).await.given.into_iter().find(|one| one.to.name == "lina")
        })
        .await;
    }
    let pending = until("who stands in sees for whom", async || {
        let pending = lina.ticket(&id).await.unwrap().pending.unwrap();
        pending.instead_of.clone().map(|_| pending)
    })
    .await;
    assert_eq!(pending.instead_of.unwrap().person.name, "boss");
    assert!(lina.ticket(&id).await.unwrap().may.approve_pending.is_none());
    assert!(sara.ticket(&id).await.unwrap().may.approve_pending.is_some());

    // Taken back while the machine of who stands in is closed; it opens without the line.
    lina.stop().await;
    let of = boss.session().await.person.unwrap().id;
    boss.act(Act::EndDelegation { of }).await.unwrap();
    boss.all_sent().await;
    let office = house.away().await;
    lina.start().await;
    lina.act(Act::ApprovePending { ticket: id.clone(), term: HOUR }).await.unwrap();
    let decided = lina.ticket(&id).await.unwrap().pending.unwrap();
    assert_eq!(decided.approved_for.map(|person| person.name).as_deref(), Some("boss"), "as far as is known");
    house.back(office).await;
    let fault = until("the refusal", async || {
        let entries = lina.outbox().await.entries;
        entries.into_iter().find_map(|entry| match entry.state {
            OutboxState::Refused { fault } => Some(fault),
            _ => None,
        })
    })
    .await;
    assert_eq!(fault.code, "pending-delegation-over");
    until("the server's word", async || {
        lina.ticket(&id).await.unwrap().pending.filter(|pending| pending.open)
    })
    .await;
    assert_eq!(delegations(&boss).await.given[0].standing, DelegationStanding::Ended);
    for mut machine in [sara, boss, lina] {
        machine.stop().await;
    }
    house.stop().await;
}

/// A17: the product comes from the request, the words are the pack's in the language that is chosen, with the days of the
/// desk's wall; what is sent is on the ticket at once, with its note.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a17_an_escalation_is_shown_as_it_will_be_and_is_on_the_ticket_at_once() {
    let mut house = House::new().await;
    let sara = Machine::new().await;
    sara.sign_in(&house, "sara").await;
    let noor = joined(&house, "noor", "senior").await;
    let id = house.letter(DESK, "card", "الرمز مستخدم").await;
    sara.has(&id).await;
    let fields = [("cards", "7000-1199"), ("product", "Play 50")];
    let raise = Act::Raise {
        ticket: id.clone(),
        kind: "used-code".into(),
        party: "brand-partner".into(),
        name: None,
        address: Some("help@maker.example".into()),
        fields: fields.map(|(field, value)| (field.to_owned(), vec![value.to_owned()])).into(),
        language: "en".into(),
        subject: "Used code".into(),
        text: "Please help with 7000-1199.".into(),
        told: "We asked about 7000-1199.".into(),
    };
    sara.act(raise).await.unwrap();
    let on = sara.ticket(&id).await.unwrap().request.unwrap().on;
    noor.has(&on).await;
    sara.all_sent().await;
    assert_eq!(sara.ticket(&on).await.unwrap().may.escalate.unwrap().code, "escalate-not-allowed");
    assert_eq!(noor.ticket(&id).await.unwrap().may.escalate.unwrap().code, "escalate-not-here");
    assert!(noor.ticket(&on).await.unwrap().may.escalate.is_none());

    let texts = async |product: Option<&str>, language: Option<&str>| {
        let (product, language) = (product.map(str::to_owned), language.map(str::to_owned));
        let asked = ViewRequest::EscalationTexts { ticket: on.clone(), product, language };
        match noor.app().view(asked).await.unwrap() {
            View::EscalationTexts(texts) => texts,
            other => panic!("{other:?}"),
        }
    };
    let riyadh = Reader::new(Lang::En, chrono_tz::Asia::Riyadh);
    let today = Words::new().text_for(&riyadh, "escalate-day", &Args::new().moment("day_at", now() as i64));
    assert!(today.contains(" 20") && !today.contains(':'), "a day, and no time: {today}");
    let EscalationTexts { product, to, subject, text, note, original, languages } = texts(None, None).await;
    assert_eq!((product.as_str(), to.as_deref()), ("Play 50", Some("help@maker.example")));
    assert_eq!(subject, format!("Play 50 Escalation - {today}"));
    assert!(text.contains("waiting for a solution") && text.contains(&today), "since when: {text}");
    assert!(note.contains("Play 50") && original.starts_with("Used code [OC-"), "{note} {original}");
    assert_eq!(languages, ["ar", "en"]);
    let arabic = texts(Some(" \u{202e}Play 100 "), Some("ar")).await;
    assert!(arabic.subject.starts_with("تصعيد Play 100 - "), "{}", arabic.subject);

    let office = house.away().await;
    noor.offline().await;
    let act = Act::Escalate { ticket: on.clone(), product, subject: subject.clone(), text, note };
    noor.act(act).await.unwrap();
    let seen = noor.ticket(&on).await.unwrap();
    let letter = seen.entries.iter().find_map(|entry| match &entry.body {
        EntryBody::Letter { subject, to, .. } => Some((subject.clone(), to.clone(), entry.unsent)),
        _ => None,
    });
    assert_eq!(letter, Some((subject, "help@maker.example".into(), true)));
    assert!(seen.entries.iter().any(|entry| matches!(&entry.body, EntryBody::Note { .. })));
    let told = |body: &EntryBody| matches!(body, EntryBody::Escalated { product } if product == "Play 50");
    for ticket in [&id, &on] {
        let seen = noor.ticket(ticket).await.unwrap();
        assert!(seen.entries.iter().any(|entry| told(&entry.body)), "on both tickets");
    }
    assert_eq!(seen.may.escalate.unwrap().code, "escalate-too-early");
    house.back(office).await;
    noor.all_sent().await;
    for mut machine in [sara, noor] {
        machine.stop().await;
    }
    house.stop().await;
}
