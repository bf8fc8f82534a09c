//! One agent's machine: its own folders, bus, keyring and display, so that two of them share nothing but the line.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::running::Running;
use crate::{PATIENCE, Window, binary, until};

/// Where a machine's windows open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screen {
    /// On a display without a screen, of this machine's own.
    Virtual,
    /// On the display of whoever runs us.
    Real,
}

/// An agent's machine. Dropping it pulls the plug: everything that runs on it is killed, and its folder goes.
#[derive(Debug)]
pub struct Machine {
    name: String,
    folder: TempDir,
    logs: PathBuf,
    display: Option<(Running, String)>,
    bus: Option<(Running, String)>,
    keyring: Option<Running>,
}

/// What the desktop was asked to open, one address a line.
const OPENED: &str = "opened";

/// In the place of a browser: writes down what it is asked to open.
fn browser(folder: &Path) -> Result<()> {
    let program = folder.join("bin").join("xdg-open");
    let log = folder.join(OPENED);
    fs::write(&program, format!("#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{}'\n", log.display()))?;
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755))?;
    Ok(())
}

fn path_with(first: &Path) -> std::ffi::OsString {
    let rest = std::env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(first.to_owned()).chain(std::env::split_paths(&rest));
    std::env::join_paths(all).unwrap_or(rest)
}

/// A bus with nothing to start by itself: what is not started here is not there.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

impl Machine {
    /// A machine whose person is logged in, with an unlocked keyring: a real Secret Service (K8).
    pub async fn new(name: &str, screen: &Screen, logs: &Path) -> Result<Self> {
        let mut machine = Self::without_keyring(name, screen, logs).await?;
        machine.unlock_keyring().await?;
        Ok(machine)
    }

    /// A machine with a bus and no Secret Service on it (K8: a passphrase is asked for then).
    pub async fn without_keyring(name: &str, screen: &Screen, logs: &Path) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix(&format!("kursi-{name}-")).tempdir()?;
        for inner in ["home", "data", "config", "cache", "run", "bin"] {
            fs::create_dir(folder.path().join(inner))?;
        }
        browser(folder.path())?;
        fs::set_permissions(folder.path().join("run"), fs::Permissions::from_mode(0o700))?;
        let mut machine = Self {
            name: name.to_owned(),
            folder,
            logs: logs.to_owned(),
            display: None,
            bus: None,
            keyring: None,
        };
        if *screen == Screen::Virtual {
            machine.display = Some(machine.start_display()?);
        }
        machine.bus = Some(machine.start_bus()?);
        Ok(machine)
    }

    /// Whose machine it is.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The folder that holds everything on the machine.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where programs keep their data: the desk's databases are below.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Address of its bus.
    pub fn bus(&self) -> Result<&str> {
        self.bus.as_ref().map(|(_, address)| address.as_str()).context("the machine has a bus")
    }

    /// Its display, as programs of X11 name it.
    pub fn display(&self) -> Result<String> {
        self.display
            .as_ref()
            .map(|(_, number)| format!(":{number}"))
            .context("the machine has a display of its own")
    }

    /// Leaves the machine's folder behind and says where it is.
    pub fn keep(&mut self) -> &Path {
        self.folder.disable_cleanup(true);
        self.folder.path()
    }

    /// Opens the real window, driven by WebKit's own driver.
    pub async fn open(&self) -> Result<Window> {
        self.open_with(&[]).await
    }

    /// As [`Machine::open`], with arguments for the program.
    pub async fn open_with(&self, args: &[&str]) -> Result<Window> {
        Window::open(&self.name, self.command("WebKitWebDriver"), &binary("kursi")?, args, &self.logs).await
    }

    /// Starts the program as a person does, undriven; the address of the server is there already, as an administrator
    /// sets it for all machines.
    pub fn start(&self, server: &str) -> Result<Running> {
        let mut command = self.command(&binary("kursi")?.to_string_lossy());
        command.env("KURSI_SERVER", server);
        Running::start(&format!("{}-window", self.name), command, &self.logs)
    }

    /// Waits until the desktop was asked to open this address.
    pub async fn opened(&self, address: &str) -> Result<()> {
        let log = self.folder.path().join(OPENED);
        until(&format!("{address} is opened"), PATIENCE, async || {
            let opened = fs::read_to_string(&log).unwrap_or_default();
            Ok(opened.lines().any(|line| line == address).then_some(()))
        })
        .await
    }

    /// A command that runs on this machine: its folders, its bus, its display.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let home = self.folder.path();
        command
            .env("HOME", home.join("home"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("PATH", path_with(&home.join("bin")))
            .env("LANG", "C.UTF-8")
            .env_remove("LANGUAGE")
            .env_remove("LC_ALL")
            // No assistive bus is on these machines; asking for one only delays the window.
            .env("NO_AT_BRIDGE", "1");
        if let Some((_, address)) = &self.bus {
            command.env("DBUS_SESSION_BUS_ADDRESS", address);
        }
        if let Some((_, number)) = &self.display {
            command
                .env("DISPLAY", format!(":{number}"))
                .env("XDG_RUNTIME_DIR", home.join("run"))
                .env("GDK_BACKEND", "x11")
                .env("LIBGL_ALWAYS_SOFTWARE", "1")
                // The shell turns this renderer off where nothing says otherwise; without it screenshots hang.
                .env("WEBKIT_DISABLE_DMABUF_RENDERER", "0")
                .env_remove("WAYLAND_DISPLAY");
        }
        command
    }

    fn start_display(&self) -> Result<(Running, String)> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"]);
        Running::start_telling(&format!("{}-display", self.name), command, &self.logs)
    }

    fn start_bus(&self) -> Result<(Running, String)> {
        let config = self.folder.path().join("bus.conf");
        fs::write(&config, BUS)?;
        let mut command = Command::new("dbus-daemon");
        command.arg(format!("--config-file={}", config.display())).args([
            "--nofork",
            "--nopidfile",
            "--print-address=1",
        ]);
        Running::start_telling(&format!("{}-bus", self.name), command, &self.logs)
    }

    async fn unlock_keyring(&mut self) -> Result<()> {
        let mut command = self.command("gnome-keyring-daemon");
        command
            .args(["--foreground", "--components=secrets", "--unlock"])
            .env("XDG_RUNTIME_DIR", self.folder.path().join("run"));
        let name = format!("{}-keyring", self.name);
        self.keyring = Some(Running::start_hearing(&name, command, &self.logs, "the person's own password")?);
        until("the keyring on the bus", PATIENCE, async || Ok(self.has_keyring()?.then_some(()))).await
    }

    /// Whether somebody answers for the Secret Service on this machine's bus.
    fn has_keyring(&self) -> Result<bool> {
        let output = self
            .command("dbus-send")
            .args(["--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus"])
            .args(["org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"])
            .stdin(Stdio::null())
            .output()
            .context("dbus-send")?;
        if !output.status.success() {
            bail!("dbus-send: {}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(String::from_utf8_lossy(&output.stdout).contains("boolean true"))
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        // The order of a shutdown; each is killed when it goes.
        self.keyring = None;
        self.bus = None;
        self.display = None;
    }
}
