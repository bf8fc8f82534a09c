//! Files that go with messages (K4, K5): sent in pieces, cut and taken up, held to the pack, read by those who may.

use kursi_protocol::attachment::Progress;
use kursi_protocol::sync::{Outcome, Push, PushEntry, PushReply};
use kursi_rules::attachment::Attachment;
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::Command;
use kursi_rules::time::HOUR;
use kursi_rules::{AttachmentId, MessageId, TicketId};
use kursi_store::server;
use kursi_testkit::Backend;
use reqwest::{Method, StatusCode};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use uuid::Uuid;

use crate::house::{DESK, House, Person, code, note, now, told};
use crate::on_both;

on_both!(
    k4_a_file_that_is_cut_at_every_piece_goes_on_where_it_was,
    k4_a_command_waits_for_its_files_and_what_comes_after_it_too,
    k4_what_no_message_names_goes_in_time,
    k5_only_those_who_may_read_a_desk_read_its_files,
);

/// Bytes that repeat nowhere, so that a piece at a wrong place is seen.
fn bytes(length: usize) -> Vec<u8> {
    (0..length as u64)
        .flat_map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes())
        .take(length)
        .collect()
}

fn file(bytes: &[u8]) -> Attachment {
    let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let (id, size) = (AttachmentId(Uuid::now_v7()), bytes.len() as i64);
    Attachment { id, name: "إيصال.pdf".into(), media: "application/pdf".into(), size, sha256 }
}

fn with(ticket: TicketId, files: &[Attachment]) -> Command {
    let (message, attachments) = (MessageId(Uuid::now_v7()), files.to_vec());
    Command::Note { ticket, message, text: "see the receipt".into(), attachments }
}

impl Person {
    async fn declare(
        &self,
        house: &House,
        file: &Attachment,
    ) -> Result<Progress, (u16, kursi_rules::code::Code)> {
        let body = json!({"desk": DESK, "file": file}).to_string();
        let (status, text) = house.ask(Method::POST, "/attachments", Some(&self.token), body).await;
        told(status, &text)
    }

    async fn piece(
        &self,
        house: &House,
        id: AttachmentId,
        from: i64,
        bytes: &[u8],
    ) -> Result<Progress, (u16, kursi_rules::code::Code)> {
        let path = format!("/attachments/{id}?from={from}");
        let (status, text) = house.ask(Method::PUT, &path, Some(&self.token), bytes.to_vec()).await;
        told(status, &text)
    }

    /// Sends all of a file.
    pub async fn send(&self, house: &House, file: &Attachment, bytes: &[u8]) {
        let mut progress = self.declare(house, file).await.unwrap();
        while !progress.whole {
            let from = progress.got as usize;
            let piece = &bytes[from..bytes.len().min(from + 700_000)];
            progress = self.piece(house, file.id, progress.got, piece).await.unwrap();
        }
    }

    async fn read(&self, house: &House, id: AttachmentId, from: usize) -> (StatusCode, Vec<u8>) {
        let mut request = house.http.get(house.url(&format!("/attachments/{id}"))).bearer_auth(&self.token);
        if from > 0 {
            request = request.header("range", format!("bytes={from}-"));
        }
        let answer = request.send().await.unwrap();
        (answer.status(), answer.bytes().await.unwrap().into())
    }

    async fn push_without(&self, house: &House, entries: &[PushEntry], lost: Vec<AttachmentId>) -> PushReply {
        let body = serde_json::to_string(&Push { entries: entries.to_vec(), known: 0, lost }).unwrap();
        let (status, text) = house.ask(Method::POST, "/sync/push", Some(&self.token), body).await;
        told(status, &text).unwrap()
    }
}

/// Begins a piece, sends only so many of its bytes, and cuts the line.
async fn cut(house: &House, person: &Person, id: AttachmentId, from: i64, piece: &[u8], sent: usize) {
    let address = house.url("").replace("http://", "");
    let mut line = tokio::net::TcpStream::connect(address.trim_end_matches('/')).await.unwrap();
    let head = format!(
        "PUT /attachments/{id}?from={from} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {}\r\ncontent-length: {}\r\n\r\n",
        person.token,
        piece.len()
    );
    line.write_all(head.as_bytes()).await.unwrap();
    line.write_all(&piece[..sent]).await.unwrap();
    line.shutdown().await.unwrap();
    // Until the server has given up, too.
    let _ = line.read_to_end(&mut Vec::new()).await;
}

async fn k4_a_file_that_is_cut_at_every_piece_goes_on_where_it_was(on: Backend) {
    let mut house = House::new(on).await;
    let sara = house.sign_in("sara").await;
    let bytes = bytes(11 * 1024 * 1024 + 77);
    let file = file(&bytes);
    const PIECE: usize = 1024 * 1024;
    let mut progress = sara.declare(&house, &file).await.unwrap();
    assert_eq!((progress.got, progress.whole), (0, false));
    let mut pieces = 0;
    while !progress.whole {
        let from = progress.got as usize;
        let piece = &bytes[from..bytes.len().min(from + PIECE)];
        cut(&house, &sara, file.id, progress.got, piece, piece.len() / 2).await;
        if pieces == 5 {
            house.restart().await;
        }
        assert_eq!(sara.declare(&house, &file).await.unwrap(), progress, "half a piece is none");
        // An answer that was lost: the piece came, and comes again.
        let next = sara.piece(&house, file.id, progress.got, piece).await.unwrap();
        assert_eq!(sara.piece(&house, file.id, progress.got, piece).await.unwrap(), next);
        assert_eq!(sara.declare(&house, &file).await.unwrap(), next, "it says so, too");
        assert_eq!(next.got, (from + piece.len()) as i64);
        (progress, pieces) = (next, pieces + 1);
    }
    assert_eq!(pieces, 12);
    assert_eq!(sara.read(&house, file.id, 0).await, (StatusCode::OK, bytes.clone()));
    let (status, rest) = sara.read(&house, file.id, 10_000_001).await;
    assert_eq!((status, rest == bytes[10_000_001..]), (StatusCode::PARTIAL_CONTENT, true));
    // Nothing of its pieces is left on the shelf.
    let pieces = house.config.data.join("attachments/pieces");
    let left = walk(&pieces);
    assert!(left.is_empty(), "{left:?}");
    house.stop().await;
}

/// Every file below a folder.
pub fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let Ok(found) = std::fs::read_dir(folder) else { return Vec::new() };
    found
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] })
        .collect()
}

async fn k4_a_command_waits_for_its_files_and_what_comes_after_it_too(on: Backend) {
    let mut house = House::new(on).await;
    let ticket = house.ticket("files").await;
    let mut sara = house.sign_in("sara").await;
    let bytes = bytes(50_000);
    let file = file(&bytes);
    let entries = [
        sara.entry(&note(ticket, "before")),
        sara.entry(&with(ticket, std::slice::from_ref(&file))),
        sara.entry(&note(ticket, "after")),
    ];
    let reply = sara.push(&house, &entries).await.unwrap();
    assert_eq!((reply.outcomes.len(), reply.last_n, reply.missing), (1, 1, vec![file.id]));
    // Half of it is as good as nothing.
    sara.declare(&house, &file).await.unwrap();
    sara.piece(&house, file.id, 0, &bytes[..20_000]).await.unwrap();
    let reply = sara.push(&house, &entries).await.unwrap();
    assert_eq!((reply.outcomes.len(), reply.last_n, reply.missing), (1, 1, vec![file.id]));
    // The server is killed between the last piece and the command.
    sara.piece(&house, file.id, 20_000, &bytes[20_000..]).await.unwrap();
    house.restart().await;
    let reply = sara.push(&house, &entries).await.unwrap();
    assert_eq!((reply.outcomes.len(), reply.last_n, reply.missing), (3, 3, vec![]));
    assert!(reply.outcomes.iter().all(|one| one.outcome == Outcome::Accepted));
    assert_eq!(sara.push(&house, &entries).await.unwrap().outcomes.len(), 3, "told again, not done again");
    let id = serde_json::from_str::<Command>(entries[1].payload.get()).unwrap().message().unwrap();
    let Some(Row::Message(row)) = house.row(Entity::Message, &id.to_string()).await else { panic!() };
    assert_eq!(row.attachments, std::slice::from_ref(&file));

    // The file belongs to its message; another one cannot have it.
    let refused = sara.act(&house, &with(ticket, std::slice::from_ref(&file))).await.unwrap_err();
    assert_eq!(refused.code, "attachment-unknown");
    // Nor can one that says something else of it.
    let other = self::file(&bytes);
    sara.send(&house, &other, &bytes).await;
    let renamed = Attachment { name: "other.pdf".into(), ..other };
    assert_eq!(sara.act(&house, &with(ticket, &[renamed])).await.unwrap_err().code, "attachment-unknown");

    // A device that has lost the bytes says so, and is not held for ever.
    let gone = self::file(b"gone");
    let entry = [sara.entry(&with(ticket, std::slice::from_ref(&gone)))];
    assert_eq!(sara.push(&house, &entry).await.unwrap().missing, [gone.id]);
    let reply = sara.push_without(&house, &entry, vec![gone.id]).await;
    let Outcome::Refused { reason } = &reply.outcomes[0].outcome else { panic!("{reply:?}") };
    assert_eq!(reason.code, "attachment-unknown");
    sara.act(&house, &note(ticket, "the line goes on")).await.unwrap();
    house.stop().await;
}

async fn k4_what_no_message_names_goes_in_time(on: Backend) {
    let mut house = House::with(on, |config| config.attachments.waiting_megabytes = 1).await;
    let ticket = house.ticket("unnamed").await;
    let mut sara = house.sign_in("sara").await;
    let bytes = bytes(600_000);
    let (kept, left, begun) = (file(&bytes), file(&bytes), file(&bytes[..1_000]));
    sara.send(&house, &kept, &bytes).await;
    let full = sara.declare(&house, &left).await;
    assert_eq!(code(full), (507, "attachments-waiting".to_owned()));
    sara.act(&house, &with(ticket, std::slice::from_ref(&kept))).await.unwrap();
    sara.send(&house, &left, &bytes).await;
    sara.declare(&house, &begun).await.unwrap();
    sara.piece(&house, begun.id, 0, &bytes[..400]).await.unwrap();

    let office = house.office();
    let mut tx = office.db.begin().await.unwrap();
    let later = now().0 + 8 * 24 * HOUR;
    let given_up = server::give_up_attachments(&mut tx, &office.ws, later, 10).await.unwrap();
    tx.commit().await.unwrap();
    let mut ids: Vec<&str> = given_up.iter().map(|(id, _)| id.as_str()).collect();
    ids.sort_unstable();
    let mut wanted = [left.id.to_string(), begun.id.to_string()];
    wanted.sort_unstable();
    assert_eq!(ids, wanted.each_ref().map(String::as_str));
    assert_eq!(given_up.iter().map(|(_, pieces)| pieces.len()).sum::<usize>(), 1);
    // From now on a command waits for it again, and nothing comes in between until its bytes are gone.
    let entry = [sara.entry(&with(ticket, std::slice::from_ref(&left)))];
    assert_eq!(sara.push(&house, &entry).await.unwrap().missing, [left.id]);
    assert_eq!(code(sara.declare(&house, &left).await), (503, "attachments-away".to_owned()));
    assert_eq!(code(sara.piece(&house, left.id, -1, b"x").await), (503, "attachments-away".to_owned()));
    assert_eq!(sara.read(&house, left.id, 0).await.0, StatusCode::NOT_FOUND);
    let mut tx = office.db.begin().await.unwrap();
    for id in &wanted {
        server::forget_attachment(&mut tx, &office.ws, id).await.unwrap();
    }
    server::forget_attachment(&mut tx, &office.ws, &kept.id.to_string()).await.unwrap();
    tx.commit().await.unwrap();
    sara.send(&house, &left, &bytes).await;
    assert!(sara.push(&house, &entry).await.unwrap().missing.is_empty());
    assert_eq!(sara.read(&house, left.id, 0).await.0, StatusCode::OK, "what is named again stays");
    assert_eq!(sara.read(&house, begun.id, 0).await.0, StatusCode::NOT_FOUND);
    assert_eq!(sara.read(&house, kept.id, 0).await.0, StatusCode::OK);
    house.stop().await;
}

async fn k5_only_those_who_may_read_a_desk_read_its_files(on: Backend) {
    let house = House::new(on).await;
    let ticket = house.ticket("grants").await;
    let mut sara = house.sign_in("sara").await;
    let (omar, guest) = (house.sign_in("omar").await, house.sign_in("guest").await);
    let bytes = bytes(5_000);
    let file = file(&bytes);
    sara.send(&house, &file, &bytes).await;
    // Before a message names it, it is its sender's alone.
    assert_eq!(sara.read(&house, file.id, 0).await.0, StatusCode::OK);
    assert_eq!(omar.read(&house, file.id, 0).await.0, StatusCode::NOT_FOUND);
    assert_eq!(code(omar.piece(&house, file.id, 0, b"x").await), (404, "not-found".to_owned()));
    assert_eq!(code(omar.declare(&house, &file).await), (409, "attachment-other".to_owned()));
    sara.act(&house, &with(ticket, std::slice::from_ref(&file))).await.unwrap();
    assert_eq!(omar.read(&house, file.id, 0).await, (StatusCode::OK, bytes));
    // Who has no desk, or not this one, has no file; nor has who is nobody.
    house.office().revoke("omar", DESK, now()).await.unwrap();
    assert_eq!(omar.read(&house, file.id, 0).await.0, StatusCode::NOT_FOUND);
    assert_eq!(code(omar.declare(&house, &self::file(b"1")).await), (403, "desk-not-granted".to_owned()));
    let nobody = house.http.get(house.url(&format!("/attachments/{}", file.id))).send().await.unwrap();
    assert_eq!(nobody.status(), StatusCode::UNAUTHORIZED);
    // A role that writes nothing sends nothing.
    assert_eq!(code(guest.declare(&house, &self::file(b"2")).await), (403, "desk-not-granted".to_owned()));
}

/// K4: what is not as the pack has it, or not what was declared, is not kept.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_what_is_not_what_was_declared_is_not_kept() {
    let house = House::new(Backend::Sqlite).await;
    let ticket = house.ticket("hostile").await;
    let mut sara = house.sign_in("sara").await;
    let bytes = bytes(3_000);
    let good = file(&bytes);
    // Another byte, and nothing of it is left.
    let mut wrong = bytes.clone();
    wrong[1_500] ^= 1;
    sara.declare(&house, &good).await.unwrap();
    sara.piece(&house, good.id, 0, &wrong[..2_000]).await.unwrap();
    let broken = sara.piece(&house, good.id, 2_000, &wrong[2_000..]).await;
    assert_eq!(code(broken), (422, "attachment-broken".to_owned()));
    assert_eq!(sara.declare(&house, &good).await.unwrap(), Progress { got: 0, whole: false });
    sara.send(&house, &good, &bytes).await;
    // More than was declared, nothing, or at no place.
    let short = Attachment { size: 10, ..file(&bytes) };
    sara.declare(&house, &short).await.unwrap();
    for piece in [&bytes[..11], &[]] {
        let answer = sara.piece(&house, short.id, 0, piece).await;
        assert_eq!(code(answer), (400, "request-malformed".to_owned()));
    }
    assert_eq!(sara.piece(&house, short.id, -5, b"x").await.unwrap().got, 0);
    let large = sara.piece(&house, short.id, 0, &vec![0; 1024 * 1024 + 1]).await;
    assert_eq!(code(large), (413, "message-too-large".to_owned()));

    for (file, wanted) in [
        (Attachment { name: "../../x".into(), ..file(b"1") }, "attachment-malformed"),
        (Attachment { name: "\u{202e}fdp.exe".into(), ..file(b"1") }, "attachment-malformed"),
        (Attachment { sha256: "../../../etc/passwd".into(), ..file(b"1") }, "attachment-malformed"),
        (
            Attachment { media: "application/x-msdownload".into(), ..file(b"1") },
            "attachment-type-not-allowed",
        ),
        (Attachment { size: 21 * 1024 * 1024, ..file(b"1") }, "attachment-too-large"),
        (Attachment { size: 0, ..file(b"") }, "attachment-empty"),
    ] {
        assert_eq!(code(sara.declare(&house, &file).await), (422, wanted.to_owned()), "{file:?}");
        // A command with it is refused at once, and held by nothing.
        assert_eq!(sara.act(&house, &with(ticket, &[file])).await.unwrap_err().code, wanted);
    }
    let many: Vec<Attachment> = (0..11).map(|_| file(b"1")).collect();
    assert_eq!(sara.act(&house, &with(ticket, &many)).await.unwrap_err().code, "attachment-too-many");
    // An id is a place in the shelf: it is one, and nothing else.
    let path = "/attachments/..%2F..%2Fkursi.db";
    let (status, _) = house.ask(Method::GET, path, Some(&sara.token), "").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}
