//! What becomes of work whose key is lost, told without a server (K4, K8).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use kursi_protocol::sign_in::RecoveryTold;
use kursi_rules::UserId;
use kursi_store::outbox::{self, StoredDraft};
use kursi_store::{Db, Key, Place, RecoveryKey, Shape};
use tempfile::TempDir;

use super::open::{forget_print, keep_print};
use super::{App, AppConfig, sealed};
use crate::entry::{Act, Arg, Fault, SessionState, SessionView, Typed, View, ViewRequest};
use crate::settings::{self, Profile};
use crate::{MemoryVault, NoDesktop, Vault, VaultFault, views};

const FOLDER: &str = "f";
const WORDS: &str = "نصف رد";
const PASSPHRASE: &str = "ten thousand date palms";

/// A keyring that can be reset, and taken away.
#[derive(Default)]
struct Keyring {
    memory: MemoryVault,
    broken: AtomicBool,
}

impl Keyring {
    fn works(&self) -> Result<(), VaultFault> {
        match self.broken.load(Ordering::Relaxed) {
            true => Err(VaultFault::Unavailable("no Secret Service".into())),
            false => Ok(()),
        }
    }
}

impl Vault for Keyring {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, VaultFault> {
        self.works().and_then(|()| self.memory.get(name))
    }
    fn put(&self, name: &str, secret: &[u8]) -> Result<(), VaultFault> {
        self.works().and_then(|()| self.memory.put(name, secret))
    }
    fn remove(&self, name: &str) -> Result<(), VaultFault> {
        self.works().and_then(|()| self.memory.remove(name))
    }
}

/// A machine with a draft on it, whose key is in no keyring.
struct Machine {
    folder: TempDir,
    keyring: Arc<Keyring>,
    recovery: RecoveryKey,
    key: Key,
}

impl Machine {
    async fn new(passphrase: bool) -> Machine {
        let (folder, recovery) = (TempDir::new().unwrap(), RecoveryKey::generate());
        let keyring = Arc::new(Keyring::default());
        keyring.broken.store(passphrase, Ordering::Relaxed);
        let key = match passphrase {
            true => Key::from_passphrase(PASSPHRASE, &[3; 16]).unwrap(),
            false => Key::random().unwrap(),
        };
        let machine = Machine { folder, keyring, recovery, key };
        let profile = Profile {
            // Nobody listens there.
            server: "http://127.0.0.1:9".into(),
            login: "noura".into(),
            folder: FOLDER.into(),
            workspace: uuid::Uuid::now_v7().to_string(),
            workspace_name: "Nakheel".into(),
            user: UserId(uuid::Uuid::now_v7()),
            name: "نورة".into(),
            device: None,
            desk: "d".into(),
            role: "agent".into(),
            passphrase,
            signed_in: true,
        };
        settings::keep_profile(machine.folder.path(), &profile).unwrap();
        let place = Place::Encrypted(machine.outbox(), machine.key.clone());
        let db = Db::open(place, Shape::Outbox).await.unwrap();
        let draft = StoredDraft {
            ticket: "t".into(),
            kind: "reply".into(),
            text: WORDS.into(),
            caret_start: 0,
            caret_end: 0,
            template: None,
            updated_at: 0,
        };
        outbox::draft_put(&mut db.conn().await.unwrap(), &draft).await.unwrap();
        db.close().await;
        keep_print(&machine.work(), &machine.key);
        if passphrase {
            std::fs::write(machine.work().join("salt"), [3; 16]).unwrap();
        }
        sealed::keep(&machine.work(), &[&machine.key], &machine.told()).unwrap();
        machine
    }

    fn told(&self) -> RecoveryTold {
        let public = self.recovery.public();
        RecoveryTold { public: public.text(), prints: vec![public.print(), "00000001".into()] }
    }

    fn work(&self) -> PathBuf {
        self.folder.path().join("work").join(FOLDER)
    }

    fn outbox(&self) -> PathBuf {
        self.work().join("outbox.db")
    }

    async fn start(&self) -> App {
        App::start(AppConfig {
            data: self.folder.path().to_owned(),
            system_language: "en".into(),
            device_name: "story".into(),
            server: None,
            vault: self.keyring.clone(),
            desktop: Arc::new(NoDesktop),
            lines: crate::Lines::default(),
        })
        .await
    }

    fn typed(&self) -> String {
        self.recovery.written().to_string()
    }

    /// Everything on the machine, to see that nothing has changed.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        fn look(folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => look(&path, found),
                    false => drop(found.insert(path.clone(), std::fs::read(&path).unwrap())),
                }
            }
        }
        let mut found = BTreeMap::new();
        look(self.folder.path(), &mut found);
        found
    }
}

async fn recover(app: &App, key: &str, passphrase: Option<&str>) -> Result<(), Fault> {
    let act = Act::Recover { key: Typed::new(key), passphrase: passphrase.map(Typed::new) };
    app.send(act).await.map(drop)
}

async fn code(app: &App, key: &str, passphrase: Option<&str>) -> String {
    recover(app, key, passphrase).await.unwrap_err().code
}

async fn session(app: &App) -> SessionView {
    match app.view(ViewRequest::Session).await.unwrap() {
        View::Session(view) => view,
        other => panic!("{other:?}"),
    }
}

/// Whether the draft is there, and the program with it.
async fn works_on(app: &App) {
    assert_eq!(session(app).await.state, SessionState::SignedIn);
    assert!(session(app).await.lost.is_none());
    let work = app.work().unwrap();
    let drafts = outbox::draft_get(&mut work.outbox.conn().await.unwrap(), "t").await.unwrap();
    assert_eq!(drafts.len(), 1);
    assert_eq!(drafts[0].text, WORDS);
}

/// K4, K8: a reset keyring does not cost unsent work.
#[tokio::test]
async fn k4_the_recovery_key_opens_what_the_keyring_lost_and_the_keyring_has_it_again() {
    let machine = Machine::new(false).await;
    let app = machine.start().await;
    let view = session(&app).await;
    assert_eq!(view.state, SessionState::SignedOut);
    let lost = view.lost.unwrap();
    assert_eq!(
        (lost.keyring, lost.passphrase, &*lost.user, &*lost.workspace),
        (true, false, "noura", "Nakheel")
    );
    assert_eq!((lost.print, lost.fault), (Some(machine.recovery.public().print()), None));
    recover(&app, &machine.typed(), None).await.unwrap();
    works_on(&app).await;
    assert_eq!(machine.keyring.get(FOLDER).unwrap().as_deref(), Some(&machine.key.bytes()[..]));
    assert_eq!(code(&app, &machine.typed(), None).await, "recovery-not-needed");
    app.stop().await;
    let again = machine.start().await;
    works_on(&again).await;
    again.stop().await;
}

/// K4: a keyring that was reset and asked meanwhile has a key, but another one.
#[tokio::test]
async fn k4_a_keyring_with_another_key_has_lost_it_too() {
    let machine = Machine::new(false).await;
    machine.keyring.put(FOLDER, &[1; 32]).unwrap();
    let app = machine.start().await;
    assert!(session(&app).await.lost.is_some_and(|lost| lost.keyring));
    recover(&app, &machine.typed(), None).await.unwrap();
    works_on(&app).await;
    app.stop().await;
}

/// K8: each wrong key is told apart, and none changes anything.
#[tokio::test]
async fn k8_a_wrong_recovery_key_is_refused_and_nothing_is_changed() {
    let machine = Machine::new(false).await;
    let app = machine.start().await;
    let before = machine.files();
    let mut mistyped = machine.typed();
    let last = mistyped.pop().unwrap();
    mistyped.push(if last == 'Q' { 'P' } else { 'Q' });
    assert_eq!(code(&app, &mistyped, None).await, "recovery-key-malformed");
    assert_eq!(code(&app, "a password", None).await, "recovery-key-malformed");
    let foreign = RecoveryKey::generate();
    let fault = recover(&app, &foreign.written(), None).await.unwrap_err();
    assert_eq!(fault.code, "recovery-key-foreign");
    let args = [("needed", machine.recovery.public().print()), ("print", foreign.public().print())];
    for (name, print) in args {
        assert_eq!(fault.args[name], Arg::Text(print));
    }
    // One that this organisation had before: the sheet is of the right safe, but the wrong one.
    let mut told = machine.told();
    told.prints[1] = foreign.public().print();
    sealed::keep(&machine.work(), &[&machine.key], &told).unwrap();
    let before_other = machine.files();
    assert_eq!(code(&app, &foreign.written(), None).await, "recovery-key-other");
    assert_eq!(machine.files(), before_other);
    assert_eq!(before.keys().collect::<Vec<_>>(), before_other.keys().collect::<Vec<_>>());
    assert_eq!(machine.keyring.get(FOLDER).unwrap(), None);
    recover(&app, &machine.typed(), None).await.unwrap();
    works_on(&app).await;
    app.stop().await;
}

/// K4: without a copy, or with one that is damaged or of another key, it is told before anybody fetches a sheet.
#[tokio::test]
async fn k4_a_torn_or_missing_copy_is_told_and_the_work_is_left_where_it_is() {
    let machine = Machine::new(false).await;
    let copy = machine.work().join("recovery.sealed");
    let whole = std::fs::read(&copy).unwrap();
    let app = machine.start().await;
    let outbox = std::fs::read(machine.outbox()).unwrap();
    let text = String::from_utf8(whole.clone()).unwrap();
    let scrambled = text.replace("-----BEGIN AGE", "-----BEGAN AGE").into_bytes();
    for torn in [&b""[..], &whole[..whole.len() / 2], &[0; 4096], &[b'x'; 100_000], &scrambled] {
        std::fs::write(&copy, torn).unwrap();
        assert_eq!(code(&app, &machine.typed(), None).await, "recovery-copy-torn");
        assert_eq!(std::fs::read(&copy).unwrap(), torn, "left for those who mend");
    }
    // Whole, but of a key that is not this outbox's.
    sealed::keep(&machine.work(), &[&Key::random().unwrap()], &machine.told()).unwrap();
    assert_eq!(code(&app, &machine.typed(), None).await, "recovery-copy-torn");
    std::fs::remove_file(&copy).unwrap();
    assert_eq!(code(&app, &machine.typed(), None).await, "recovery-copy-none");
    let lost = session(&app).await.lost.unwrap();
    assert_eq!((lost.print, lost.fault.unwrap().code.as_str()), (None, "recovery-copy-none"));
    assert_eq!(std::fs::read(machine.outbox()).unwrap(), outbox);
    assert_eq!(machine.keyring.get(FOLDER).unwrap(), None);
    std::fs::write(&copy, whole).unwrap();
    recover(&app, &machine.typed(), None).await.unwrap();
    works_on(&app).await;
    app.stop().await;
}

/// K8: a keyring that takes nothing back does not cost the work either.
#[tokio::test]
async fn k8_where_the_keyring_fails_a_passphrase_takes_its_place() {
    let machine = Machine::new(false).await;
    let app = machine.start().await;
    machine.keyring.broken.store(true, Ordering::Relaxed);
    let before = machine.files();
    assert_eq!(code(&app, &machine.typed(), None).await, "keyring-unavailable");
    assert_eq!(machine.files(), before);
    assert!(session(&app).await.lost.is_some_and(|lost| lost.passphrase), "a passphrase is asked for now");
    recover(&app, &machine.typed(), Some(PASSPHRASE)).await.unwrap();
    works_on(&app).await;
    app.stop().await;
    let again = machine.start().await;
    assert_eq!(session(&again).await.state, SessionState::Locked);
    again.send(Act::Unlock { passphrase: PASSPHRASE.into() }).await.unwrap();
    works_on(&again).await;
    again.stop().await;
}

/// K4, K8: a forgotten passphrase is the same loss, and the recovery key opens the new one's databases, too.
#[tokio::test]
async fn k8_a_forgotten_passphrase_is_replaced_and_the_old_one_opens_nothing() {
    let machine = Machine::new(true).await;
    let app = machine.start().await;
    assert_eq!(session(&app).await.state, SessionState::Locked);
    assert!(session(&app).await.lost.is_some_and(|lost| !lost.keyring && lost.passphrase));
    let before = machine.files();
    assert_eq!(code(&app, &machine.typed(), None).await, "passphrase-needed");
    assert_eq!(code(&app, &machine.typed(), Some("")).await, "passphrase-needed");
    assert_eq!(code(&app, &machine.typed(), Some("short")).await, "passphrase-short");
    assert_eq!(machine.files(), before);
    for fresh in ["nine thousand date plums", "eight thousand date trees"] {
        recover(&app, &machine.typed(), Some(fresh)).await.unwrap();
        works_on(&app).await;
        app.clone().sign_out().await.unwrap();
        // As a start does where somebody did not sign out.
        let mut profile = settings::profiles(machine.folder.path()).remove(0);
        profile.signed_in = true;
        settings::keep_profile(machine.folder.path(), &profile).unwrap();
        app.resume().await;
        let unlock = |passphrase: &str| app.send(Act::Unlock { passphrase: passphrase.into() });
        assert_eq!(unlock(PASSPHRASE).await.unwrap_err().code, "passphrase-wrong");
        unlock(fresh).await.unwrap();
        works_on(&app).await;
        app.clone().sign_out().await.unwrap();
        settings::keep_profile(machine.folder.path(), &profile).unwrap();
        app.resume().await;
    }
    // Remembered after all: nothing needs to change.
    recover(&app, &machine.typed(), Some("eight thousand date trees")).await.unwrap();
    works_on(&app).await;
    app.stop().await;
}

/// K4: wherever the machine stops on the way to a new passphrase, the recovery key still opens what is there.
#[tokio::test]
async fn k4_a_crash_on_the_way_to_a_new_passphrase_leaves_something_that_opens() {
    const FRESH: &str = "nine thousand date plums";
    for swapped in [false, true] {
        let machine = Machine::new(true).await;
        let fresh = Key::from_passphrase(FRESH, &[3; 16]).unwrap();
        sealed::keep(&machine.work(), &[&fresh, &machine.key], &machine.told()).unwrap();
        forget_print(&machine.work()).unwrap();
        if swapped {
            kursi_store::rekey(&machine.outbox(), Shape::Outbox, &machine.key, &fresh).await.unwrap();
        } else {
            std::fs::write(machine.work().join("outbox.db.rekey"), b"half a copy").unwrap();
        }
        let app = machine.start().await;
        let outbox = std::fs::read(machine.outbox()).unwrap();
        let wrong = if swapped { PASSPHRASE } else { FRESH };
        let unlocked = app.send(Act::Unlock { passphrase: wrong.into() }).await;
        assert_eq!(unlocked.unwrap_err().code, "passphrase-wrong");
        assert_eq!(std::fs::read(machine.outbox()).unwrap(), outbox, "not taken for a damaged one");
        recover(&app, &machine.typed(), Some(FRESH)).await.unwrap();
        works_on(&app).await;
        app.stop().await;
        let again = machine.start().await;
        again.send(Act::Unlock { passphrase: FRESH.into() }).await.unwrap();
        works_on(&again).await;
        again.stop().await;
    }
}

/// K4: what is set aside is kept whole, and can be brought back.
#[tokio::test]
async fn k4_work_set_aside_is_kept_whole_and_opens_when_its_folder_has_its_name_again() {
    let machine = Machine::new(false).await;
    let app = machine.start().await;
    let before: Vec<Vec<u8>> = machine.files().into_values().collect();
    let sent = app.send(Act::SetAside).await.unwrap();
    let place = PathBuf::from(sent.place.unwrap());
    assert!(place.is_dir() && !machine.work().exists());
    let after: Vec<Vec<u8>> = machine.files().into_values().collect();
    assert_eq!(after.len(), before.len());
    assert_eq!(before.iter().filter(|bytes| !after.contains(bytes)).count(), 1, "but who is signed in");
    let view = session(&app).await;
    assert_eq!((view.state, view.lost), (SessionState::SignedOut, None));
    assert_eq!(app.send(Act::SetAside).await.unwrap_err().code, "recovery-not-needed");
    assert_eq!(session(&machine.start().await).await.state, SessionState::SignedOut);

    std::fs::rename(&place, machine.work()).unwrap();
    let mut profile = settings::profiles(machine.folder.path()).remove(0);
    profile.signed_in = true;
    settings::keep_profile(machine.folder.path(), &profile).unwrap();
    let again = machine.start().await;
    recover(&again, &machine.typed(), None).await.unwrap();
    works_on(&again).await;
    again.stop().await;
}

/// K8: whoever leaves the door is not kept there by somebody else's lost key.
#[tokio::test]
async fn k8_somebody_else_can_use_a_machine_whose_key_is_lost() {
    let machine = Machine::new(false).await;
    let app = machine.start().await;
    app.send(Act::SignOut).await.unwrap();
    assert_eq!(views::session(&app).lost, None);
    let again = machine.start().await;
    assert_eq!(views::session(&again).lost, None);
    assert!(machine.outbox().exists());
}
