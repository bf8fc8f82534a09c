//! Pictures of every screen in four languages, and the check of each page that goes with them (K3).

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{Window, root};

/// The program's languages and the direction each is written in.
pub const LANGUAGES: [(&str, &str); 4] = [("en", "ltr"), ("ar", "rtl"), ("fa", "rtl"), ("ur", "rtl")];

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
            speak(window, language).await?;
            window
                .until(
                    &format!("{language} is written {direction}"),
                    &format!("document.documentElement.dir === '{direction}'"),
                )
                .await?;
            self.one(window, &format!("{language}-{screen}")).await?;
            findings.extend(
                check(window).await?.into_iter().map(|found| format!("{language}-{screen}: {found}")),
            );
        }
        speak(window, &before).await?;
        if !findings.is_empty() {
            bail!("{} faults on the page:\n{}", findings.len(), findings.join("\n"));
        }
        Ok(())
    }

    /// Takes one picture, unchecked.
    pub async fn one(&self, window: &Window, name: &str) -> Result<PathBuf> {
        fs::create_dir_all(&self.folder)?;
        let path = self.folder.join(format!("{name}.png"));
        fs::write(&path, window.picture().await?).with_context(|| path.display().to_string())?;
        Ok(path)
    }
}

/// Switches the language in one click, and waits until the page speaks it.
pub(crate) async fn speak(window: &Window, language: &str) -> Result<()> {
    window.press(&format!("lang-{language}")).await?;
    let expression =
        format!("(l => l === '{language}' || l.startsWith('{language}-'))(document.documentElement.lang)");
    window.until(&format!("the page speaks {language}"), &expression).await?;
    window.until("fonts are there", "document.fonts.status === 'loaded'").await
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
