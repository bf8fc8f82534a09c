//! A disk so small that a story can fill it. It is memory that is mounted over a folder, for those programs alone that
//! are started on it; making one needs a Linux that lets a person have mounts of their own.

use std::io::{BufRead as _, BufReader, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

/// What makes the folder's files the disk's first, says so, and keeps it mounted until its input ends. The folder is `$1`, its
/// size `$2`, a folder for the files meanwhile `$3`.
const MOUNT: &str = r#"cp -a "$1/." "$3/" && mount -t tmpfs -o "size=$2m" none "$1" && cp -a "$3/." "$1/" && echo mounted && cat"#;

/// A small disk. It goes, with what is on it, when it is dropped.
#[derive(Debug)]
pub struct Disk {
    keeper: Child,
    folder: PathBuf,
}

impl Disk {
    /// Whether disks can be made here.
    pub fn can_be_made() -> bool {
        let tried = Command::new("unshare")
            .args(["--map-root-user", "--mount", "mount", "-t", "tmpfs", "-o", "size=1m", "none", "/mnt"])
            .stderr(Stdio::null())
            .status();
        tried.is_ok_and(|status| status.success())
    }

    /// Makes one of so many megabytes over `folder`, whose files are then on it.
    ///
    /// # Errors
    /// It cannot be made, or the files do not fit.
    pub fn over(folder: &Path, megabytes: u32) -> Result<Disk> {
        let meanwhile = tempfile::TempDir::new()?;
        let mut keeper = Command::new("unshare")
            .args(["--map-root-user", "--mount", "sh", "-c", MOUNT, "sh"])
            .arg(folder)
            .arg(megabytes.to_string())
            .arg(meanwhile.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("unshare")?;
        let mut told = String::new();
        BufReader::new(keeper.stdout.take().context("no output")?).read_line(&mut told)?;
        let disk = Disk { keeper, folder: folder.to_owned() };
        ensure!(told.trim() == "mounted", "no disk was mounted over {}", folder.display());
        Ok(disk)
    }

    /// The same program, with the disk mounted.
    pub fn on(&self, command: Command) -> Command {
        let mut inside = Command::new("nsenter");
        inside.args([
            "--user",
            "--mount",
            "--preserve-credentials",
            "--target",
            &self.keeper.id().to_string(),
        ]);
        inside.arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => inside.env(name, value),
                None => inside.env_remove(name),
            };
        }
        inside
    }

    /// The file that takes up all the room, seen from outside.
    fn filler(&self) -> PathBuf {
        let inside = self.folder.strip_prefix("/").unwrap_or(&self.folder);
        Path::new("/proc").join(self.keeper.id().to_string()).join("root").join(inside).join("filler")
    }

    /// Takes up whatever room is left.
    ///
    /// # Errors
    /// It cannot be written to for another reason.
    pub fn fill(&self) -> Result<()> {
        let mut file = std::fs::File::create(self.filler())?;
        let block = vec![0; 4096];
        loop {
            match file.write_all(&block) {
                Ok(()) => {}
                Err(error) if error.kind() == ErrorKind::StorageFull => return Ok(()),
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Gives the room back.
    ///
    /// # Errors
    /// It was not taken.
    pub fn make_room(&self) -> Result<()> {
        Ok(std::fs::remove_file(self.filler())?)
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        drop(self.keeper.kill());
        drop(self.keeper.wait());
    }
}
