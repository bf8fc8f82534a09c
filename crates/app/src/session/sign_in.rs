//! Signing in, with the line up.

use std::sync::Arc;

use data_encoding::HEXLOWER;
use kursi_protocol::sign_in::{DeskGrant, SignIn, SignedIn};
use kursi_protocol::{DoorRefusal, PROTOCOL};
use kursi_store::{Key, outbox, sent};
use sha2::{Digest, Sha256};

use super::open::KeySource;
use super::{App, State, sealed};
use crate::entry::Fault;
use crate::fault::AppFault;
use crate::settings::{self, Profile};
use crate::sync::{TOKEN, line, rename};
use crate::work::Work;

impl App {
    pub(crate) async fn sign_in(
        self,
        server: String,
        user: String,
        password: String,
        passphrase: Option<String>,
    ) -> Result<(), Fault> {
        let _turning = self.inner.turning.lock().await;
        let login = user.trim().to_owned();
        if login.is_empty() || password.is_empty() {
            return Err(DoorRefusal::SignInEmpty.into());
        }
        let server = line::address(&server)?.to_string().trim_end_matches('/').to_owned();
        let open = self.work().ok();
        if let Some(work) = &open {
            let profile = work.profile.read().expect("lock").clone();
            if profile.server != server || !profile.login.eq_ignore_ascii_case(&login) {
                return Err(AppFault::SignedInOtherwise.into());
            }
        }
        if matches!(&*self.inner.state.read().expect("lock"), State::SignedOut(_))
            && let Some(other) = self.lost()
        {
            // What somebody else lost before is not what this person is told of.
            self.set_lost(None);
            other.let_go(&self.inner.config.lines);
        }
        let data = &self.inner.config.data;
        let known = settings::profiles(data)
            .into_iter()
            .find(|known| known.server == server && known.login.eq_ignore_ascii_case(&login));

        let line = self.inner.config.lines.to(&server)?;
        match line.hello().await {
            // Too old to work with the server, but not to hand in what this machine has not sent.
            Err(fault) if fault.code == "client-too-old" && known.is_some() => {}
            heard => drop(heard?),
        }
        let words = SignIn {
            user: login.clone(),
            password,
            device: known.as_ref().and_then(|known| known.device),
            device_name: self.inner.config.device_name.clone(),
            protocol: PROTOCOL,
        };
        let answer = match line.sign_in(&words).await {
            Ok(answer) => answer,
            Err(fault) if fault.code == "device-wiped" => {
                return Err(self.told_to_forget(open, known, passphrase, fault).await);
            }
            Err(fault) => return Err(fault),
        };
        let grant = followed(&answer, known.as_ref()).ok_or(AppFault::NoDesk)?;
        let profile = Profile {
            folder: folder_name(&server, &answer),
            server: server.clone(),
            login: login.clone(),
            workspace: answer.workspace.to_string(),
            workspace_name: answer.workspace_name.clone(),
            user: answer.user,
            name: answer.name.clone(),
            device: Some(answer.device),
            desk: grant.desk,
            role: grant.role,
            passphrase: passphrase.as_ref().is_some_and(|words| !words.is_empty()),
            signed_in: true,
        };

        if let Some(work) = open {
            // Signed in again on top of open work: a new token, and the line is tried at once.
            if profile.folder != work.profile.read().expect("lock").folder {
                return Err(AppFault::SignedInOtherwise.into());
            }
            let mut conn = work.outbox.conn().await?;
            outbox::meta_put(&mut conn, TOKEN, &answer.token).await?;
            drop(conn);
            let (passphrase, desk, role) = {
                // Another desk is followed when the line has said that this one is no longer the person's.
                let own = work.profile.read().expect("lock");
                (own.passphrase, own.desk.clone(), own.role.clone())
            };
            let profile = Profile { passphrase, desk, role, ..profile };
            settings::keep_profile(data, &profile)?;
            self.adopt_numbers(&work, &answer).await?;
            self.seal(&work, &answer);
            *work.profile.write().expect("lock") = profile;
            work.retry.notify_one();
            return Ok(());
        }

        let source = match passphrase.filter(|words| !words.is_empty()) {
            Some(words) => KeySource::Passphrase(words),
            None if known.as_ref().is_some_and(|known| known.passphrase) => {
                return Err(AppFault::PassphraseNeeded.into());
            }
            None => KeySource::Keyring,
        };
        let folder = self.folder(&profile.folder);
        let opened = match self.key(&folder, &profile.folder, source).await {
            Ok(key) => self.enter(profile.clone(), key, Some(&answer)).await,
            Err(fault) => Err(fault),
        };
        opened.inspect_err(|fault| self.lose(fault, profile, Some(answer)))
    }

    /// The door says that this machine has to forget everything of the person. Answers what they are told.
    async fn told_to_forget(
        &self,
        open: Option<Arc<Work>>,
        known: Option<Profile>,
        passphrase: Option<String>,
        fault: Fault,
    ) -> Fault {
        match (open, known) {
            (Some(work), _) => self.wipe_open(&work, fault.clone()).await,
            (None, Some(profile)) => {
                let words = passphrase.filter(|words| !words.is_empty() && profile.passphrase);
                let key = match words {
                    Some(words) => {
                        let folder = self.folder(&profile.folder);
                        self.key(&folder, &profile.folder, KeySource::Passphrase(words)).await.ok()
                    }
                    None => self.kept_key(&profile.folder).await,
                };
                if let Err(fault) = self.wipe_shut(&profile, key).await {
                    return fault;
                }
                self.turn(State::SignedOut(Some(fault.clone())));
            }
            (None, None) => {}
        }
        fault
    }

    /// Opens a person's work and lets them in; `answer` is the server's, where they came by the door.
    pub(super) async fn enter(
        &self,
        profile: Profile,
        key: Key,
        answer: Option<&SignedIn>,
    ) -> Result<(), Fault> {
        let work = self.open(profile.clone(), key, answer).await?;
        if let Some(answer) = answer {
            self.adopt_numbers(&work, answer).await?;
            self.seal(&work, answer);
            work.heard_clock(answer.now, 0);
            self.remember(&profile.server, &profile.login)?;
        }
        settings::keep_profile(&self.inner.config.data, &profile)?;
        self.admit(work);
        Ok(())
    }

    /// Keeps a copy of the key that only the organisation's recovery key opens (K4, K8).
    fn seal(&self, work: &Work, answer: &SignedIn) {
        let Some(told) = &answer.recovery else { return };
        let folder = self.folder(&work.profile.read().expect("lock").folder);
        if let Err(fault) = sealed::keep(&folder, &[&work.key], told) {
            // No reason to keep somebody from work; it is made at the next sign-in.
            tracing::warn!(code = %fault.code, "no copy of the key was sealed");
        }
    }

    /// Makes the numbers of unsent commands follow the last one that the server has of this device. They
    /// differ when the server gave a new device id (this one was revoked, or its disk was copied).
    async fn adopt_numbers(&self, work: &Work, answer: &SignedIn) -> Result<(), Fault> {
        let device = answer.device.to_string();
        let mut tx = work.outbox.begin().await?;
        let before = outbox::meta_get(&mut tx, rename::NAME).await?;
        if before.as_deref() != Some(device.as_str()) {
            // When they were taken is not known here. Said once more after a restore, what is there already is accepted.
            let known = before.as_deref().unwrap_or_default();
            sent::keep_taken(&mut tx, known, i64::MAX, answer.now.0).await?;
            outbox::renumber(&mut tx, answer.last_n).await?;
            outbox::meta_put(&mut tx, rename::NAME, &device).await?;
        }
        tx.commit().await?;
        if before.as_deref() != Some(device.as_str()) {
            work.numbered_anew();
        }
        work.load_outbox().await
    }

    fn remember(&self, server: &str, login: &str) -> Result<(), Fault> {
        let mut settings = self.settings();
        settings.server = server.to_owned();
        settings.user = login.to_owned();
        settings::keep(&self.inner.config.data, &settings)?;
        *self.inner.settings.write().expect("lock") = settings;
        Ok(())
    }
}

/// The desk that this machine follows from now on: the one it followed, if it is still the person's, or else their first.
/// Who was here before and has no desk left comes in all the same: what they have not sent is theirs.
fn followed(answer: &SignedIn, known: Option<&Profile>) -> Option<DeskGrant> {
    let before = known.map(|known| DeskGrant { desk: known.desk.clone(), role: known.role.clone() });
    let still = answer.desks.iter().find(|grant| before.as_ref().is_some_and(|old| old.desk == grant.desk));
    still.or(answer.desks.first()).cloned().or(before)
}

/// One folder for each server, workspace and person; the name tells nothing about them.
fn folder_name(server: &str, answer: &SignedIn) -> String {
    let seed = format!("{server}\n{}\n{}", answer.workspace, answer.user);
    HEXLOWER.encode(&Sha256::digest(seed.as_bytes())[..16])
}
