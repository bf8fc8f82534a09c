//! Whether a desk machine has what the server has (K4).

use kursi_protocol::check::{Check, Checked, Kind, MOST_EXCEPT, Span, Sum};
use kursi_rules::change::Entity;
use kursi_testkit::Backend;
use reqwest::Method;

use crate::house::{House, Person, code, must, note, now, pack, told};
use crate::on_both;

on_both!(k4_a_machine_is_told_whether_it_has_what_the_server_has);

async fn check(
    house: &House,
    person: &Person,
    check: &Check,
) -> Result<Checked, (u16, kursi_rules::code::Code)> {
    let body = serde_json::to_string(check).unwrap();
    let (status, text) = house.ask(Method::POST, "/sync/check", Some(&person.token), body).await;
    told(status, &text)
}

async fn k4_a_machine_is_told_whether_it_has_what_the_server_has(on: Backend) {
    let house = House::new(on).await;
    let ticket = house.ticket("m1").await;
    let mut sara = house.sign_in("sara").await;
    let frame = sara.frames(&house, 0, 1000).await.frame;
    let of = |kind: Kind| {
        let entities = kind.entities();
        let rows = frame.rows.iter().filter(|row| entities.contains(&row.entity));
        Sum::of(rows.map(|row| (row.entity, &*row.id, row.doc.as_ref().unwrap().get())))
    };
    let asked = |kind: Kind| Check {
        epoch: frame.epoch.clone(),
        at: frame.to,
        kind,
        span: Span { after: String::new(), to: None, except: vec![] },
        tickets: vec![],
        sum: of(kind),
    };
    for kind in Kind::all() {
        let answer = check(&house, &sara, &asked(kind)).await.unwrap();
        assert!(matches!(answer, Checked::Same), "{kind:?}: {answer:?}");
    }
    assert!(asked(Kind::Tickets).sum.rows >= 3, "a ticket, a message, a clock");

    let mut wrong = asked(Kind::Tickets);
    wrong.sum.sum ^= 1;
    match check(&house, &sara, &wrong).await.unwrap() {
        Checked::Differs { to: None, rows } => {
            assert_eq!(rows.len(), wrong.sum.rows as usize);
            assert!(rows.iter().any(|row| row.entity == Entity::Ticket && row.id == ticket.to_string()));
        }
        other => panic!("{other:?}"),
    }
    let mut left_out = asked(Kind::Tickets);
    left_out.span.except.push(ticket.to_string());
    left_out.sum = Sum::default();
    assert!(matches!(check(&house, &sara, &left_out).await.unwrap(), Checked::Same));

    // What moved on is compared later, what lies in another life of the database never.
    sara.act(&house, &note(ticket, "new")).await.unwrap();
    assert!(matches!(check(&house, &sara, &asked(Kind::Tickets)).await.unwrap(), Checked::Moved));
    assert!(matches!(check(&house, &sara, &asked(Kind::Customers)).await.unwrap(), Checked::Same));
    let other_life = Check { epoch: "another".into(), ..asked(Kind::Customers) };
    assert!(matches!(check(&house, &sara, &other_life).await.unwrap(), Checked::Moved));
    let ahead = Check { at: i64::MAX, ..asked(Kind::Customers) };
    assert!(matches!(check(&house, &sara, &ahead).await.unwrap(), Checked::Moved));
}

#[tokio::test]
async fn k4_nobody_is_given_rows_of_a_desk_that_is_not_theirs_and_questions_have_bounds() {
    let house = House::new(Backend::Sqlite).await;
    let ticket = house.ticket("m1").await;
    let office = house.office();
    must(office.import_desk(&pack("travel", "TR"), now()).await).await;
    let grants = [("travel".to_owned(), "agent".to_owned())];
    office.add_user("tina", "Tina", crate::house::PASSWORD, &grants, now()).await.unwrap();
    let tina = house.sign_in("tina").await;
    let frame = tina.frames(&house, 0, 1000).await.frame;
    let asked = |kind: Kind| Check {
        epoch: frame.epoch.clone(),
        at: frame.to,
        kind,
        span: Span { after: String::new(), to: None, except: vec![] },
        tickets: vec![ticket.to_string()],
        sum: Sum { rows: 1, sum: 1 },
    };
    match check(&house, &tina, &asked(Kind::Tickets)).await.unwrap() {
        Checked::Differs { rows, .. } => assert!(rows.is_empty(), "she has named it, and it is not hers"),
        other => panic!("{other:?}"),
    }
    match check(&house, &tina, &asked(Kind::Few(Entity::Desk))).await.unwrap() {
        Checked::Differs { rows, .. } => assert!(rows.iter().all(|row| row.id == "travel")),
        other => panic!("{other:?}"),
    }
    let mut many = asked(Kind::Tickets);
    many.span.except = vec!["x".into(); MOST_EXCEPT + 1];
    assert_eq!(code(check(&house, &tina, &many).await), (400, "request-malformed".into()));
    let unknown = asked(Kind::Few(Entity::Message));
    assert_eq!(code(check(&house, &tina, &unknown).await), (400, "request-malformed".into()));
    let mut long = asked(Kind::Tickets);
    long.span.to = Some("x".repeat(1000));
    assert_eq!(code(check(&house, &tina, &long).await), (400, "request-malformed".into()));
}
