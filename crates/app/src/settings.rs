//! What is kept outside the encrypted databases: choices of the person and who was signed in. No secret and
//! no customer's word is in either file.

use std::fs;
use std::path::Path;

use kursi_rules::{DeviceId, UserId};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::durable;
use crate::entry::{Digits, Fault, Settings, Theme};
use crate::fault::AppFault;

/// The languages there are.
pub(crate) const LANGUAGES: [&str; 4] = ["en", "ar", "fa", "ur"];

impl Default for Settings {
    fn default() -> Self {
        Settings {
            language: "en".into(),
            language_chosen: false,
            theme: Theme::System,
            digits: Digits::Language,
            nastaliq: false,
            first_calendar: None,
            second_calendar: None,
            time_zone: None,
            answers_in: Vec::new(),
            server: String::new(),
            user: String::new(),
        }
    }
}

/// Who was signed in on this machine, and where their folder is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Profile {
    /// Server address.
    pub server: String,
    /// User name.
    pub login: String,
    /// Folder of the databases, below the data folder.
    pub folder: String,
    /// Workspace id.
    pub workspace: String,
    /// The organisation's name.
    pub workspace_name: String,
    /// The person.
    pub user: UserId,
    /// The person's name.
    pub name: String,
    /// This installation; nothing when it has to be registered anew.
    pub device: Option<DeviceId>,
    /// Desk worked on.
    pub desk: String,
    /// Role on it.
    pub role: String,
    /// The key comes from a passphrase and not from the keyring.
    pub passphrase: bool,
    /// Not signed out since.
    pub signed_in: bool,
}

const SETTINGS: &str = "settings.json";
const PROFILES: &str = "profiles.json";

fn read<T: DeserializeOwned + Default>(path: &Path) -> T {
    match fs::read(path) {
        Ok(bytes) => serde_json::from_slice(&bytes).unwrap_or_else(|error| {
            // A torn file costs choices, never work: it is set aside and everything starts from defaults.
            tracing::warn!(file = %path.display(), %error, "unreadable, set aside");
            let _ = fs::rename(path, path.with_extension("json.unreadable"));
            T::default()
        }),
        Err(_) => T::default(),
    }
}

fn write<T: Serialize>(path: &Path, value: &T) -> Result<(), Fault> {
    let written =
        serde_json::to_vec_pretty(value).map_err(Into::into).and_then(|text| durable::write(path, &text));
    written.map_err(|error| {
        tracing::error!(file = %path.display(), %error, "not written");
        AppFault::SettingsNotKept.into()
    })
}

/// The settings; `system` is the desktop's language, taken where the person chose none.
pub(crate) fn load(data: &Path, system: &str) -> Settings {
    let mut settings: Settings = read(&data.join(SETTINGS));
    if !settings.language_chosen || !LANGUAGES.contains(&settings.language.as_str()) {
        let wanted = system.split(['-', '_', '.']).next().unwrap_or("en");
        settings.language = LANGUAGES.iter().find(|known| **known == wanted).unwrap_or(&"en").to_string();
    }
    settings
}

/// Keeps the settings.
pub(crate) fn keep(data: &Path, settings: &Settings) -> Result<(), Fault> {
    write(&data.join(SETTINGS), settings)
}

/// The profiles, the last one signed in first.
pub(crate) fn profiles(data: &Path) -> Vec<Profile> {
    read(&data.join(PROFILES))
}

/// Keeps a profile as the first one.
pub(crate) fn keep_profile(data: &Path, profile: &Profile) -> Result<(), Fault> {
    let mut all = profiles(data);
    all.retain(|known| known.folder != profile.folder);
    all.insert(0, profile.clone());
    write(&data.join(PROFILES), &all)
}

/// Forgets the profile of a folder.
pub(crate) fn forget_profile(data: &Path, folder: &str) -> Result<(), Fault> {
    let mut all = profiles(data);
    let before = all.len();
    all.retain(|known| known.folder != folder);
    if all.len() == before { Ok(()) } else { write(&data.join(PROFILES), &all) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn k3_the_desktops_language_until_another_is_chosen() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(load(folder.path(), "fa_IR.UTF-8").language, "fa");
        assert_eq!(load(folder.path(), "C").language, "en");
        let chosen = Settings { language: "ur".into(), language_chosen: true, ..Settings::default() };
        keep(folder.path(), &chosen).unwrap();
        assert_eq!(load(folder.path(), "fa_IR.UTF-8"), chosen);
    }

    #[test]
    fn a_torn_settings_file_costs_choices_and_is_kept_aside() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(SETTINGS), b"{\"language\": \"a").unwrap();
        assert_eq!(load(folder.path(), "ar").language, "ar");
        assert!(folder.path().join("settings.json.unreadable").exists());
    }
}
