//! Going over to another desk of the person's. A machine holds the rows of the desk that it follows: those of the one before
//! are purged, and the other's are filled, so it takes the line.

use kursi_protocol::DoorRefusal;

use super::{App, State};
use crate::entry::{Fault, LineState};
use crate::fault::AppFault;
use crate::live;
use crate::settings;
use crate::sync::scopes;

impl App {
    pub(crate) async fn follow_desk(self, desk: String) -> Result<(), Fault> {
        let _turning = self.inner.turning.lock().await;
        let work = self.work()?;
        let line = work.line_now.lock().expect("lock").clone();
        let line = line.filter(|_| matches!(work.line(), LineState::Online)).ok_or(AppFault::LineNeeded)?;
        let granted = line.desks().await?.desks;
        let grant = granted.into_iter().find(|grant| grant.desk == desk).ok_or(DoorRefusal::NotGranted)?;
        let mut profile = work.profile.read().expect("lock").clone();
        if profile.desk == grant.desk {
            return Ok(());
        }
        if let Err(fault) = live::go(&work, &line).await {
            // The seats fall by their leases.
            tracing::info!(code = %fault.code, "the floor was not told that somebody goes to another desk");
        }
        (profile.desk, profile.role) = (grant.desk, grant.role);
        settings::keep_profile(&self.inner.config.data, &profile)?;
        // Nothing arrives any more; then views may still be asked for while the old rows go in turns.
        work.stop.send_replace(true);
        let settled = {
            let _writing = work.writing.lock().await;
            scopes::hide(&work);
            scopes::settle(&work.replica, &work.outbox, &profile.workspace, &profile.desk).await
        };
        self.close(&work).await;
        let opened = match settled {
            Ok(()) => self.open(profile, work.key.clone(), None).await,
            Err(fault) => Err(fault),
        };
        match opened {
            Ok(fresh) => {
                fresh.desks.write().expect("lock").clone_from(&work.desks.read().expect("lock"));
                self.admit(fresh);
                Ok(())
            }
            Err(fault) => {
                self.turn(State::SignedOut(Some(fault.clone())));
                Err(fault)
            }
        }
    }
}
