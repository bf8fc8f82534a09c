//! The administrator's commands, as a program.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use kursi_store::{Db, Place, RecoveryKey, Shape};

use crate::attachments::walk;
use crate::house::{PASSWORD, http, letter};

struct Shell {
    folder: tempfile::TempDir,
}

fn desk() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../desks/onecard")
}

impl Shell {
    fn new() -> Shell {
        Shell { folder: tempfile::tempdir().unwrap() }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kursi-server"));
        command.arg("--data").arg(self.folder.path().join("data")).args(arguments);
        command.env_remove("KURSI_DATA").env_remove("KURSI_PASSWORD").current_dir(self.folder.path());
        command.stdin(Stdio::null());
        command
    }

    /// Says what the command said; the code of its failure after it.
    fn run(&self, arguments: &[&str]) -> (bool, String) {
        said(&self.command(arguments).output().unwrap())
    }

    fn done(&self, arguments: &[&str]) -> String {
        let (done, said) = self.run(arguments);
        assert!(done, "{arguments:?}: {said}");
        said
    }

    fn refused(&self, arguments: &[&str], code: &str) -> String {
        let (done, said) = self.run(arguments);
        assert!(!done && said.contains(&format!("error [{code}]")), "{arguments:?}: {said}");
        said
    }

    fn add(&self, login: &str, password: &str, role: &str) -> (bool, String) {
        let mut command = self.command(&[
            "user", "add", "--login", login, "--name", login, "--desk", "onecard", "--role", role,
        ]);
        command.arg("--password-stdin").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // It may have ended before it read this.
        let _ = writeln!(child.stdin.take().unwrap(), "{password}");
        said(&child.wait_with_output().unwrap())
    }
}

fn said(output: &Output) -> (bool, String) {
    let text = [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text).into_owned());
    (output.status.success(), text.concat())
}

struct Serving(Child);

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test]
async fn from_nothing_to_a_first_ticket_as_the_guide_says() {
    let shell = Shell::new();
    shell.refused(&["desk", "list"], "not-initialised");
    shell.refused(&["serve"], "not-initialised");
    assert!(shell.done(&["init", "--name", "Our Support"]).contains("desk import"));
    shell.refused(&["init", "--name", "Another"], "already-initialised");
    let desk = desk();
    let desk = desk.to_str().unwrap();
    shell.refused(&["channel", "key", "onecard", "mail"], "desk-unknown");
    assert!(shell.done(&["desk", "import", desk]).contains("revision 1 is in force"));
    assert!(shell.done(&["desk", "import", desk]).contains("nothing was changed"));
    assert!(shell.add("sara", PASSWORD, "agent").0);
    assert!(shell.add("sara", PASSWORD, "agent").1.contains("login-taken"));
    assert!(shell.add("omar", "short", "agent").1.contains("password-short"));
    assert!(shell.add("omar", PASSWORD, "wizard").1.contains("it has: agent"));
    assert!(shell.done(&["user", "list"]).contains("sara\tsara\tonecard: agent"));
    assert!(!shell.done(&["user", "list"]).contains("omar"), "nothing half done");
    shell.refused(&["channel", "key", "onecard", "pigeon"], "channel-unknown");
    let key = shell.done(&["channel", "key", "onecard", "mail"]);
    let healthy = shell.done(&["doctor"]);
    assert!(healthy.contains("SQLite 3.") && healthy.contains("the chain of events holds"), "{healthy}");

    let mut command = shell.command(&["serve", "--listen", "127.0.0.1:0"]);
    let mut serving = Serving(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap());
    let mut line = String::new();
    BufReader::new(serving.0.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let url = line.trim().strip_prefix("listening on ").unwrap().to_owned();
    let taken = http()
        .post(format!("{url}/intake/tickets"))
        .bearer_auth(key.trim())
        .body(letter("m1").to_string())
        .send()
        .await
        .unwrap();
    assert_eq!(taken.status(), 201);

    let busy = shell.refused(&["user", "list"], "database-busy");
    assert!(busy.contains("Stop `kursi-server serve`"), "{busy}");
    assert!(shell.done(&["doctor"]).contains("in use"));

    #[cfg(unix)]
    {
        let stopped = Command::new("kill").arg(serving.0.id().to_string()).status().unwrap();
        assert!(stopped.success());
        assert!(serving.0.wait().unwrap().success(), "SIGTERM is a graceful stop");
        let mut log = String::new();
        std::io::Read::read_to_string(&mut serving.0.stderr.take().unwrap(), &mut log).unwrap();
        assert!(log.contains("/intake/tickets") && log.contains("stopped"), "{log}");
        for secret in ["الرمز", "خالد", "mail.example", key.trim(), PASSWORD] {
            assert!(!log.contains(secret), "the log tells {secret}");
        }
    }
    assert!(shell.done(&["device", "list", "--login", "sara"]).contains("No device"));
    shell.refused(&["device", "revoke", "none"], "device-unknown");
}

#[test]
fn a_faulty_pack_is_refused_with_all_its_faults_and_places() {
    let shell = Shell::new();
    shell.done(&["init", "--name", "Our Support"]);
    let folder = shell.folder.path().join("onecard");
    std::fs::create_dir_all(folder.join("words")).unwrap();
    for name in ["words/en.ftl", "words/ar.ftl", "words/fa.ftl", "words/ur.ftl"] {
        std::fs::copy(desk().join(name), folder.join(name)).unwrap();
    }
    let text = std::fs::read_to_string(desk().join("desk.toml")).unwrap();
    let broken =
        text.replacen("initial = \"new\"", "initial = \"nwe\"", 1).replacen("\"resolve\"", "\"reslove\"", 1);
    std::fs::write(folder.join("desk.toml"), broken).unwrap();
    let said = shell.refused(&["desk", "import", folder.to_str().unwrap()], "pack-faulty");
    let places = said.lines().filter(|line| line.contains("desk.toml:")).count();
    assert!(places >= 2 && said.contains("nwe") && said.contains("reslove"), "{said}");
    assert_eq!(shell.done(&["desk", "list"]), "");
    shell.refused(&["desk", "import", "/nowhere"], "pack-unreadable");
}

#[test]
fn a_foreign_or_torn_database_is_told_and_left_alone() {
    let shell = Shell::new();
    shell.done(&["init", "--name", "Our Support"]);
    let file = shell.folder.path().join("data/kursi.db");
    for (bytes, code) in
        [(vec![7_u8; 9000], "database-torn"), (b"SQLite format 3\0".to_vec(), "database-torn")]
    {
        std::fs::write(&file, &bytes).unwrap();
        let said = shell.refused(&["user", "list"], code);
        assert!(said.contains("backup"), "{said}");
        assert_eq!(std::fs::read(&file).unwrap(), bytes);
    }
    let (done, said) = shell.run(&["doctor"]);
    assert!(!done && said.contains("FAULT  database"), "{said}");
}

/// X9
#[tokio::test]
async fn x9_an_administrator_verifies_the_trail_and_erases_from_it() {
    let shell = Shell::new();
    shell.refused(&["audit", "verify"], "not-initialised");
    shell.done(&["init", "--name", "Our Support"]);
    shell.done(&["desk", "import", desk().to_str().unwrap()]);
    for login in ["sara", "omar"] {
        assert!(shell.add(login, PASSWORD, "agent").0);
    }
    let said = shell.done(&["audit", "verify"]);
    assert!(said.contains("5 event(s), from 20") && said.contains("; 0 erased."), "{said}");
    assert!(said.contains("no desk machine has told") && said.contains("as it was written"), "{said}");

    let file = shell.folder.path().join("data/kursi.db");
    let db = async || Db::open(Place::Sqlite(file.clone()), Shape::Server).await.unwrap();
    let by_hand = async |sql: &'static str| {
        let db = db().await;
        let mut conn = db.conn().await.unwrap();
        sqlx::raw_sql(sql).execute(&mut *conn).await.unwrap();
        drop(conn);
        db.close().await;
    };
    let open = db().await;
    let mut conn = open.conn().await.unwrap();
    let ends: Vec<(String, String)> =
        sqlx::query_as("SELECT w.epoch, e.chain FROM event AS e, workspace AS w ORDER BY e.seq")
            .fetch_all(&mut *conn)
            .await
            .unwrap();
    let user: String =
        sqlx::query_scalar("SELECT subject FROM event WHERE seq = 4").fetch_one(&mut *conn).await.unwrap();
    drop(conn);
    open.close().await;
    let (epoch, chain) = &ends[3];
    let heads = shell.folder.path().join("heads.txt");
    let with = |text: String| {
        std::fs::write(&heads, text).unwrap();
        ["audit", "verify", "--witness", heads.to_str().unwrap()]
    };
    let said = shell.done(&with(format!("Sara's PC {epoch}:4:{chain}\n\n")));
    assert!(said.contains("1 desk machine remembers the same, up to event 4"), "{said}");
    let said = shell.refused(&with(format!("Sara's PC {epoch}:2:{chain}\n{epoch}:9:x")), "trail-doubted");
    assert!(said.contains("FAULT  Sara's PC remembers another event 2 than there is"), "{said}");
    assert!(said.contains("FAULT  line 2 of the file remembers event 9, which is not there"), "{said}");
    let said = shell.done(&with(format!("Sara's PC before:9:{chain}")));
    assert!(said.contains("note   Sara's PC knows a later trail (event 9) of an earlier life"), "{said}");
    let said = shell.refused(&with("what is none".into()), "witness-unreadable");
    assert!(said.contains("line 1 is not <epoch>:<event>:<hash>"), "{said}");
    shell.refused(&["audit", "verify", "--witness", "/nowhere"], "witness-unreadable");

    assert!(shell.done(&["audit", "erase", "--subject", "nobody"]).contains("nothing was changed"));
    let said = shell.done(&["audit", "erase", "--subject", &user]);
    assert!(said.contains(&format!("1 event about {user} is erased.")), "{said}");
    let said = shell.done(&["audit", "verify"]);
    assert!(said.contains("6 event(s)") && said.contains("; 1 erased."), "{said}");
    shell.done(&with(format!("{epoch}:4:{chain}")));

    by_hand("UPDATE event SET payload = replace(payload, 'user-added', 'user-adored') WHERE seq = 5").await;
    let said = shell.refused(&["audit", "verify"], "trail-broken");
    assert!(said.contains("FAULT  event 5 does not say what was written"), "{said}");
    assert!(said.contains("from event 5 on") && said.contains("Keep a copy"), "{said}");
    let (done, said) = shell.run(&["doctor"]);
    assert!(!done && said.contains("FAULT  record") && said.contains("event 5"), "{said}");
    by_hand("UPDATE event SET payload = replace(payload, 'user-adored', 'user-added') WHERE seq = 5").await;
    shell.done(&["audit", "verify"]);
    by_hand("UPDATE event SET payload = NULL, salt = NULL, subject = NULL WHERE seq = 5").await;
    let said = shell.refused(&["audit", "verify"], "trail-erased-by-hand");
    assert!(said.contains("2 event(s) are erased, and 1 by the command"), "{said}");
    by_hand("DELETE FROM event WHERE seq = 2").await;
    let said = shell.refused(&["audit", "verify"], "trail-broken");
    assert!(said.contains("FAULT  event 2 is missing"), "{said}");
}

/// The recovery key in what a command printed.
fn private_half(said: &str) -> RecoveryKey {
    let line = said.lines().find(|line| line.trim().starts_with("AGE-SECRET-KEY-")).unwrap();
    RecoveryKey::read(line).unwrap()
}

/// K4, K8: printed once, replaced when it is lost, and never on the server.
#[tokio::test]
async fn k8_a_recovery_key_is_printed_once_and_the_server_keeps_its_public_half() {
    let shell = Shell::new();
    shell.refused(&["recovery", "new"], "not-initialised");
    let founded = shell.done(&["init", "--name", "Our Support"]);
    let first = private_half(&founded);
    let print = first.public().print();
    assert!(founded.contains(&format!("Recovery key {print}")), "{founded}");
    assert!(shell.done(&["doctor"]).contains(&format!("key {print} is in force")));
    let replaced = shell.done(&["recovery", "new"]);
    let second = private_half(&replaced);
    assert!(replaced.contains(&format!("takes the place of {print}")), "{replaced}");
    let doctor = shell.done(&["doctor"]);
    assert!(doctor.contains(&format!("key {} is in force", second.public().print())), "{doctor}");
    assert!(doctor.contains("the chain of events holds"), "{doctor}");
    let mut read = 0;
    for file in walk(&shell.folder.path().join("data")) {
        let bytes = std::fs::read(file).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        read += usize::from(text.contains(&second.public().text()));
        assert!(!text.contains("AGE-SECRET-KEY-"));
        for key in [&first, &second] {
            let letters = key.written().replace(' ', "");
            assert!(!text.contains(&letters[letters.len() - 20..]));
        }
    }
    assert_eq!(read, 1, "the public half is in the database, and this test can see it");
}

/// X13: who is told of what happens is for an administrator to say, within bounds.
#[test]
fn x13_webhooks_are_added_and_removed_at_the_command_line() {
    let shell = Shell::new();
    shell.done(&["init", "--name", "Our Support"]);
    fn add<'a>(more: &[&'a str]) -> Vec<&'a str> {
        [&["webhook", "add", "onecard"], more].concat()
    }
    let hook = "https://hooks.example/kursi";
    shell.refused(&add(&[hook, "--on", "ticket-created"]), "desk-unknown");
    shell.done(&["desk", "import", desk().to_str().unwrap()]);
    for inside in ["https://192.168.1.5/x", "https://169.254.169.254/latest", "http://localhost:8080/x"] {
        let said = shell.refused(&add(&[inside, "--on", "ticket-created"]), "webhook-address");
        assert!(said.contains("--private"), "{said}");
    }
    for wrong in ["http://hooks.example/kursi", "hooks.example", "https://a:b@hooks.example/"] {
        shell.refused(&add(&[wrong, "--private", "--on", "ticket-created"]), "webhook-address");
    }
    assert!(!shell.run(&add(&[hook])).0, "of nothing is no webhook");
    assert!(!shell.run(&add(&[hook, "--on", "moonrise"])).0);
    let added = shell.done(&add(&[hook, "--on", "ticket-resolved", "--on", "ticket-created"]));
    let told = |name: &str| added.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim().to_owned();
    let (id, secret) = (told("webhook "), told("secret "));
    assert!(secret.starts_with("kursi_w_") && secret.len() > 40);
    let listed = shell.done(&["webhook", "list"]);
    assert!(listed.contains(&format!("{id}\tonecard\t{hook}\tticket-created,ticket-resolved")), "{listed}");
    assert!(!listed.contains(&secret), "told once");
    shell.done(&["webhook", "remove", &id]);
    shell.refused(&["webhook", "remove", &id], "webhook-unknown");
    assert!(shell.done(&["webhook", "list"]).contains("There is no webhook."));
    assert!(shell.done(&["effects", "list"]).contains("None is failed."));
    assert!(shell.done(&["effects", "retry"]).contains("0 will be tried again."));
    let healthy = shell.done(&["doctor"]);
    assert!(
        healthy.contains("effects: 0 wait, none was given up") && healthy.contains("mail: not set"),
        "{healthy}"
    );
    let mut readable = shell.command(&["doctor"]);
    readable
        .env("KURSI_MAIL__RELAY", "smtp://mail.example")
        .env("KURSI_MAIL__FROM__ONECARD", "a@mail.example");
    let (healthy, told) = said(&readable.output().unwrap());
    assert!(!healthy && told.contains("smtps://"), "everybody on the way could read it: {told}");
    assert!(shell.done(&["audit", "verify"]).contains("as it was written"), "and it is all in the trail");
}
