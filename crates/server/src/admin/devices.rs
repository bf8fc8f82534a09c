//! Desk machines: which there are, shutting one out, and making one forget everything.

use kursi_rules::Millis;
use kursi_store::server;

use super::Office;
use crate::auth::audit;
use crate::cli::Trouble;

impl Office {
    /// A person's devices.
    ///
    /// # Errors
    /// There is no such person, or the database failed.
    pub async fn devices(&self, login_name: &str) -> Result<Vec<server::Device>, Trouble> {
        let mut conn = self.db.conn().await?;
        let account = self.account(&mut conn, login_name).await?;
        Ok(server::devices_of(&mut conn, &self.ws, &account.user).await?)
    }

    /// Shuts a device out.
    ///
    /// # Errors
    /// There is no such device, or the database failed.
    pub async fn revoke_device(&self, device: &str, now: Millis) -> Result<(), Trouble> {
        let mut tx = self.db.begin().await?;
        if server::device(&mut tx, &self.ws, device).await?.is_none() {
            return Err(Trouble::DeviceUnknown { device: device.to_owned() });
        }
        server::revoke_device(&mut tx, &self.ws, device).await?;
        audit::note(&mut tx, &self.ws, now, None, "device-revoked", device).await?;
        Ok(tx.commit().await?)
    }

    /// Asks a device to forget everything at its next contact (X10), and shuts it out: what it still has to send is taken
    /// no more. Asked again, the first time stands.
    ///
    /// # Errors
    /// There is no such device, or the database failed.
    pub async fn wipe_device(&self, device: &str, now: Millis) -> Result<(), Trouble> {
        let mut tx = self.db.begin().await?;
        if server::device(&mut tx, &self.ws, device).await?.is_none() {
            return Err(Trouble::DeviceUnknown { device: device.to_owned() });
        }
        server::ask_wipe(&mut tx, &self.ws, device, now.0).await?;
        audit::note(&mut tx, &self.ws, now, None, "device-wipe-asked", device).await?;
        Ok(tx.commit().await?)
    }
}
