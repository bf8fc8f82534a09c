//! Files that go with messages: what was declared of each, how much of it is here, and which message names it. The bytes
//! are not in the database (docs/adr/0019).

use sqlx::AnyConnection;

use crate::Result;

/// A file as it was declared, and how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// Id.
    pub id: String,
    /// Desk.
    pub desk: String,
    /// Who sends it.
    pub user: String,
    /// From which device.
    pub device: String,
    /// What it is called.
    pub name: String,
    /// Media type.
    pub media: String,
    /// Bytes that it has.
    pub size: i64,
    /// SHA-256, hexadecimal.
    pub sha256: String,
    /// Bytes that are here; less than none while it is taken away.
    pub got: i64,
    /// All of it is here, and it is what was declared.
    pub whole: bool,
    /// The message that names it.
    pub message: Option<String>,
}

/// A piece of a file that is not whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where in the file it begins.
    pub at: i64,
    /// Bytes.
    pub size: i64,
    /// Name under which its bytes are kept.
    pub name: String,
}

type Columns = (String, String, String, String, String, String, i64, String, i64, i64, Option<String>);

fn attached(row: Columns) -> Attached {
    let (id, desk, user, device, name, media, size, sha256, got, whole, message) = row;
    Attached { id, desk, user, device, name, media, size, sha256, got, whole: whole != 0, message }
}

const COLUMNS: &str = "id, desk, user_id, device, name, media, size, sha256, got, whole, message";

/// Declares a file. Nothing changes where its id was declared before; the answer says what stands there.
///
/// # Errors
/// The database failed.
pub async fn declare_attachment(
    conn: &mut AnyConnection,
    ws: &str,
    file: &Attached,
    at: i64,
) -> Result<Attached> {
    sqlx::query(
        "INSERT INTO attachment (ws, id, desk, user_id, device, name, media, size, sha256, got, whole, message, touched_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, NULL, $10) ON CONFLICT (ws, id) DO NOTHING",
    )
    .bind(ws)
    .bind(&*file.id)
    .bind(&*file.desk)
    .bind(&*file.user)
    .bind(&*file.device)
    .bind(&*file.name)
    .bind(&*file.media)
    .bind(file.size)
    .bind(&*file.sha256)
    .bind(at)
    .execute(&mut *conn)
    .await?;
    let stands = attachment(conn, ws, &file.id).await?;
    Ok(stands.unwrap_or_else(|| file.clone()))
}

/// A file by its id.
///
/// # Errors
/// The database failed.
pub async fn attachment(conn: &mut AnyConnection, ws: &str, id: &str) -> Result<Option<Attached>> {
    let sql = format!("SELECT {COLUMNS} FROM attachment WHERE ws = $1 AND id = $2");
    let found: Option<Columns> =
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(ws).bind(id).fetch_optional(conn).await?;
    Ok(found.map(attached))
}

/// Bytes that a person has declared and no message names.
///
/// # Errors
/// The database failed.
pub async fn attachments_waiting(conn: &mut AnyConnection, ws: &str, user: &str) -> Result<i64> {
    let sum = "SELECT CAST(coalesce(sum(size), 0) AS BIGINT) FROM attachment \
               WHERE ws = $1 AND user_id = $2 AND message IS NULL";
    Ok(sqlx::query_scalar(sum).bind(ws).bind(user).fetch_one(conn).await?)
}

/// Writes a piece down that follows what is here. False where something else followed meanwhile; callers roll back.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn add_attachment_piece(
    conn: &mut AnyConnection,
    ws: &str,
    id: &str,
    piece: &Piece,
    at: i64,
) -> Result<bool> {
    let follows = sqlx::query(
        "UPDATE attachment SET got = $4, touched_at = $5 \
         WHERE ws = $1 AND id = $2 AND got = $3 AND whole = 0 AND message IS NULL",
    )
    .bind(ws)
    .bind(id)
    .bind(piece.at)
    .bind(piece.at + piece.size)
    .bind(at)
    .execute(&mut *conn)
    .await?;
    if follows.rows_affected() == 0 {
        return Ok(false);
    }
    sqlx::query("INSERT INTO attachment_piece (ws, attachment, at, size, name) VALUES ($1, $2, $3, $4, $5)")
        .bind(ws)
        .bind(id)
        .bind(piece.at)
        .bind(piece.size)
        .bind(&*piece.name)
        .execute(conn)
        .await?;
    Ok(true)
}

/// The pieces of a file, in order.
///
/// # Errors
/// The database failed.
pub async fn attachment_pieces(conn: &mut AnyConnection, ws: &str, id: &str) -> Result<Vec<Piece>> {
    let found: Vec<(i64, i64, String)> = sqlx::query_as(
        "SELECT at, size, name FROM attachment_piece WHERE ws = $1 AND attachment = $2 ORDER BY at",
    )
    .bind(ws)
    .bind(id)
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(|(at, size, name)| Piece { at, size, name }).collect())
}

/// Writes down what came of putting the pieces together: the file is whole, or nothing of it is here. The pieces are
/// forgotten either way.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn settle_attachment(
    conn: &mut AnyConnection,
    ws: &str,
    id: &str,
    whole: bool,
    at: i64,
) -> Result<()> {
    sqlx::query(
        "UPDATE attachment SET whole = $3, got = CASE WHEN $3 = 1 THEN size ELSE 0 END, touched_at = $4 \
         WHERE ws = $1 AND id = $2 AND whole = 0 AND got >= 0",
    )
    .bind(ws)
    .bind(id)
    .bind(i64::from(whole))
    .bind(at)
    .execute(&mut *conn)
    .await?;
    sqlx::query("DELETE FROM attachment_piece WHERE ws = $1 AND attachment = $2")
        .bind(ws)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Says that a message names these files. False where one of them is not whole, or another message has it.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn name_attachments(
    conn: &mut AnyConnection,
    ws: &str,
    message: &str,
    ids: &[String],
) -> Result<bool> {
    for id in ids {
        let named = sqlx::query(
            "UPDATE attachment SET message = $3 \
             WHERE ws = $1 AND id = $2 AND whole = 1 AND (message IS NULL OR message = $3)",
        )
        .bind(ws)
        .bind(id)
        .bind(message)
        .execute(&mut *conn)
        .await?;
        if named.rows_affected() == 0 {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Files that no message names and that nobody has touched since `before`: from now on no message can name one, and no
/// piece is taken, until its bytes are gone and it is forgotten. Answers ids, with their pieces.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn give_up_attachments(
    conn: &mut AnyConnection,
    ws: &str,
    before: i64,
    limit: u32,
) -> Result<Vec<(String, Vec<Piece>)>> {
    let ids: Vec<String> = sqlx::query_scalar(
        "UPDATE attachment SET whole = 0, got = -1 WHERE ws = $1 AND message IS NULL AND id IN \
         (SELECT id FROM attachment WHERE ws = $1 AND message IS NULL AND touched_at < $2 \
          ORDER BY touched_at LIMIT $3 + 0) RETURNING id",
    )
    .bind(ws)
    .bind(before)
    .bind(i64::from(limit))
    .fetch_all(&mut *conn)
    .await?;
    let mut given_up = Vec::with_capacity(ids.len());
    for id in ids {
        let pieces = attachment_pieces(conn, ws, &id).await?;
        given_up.push((id, pieces));
    }
    Ok(given_up)
}

/// Forgets a file that was given up, once its bytes are gone.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn forget_attachment(conn: &mut AnyConnection, ws: &str, id: &str) -> Result<()> {
    let gone =
        sqlx::query("DELETE FROM attachment WHERE ws = $1 AND id = $2 AND message IS NULL AND got = -1")
            .bind(ws)
            .bind(id)
            .execute(&mut *conn)
            .await?;
    if gone.rows_affected() > 0 {
        sqlx::query("DELETE FROM attachment_piece WHERE ws = $1 AND attachment = $2")
            .bind(ws)
            .bind(id)
            .execute(conn)
            .await?;
    }
    Ok(())
}

/// How many files there are that messages name, and their bytes.
///
/// # Errors
/// The database failed.
pub async fn attachment_sizes(conn: &mut AnyConnection, ws: &str) -> Result<(i64, i64)> {
    let sum = "SELECT count(*), CAST(coalesce(sum(size), 0) AS BIGINT) FROM attachment \
               WHERE ws = $1 AND message IS NOT NULL";
    Ok(sqlx::query_as(sum).bind(ws).fetch_one(conn).await?)
}
