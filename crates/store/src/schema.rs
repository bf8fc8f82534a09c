//! Migrations: one folder for each kind of table, and which folders a database is made of.

use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::{AnyConnection, AssertSqlSafe, SqlSafeStr};

use crate::dialect::Dialect;
use crate::open::Shape;
use crate::{Result, StoreError, StoreFault};

/// The table in which applied migrations are written down. Our own name, so that another program's database
/// is not mistaken for ours.
pub(crate) const TABLE: &str = "kursi_migration";

/// A migration: its version, what it is about, its text. The thousands of a version are its folder, which is
/// how a database tells what kind it is.
type Step = (i64, &'static str, &'static str);

const NOUNS: &[Step] = &[
    (1001, "nouns", include_str!("../migrations/nouns/1001_nouns.sql")),
    (1002, "floor", include_str!("../migrations/nouns/1002_floor.sql")),
    (1003, "scripts", include_str!("../migrations/nouns/1003_scripts.sql")),
    (1050, "rota", include_str!("../migrations/nouns/1050_rota.sql")),
    (1080, "courses", include_str!("../migrations/nouns/1080_courses.sql")),
    (1100, "revisions", include_str!("../migrations/nouns/1100_revisions.sql")),
    (1070, "records", include_str!("../migrations/nouns/1070_records.sql")),
    (1110, "surveys", include_str!("../migrations/nouns/1110_surveys.sql")),
];
const SERVER: &[Step] = &[
    (2001, "server", include_str!("../migrations/server/2001_server.sql")),
    (2002, "floor", include_str!("../migrations/server/2002_floor.sql")),
    (2003, "scripts", include_str!("../migrations/server/2003_scripts.sql")),
    (2004, "audit", include_str!("../migrations/server/2004_audit.sql")),
    (2005, "recovery", include_str!("../migrations/server/2005_recovery.sql")),
    (2006, "life", include_str!("../migrations/server/2006_life.sql")),
    (2007, "wipe", include_str!("../migrations/server/2007_wipe.sql")),
    (2008, "servers", include_str!("../migrations/server/2008_servers.sql")),
    (2009, "floor_of_the_log", include_str!("../migrations/server/2009_floor_of_the_log.sql")),
    (2010, "escrow", include_str!("../migrations/server/2010_escrow.sql")),
    (2011, "attachments", include_str!("../migrations/server/2011_attachments.sql")),
    (2012, "light", include_str!("../migrations/server/2012_light.sql")),
    (2013, "listeners", include_str!("../migrations/server/2013_listeners.sql")),
    (2050, "reports", include_str!("../migrations/server/2050_reports.sql")),
    (2051, "attendance", include_str!("../migrations/server/2051_attendance.sql")),
    (2070, "effects", include_str!("../migrations/server/2070_effects.sql")),
    (2090, "running_clocks", include_str!("../migrations/server/2090_running_clocks.sql")),
    (2110, "confided", include_str!("../migrations/server/2110_confided.sql")),
];
const REPLICA: &[Step] = &[
    (3001, "replica", include_str!("../migrations/replica/3001_replica.sql")),
    (3002, "search", include_str!("../migrations/replica/3002_search.sql")),
];
const OUTBOX: &[Step] = &[
    (4001, "outbox", include_str!("../migrations/outbox/4001_outbox.sql")),
    (4002, "sent", include_str!("../migrations/outbox/4002_sent.sql")),
    (4003, "attachments", include_str!("../migrations/outbox/4003_attachments.sql")),
];

impl Shape {
    fn folders(self) -> &'static [&'static [Step]] {
        match self {
            Shape::Server => &[NOUNS, SERVER],
            Shape::Replica => &[NOUNS, REPLICA],
            Shape::Outbox => &[OUTBOX],
        }
    }

    fn owns(self, version: i64) -> bool {
        self.folders().iter().any(|folder| folder[0].0 / 1000 == version / 1000)
    }
}

/// Brings the database to this program's schema.
pub(crate) async fn migrate(conn: &mut AnyConnection, shape: Shape) -> Result<()> {
    let dialect = Dialect::of(conn);
    let steps = shape.folders().iter().copied().flatten();
    let mut migrator = Migrator::with_migrations(
        steps
            .map(|&(version, name, text)| {
                let sql = AssertSqlSafe(dialect.schema(text)).into_sql_str();
                Migration::new(version, name.into(), MigrationType::Simple, sql, false)
            })
            .collect(),
    );
    migrator.dangerous_set_table_name(TABLE);
    let file = String::new();
    // `Migrator::run` is generic over how a connection is got, which makes a future that no thread may take over
    // ("implementation of `Send` is not general enough").
    migrator.run_direct(None, conn, false).await.map_err(|error| match error {
        MigrateError::VersionMissing(version) if shape.owns(version) => {
            StoreError::with(StoreFault::Newer { file }, error)
        }
        // A replica given as an outbox, or a text that was changed after it was published.
        MigrateError::VersionMissing(_) | MigrateError::VersionMismatch(_) => {
            StoreError::with(StoreFault::Foreign { file }, error)
        }
        error => error.into(),
    })
}
