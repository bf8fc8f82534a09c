//! Configuration: a file, the environment and flags, the later one winning.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use kursi_store::Place;
use serde::{Deserialize, Serialize};

use crate::cli::Trouble;

/// Name of the configuration's file, in the data folder or the working folder.
pub const FILE: &str = "kursi-server.toml";

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum LogForm {
    /// Lines for people.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// Everything that can be set. Each is a key of the file, `KURSI_<KEY>` in the environment
/// (`KURSI_LIMITS__<KEY>` for a limit), and most are flags.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Folder of the database and of the configuration's file.
    pub data: PathBuf,
    /// Address of a PostgreSQL database; without one, SQLite in the data folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database: Option<String>,
    /// Where the server listens.
    pub listen: SocketAddr,
    /// Certificate chain, PEM.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tls_cert: Option<PathBuf>,
    /// The certificate's key, PEM.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tls_key: Option<PathBuf>,
    /// A proxy in front of the server ends TLS and tells the sender's address in `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// Channels may say that a ticket was received earlier. For demonstrations and tests only: with it, a
    /// channel can make a promise look broken or kept.
    pub allow_backdating: bool,
    /// For how long the server goes on serving after it was asked to stop and has told the balancer, seconds. With SQLite
    /// there is no other server to go to, and it stops at once.
    pub drain_seconds: u32,
    /// How replies go out by mail; without it, none do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mail: Option<Mail>,
    /// How the log is written.
    pub log: LogForm,
    /// Where files that go with messages are kept.
    pub attachments: Attachments,
    /// Bounds.
    pub limits: Limits,
}

/// Where files that go with messages are kept, and for how long those that none names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Attachments {
    /// `file:///<folder>` or `s3://<bucket>/<folder>`; without it, the folder `attachments` in the data folder. Several servers
    /// need a place that all of them reach.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// After how many days a file goes that no message names.
    pub unnamed_days: u32,
    /// How many megabytes of one person may wait for the messages that name them.
    pub waiting_megabytes: u32,
}

impl Default for Attachments {
    fn default() -> Self {
        Attachments { at: None, unnamed_days: 7, waiting_megabytes: 500 }
    }
}

/// How replies go out by mail.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// The relay: `smtps://<user>:<password>@<machine>`, or `smtp://…?tls=required`.
    pub relay: String,
    /// Who writes, by desk: `Support <support@example.com>`. A desk without an address sends no mail.
    pub from: BTreeMap<String, String>,
}

impl std::fmt::Debug for Mail {
    /// Without the relay, which has a password in it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mail").field("from", &self.from).finish_non_exhaustive()
    }
}

/// Bounds of what the server takes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Wrong passwords in a row before an account is locked.
    pub sign_in_failures: u32,
    /// How long it stays locked, seconds.
    pub sign_in_lock_seconds: u32,
    /// Sign-ins one address may try in a minute.
    pub sign_ins_per_minute: u32,
    /// Intake requests one channel key may make in a second.
    pub intake_per_second: u32,
    /// How many of them may come at once.
    pub intake_burst: u32,
    /// Pieces of files that one device may send in a second; each is a megabyte at most.
    pub pieces_per_second: u32,
    /// How long a session lasts, hours.
    pub session_hours: u32,
    /// How many desk machines may listen at once.
    pub listeners: u32,
    /// For how many days a desk machine that was away follows the change log; after more it fills anew.
    pub log_days: u32,
    /// The oldest protocol that desk machines may speak, where it shall be a later one than this server understands. An older
    /// program hands in its work and says that it has to be updated.
    pub oldest_protocol: u32,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            data: PathBuf::from("kursi-data"),
            database: None,
            listen: SocketAddr::from(([127, 0, 0, 1], 7420)),
            tls_cert: None,
            tls_key: None,
            behind_proxy: false,
            allow_backdating: false,
            drain_seconds: 5,
            mail: None,
            attachments: Attachments::default(),
            log: LogForm::Text,
            limits: Limits::default(),
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            sign_in_failures: 5,
            sign_in_lock_seconds: 300,
            // The people of an office may share one address, and come at the same minute.
            sign_ins_per_minute: 300,
            intake_per_second: 100,
            intake_burst: 2000,
            pieces_per_second: 50,
            session_hours: 16,
            // Twice a large house: those who come back all at once may be there before the server has heard that their lines were torn.
            listeners: 4000,
            log_days: 30,
            oldest_protocol: 0,
        }
    }
}

impl Config {
    /// Reads `file` (or the one in the data folder, or in the working folder), the environment and `flags`.
    ///
    /// # Errors
    /// A file that was named is not there, or a value is none.
    pub fn read<F: Serialize>(file: Option<&Path>, flags: &F) -> Result<Config, Trouble> {
        if let Some(named) = file
            && !named.is_file()
        {
            return Err(Trouble::ConfigMissing { file: named.to_owned() });
        }
        let set = |key: &figment::value::UncasedStr| {
            let first = key.as_str().split("__").next().unwrap_or_default().to_ascii_lowercase();
            KEYS.contains(&first.as_str())
        };
        let env = || Env::prefixed("KURSI_").filter(set).split("__");
        let outer = || Figment::from(Serialized::defaults(Config::default())).merge(env());
        let data = outer().merge(Serialized::defaults(flags)).extract_inner::<PathBuf>("data");
        let found = file.map(Path::to_owned).unwrap_or_else(|| {
            let beside = data.map(|data| data.join(FILE)).unwrap_or_default();
            if beside.is_file() { beside } else { PathBuf::from(FILE) }
        });
        let text = Figment::from(Serialized::defaults(Config::default()));
        let text = if found.is_file() { text.merge(Toml::file_exact(&found)) } else { text };
        let config = text
            .merge(env())
            .merge(Serialized::defaults(flags))
            .extract::<Config>()
            .map_err(|error| Trouble::ConfigMalformed { detail: error.to_string() })?;
        Ok(config)
    }

    /// The desks whose replies go out by mail.
    pub fn mails(&self) -> BTreeSet<String> {
        self.mail.as_ref().map(|mail| mail.from.keys().cloned().collect()).unwrap_or_default()
    }

    /// Where the database is.
    pub fn place(&self) -> Place {
        match &self.database {
            Some(address) => Place::Postgres(address.clone()),
            None => Place::Sqlite(self.sqlite_file()),
        }
    }

    /// The SQLite file, whether it is used or not.
    pub fn sqlite_file(&self) -> PathBuf {
        self.data.join("kursi.db")
    }

    /// The database as it may be shown: without user and password.
    pub fn shown_place(&self) -> String {
        match &self.database {
            None => self.sqlite_file().display().to_string(),
            Some(address) => match (address.split_once("://"), address.rsplit_once('@')) {
                (Some((scheme, _)), Some((_, host))) => format!("{scheme}://{host}"),
                _ => address.clone(),
            },
        }
    }
}

/// Keys that the environment may set; other `KURSI_*` variables are not configuration.
const KEYS: [&str; 12] = [
    "data",
    "database",
    "listen",
    "tls_cert",
    "tls_key",
    "behind_proxy",
    "allow_backdating",
    "drain_seconds",
    "mail",
    "attachments",
    "log",
    "limits",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Flags {
        #[serde(skip_serializing_if = "Option::is_none")]
        data: Option<PathBuf>,
        #[serde(skip_serializing_if = "Option::is_none")]
        listen: Option<SocketAddr>,
    }

    #[test]
    fn a_flag_wins_over_the_file_and_the_file_over_the_default() {
        let folder = tempfile::tempdir().unwrap();
        let text = "listen = '127.0.0.1:1'\n[limits]\nsign_in_failures = 9\n";
        std::fs::write(folder.path().join(FILE), text).unwrap();
        let mut flags = Flags { data: Some(folder.path().to_owned()), listen: None };
        let config = Config::read(None, &flags).unwrap();
        assert_eq!((config.listen.port(), config.limits.sign_in_failures), (1, 9));
        assert_eq!(config.limits.session_hours, 16);
        flags.listen = Some(SocketAddr::from(([127, 0, 0, 1], 2)));
        assert_eq!(Config::read(None, &flags).unwrap().listen.port(), 2);
    }

    #[test]
    fn a_misspelt_key_is_told() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(FILE), "lisen = '127.0.0.1:1'\n").unwrap();
        let flags = Flags { data: Some(folder.path().to_owned()), listen: None };
        let trouble = Config::read(None, &flags).unwrap_err();
        assert!(trouble.to_string().contains("lisen"), "{trouble}");
    }

    #[test]
    fn a_shown_address_has_no_password() {
        let database = Some("postgres://kursi:secret@db.example/kursi".to_owned());
        let config = Config { database, ..Config::default() };
        assert_eq!(config.shown_place(), "postgres://db.example/kursi");
    }
}
