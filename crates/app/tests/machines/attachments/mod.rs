//! Files that go with messages, as desk machines live it (K4, K8, X10).

mod forgotten;
mod new;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};

use crate::house::{DESK, House, Machine, PASSWORD, until};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kursi_app::entry::DraftKind::{self, Note};
use kursi_app::entry::{Act, Fault, FileFace, OutboxState, WaitingFile};
use kursi_store::attachment;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

const TEXT: &str = "الإيصال مرفق";
/// Stands in every file, so that a file that is not encrypted is found.
const TRACE: &[u8] = "صورة هوية العميل".as_bytes();

/// Bytes that repeat nowhere, with the trace at every hundred thousand.
fn bytes(length: usize) -> Vec<u8> {
    let mut bytes: Vec<u8> = (0..length.div_ceil(8) as u64)
        .flat_map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes())
        .take(length)
        .collect();
    for at in (0..length.saturating_sub(TRACE.len())).step_by(100_000) {
        bytes[at..at + TRACE.len()].copy_from_slice(TRACE);
    }
    bytes
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(found) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = found.map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Nothing on a machine has the bytes of a file in the clear.
fn encrypted(here: &Machine) {
    for path in files(&here.folder.path().join("work")) {
        let on_disk = std::fs::read(&path).unwrap();
        assert!(!on_disk.windows(TRACE.len()).any(|window| window == TRACE), "{}", path.display());
    }
}

/// The files in the caches of a machine.
fn cached(here: &Machine) -> Vec<PathBuf> {
    here.folders().iter().flat_map(|folder| files(&folder.join(attachment::FOLDER))).collect()
}

impl Machine {
    async fn begin(
        &self,
        ticket: &str,
        kind: DraftKind,
        name: &str,
        media: &str,
        size: usize,
    ) -> Result<String, Fault> {
        let (ticket, name, media) = (ticket.to_owned(), name.to_owned(), media.to_owned());
        let act = Act::Attach { ticket, kind, name, media, size: size as f64 };
        Ok(self.act(act).await?.attachment.unwrap())
    }

    async fn piece(&self, id: &str, at: usize, bytes: &[u8]) -> Result<(), Fault> {
        let bytes = STANDARD.encode(bytes);
        self.act(Act::AttachPiece { attachment: id.to_owned(), at: at as f64, bytes }).await.map(drop)
    }

    async fn attach(&self, ticket: &str, kind: DraftKind, name: &str, bytes: &[u8]) -> Result<String, Fault> {
        let id = self.begin(ticket, kind, name, "application/pdf", bytes.len()).await?;
        let mut at = 0;
        for piece in bytes.chunks(300_000) {
            self.piece(&id, at, piece).await?;
            at += piece.len();
        }
        Ok(id)
    }

    async fn waiting(&self, ticket: &str) -> Vec<WaitingFile> {
        self.ticket(ticket).await.unwrap().files.waiting
    }

    /// The files of a ticket's messages, once there are so many.
    async fn sent(&self, ticket: &str, many: usize) -> Vec<FileFace> {
        until("the files are there", async || {
            let sent = self.ticket(ticket).await.ok()?.files.sent;
            (sent.len() == many).then_some(sent)
        })
        .await
    }

    async fn save(&self, file: &FileFace) -> Result<PathBuf, Fault> {
        let (message, attachment) = (file.message.clone(), file.id.clone());
        let sent = self.act(Act::SaveAttachment { message, attachment, show: false }).await?;
        Ok(sent.place.unwrap().into())
    }
}

/// A line that is cut again and again.
struct Cutter {
    address: SocketAddr,
    /// Bytes that still pass towards the server; none are left, and everything is cut.
    left: Arc<AtomicI64>,
    cuts: Arc<AtomicUsize>,
}

impl Cutter {
    /// Stands before a server and cuts after each `every` bytes that go there.
    async fn before(house: &House, every: i64) -> Cutter {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let server = house.url().replace("http://", "");
        let (left, cuts) = (Arc::new(AtomicI64::new(i64::MAX)), Arc::new(AtomicUsize::new(0)));
        let (own, counted) = (left.clone(), cuts.clone());
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let (server, own, counted) = (server.clone(), own.clone(), counted.clone());
                tokio::spawn(async move {
                    let Ok(server) = TcpStream::connect(server).await else { return };
                    let (mut from_client, mut to_client) = client.into_split();
                    let (mut from_server, mut to_server) = server.into_split();
                    let back = tokio::io::copy(&mut from_server, &mut to_client);
                    let there = async {
                        let mut bytes = vec![0; 16 * 1024];
                        while let Ok(read @ 1..) = from_client.read(&mut bytes).await {
                            if own.fetch_sub(read as i64, Ordering::SeqCst) < read as i64 {
                                counted.fetch_add(1, Ordering::SeqCst);
                                own.store(every, Ordering::SeqCst);
                                return;
                            }
                            if to_server.write_all(&bytes[..read]).await.is_err() {
                                return;
                            }
                        }
                    };
                    tokio::select! { _ = back => {}, () = there => {} }
                });
            }
        });
        Cutter { address, left, cuts }
    }
}

/// K4: a large file over a line that is cut at every piece, to a colleague who reads it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_a_file_goes_over_a_line_that_is_cut_at_every_piece_and_a_colleague_has_it() {
    let house = House::new().await;
    let (here, there) = (Machine::new().await, Machine::new().await);
    let ticket = house.letter(DESK, "m1", "?").await;
    let cutter = Cutter::before(&house, 700_000).await;
    let (server, user, password) =
        (format!("http://{}", cutter.address), "sara".to_owned(), PASSWORD.to_owned());
    here.act(Act::SignIn { server, user, password, passphrase: None }).await.unwrap();
    here.has(&ticket).await;
    let bytes = bytes(10 * 1024 * 1024 + 333);
    here.attach(&ticket, Note, "إيصال.pdf", &bytes).await.unwrap();
    cutter.left.store(700_000, Ordering::SeqCst);
    here.note(&ticket, TEXT).await;
    assert!(here.waiting(&ticket).await.is_empty(), "it goes with the note, and the next one begins without");
    encrypted(&here);
    until("it went", async || {
        here.act(Act::SyncNow).await.unwrap();
        here.outbox().await.entries.is_empty().then_some(())
    })
    .await;
    assert!(cutter.cuts.load(Ordering::SeqCst) >= 10, "{}", cutter.cuts.load(Ordering::SeqCst));

    there.sign_in(&house, "omar").await;
    there.has(&ticket).await;
    let [file] = <[FileFace; 1]>::try_from(there.sent(&ticket, 1).await).unwrap();
    assert_eq!((file.name.as_str(), file.size as usize, file.here), ("إيصال.pdf", bytes.len(), false));
    let place = there.save(&file).await.unwrap();
    assert_eq!(place, there.downloads().join("إيصال.pdf"));
    assert!(std::fs::read(&place).unwrap() == bytes);
    encrypted(&there);
    assert!(there.sent(&ticket, 1).await[0].here);
    house.stop().await;
}

/// K4: written without the line, over the end of the program, and after half a file that was never read to its end.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_what_was_added_without_the_line_outlives_the_program_and_goes_before_its_words() {
    let mut house = House::new().await;
    let mut here = Machine::new().await;
    let ticket = house.letter(DESK, "m1", "?").await;
    here.sign_in(&house, "sara").await;
    here.has(&ticket).await;
    let office = house.away().await;
    here.offline().await;
    let bytes = bytes(250_000);
    let kept = here.attach(&ticket, Note, "kept.pdf", &bytes).await.unwrap();
    let half = here.begin(&ticket, Note, "half.pdf", "application/pdf", 9_000).await.unwrap();
    here.piece(&half, 0, &bytes[..4_000]).await.unwrap();
    let read: Vec<(String, f64)> =
        here.waiting(&ticket).await.into_iter().map(|file| (file.name, file.read)).collect();
    assert_eq!(read, [("kept.pdf".to_owned(), 250_000.0), ("half.pdf".to_owned(), 4_000.0)]);
    let early = here.act(Act::Note { ticket: ticket.clone(), text: TEXT.into() }).await.unwrap_err();
    assert_eq!(early.code, "attachment-unfinished");
    here.stop().await;
    here.start().await;
    let names: Vec<String> = here.waiting(&ticket).await.into_iter().map(|file| file.id).collect();
    assert_eq!(names, [kept], "half a file is none");
    assert_eq!(cached(&here).len(), 1);
    here.note(&ticket, TEXT).await;
    assert!(here.sent(&ticket, 1).await[0].here, "the note is shown with its file at once");
    here.stop().await;
    house.back(office).await;
    here.start().await;
    here.all_sent().await;
    encrypted(&here);
    house.stop().await;
}

/// K4: the pack's bounds, hostile names, and files that are taken out again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_what_the_pack_does_not_allow_is_said_at_once_and_a_name_is_a_name() {
    let house = House::new().await;
    let here = Machine::new().await;
    let ticket = house.letter(DESK, "m1", "?").await;
    here.sign_in(&house, "sara").await;
    here.has(&ticket).await;
    let said = async |name: &str, media: &str, size: usize| {
        here.begin(&ticket, Note, name, media, size).await.unwrap_err().code
    };
    assert_eq!(said("a.exe", "application/x-msdownload", 9).await, "attachment-type-not-allowed");
    assert_eq!(said("a", "", 9).await, "attachment-type-not-allowed");
    assert_eq!(said("a.pdf", "application/pdf", 21 * 1024 * 1024).await, "attachment-too-large");
    assert_eq!(said("a.pdf", "application/pdf", 0).await, "attachment-empty");
    let mut ids = Vec::new();
    for name in ["../../x", "\u{202e}fdp.exe", "con.pdf", "a.pdf", "5", "6", "7", "8", "9", "10"] {
        ids.push(here.attach(&ticket, Note, name, b"some bytes").await.unwrap());
    }
    assert_eq!(said("11", "application/pdf; charset=x", 9).await, "attachment-too-many");
    let names: Vec<String> = here.waiting(&ticket).await.into_iter().map(|file| file.name).collect();
    assert_eq!(names[..4], ["x", "fdp.exe", "_con.pdf", "a.pdf"]);
    for id in &ids[4..] {
        here.act(Act::Detach { attachment: id.clone() }).await.unwrap();
        let again = here.act(Act::Detach { attachment: id.clone() }).await.unwrap_err();
        assert_eq!(again.code, "attachment-gone");
    }
    assert_eq!(cached(&here).len(), 4);
    // A piece at a wrong place, or more than was said, and the file is given up.
    for (at, piece) in [(5, &b"xx"[..]), (0, &b"0123456789"[..])] {
        let id = here.begin(&ticket, Note, "b.pdf", "application/pdf", 9).await.unwrap();
        assert_eq!(here.piece(&id, at, piece).await.unwrap_err().code, "attachment-gone");
    }
    assert_eq!(cached(&here).len(), 4);
    here.note(&ticket, TEXT).await;
    here.all_sent().await;
    let sent = here.sent(&ticket, 4).await;
    assert_eq!(here.save(&sent[0]).await.unwrap(), here.downloads().join("x"));
    house.stop().await;
}

/// K4: bytes that were lost here, bytes that were changed at the server.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_bytes_that_are_lost_or_changed_are_told_and_hold_nothing_up() {
    let mut house = House::new().await;
    let (here, there) = (Machine::new().await, Machine::new().await);
    let ticket = house.letter(DESK, "m1", "?").await;
    here.sign_in(&house, "sara").await;
    there.sign_in(&house, "omar").await;
    here.has(&ticket).await;
    here.attach(&ticket, Note, "changed.pdf", &bytes(120_000)).await.unwrap();
    here.note(&ticket, TEXT).await;
    here.all_sent().await;
    let stored = files(&house.shelf());
    assert_eq!(stored.len(), 1);
    let mut changed = std::fs::read(&stored[0]).unwrap();
    changed[60_000] ^= 1;
    std::fs::write(&stored[0], &changed).unwrap();
    let [file] = <[FileFace; 1]>::try_from(there.sent(&ticket, 1).await).unwrap();
    assert_eq!(there.save(&file).await.unwrap_err().code, "attachment-damaged");
    assert!(files(&there.downloads()).is_empty() && cached(&there).is_empty(), "nothing of it is kept");
    changed[60_000] ^= 1;
    std::fs::write(&stored[0], &changed).unwrap();
    there.save(&file).await.unwrap();

    // The copy here is damaged: it is fetched anew. Without the line it is said.
    let copy = cached(&there).remove(0);
    let mut damaged = std::fs::read(&copy).unwrap();
    let place = damaged.len() - 100;
    damaged[place] ^= 1;
    std::fs::write(&copy, &damaged).unwrap();
    assert_eq!(there.save(&file).await.unwrap_err().code, "attachment-damaged");
    let again = there.save(&file).await.unwrap();
    assert_eq!(std::fs::read(again).unwrap(), bytes(120_000));

    // Lost before it went: the command is refused, its person sees it, and what comes after it goes on.
    let office = house.away().await;
    here.offline().await;
    let lost = here.attach(&ticket, Note, "lost.pdf", &bytes(1_000)).await.unwrap();
    here.note(&ticket, "with what is lost").await;
    here.note(&ticket, "after it").await;
    let own = cached(&here).into_iter().find(|path| path.ends_with(&lost)).unwrap();
    std::fs::remove_file(own).unwrap();
    house.back(office).await;
    here.act(Act::SyncNow).await.unwrap();
    let n = until("it is refused, alone", async || {
        let entries = here.outbox().await.entries;
        let [entry] = &entries[..] else { return None };
        match &entry.state {
            OutboxState::Refused { fault } if fault.code == "attachment-unknown" => Some(entry.n),
            _ => None,
        }
    })
    .await;
    here.act(Act::Discard { n }).await.unwrap();
    let waiting = here.waiting(&ticket).await;
    assert!(waiting.len() <= 1);
    for file in waiting {
        here.act(Act::Detach { attachment: file.id }).await.unwrap();
    }
    house.stop().await;
}
