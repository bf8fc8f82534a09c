//! Tickets by the hundred thousand, put into a server's database before it serves.

use std::path::Path;

use anyhow::{Context, Result};
use kursi_rules::change::Row;
use kursi_rules::customer::Customer;
use kursi_rules::message::{Author, Message, MessageKind};
use kursi_rules::ticket::{Due, Ticket};
use kursi_rules::{CustomerId, MessageId, Millis, TicketId, UserId};
use kursi_store::rows::RowDoc;
use kursi_store::{Db, Place, Shape, rows, server};
use uuid::Uuid;

/// Rows of one transaction.
const TURN: usize = 2_000;

/// Tickets as they are in life: Arabic and English subjects, a due time each, what the customer wrote and a colleague's note on
/// it; a thousand customers.
pub fn tickets(desk: &str, count: usize, now: i64) -> Vec<Row> {
    let subjects = [
        "لم يصلني رمز التحقق على الجوال عند التسجيل",
        "PUBG 660 UC says “invalid code”, order BQ-88417720",
        "طلب تغيير البريد الإلكتروني المسجّل للحساب",
        "Balance deducted, top-up never delivered",
    ];
    let words = [
        "السلام عليكم، طلبت الرمز أكثر من مرة ولم يصلني شيء على رقمي المسجّل. أرجو المساعدة فقد مضت ساعة كاملة.",
        "Hello, I bought the card an hour ago and the game says that the code is invalid. A photo of the receipt follows.",
        "غيّرت شركتي نطاق بريدها، وأحتاج أن يُستبدل بعنواني القديم عنوان جديد قبل نهاية الأسبوع إن أمكن.",
        "The amount has left my balance twice, yet the top-up never reached the number that I gave. Please look into it today.",
    ];
    let notes = [
        "اتصلت بالعميل وأكّد رقم الطلب، وننتظر ردّ الشريك.",
        "Called back; the order number fits. Waiting for the partner.",
    ];
    let id = |kind: u128, n: usize| Uuid::from_u128((kind << 96) | 0x7000_8000_0000_0000_0000 | n as u128);
    let customers = 1_000.min(count.max(1));
    let mut all: Vec<Row> = (0..customers)
        .map(|n| {
            Row::Customer(Customer {
                id: CustomerId(id(1, n)),
                desk: desk.into(),
                name: format!("عبدالله الحربي {n}"),
                email: Some(format!("customer{n}@example.com")),
                phone: Some(format!("+966550{n:06}")),
                language: Some("ar".into()),
                country: Some("SA".into()),
                brand: None,
                account: None,
                avatar: None,
                zone: None,
                stored: vec![],
            })
        })
        .collect();
    // Spread without order, so that the index is written as life writes it.
    let started = |n: usize| now - 20 * 60_000 + ((n * 7_919) % 86_400_000) as i64;
    all.extend((0..count).map(|n| {
        let started = started(n);
        Row::Ticket(Box::new(Ticket {
            id: TicketId(id(2, n)),
            desk: desk.into(),
            revision: 1,
            number: Some(format!("OC-2026-{n:06}")),
            subject: subjects[n % subjects.len()].into(),
            language: if n % 2 == 0 { "ar".into() } else { "en".into() },
            status: "new".into(),
            kind: None,
            channel: "mail".into(),
            customer: CustomerId(id(1, n % customers)),
            customer_name: format!("عبدالله الحربي {}", n % customers),
            unsure: false,
            from: None,
            team: None,
            assignee: None,
            reason: None,
            awaiting_since: Some(Millis(started)),
            due: Some(Due {
                target: "first-reply".into(),
                started_at: Millis(started),
                at: Millis(started + 30 * 60_000),
            }),
            created_at: Millis(started),
            updated_at: Millis(started),
            pending: None,
            resolved_at: None,
            replies: 0,
            last_replies: Vec::new(),
            request: None,
            course: Default::default(),
        }))
    }));
    let message = |n: usize, second: bool| {
        let (ours, at) = (UserId(id(4, n % 40)), Millis(started(n) + i64::from(second) * 60_000));
        Row::Message(Message {
            id: MessageId(id(3, 2 * n + usize::from(second))),
            ticket: TicketId(id(2, n)),
            kind: if second { MessageKind::Note } else { MessageKind::Incoming },
            author: if second { Author::Agent { user: ours } } else { Author::Customer },
            text: format!("{} ({n})", if second { notes[n % notes.len()] } else { words[n % words.len()] }),
            channel: "mail".into(),
            to: None,
            letter: None,
            template: None,
            attachments: Vec::new(),
            made_at: at,
            received_at: at,
        })
    };
    all.extend((0..count).flat_map(|n| [message(n, false), message(n, true)]));
    all
}

/// Puts rows into the database of a server that is not serving, as transactions of their own.
pub async fn fill(database: &Path, desk: &str, all: &[Row]) -> Result<()> {
    let db = Db::open(Place::Sqlite(database.to_owned()), Shape::Server).await?;
    let mut conn = db.conn().await?;
    let workspace = server::workspace(&mut conn).await?.context("the server was initialised")?;
    drop(conn);
    let scope = format!("desk:{desk}");
    for turn in all.chunks(TURN) {
        let docs: Vec<RowDoc> = turn
            .iter()
            .map(|row| RowDoc { entity: row.entity(), id: row.id(), doc: Some(row.to_doc()) })
            .collect();
        let mut tx = db.begin().await?;
        let seq = server::advance(&mut tx, &workspace.ws).await?;
        rows::put(&mut tx, &workspace.ws, &scope, seq, &docs, kursi_words::fold::fold).await?;
        tx.commit().await?;
    }
    db.close().await;
    Ok(())
}
