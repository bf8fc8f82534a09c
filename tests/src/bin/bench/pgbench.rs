//! PostgreSQL's own `pgbench` as the bare limit: one script, some clients, every statement prepared.

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use kursi_testkit::postgres::Durable;
use sqlx::Connection as _;

/// A script on a database of its own.
pub struct Bare<'a> {
    postgres: &'a Durable,
    script: tempfile::NamedTempFile,
    database: String,
    clients: usize,
}

impl<'a> Bare<'a> {
    /// With its table; nothing where `pgbench` is not installed.
    pub async fn new(
        postgres: &'a Durable,
        database: &str,
        table: &'static str,
        script: &str,
        clients: usize,
    ) -> Result<Option<Self>> {
        if postgres.program("pgbench").is_none() {
            return Ok(None);
        }
        let mut conn = sqlx::AnyConnection::connect(&postgres.database(database).await).await?;
        sqlx::raw_sql(table).execute(&mut conn).await?;
        conn.close().await?;
        let file = tempfile::NamedTempFile::new()?;
        std::fs::write(file.path(), script)?;
        Ok(Some(Bare { postgres, script: file, database: database.to_owned(), clients }))
    }

    /// Runs of the script a second.
    pub fn run(&self, time: Duration) -> Result<f64> {
        let mut command = self.postgres.program("pgbench").context("pgbench is installed")?;
        let clients = self.clients.to_string();
        command.args(["--no-vacuum", "--protocol=prepared", "--client", &clients, "--jobs"]);
        command.arg(self.clients.min(2).to_string());
        command.arg("--time").arg(time.as_secs().max(1).to_string());
        command.arg("--file").arg(self.script.path()).arg(&self.database);
        let output = command.stdin(Stdio::null()).output()?;
        let told = String::from_utf8_lossy(&output.stdout);
        let speed =
            told.lines().find_map(|line| line.strip_prefix("tps = ")?.split(' ').next()?.parse().ok());
        match speed {
            Some(speed) if output.status.success() => Ok(speed),
            _ => bail!("pgbench: {told}{}", String::from_utf8_lossy(&output.stderr)),
        }
    }
}
