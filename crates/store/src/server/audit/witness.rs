//! What desk machines remember of the trail. A chain that was written anew as a whole holds by itself; it is not the one
//! of which others keep the end.

use kursi_protocol::audit::KnownHead;
use sqlx::AnyConnection;

use crate::Result;

/// Lives of the database of which one device's ends are kept. A life ends when a backup is put back: rarely, and what
/// somebody makes up must not fill the table.
const LIVES: i64 = 16;

/// Somebody who remembers an end of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// Who: a device, or as the administrator's file names them.
    pub who: String,
    /// Of which life of the database.
    pub epoch: String,
    /// Number of the event.
    pub n: i64,
    /// Its hash.
    pub chain: String,
}

/// What the trail says to an end that a device told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// It is on it.
    Agrees,
    /// It is not on it: the trail was cut off or written anew.
    Differs,
    /// It is of another life of this database, and is only kept.
    Earlier,
}

/// Keeps the end that a device knows of, in the life `epoch` of the database, and compares it with the trail.
///
/// # Errors
/// The database failed.
pub async fn hear_witness(
    conn: &mut AnyConnection,
    ws: &str,
    epoch: &str,
    device: &str,
    known: &KnownHead,
    at: i64,
) -> Result<Heard> {
    let (n, chain) = (known.head.n, &*known.head.chain);
    let (here, kept, doubted): (Option<String>, Option<i64>, Option<i64>) = sqlx::query_as(
        "SELECT (SELECT e.chain FROM event AS e WHERE e.ws = $1 AND e.seq = $2), \
         (SELECT w.n FROM audit_witness AS w WHERE w.ws = $1 AND w.device = $3 AND w.epoch = $4 AND w.differs = 0), \
         (SELECT w.n FROM audit_witness AS w WHERE w.ws = $1 AND w.device = $3 AND w.epoch = $4 AND w.differs = 1)",
    )
    .bind(ws)
    .bind(n)
    .bind(device)
    .bind(&*known.epoch)
    .fetch_one(&mut *conn)
    .await?;
    let heard = if known.epoch != epoch {
        Heard::Earlier
    } else if here.as_deref() == Some(chain) {
        Heard::Agrees
    } else {
        Heard::Differs
    };
    // Nothing is written for what is known: a machine that comes back again and again costs a reading.
    let known_already = match heard {
        Heard::Differs => doubted.is_some(),
        Heard::Agrees | Heard::Earlier => kept.is_some_and(|kept| kept >= n),
    };
    if !known_already {
        sqlx::query(
            "INSERT INTO audit_witness (ws, device, epoch, differs, n, chain, seen_at) \
             SELECT $1, $2, $3, $4, $5, $6, $7 FROM workspace WHERE ws = $1 AND (epoch = $3 OR $8 > \
             (SELECT count(*) FROM audit_witness AS w WHERE w.ws = $1 AND w.device = $2 AND w.epoch <> $3)) \
             ON CONFLICT (ws, device, epoch, differs) DO UPDATE SET n = excluded.n, chain = excluded.chain, \
             seen_at = excluded.seen_at WHERE excluded.differs = 0 AND excluded.n > audit_witness.n",
        )
        .bind(ws)
        .bind(device)
        .bind(&*known.epoch)
        .bind(i64::from(heard == Heard::Differs))
        .bind(n)
        .bind(chain)
        .bind(at)
        .bind(LIVES)
        .execute(conn)
        .await?;
    }
    Ok(heard)
}

/// Everything that desk machines told, by device and number.
///
/// # Errors
/// The database failed.
pub async fn witnesses(conn: &mut AnyConnection, ws: &str) -> Result<Vec<Witness>> {
    let found: Vec<(String, String, i64, String)> = sqlx::query_as(
        "SELECT device, epoch, n, chain FROM audit_witness WHERE ws = $1 ORDER BY device, n, epoch, differs",
    )
    .bind(ws)
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(|(who, epoch, n, chain)| Witness { who, epoch, n, chain }).collect())
}
