//! Every way to the rows leads to the same rows.

use std::collections::BTreeMap;

use kursi_protocol::sync::{Frame, RowChange};
use kursi_rules::change::Entity;
use kursi_testkit::Backend;
use serde_json::json;

use crate::house::{House, Person, letter, note, reply, resolve};
use crate::on_both;

on_both!(k4_catch_up_equals_live_equals_bootstrap, solved_tickets_stay_on_the_server_after_their_days);

type Rows = BTreeMap<(Entity, String), String>;

fn apply(rows: &mut Rows, changes: &[RowChange]) {
    for row in changes {
        let key = (row.entity, row.id.clone());
        match &row.doc {
            Some(doc) => drop(rows.insert(key, doc.get().to_owned())),
            None => drop(rows.remove(&key)),
        }
    }
}

async fn catch_up(house: &House, person: &Person, rows: &mut Rows, mut cursor: i64, max: u32) -> Frame {
    loop {
        let answer = person.frames(house, cursor, max).await;
        assert_eq!(answer.frame.from, cursor);
        assert!(answer.frame.to > cursor || !answer.more, "it goes on");
        apply(rows, &answer.frame.rows);
        cursor = answer.frame.to;
        if !answer.more {
            return answer.frame;
        }
    }
}

/// Fills by pages of `limit`; `meanwhile` happens after the first page. Answers the head to catch up from.
async fn fill(
    house: &House,
    person: &Person,
    rows: &mut Rows,
    limit: u32,
    meanwhile: &mut Option<Person>,
) -> i64 {
    let mut from = None;
    for entity in Entity::ALL {
        let (mut before, mut announced, mut got) = (None, None, 0);
        loop {
            let page = person.page(house, entity, before.as_deref(), limit).await;
            from.get_or_insert(page.head);
            announced.get_or_insert(page.total);
            got += page.rows.len();
            for row in page.rows {
                rows.entry((entity, row.id)).or_insert_with(|| row.doc.get().to_owned());
            }
            if let Some(mut other) = meanwhile.take() {
                let ticket = house.ticket("meanwhile").await;
                other.act(house, &reply(ticket, "answered meanwhile")).await.unwrap();
            }
            before = page.next;
            if before.is_none() {
                break;
            }
        }
        assert!(got >= announced.unwrap() as usize, "{entity:?}: {got} of {announced:?}");
    }
    from.unwrap()
}

async fn k4_catch_up_equals_live_equals_bootstrap(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let mut line = omar.live(&house, 0).await;
    for n in 0..12 {
        let ticket = house.ticket(&format!("m{n}")).await;
        sara.act(&house, &reply(ticket, "answer")).await.unwrap();
        if n % 3 == 0 {
            sara.act(&house, &resolve(ticket, "inquiry")).await.unwrap();
        }
        let number = house.ticket_row(ticket).await.number;
        if n % 4 == 0 {
            let more = json!({"external_id": format!("more{n}"), "ticket": number, "text": "again"});
            house.intake(more).await.unwrap();
        }
        sara.act(&house, &note(ticket, "kept")).await.unwrap();
    }
    let (mut by_live, mut by_small, mut by_large) = (Rows::new(), Rows::new(), Rows::new());
    let head = catch_up(&house, &omar, &mut by_large, 0, 5000).await.to;
    catch_up(&house, &omar, &mut by_small, 0, 3).await;
    loop {
        let frame = line.frame().await;
        apply(&mut by_live, &frame.rows);
        if frame.to == head {
            break;
        }
    }
    assert_eq!(by_small, by_large);
    assert_eq!(by_live, by_large);

    for limit in [1, 7, 5000] {
        let mut by_pages = Rows::new();
        let other = house.sign_in("manager").await;
        let from = fill(&house, &omar, &mut by_pages, limit, &mut Some(other)).await;
        catch_up(&house, &omar, &mut by_pages, from, 100).await;
        let mut by_frames = Rows::new();
        catch_up(&house, &omar, &mut by_frames, 0, 5000).await;
        assert_eq!(by_pages, by_frames, "pages of {limit}");
    }
}

async fn solved_tickets_stay_on_the_server_after_their_days(on: Backend) {
    let house = House::new(on).await;
    let mut sara = house.sign_in("sara").await;
    let (open, solved) = (house.ticket("open").await, house.ticket("solved").await);
    sara.act(&house, &reply(solved, "answer")).await.unwrap();
    sara.act(&house, &resolve(solved, "inquiry")).await.unwrap();
    assert_eq!(sara.page(&house, Entity::Ticket, None, 10).await.rows.len(), 2);
    house.running().clock().move_ahead(400 * 24 * 3_600_000);
    let sara = house.sign_in("sara").await;
    let page = sara.page(&house, Entity::Ticket, None, 10).await;
    assert_eq!(page.rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), [open.to_string()]);
    assert_eq!(page.total, 1);
    for entity in [Entity::Message, Entity::Clock, Entity::Activity] {
        let page = sara.page(&house, entity, None, 100).await;
        assert!(page.rows.iter().all(|row| !row.doc.get().contains(&solved.to_string())), "{entity:?}");
    }
}

#[tokio::test]
async fn k4_many_writers_leave_one_order_and_no_hole() {
    let house = House::new(Backend::Postgres).await;
    let people = ["sara", "omar", "manager"];
    let ticket = house.ticket("m1").await;
    let house = &house;
    let writing = people.map(|login| async move {
        let mut person = house.sign_in(login).await;
        for n in 0..15 {
            person.act(house, &note(ticket, &format!("{login} {n}"))).await.unwrap();
        }
        person
    });
    let letters = async {
        let many = (0..30).map(|n| house.intake(letter(&format!("letter{n}"))));
        futures_util::future::join_all(many).await
    };
    let (people, taken) = tokio::join!(futures_util::future::join_all(writing), letters);
    let mut numbers: Vec<String> =
        taken.into_iter().map(|taken| taken.unwrap().1["number"].as_str().unwrap().to_owned()).collect();
    numbers.sort();
    let last = numbers.iter().map(|number| number[8..].parse::<u32>().unwrap()).collect::<Vec<_>>();
    assert_eq!(last, (2..=31).collect::<Vec<_>>(), "numbers have no holes");
    let mut rows = Rows::new();
    let mut cursor = 0;
    loop {
        let answer = people[0].frames(house, cursor, 1).await;
        apply(&mut rows, &answer.frame.rows);
        cursor = answer.frame.to;
        if !answer.more {
            break;
        }
    }
    let notes = rows.values().filter(|doc| doc.contains("\"kind\":\"note\"")).count();
    assert_eq!(notes, 45);
}
