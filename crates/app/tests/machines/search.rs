//! Searching as the screen asks for it: across letters, while rows come and go (X5).

use crate::house::{DESK, House, Machine, until};
use kursi_app::entry::{
    Act, Among, ExcerptOf, Fault, FoundTicket, IndexState, OutboxState, SearchView, View, ViewRequest,
};
use kursi_server::clock::system_now;
use kursi_store::{Shape, replica, search};

async fn search(machine: &Machine, find: &str, among: Among) -> Result<SearchView, Fault> {
    let request = ViewRequest::Search { find: find.to_owned(), among, after: None, limit: 50 };
    match machine.app().view(request).await? {
        View::Search(view) => Ok(view),
        other => panic!("{other:?}"),
    }
}

async fn ids(machine: &Machine, find: &str) -> Vec<String> {
    let found = search(machine, find, Among::Tickets).await.unwrap();
    found.tickets.into_iter().map(|found| found.row.id).collect()
}

async fn whole(machine: &Machine) {
    until("all can be found", async || {
        let view = search(machine, "x", Among::All).await.unwrap();
        (view.index == IndexState::Whole).then_some(())
    })
    .await;
}

/// What of a found ticket is marked, in its excerpt.
fn marked(found: &FoundTicket) -> Vec<String> {
    let excerpt = found.excerpt.as_ref().unwrap();
    let units: Vec<u16> = excerpt.text.encode_utf16().collect();
    let part = |from: u32, to: u32| String::from_utf16(&units[from as usize..to as usize]).unwrap();
    excerpt.marks.iter().map(|mark| part(mark.from, mark.to)).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn x5_tickets_are_found_by_words_of_messages_in_other_letters_and_follow_what_happens() {
    let mut house = House::new().await;
    let mut here = Machine::new().await;
    let arabic = house.letter(DESK, "m1", "لم يصلني رمزُ التحقّق إلى جوالي ٠٥٠١٢٣٤٥٦٧").await;
    let persian = house.letter(DESK, "m2", "کد تأیید به گوشی من نرسید، سریال ۶۰۴۲-۱۱۸۷-۳۳۹۰-۵۵۲۱").await;
    let urdu = house.letter(DESK, "m3", "مجھے تصدیقی کوڈ نہیں ملا، گھر کا پتہ").await;
    let english = house.letter(DESK, "m4", "The café’s voucher never arrived").await;
    here.sign_in(&house, "sara").await;
    for ticket in [&arabic, &persian, &urdu, &english] {
        here.has(ticket).await;
    }
    whole(&here).await;
    for (typed, ticket) in [
        ("رمز التحقق", &arabic),
        ("0501234567", &arabic),
        ("4567", &arabic),
        ("كد تاييد", &persian),
        ("5521", &persian),
        ("6042118733905521", &persian),
        ("گهر كا پته", &urdu),
        ("CAFE vouch", &english),
    ] {
        assert_eq!(ids(&here, typed).await, std::slice::from_ref(ticket), "{typed}");
    }
    let view = search(&here, "رمز التحقق", Among::All).await.unwrap();
    assert_eq!(marked(&view.tickets[0]), ["رمزُ", "التحقّق"]);
    assert_eq!(view.tickets[0].excerpt.as_ref().unwrap().of, ExcerptOf::Incoming);
    // All four letters are of one name: customers come with their tickets.
    let customers = search(&here, "خالد", Among::Customers).await.unwrap();
    assert_eq!(customers.customers.len(), 4);
    assert!(customers.customers.iter().all(|found| found.tickets.len() == 1 && found.in_name.len() == 1));
    assert!(customers.tickets.is_empty());

    // Bad questions are questions.
    for typed in ["\"", "*", "NEAR(", "رمز\" OR \"", "  ", "\u{64B}", &"رمز ".repeat(3_000), "search_text:x"]
    {
        let view = search(&here, typed, Among::All).await.unwrap();
        assert!(view.tickets.len() <= 4, "{typed:.40}");
    }
    assert!(!search(&here, " \u{64B} * ", Among::All).await.unwrap().asked);

    // A colleague's note, a prediction, and one that is taken back.
    let there = Machine::new().await;
    there.sign_in(&house, "omar").await;
    there.has(&english).await;
    there.note(&english, "quicksilver spilled").await;
    until("a colleague's words", async || {
        (ids(&here, "quicksilver").await == [english.clone()]).then_some(())
    })
    .await;
    // While this machine is closed a colleague replies; then the server is away.
    here.stop().await;
    let reply = |text: &str| Act::Reply {
        ticket: persian.clone(),
        text: text.to_owned(),
        template: None,
        contact: None,
        seen: None,
    };
    there.act(reply("سریال را بررسی می‌کنیم")).await.unwrap();
    there.all_sent().await;
    let office = house.away().await;
    here.start().await;
    here.act(reply("heron flew")).await.unwrap();
    assert_eq!(
        ids(&here, "heron").await,
        std::slice::from_ref(&persian),
        "predicted, and found at once without the line"
    );
    // It is refused, for it was written without having read the colleague's.
    house.back(office).await;
    here.act(Act::SyncNow).await.unwrap();
    let refused = async || {
        matches!(here.outbox().await.entries.first()?.state, OutboxState::Refused { .. }).then_some(())
    };
    until("the refusal", refused).await;
    assert_eq!(ids(&here, "heron").await, Vec::<String>::new(), "what was taken back is not found");
    assert_eq!(ids(&here, "بررسي ميكنيم").await, [persian], "what the server has is");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k8_of_a_desk_that_was_taken_nothing_is_found_and_an_index_that_was_cut_or_damaged_is_made_again() {
    let mut house = House::new().await;
    let mut here = Machine::new().await;
    let ticket = house.letter(DESK, "m1", "quicksilver spilled").await;
    here.sign_in(&house, "sara").await;
    here.has(&ticket).await;
    whole(&here).await;
    // The program ends while the index is made: another version of it is begun, and no more than begun.
    here.stop().await;
    let folder = here.folders().remove(0);
    let db = here.read(&folder, "replica.db", Shape::Replica).await;
    let mut tx = db.begin().await.unwrap();
    search::begin(&mut tx, "another", u32::MAX).await.unwrap();
    tx.commit().await.unwrap();
    db.close().await;
    here.start().await;
    until("found again", async || (ids(&here, "quicksilver").await == [ticket.clone()]).then_some(())).await;
    whole(&here).await;

    // What the index is made of decays.
    here.stop().await;
    let db = here.read(&folder, "replica.db", Shape::Replica).await;
    let mut tx = db.begin().await.unwrap();
    sqlx::raw_sql("UPDATE search_text_data SET block = x'00000001FFFFFFFF7F7FFFFFFF7F' WHERE id = 10")
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    db.close().await;
    here.start().await;
    until("found again", async || (ids(&here, "quicksilver").await == [ticket.clone()]).then_some(())).await;
    here.online().await;

    let office = house.away().await;
    here.offline().await;
    office.revoke("sara", DESK, system_now()).await.unwrap();
    house.back(office).await;
    here.act(Act::SyncNow).await.unwrap();
    here.shut("desk-none").await;
    assert_eq!(search(&here, "quicksilver", Among::All).await.unwrap_err().code, "desk-not-here");
    here.stop().await;
    let db = here.read(&folder, "replica.db", Shape::Replica).await;
    let mut conn = db.conn().await.unwrap();
    assert_eq!(replica::cursor(&mut conn).await.unwrap(), None);
    let left: i64 =
        sqlx::query_scalar("SELECT count(*) FROM search_row").fetch_one(&mut *conn).await.unwrap();
    let index: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'search_text%'")
        .fetch_one(&mut *conn)
        .await
        .unwrap();
    assert_eq!((left, index), (0, 0), "no word of it is left");
}
