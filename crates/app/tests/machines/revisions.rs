//! Revisions of the procedure on desk machines (E9, E10, E11): what is shown of them, who decides with and without the line, and by
//! which of them a ticket is judged there.

use std::path::Path;

use super::house::{DESK, House, Machine, PASSWORD, until};
use kursi_app::entry::{
    Act, ChartsView, RevisionFace, RevisionView, RevisionsView, TicketView, View, ViewRequest,
};
use kursi_desks::Pack;
use kursi_server::admin::{Imported, Proposal};
use kursi_server::clock::system_now;

/// The desk's pack with a rule for its revisions, and with something changed in `desk.toml` and in the words.
fn pack(toml: impl Fn(String) -> String, words: impl Fn(String) -> String) -> Pack {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../desks").join(DESK);
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let rule = "\n[procedure]\napprovals = 1\nrunning = \"keep\"\nrequirement = \"E10\"\nsource = \"ours\"\n";
    let ruled = read("desk.toml")
        .replace("approves_pending = true\n", "approves_pending = true\napproves_procedure = true\n");
    let words = ["en", "ar", "fa", "ur"].map(|lang| {
        let name = format!("words/{lang}.ftl");
        let text = words(read(&name));
        (name, text)
    });
    Pack::from_files([("desk.toml".to_owned(), toml(ruled) + rule)].into_iter().chain(words))
}

/// Without `inquiry` among the reasons to resolve, and without its words.
fn without_inquiry() -> Pack {
    let reason = "[[reason]]\nid = \"inquiry\"\nrequirement = \"A9\"\nsource = \"000\"\n";
    let words = |text: String| {
        let kept = text.split_inclusive('\n').scan(false, |inside, line| {
            *inside = line.starts_with("reason-inquiry") || (*inside && line.starts_with(' '));
            Some((!*inside).then_some(line))
        });
        kept.flatten().collect()
    };
    pack(|toml| toml.replacen(reason, "", 1), words)
}

async fn joined(house: &House, name: &str, role: &str) -> Machine {
    let grants = [(DESK.to_owned(), role.to_owned())];
    house.office().add_user(name, name, PASSWORD, &grants, system_now()).await.unwrap();
    let machine = Machine::new().await;
    machine.sign_in(house, name).await;
    machine
}

async fn revisions(machine: &Machine) -> RevisionsView {
    match machine.app().view(ViewRequest::Revisions).await.unwrap() {
        View::Revisions(view) => view,
        other => panic!("{other:?}"),
    }
}

async fn face(machine: &Machine, revision: u32) -> Option<RevisionFace> {
    revisions(machine).await.revisions.into_iter().find(|face| face.revision == revision)
}

async fn revision(machine: &Machine, revision: u32) -> RevisionView {
    match machine.app().view(ViewRequest::Revision { revision }).await.unwrap() {
        View::Revision(view) => view,
        other => panic!("{other:?}"),
    }
}

async fn charts(machine: &Machine, revision: u32) -> ChartsView {
    match machine.app().view(ViewRequest::Charts { revision }).await.unwrap() {
        View::Charts(view) => view,
        other => panic!("{other:?}"),
    }
}

async fn until_in_force(machine: &Machine, n: u32) {
    until("it is in force here", async || (machine.desk().await.ok()?.revision == n).then_some(())).await;
}

fn reasons(view: &TicketView) -> Vec<&str> {
    view.own.iter().flat_map(|own| &own.reasons).map(|reason| reason.id.as_str()).collect()
}

/// A revision is proposed, seen, approved without the line, and takes effect. A ticket that was open keeps its own: what it offers,
/// what may be done with it, here without the line and at the server, and what that is called, although nothing of it is in the words
/// any more.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn e10_a_kept_ticket_is_judged_by_its_own_revision_at_the_desk_machine_and_at_the_server() {
    let mut house = House::new().await;
    let first = house.office().import_desk(&pack(|toml| toml, |text| text), system_now()).await.unwrap();
    assert!(matches!(first, Imported::Activated { revision: 2, .. }), "{first:?}");
    house.notice().await;
    let sara = Machine::new().await;
    sara.sign_in(&house, "sara").await;
    let boss = joined(&house, "boss", "support-manager").await;
    let kept = house.letter(DESK, "kept", "الرمز مستخدم").await;
    sara.has(&kept).await;
    sara.act(Act::Reply {
        ticket: kept.clone(),
        text: "Done.".into(),
        template: None,
        contact: None,
        seen: None,
    })
    .await
    .unwrap();
    sara.all_sent().await;

    let proposal = Proposal { author: "boss".into(), summary: "No inquiries.".into(), effective: None };
    let done = house.office().propose_desk(&without_inquiry(), &proposal, system_now()).await.unwrap();
    assert!(matches!(done, Imported::Proposed { revision: 3, needs: 1, .. }), "{done:?}");
    house.notice().await;
    let draft = until("the draft is here", async || face(&sara, 3).await).await;
    assert_eq!(
        (draft.standing.as_str(), draft.author.as_str(), draft.summary.as_str()),
        ("draft", "boss", "No inquiries.")
    );
    let no = draft.may_approve.map(|fault| fault.code);
    assert_eq!(no.as_deref(), Some("approve-revision-not-allowed"));
    let changes = revision(&sara, 3).await;
    assert_eq!((changes.before, changes.comparable), (Some(2), true));
    let told: Vec<_> = changes
        .groups
        .iter()
        .flat_map(|group| &group.differences)
        .map(|one| (one.what.as_str(), one.ids.join("/"), one.names["en"].join("/")))
        .collect();
    assert_eq!(told, [("removed", "inquiry".to_owned(), "Inquiry".to_owned())], "named as it was");
    assert!(
        changes
            .words
            .iter()
            .any(|word| word.language == "ar" && word.id == "reason-inquiry" && word.new.is_none())
    );
    assert!(!changes.ours.is_empty(), "K9");

    until("the draft is here too", async || face(&boss, 3).await).await;
    let office = house.away().await;
    boss.offline().await;
    sara.offline().await;
    boss.act(Act::ApproveRevision { revision: 3 }).await.unwrap();
    let waiting = face(&boss, 3).await.unwrap();
    assert_eq!(
        (waiting.standing.as_str(), waiting.approvals.len()),
        ("approved", 1),
        "at once, before the server has spoken"
    );
    assert!(revisions(&boss).await.unsent);
    assert_eq!(boss.desk().await.unwrap().revision, 2, "and it takes effect at the server alone");
    house.back(office).await;
    for machine in [&boss, &sara] {
        machine.online().await;
        until_in_force(machine, 3).await;
    }
    boss.all_sent().await;

    let new = house.letter(DESK, "new", "الرمز مستخدم").await;
    sara.has(&new).await;
    let desk = sara.desk().await.unwrap();
    assert!(desk.reasons.iter().all(|reason| reason.id != "inquiry"));
    assert!(
        desk.words["en"].contains("reason-inquiry = Inquiry"),
        "what tickets may still say keeps its name"
    );
    let old = sara.ticket(&kept).await.unwrap();
    assert_eq!(old.own.as_ref().map(|own| own.revision), Some(2));
    assert!(reasons(&old).contains(&"inquiry"));
    assert!(sara.ticket(&new).await.unwrap().own.is_none());

    let resolve = |ticket: &str| Act::Resolve { ticket: ticket.to_owned(), reason: "inquiry".into() };
    sara.act(Act::Reply {
        ticket: new.clone(),
        text: "Done.".into(),
        template: None,
        contact: None,
        seen: None,
    })
    .await
    .unwrap();
    let no = sara.act(resolve(&new)).await.unwrap_err();
    assert_eq!(no.code, "resolve-unknown-reason", "a new ticket has the new revision");
    let office = house.away().await;
    sara.offline().await;
    sara.act(resolve(&kept)).await.expect("judged here by its own revision");
    house.back(office).await;
    sara.online().await;
    sara.all_sent().await;
    assert!(sara.outbox().await.entries.is_empty(), "and so at the server");
    assert_eq!(sara.ticket(&kept).await.unwrap().reason.as_deref(), Some("inquiry"));

    // A machine that is filled now has what its open tickets need.
    let omar = Machine::new().await;
    omar.sign_in(&house, "omar").await;
    omar.has(&kept).await;
    assert!(reasons(&omar.ticket(&kept).await.unwrap()).contains(&"inquiry"));
    house.stop().await;
}

/// Every script, every ladder and the statuses, of any revision that is here, named in each language.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn e11_every_script_ladder_and_the_statuses_can_be_drawn_in_the_program() {
    let house = House::new().await;
    let sara = Machine::new().await;
    sara.sign_in(&house, "sara").await;
    let desk = until("the desk is here", async || sara.desk().await.ok()).await;
    let view = charts(&sara, desk.revision).await;
    let of = |what: &str| view.charts.iter().filter(|chart| chart.of == what).count();
    assert_eq!(of("statuses"), 1);
    assert!(of("script") > 10 && of("ladder") == 3, "{} scripts", of("script"));
    for chart in &view.charts {
        for arrow in &chart.arrows {
            assert!((arrow.from.max(arrow.to) as usize) < chart.nodes.len(), "{}", chart.id);
        }
        for node in chart.nodes.iter().filter(|node| !node.id.is_empty()) {
            for language in ["en", "ar", "fa", "ur"] {
                assert!(node.name.contains_key(language), "{}/{} in {language}", chart.id, node.id);
            }
        }
    }
    let missing = sara.app().view(ViewRequest::Charts { revision: 99 }).await.unwrap_err();
    assert_eq!(missing.code, "revision-not-here");
    house.stop().await;
}
