//! The door: what goes wrong there is told in words, and a key never lies in a file (K8).

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use journeys::{Answering, Machine, Screen, tell};

const PASSPHRASE: &str = "seven lamps over the harbour";

/// An address nobody answers at, one that is not ours, an older server, a wrong password: each is told, and the form keeps
/// what was typed.
#[test]
fn what_is_wrong_at_the_door_is_told_and_nothing_typed_is_lost() {
    tell("door", async |story| -> Result<()> {
        let server = story.server().await?;
        let line = server.line().await?;
        let agent = server.agent("noura")?;
        let noura_pc = story.machine("noura").await?;
        let noura = story.open(&noura_pc).await?;

        line.cut();
        noura.offer(&line.url(), &agent.user, &agent.password).await?;
        noura.fault("line-unreachable").await?;
        ensure!(noura.value("signin-user").await? == agent.user, "the user name stays");
        ensure!(noura.value("signin-server").await? == line.url(), "the address stays");
        story.pictures().in_all_languages(&noura, "unreachable").await?;
        line.restore();

        let stranger = Answering::with("<!doctype html><title>A shop</title>").await?;
        noura.offer(&stranger.url(), &agent.user, &agent.password).await?;
        noura.fault("not-kursi-server").await?;

        let older = r#"{"program":"kursi","version":"0.0.1","protocol":0,"oldest_protocol":0,"now":0}"#;
        let older = Answering::with(older).await?;
        noura.offer(&older.url(), &agent.user, &agent.password).await?;
        noura.fault("server-too-old").await?;

        noura.offer("http://desk.example.org", &agent.user, &agent.password).await?;
        noura.fault("server-address-bad").await?;

        noura.offer(&line.url(), &agent.user, "wrong").await?;
        noura.fault("sign-in-wrong").await?;
        noura.sign_in(&line.url(), &agent).await
    });
}

/// K8: with a keyring, the local database is cipher and its key is in no file; the program opens it by itself the next
/// time.
#[test]
fn the_local_database_is_cipher_and_its_key_is_in_the_keyring() {
    tell("keyring", async |story| -> Result<()> {
        let server = story.seeded_server().await?;
        let line = server.line().await?;
        let noura_pc = story.machine("noura").await?;
        let noura = story.open(&noura_pc).await?;
        noura.sign_in(&line.url(), &server.agent("noura")?).await?;
        noura.seen("ticket-row").await?;
        noura.kill()?;

        let databases = databases(&noura_pc.data())?;
        ensure!(databases.len() >= 2, "an outbox and a replica: {databases:?}");
        for file in &databases {
            let bytes = fs::read(file)?;
            ensure!(!bytes.starts_with(b"SQLite format 3"), "{} lies open", file.display());
        }
        line.cut();
        let noura = story.open(&noura_pc).await?;
        noura.seen("ticket-row").await.context("it opens again without the line and without a question")?;
        Ok(())
    });
}

/// K8: without a keyring a passphrase is asked for, before and after a restart; a wrong one is told.
#[test]
fn without_a_keyring_a_passphrase_is_asked_for() {
    tell("passphrase", async |story| -> Result<()> {
        let server = story.seeded_server().await?;
        let line = server.line().await?;
        let agent = server.agent("noura")?;
        let noura_pc = Machine::without_keyring("noura", &Screen::Virtual, story.logs()).await?;
        let noura = story.open(&noura_pc).await?;
        noura.fill("signin-passphrase", "short").await?;
        noura.offer(&line.url(), &agent.user, &agent.password).await?;
        noura.fault("passphrase-short").await?;
        noura.fill("signin-passphrase", PASSPHRASE).await?;
        story.pictures().in_all_languages(&noura, "passphrase").await?;
        noura.sign_in(&line.url(), &agent).await?;
        noura.seen("ticket-row").await?;
        noura.kill()?;

        line.cut();
        let noura = story.open(&noura_pc).await?;
        noura.fill("signin-passphrase", "something else entirely").await?;
        noura.press("signin-submit").await?;
        noura.fault("passphrase-wrong").await?;
        story.pictures().in_all_languages(&noura, "locked").await?;
        noura.fill("signin-passphrase", PASSPHRASE).await?;
        noura.press("signin-submit").await?;
        noura.seen("ticket-row").await?;
        let open = readable(noura_pc.folder(), PASSPHRASE)?;
        ensure!(open.is_empty(), "the passphrase is in a file: {open:?}");
        Ok(())
    });
}

/// A torn replica is fetched anew, since the server has it all; a torn outbox is told, and the file stays for whoever can
/// save it.
#[test]
fn a_torn_database_is_told_and_nothing_is_thrown_away() {
    tell("torn", async |story| -> Result<()> {
        let server = story.seeded_server().await?;
        let line = server.line().await?;
        let noura_pc = story.machine("noura").await?;
        let noura = story.open(&noura_pc).await?;
        noura.sign_in(&line.url(), &server.agent("noura")?).await?;
        let rows: u32 = noura.count_rows().await?;
        noura.kill()?;

        tear(&find(&noura_pc.data(), "replica.db")?)?;
        let noura = story.open(&noura_pc).await?;
        noura.online().await?;
        noura
            .until(
                "the tickets are back",
                &format!("document.querySelectorAll('[data-testid=ticket-row]').length === {rows}"),
            )
            .await?;
        noura.kill()?;

        let outbox = find(&noura_pc.data(), "outbox.db")?;
        tear(&outbox)?;
        let torn = fs::read(&outbox)?;
        let noura = story.open(&noura_pc).await?;
        noura.until("a fault is told", "document.querySelector('[data-testid=fault]')").await?;
        story.pictures().in_all_languages(&noura, "torn-outbox").await?;
        noura.close().await?;
        let kept =
            files(&noura_pc.data())?.into_iter().any(|file| fs::read(file).is_ok_and(|bytes| bytes == torn));
        ensure!(kept, "the torn outbox is still on the machine");
        Ok(())
    });
}

/// A session that ended at the server: work goes on, and the way back in is shown.
#[test]
fn an_ended_session_is_told_and_work_goes_on() {
    tell("session", async |story| -> Result<()> {
        let mut server = story.seeded_server().await?;
        let line = server.line().await?;
        let agent = server.agent("noura")?;
        let noura_pc = story.machine("noura").await?;
        let noura = story.open(&noura_pc).await?;
        noura.sign_in(&line.url(), &agent).await?;
        noura.press("ticket-row").await?;
        noura.seen("composer-text").await?;
        server.end_sessions(&agent.user)?;
        line.cut();
        line.restore();
        noura.shows("line-state", "data-state", "shut").await?;
        noura.note("Written with the session over.").await?;
        noura.waiting(1).await?;
        story.pictures().in_all_languages(&noura, "session-over").await
    });
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.is_file() {
            found.push(path);
        }
    }
    Ok(found)
}

fn databases(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = files(folder)?;
    found.retain(|file| file.extension().is_some_and(|extension| extension == "db"));
    Ok(found)
}

fn find(folder: &Path, name: &str) -> Result<PathBuf> {
    let mut found = files(folder)?;
    found.retain(|file| file.file_name().is_some_and(|own| own == name));
    found.pop().with_context(|| format!("{name} is below {}", folder.display()))
}

/// Files below `folder` that hold `secret` as it is.
fn readable(folder: &Path, secret: &str) -> Result<Vec<PathBuf>> {
    let mut found = files(folder)?;
    found.retain(|file| {
        fs::read(file).is_ok_and(|bytes| bytes.windows(secret.len()).any(|part| part == secret.as_bytes()))
    });
    Ok(found)
}

/// Overwrites the middle and the head, as a failing disk does, and takes what would repair it.
fn tear(file: &Path) -> Result<()> {
    let mut bytes = fs::read(file)?;
    let length = bytes.len();
    for byte in bytes.iter_mut().take(length / 2) {
        *byte = byte.wrapping_mul(31).wrapping_add(7);
    }
    fs::write(file, bytes)?;
    for suffix in ["-wal", "-shm"] {
        let mut beside = file.as_os_str().to_owned();
        beside.push(suffix);
        match fs::remove_file(PathBuf::from(beside)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    ensure!(length > 0, "{} holds something", file.display());
    Ok(())
}
