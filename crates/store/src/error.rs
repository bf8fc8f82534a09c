//! What can go wrong with a database, as codes.

use std::error::Error;
use std::fmt;

use data_encoding::HEXLOWER;
use kursi_rules::code::{Code, Coded};
use kursi_rules::codes;
use sqlx::migrate::MigrateError;
use sqlx::postgres::PgDatabaseError;

codes! {
    /// What went wrong, for the screen. `file` is a path or a server's address, never a password.
    pub enum StoreFault {
        /// Not a database any more: cut off, overwritten or decayed.
        "database-torn" => Torn { file: String },
        /// A database, but another program's, or of another kind.
        "database-foreign" => Foreign { file: String },
        /// Encrypted with another key.
        "database-wrong-key" => WrongKey { file: String },
        /// Written by a later version of this program.
        "database-newer" => Newer { file: String },
        /// Another process has it.
        "database-busy" => Busy { file: String },
        /// No room left.
        "disk-full" => DiskFull,
        /// It cannot be opened or the line to it is down.
        "database-unreachable" => Unreachable { file: String },
        /// Anything else; the log has the rest under the same reference.
        "store-failed" => Failed { reference: String },
    }
}

/// A fault with what the driver said about it. The driver's words are for the log.
#[derive(Debug)]
pub struct StoreError {
    /// What is told to people.
    pub fault: StoreFault,
    source: Option<Box<dyn Error + Send + Sync>>,
}

/// What the store answers with.
pub type Result<T> = std::result::Result<T, StoreError>;

impl StoreError {
    /// A fault that nothing else explains.
    pub fn of(fault: StoreFault) -> Self {
        StoreError { fault, source: None }
    }

    /// A fault with its cause.
    pub fn with(fault: StoreFault, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        StoreError { fault, source: Some(source.into()) }
    }

    /// A failure that has no code of its own, under a fresh reference.
    pub fn failed(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::with(StoreFault::Failed { reference: reference() }, source)
    }

    /// A stored document that is not a row of its kind.
    pub fn unreadable(entity: &str, error: &serde_json::Error) -> Self {
        // Line and column only: the parser's full words may quote a customer's.
        Self::failed(format!("{entity} unreadable at {}:{}", error.line(), error.column()))
    }

    /// Names the file in a fault that does not know it yet.
    #[must_use]
    pub fn in_file(mut self, name: &str) -> Self {
        match &mut self.fault {
            StoreFault::Torn { file }
            | StoreFault::Foreign { file }
            | StoreFault::WrongKey { file }
            | StoreFault::Newer { file }
            | StoreFault::Busy { file }
            | StoreFault::Unreachable { file }
                if file.is_empty() =>
            {
                *file = name.to_owned();
            }
            _ => {}
        }
        self
    }
}

impl Coded for StoreError {
    const CODES: &'static [(&'static str, &'static [&'static str])] = StoreFault::CODES;

    fn code(&self) -> Code {
        self.fault.code()
    }
}

impl From<StoreError> for Code {
    fn from(error: StoreError) -> Code {
        error.fault.code()
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fault.fmt(f)
    }
}

impl Error for StoreError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// What an error of the driver means.
enum Meaning {
    Torn,
    Busy,
    Full,
    Unreachable,
    Other,
}

fn meaning(error: &sqlx::Error) -> Meaning {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::PoolClosed => Meaning::Unreachable,
        sqlx::Error::PoolTimedOut => Meaning::Busy,
        sqlx::Error::Database(error) => {
            let code = error.code().unwrap_or_default();
            if error.try_downcast_ref::<PgDatabaseError>().is_some() {
                return match &code[..] {
                    // Locks and serialisation; then memory and disk; then sign-in and shutdown.
                    "40001" | "40P01" | "55P03" => Meaning::Busy,
                    "53100" => Meaning::Full,
                    "53300" | "3D000" | "28000" | "28P01" | "57P01" | "57P02" | "57P03" => {
                        Meaning::Unreachable
                    }
                    code if code.starts_with("08") => Meaning::Unreachable,
                    code if code.starts_with("XX") => Meaning::Torn,
                    _ => Meaning::Other,
                };
            }
            // SQLite's primary result code is the low byte of the extended one.
            match code.parse::<u32>().map(|code| code & 0xff) {
                Ok(5 | 6) => Meaning::Busy,
                Ok(11 | 26) => Meaning::Torn,
                Ok(13) => Meaning::Full,
                Ok(3 | 8 | 14) => Meaning::Unreachable,
                _ => Meaning::Other,
            }
        }
        _ => Meaning::Other,
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let file = String::new();
        let fault = match meaning(&error) {
            Meaning::Torn => StoreFault::Torn { file },
            Meaning::Busy => StoreFault::Busy { file },
            Meaning::Full => StoreFault::DiskFull,
            Meaning::Unreachable => StoreFault::Unreachable { file },
            Meaning::Other => StoreFault::Failed { reference: reference() },
        };
        StoreError::with(fault, error)
    }
}

impl From<MigrateError> for StoreError {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
            error => StoreError::failed(error),
        }
    }
}

/// Short enough to be read out on the telephone.
fn reference() -> String {
    let mut bytes = [0_u8; 4];
    // Without randomness the reference is all zeros, which still finds the line in the log.
    let _ = getrandom::fill(&mut bytes);
    HEXLOWER.encode(&bytes)
}
