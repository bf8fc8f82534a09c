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
        let key = self.key(&folder, &profile.folder, KeySource::Passphrase(passphrase)).await?;
        let work = self.open(profile, key, None).await?;
        self.turn(State::SignedIn(work));
        Ok(())
    }
}
