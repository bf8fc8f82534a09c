//! Opening the local databases with their passphrase, where there is no keyring (K8).

use super::open::KeySource;
use super::{App, State};
use crate::entry::Fault;
use crate::fault::AppFault;

impl App {
    pub(crate) async fn unlock(self, passphrase: String) -> Result<(), Fault> {
        let _turning = self.inner.turning.lock().await;
        let profile = match &*self.inner.state.read().expect("lock") {
            State::Locked(profile) => profile.clone(),
            _ => return Err(AppFault::NotSignedIn.into()),
        };
        let folder = self.folder(&profile.folder);
        let opened = match self.key(&folder, &profile.folder, KeySource::Passphrase(passphrase)).await {
            Ok(key) => self.open(profile.clone(), key, None).await,
            Err(fault) => Err(fault),
        };
        let work = opened.inspect_err(|fault| self.lose(fault, profile, None))?;
        self.admit(work);
        Ok(())
    }
}
