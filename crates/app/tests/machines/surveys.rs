//! What customers answer, on desk machines (D6): those whom the pack names read it with and without the line and record what is to be
//! better; whoever closed the ticket has nothing of it on their machine.

use std::path::Path;

use crate::house::{DESK, House, Machine, PASSWORD, until};
use crate::reports::day;
use kursi_app::entry::{Act, Fault, OutboxState, SurveysView, View, ViewRequest};
use kursi_desks::Pack;
use kursi_rules::change::Entity;
use kursi_server::admin::Imported;
use kursi_server::clock::system_now;
use kursi_store::{Shape, rows};
use serde_json::{Value, json};

const REMARK: &str = "تأخر الرد كثيرًا";
const BETTER: &str = "نرد خلال ساعة";
const SURVEY: &str = r#"
[survey]
statuses = ["resolved"]
expires_days = 14
seen_by = ["quality-officer"]
requirement = "D6"
source = "ours"

[[survey.question]]
id = "satisfied"
kind = "scale"
from = 1
to = 5
requirement = "D6"
source = "ours"

[[survey.question]]
id = "remarks"
kind = "words"
longest = 500
optional = true
requirement = "D6"
source = "ours"
"#;
const WORDS: &str = "\n# $survey: the number.\nsurvey-mail =\n    .subject = ?\n    .text = { $survey }\n\
     survey-question-satisfied = Satisfaction\n    .text = ?\nsurvey-question-remarks = Remarks\n    .text = ?\n";

/// The desk's pack, which asks, and whose quality officer records what is to be better.
fn pack() -> Pack {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../desks").join(DESK);
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let may = "may = [\"note\"]\nreads_reveals = true";
    let toml =
        read("desk.toml").replace(may, "may = [\"note\", \"record-improvement\"]\nreads_reveals = true");
    let words = ["en", "ar", "fa", "ur"].map(|lang| {
        let name = format!("words/{lang}.ftl");
        let text = read(&name) + WORDS;
        (name, text)
    });
    Pack::from_files([("desk.toml".to_owned(), toml + SURVEY)].into_iter().chain(words))
}

async fn house() -> House {
    let house = House::new().await;
    let imported = house.office().import_desk(&pack(), system_now()).await.unwrap();
    assert!(matches!(imported, Imported::Activated { revision: 2, .. }), "{imported:?}");
    let grants = [(DESK.to_owned(), "quality-officer".to_owned())];
    house.office().add_user("quality", "Quality", PASSWORD, &grants, system_now()).await.unwrap();
    house.notice().await;
    house
}

/// A ticket of a customer, answered and closed on this machine.
async fn closed(house: &House, agent: &Machine, id: &str) -> String {
    let ticket = house.letter(DESK, id, "لا يعمل الرمز").await;
    agent.has(&ticket).await;
    for act in [
        json!({"act": "reply", "ticket": ticket, "text": "Here.", "template": null, "contact": null, "seen": null}),
        json!({"act": "resolve", "ticket": ticket, "reason": "inquiry"}),
    ] {
        agent.does(act).await.unwrap();
    }
    agent.all_sent().await;
    ticket
}

/// The number by which the survey is answered that was asked last.
async fn number(house: &House) -> String {
    let office = house.office();
    let mut conn = office.db.conn().await.unwrap();
    let sql = "SELECT payload FROM effect WHERE id LIKE '%.survey' ORDER BY seq DESC LIMIT 1";
    let payload: String = sqlx::query_scalar(sql).fetch_one(&mut *conn).await.unwrap();
    let payload: Value = serde_json::from_str(&payload).unwrap();
    payload["text"].as_str().unwrap().trim().to_owned()
}

impl Machine {
    async fn surveys(&self) -> Result<SurveysView, Fault> {
        // Midnight may pass while the story is told.
        let asked = json!({"view": "surveys", "asked": {"from": day(-1), "to": day(1)}});
        match self.app().view(serde_json::from_value::<ViewRequest>(asked).unwrap()).await? {
            View::Surveys(view) => Ok(view),
            other => panic!("{other:?}"),
        }
    }

    async fn answered(&self, count: u32) -> SurveysView {
        until("the answers are here", async || {
            let view = self.surveys().await.ok()?;
            (view.answered == count).then_some(view)
        })
        .await
    }

    /// Rows of what customers answer in the replica of the program, which does not run.
    async fn confided(&self) -> i64 {
        let folder = self.folders().remove(0);
        let profiles = std::fs::read(self.folder.path().join("profiles.json")).unwrap();
        let profiles: Value = serde_json::from_slice(&profiles).unwrap();
        let db = self.read(&folder, "replica.db", Shape::Replica).await;
        let mut conn = db.conn().await.unwrap();
        let mut found = 0;
        for entity in Entity::ALL.into_iter().filter(|entity| entity.is_confided()) {
            let ws = profiles[0]["workspace"].as_str().unwrap();
            found += rows::count(&mut conn, ws, entity).await.unwrap();
        }
        drop(conn);
        db.close().await;
        found
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d6_answers_reach_the_quality_head_and_improvements_are_recorded_without_the_line_too() {
    let mut house = house().await;
    let mut sara = Machine::new().await;
    sara.sign_in(&house, "sara").await;
    let quality = Machine::new().await;
    quality.sign_in(&house, "quality").await;
    let ticket = closed(&house, &sara, "one").await;
    let body = json!({"answers": {"satisfied": 2, "remarks": REMARK}});
    let (status, told) = house.post(&format!("/intake/surveys/{}", number(&house).await), &body).await;
    assert_eq!(status, 201, "{told}");

    let view = quality.answered(1).await;
    assert_eq!((view.asked, view.rate, view.open), (1, Some(100.0), 0));
    let satisfied = &view.questions[0];
    assert_eq!(
        (satisfied.id.as_str(), satisfied.mean, satisfied.answers[1].count),
        ("satisfied", Some(2.0), 1)
    );
    let [remark] = &view.remarks[..] else { panic!("{view:?}") };
    assert_eq!((remark.text.as_str(), remark.ticket.as_str(), remark.here), (REMARK, ticket.as_str(), true));
    assert_eq!(remark.given[0].answer, "2");
    assert!(view.refused.is_none() && quality.desk().await.unwrap().reports.surveys);

    // Without the line: it is still there, an improvement is recorded, taken back, and recorded again.
    let office = house.away().await;
    quality.offline().await;
    assert_eq!(quality.surveys().await.unwrap().answered, 1);
    let record = json!({"act": "record-improvement", "text": BETTER, "question": "satisfied",
        "surveys": [remark.survey], "due": day(-1)});
    quality.does(record.clone()).await.unwrap();
    let [planned] = &quality.surveys().await.unwrap().improvements[..] else { panic!("one") };
    assert!(planned.unsent && planned.late && planned.done_at.is_none());
    assert_eq!(planned.answers[0].ticket, ticket);
    let waiting = quality.outbox().await.entries;
    assert_eq!((waiting[0].verb.as_str(), waiting[0].text.as_deref()), ("record-improvement", Some(BETTER)));
    assert!(matches!(waiting[0].state, OutboxState::Waiting));
    let unknown =
        json!({"act": "record-improvement", "text": BETTER, "question": "age", "surveys": [], "due": null});
    assert_eq!(quality.does(unknown).await.unwrap_err().code, "record-improvement-question-unknown");
    house.back(office).await;
    quality.online().await;
    quality.all_sent().await;
    let sent = quality.surveys().await.unwrap();
    let [planned] = &sent.improvements[..] else { panic!("one") };
    assert!(!planned.unsent);
    let finish = Act::FinishImprovement { improvement: planned.id.clone() };
    quality.act(finish).await.unwrap();
    quality.all_sent().await;
    assert!(quality.surveys().await.unwrap().improvements[0].done_by.is_some());

    // What is saved has it, too.
    let asked = json!({"report": "surveys", "from": day(-1), "to": day(1)});
    let saved = quality.save_report(asked.clone(), "csv").await.unwrap();
    let text = std::fs::read_to_string(saved).unwrap();
    assert!(text.contains(REMARK) && text.contains("Satisfaction,2,1,100.0%,2.00"), "{text}");
    quality.save_report(asked.clone(), "xlsx").await.unwrap();

    // Who closed the ticket is shown nothing, finds nothing, saves nothing, and has nothing on the disk.
    assert_eq!(sara.surveys().await.unwrap_err().code, "report-not-allowed");
    assert_eq!(sara.save_report(asked, "csv").await.unwrap_err().code, "report-not-allowed");
    assert!(!sara.desk().await.unwrap().reports.surveys);
    let shown = format!("{:?}", sara.ticket(&ticket).await.unwrap());
    assert!(!shown.contains(REMARK) && !shown.contains(BETTER));
    for find in [REMARK, BETTER] {
        let asked = json!({"view": "search", "find": find, "among": "tickets", "after": null, "limit": 10});
        let found = sara.app().view(serde_json::from_value(asked).unwrap()).await.unwrap();
        assert!(matches!(&found, View::Search(view) if view.tickets.is_empty()), "{found:?}");
    }
    sara.stop().await;
    assert_eq!(sara.confided().await, 0);
    house.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d6_who_becomes_a_reader_gets_all_of_it_and_who_ceases_to_be_keeps_nothing() {
    let house = house().await;
    let mut omar = Machine::new().await;
    omar.sign_in(&house, "omar").await;
    let sara = Machine::new().await;
    sara.sign_in(&house, "sara").await;
    closed(&house, &sara, "one").await;
    let body = json!({"answers": {"satisfied": 4}});
    house.post(&format!("/intake/surveys/{}", number(&house).await), &body).await;
    assert_eq!(omar.surveys().await.unwrap_err().code, "report-not-allowed");

    house.office().grant("omar", DESK, "quality-officer", system_now()).await.unwrap();
    house.notice().await;
    omar.answered(1).await;

    house.office().grant("omar", DESK, "agent", system_now()).await.unwrap();
    house.notice().await;
    until("it is shown no more", async || omar.surveys().await.err()).await;
    closed(&house, &sara, "two").await;
    omar.stop().await;
    assert_eq!(omar.confided().await, 0, "and nothing is left of it");
    house.stop().await;
}
