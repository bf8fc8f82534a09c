//! A shift without the line, told without a window: what was written is never lost, arrives once and in
//! order, and what the server refuses comes back to its writer (K4, K8).

use std::sync::Arc;

use anyhow::Result;
use journeys::{Desk, IntakeTicket, PATIENCE, tell, until};
use kursi_app::entry::{Act, ClockState, DraftKind, EntryBody, LineState, OutboxState, SessionState};
use kursi_app::{Vault, VaultFault};

const QUEUE: &str = "new-and-replies";

fn words(body: &EntryBody) -> Option<&str> {
    match body {
        EntryBody::Reply { text, .. } | EntryBody::Note { text } => Some(text),
        _ => None,
    }
}

#[test]
fn k4_work_without_the_line_survives_a_crash_and_arrives_once_in_order() {
    tell("offline-crash", async |story| {
        let server = story.server().await?;
        let line = server.line().await?;
        let (noura, reem) = (server.agents()[0].clone(), server.agents()[1].clone());
        let (mut here, there) = (Desk::new().await?, Desk::new().await?);
        here.sign_in(&line.url(), &noura).await?;
        there.sign_in(&server.url(), &reem).await?;
        let number = server.intake().open(&IntakeTicket::new("a", "عبير", "ar", "الكود", "لا يعمل")).await?;
        let id = here.find(QUEUE, &number).await?;

        line.cut();
        here.offline().await?;
        for n in 1..=3 {
            here.done(Act::Reply {
                ticket: id.clone(),
                text: format!("رد {n}"),
                template: None,
                contact: None,
                seen: None,
            })
            .await?;
        }
        here.done(Act::Note { ticket: id.clone(), text: "ملاحظة".into() }).await?;
        here.done(Act::SaveDraft {
            ticket: id.clone(),
            kind: DraftKind::Reply,
            text: "نصف رد".into(),
            caret_start: 3,
            caret_end: 5,
            template: None,
        })
        .await?;
        assert_eq!(
            here.ticket(&id).await?.clocks[0].state,
            ClockState::Met,
            "the prediction answers at once"
        );

        // The program ends without a word, and starts again, still without the line.
        here.stop().await;
        here.start().await;
        here.offline().await?;
        let view = here.ticket(&id).await?;
        let written: Vec<_> = view.entries.iter().filter_map(|entry| words(&entry.body)).collect();
        assert_eq!(written, ["رد 1", "رد 2", "رد 3", "ملاحظة"]);
        assert_eq!(view.entries.iter().filter(|entry| entry.unsent).count(), 4);
        let draft = &view.drafts[0];
        assert_eq!((draft.text.as_str(), draft.caret_start, draft.caret_end), ("نصف رد", 3, 5));
        assert_eq!(here.session().await?.waiting, 4);

        line.restore();
        here.done(Act::SyncNow).await?;
        here.all_sent().await?;
        for desk in [&here, &there] {
            let view = until("all four are on this desk", PATIENCE, async || {
                let view = desk.ticket(&id).await?;
                let written = view.entries.iter().filter(|entry| words(&entry.body).is_some()).count();
                Ok((written == 4).then_some(view))
            })
            .await?;
            let written: Vec<_> = view.entries.iter().filter_map(|entry| words(&entry.body)).collect();
            assert_eq!(written, ["رد 1", "رد 2", "رد 3", "ملاحظة"], "once, in order");
            assert!(view.entries.iter().all(|entry| !entry.unsent));
            assert!(!view.row.awaiting && view.row.clock.is_none());
        }
        Ok(())
    });
}

#[test]
fn k4_a_refusal_comes_back_with_its_reason_and_the_words_are_kept() {
    tell("offline-refusal", async |story| {
        let server = story.server().await?;
        let line = server.line().await?;
        let here = Desk::new().await?;
        here.sign_in(&line.url(), &server.agents()[0].clone()).await?;
        let number =
            server.intake().open(&IntakeTicket::new("b", "Omar", "en", "Card", "It does not work")).await?;
        let id = here.find(QUEUE, &number).await?;
        here.done(Act::Reply {
            ticket: id.clone(),
            text: "Please try again".into(),
            template: None,
            contact: None,
            seen: None,
        })
        .await?;
        here.all_sent().await?;

        // The agent resolves without the line; meanwhile the customer has written again.
        line.cut();
        here.offline().await?;
        here.done(Act::Resolve { ticket: id.clone(), reason: "inquiry".into() }).await?;
        assert_eq!(
            here.ticket(&id).await?.reason.as_deref(),
            Some("inquiry"),
            "shown before the server spoke"
        );
        server.intake().open(&IntakeTicket::follow_up("b2", &number, "Still not")).await?;
        line.restore();
        here.done(Act::SyncNow).await?;
        let entry = until("the refusal is here", PATIENCE, async || {
            let outbox = here.outbox().await?;
            Ok(outbox.entries.into_iter().find(|entry| matches!(entry.state, OutboxState::Refused { .. })))
        })
        .await?;
        let OutboxState::Refused { fault } = &entry.state else { unreachable!("found by it") };
        assert_eq!(fault.code, "resolve-unanswered");
        let view = until("the ticket is as the server has it", PATIENCE, async || {
            let view = here.ticket(&id).await?;
            Ok((view.row.awaiting && view.reason.is_none()).then_some(view))
        })
        .await?;
        assert_eq!(view.may.resolve.as_ref().map(|fault| fault.code.as_str()), Some("resolve-unanswered"));
        assert_eq!(here.session().await?.refused, 1);
        here.done(Act::Discard { n: entry.n }).await?;
        assert!(here.outbox().await?.entries.is_empty());
        Ok(())
    });
}

#[test]
fn k4_what_is_wrong_at_once_is_refused_at_once_and_not_kept() {
    tell("offline-at-once", async |story| {
        let server = story.server().await?;
        let here = Desk::new().await?;
        here.sign_in(&server.url(), &server.agents()[0].clone()).await?;
        let number = server.intake().open(&IntakeTicket::new("c", "Omar", "en", "Card", "?")).await?;
        let id = here.find(QUEUE, &number).await?;
        let resolved = here.act(Act::Resolve { ticket: id.clone(), reason: "inquiry".into() }).await;
        assert_eq!(resolved.unwrap_err().code, "resolve-unanswered");
        let long = here
            .act(Act::Reply {
                ticket: id,
                text: "ك".repeat(1_000_000),
                template: None,
                contact: None,
                seen: None,
            })
            .await;
        assert_eq!(long.unwrap_err().code, "reply-too-long");
        assert!(here.outbox().await?.entries.is_empty());
        Ok(())
    });
}

#[test]
fn a_ticket_opened_without_the_line_gets_its_number_with_it() {
    tell("offline-create", async |story| {
        let server = story.server().await?;
        let line = server.line().await?;
        let here = Desk::new().await?;
        here.sign_in(&line.url(), &server.agents()[0].clone()).await?;
        line.cut();
        here.offline().await?;
        let sent = here
            .done(Act::Create {
                customer: None,
                new_customer: Some(kursi_app::entry::NewCustomer {
                    name: "سارة".into(),
                    email: None,
                    phone: Some("+966 55 000 0000".into()),
                    language: Some("ar".into()),
                }),
                channel: "call".into(),
                subject: "استفسار".into(),
                text: "متى يصل الكود؟".into(),
                kind: None,
                language: "ar".into(),
            })
            .await?;
        let id = sent.ticket.expect("a ticket has an id from the start");
        here.done(Act::Reply {
            ticket: id.clone(),
            text: "خلال دقائق".into(),
            template: None,
            contact: None,
            seen: None,
        })
        .await?;
        assert_eq!(here.ticket(&id).await?.row.number, None);
        line.restore();
        here.done(Act::SyncNow).await?;
        here.all_sent().await?;
        let number =
            until("it is numbered", PATIENCE, async || Ok(here.ticket(&id).await?.row.number)).await?;
        assert!(number.contains('-'));
        Ok(())
    });
}

#[test]
fn k4_the_replica_is_only_a_copy_and_the_outbox_is_never_thrown_away() {
    tell("offline-torn", async |story| {
        let server = story.server().await?;
        let mut here = Desk::new().await?;
        here.sign_in(&server.url(), &server.agents()[0].clone()).await?;
        let number = server.intake().open(&IntakeTicket::new("d", "Omar", "en", "Card", "?")).await?;
        here.find(QUEUE, &number).await?;
        here.stop().await;

        for file in here.databases("replica.db")? {
            std::fs::write(file, b"this is no database, only a few torn words")?;
        }
        here.start().await;
        here.online().await?;
        here.find(QUEUE, &number).await?;
        here.stop().await;

        for file in here.databases("outbox.db")? {
            std::fs::write(
                file,
                b"this is no database, only a few torn words, and long enough to be looked at",
            )?;
        }
        here.start().await;
        let session = here.session().await?;
        assert_eq!(session.state, SessionState::SignedOut);
        let LineState::Shut { fault } = session.line else { panic!("it is told: {:?}", session.line) };
        assert!(fault.code.starts_with("database-"), "{}", fault.code);
        let folder = here.databases("salt").unwrap_or_default();
        assert!(folder.is_empty(), "a keyring needs no salt");
        here.sign_in(&server.url(), &server.agents()[0].clone()).await?;
        Ok(())
    });
}

/// Cipher text that no key opens: what a failing disk leaves of an encrypted file.
fn scramble(file: &std::path::Path) -> anyhow::Result<()> {
    let bytes: Vec<u8> =
        std::fs::read(file)?.iter().map(|byte| byte.wrapping_mul(31).wrapping_add(7)).collect();
    Ok(std::fs::write(file, bytes)?)
}

#[test]
fn k4_an_outbox_damaged_all_over_is_set_aside_and_its_person_can_work_on() {
    tell("offline-scrambled", async |story| {
        let server = story.server().await?;
        let agent = server.agents()[0].clone();
        let mut here = Desk::new().await?;
        here.sign_in(&server.url(), &agent).await?;
        here.online().await?;
        here.stop().await;
        let outbox = here.databases("outbox.db")?.pop().expect("there is an outbox");
        scramble(&outbox)?;
        let damaged = std::fs::read(&outbox)?;

        here.start().await;
        let LineState::Shut { fault } = here.session().await?.line else { panic!("it is told") };
        assert_eq!(fault.code, "database-torn", "the key is the one that the file was made with");
        here.sign_in(&server.url(), &agent).await?;
        here.online().await?;
        let folder = outbox.parent().expect("it lies in a folder");
        let kept = std::fs::read_dir(folder)?
            .filter_map(Result::ok)
            .any(|entry| std::fs::read(entry.path()).is_ok_and(|bytes| bytes == damaged));
        assert!(kept, "the damaged file is still on the machine");
        Ok(())
    });
}

#[test]
fn k8_with_a_passphrase_damage_is_told_from_a_wrong_passphrase() {
    tell("offline-scrambled-passphrase", async |story| {
        let server = story.server().await?;
        let agent = server.agents()[0].clone();
        let mut here = Desk::with_vault(Arc::new(NoVault)).await?;
        here.done(Act::SignIn {
            server: server.url(),
            user: agent.user,
            password: agent.password,
            passphrase: Some("ten thousand date palms".into()),
        })
        .await?;
        here.online().await?;
        here.stop().await;
        scramble(&here.databases("outbox.db")?.pop().expect("there is an outbox"))?;
        here.start().await;
        let unlock = |passphrase: &str| Act::Unlock { passphrase: passphrase.into() };
        assert_eq!(here.act(unlock("ten thousand date plums")).await.unwrap_err().code, "passphrase-wrong");
        assert_eq!(here.act(unlock("ten thousand date palms")).await.unwrap_err().code, "database-torn");
        Ok(())
    });
}

/// A desktop without a keyring.
struct NoVault;

impl Vault for NoVault {
    fn get(&self, _: &str) -> Result<Option<Vec<u8>>, VaultFault> {
        Err(VaultFault::Unavailable("no Secret Service".into()))
    }
    fn put(&self, _: &str, _: &[u8]) -> Result<(), VaultFault> {
        Err(VaultFault::Unavailable("no Secret Service".into()))
    }
    fn remove(&self, _: &str) -> Result<(), VaultFault> {
        Err(VaultFault::Unavailable("no Secret Service".into()))
    }
}

#[test]
fn k8_without_a_keyring_a_passphrase_and_never_a_key_in_a_file() {
    tell("offline-passphrase", async |story| {
        let server = story.server().await?;
        let agent = server.agents()[0].clone();
        let mut here = Desk::with_vault(Arc::new(NoVault)).await?;
        let sign_in = |passphrase: Option<&str>| Act::SignIn {
            server: server.url(),
            user: agent.user.clone(),
            password: agent.password.clone(),
            passphrase: passphrase.map(str::to_owned),
        };
        assert!(!here.session().await?.keyring, "told before anything is typed");
        assert_eq!(here.act(sign_in(None)).await.unwrap_err().code, "passphrase-needed");
        assert_eq!(here.act(sign_in(Some("short"))).await.unwrap_err().code, "passphrase-short");
        here.done(sign_in(Some("ten thousand date palms"))).await?;
        here.online().await?;
        here.stop().await;
        here.start().await;
        assert_eq!(here.session().await?.state, SessionState::Locked);
        let wrong = here.act(Act::Unlock { passphrase: "ten thousand date plums".into() }).await;
        assert_eq!(wrong.unwrap_err().code, "passphrase-wrong");
        here.done(Act::Unlock { passphrase: "ten thousand date palms".into() }).await?;
        here.online().await?;
        for file in here.databases("outbox.db")? {
            let bytes = std::fs::read(file)?;
            assert_ne!(&bytes[..15], b"SQLite format 3", "the file is cipher from its first byte");
        }
        Ok(())
    });
}
