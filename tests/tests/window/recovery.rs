//! A keyring that was reset, a passphrase that nobody remembers: what becomes of the work on such a machine, told without
//! a window (K4, K8).

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, RwLock};

use anyhow::{Context as _, Result};
use journeys::{Agent, Desk, IntakeTicket, PATIENCE, Server, tell, until};
use kursi_app::entry::{Act, DraftKind, EntryBody, Fault, SessionState, Typed};
use kursi_app::{MemoryVault, Vault, VaultFault};
use kursi_store::RecoveryKey;

const QUEUE: &str = "new-and-replies";
const PASSPHRASE: &str = "ten thousand date palms";

/// A keyring that somebody resets, or that there is none of.
#[derive(Default)]
struct Keyring {
    memory: RwLock<MemoryVault>,
    none: AtomicBool,
}

impl Keyring {
    fn none() -> Arc<Keyring> {
        Arc::new(Keyring { none: AtomicBool::new(true), ..Keyring::default() })
    }

    fn reset(&self) {
        *self.memory.write().expect("no panic while held") = MemoryVault::default();
    }

    fn with<T>(&self, ask: impl FnOnce(&MemoryVault) -> Result<T, VaultFault>) -> Result<T, VaultFault> {
        if self.none.load(Ordering::Relaxed) {
            return Err(VaultFault::Unavailable("no Secret Service".into()));
        }
        ask(&self.memory.read().expect("no panic while held"))
    }
}

impl Vault for Keyring {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, VaultFault> {
        self.with(|memory| memory.get(name))
    }
    fn put(&self, name: &str, secret: &[u8]) -> Result<(), VaultFault> {
        self.with(|memory| memory.put(name, secret))
    }
    fn remove(&self, name: &str) -> Result<(), VaultFault> {
        self.with(|memory| memory.remove(name))
    }
}

fn replies<'a>(entries: impl IntoIterator<Item = &'a EntryBody>) -> Vec<&'a str> {
    let said = |body: &'a EntryBody| match body {
        EntryBody::Reply { text, .. } => Some(text.as_str()),
        _ => None,
    };
    entries.into_iter().filter_map(said).collect()
}

fn sign_in(server: &str, agent: &Agent, passphrase: Option<&str>) -> Act {
    Act::SignIn {
        server: server.into(),
        user: agent.user.clone(),
        password: agent.password.clone(),
        passphrase: passphrase.map(str::to_owned),
    }
}

async fn recover(here: &Desk, key: &str, passphrase: Option<&str>) -> Result<(), Fault> {
    let act = Act::Recover { key: Typed::new(key), passphrase: passphrase.map(Typed::new) };
    here.act(act).await.map(drop)
}

/// Writes three replies and a draft without the line.
async fn write(here: &Desk, ticket: &str) -> Result<()> {
    for n in 1..=3 {
        let (ticket, text) = (ticket.to_owned(), format!("رد {n}"));
        here.done(Act::Reply { ticket, text, template: None, contact: None, seen: None }).await?;
    }
    here.done(Act::SaveDraft {
        ticket: ticket.into(),
        kind: DraftKind::Reply,
        text: "نصف رد".into(),
        caret_start: 3,
        caret_end: 5,
        template: None,
    })
    .await?;
    Ok(())
}

/// The three replies are at the server, once and in order, and the draft is where it was left.
async fn arrived(here: &Desk, server: &Server, ticket: &str) -> Result<()> {
    here.all_sent().await?;
    let there = Desk::new().await?;
    there.sign_in(&server.url(), &server.agents()[1].clone()).await?;
    let view = until("the replies are on another desk", PATIENCE, async || {
        let view = there.ticket(ticket).await?;
        let count = replies(view.entries.iter().map(|entry| &entry.body)).len();
        Ok((count >= 3).then_some(view))
    })
    .await?;
    assert_eq!(replies(view.entries.iter().map(|entry| &entry.body)), ["رد 1", "رد 2", "رد 3"]);
    let view = here.ticket(ticket).await?;
    assert_eq!(replies(view.entries.iter().map(|entry| &entry.body)), ["رد 1", "رد 2", "رد 3"]);
    assert_eq!(view.drafts.iter().map(|draft| draft.text.as_str()).collect::<Vec<_>>(), ["نصف رد"]);
    Ok(())
}

/// K4, K8: the issue's own story, without the line until the end.
#[test]
fn k4_after_a_reset_of_the_keyring_the_recovery_key_brings_everything_unsent_back_and_it_arrives_once() {
    tell("recovery-keyring", async |story| {
        let server = story.server().await?;
        let line = server.line().await?;
        let keyring = Arc::new(Keyring::default());
        let mut here = Desk::with_vault(keyring.clone()).await?;
        here.sign_in(&line.url(), &server.agents()[0].clone()).await?;
        let number = server.intake().open(&IntakeTicket::new("a", "عبير", "ar", "الكود", "لا يعمل")).await?;
        let id = here.find(QUEUE, &number).await?;
        line.cut();
        here.offline().await?;
        write(&here, &id).await?;
        here.stop().await;

        keyring.reset();
        here.start().await;
        let session = here.session().await?;
        assert_eq!(session.state, SessionState::SignedOut);
        let lost = session.lost.context("it is told")?;
        let print = lost.print.context("a copy was sealed at sign-in")?;
        let outbox = here.databases("outbox.db")?.pop().context("there is an outbox")?;
        let before = std::fs::read(&outbox)?;
        let foreign = RecoveryKey::generate();
        let fault = recover(&here, &foreign.written(), None).await.unwrap_err();
        assert_eq!(fault.code, "recovery-key-foreign");
        let mistyped = server.recovery_key().replacen(' ', " Q", 1);
        assert_eq!(recover(&here, &mistyped, None).await.unwrap_err().code, "recovery-key-malformed");
        assert_eq!(std::fs::read(&outbox)?, before, "nothing was changed");
        assert_eq!(here.session().await?.lost.and_then(|lost| lost.print), Some(print));

        recover(&here, server.recovery_key(), None).await.map_err(|fault| anyhow::anyhow!(fault.code))?;
        here.offline().await?;
        assert_eq!(here.session().await?.waiting, 3);
        line.restore();
        here.done(Act::SyncNow).await?;
        arrived(&here, &server, &id).await?;
        // The keyring has the key again: the next start asks nobody.
        here.stop().await;
        here.start().await;
        here.online().await
    });
}

/// K4, K8: whoever comes by the door is let in at once when the key is back, and need not sign in again.
#[test]
fn k4_a_lost_key_is_told_at_sign_in_and_a_crash_on_the_way_back_costs_nothing() {
    tell("recovery-door", async |story| {
        let server = story.server().await?;
        let line = server.line().await?;
        let agent = server.agents()[0].clone();
        let keyring = Arc::new(Keyring::default());
        let mut here = Desk::with_vault(keyring.clone()).await?;
        here.sign_in(&line.url(), &agent).await?;
        let number = server.intake().open(&IntakeTicket::new("a", "عبير", "ar", "الكود", "لا يعمل")).await?;
        let id = here.find(QUEUE, &number).await?;
        line.cut();
        here.offline().await?;
        write(&here, &id).await?;
        here.done(Act::SignOut).await?;
        keyring.reset();
        line.restore();
        for _ in 0..2 {
            let fault = here.act(sign_in(&line.url(), &agent, None)).await.unwrap_err();
            assert_eq!(fault.code, "keyring-lost");
            assert!(here.session().await?.lost.is_some());
            // As often as somebody gives up: the program ends, and nothing has happened.
            here.stop().await;
            here.start().await;
            assert!(here.session().await?.lost.is_none(), "nobody was signed in");
        }
        assert_eq!(here.act(sign_in(&line.url(), &agent, None)).await.unwrap_err().code, "keyring-lost");
        recover(&here, server.recovery_key(), None).await.map_err(|fault| anyhow::anyhow!(fault.code))?;
        here.online().await?;
        arrived(&here, &server, &id).await
    });
}

/// K4: a machine whose key is lost can be worked at again without it, and what was there is kept.
#[test]
fn k4_old_work_is_set_aside_and_kept_and_its_person_works_on() {
    tell("recovery-aside", async |story| {
        let server = story.server().await?;
        let line = server.line().await?;
        let agent = server.agents()[0].clone();
        let keyring = Arc::new(Keyring::default());
        let here = Desk::with_vault(keyring.clone()).await?;
        here.sign_in(&line.url(), &agent).await?;
        let number = server.intake().open(&IntakeTicket::new("a", "عبير", "ar", "الكود", "لا يعمل")).await?;
        let id = here.find(QUEUE, &number).await?;
        line.cut();
        here.offline().await?;
        write(&here, &id).await?;
        here.done(Act::SignOut).await?;
        let outbox = here.databases("outbox.db")?.pop().context("there is an outbox")?;
        let before = std::fs::read(&outbox)?;
        keyring.reset();
        line.restore();
        assert_eq!(here.act(sign_in(&line.url(), &agent, None)).await.unwrap_err().code, "keyring-lost");
        let place = here.done(Act::SetAside).await?.place.context("it is told where")?;
        assert_eq!(std::fs::read(std::path::Path::new(&place).join("outbox.db"))?, before);
        assert!(!outbox.exists());

        here.sign_in(&line.url(), &agent).await?;
        assert_eq!(here.session().await?.waiting, 0);
        here.find(QUEUE, &number).await?;
        write(&here, &id).await?;
        arrived(&here, &server, &id).await
    });
}

/// K8: a machine follows the recovery key in force at the next sign-in; until then the sheet before opens it.
#[test]
fn k8_a_replaced_recovery_key_opens_until_the_next_sign_in_and_not_after() {
    tell("recovery-replaced", async |story| {
        let mut server = story.server().await?;
        let agent = server.agents()[0].clone();
        let keyring = Arc::new(Keyring::default());
        let here = Desk::with_vault(keyring.clone()).await?;
        here.sign_in(&server.url(), &agent).await?;
        here.done(Act::SignOut).await?;
        let before = server.replace_recovery_key()?;
        keyring.reset();
        assert_eq!(here.act(sign_in(&server.url(), &agent, None)).await.unwrap_err().code, "keyring-lost");
        let fault = recover(&here, server.recovery_key(), None).await.unwrap_err();
        assert_eq!(fault.code, "recovery-key-other", "the copy is older than the key");
        recover(&here, &before, None).await.map_err(|fault| anyhow::anyhow!(fault.code))?;
        here.online().await?;
        here.done(Act::SignOut).await?;

        keyring.reset();
        assert_eq!(here.act(sign_in(&server.url(), &agent, None)).await.unwrap_err().code, "keyring-lost");
        assert_eq!(recover(&here, &before, None).await.unwrap_err().code, "recovery-key-other");
        recover(&here, server.recovery_key(), None).await.map_err(|fault| anyhow::anyhow!(fault.code))?;
        here.online().await
    });
}

/// K4, K8: a forgotten passphrase is the same loss.
#[test]
fn k8_a_forgotten_passphrase_costs_nothing_where_there_is_a_recovery_key() {
    tell("recovery-passphrase", async |story| {
        let server = story.server().await?;
        let line = server.line().await?;
        let agent = server.agents()[0].clone();
        let mut here = Desk::with_vault(Keyring::none()).await?;
        here.done(sign_in(&line.url(), &agent, Some(PASSPHRASE))).await?;
        here.online().await?;
        let number = server.intake().open(&IntakeTicket::new("a", "عبير", "ar", "الكود", "لا يعمل")).await?;
        let id = here.find(QUEUE, &number).await?;
        line.cut();
        here.offline().await?;
        write(&here, &id).await?;
        here.done(Act::SignOut).await?;
        line.restore();
        let fault =
            here.act(sign_in(&line.url(), &agent, Some("nine thousand date plums"))).await.unwrap_err();
        assert_eq!(fault.code, "passphrase-wrong");
        assert!(here.session().await?.lost.is_some_and(|lost| !lost.keyring));
        let fresh = Some("eight thousand date trees");
        recover(&here, server.recovery_key(), fresh).await.map_err(|fault| anyhow::anyhow!(fault.code))?;
        here.online().await?;
        arrived(&here, &server, &id).await?;
        here.stop().await;
        here.start().await;
        let unlock = |passphrase: &str| Act::Unlock { passphrase: passphrase.into() };
        assert_eq!(here.act(unlock(PASSPHRASE)).await.unwrap_err().code, "passphrase-wrong");
        here.done(unlock("eight thousand date trees")).await?;
        here.online().await
    });
}
