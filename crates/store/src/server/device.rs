//! Devices and what became of their commands.

use sqlx::AnyConnection;

use super::authority::{Whose, move_authority};
use crate::Result;

/// Between a desk and its role, and after them, where several come as one text: no id of a desk has them.
const BETWEEN: &str = "\u{1f}";
const AFTER: &str = "\u{1e}";

/// An installation of the program, registered for one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// Its id.
    pub device: String,
    /// Whose it is.
    pub user: String,
    /// How it calls itself.
    pub name: String,
    /// Last number it used.
    pub last_n: u32,
    /// Protocol it speaks.
    pub protocol: u32,
    /// Whether it was sent away.
    pub revoked: bool,
    /// When it was registered.
    pub created_at: i64,
    /// When it was last heard of.
    pub seen_at: i64,
    /// When the last of its commands was made.
    pub made_at: i64,
    /// When it was asked to forget everything; 0 for never.
    pub wipe_asked_at: i64,
    /// When it said that it has; 0 for not yet.
    pub wiped_at: i64,
}

type DeviceColumns = (String, String, String, i64, i64, i64, i64, i64, i64, i64, i64);

fn device_of(
    (device, user, name, last_n, protocol, revoked, created_at, seen_at, made_at, wipe_asked_at, wiped_at): DeviceColumns,
) -> Device {
    Device {
        device,
        user,
        name,
        last_n: number(last_n),
        protocol: number(protocol),
        revoked: revoked != 0,
        created_at,
        seen_at,
        made_at,
        wipe_asked_at,
        wiped_at,
    }
}

/// Numbers of a device are 32 bits; the column is wider because there is no narrower portable one.
fn number(stored: i64) -> u32 {
    u32::try_from(stored).unwrap_or(0)
}

/// Registers a device.
///
/// # Errors
/// The database failed, or it is registered already.
pub async fn add_device(conn: &mut AnyConnection, ws: &str, device: &Device) -> Result<()> {
    sqlx::query(
        "INSERT INTO device (ws, device, user_id, name, last_n, protocol, revoked, created_at, seen_at, made_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(ws)
    .bind(&*device.device)
    .bind(&*device.user)
    .bind(&*device.name)
    .bind(i64::from(device.last_n))
    .bind(i64::from(device.protocol))
    .bind(i64::from(device.revoked))
    .bind(device.created_at)
    .bind(device.seen_at)
    .bind(device.made_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// A device by id.
///
/// # Errors
/// The database failed.
pub async fn device(conn: &mut AnyConnection, ws: &str, device: &str) -> Result<Option<Device>> {
    let found: Option<DeviceColumns> = sqlx::query_as(
        "SELECT device, user_id, name, last_n, protocol, revoked, created_at, seen_at, made_at, wipe_asked_at, \
         wiped_at \
         FROM device WHERE ws = $1 AND device = $2",
    )
    .bind(ws)
    .bind(device)
    .fetch_optional(conn)
    .await?;
    Ok(found.map(device_of))
}

/// A device, and the desks of whoever sends by it with the role on each, in one statement.
///
/// # Errors
/// The database failed.
pub async fn sender(
    conn: &mut AnyConnection,
    ws: &str,
    device: &str,
    user: &str,
) -> Result<Option<(Device, Vec<(String, String)>)>> {
    type Columns = (String, String, String, i64, i64, i64, i64, i64, i64, i64, i64, Option<String>);
    let found: Option<Columns> = sqlx::query_as(
        "SELECT device, user_id, name, last_n, protocol, revoked, created_at, seen_at, made_at, wipe_asked_at, \
         wiped_at, (SELECT string_agg(g.desk || $4 || g.role, $5) FROM desk_grant AS g \
         WHERE g.ws = $1 AND g.user_id = $3) \
         FROM device WHERE ws = $1 AND device = $2",
    )
    .bind(ws)
    .bind(device)
    .bind(user)
    .bind(BETWEEN)
    .bind(AFTER)
    .fetch_optional(conn)
    .await?;
    Ok(found.map(
        |(device, user, name, last_n, protocol, revoked, created, seen, made, asked, wiped, grants)| {
            let device =
                device_of((device, user, name, last_n, protocol, revoked, created, seen, made, asked, wiped));
            let grants = grants.unwrap_or_default();
            let grant =
                |text: &str| text.split_once(BETWEEN).map(|(desk, role)| (desk.to_owned(), role.to_owned()));
            (device, grants.split(AFTER).filter_map(grant).collect())
        },
    ))
}

/// A person's devices, the oldest first.
///
/// # Errors
/// The database failed.
pub async fn devices_of(conn: &mut AnyConnection, ws: &str, user: &str) -> Result<Vec<Device>> {
    let found: Vec<DeviceColumns> = sqlx::query_as(
        "SELECT device, user_id, name, last_n, protocol, revoked, created_at, seen_at, made_at, wipe_asked_at, \
         wiped_at \
         FROM device WHERE ws = $1 AND user_id = $2 ORDER BY created_at, device",
    )
    .bind(ws)
    .bind(user)
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(device_of).collect())
}

/// Keeps when a device was last heard of, and by which protocol.
///
/// # Errors
/// The database failed.
pub async fn set_seen(
    conn: &mut AnyConnection,
    ws: &str,
    device: &str,
    protocol: u32,
    at: i64,
) -> Result<()> {
    move_authority(conn, ws, Whose::Older(device, protocol)).await?;
    sqlx::query("UPDATE device SET protocol = $3, seen_at = $4 WHERE ws = $1 AND device = $2")
        .bind(ws)
        .bind(device)
        .bind(i64::from(protocol))
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

/// Sends a device away. Its sessions stay, so that it can be told why it is not welcome; whoever asks for a
/// session asks for its device too.
///
/// # Errors
/// The database failed.
pub async fn revoke_device(conn: &mut AnyConnection, ws: &str, device: &str) -> Result<()> {
    move_authority(conn, ws, Whose::Device(device)).await?;
    sqlx::query("UPDATE device SET revoked = 1 WHERE ws = $1 AND device = $2")
        .bind(ws)
        .bind(device)
        .execute(conn)
        .await?;
    Ok(())
}

/// Keeps that a device has to forget everything. It is sent away with that: whatever it still has to send is taken from
/// nobody. Asked again, the first time stands.
///
/// # Errors
/// The database failed.
pub async fn ask_wipe(conn: &mut AnyConnection, ws: &str, device: &str, at: i64) -> Result<()> {
    move_authority(conn, ws, Whose::Device(device)).await?;
    sqlx::query(
        "UPDATE device SET revoked = 1, \
         wipe_asked_at = CASE WHEN wipe_asked_at = 0 THEN $3 ELSE wipe_asked_at END \
         WHERE ws = $1 AND device = $2",
    )
    .bind(ws)
    .bind(device)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Keeps that a device has forgotten everything. False when it had said so before, or was not asked to.
///
/// # Errors
/// The database failed.
pub async fn set_wiped(conn: &mut AnyConnection, ws: &str, device: &str, at: i64) -> Result<bool> {
    let said = sqlx::query(
        "UPDATE device SET wiped_at = $3 WHERE ws = $1 AND device = $2 AND wiped_at = 0 AND wipe_asked_at > 0",
    )
    .bind(ws)
    .bind(device)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(said.rows_affected() > 0)
}

/// Keeps the hash of the token by which a device is known even when the session is over.
///
/// # Errors
/// The database failed.
pub async fn set_device_token(
    conn: &mut AnyConnection,
    ws: &str,
    device: &str,
    token_hash: &str,
) -> Result<()> {
    sqlx::query("UPDATE device SET token_hash = $3 WHERE ws = $1 AND device = $2")
        .bind(ws)
        .bind(device)
        .bind(token_hash)
        .execute(conn)
        .await?;
    Ok(())
}

/// The device that has to forget everything and whose last session had this token.
///
/// # Errors
/// The database failed.
pub async fn device_to_wipe(conn: &mut AnyConnection, ws: &str, token_hash: &str) -> Result<Option<String>> {
    Ok(sqlx::query_scalar(
        "SELECT device FROM device WHERE ws = $1 AND token_hash = $2 AND wipe_asked_at > 0",
    )
    .bind(ws)
    .bind(token_hash)
    .fetch_optional(conn)
    .await?)
}

/// Hash and outcome of one number.
///
/// # Errors
/// The database failed.
pub async fn result(
    conn: &mut AnyConnection,
    ws: &str,
    device: &str,
    n: u32,
) -> Result<Option<(String, String)>> {
    Ok(sqlx::query_as("SELECT hash, outcome FROM result WHERE ws = $1 AND device = $2 AND n = $3")
        .bind(ws)
        .bind(device)
        .bind(i64::from(n))
        .fetch_optional(conn)
        .await?)
}

/// Hash and outcome of what a device sent that was judged in transactions after `from` and up to `to`, in order of
/// number.
///
/// # Errors
/// The database failed.
pub async fn results_between(
    conn: &mut AnyConnection,
    ws: &str,
    device: &str,
    from: i64,
    to: i64,
) -> Result<Vec<(String, String)>> {
    Ok(sqlx::query_as(
        "SELECT hash, outcome FROM result WHERE ws = $1 AND device = $2 AND seq > $3 AND seq <= $4 ORDER BY n",
    )
    .bind(ws)
    .bind(device)
    .bind(from)
    .bind(to)
    .fetch_all(conn)
    .await?)
}

/// Number, hash and outcome of what a device sent under `first` and later numbers.
///
/// # Errors
/// The database failed.
pub async fn results_of(
    conn: &mut AnyConnection,
    ws: &str,
    device: &str,
    first: u32,
) -> Result<Vec<(u32, String, String)>> {
    let rows: Vec<(i64, String, String)> = sqlx::query_as(
        "SELECT n, hash, outcome FROM result WHERE ws = $1 AND device = $2 AND n >= $3 ORDER BY n",
    )
    .bind(ws)
    .bind(device)
    .bind(i64::from(first))
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(n, hash, outcome)| (number(n), hash, outcome)).collect())
}

/// The last number of a device whose outcome is in transaction `seq` or before.
///
/// # Errors
/// The database failed.
pub async fn last_n_at(conn: &mut AnyConnection, ws: &str, device: &str, seq: i64) -> Result<u32> {
    let found: Option<i64> =
        sqlx::query_scalar("SELECT max(n) FROM result WHERE ws = $1 AND device = $2 AND seq <= $3")
            .bind(ws)
            .bind(device)
            .bind(seq)
            .fetch_one(conn)
            .await?;
    Ok(number(found.unwrap_or(0)))
}
