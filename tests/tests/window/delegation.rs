//! Deciding while the manager is away, in the real window (A10).

use anyhow::{Result, ensure};
use journeys::{IntakeTicket, PATIENCE, Story, Window, tell};

/// Hands decisions over to a person until tonight, as the form offers it.
async fn hand_over(story: &Story, manager: &Window, name: &str) -> Result<()> {
    manager.press("delegate").await?;
    manager.seen("delegate-until").await?;
    let choose = format!(
        "const list = document.querySelector('[data-testid=delegate-who]'); \
         const one = [...list.options].find((option) => option.textContent.includes('{name}')); \
         Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(list, one.value); \
         list.dispatchEvent(new Event('change', {{ bubbles: true }})); return one !== undefined;"
    );
    ensure!(manager.run::<bool>(&choose, Vec::new()).await?, "{name} can be named");
    story.pictures().one(manager, "delegation-form").await?;
    manager.press("delegate-submit").await?;
    manager.shows("delegation", "data-standing", "running").await
}

/// A10: an agent asks, the manager hands over, the delegate decides in another window, and the agent sees until when, and
/// who decided for whom; then the manager takes it back.
#[test]
fn a10_a_delegate_decides_while_the_manager_is_away() {
    tell("delegation", async |story| -> Result<()> {
        let server = story.server_for(&["noura", "huda", "shirin"]).await?;
        let ticket = IntakeTicket::new("away-1", "Yusuf Karam", "en", "Invalid code", "It is refused.");
        server.intake().open(&ticket).await?;
        let machines =
            [story.machine("noura").await?, story.machine("huda").await?, story.machine("shirin").await?];
        let [noura, huda, shirin] = [
            story.open(&machines[0]).await?,
            story.open(&machines[1]).await?,
            story.open(&machines[2]).await?,
        ];
        for (window, name) in [(&noura, "noura"), (&huda, "huda"), (&shirin, "shirin")] {
            window.sign_in(&server.url(), &server.agent(name)?).await?;
        }
        noura.queue("new-and-replies").await?;
        noura.open_ticket("Invalid code").await?;
        noura.reply("We have asked our partner.").await?;
        noura.press("ask-pending").await?;
        noura.write("ask-pending-why", "The partner looks into it.").await?;
        noura.press("ask-pending-send").await?;

        huda.queue("to-approve").await?;
        hand_over(story, &huda, "شیرین").await?;
        ensure!(huda.attribute("delegation", "data-mine").await?.as_deref() == Some("true"));

        shirin.queue("to-approve").await?;
        shirin.shows("delegation", "data-standing", "running").await?;
        shirin.open_ticket("Invalid code").await?;
        ensure!(shirin.text("pending-instead-of").await?.contains("Huda"), "on whose behalf");
        story.pictures().one(&shirin, "delegation-decide").await?;
        shirin.press("approve-pending").await?;
        shirin.press("term-2").await?;

        noura.shows("pending-standing", "data-standing", "pending-approved").await?;
        let told = noura.text("pending-approved-by").await?;
        ensure!(told.contains("شیرین") && told.contains("Huda"), "{told}");
        noura.entry("pending-approved", "Huda", PATIENCE).await?;
        story.pictures().one(&noura, "delegation-approved").await?;

        huda.press("end-delegation").await?;
        huda.gone("delegation").await?;
        shirin.gone("delegation").await
    });
}
