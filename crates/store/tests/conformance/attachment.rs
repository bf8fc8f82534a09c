//! Files that go with messages: what servers know of them, and what lies beside an outbox (K4, K8).

use kursi_protocol::outbox::State;
use kursi_store::attachment::{self, Secret, Stored};
use kursi_store::outbox::{self, StoredEntry};
use kursi_store::server::{self, Attached, Piece};
use kursi_store::{Shape, purge};
use kursi_testkit::{Backend, TestDb, stories};

use crate::WS;

stories!(
    k4_a_file_grows_by_pieces_that_follow_and_belongs_to_one_message,
    k4_what_no_message_names_is_given_up_and_forgotten,
    k8_of_a_desk_that_was_taken_the_keys_of_unsent_files_alone_stay,
);

fn declared(id: &str, user: &str) -> Attached {
    Attached {
        id: id.into(),
        desk: "shop".into(),
        user: user.into(),
        device: "pc".into(),
        name: "إيصال.pdf".into(),
        media: "application/pdf".into(),
        size: 10,
        sha256: "0f".repeat(32),
        got: 0,
        whole: false,
        message: None,
    }
}

fn piece(at: i64, size: i64) -> Piece {
    Piece { at, size, name: format!("{at}-x") }
}

async fn k4_a_file_grows_by_pieces_that_follow_and_belongs_to_one_message(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    let one = declared("one", "sara");
    assert_eq!(server::declare_attachment(&mut conn, WS, &one, 5).await.unwrap(), one);
    let stands = server::declare_attachment(&mut conn, WS, &declared("one", "omar"), 6).await.unwrap();
    assert_eq!(stands, one, "whoever comes second is told of the first");
    assert_eq!(server::attachments_waiting(&mut conn, WS, "sara").await.unwrap(), 10);
    let mut add = async |at, size| {
        server::add_attachment_piece(&mut conn, WS, "one", &piece(at, size), 7).await.unwrap()
    };
    assert!(!add(3, 4).await, "nothing is there that it would follow");
    assert!(add(0, 4).await);
    assert!(!add(0, 4).await, "twice");
    assert!(add(4, 6).await);
    let pieces = server::attachment_pieces(&mut conn, WS, "one").await.unwrap();
    assert_eq!(pieces, [piece(0, 4), piece(4, 6)]);
    let ids = ["one".to_owned()];
    assert!(!server::name_attachments(&mut conn, WS, "m1", &ids).await.unwrap(), "it is not whole");
    server::settle_attachment(&mut conn, WS, "one", false, 8).await.unwrap();
    let now = server::attachment(&mut conn, WS, "one").await.unwrap().unwrap();
    assert_eq!((now.got, now.whole), (0, false));
    assert!(server::attachment_pieces(&mut conn, WS, "one").await.unwrap().is_empty());
    assert!(server::add_attachment_piece(&mut conn, WS, "one", &piece(0, 10), 9).await.unwrap());
    server::settle_attachment(&mut conn, WS, "one", true, 10).await.unwrap();
    assert!(server::name_attachments(&mut conn, WS, "m1", &ids).await.unwrap());
    assert!(server::name_attachments(&mut conn, WS, "m1", &ids).await.unwrap(), "said again");
    assert!(!server::name_attachments(&mut conn, WS, "m2", &ids).await.unwrap());
    assert_eq!(server::attachments_waiting(&mut conn, WS, "sara").await.unwrap(), 0);
    assert_eq!(server::attachment_sizes(&mut conn, WS).await.unwrap(), (1, 10));
    assert_eq!(server::attachment(&mut conn, "other", "one").await.unwrap(), None, "of another organisation");
}

async fn k4_what_no_message_names_is_given_up_and_forgotten(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    for (id, at) in [("old", 1), ("older", 0), ("young", 50), ("named", 0)] {
        server::declare_attachment(&mut conn, WS, &declared(id, "sara"), at).await.unwrap();
    }
    assert!(server::add_attachment_piece(&mut conn, WS, "older", &piece(0, 4), 1).await.unwrap());
    assert!(server::add_attachment_piece(&mut conn, WS, "named", &piece(0, 10), 1).await.unwrap());
    server::settle_attachment(&mut conn, WS, "named", true, 1).await.unwrap();
    assert!(server::name_attachments(&mut conn, WS, "m", &["named".to_owned()]).await.unwrap());
    let mut given_up = server::give_up_attachments(&mut conn, WS, 40, 10).await.unwrap();
    given_up.sort_by(|one, other| one.0.cmp(&other.0));
    assert_eq!(given_up, [("old".to_owned(), vec![]), ("older".to_owned(), vec![piece(0, 4)])]);
    // Until it is forgotten nothing is taken for it, and whoever died in between finds it again.
    assert!(!server::add_attachment_piece(&mut conn, WS, "old", &piece(0, 4), 60).await.unwrap());
    server::settle_attachment(&mut conn, WS, "old", true, 60).await.unwrap();
    assert!(!server::name_attachments(&mut conn, WS, "m", &["old".to_owned()]).await.unwrap());
    assert_eq!(server::give_up_attachments(&mut conn, WS, 40, 10).await.unwrap().len(), 2);
    for id in ["old", "older", "young", "named"] {
        server::forget_attachment(&mut conn, WS, id).await.unwrap();
    }
    let mut left = Vec::new();
    for id in ["old", "older", "young", "named"] {
        left.extend(server::attachment(&mut conn, WS, id).await.unwrap().map(|file| file.id));
    }
    assert_eq!(left, ["young", "named"]);
    assert!(server::attachment_pieces(&mut conn, WS, "older").await.unwrap().is_empty());
}

fn stored(id: &str, desk: &str, draft: Option<&str>, sent: bool) -> Stored {
    Stored {
        id: id.into(),
        desk: desk.into(),
        draft: draft.map(|kind| ("t1".to_owned(), kind.to_owned())),
        name: "a.pdf".into(),
        media: "application/pdf".into(),
        size: 7,
        sha256: "0f".repeat(32),
        secret: Secret::random(),
        sent,
        used_at: 0,
    }
}

async fn k8_of_a_desk_that_was_taken_the_keys_of_unsent_files_alone_stay(on: Backend) {
    let test = TestDb::new(on, Shape::Outbox).await;
    let mut conn = test.db.conn().await.unwrap();
    let named = "01990000-0000-7000-8000-000000000201";
    for file in [
        stored(named, "shop", None, true),
        stored("copy", "shop", None, true),
        stored("draft", "shop", Some("note"), true),
        stored("unsent", "shop", None, false),
        stored("elsewhere", "travel", None, true),
    ] {
        attachment::put(&mut conn, &file).await.unwrap();
    }
    let payload = include_str!("../../../protocol/tests/corpus/v4/note.json")
        .replace("01990000-0000-7000-8000-000000000204", named);
    let entry = StoredEntry {
        n: 1,
        command_id: "c".into(),
        v: kursi_protocol::sync::COMMAND_V,
        hash: "h".into(),
        depends_on: None,
        desk: "shop".into(),
        revision: 1,
        made_at: 0,
        confirmed: false,
        withdrawn: false,
        state: State::Waiting,
        payload,
    };
    outbox::add(&mut conn, &entry).await.unwrap();
    assert_eq!(purge::desks_in_outbox(&mut conn).await.unwrap(), ["shop", "travel"]);
    purge::outbox_of_desk(&mut conn, "shop").await.unwrap();
    let mut left: Vec<String> =
        attachment::list(&mut conn).await.unwrap().into_iter().map(|file| file.id).collect();
    left.sort();
    assert_eq!(left, [named, "draft", "elsewhere", "unsent"]);
    let drafts = attachment::in_drafts(&mut conn, "t1").await.unwrap();
    assert_eq!(drafts.len(), 1);
    attachment::into_draft(&mut conn, "draft", None).await.unwrap();
    assert!(attachment::in_drafts(&mut conn, "t1").await.unwrap().is_empty());
    attachment::into_draft(&mut conn, "draft", Some(("t1", "reply"))).await.unwrap();
    // A machine that forgets keeps what a command or a draft has.
    assert_eq!(purge::outbox_but_unsent(&mut conn).await.unwrap(), 3);
    let kept = attachment::list(&mut conn).await.unwrap();
    let mut left: Vec<&str> = kept.iter().map(|file| file.id.as_str()).collect();
    left.sort_unstable();
    assert_eq!(left, [named, "draft"]);
    attachment::forget_drafts(&mut conn, "t1").await.unwrap();
    let kept = attachment::list(&mut conn).await.unwrap();
    assert_eq!(kept.iter().map(|file| file.id.as_str()).collect::<Vec<_>>(), [named], "a command's stays");
}
