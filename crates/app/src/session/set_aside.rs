//! Going on without work whose key is lost: it is kept, whole, under another name (K4).

use super::{App, State};
use crate::durable;
use crate::entry::Fault;
use crate::fault::AppFault;
use crate::settings;
use crate::work::machine_now;

impl App {
    /// Renames the folder with everything in it, in one step: databases, their logs, salt and sealed copy belong
    /// together. Answers where it is now; the person signs in again, into new databases.
    pub(crate) async fn set_aside(self) -> Result<String, Fault> {
        let _turning = self.inner.turning.lock().await;
        let lost = self.lost().ok_or(AppFault::RecoveryNotNeeded)?;
        let from = self.folder(&lost.profile.folder);
        let to = self.folder(&format!("{}.set-aside-{}", lost.profile.folder, machine_now()));
        std::fs::rename(&from, &to).map_err(|error| {
            tracing::error!(%error, "the folder was not set aside");
            Fault::from(AppFault::SetAsideFailed { folder: from.display().to_string() })
        })?;
        if let Err(error) = to.parent().map_or(Ok(()), durable::settle) {
            // After a power cut it may have its old name again; then it is set aside once more.
            tracing::warn!(%error, "not known to be on the disk");
        }
        tracing::warn!(folder = %to.display(), "work whose key is lost was set aside");
        self.sign_out_profile(&lost.profile.folder)?;
        self.turn(State::SignedOut(None));
        lost.let_go(&self.inner.config.lines);
        Ok(to.display().to_string())
    }

    /// Keeps that nobody is signed in to this folder any more.
    pub(super) fn sign_out_profile(&self, folder: &str) -> Result<(), Fault> {
        let data = &self.inner.config.data;
        let known =
            settings::profiles(data).into_iter().find(|known| known.folder == folder && known.signed_in);
        known.map_or(Ok(()), |mut profile| {
            profile.signed_in = false;
            settings::keep_profile(data, &profile)
        })
    }
}
