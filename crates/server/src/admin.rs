//! What an administrator does: to the organisation, desks, people, channels and devices. The command line
//! calls these, and so do tests.

mod devices;
mod grants;
mod revisions;

pub use revisions::{Imported, Proposal, read_pack};

use kursi_rules::change::Row;
use kursi_rules::desk::{Desk, DeskRow};
use kursi_rules::{Millis, UserId};
use kursi_store::rows::{self, RowDoc};
use kursi_store::{AnyConnection, Db, RecoveryKey, server};
use uuid::Uuid;

use crate::auth::session::scope_of;
use crate::auth::{audit, password, token};
use crate::cli::Trouble;

/// The fewest characters of a password (ours).
pub const SHORTEST_PASSWORD: usize = 8;

/// An organisation's database.
#[derive(Debug, Clone)]
pub struct Office {
    /// The database.
    pub db: Db,
    /// Id of the organisation.
    pub ws: String,
}

/// A person and what they may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Id.
    pub user: String,
    /// Name to sign in with.
    pub login: String,
    /// Name.
    pub name: String,
    /// Whether they may sign in.
    pub active: bool,
    /// Desk and role.
    pub grants: Vec<(String, String)>,
}

/// A sign-in name as it is compared: case, accents and letter variants do not matter.
pub fn login(name: &str) -> String {
    if name.len() > 1024 { String::new() } else { kursi_words::fold::fold(name) }
}

impl Office {
    /// Makes the organisation in an empty database.
    ///
    /// # Errors
    /// There is one already, or the database failed.
    pub async fn create(db: Db, name: &str, now: Millis) -> Result<Office, Trouble> {
        let mut tx = db.begin().await?;
        if server::workspace(&mut tx).await?.is_some() {
            return Err(Trouble::AlreadyInitialised { place: db.file().to_owned() });
        }
        let (ws, epoch) = (Uuid::now_v7().to_string(), Uuid::now_v7().to_string());
        server::create_workspace(&mut tx, &ws, name, &epoch).await?;
        audit::note(&mut tx, &ws, now, None, "workspace-created", &ws).await?;
        tx.commit().await?;
        Ok(Office { db, ws })
    }

    /// Says that the database was put back from a backup: whatever desk machines know of its earlier lifetime beyond
    /// its present end, they send again. Answers that end.
    ///
    /// # Errors
    /// The database failed.
    pub async fn begin_life(&self, now: Millis) -> Result<i64, Trouble> {
        let mut tx = self.db.begin().await?;
        server::begin_life(&mut tx, &self.ws, &Uuid::now_v7().to_string()).await?;
        let born = server::born(&mut tx, &self.ws).await?;
        audit::note(&mut tx, &self.ws, now, None, "database-restored", &born.to_string()).await?;
        tx.commit().await?;
        Ok(born)
    }

    /// The organisation of a database.
    ///
    /// # Errors
    /// There is none, or the database failed.
    pub async fn of(db: Db) -> Result<Office, Trouble> {
        let mut conn = db.conn().await?;
        let found = server::workspace(&mut conn).await?;
        drop(conn);
        let found = found.ok_or_else(|| Trouble::NotInitialised { place: db.file().to_owned() })?;
        Ok(Office { db, ws: found.ws })
    }

    /// Desks in force.
    ///
    /// # Errors
    /// The database failed.
    pub async fn desks(&self) -> Result<Vec<DeskRow>, Trouble> {
        let mut conn = self.db.conn().await?;
        self.desks_in(&mut conn).await
    }

    async fn desks_in(&self, conn: &mut AnyConnection) -> Result<Vec<DeskRow>, Trouble> {
        let docs = rows::desks(conn, &self.ws).await?;
        Ok(docs.iter().filter_map(|doc| serde_json::from_str(doc).ok()).collect())
    }

    async fn desk(&self, conn: &mut AnyConnection, desk: &str) -> Result<Desk, Trouble> {
        let desks = self.desks_in(conn).await?;
        let found = desks.iter().find(|row| row.id == desk).and_then(DeskRow::read);
        found.ok_or_else(|| Trouble::DeskUnknown {
            desk: desk.to_owned(),
            known: desks.into_iter().map(|row| row.id).collect(),
        })
    }

    /// Adds a person with a role on each of some desks.
    ///
    /// # Errors
    /// The name is taken, the password short, a desk or role unknown, or the database failed.
    pub async fn add_user(
        &self,
        login_name: &str,
        name: &str,
        password: &str,
        grants: &[(String, String)],
        now: Millis,
    ) -> Result<UserId, Trouble> {
        let folded = login(login_name);
        if folded.is_empty() || name.trim().is_empty() {
            return Err(Trouble::NameEmpty);
        }
        check_password(password)?;
        let hash = password::hash(password);
        let mut tx = self.db.begin().await?;
        let seq = server::advance(&mut tx, &self.ws).await?;
        if server::account_by_login(&mut tx, &self.ws, &folded).await?.is_some() {
            return Err(Trouble::LoginTaken { login: login_name.to_owned() });
        }
        let user = UserId(Uuid::now_v7());
        let id = user.to_string();
        let account = server::Account {
            user: id.clone(),
            login: folded,
            name: name.trim().to_owned(),
            password_hash: hash,
            active: true,
            failed: 0,
            locked_until: 0,
        };
        server::add_account(&mut tx, &self.ws, &account).await?;
        self.write_grants(&mut tx, seq, &id, name.trim(), true, grants).await?;
        audit::note(&mut tx, &self.ws, now, None, "user-added", &id).await?;
        tx.commit().await?;
        Ok(user)
    }

    /// Gives a person a new password and ends their sessions.
    ///
    /// # Errors
    /// There is no such person, the password is short, or the database failed.
    pub async fn set_password(&self, login_name: &str, password: &str, now: Millis) -> Result<(), Trouble> {
        check_password(password)?;
        let hash = password::hash(password);
        let mut tx = self.db.begin().await?;
        let account = self.account(&mut tx, login_name).await?;
        server::set_password(&mut tx, &self.ws, &account.user, &hash).await?;
        server::set_failed(&mut tx, &self.ws, &account.user, 0, 0).await?;
        server::end_sessions_of(&mut tx, &self.ws, &account.user).await?;
        audit::note(&mut tx, &self.ws, now, None, "password-set", &account.user).await?;
        Ok(tx.commit().await?)
    }

    /// Lets a person in again, or out: their sessions end at once.
    ///
    /// # Errors
    /// There is no such person, or the database failed.
    pub async fn set_active(&self, login_name: &str, active: bool, now: Millis) -> Result<(), Trouble> {
        let mut tx = self.db.begin().await?;
        let seq = server::advance(&mut tx, &self.ws).await?;
        let account = self.account(&mut tx, login_name).await?;
        server::set_active(&mut tx, &self.ws, &account.user, active).await?;
        let grants = server::grants_of(&mut tx, &self.ws, &account.user).await?;
        self.write_grants(&mut tx, seq, &account.user, &account.name, active, &grants).await?;
        let what = if active { "user-activated" } else { "user-deactivated" };
        audit::note(&mut tx, &self.ws, now, None, what, &account.user).await?;
        Ok(tx.commit().await?)
    }

    async fn account(&self, conn: &mut AnyConnection, login_name: &str) -> Result<server::Account, Trouble> {
        let found = server::account_by_login(conn, &self.ws, &login(login_name)).await?;
        found.ok_or_else(|| Trouble::LoginUnknown { login: login_name.to_owned() })
    }

    /// Everybody.
    ///
    /// # Errors
    /// The database failed.
    pub async fn people(&self) -> Result<Vec<Person>, Trouble> {
        let mut conn = self.db.conn().await?;
        let mut people = Vec::new();
        for account in server::accounts(&mut conn, &self.ws).await? {
            let grants = server::grants_of(&mut conn, &self.ws, &account.user).await?;
            let server::Account { user, login, name, active, .. } = account;
            people.push(Person { user, login, name, active, grants });
        }
        Ok(people)
    }

    /// Makes a key for a channel of a desk. It is told here and never again.
    ///
    /// # Errors
    /// There is no such desk or channel, or the database failed.
    pub async fn channel_key(&self, desk: &str, channel: &str, now: Millis) -> Result<String, Trouble> {
        let mut tx = self.db.begin().await?;
        let known = self.desk(&mut tx, desk).await?;
        if known.channel(channel).is_none() {
            return Err(Trouble::ChannelUnknown {
                channel: channel.to_owned(),
                desk: desk.to_owned(),
                known: known.channels.into_iter().map(|channel| channel.id).collect(),
            });
        }
        let key = token::secret(token::CHANNEL);
        server::add_channel_key(&mut tx, &self.ws, desk, channel, &token::hash(&key), "").await?;
        let subject = format!("{desk}/{channel}");
        audit::note(&mut tx, &self.ws, now, None, "channel-key-made", &subject).await?;
        tx.commit().await?;
        Ok(key)
    }

    /// Makes a recovery key, which takes the place of the one before. The private half is told here and never again;
    /// the database gets the public one.
    ///
    /// # Errors
    /// The database failed.
    pub async fn recovery_key(&self, now: Millis) -> Result<RecoveryKey, Trouble> {
        let key = RecoveryKey::generate();
        let (print, public) = (key.public().print(), key.public().text());
        let mut tx = self.db.begin().await?;
        // The lock of the workspace gives two that are made at once one order.
        server::advance(&mut tx, &self.ws).await?;
        let row = server::RecoveryRow { print: print.clone(), public, made_at: now.0 };
        server::add_recovery_key(&mut tx, &self.ws, &row).await?;
        audit::note(&mut tx, &self.ws, now, None, "recovery-key-made", &print).await?;
        tx.commit().await?;
        Ok(key)
    }

    /// The public half of the recovery key in force.
    ///
    /// # Errors
    /// The database failed.
    pub async fn recovery_in_force(&self) -> Result<Option<server::RecoveryRow>, Trouble> {
        let mut conn = self.db.conn().await?;
        Ok(server::recovery_keys(&mut conn, &self.ws, 1).await?.pop())
    }

    /// Reads the audit trail over, and compares it with what desk machines told and `told` says. With it the present
    /// life of the database.
    ///
    /// # Errors
    /// The database failed.
    pub async fn verify_trail(
        &self,
        told: Vec<server::Witness>,
    ) -> Result<(String, server::Checked), Trouble> {
        let mut tx = self.db.begin().await?;
        server::steady(&mut tx).await?;
        let (epoch, _) = server::head(&mut tx, &self.ws).await?;
        let mut witnesses = server::witnesses(&mut tx, &self.ws).await?;
        witnesses.extend(told);
        let checked = server::verify_events(&mut tx, &self.ws, witnesses).await?;
        tx.rollback().await?;
        Ok((epoch, checked))
    }

    /// Erases from the audit trail what it says of `subject`. Answers how many events that were.
    ///
    /// # Errors
    /// The database failed.
    pub async fn erase_trail(&self, subject: &str, now: Millis) -> Result<u64, Trouble> {
        let mut tx = self.db.begin().await?;
        let erased = server::erase_events(&mut tx, &self.ws, now.0, subject).await?;
        tx.commit().await?;
        Ok(erased)
    }

    /// Writes rows, each under its desk, and logs them for the desk machines.
    async fn write(
        &self,
        conn: &mut AnyConnection,
        seq: i64,
        written: &[(String, Row)],
    ) -> Result<(), Trouble> {
        let mut log = Vec::new();
        for (desk, row) in written {
            let doc = RowDoc { entity: row.entity(), id: row.id(), doc: Some(row.to_doc()) };
            let docs = std::slice::from_ref(&doc);
            let scope = scope_of(desk, row.entity());
            rows::put(conn, &self.ws, &scope, seq, docs, kursi_words::fold::fold).await?;
            log.push((scope, doc));
        }
        if !log.is_empty() {
            server::append(conn, &self.ws, seq, &log).await?;
        }
        Ok(())
    }
}

fn check_password(password: &str) -> Result<(), Trouble> {
    let length = password.chars().count();
    if length < SHORTEST_PASSWORD {
        return Err(Trouble::PasswordShort { least: SHORTEST_PASSWORD });
    }
    if password.len() > password::LONGEST {
        return Err(Trouble::PasswordLong { most: password::LONGEST });
    }
    Ok(())
}
