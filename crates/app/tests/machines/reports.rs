//! Reports on a desk machine: asked over the line, saved as files that other programs read, and the rota without the line
//! (A6, A8).

use std::path::PathBuf;

use crate::house::{DESK, House, Machine, PASSWORD, until};
use calamine::{Data, Reader as _, Xlsx, open_workbook};
use kursi_app::entry::{Act, Fault, RotaView, View, ViewRequest};
use kursi_server::clock::system_now;
use serde_json::{Value, json};

const DAY: i64 = 24 * 3_600_000;

fn request(value: Value) -> ViewRequest {
    serde_json::from_value(value).unwrap()
}

/// A day on the desk's wall, so many from today.
pub fn day(by: i64) -> String {
    use chrono::TimeZone as _;
    let at = chrono_tz::Asia::Riyadh.timestamp_millis_opt(system_now().0 + by * DAY).unwrap();
    at.date_naive().to_string()
}

impl Machine {
    pub async fn does(&self, act: Value) -> Result<kursi_app::entry::Sent, Fault> {
        self.act(serde_json::from_value::<Act>(act).unwrap()).await
    }

    pub async fn save_report(&self, asked: Value, form: &str) -> Result<PathBuf, Fault> {
        let act = json!({"act": "save-report", "asked": asked, "form": form, "show": false});
        Ok(PathBuf::from(self.does(act).await?.place.expect("it says where")))
    }

    async fn rota(&self) -> RotaView {
        let asked = json!({"view": "rota", "from": day(-1), "to": day(14)});
        match self.app().view(request(asked)).await.unwrap() {
            View::Rota(view) => view,
            other => panic!("{other:?}"),
        }
    }

    pub async fn speaks(&self, language: &str) {
        let mut settings = self.session().await.settings;
        settings.language = language.to_owned();
        self.act(Act::Choose { settings }).await.unwrap();
    }
}

fn resolution() -> Value {
    // Midnight may pass while the story is told.
    json!({"report": "resolution", "from": day(0), "to": day(1), "brand": null, "agent": null, "kind": null})
}

async fn house_with_supervisor() -> House {
    let house = House::new().await;
    let grants = [(DESK.to_owned(), "supervisor".to_owned())];
    house.office().add_user("rana", "Rana", PASSWORD, &grants, system_now()).await.unwrap();
    house
}

/// A cell as text.
fn text(range: &calamine::Range<Data>, row: u32, column: u32) -> String {
    range.get_value((row, column)).map(ToString::to_string).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a8_a_report_is_saved_and_read_by_another_program() {
    let house = house_with_supervisor().await;
    let ticket = house.letter(DESK, "one", "لا يعمل الرمز").await;
    let rana = Machine::new().await;
    rana.sign_in(&house, "rana").await;
    rana.has(&ticket).await;
    for act in [
        json!({"act": "reply", "ticket": ticket, "text": "Here.", "template": null, "contact": null, "seen": null}),
        json!({"act": "resolve", "ticket": ticket, "reason": "inquiry"}),
    ] {
        rana.does(act).await.unwrap();
    }
    rana.all_sent().await;
    rana.speaks("ar").await;

    // What the screen shows.
    let mut asked = resolution();
    asked.as_object_mut().unwrap().remove("report");
    let of = json!({"band": 0, "offset": 0, "limit": 10});
    let view =
        rana.app().view(request(json!({"view": "resolution", "asked": asked, "of": of}))).await.unwrap();
    let View::Resolution(view) = view else { panic!("{view:?}") };
    assert_eq!((view.resolved, view.open), (1, 0));
    assert_eq!(view.bands.iter().map(|band| band.count).collect::<Vec<_>>(), [1, 0, 0, 0]);
    assert!(view.bands.iter().all(|band| band.met == Some(true)));
    assert_eq!(
        view.tickets.iter().map(|row| (row.id.clone(), row.here)).collect::<Vec<_>>(),
        [(ticket, true)]
    );

    // The same in the file.
    let place = rana.save_report(resolution(), "xlsx").await.unwrap();
    assert_eq!(place.parent(), Some(rana.downloads().as_path()));
    let mut book: Xlsx<_> = open_workbook(&place).unwrap();
    let names = book.sheet_names().to_owned();
    assert_eq!(names, ["أهداف الحل", "التذاكر", "عن هذا التقرير"]);
    let bands = book.worksheet_range(&names[0]).unwrap();
    assert_eq!(text(&bands, 1, 0), "خلال 24 ساعة".replace("24", "٢٤"), "words as the person reads them");
    assert_eq!(bands.get_value((1, 1)), Some(&Data::Float(1.0)), "numbers are numbers");
    assert_eq!(bands.get_value((1, 2)), Some(&Data::Float(1.0)), "a share of all");
    assert_eq!(bands.get_value((1, 3)), Some(&Data::Float(0.7)));
    assert_eq!(text(&bands, 1, 6), "تحقق الهدف");
    let tickets = book.worksheet_range(&names[1]).unwrap();
    assert_eq!(tickets.height(), 2, "the head and one ticket");
    assert!(text(&tickets, 1, 0).starts_with("OC-"), "{}", text(&tickets, 1, 0));
    assert!(matches!(tickets.get_value((1, 3)), Some(Data::DateTime(_))), "days are days");
    let all: String = tickets.used_cells().map(|(_, _, cell)| cell.to_string()).collect();
    assert!(!all.contains("خالد"), "no customer is named: {all}");

    // A second one is written beside it, and CSV says the same.
    assert_ne!(rana.save_report(resolution(), "xlsx").await.unwrap(), place);
    let csv = std::fs::read_to_string(rana.save_report(resolution(), "csv").await.unwrap()).unwrap();
    assert!(csv.starts_with("\u{feff}مدة الحل,"), "{csv}");
    assert!(csv.contains(",1,100.0%,70.0%,"), "{csv}");
    house.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn e8_response_time_and_resolution_rate_are_shown_and_saved_alike() {
    let house = house_with_supervisor().await;
    let ticket = house.letter(DESK, "one", "لا يعمل الرمز").await;
    house.letter(DESK, "two", "لا يعمل الرمز").await;
    let rana = Machine::new().await;
    rana.sign_in(&house, "rana").await;
    rana.has(&ticket).await;
    for act in [
        json!({"act": "reply", "ticket": ticket, "text": "Here.", "template": null, "contact": null, "seen": null}),
        json!({"act": "resolve", "ticket": ticket, "reason": "inquiry"}),
    ] {
        rana.does(act).await.unwrap();
    }
    rana.all_sent().await;
    let days = json!({"from": day(0), "to": day(1)});
    let view = rana.app().view(request(json!({"view": "performance", "asked": days}))).await.unwrap();
    let View::Performance(view) = view else { panic!("{view:?}") };
    let all = &view.rows[0];
    assert_eq!((all.received, all.answered, all.late, all.resolved), (2, 1, 0, 1));
    assert_eq!((all.in_time, all.rate), (Some(100.0), Some(50.0)));
    assert!(all.response.is_some_and(|length| length < 60_000.0) && all.response == all.median);

    let asked = json!({"report": "performance", "from": day(0), "to": day(1)});
    let place = rana.save_report(asked.clone(), "xlsx").await.unwrap();
    let mut book: Xlsx<_> = open_workbook(&place).unwrap();
    let groups = book.worksheet_range(&book.sheet_names()[0].clone()).unwrap();
    assert_eq!(groups.get_value((1, 2)), Some(&Data::Float(2.0)), "received");
    assert_eq!(groups.get_value((1, 10)), Some(&Data::Float(0.5)), "the resolution rate");
    assert_eq!(groups.height(), view.rows.len() + 1, "every group that the screen shows");
    let csv = std::fs::read_to_string(rana.save_report(asked.clone(), "csv").await.unwrap()).unwrap();
    assert!(csv.lines().nth(1).is_some_and(|line| line.contains(",2,1,") && line.contains("50.0%")), "{csv}");
    let sara = Machine::new().await;
    sara.sign_in(&house, "sara").await;
    assert_eq!(sara.save_report(asked, "csv").await.unwrap_err().code, "report-not-allowed");
    house.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a8_who_may_not_and_who_has_no_line_gets_no_report_and_no_file() {
    let mut house = house_with_supervisor().await;
    let (sara, rana) = (Machine::new().await, Machine::new().await);
    sara.sign_in(&house, "sara").await;
    rana.sign_in(&house, "rana").await;
    assert_eq!(sara.save_report(resolution(), "xlsx").await.unwrap_err().code, "report-not-allowed");
    let office = house.away().await;
    rana.offline().await;
    assert_eq!(rana.save_report(resolution(), "csv").await.unwrap_err().code, "line-needed");
    for machine in [&sara, &rana] {
        assert!(!machine.downloads().exists() || machine.downloads().read_dir().unwrap().next().is_none());
    }
    house.back(office).await;
    house.stop().await;
}

/// A6, K4: the rota is planned without the line, shown at once, and each sees what is theirs to see.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a6_a_rota_is_planned_without_the_line_and_agents_see_their_own() {
    let mut house = house_with_supervisor().await;
    let (sara, rana) = (Machine::new().await, Machine::new().await);
    sara.sign_in(&house, "sara").await;
    rana.sign_in(&house, "rana").await;
    let person = |view: &RotaView, name: &str| {
        view.people.iter().find(|person| person.name == name).expect("somebody").id.clone()
    };
    let view = rana.rota().await;
    let (her, him) = (person(&view, "sara"), person(&view, "omar"));
    let plan = |agent: &str, from: u32, to: u32, weekly: bool| json!({"act": "plan-shift", "agent": agent, "day": day(1), "from": from, "to": to, "weekly": weekly});
    assert_eq!(sara.does(plan(&her, 540, 1020, false)).await.unwrap_err().code, "plan-shift-not-allowed");
    rana.does(plan(&him, 540, 1020, false)).await.unwrap();
    rana.all_sent().await;

    let office = house.away().await;
    rana.offline().await;
    rana.does(plan(&her, 1320, 1800, true)).await.unwrap();
    let fault = rana.does(plan(&her, 1380, 1500, false)).await.unwrap_err();
    assert_eq!(fault.code, "shift-overlaps", "said at once, without the line");
    let shown = rana.rota().await;
    let hers: Vec<_> = shown.shifts.iter().filter(|shift| shift.person.id == her).collect();
    assert_eq!(hers.len(), 2, "each week");
    assert!(hers.iter().all(|shift| shift.unsent && shift.weekly && !shift.mine));
    let entries = rana.outbox().await.entries;
    assert_eq!(entries.iter().map(|entry| entry.verb.as_str()).collect::<Vec<_>>(), ["plan-shift"]);
    assert_eq!(entries[0].ticket, None);

    house.back(office).await;
    rana.online().await;
    rana.all_sent().await;
    assert!(rana.rota().await.shifts.iter().all(|shift| !shift.unsent));
    sara.online().await;
    let own = async || Some(sara.rota().await.shifts).filter(|shifts| shifts.len() == 2);
    let own = until("her shifts", own).await;
    assert!(own.iter().all(|shift| shift.mine && shift.to == 1800));
    assert_eq!(sara.rota().await.people.len(), 1, "nobody else's are hers to see");

    // One day of it is taken back.
    let (shift, of) = (own[0].id.clone(), own[0].day.clone());
    rana.does(json!({"act": "remove-shift", "shift": shift, "agent": her, "of": of, "onward": false}))
        .await
        .unwrap();
    until("it is gone", async || (sara.rota().await.shifts.len() == 1).then_some(())).await;

    // And the report on it.
    let asked = json!({"report": "adherence", "from": day(-1), "to": day(7), "agent": null});
    let place = rana.save_report(asked, "xlsx").await.unwrap();
    let mut book: Xlsx<_> = open_workbook(&place).unwrap();
    let names = book.sheet_names().to_owned();
    assert_eq!(names, ["Adherence", "By person", "About this report"]);
    let shifts = book.worksheet_range(&names[0]).unwrap();
    assert_eq!(text(&shifts, 0, 0), "Agent");
    assert_eq!(shifts.height(), 2, "his; hers of that day was taken back");
    assert_eq!(text(&shifts, 1, 0), "omar");
    assert!(matches!(shifts.get_value((1, 1)), Some(Data::DateTime(_))));
    house.stop().await;
}
