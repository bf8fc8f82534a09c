//! A private PostgreSQL: started by the first test that needs it, in a temporary folder, on a socket there,
//! shared by the process's tests with a database for each, gone with the process however it ends.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection};

/// What costs only time where nothing must outlast the machine.
const SWIFT: &str = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c shared_buffers=32MB";
/// As an organisation runs it: what is committed is on the disk.
const DURABLE: &str = "-c fsync=on -c full_page_writes=on -c synchronous_commit=on";

/// Where the programs are looked for when `KURSI_POSTGRES_BIN` does not say, newest first.
const BIN: &str = "/usr/lib/postgresql";

/// Runs until its standard input ends, which is when the test's process does. Being told to stop by the
/// terminal is not for it: it must outlive the tests to clean up after them.
const KEEPER: &str = r#"
trap '' INT TERM HUP
bin=$1 dir=$2 settings=$3
begin() {
"$bin/pg_ctl" -D "$dir/data" -w -s -l "$dir/server.log" -o "-k '$dir' -c listen_addresses='' -c max_connections=300 \
$settings" start >/dev/null 2>>"$dir/server.log"
}
"$bin/initdb" -D "$dir/data" -U kursi --auth=trust --encoding=UTF8 --locale=C --no-sync >"$dir/initdb.log" 2>&1 &&
begin && echo ready || { echo failed; cat "$dir"/*.log >&2; }
while read -r again; do
# What was killed may not have ended yet.
tries=0
until begin || [ $tries -gt 50 ]; do tries=$((tries + 1)); sleep 0.2; done
echo ready
done
"$bin/pg_ctl" -D "$dir/data" -s -m immediate stop >/dev/null 2>&1
rm -rf "$dir"
"#;

#[derive(Debug)]
struct Server {
    folder: PathBuf,
    // Held for its standard input: when it is dropped or the process ends, so does this pipe.
    keeper: Child,
    told: BufReader<std::process::ChildStdout>,
}

/// Address of a fresh, empty database.
///
/// # Panics
/// PostgreSQL is not installed or does not start: the suite means to run on it, so that is a failure.
pub async fn database() -> String {
    static NAMED: AtomicU32 = AtomicU32::new(0);
    let folder = tokio::task::spawn_blocking(|| server().folder.clone()).await.expect("a server");
    create(&folder, &format!("kursi_{}", NAMED.fetch_add(1, Ordering::SeqCst))).await
}

/// A PostgreSQL of its own that writes to the disk what it commits, for what is measured. Dropping it ends it.
#[derive(Debug)]
pub struct Durable {
    bin: PathBuf,
    server: Server,
}

impl Durable {
    /// Starts one.
    ///
    /// # Panics
    /// As [`database`].
    pub async fn start() -> Durable {
        let started = tokio::task::spawn_blocking(|| {
            let bin = programs();
            Durable { server: start(&bin, DURABLE), bin }
        });
        started.await.expect("a server")
    }

    /// Address of a fresh, empty database.
    ///
    /// # Panics
    /// There is one of that name.
    pub async fn database(&self, name: &str) -> String {
        create(&self.server.folder, name).await
    }

    /// Ends it as a power cut does, in the middle of whatever it does.
    ///
    /// # Panics
    /// It does not run.
    pub fn kill(&self) {
        let file = self.server.folder.join("data/postmaster.pid");
        let text = std::fs::read_to_string(file).expect("it runs");
        let pid = text.lines().next().unwrap_or_default();
        said(Command::new("kill").args(["-9", pid]));
    }

    /// Starts it again after [`Durable::kill`], and answers when it has recovered.
    ///
    /// # Panics
    /// It does not start.
    pub fn again(&mut self) {
        use std::io::Write as _;
        let keeper = self.server.keeper.stdin.as_mut().expect("it is piped");
        keeper.write_all(b"again\n").expect("the keeper listens");
        let mut line = String::new();
        self.server.told.read_line(&mut line).expect("the keeper speaks");
        let runs = self.server.folder.join("data/postmaster.pid").exists();
        assert!(runs && line.trim() == "ready", "PostgreSQL does not start again");
    }

    /// One of PostgreSQL's own programs, told where this server is; nothing where it is not installed.
    pub fn program(&self, name: &str) -> Option<Command> {
        let file = self.bin.join(name);
        let mut command = file.is_file().then(|| Command::new(file))?;
        command.arg("--username=kursi").arg("--host").arg(&self.server.folder);
        Some(command)
    }
}

async fn create(folder: &Path, name: &str) -> String {
    static DRIVERS: std::sync::Once = std::sync::Once::new();
    DRIVERS.call_once(sqlx::any::install_default_drivers);
    let mut conn =
        sqlx::AnyConnection::connect(&address(folder, "postgres")).await.expect("the server answers");
    sqlx::raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name}")))
        .execute(&mut conn)
        .await
        .expect("a database is made");
    conn.close().await.expect("the connection closes");
    address(folder, name)
}

fn address(folder: &Path, database: &str) -> String {
    format!("postgres://kursi@localhost/{database}?host={}", folder.display())
}

fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| start(&programs(), SWIFT))
}

fn programs() -> PathBuf {
    std::env::var_os("KURSI_POSTGRES_BIN").map_or_else(installed, PathBuf::from)
}

fn start(bin: &Path, settings: &str) -> Server {
    // The keeper removes it; it may belong to another user.
    let folder = tempfile::Builder::new().prefix("kursi-pg-").tempdir().expect("a temporary folder").keep();
    let mut command = Command::new("sh");
    // PostgreSQL refuses to be run by root.
    if said(Command::new("id").arg("-u")) == "0" {
        let (user, uid, gid) = unprivileged();
        std::os::unix::fs::chown(&folder, Some(uid), Some(gid)).expect("the folder changes hands");
        command = Command::new("setpriv");
        command.arg(format!("--reuid={uid}")).arg(format!("--regid={gid}")).arg("--clear-groups").arg("sh");
        command.env("USER", user);
    }
    let mut keeper = command
        .arg("-c")
        .arg(KEEPER)
        .arg("keeper")
        .arg(bin)
        .arg(&folder)
        .arg(settings)
        .current_dir("/")
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a shell starts");
    let mut line = String::new();
    let mut told = BufReader::new(keeper.stdout.take().expect("it is piped"));
    told.read_line(&mut line).expect("the keeper speaks");
    assert_eq!(line.trim(), "ready", "PostgreSQL in {} does not start", bin.display());
    Server { folder, keeper, told }
}

fn installed() -> PathBuf {
    let mut found: Vec<(u32, PathBuf)> = std::fs::read_dir(BIN)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    found.sort();
    found.pop().expect("PostgreSQL is installed, or KURSI_POSTGRES_BIN names its programs").1
}

fn unprivileged() -> (&'static str, u32, u32) {
    ["postgres", "nobody"]
        .into_iter()
        .find_map(|user| {
            let uid = said(Command::new("id").args(["-u", user])).parse().ok()?;
            let gid = said(Command::new("id").args(["-g", user])).parse().ok()?;
            Some((user, uid, gid))
        })
        .expect("there is an unprivileged user")
}

fn said(command: &mut Command) -> String {
    let output = command.output().expect("the command runs");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
