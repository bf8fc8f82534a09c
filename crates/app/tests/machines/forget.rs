//! Machines that have to forget everything (X10), that lock themselves (K8), and that several people share (K8).

use std::path::{Path, PathBuf};

use crate::house::{DESK, House, Machine, PASSWORD, until};
use kursi_app::Vault;
use kursi_app::entry::{Act, LineState, SessionState, SessionView, Typed};
use kursi_server::admin::Office;
use kursi_server::clock::system_now;
use kursi_store::{Db, Place, Shape, StoreFault, outbox};
use serde_json::json;

const CUSTOMERS: &str = "كلمات العميل نفسه";
const SENT: &str = "جواب وصل إلى الخادم";
const UNSENT: &str = "ملاحظة لم تُرسل بعد";
const DRAFT: &str = "نصف جواب";
const DAY: i64 = 24 * 3_600_000;

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found
}

fn out_for(session: &SessionView) -> &str {
    match (&session.state, &session.line) {
        (SessionState::SignedOut, LineState::Shut { fault }) => &fault.code,
        other => panic!("{other:?}"),
    }
}

async fn put_out(machine: &Machine) -> String {
    until("the person is put out", async || {
        let session = machine.session().await;
        (session.state == SessionState::SignedOut).then(|| out_for(&session).to_owned())
    })
    .await
}

/// The person's only device, as `device list` shows it.
async fn device(office: &Office) -> kursi_store::server::Device {
    office.devices("sara").await.unwrap().remove(0)
}

async fn confirmed(house: &House) {
    until("the server has heard that it is done", async || {
        (device(&house.office()).await.wiped_at > 0).then_some(())
    })
    .await;
}

/// Works at the desk with the line and without it, and answers the ticket. The server is away afterwards.
async fn worked(house: &mut House, here: &Machine) -> (String, Office) {
    let ticket = house.letter(DESK, "m1", CUSTOMERS).await;
    here.sign_in(house, "sara").await;
    here.has(&ticket).await;
    here.note(&ticket, SENT).await;
    here.all_sent().await;
    let office = house.away().await;
    here.offline().await;
    here.note(&ticket, UNSENT).await;
    here.draft(&ticket, DRAFT).await;
    (ticket, office)
}

async fn wipe(office: &Office) {
    office.wipe_device(&device(office).await.device, system_now()).await.unwrap();
}

/// X10: nothing is left of a machine that was wiped but a box, which only the recovery key opens.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn x10_a_wiped_machine_forgets_everything_and_the_recovery_key_alone_opens_what_was_not_sent() {
    let mut house = House::new().await;
    let recovery = house.office().recovery_key(system_now()).await.unwrap();
    let mut here = Machine::new().await;
    let (ticket, office) = worked(&mut house, &here).await;
    let folder = here.folders().remove(0);
    let key = here.key(&folder).unwrap();
    wipe(&office).await;
    house.back(office).await;
    here.act(Act::SyncNow).await.unwrap();
    assert_eq!(put_out(&here).await, "device-wiped");
    assert_eq!(here.act(Act::SyncNow).await.unwrap_err().code, "not-signed-in");
    confirmed(&house).await;

    let left = here.folders();
    assert_eq!(left.len(), 1, "{left:?}");
    assert!(left[0].display().to_string().contains(".wiped-"));
    let mut names: Vec<String> =
        files(&left[0]).iter().map(|path| path.file_name().unwrap().display().to_string()).collect();
    names.sort();
    assert_eq!(names, ["outbox.db", "recovery.sealed"], "no replica, no salt, no print");
    assert!(here.key(&folder).is_none(), "the keyring has forgotten");
    let box_file = left[0].join("outbox.db");
    let fault = Db::open(Place::Encrypted(box_file.clone(), key), Shape::Outbox).await.unwrap_err().fault;
    assert!(matches!(fault, StoreFault::WrongKey { .. }), "nor does the key from before open it: {fault:?}");
    until("nothing is left to tell", async || {
        (!here.folder.path().join("wipes.json").exists()).then_some(())
    })
    .await;
    here.stop().await;
    here.start().await;
    assert_eq!(here.session().await.state, SessionState::SignedOut);

    // The machine is found again: its box goes back to its place, and whoever has the sheet opens it.
    std::fs::rename(&left[0], &folder).unwrap();
    assert_eq!(here.try_sign_in(&house, "sara").await.unwrap_err().code, "keyring-lost");
    let typed = Typed::new(recovery.written().to_string());
    here.act(Act::Recover { key: typed, passphrase: None }).await.unwrap();
    here.has(&ticket).await;
    here.all_sent().await;
    let view = here.ticket(&ticket).await.unwrap();
    let said = serde_json::to_string(&view.entries).unwrap();
    for words in [SENT, UNSENT] {
        assert_eq!(said.matches(words).count(), 1, "{words}, once");
    }
    assert_eq!(view.drafts.len(), 1);
    here.stop().await;
    house.stop().await;
}

/// X10: without a recovery key there is nobody who could open a box, and none is kept.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn x10_without_a_recovery_key_nothing_at_all_is_left() {
    let mut house = House::new().await;
    let here = Machine::new().await;
    let (_, office) = worked(&mut house, &here).await;
    wipe(&office).await;
    house.back(office).await;
    here.act(Act::SyncNow).await.unwrap();
    assert_eq!(put_out(&here).await, "device-wiped");
    confirmed(&house).await;
    assert!(here.folders().is_empty(), "{:?}", here.folders());
    let profiles = std::fs::read_to_string(here.folder.path().join("profiles.json")).unwrap();
    assert_eq!(profiles.trim(), "[]");
    // The same person at the same machine is somebody new to it.
    here.sign_in(&house, "sara").await;
    assert_eq!(house.office().devices("sara").await.unwrap().len(), 2);
    house.stop().await;
}

/// X10: a machine at which nobody is signed in hears of it when somebody tries to.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn x10_a_machine_that_was_signed_out_is_told_at_the_door() {
    let mut house = House::new().await;
    let here = Machine::new().await;
    let (_, office) = worked(&mut house, &here).await;
    here.act(Act::SignOut).await.unwrap();
    wipe(&office).await;
    house.back(office).await;
    assert_eq!(here.try_sign_in(&house, "sara").await.unwrap_err().code, "device-wiped");
    assert_eq!(out_for(&here.session().await), "device-wiped", "and the screen says why");
    assert!(here.folders().is_empty());
    confirmed(&house).await;
    here.sign_in(&house, "sara").await;
    house.stop().await;
}

/// X10: the program ends in the middle of a wipe.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn x10_a_wipe_that_was_cut_off_goes_on_at_the_next_start_and_is_told() {
    let mut house = House::new().await;
    let mut here = Machine::new().await;
    let (_, office) = worked(&mut house, &here).await;
    here.stop().await;
    wipe(&office).await;
    let folder = here.folders().remove(0);
    let db = here.read(&folder, "outbox.db", Shape::Outbox).await;
    let token = outbox::meta_get(&mut db.conn().await.unwrap(), "token").await.unwrap();
    db.close().await;
    let name = folder.file_name().unwrap().to_str().unwrap();
    let order = json!([{"server": house.url(), "folder": name, "token": token, "done": false}]);
    std::fs::write(here.folder.path().join("wipes.json"), order.to_string()).unwrap();
    here.start().await;
    assert_eq!(here.session().await.state, SessionState::SignedOut);
    assert!(here.folders().is_empty());
    assert!(here.vault.get(name).unwrap().is_none());
    // The server is away, so it was not told; the program comes again.
    here.stop().await;
    house.back(office).await;
    here.start().await;
    confirmed(&house).await;
    house.stop().await;
}

/// K8, K4
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k8_a_machine_that_was_away_for_too_long_locks_itself_and_nothing_unsent_is_lost() {
    let mut house = House::new().await;
    let mut here = Machine::new().await;
    let (ticket, office) = worked(&mut house, &here).await;
    assert_eq!(here.session().await.locks_at, None);
    here.stop().await;

    here.absent(11).await;
    here.start().await;
    let warned = here.session().await;
    assert_eq!(warned.state, SessionState::SignedIn);
    let left = warned.locks_at.expect("the person is warned") - system_now().0 as f64;
    assert!((left - 3.0 * DAY as f64).abs() < 600_000.0, "{left}");
    here.stop().await;

    here.absent(15).await;
    for _ in 0..2 {
        here.start().await;
        let session = here.session().await;
        assert_eq!(out_for(&session), "offline-locked");
        assert_eq!(session.person, None);
        assert_eq!(here.ticket(&ticket).await.unwrap_err().code, "not-signed-in", "nothing is shown");
        here.stop().await;
    }
    here.start().await;
    let refused = here.try_sign_in(&house, "sara").await.unwrap_err();
    assert_eq!(refused.code, "line-unreachable", "without the line nobody unlocks it");
    house.back(office).await;
    here.sign_in(&house, "sara").await;
    here.all_sent().await;
    let view = here.ticket(&ticket).await.unwrap();
    let said = serde_json::to_string(&view.entries).unwrap();
    assert_eq!(said.matches(UNSENT).count(), 1, "what was not sent has gone, once");
    assert_eq!(view.drafts.len(), 1);
    until("the warning is over", async || here.session().await.locks_at.is_none().then_some(())).await;
    house.stop().await;
}

/// K8: two people and two servers on one machine, which see nothing of each other.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k8_people_who_share_a_machine_see_nothing_of_each_other() {
    let (one, two) = (House::new().await, House::new().await);
    let mut here = Machine::new().await;
    let first = one.letter(DESK, "m1", CUSTOMERS).await;
    let second = two.letter(DESK, "m1", "من خادم آخر").await;
    for (house, user, own, foreign) in
        [(&one, "sara", &first, &second), (&one, "omar", &first, &second), (&two, "sara", &second, &first)]
    {
        here.sign_in(house, user).await;
        here.has(own).await;
        let view = here.ticket(own).await.unwrap();
        assert!(view.drafts.is_empty(), "nobody finds another one's words");
        assert!(here.ticket(foreign).await.is_err(), "nor another organisation's tickets");
        assert!(here.outbox().await.entries.is_empty());
        here.draft(own, user).await;
        let url = house.url();
        let other = if user == "sara" { "omar" } else { "sara" };
        let (server, user, password) = (url, other.to_owned(), PASSWORD.to_owned());
        let refused = here.act(Act::SignIn { server, user, password, passphrase: None }).await.unwrap_err();
        assert_eq!(refused.code, "signed-in-otherwise", "not on top of another person's work");
        here.act(Act::SignOut).await.unwrap();
    }
    let folders = here.folders();
    assert_eq!(folders.len(), 3, "one folder for each server, organisation and person: {folders:?}");
    let keys: Vec<_> = folders.iter().map(|folder| here.key(folder).unwrap()).collect();
    for (folder, name) in
        folders.iter().flat_map(|folder| ["outbox.db", "replica.db"].map(|name| (folder, name)))
    {
        let own = here.key(folder).unwrap();
        for key in &keys {
            let shape = if name == "outbox.db" { Shape::Outbox } else { Shape::Replica };
            let opened = Db::open(Place::Encrypted(folder.join(name), key.clone()), shape).await;
            assert_eq!(opened.is_ok(), key.bytes() == own.bytes(), "each has a key of its own");
            if let Ok(db) = opened {
                db.close().await;
            }
        }
    }
    // Each finds their own again.
    here.sign_in(&one, "omar").await;
    assert_eq!(here.ticket(&first).await.unwrap().drafts[0].text, "omar");
    here.stop().await;
    // What lies outside the databases tells no more than who was here.
    for file in files(here.folder.path()) {
        let bytes = std::fs::read(&file).unwrap();
        for words in [CUSTOMERS, PASSWORD, "من خادم آخر"] {
            let holds = bytes.windows(words.len()).any(|part| part == words.as_bytes());
            assert!(!holds, "{}", file.display());
        }
    }
    one.stop().await;
    two.stop().await;
}
