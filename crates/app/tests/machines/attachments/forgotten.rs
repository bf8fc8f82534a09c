//! Files on machines that lose a desk, lock themselves, or are to forget everything (K8, X10).

use kursi_app::entry::DraftKind::Note;
use kursi_app::entry::{Act, FileFace, LineState, SessionState, Typed};
use kursi_server::admin::Office;
use kursi_server::clock::system_now;
use kursi_store::{Shape, attachment};

use super::{TEXT, bytes, cached, encrypted};
use crate::house::{DESK, House, Machine, until};

/// K8: a desk that was taken from a person leaves no file, but for what they have not sent.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k8_a_desk_that_was_taken_leaves_no_file_but_what_was_not_sent() {
    let mut house = House::new().await;
    let mut here = Machine::new().await;
    let ticket = house.letter(DESK, "m1", "?").await;
    here.sign_in(&house, "sara").await;
    here.has(&ticket).await;
    here.attach(&ticket, Note, "sent.pdf", &bytes(200_000)).await.unwrap();
    here.note(&ticket, TEXT).await;
    here.all_sent().await;
    let office = house.away().await;
    here.offline().await;
    let unsent = here.attach(&ticket, Note, "unsent.pdf", &bytes(100_000)).await.unwrap();
    here.note(&ticket, "not sent yet").await;
    assert_eq!(cached(&here).len(), 2);
    office.revoke("sara", DESK, system_now()).await.unwrap();
    house.back(office).await;
    here.act(Act::SyncNow).await.unwrap();
    here.shut("desk-none").await;
    here.stop().await;
    let left = cached(&here);
    assert!(left.len() == 1 && left[0].ends_with(&unsent), "{left:?}");
    let folder = here.folders().remove(0);
    let db = here.read(&folder, "outbox.db", Shape::Outbox).await;
    let known = attachment::list(&mut db.conn().await.unwrap()).await.unwrap();
    assert_eq!(known.iter().map(|file| &*file.id).collect::<Vec<_>>(), [&*unsent], "nor is its key here");
    db.close().await;
    house.stop().await;
}

/// X10: a machine that was wiped has no file, but in the box what was not sent, which the recovery key alone opens.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn x10_a_wiped_machine_keeps_no_file_but_the_unsent_ones_in_the_box() {
    let mut house = House::new().await;
    let recovery = house.office().recovery_key(system_now()).await.unwrap();
    let here = Machine::new().await;
    let ticket = house.letter(DESK, "m1", "?").await;
    here.sign_in(&house, "sara").await;
    here.has(&ticket).await;
    here.attach(&ticket, Note, "sent.pdf", &bytes(200_000)).await.unwrap();
    here.note(&ticket, TEXT).await;
    here.all_sent().await;
    let office = house.away().await;
    here.offline().await;
    here.attach(&ticket, Note, "unsent.pdf", &bytes(100_000)).await.unwrap();
    here.note(&ticket, "not sent yet").await;
    let folder = here.folders().remove(0);
    let device = office.devices("sara").await.unwrap().remove(0);
    office.wipe_device(&device.device, system_now()).await.unwrap();
    house.back(office).await;
    here.act(Act::SyncNow).await.unwrap();
    until("the person is put out", async || {
        (here.session().await.state == SessionState::SignedOut).then_some(())
    })
    .await;
    until("the server has heard of it", async || {
        (house.office().devices("sara").await.unwrap()[0].wiped_at > 0).then_some(())
    })
    .await;
    assert_eq!(cached(&here).len(), 1, "{:?}", cached(&here));
    encrypted(&here);
    let left = here.folders();
    std::fs::rename(&left[0], &folder).unwrap();
    here.try_sign_in(&house, "sara").await.unwrap_err();
    let typed = Typed::new(recovery.written().to_string());
    here.act(Act::Recover { key: typed, passphrase: None }).await.unwrap();
    here.has(&ticket).await;
    here.all_sent().await;
    let sent = here.sent(&ticket, 2).await;
    let file = sent.iter().find(|file| file.name == "unsent.pdf").unwrap();
    assert_eq!(std::fs::read(here.save(file).await.unwrap()).unwrap(), bytes(100_000));
    house.stop().await;
}

/// X10: without a recovery key nothing is left.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn x10_without_a_recovery_key_no_file_is_left() {
    let mut house = House::new().await;
    let here = Machine::new().await;
    let ticket = house.letter(DESK, "m1", "?").await;
    here.sign_in(&house, "sara").await;
    here.has(&ticket).await;
    let office = house.away().await;
    here.offline().await;
    here.attach(&ticket, Note, "unsent.pdf", &bytes(100_000)).await.unwrap();
    here.note(&ticket, "not sent yet").await;
    let device = office.devices("sara").await.unwrap().remove(0);
    office.wipe_device(&device.device, system_now()).await.unwrap();
    house.back(office).await;
    here.act(Act::SyncNow).await.unwrap();
    until("everything is gone", async || here.folders().is_empty().then_some(())).await;
    house.stop().await;
}

/// A machine that was away for too long, with a file that goes with a note and one in a draft. The server is away, too.
async fn locked(house: &mut House, here: &mut Machine) -> (String, Office) {
    let ticket = house.letter(DESK, "m1", "?").await;
    here.sign_in(house, "sara").await;
    here.has(&ticket).await;
    let office = house.away().await;
    here.offline().await;
    here.attach(&ticket, Note, "named.pdf", &bytes(100_000)).await.unwrap();
    here.note(&ticket, TEXT).await;
    let waits = here.attach(&ticket, Note, "waits.pdf", &bytes(200_000)).await.unwrap();
    here.stop().await;
    here.absent(15).await;
    for _ in 0..2 {
        here.start().await;
        let LineState::Shut { fault } = here.session().await.line else { panic!("it is told") };
        assert_eq!(fault.code, "offline-locked");
        // Nobody sees them, saves them or adds to them, and the disk tells nothing.
        assert_eq!(here.ticket(&ticket).await.unwrap_err().code, "not-signed-in");
        let (message, attachment) = (ticket.clone(), waits.clone());
        let save = here.act(Act::SaveAttachment { message, attachment, show: false }).await;
        assert_eq!(save.unwrap_err().code, "not-signed-in");
        assert_eq!(here.attach(&ticket, Note, "a.pdf", b"x").await.unwrap_err().code, "not-signed-in");
        encrypted(here);
        assert_eq!(cached(here).len(), 2, "locking takes nothing away");
        here.stop().await;
    }
    here.start().await;
    (ticket, office)
}

/// K8, K4: a file that waits is shut in with everything else, and goes when the server has let its person in again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k8_a_locked_machine_shows_no_file_and_loses_none() {
    let mut house = House::new().await;
    let mut here = Machine::new().await;
    let (ticket, office) = locked(&mut house, &mut here).await;
    house.back(office).await;
    here.sign_in(&house, "sara").await;
    here.all_sent().await;
    let [file] = <[FileFace; 1]>::try_from(here.sent(&ticket, 1).await).unwrap();
    assert_eq!(file.name, "named.pdf");
    assert_eq!(std::fs::read(here.save(&file).await.unwrap()).unwrap(), bytes(100_000));
    let names: Vec<String> = here.waiting(&ticket).await.into_iter().map(|file| file.name).collect();
    assert_eq!(names, ["waits.pdf"], "what was in the draft is in it");
    here.note(&ticket, "the other one").await;
    here.all_sent().await;
    let there = Machine::new().await;
    there.sign_in(&house, "omar").await;
    there.has(&ticket).await;
    let sent = there.sent(&ticket, 2).await;
    assert_eq!(std::fs::read(there.save(&sent[1]).await.unwrap()).unwrap(), bytes(200_000));
    house.stop().await;
}

/// X10, K8: a machine that locked itself and is to be wiped hears of it at the door, and keeps no file.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn x10_a_locked_machine_that_is_wiped_keeps_no_file() {
    let mut house = House::new().await;
    let mut here = Machine::new().await;
    let (_, office) = locked(&mut house, &mut here).await;
    let device = office.devices("sara").await.unwrap().remove(0);
    office.wipe_device(&device.device, system_now()).await.unwrap();
    house.back(office).await;
    assert_eq!(here.try_sign_in(&house, "sara").await.unwrap_err().code, "device-wiped");
    assert!(here.folders().is_empty(), "{:?}", here.folders());
    assert!(cached(&here).is_empty());
    house.stop().await;
}
