//! `kursi-server doctor`: looks at everything that `serve` will need.

use std::net::TcpListener;

use kursi_protocol::{OLDEST_PROTOCOL, PROTOCOL};
use kursi_rules::desk::FORMAT;
use kursi_store::{Db, Shape, StoreFault, server};

use super::{Trouble, must_exist, say};
use crate::admin::Office;
use crate::clock::system_now;
use crate::config::Config;
use crate::deliver::Couriers;
use crate::shelf::Shelf;

/// 2026-01-01: a clock before this is not set.
const BUILT_AFTER: i64 = 1_767_225_600_000;
/// How far the database's clock and this machine's may be apart, milliseconds.
const APART: i64 = 2_000;

/// What was found, one line each.
#[derive(Default)]
struct Report {
    faults: usize,
}

impl Report {
    fn good(&self, what: &str, detail: impl std::fmt::Display) {
        say(format_args!("ok     {what}: {detail}"));
    }

    fn note(&self, what: &str, detail: impl std::fmt::Display) {
        say(format_args!("note   {what}: {detail}"));
    }

    fn fault(&mut self, what: &str, trouble: &Trouble) {
        self.faults += 1;
        say(format_args!("FAULT  {what}: {trouble} [{}]", trouble.code().code));
        if let Some(cause) = trouble.cause() {
            say(format_args!("         because: {cause}"));
        }
        if let Some(advice) = trouble.advice() {
            say(format_args!("         {advice}"));
        }
    }
}

pub(super) async fn run(config: &Config) -> Result<(), Trouble> {
    let mut report = Report::default();
    let version = env!("CARGO_PKG_VERSION");
    report.good(
        "program",
        format_args!("version {version}, protocol {OLDEST_PROTOCOL} to {PROTOCOL}, packs to format {FORMAT}"),
    );
    let now = system_now();
    match now.0 >= BUILT_AFTER {
        true => report.good("clock", format_args!("{} ms since 1970 UTC", now.0)),
        false => report.fault(
            "clock",
            &Trouble::System { detail: "this machine's clock is not set; promises are judged by it".into() },
        ),
    }
    database(config, &mut report).await;
    match crate::serve::transport(config) {
        Ok(Some(_)) => report.good("line", "encrypted, certificate and key fit"),
        Ok(None) if config.behind_proxy => report.note("line", "not encrypted here; the proxy has to do it"),
        Ok(None) => report.note("line", "not encrypted; only this machine can connect"),
        Err(trouble) => report.fault("line", &trouble),
    }
    match (Couriers::new(config), &config.mail) {
        (Err(trouble), _) => report.fault("mail", &trouble),
        (Ok(_), None) => report.note("mail", "not set; replies go out by whatever brings the mails"),
        (Ok(_), Some(mail)) => {
            let desks: Vec<&str> = mail.from.keys().map(String::as_str).collect();
            report.good("mail", format_args!("replies go out for {}", desks.join(", ")));
        }
    }
    shelf(config, &mut report).await;
    match TcpListener::bind(config.listen) {
        Ok(_) => report.good("address", format_args!("{} is free", config.listen)),
        Err(error) => report.note(
            "address",
            format_args!("{} is taken ({error}); if the server runs, that is right", config.listen),
        ),
    }
    match config.allow_backdating {
        true => report.note("backdating", "allowed: a channel can make a promise look broken or kept"),
        false => report.good("backdating", "refused"),
    }
    match report.faults {
        0 => Ok(()),
        faults => Err(Trouble::Unhealthy { faults }),
    }
}

/// Whether files that go with messages can be kept.
async fn shelf(config: &Config, report: &mut Report) {
    let shelf = match Shelf::open(config) {
        Ok(shelf) => shelf,
        Err(trouble) => return report.fault("files", &trouble),
    };
    let (at, own) = (shelf.shown().to_owned(), config.attachments.at.is_none());
    match shelf.check().await {
        Err(away) => report.fault("files", &Trouble::ShelfAway { at, detail: away.to_string() }),
        Ok(()) if own && config.database.is_some() => report.note(
            "files",
            format_args!("kept in {at}; with several servers it has to be a place that all of them reach"),
        ),
        Ok(()) => report.good("files", format_args!("can be kept at {at}")),
    }
}

async fn database(config: &Config, report: &mut Report) {
    let opened = match must_exist(config) {
        Ok(()) => Db::open(config.place(), Shape::Server).await.map_err(Trouble::from),
        Err(trouble) => Err(trouble),
    };
    let db = match opened {
        Ok(db) => db,
        Err(Trouble::Store(error)) if matches!(error.fault, StoreFault::Busy { .. }) => {
            report.note("database", "in use; if the server runs, that is right. Stop it to look inside.");
            return;
        }
        Err(trouble) => return report.fault("database", &trouble),
    };
    if let Err(trouble) = inside(&db, report).await {
        report.fault("database", &trouble);
    }
    db.close().await;
}

async fn inside(db: &Db, report: &mut Report) -> Result<(), Trouble> {
    report.good("database", format_args!("{} ({})", db.file(), db.engine().await?));
    let office = Office::of(db.clone()).await?;
    let mut conn = db.conn().await?;
    let (_, head) = server::head(&mut conn, &office.ws).await?;
    drop(conn);
    let mut tx = db.begin().await?;
    let moment = server::moment(&mut tx, &office.ws, system_now().0, 0).await?;
    tx.rollback().await?;
    let apart = (moment - system_now().0).abs();
    if apart > APART {
        let detail = format!(
            "this machine's clock is {apart} ms from the database's, or from the last transaction's moment"
        );
        report.fault("clock", &Trouble::System { detail });
    }
    report.good("organisation", format_args!("{} at transaction {head}", office.ws));
    let sizes = server::log_sizes(&mut *db.conn().await?, &office.ws).await?;
    let server::LogSizes { floor, lines, results, events, .. } = sizes;
    report.good(
        "change log",
        format_args!("{lines} lines after transaction {floor}, {results} outcomes, {events} events"),
    );
    let (files, bytes) = server::attachment_sizes(&mut *db.conn().await?, &office.ws).await?;
    report.good("attachments", format_args!("{files} files of messages, {bytes} bytes"));
    match office.escrow().await?.iter().map(|held| held.count).sum::<i64>() {
        0 => report.good("escrow", "empty"),
        held => report.note(
            "escrow",
            format_args!("{held} commands of desk programs that are too old: `kursi-server escrow list`"),
        ),
    }
    // What desk machines remember is for `audit verify` to weigh: a doubt among them is no fault of this machine.
    let (_, checked) = office.verify_trail(Vec::new()).await?;
    match checked.broken.first() {
        None => report.good("record", format_args!("the chain of events holds ({})", checked.events)),
        Some(broken) => report.fault("record", &Trouble::TrailBroken { n: broken.n }),
    }
    match office.recovery_in_force().await? {
        Some(key) => report.good("recovery", format_args!("key {} is in force", key.print)),
        None => report.note(
            "recovery",
            "no key yet; unsent work on a machine that loses its keyring stays shut: `kursi-server recovery new`",
        ),
    }
    let count = office.effect_count().await?;
    match count.failed {
        0 => report.good("effects", format_args!("{} wait, none was given up", count.waiting)),
        failed => report.note(
            "effects",
            format_args!("{failed} given up: `kursi-server effects list`, then `kursi-server effects retry`"),
        ),
    }
    let desks = office.desks().await?;
    if desks.is_empty() {
        report.note("desks", "none yet: `kursi-server desk import <folder>`");
    }
    for desk in desks {
        let what = format!("desk {}", desk.id);
        match desk.read() {
            Some(_) => report.good(&what, format_args!("revision {}, format {}", desk.revision, desk.format)),
            None => {
                let detail = format!("format {} is not readable by this version", desk.format);
                report.fault(&what, &Trouble::System { detail });
            }
        }
    }
    let people = office.people().await?.iter().filter(|person| person.active).count();
    match people {
        0 => report.note("people", "nobody can sign in yet: `kursi-server user add`"),
        _ => report.good("people", format_args!("{people} can sign in")),
    }
    Ok(())
}
