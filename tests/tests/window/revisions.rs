//! A revision of the procedure in the real window: proposed, seen, approved by name, in force at its time, and a ticket that keeps the
//! one it was opened under (E9, E10); its flowcharts, the way in which each language is read, and one of them as a file (E11).

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use chrono::{Duration, FixedOffset, Utc};
use journeys::{IntakeTicket, Machine, PATIENCE, root, tell, until};

const DESK: &str = "example";
const LEAD: &str = "سلمى الكندي";
const WHY: &str = "Ninety minutes for a first reply, as agreed with the workshop on Monday.";

/// The desk's pack with another promise and another reason, and a word by which running tickets keep their own revision.
fn proposed(into: &Path) -> Result<PathBuf> {
    let (from, to) = (root().join("desks").join(DESK), into.join(DESK));
    fs::create_dir_all(to.join("words"))?;
    let put = |name: &str, changes: &[(&str, &str)]| -> Result<()> {
        let mut text = fs::read_to_string(from.join(name))?;
        for (old, new) in changes {
            ensure!(text.contains(old), "{name} does not hold {old:?}");
            text = text.replace(old, new);
        }
        Ok(fs::write(to.join(name), text)?)
    };
    let toml = [
        ("limit_minutes = 60", "limit_minutes = 90"),
        ("id = \"repaired\"", "id = \"rides-again\""),
        ("running = \"migrate\"", "running = \"keep\""),
    ];
    put("desk.toml", &toml)?;
    for language in ["en", "ar", "fa", "ur"] {
        put(&format!("words/{language}.ftl"), &[("reason-repaired", "reason-rides-again")])?;
    }
    Ok(to)
}

/// Where the desk machine's person keeps what they save.
fn keeps_downloads(machine: &Machine) -> Result<PathBuf> {
    let folder = machine.folder().join("home").join("Downloads");
    let config = machine.folder().join("config");
    fs::create_dir_all(&folder)?;
    fs::create_dir_all(&config)?;
    fs::write(config.join("user-dirs.dirs"), format!("XDG_DOWNLOAD_DIR=\"{}\"\n", folder.display()))?;
    Ok(folder)
}

#[test]
fn e10_a_revision_is_seen_approved_by_name_and_in_force_at_its_time_and_an_open_ticket_keeps_its_own() {
    tell("revisions", async |story| -> Result<()> {
        let mut server = story.server_for(&[]).await?;
        let intake = server.take_up(DESK, &[("salma", LEAD, "lead")], "mail")?;
        intake.open(&IntakeTicket::new("kept", "Dana Issa", "en", "The chain is off", "Again.")).await?;
        let pc = story.machine("salma").await?;
        let downloads = keeps_downloads(&pc)?;
        let folder = tempfile::tempdir()?;
        let pack = proposed(folder.path())?;
        // On the wall of the desk, an hour from now.
        let dubai = FixedOffset::east_opt(4 * 3600).context("Dubai")?;
        let when =
            (Utc::now() + Duration::hours(1)).with_timezone(&dubai).format("%Y-%m-%d %H:%M").to_string();
        let pack = pack.to_string_lossy().into_owned();
        let what = ["--author", "salma", "--summary", WHY, "--effective", when.as_str()];
        server.administered(&[&["desk", "import", pack.as_str()][..], &what].concat())?;

        let salma = story.open(&pc).await?;
        salma.sign_in(&server.url(), &server.agent("salma")?).await?;
        salma.press("nav-procedure").await?;
        salma.press("revision-2").await?;
        let seen = salma.text("revision-detail").await?;
        ensure!(seen.contains(WHY) && seen.contains(LEAD), "who made it and why: {seen}");
        let target = salma.text("changes-target").await?;
        ensure!(["Limit, minutes", "60", "90"].iter().all(|part| target.contains(part)), "{target}");
        ensure!(salma.text("changes-reason").await?.contains("Repaired"), "by its name");
        story.pictures().in_all_languages(&salma, "revision-draft").await?;
        salma.press("revision-approve").await?;
        salma.gone("revision-approve").await?;
        let approved = salma.text("revision-detail").await?;
        ensure!(approved.matches(LEAD).count() >= 2, "who approved it, by name: {approved}");
        story.pictures().in_all_languages(&salma, "revision-approved").await?;

        // Not before its time.
        intake.open(&IntakeTicket::new("before", "Omar Said", "en", "A flat tyre", "Since noon.")).await?;
        salma.go_to_workbench().await?;
        salma.queue("incoming").await?;
        salma.open_ticket("A flat tyre").await?;
        salma.press("resolve").await?;
        salma.seen("reason-repaired").await?;
        salma.keys(thirtyfour::Key::Escape + "").await?;
        server.pass(90).await?;
        salma.press("nav-procedure").await?;
        let standing = "document.querySelector('[data-testid=revision-2]')?.textContent.includes('In force')";
        salma.until("it is in force", standing).await?;
        story.pictures().in_all_languages(&salma, "revision-in-force").await?;

        intake.open(&IntakeTicket::new("after", "Rami Aziz", "en", "The bell is mute", "No sound.")).await?;
        salma.go_to_workbench().await?;
        salma.queue("incoming").await?;
        salma.open_ticket("The bell is mute").await?;
        salma.press("resolve").await?;
        salma.seen("reason-rides-again").await?;
        salma.keys(thirtyfour::Key::Escape + "").await?;
        salma.open_ticket("The chain is off").await?;
        salma.reply("The chain is on again.").await?;
        salma.resolve("repaired").await?;
        salma.entry("resolved", "Repaired", PATIENCE).await.context("a kept ticket has its own reasons")?;

        salma.press("nav-procedure").await?;
        salma.press("part-charts").await?;
        salma.seen("chart").await?;
        story.pictures().in_all_languages(&salma, "flowchart-statuses").await?;
        salma.keys("k").await?;
        salma
            .until("a record is drawn", "document.querySelector('[data-testid=chart] [data-id=planned]')")
            .await?;
        story.pictures().in_all_languages(&salma, "flowchart-record").await?;
        salma.speak("ar").await?;
        salma
            .until(
                "it is drawn anew",
                "document.querySelector('[data-testid=chart]').getAttribute('direction') === 'rtl'",
            )
            .await?;
        salma.press("chart-save").await?;
        let svg = until("the drawing is saved", PATIENCE, async || {
            let files = fs::read_dir(&downloads)?.filter_map(|entry| Some(entry.ok()?.path()));
            let mut drawn = files.filter(|path| path.extension().is_some_and(|end| end == "svg"));
            Ok(drawn.next().map(fs::read_to_string).transpose()?)
        })
        .await?;
        ensure!(
            svg.contains("direction=\"rtl\"") && svg.contains("محدد الموعد"),
            "its words are text: {svg}"
        );
        let at = |name: &str| -> Result<f64> {
            let words = svg.split("<text").find(|text| text.contains(name)).context(name.to_owned())?;
            let x = words.split("x=\"").nth(1).and_then(|rest| rest.split('"').next()).context("a place")?;
            Ok(x.parse()?)
        };
        ensure!(at("محدد الموعد")? > at("أُلغي")?, "it begins at the right: {svg}");
        Ok(())
    });
}
