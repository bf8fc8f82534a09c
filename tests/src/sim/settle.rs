//! Bringing a machine up to date over a fair line, as the loop does it by itself.

use anyhow::{Result, anyhow, bail, ensure};
use kursi_app::AppFault;
use kursi_app::sim::{Step, Stepped};
use kursi_store::replica;

use super::line::Weather;
use super::machine::{Came, Machine, sign_in};

/// Frames and turns at most, before it is said that they come to no end.
const MOST: usize = 1000;

/// How a step ended over a fair line.
enum Ended {
    Done(Stepped),
    /// Something was made good, and it is begun again: a session, a name, another desk.
    Again(String),
    /// The server does not let the machine on, and only people can help.
    Shut,
}

impl Machine {
    /// One step, and what follows from being turned away.
    async fn settled(&mut self, now: i64, step: Step) -> Result<Ended> {
        let what = format!("{step:?}");
        match self.step(now, None, step).await {
            Came::Done(Stepped { moved: true, .. }) => Ok(Ended::Again("another desk".into())),
            Came::Done(stepped) => Ok(Ended::Done(stepped)),
            Came::Not(fault) if fault == AppFault::NoDesk.into() => Ok(Ended::Shut),
            Came::Not(fault) => match &*fault.code {
                "client-too-old" => Ok(Ended::Shut),
                // Its session was lost with the database that knew of it, or it had to forget everything.
                "session-expired" | "device-wiped" | "not-signed-in" | "device-revoked" => {
                    self.comes_in(now).await
                }
                // Its frames and numbers are another's now.
                "replaced-device" | "push-gap" | "log-compacted" => Ok(Ended::Again(fault.code.clone())),
                code => bail!("{}: {what} {code}", self.name),
            },
            Came::Crashed => bail!("{}: no power was to fail", self.name),
        }
    }

    /// The person signs in again.
    async fn comes_in(&mut self, now: i64) -> Result<Ended> {
        self.app().tell_wipes_once().await;
        for _ in 0..2 {
            match self.act(now, None, sign_in(self.login)).await {
                Came::Done(_) => return Ok(Ended::Again("signed in".into())),
                // A machine that forgot everything, and nothing to sign into: what was unsent is in its box.
                Came::Not(fault) if fault == AppFault::NoDesk.into() => return Ok(Ended::Shut),
                // That had to be heard first.
                Came::Not(fault) if fault.code == "device-wiped" => self.app().tell_wipes_once().await,
                other => bail!("{} does not sign in: {}", self.name, other.word()),
            }
        }
        Err(anyhow!("{} is asked to forget again and again", self.name))
    }

    /// Brings everything up to date over a fair line, and answers whether anything was left to be done.
    ///
    /// # Errors
    /// It does not come to an end, or a step failed that cannot fail now.
    pub async fn settle(&mut self, now: i64) -> Result<bool> {
        self.wire.set(Weather::Fair, None);
        let (mut moved, mut turned) = (false, Vec::new());
        'anew: for _ in 0..20 {
            // What the loop does: nothing is pushed before everything was heard.
            for step in [Step::Connect, Step::Pull, Step::Push, Step::Pull] {
                let mut turns = 0;
                loop {
                    let more = match self.settled(now, step.clone()).await? {
                        Ended::Done(stepped) => {
                            moved |= stepped.frame.as_ref().is_some_and(|frame| frame.from != frame.to);
                            // Filled anew.
                            let filled = matches!(step, Step::Pull) && stepped.frame.is_none();
                            moved |= filled;
                            stepped.more || filled
                        }
                        Ended::Shut => return Ok(moved),
                        Ended::Again(why) => {
                            turned.push(why);
                            moved = true;
                            continue 'anew;
                        }
                    };
                    turns += 1;
                    ensure!(turns < MOST, "{}: the frames come to no end", self.name);
                    if !more {
                        break;
                    }
                }
            }
            return Ok(moved);
        }
        bail!("{}: it is turned away again and again: {turned:?}", self.name)
    }

    /// Whether it shows anything that the server has not said yet.
    async fn predicts(&self) -> Result<bool> {
        let (replica, _) = self.app().databases().map_err(|fault| anyhow!("{}", fault.code))?;
        Ok(!replica::shadow_owners(&mut *replica.conn().await?).await?.is_empty())
    }

    /// Compares everything over a fair line, where a row was damaged. Answers whether anything was mended.
    ///
    /// # Errors
    /// It cannot be compared.
    pub async fn mends(&mut self, now: i64) -> Result<bool> {
        if !self.damaged || self.desk().is_none() || self.too_old() {
            return Ok(false);
        }
        self.wire.set(Weather::Fair, None);
        match self.settled(now, Step::Check).await? {
            Ended::Done(stepped) => {
                // What lies under a prediction is not compared: it is when that has gone.
                self.damaged = stepped.mended > 0 || self.predicts().await?;
                Ok(stepped.mended > 0)
            }
            Ended::Shut | Ended::Again(_) => Ok(true),
        }
    }
}
