//! Installs what building, running and testing need, saying what and why; does nothing where it is all there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::proc;

/// What the machine is being prepared for; each purpose needs what the ones before it need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Purpose {
    /// To compile the product.
    Build,
    /// To open its window without a display.
    Headless,
    /// To run every test.
    Test,
}

/// One Debian package and why it is wanted.
struct Need {
    package: &'static str,
    purpose: Purpose,
    why: &'static str,
}

const fn need(purpose: Purpose, package: &'static str, why: &'static str) -> Need {
    Need { package, purpose, why }
}

/// Everything that comes from the distribution.
const NEEDS: [Need; 13] = [
    need(Purpose::Build, "build-essential", "a C compiler for SQLCipher"),
    need(Purpose::Build, "pkg-config", "finds the libraries below"),
    need(Purpose::Build, "libwebkit2gtk-4.1-dev", "the web view of the window"),
    need(Purpose::Build, "librsvg2-dev", "the window's icons"),
    need(Purpose::Build, "libayatana-appindicator3-dev", "the tray"),
    need(Purpose::Build, "libssl-dev", "the cipher of the local database"),
    need(Purpose::Build, "dbus", "the bus that the keyring is on"),
    need(Purpose::Build, "gnome-keyring", "a keyring, where the desktop brings none (K8)"),
    need(Purpose::Headless, "xvfb", "a display without a screen"),
    need(Purpose::Headless, "webkit2gtk-driver", "drives the real window"),
    need(Purpose::Headless, "fonts-dejavu-core", "a font for what the bundled ones leave out"),
    need(Purpose::Test, "chromium", "the gallery of the user interface"),
    need(Purpose::Test, "postgresql", "the store's conformance on a real PostgreSQL"),
];

/// Makes the machine ready for `purpose`.
pub fn run(root: &Path, purpose: Purpose) -> Result<()> {
    rust_parts(purpose)?;
    node()?;
    packages(purpose)?;
    node_modules(root)
}

/// rustup's parts are not Debian's to install, so they are only asked for.
fn rust_parts(purpose: Purpose) -> Result<()> {
    if purpose < Purpose::Test {
        return Ok(());
    }
    for (part, tool) in [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")] {
        if proc::read(Command::new(tool).arg("--version")).is_none() {
            bail!("{tool} is missing: rustup component add {part}");
        }
    }
    Ok(())
}

fn node() -> Result<()> {
    let version = proc::read(Command::new("node").arg("--version"))
        .context("Node.js 20 or newer is needed to build the user interface, and `node` is not here")?;
    let major = major(&version).with_context(|| format!("node --version says {version:?}"))?;
    if major < 20 {
        bail!("Node.js 20 or newer is needed to build the user interface; this is {}", version.trim());
    }
    if proc::which("npm").is_none() {
        bail!("npm is needed to build the user interface, and is not here");
    }
    Ok(())
}

fn major(version: &str) -> Option<u32> {
    version.trim().trim_start_matches('v').split('.').next()?.parse().ok()
}

fn packages(purpose: Purpose) -> Result<()> {
    let wanted: Vec<&Need> = NEEDS.iter().filter(|need| need.purpose <= purpose).collect();
    if proc::which("dpkg-query").is_none() {
        return elsewhere(&wanted);
    }
    let missing = missing(&wanted, &installed());
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!("setup: installing {} packages of the distribution:", missing.len());
    for need in &missing {
        eprintln!("  {:<30} {}", need.package, need.why);
    }
    let names: Vec<&str> = missing.iter().map(|need| need.package).collect();
    let (Some(mut update), Some(mut install)) = (apt(), apt()) else {
        bail!(
            "neither root nor sudo is here; ask somebody who has one to run: apt-get install {}",
            names.join(" ")
        );
    };
    proc::run(update.args(["update", "-qq"]))?;
    proc::run(install.args(["install", "-y", "--no-install-recommends"]).args(&names))
}

/// Packages that dpkg counts as fully installed.
fn installed() -> BTreeSet<String> {
    let listed =
        proc::read(Command::new("dpkg-query").args(["-W", "-f", "${db:Status-Abbrev} ${Package}\\n"]));
    parse_installed(&listed.unwrap_or_default())
}

fn parse_installed(listed: &str) -> BTreeSet<String> {
    let names = listed.lines().filter_map(|line| line.strip_prefix("ii "));
    names.map(|name| name.trim().to_owned()).collect()
}

fn missing<'a>(wanted: &[&'a Need], installed: &BTreeSet<String>) -> Vec<&'a Need> {
    wanted.iter().filter(|need| !installed.contains(need.package)).copied().collect()
}

/// `apt-get` with the rights to install, if there is a way to have them.
fn apt() -> Option<Command> {
    let root = proc::read(Command::new("id").arg("-u"))?.trim() == "0";
    let mut command = if root {
        Command::new("apt-get")
    } else if proc::which("sudo").is_some() {
        let mut sudo = Command::new("sudo");
        sudo.args(["--preserve-env=DEBIAN_FRONTEND", "apt-get"]);
        sudo
    } else {
        return None;
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Some(command)
}

/// Not Debian: nothing is installed, and nothing is assumed missing where the one decisive library is found.
fn elsewhere(wanted: &[&Need]) -> Result<()> {
    if proc::read(Command::new("pkg-config").args(["--exists", "webkit2gtk-4.1"])).is_some() {
        return Ok(());
    }
    eprintln!("setup: this is not Debian, so nothing is installed. What is needed, by its name there:");
    for need in wanted {
        eprintln!("  {:<30} {}", need.package, need.why);
    }
    bail!("install the packages above by your distribution's means, then try again");
}

/// `npm install` when what is installed is not what the lock file says. It follows the lock file and does not write
/// it. (`npm ci` insists on an entry for every other platform's optional packages, which not every registry has.)
fn node_modules(root: &Path) -> Result<()> {
    let lock = modified(&root.join("ui/package-lock.json")).context("ui/package-lock.json is missing")?;
    let installed = modified(&root.join("ui/node_modules/.package-lock.json"));
    if installed.is_some_and(|installed| installed >= lock) {
        return Ok(());
    }
    eprintln!("setup: installing what the user interface is made with (ui/package-lock.json)");
    proc::run(&mut proc::npm(root, ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]))
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).ok()?.modified().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_fully_installed_counts() {
        let installed = parse_installed("ii  xvfb\nrc  webkit2gtk-driver\nii  chromium\n");
        let wanted: Vec<&Need> = NEEDS.iter().collect();
        let missing: Vec<&str> = missing(&wanted, &installed).iter().map(|need| need.package).collect();
        assert!(!missing.contains(&"xvfb"));
        assert!(!missing.contains(&"chromium"));
        assert!(
            missing.contains(&"webkit2gtk-driver"),
            "removed with its configuration left is not installed"
        );
    }

    #[test]
    fn a_node_version_is_read() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("what"), None);
    }

    #[test]
    fn purposes_grow() {
        assert!(Purpose::Build < Purpose::Headless && Purpose::Headless < Purpose::Test);
    }
}
