//! Customers are asked when their tickets are closed; what they answer reaches those whom the pack names and passes by those who
//! worked on the ticket (D6).

use std::path::Path;

use kursi_protocol::sync::Outcome;
use kursi_rules::change::{Entity, Row};
use kursi_rules::code::Code;
use kursi_rules::command::Command;
use kursi_rules::survey::{Given, Improvement, Survey};
use kursi_rules::{ImprovementId, MessageId, SurveyId, TicketId};
use kursi_server::routes::intake::surveys::AskedSurvey;
use kursi_testkit::Backend;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::audit::deeds;
use crate::house::{House, PASSWORD, Person, must, now};
use crate::on_both;

on_both!(
    d6_closing_asks_the_customer_at_once_and_the_answer_passes_by_the_agents,
    d6_a_ticket_that_is_closed_again_is_asked_about_anew_and_the_earlier_survey_counts_no_more,
    d6_who_becomes_a_reader_is_told_all_of_it_and_who_ceases_to_be_is_told_nothing_more,
);

/// The desk that asks.
const DESK: &str = "faragostar";
const REMARK: &str = "پاسخ خیلی دیر رسید.";
const BETTER: &str = "پنجشنبه‌ها صبح هم کسی پاسخ بدهد.";

struct Scene {
    house: House,
    key: String,
}

/// A house with the desk that asks, two agents, the quality officer, the head of quality and a senior manager.
async fn scene(on: Backend) -> Scene {
    let house = House::new(on).await;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../desks").join(DESK);
    must(house.office().import_desk(&kursi_server::admin::read_pack(&folder).unwrap(), now()).await).await;
    house.running().notice().await.unwrap();
    for (name, role) in [
        ("nahid", "agent"),
        ("parisa", "agent"),
        ("officer", "quality-officer"),
        ("quality", "quality-head"),
        ("boss", "senior-manager"),
    ] {
        let grants = [(DESK.to_owned(), role.to_owned())];
        house.office().add_user(name, name, PASSWORD, &grants, now()).await.unwrap();
    }
    let key = house.office().channel_key(DESK, "portal", now()).await.unwrap();
    Scene { house, key }
}

impl Scene {
    async fn opens(&self, external_id: &str, customer: Value) -> TicketId {
        let body = json!({"external_id": external_id, "customer": customer, "subject": "ورود به سامانه",
            "text": "از صبح وارد سامانه نمی‌شویم.", "language": "fa"});
        let (_, taken) = self.house.intake_as(&self.key, &body).await.unwrap();
        taken["ticket"].as_str().unwrap().parse().unwrap()
    }

    /// The mails by which customers are asked, the first one first, with the numbers in them.
    async fn asked(&self) -> Vec<(Value, String)> {
        let office = self.house.office();
        let mut conn = office.db.conn().await.unwrap();
        let sql = "SELECT payload FROM effect WHERE kind = 'mail' AND id LIKE '%.survey' ORDER BY seq";
        let found: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut *conn).await.unwrap();
        found
            .iter()
            .map(|payload| {
                let payload: Value = serde_json::from_str(payload).unwrap();
                let text = payload["text"].as_str().unwrap();
                let number =
                    text.split_whitespace().find(|word| word.starts_with("kursi_q_")).unwrap().to_owned();
                (payload, number)
            })
            .collect()
    }

    async fn form(&self, number: &str) -> AskedSurvey {
        let path = format!("/intake/surveys/{number}");
        let (status, text) = self.house.ask(Method::GET, &path, Some(&self.key), "").await;
        assert_eq!(status, StatusCode::OK, "{text}");
        serde_json::from_str(&text).unwrap()
    }

    async fn answers(&self, number: &str, answers: Value) -> (u16, String) {
        let body = json!({ "answers": answers }).to_string();
        let path = format!("/intake/surveys/{number}");
        let (status, text) = self.house.ask(Method::POST, &path, Some(&self.key), body).await;
        let code = serde_json::from_str::<Code>(&text).map(|code| code.code).unwrap_or_default();
        (status.as_u16(), code)
    }
}

async fn does(house: &House, person: &mut Person, command: &Command) -> Result<(), String> {
    let mut entry = person.entry(command);
    entry.desk = DESK.into();
    match person.push(house, &[entry]).await.unwrap().outcomes.remove(0).outcome {
        Outcome::Accepted => Ok(()),
        Outcome::Refused { reason } => Err(reason.code),
    }
}

/// The agent answers and closes.
async fn closes(house: &House, agent: &mut Person, ticket: TicketId) {
    let reply = Command::plain_reply(ticket, MessageId(Uuid::now_v7()), "درست شد.");
    does(house, agent, &reply).await.unwrap();
    does(house, agent, &Command::Resolve { ticket, reason: "solved".into() }).await.unwrap();
}

/// Everything that a machine of this person is given: every kind of row, and every frame.
async fn everything(house: &House, person: &Person) -> String {
    let mut all = String::new();
    for entity in Entity::ALL {
        let page = person.page(house, entity, None, 5000).await;
        assert_eq!(page.total as usize, page.rows.len(), "{entity:?}");
        page.rows.iter().for_each(|row| all.push_str(row.doc.get()));
    }
    let frames = person.frames(house, 0, 5000).await;
    for row in &frames.frame.rows {
        all.push_str(row.entity.name());
        row.doc.iter().for_each(|doc| all.push_str(doc.get()));
    }
    all
}

async fn surveys(house: &House, person: &Person) -> Vec<Survey> {
    let page = person.page(house, Entity::Survey, None, 100).await;
    let mut found: Vec<Survey> =
        page.rows.iter().map(|row| serde_json::from_str(row.doc.get()).unwrap()).collect();
    found.sort_by_key(|row| row.asked_at);
    found
}

async fn improvements(house: &House, person: &Person) -> Vec<Improvement> {
    let page = person.page(house, Entity::Improvement, None, 100).await;
    page.rows.iter().map(|row| serde_json::from_str(row.doc.get()).unwrap()).collect()
}

fn customer() -> Value {
    json!({"name": "شرکت نمونه", "email": "it@client.example"})
}

async fn d6_closing_asks_the_customer_at_once_and_the_answer_passes_by_the_agents(on: Backend) {
    let scene = scene(on).await;
    let house = &scene.house;
    let mut nahid = house.sign_in("nahid").await;
    let parisa = house.sign_in("parisa").await;
    let officer = house.sign_in("officer").await;
    let mut quality = house.sign_in("quality").await;
    let boss = house.sign_in("boss").await;
    let ticket = scene.opens("p1", customer()).await;
    assert_eq!(scene.asked().await.len(), 0);
    closes(house, &mut nahid, ticket).await;

    let asked = scene.asked().await;
    let [(letter, number)] = &asked[..] else { panic!("one mail: {asked:?}") };
    let own = house.ticket_row(ticket).await.number.unwrap();
    assert_eq!(
        (letter["to"].as_str(), letter["name"].as_str()),
        (Some("it@client.example"), Some("شرکت نمونه"))
    );
    assert!(letter["subject"].as_str().unwrap().contains(&own), "{letter}");
    let text = letter["text"].as_str().unwrap();
    assert!(text.contains("گرامی") && text.contains("بسته شد") && text.contains("فرم نظرسنجی"), "{text}");

    let form = scene.form(number).await;
    assert_eq!(
        (form.ticket.as_str(), form.language.as_str(), form.state.as_str()),
        (own.as_str(), "fa", "open")
    );
    let kinds: Vec<_> =
        form.questions.iter().map(|one| (one.id.as_str(), one.kind.as_str(), one.optional)).collect();
    assert_eq!(
        kinds,
        [("satisfied", "scale", false), ("solved", "choice", true), ("remarks", "words", true)]
    );
    assert_eq!((form.questions[0].from, form.questions[0].to), (Some(1), Some(5)));
    assert!(form.questions[0].text.contains("راضی"));
    let options: Vec<_> = form.questions[1].options.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(options, ["بله", "تا حدی", "خیر"]);

    // Bounded, by the questions that were asked, by its number and with a key alone.
    assert_eq!(scene.answers(number, json!([])).await, (400, "intake-malformed".into()));
    assert_eq!(scene.answers(number, json!({"satisfied": 4.5})).await, (400, "intake-malformed".into()));
    assert_eq!(scene.answers(number, json!({"solved": "yes"})).await, (422, "survey-answer-missing".into()));
    assert_eq!(scene.answers(number, json!({"satisfied": 6})).await, (422, "survey-off-the-scale".into()));
    let long = json!({"satisfied": 2, "remarks": "ی".repeat(2001)});
    assert_eq!(scene.answers(number, long).await, (422, "survey-too-long".into()));
    assert_eq!(scene.answers("kursi_q_guessed", json!({"satisfied": 2})).await, (404, "not-found".into()));
    let path = format!("/intake/surveys/{number}");
    assert_eq!(house.ask(Method::GET, &path, None, "").await.0, StatusCode::UNAUTHORIZED);
    assert_eq!(
        house.ask(Method::GET, &path, Some(&house.key), "").await.0,
        StatusCode::NOT_FOUND,
        "another desk's"
    );

    let given = json!({"satisfied": 2, "solved": "partly", "remarks": format!(" {REMARK} ")});
    assert_eq!(scene.answers(number, given.clone()).await, (201, String::new()));
    assert_eq!(
        scene.answers(number, given).await,
        (200, String::new()),
        "said again it is answered the same"
    );
    assert_eq!(scene.answers(number, json!({"satisfied": 5})).await, (422, "survey-answered".into()));
    assert_eq!(scene.form(number).await.state, "answered");

    for reader in [&quality, &boss] {
        let [survey] = &surveys(house, reader).await[..] else { panic!("one") };
        assert_eq!((survey.ticket, survey.number.as_deref()), (ticket, Some(own.as_str())));
        let kept = &survey.answered.as_ref().unwrap().given;
        assert_eq!(kept["remarks"], Given::Text(REMARK.into()));
        assert_eq!(kept["satisfied"], Given::Number(2));
        let frame = reader.frames(house, 0, 5000).await.frame;
        assert!(frame.rows.iter().any(|row| row.entity == Entity::Survey), "by sync, too");
        assert!(frame.scopes.unwrap().contains(&format!("survey:{DESK}")));
    }

    let [survey] = &surveys(house, &quality).await[..] else { panic!("one") };
    let record = Command::RecordImprovement {
        improvement: ImprovementId(Uuid::now_v7()),
        text: BETTER.into(),
        question: Some("satisfied".into()),
        surveys: vec![survey.id],
        due: None,
    };
    assert_eq!(does(house, &mut nahid, &record).await, Err("record-improvement-not-allowed".into()));
    does(house, &mut quality, &record).await.unwrap();
    let [improvement] = &improvements(house, &boss).await[..] else { panic!("one") };
    assert_eq!((improvement.text.as_str(), improvement.done.as_ref()), (BETTER, None));
    does(house, &mut quality, &Command::FinishImprovement { improvement: improvement.id }).await.unwrap();
    assert!(improvements(house, &boss).await[0].done.is_some());

    // Who closed it, and every other agent: no row, no frame, no word of it anywhere.
    for agent in [&nahid, &parisa, &officer] {
        let all = everything(house, agent).await;
        assert!(all.contains(&own), "they have the ticket");
        for word in [REMARK, BETTER, "\"given\"", "kursi_q_", "\"token\""] {
            assert!(!all.contains(word), "{word}");
        }
        let frame = agent.frames(house, 0, 5000).await.frame;
        assert!(!frame.rows.iter().any(|row| row.entity.is_confided()));
        assert_eq!(frame.scopes, Some(vec![format!("desk:{DESK}")]));
    }
    let (_, followed) = house.ask(Method::GET, &format!("/intake/tickets/{own}"), Some(&scene.key), "").await;
    assert!(!followed.contains(REMARK));
    let trail = deeds(house).await;
    let told: Vec<_> = trail.iter().filter(|deed| deed["what"] == "survey-answered").collect();
    assert_eq!(told.len(), 1, "{trail:?}");
    assert_eq!(told[0]["ticket"], json!(ticket.to_string()));
    for what in ["record-improvement", "finish-improvement"] {
        assert_eq!(trail.iter().filter(|deed| deed["what"] == what).count(), 1, "{what}");
    }
    let trail = format!("{trail:?}");
    assert!(!trail.contains(REMARK) && !trail.contains(BETTER) && !trail.contains("kursi_q_"));
}

async fn d6_a_ticket_that_is_closed_again_is_asked_about_anew_and_the_earlier_survey_counts_no_more(
    on: Backend,
) {
    let scene = scene(on).await;
    let house = &scene.house;
    let mut nahid = house.sign_in("nahid").await;
    let boss = house.sign_in("boss").await;
    let ticket = scene.opens("p1", customer()).await;
    closes(house, &mut nahid, ticket).await;
    let own = house.ticket_row(ticket).await.number.unwrap();
    let again = json!({"external_id": "p2", "ticket": own, "text": "هنوز هم."});
    house.intake_as(&scene.key, &again).await.unwrap();
    closes(house, &mut nahid, ticket).await;
    let asked = scene.asked().await;
    let [(_, first), (_, second)] = &asked[..] else { panic!("once for each closing: {asked:?}") };
    assert_ne!(first, second);
    let [before, after] = &surveys(house, &boss).await[..] else { panic!("two") };
    assert_eq!((before.replaced_at, after.replaced_at), (Some(after.asked_at), None));
    assert_eq!(scene.form(first).await.state, "replaced");
    assert_eq!(scene.answers(first, json!({"satisfied": 1})).await, (422, "survey-replaced".into()));
    assert_eq!(scene.answers(second, json!({"satisfied": 4})).await, (201, String::new()));

    // Who cannot be asked is not counted among those who do not answer.
    let silent = scene.opens("p3", json!({"name": "بی‌نشانی", "phone": "+982112345678"})).await;
    closes(house, &mut nahid, silent).await;
    assert_eq!((scene.asked().await.len(), surveys(house, &boss).await.len()), (2, 2));
    let unknown: SurveyId = "01990000-0000-7000-8000-000000000001".parse().unwrap();
    assert!(house.row(Entity::Survey, &unknown.to_string()).await.is_none());
}

async fn d6_who_becomes_a_reader_is_told_all_of_it_and_who_ceases_to_be_is_told_nothing_more(on: Backend) {
    let scene = scene(on).await;
    let house = &scene.house;
    let mut nahid = house.sign_in("nahid").await;
    let parisa = house.sign_in("parisa").await;
    let ticket = scene.opens("p1", customer()).await;
    closes(house, &mut nahid, ticket).await;
    let asked = scene.asked().await;
    let mut line = parisa.live(house, 0).await;
    line.until(Entity::Ticket, |row| matches!(row, Row::Ticket(row) if row.status == "closed")).await;
    assert!(surveys(house, &parisa).await.is_empty());

    house.office().grant("parisa", DESK, "quality-head", now()).await.unwrap();
    house.running().notice().await.unwrap();
    assert_eq!(surveys(house, &parisa).await.len(), 1);
    assert_eq!(scene.answers(&asked[0].1, json!({"satisfied": 3})).await, (201, String::new()));
    let heard =
        line.until(Entity::Survey, |row| matches!(row, Row::Survey(row) if row.answered.is_some())).await;
    assert!(heard.scopes.unwrap().contains(&format!("survey:{DESK}")), "on the line that was open");

    house.office().grant("parisa", DESK, "agent", now()).await.unwrap();
    house.running().notice().await.unwrap();
    assert!(surveys(house, &parisa).await.is_empty());
    let own = house.ticket_row(ticket).await.number.unwrap();
    let again = json!({"external_id": "p2", "ticket": own, "text": "هنوز هم."});
    house.intake_as(&scene.key, &again).await.unwrap();
    closes(house, &mut nahid, ticket).await;
    let mut scopes = None;
    loop {
        let frame = line.frame().await;
        assert!(!frame.rows.iter().any(|row| row.entity.is_confided()), "nothing more of it");
        scopes = frame.scopes.or(scopes);
        let closed = frame.rows.iter().any(|row| {
            row.entity == Entity::Ticket
                && row.doc.as_ref().is_some_and(|doc| doc.get().contains("\"closed\""))
        });
        if closed {
            break;
        }
    }
    assert_eq!(scopes, Some(vec![format!("desk:{DESK}")]));
}
