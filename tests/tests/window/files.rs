//! A file that goes with a reply, in the real window: added without the line, cut off in the middle of its way when the
//! program is killed, and whole at the server before the words that name it (K4, K8).

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use journeys::{IntakeTicket, Machine, PATIENCE, Server, Window, tell, until};
use serde_json::json;
use std::time::Duration;

const SUBJECT: &str = "لم يصلني إيصال الشراء";
const REPLY: &str = "نعتذر عن ذلك. الإيصال مرفق.";
const NAME: &str = "إيصال ٢٠٢٦-١١ (final).pdf";
/// Eight pieces and a bit, as the program sends them.
const LENGTH: u32 = 4 * 1024 * 1024 + 1_234;
/// A piece of half a megabyte takes two seconds then: there is time to be killed between two of them.
const SLOW: Duration = Duration::from_millis(60);
/// What stands in the file, so that it is found where it is not encrypted.
const TRACE: &[u8] = b"%PDF-1.7 the card of a customer";

/// The file: a trace, then numbers that repeat nowhere.
fn bytes() -> Vec<u8> {
    let mut x: u32 = 2_463_534_242;
    let numbers = std::iter::repeat_with(|| {
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        x.to_le_bytes()[0]
    });
    TRACE.iter().copied().chain(numbers).take(LENGTH as usize).collect()
}

/// As the window's own dialog does it: the same bytes are chosen in the field for files.
const CHOOSE: &str = "
    const [trace, length, name] = arguments;
    const bytes = new Uint8Array(length);
    bytes.set(new TextEncoder().encode(trace));
    for (let x = 2463534242 | 0, at = trace.length; at < length; at += 1) {
        x ^= x << 13; x ^= x >>> 17; x ^= x << 5;
        bytes[at] = x & 255;
    }
    const chosen = new DataTransfer();
    chosen.items.add(new File([bytes], name, { type: 'application/pdf' }));
    const field = document.querySelector('[data-testid=attach-input]');
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));";

async fn choose(window: &Window) -> Result<()> {
    let trace = std::str::from_utf8(TRACE)?;
    window.run::<()>(CHOOSE, vec![json!(trace), json!(LENGTH), json!(NAME)]).await?;
    window.seen("waiting-file").await?;
    let read = "!document.querySelector('[data-testid=waiting-file] progress')";
    window.until("the file is read to its end", read).await
}

/// The names of the files of the open ticket's messages, as they are seen.
async fn files(window: &Window) -> Result<Vec<String>> {
    window
        .eval("[...document.querySelectorAll('[data-testid=entry] [data-testid=file] bdi')].map(e => e.textContent)")
        .await
}

async fn replies(window: &Window) -> Result<usize> {
    let seen = window.entries().await?;
    Ok(seen.iter().filter(|entry| entry.kind == "reply" && entry.text.contains(REPLY)).count())
}

/// Every file below a folder; what goes while it is looked at is not there.
fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect()
}

/// Nothing on the machine has the file in the clear.
fn is_encrypted(machine: &Machine) -> Result<()> {
    for path in below(machine.folder()) {
        let on_disk = std::fs::read(&path).unwrap_or_default();
        let plain = on_disk.windows(TRACE.len()).any(|window| window == TRACE);
        ensure!(!plain, "it can be read in {}", path.display());
    }
    Ok(())
}

/// Bytes of pieces that the server has taken since it was started.
async fn taken(server: &Server) -> Result<u64> {
    let text = reqwest::get(format!("{}/metrics", server.url())).await?.text().await?;
    let line = text.lines().find_map(|line| line.strip_prefix("kursi_attachment_bytes_total "));
    Ok(line.with_context(|| format!("no such figure in {text}"))?.parse()?)
}

/// A desktop tells programs where its person keeps what they save.
fn keeps_downloads(machine: &Machine) -> Result<PathBuf> {
    let folder = machine.folder().join("home").join("Downloads");
    let said = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", folder.display());
    std::fs::write(machine.folder().join("config").join("user-dirs.dirs"), said)?;
    Ok(folder)
}

/// K4, K8
#[test]
fn a_file_added_offline_outlives_a_kill_on_its_way_and_is_there_before_its_words() {
    tell("attachments", async |story| -> Result<()> {
        let server = story.server().await?;
        let shelf = server.shelf();
        let (noura_pc, reem_pc) = (story.machine("noura").await?, story.machine("reem").await?);
        let downloads = keeps_downloads(&reem_pc)?;
        let line = server.line().await?;
        let (noura, reem) = (story.open(&noura_pc).await?, story.open(&reem_pc).await?);
        noura.sign_in(&line.url(), &server.agent("noura")?).await?;
        reem.sign_in(&server.url(), &server.agent("reem")?).await?;
        let letter = IntakeTicket::new("file-1", "سلمى القحطاني", "ar", SUBJECT, "أحتاج إليه اليوم.");
        server.intake().open(&letter).await?;
        let id = noura.open_ticket(SUBJECT).await?;
        reem.open_ticket(SUBJECT).await?;

        // Without the line: the file is chosen, and goes with the reply.
        line.cut();
        noura.offline().await?;
        choose(&noura).await?;
        story.pictures().in_all_languages(&noura, "waits-in-the-draft").await?;
        noura.reply(REPLY).await?;
        noura.waiting(1).await?;
        noura.gone("waiting-file").await?;
        ensure!(files(&noura).await? == [NAME], "{:?}", files(&noura).await?);
        is_encrypted(&noura_pc)?;

        // The line is back, and slow. In the middle of the file the program is killed.
        line.slow(SLOW);
        let pieces = shelf.join("pieces");
        until("the server has two pieces of it", PATIENCE * 2, async || {
            Ok((below(&pieces).len() >= 2).then_some(()))
        })
        .await?;
        noura.kill()?;
        line.cut();
        ensure!(below(&shelf.join("whole")).is_empty(), "half of it is none");
        ensure!(replies(&reem).await? == 0, "nobody has words whose file is not there");
        let before = taken(&server).await?;
        ensure!(before > 0 && before < u64::from(LENGTH), "{before}");
        is_encrypted(&noura_pc)?;

        // Started again, still without the line: words and file are there.
        let noura = story.open(&noura_pc).await?;
        noura.offline().await?;
        noura.waiting(1).await?;
        noura.queue("in-progress").await?;
        ensure!(noura.open_ticket(SUBJECT).await? == id);
        ensure!(noura.entry("reply", REPLY, PATIENCE).await?.unsent, "it was not sent yet");
        ensure!(files(&noura).await? == [NAME], "{:?}", files(&noura).await?);

        line.restore();
        noura.online().await?;
        noura.waiting(0).await?;
        noura.all_sent().await?;
        ensure!(taken(&server).await? == u64::from(LENGTH), "what was there was not sent again");
        ensure!(below(&pieces).is_empty(), "its pieces are gone");
        let whole = below(&shelf.join("whole"));
        ensure!(whole.len() == 1 && std::fs::read(&whole[0])? == bytes(), "once and whole: {whole:?}");

        // The colleague has the words and what goes with them, once, and saves it.
        reem.entry("reply", REPLY, PATIENCE).await?;
        ensure!((replies(&noura).await?, replies(&reem).await?) == (1, 1));
        reem.press("file-save").await?;
        let saved = downloads.join(NAME);
        until("it is saved", PATIENCE, async || Ok((std::fs::read(&saved)? == bytes()).then_some(())))
            .await?;
        ensure!(files(&reem).await? == [NAME], "{:?}", files(&reem).await?);
        story.pictures().in_all_languages(&reem, "saved").await?;
        std::fs::remove_file(&saved)?;
        is_encrypted(&reem_pc)?;
        is_encrypted(&noura_pc)
    });
}
