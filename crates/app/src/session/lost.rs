//! Work on this machine whose key is lost: what is known of it while the person decides (K4, K8).

use kursi_protocol::sign_in::{RecoveryTold, SignedIn};

use super::{App, sealed};
use crate::entry::{Changed, Fault, LostView};
use crate::settings::Profile;
use crate::sync::carrier::Lines;

/// Work that did not open.
#[derive(Clone)]
pub(crate) struct Lost {
    /// Whose.
    pub profile: Profile,
    /// What the server answered at sign-in, if the person came that way: they need not sign in again.
    pub answer: Option<SignedIn>,
    /// It is the keyring that lost the key, and not a person who forgot a passphrase.
    pub keyring: bool,
}

impl Lost {
    /// What the server told of recovery keys just now.
    pub(super) fn heard(&self) -> Option<&RecoveryTold> {
        self.answer.as_ref().and_then(|answer| answer.recovery.as_ref())
    }

    /// Gives the session back that was opened for nothing.
    pub(super) fn let_go(self, lines: &Lines) {
        if let Some(answer) = self.answer
            && let Ok(line) = lines.to(&self.profile.server)
        {
            // Without the line it ends by itself; here it is forgotten either way.
            tokio::spawn(async move {
                if let Err(fault) = line.with_token(answer.token).sign_out().await {
                    tracing::info!(code = %fault.code, "the server was not told of the sign-out");
                }
            });
        }
    }
}

impl App {
    /// Remembers work that did not open, if `fault` says that its key is lost.
    pub(super) fn lose(&self, fault: &Fault, profile: Profile, answer: Option<SignedIn>) {
        let keyring = match fault.code.as_str() {
            // A keyring that was reset and asked again may have a key by now, but not the one that is needed.
            "keyring-lost" | "database-wrong-key" => true,
            "passphrase-wrong" => false,
            _ => return,
        };
        self.set_lost(Some(Lost { profile, answer, keyring }));
    }

    pub(super) fn lost(&self) -> Option<Lost> {
        self.inner.lost.read().expect("lock").clone()
    }

    pub(super) fn set_lost(&self, lost: Option<Lost>) {
        *self.inner.lost.write().expect("lock") = lost;
        self.tell(Changed::Session);
    }

    /// Whether the recovered key has to be put under a passphrase, for want of a keyring.
    pub(super) fn wants_passphrase(&self, lost: &Lost) -> bool {
        lost.profile.passphrase || !*self.inner.keyring.read().expect("lock")
    }

    /// For the session view.
    pub(crate) fn lost_view(&self) -> Option<LostView> {
        let lost = self.lost()?;
        let (print, fault) = match sealed::read(&self.folder(&lost.profile.folder)) {
            Ok(Some(copy)) => (Some(copy.print()), None),
            Ok(None) => (None, Some(crate::AppFault::RecoveryCopyNone.into())),
            Err(torn) => (None, Some(torn.into())),
        };
        Some(LostView {
            keyring: lost.keyring,
            passphrase: self.wants_passphrase(&lost),
            user: lost.profile.login,
            workspace: lost.profile.workspace_name,
            print,
            fault,
        })
    }
}
