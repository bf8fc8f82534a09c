//! Pictures of every screen in four languages, and the check of each page that goes with them (K3).

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use thirtyfour::Key;

use crate::{PATIENCE, Window, root, until};

/// The program's languages and the direction each is written in.
pub const LANGUAGES: [(&str, &str); 4] = [("en", "ltr"), ("ar", "rtl"), ("fa", "rtl"), ("ur", "rtl")];

/// Awaits what is drawn.
const DRAWN: &str = "return new Promise(done => {
    let left = 4;
    const frame = () => (left-- > 0 ? requestAnimationFrame(frame) : setTimeout(() => done(null), 50));
    frame();
})";

/// A folder of pictures.
#[derive(Debug, Clone)]
pub struct Pictures {
    folder: PathBuf,
}

impl Pictures {
    /// Pictures go to `folder`.
    pub fn to(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Takes `screen` as it is, in all four languages, each checked for clipped text, missing words and a wrong
    /// direction; then goes back to the language that it was in.
    pub async fn in_all_languages(&self, window: &Window, screen: &str) -> Result<()> {
        let before: String = window.eval("document.documentElement.lang").await?;
        let mut findings = Vec::new();
        for (language, direction) in LANGUAGES {
            window.speak(language).await?;
            findings.extend(self.page(window, language, direction, screen).await?);
        }
        window.speak(&before).await?;
        told(&findings)
    }

    /// As [`Pictures::in_all_languages`], of what `opener` opens above the page, which a press elsewhere closes: it is
    /// opened anew in each language, and closed in the end.
    pub async fn floating(&self, window: &Window, opener: &str, screen: &str) -> Result<()> {
        let before: String = window.eval("document.documentElement.lang").await?;
        let mut findings = Vec::new();
        for (language, direction) in LANGUAGES {
            window.speak(language).await?;
            window.press(opener).await?;
            window.until(&format!("{screen} is open"), "document.querySelector('[data-floating]')").await?;
            findings.extend(self.page(window, language, direction, screen).await?);
            until(&format!("{screen} is closed"), PATIENCE, async || {
                window.keys(Key::Escape + "").await?;
                Ok(window.eval::<bool>("!document.querySelector('[data-floating]')").await?.then_some(()))
            })
            .await?;
        }
        window.speak(&before).await?;
        told(&findings)
    }

    async fn page(
        &self,
        window: &Window,
        language: &str,
        direction: &str,
        screen: &str,
    ) -> Result<Vec<String>> {
        let expression = format!("document.documentElement.dir === '{direction}'");
        window.until(&format!("{language} is written {direction}"), &expression).await?;
        self.one(window, &format!("{language}-{screen}")).await?;
        Ok(check(window).await?.into_iter().map(|found| format!("{language}-{screen}: {found}")).collect())
    }

    /// Takes one picture, unchecked.
    pub async fn one(&self, window: &Window, name: &str) -> Result<PathBuf> {
        fs::create_dir_all(&self.folder)?;
        // What is asked of the page is true a frame or two before it is on the display.
        window.run::<()>(DRAWN, vec![]).await?;
        let path = self.folder.join(format!("{name}.png"));
        fs::write(&path, window.picture().await?).with_context(|| path.display().to_string())?;
        Ok(path)
    }
}

fn told(findings: &[String]) -> Result<()> {
    if !findings.is_empty() {
        bail!("{} faults on the page:\n{}", findings.len(), findings.join("\n"));
    }
    Ok(())
}

/// What `ui/e2e/check-page.js` finds wrong with the page as it stands.
async fn check(window: &Window) -> Result<Vec<String>> {
    let path = root().join("ui/e2e/check-page.js");
    let script = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let findings: Vec<Value> = window.run(&script, vec![]).await?;
    Ok(findings
        .into_iter()
        .map(|finding| finding.as_str().map_or_else(|| finding.to_string(), str::to_owned))
        .collect())
}
