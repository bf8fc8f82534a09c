//! Signing out. Unsent work stays, encrypted, until the same person signs in again.

use kursi_store::outbox;

use super::{App, State};
use crate::entry::Fault;
use crate::settings;
use crate::sync::{ENDED, TOKEN};

impl App {
    pub(crate) async fn sign_out(self) -> Result<(), Fault> {
        let _turning = self.inner.turning.lock().await;
        let Ok(work) = self.work() else {
            let lost = self.lost();
            if let Some(lost) = &lost {
                // Otherwise the next start would meet the same lost key before anybody else can sign in.
                self.sign_out_profile(&lost.profile.folder)?;
            }
            self.turn(State::SignedOut(None));
            if let Some(lost) = lost {
                lost.let_go(&self.inner.config.lines);
            }
            return Ok(());
        };
        let mut profile = work.profile.read().expect("lock").clone();
        profile.signed_in = false;
        settings::keep_profile(&self.inner.config.data, &profile)?;
        work.stop.send_replace(true);
        let mut conn = work.outbox.conn().await?;
        let token = outbox::meta_get(&mut conn, TOKEN).await?;
        outbox::meta_remove(&mut conn, TOKEN).await?;
        if let Some(token) = &token {
            outbox::meta_put(&mut conn, ENDED, token).await?;
        }
        drop(conn);
        if let (Some(token), Ok(line)) = (token, work.lines.to(&profile.server)) {
            // Without the line the token ends by itself; here it is forgotten either way.
            let work = work.clone();
            tokio::spawn(async move {
                let line = line.with_token(token);
                if let Err(fault) = crate::live::go(&work, &line).await {
                    tracing::info!(code = %fault.code, "the floor was not told of the sign-out");
                }
                if let Err(fault) = line.sign_out().await {
                    tracing::info!(code = %fault.code, "the server was not told of the sign-out");
                }
            });
        }
        self.turn(State::SignedOut(None));
        self.close(&work).await;
        Ok(())
    }
}
