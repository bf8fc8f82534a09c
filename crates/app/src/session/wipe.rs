//! Forgetting everything of a person on this machine, because the server says so: the machine is lost, or given away (X10).
//! Rows, what was sent, tokens and keys go. Work that nobody else has stays only as a box that the organisation's recovery
//! key opens and nothing on this machine does; without such a key it goes, too.
//!
//! What is to be done is written down first and done again from its beginning if the program ends in between.

use std::fs;
use std::path::Path;

use kursi_store::{Key, Place, Shape, outbox, purge};
use serde::{Deserialize, Serialize};
use tokio::runtime::Handle;

use super::open::database;
use super::{App, Ask, State, sealed};
use crate::entry::Fault;
use crate::fault::internal;
use crate::settings::{self, Profile};
use crate::sync::{ENDED, TOKEN};
use crate::work::machine_now;
use crate::{attach, durable};

/// Its name in the program's folder.
const ORDERS: &str = "wipes.json";

/// What stays of a wiped folder, where there was anything unsent: the box, the files that its commands name, whose keys are in it,
/// and the copy of its own key that is sealed.
const STAYS: [&str; 3] = ["outbox.db", sealed::SEALED, kursi_store::attachment::FOLDER];

/// A folder that is to be wiped, or a wipe that the server has not heard of yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Order {
    /// The server that asked.
    server: String,
    /// Folder of the databases, below the data folder.
    folder: String,
    /// Token of the last session. It opens nothing any more; by it the server knows the machine that says it is done.
    token: Option<String>,
    /// Whether there is a box, once that is settled.
    #[serde(default)]
    boxed: Option<bool>,
    /// It is done, and the server has to be told.
    done: bool,
}

fn orders(data: &Path) -> Vec<Order> {
    fs::read(data.join(ORDERS)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

fn keep(data: &Path, orders: &[Order]) -> Result<(), Fault> {
    let file = data.join(ORDERS);
    let kept = match orders.is_empty() {
        true => match fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
            _ => durable::settle(data),
        },
        false => serde_json::to_vec_pretty(orders)
            .map_err(Into::into)
            .and_then(|text| durable::write(&file, &text)),
    };
    kept.map_err(|error| {
        tracing::error!(%error, "what is to be wiped was not written down");
        crate::AppFault::SettingsNotKept.into()
    })
}

impl App {
    /// Wipes the folder of a profile whose work is not open. `key` is that of its databases, if it is known.
    ///
    /// # Errors
    /// It could not be written down that it is to be done. What fails later is done again at the next start.
    pub(super) async fn wipe(
        &self,
        profile: &Profile,
        key: Option<Key>,
        token: Option<String>,
    ) -> Result<(), Fault> {
        let data = &self.inner.config.data;
        let mut all = orders(data);
        all.retain(|order| order.folder != profile.folder || order.done);
        let order = Order {
            server: profile.server.clone(),
            folder: profile.folder.clone(),
            token,
            boxed: None,
            done: false,
        };
        all.push(order.clone());
        keep(data, &all)?;
        tracing::warn!("the server asks this machine to forget everything of a person");
        self.carry_out(order, key).await;
        self.tell_wipes_by_itself();
        Ok(())
    }

    /// At the start of the program: what was not brought to its end is, and what was not told is told.
    pub(super) async fn finish_wipes(&self) {
        for order in orders(&self.inner.config.data) {
            if !order.done {
                let key = self.kept_key(&order.folder).await;
                self.carry_out(order, key).await;
            }
        }
        self.tell_wipes_by_itself();
    }

    /// The key of a folder, if the keyring has it.
    pub(super) async fn kept_key(&self, name: &str) -> Option<Key> {
        let own = name.to_owned();
        let ask: Ask = Box::new(move |vault| vault.get(&own));
        let bytes = self.vault(ask).await.ok()?.ok()??;
        Some(Key::from_bytes(<[u8; 32]>::try_from(bytes).ok()?))
    }

    async fn carry_out(&self, mut order: Order, key: Option<Key>) {
        let data = self.inner.config.data.clone();
        let folder = self.folder(&order.folder);
        // The person's place in the list goes first: whatever happens now, nobody opens this folder again.
        if let Err(fault) = settings::forget_profile(&data, &order.folder) {
            tracing::error!(code = %fault.code, "the profile of a wiped folder is still there");
        }
        if folder.exists() {
            remove_replicas(&folder);
            let boxed = match (order.boxed, key) {
                (Some(boxed), _) => boxed,
                (None, Some(key)) => boxed(&folder, &key).await.unwrap_or_else(|fault| {
                    tracing::error!(code = %fault.code, "unsent work could not be put into a box and goes, too");
                    false
                }),
                // A passphrase that nobody types any more, or a keyring without the key.
                (None, None) => false,
            };
            // Before the key is gone: whoever goes on after a crash must know whether what lies here is a box.
            order.boxed = Some(boxed);
            let mut all = orders(&data);
            all.iter_mut().filter(|known| known.folder == order.folder && !known.done).for_each(|known| {
                known.boxed = order.boxed;
            });
            if let Err(fault) = keep(&data, &all) {
                tracing::error!(code = %fault.code, "a wipe goes on at the next start");
                return;
            }
            let name = order.folder.clone();
            let ask: Ask = Box::new(move |vault| vault.remove(&name).map(|()| None));
            if let Ok(Err(fault)) = self.vault(ask).await {
                tracing::warn!(?fault, "the keyring still has a key; it opens nothing that is left");
            }
            if let Err(error) = clear(&folder, boxed) {
                // Tried again at the next start.
                tracing::error!(%error, "a wiped folder is still there");
                return;
            }
        }
        order.done = true;
        let mut all = orders(&data);
        all.retain(|known| known.folder != order.folder || known.done);
        if order.token.is_some() {
            all.push(order);
        }
        if let Err(fault) = keep(&data, &all) {
            tracing::error!(code = %fault.code, "a wipe is done once more at the next start");
        }
    }

    /// Tells servers of wipes while the program runs, where nobody else says when.
    fn tell_wipes_by_itself(&self) {
        if self.inner.config.lines.keep() {
            tokio::spawn(self.tell_wipes());
        }
    }

    /// Tells servers of wipes that they have not heard of, as soon as they can be reached; at the latest after the next
    /// start.
    pub(crate) fn tell_wipes(&self) -> impl Future<Output = ()> + Send + 'static {
        let data = self.inner.config.data.clone();
        let (told, lines) = (self.inner.wipes.clone(), self.inner.config.lines.clone());
        async move {
            let _telling = told.lock().await;
            for order in orders(&data).into_iter().filter(|order| order.done) {
                let (Ok(line), Some(token)) = (lines.to(&order.server), order.token.clone()) else {
                    continue;
                };
                let line = line.with_token(token);
                for wait in TELL_AGAIN {
                    match line.wiped().await {
                        Ok(()) => {
                            let mut all = orders(&data);
                            all.retain(|known| *known != order);
                            if let Err(fault) = keep(&data, &all) {
                                tracing::warn!(code = %fault.code, "a wipe is told once more");
                            }
                            break;
                        }
                        Err(fault) => {
                            tracing::info!(code = %fault.code, "the server was not told of a wipe yet");
                            tokio::time::sleep(wait).await;
                        }
                    }
                }
            }
        }
    }

    /// Puts the person out whose machine has to forget everything.
    pub(super) async fn wipe_open(&self, work: &crate::work::Work, fault: Fault) {
        let token = match work.outbox.conn().await {
            Ok(mut conn) => outbox::meta_get(&mut conn, TOKEN).await.ok().flatten(),
            Err(_) => None,
        };
        let profile = work.profile.read().expect("lock").clone();
        self.close(work).await;
        if let Err(fault) = self.wipe(&profile, Some(work.key.clone()), token).await {
            tracing::error!(code = %fault.code, "a wipe was not begun");
        }
        self.turn(State::SignedOut(Some(fault)));
    }

    /// Wipes what was found shut: the person came by the door, and was told there.
    pub(super) async fn wipe_shut(&self, profile: &Profile, key: Option<Key>) -> Result<(), Fault> {
        let token = match &key {
            Some(key) => last_token(&self.folder(&profile.folder), key).await,
            None => None,
        };
        self.wipe(profile, key, token).await
    }
}

/// How long is waited after each saying that failed, while the program runs.
const TELL_AGAIN: [std::time::Duration; 6] = [
    std::time::Duration::from_secs(1),
    std::time::Duration::from_secs(5),
    std::time::Duration::from_secs(30),
    std::time::Duration::from_secs(120),
    std::time::Duration::from_secs(600),
    std::time::Duration::from_secs(3600),
];

/// The token of the last session in a folder, its own or one that ended.
async fn last_token(folder: &Path, key: &Key) -> Option<String> {
    let file = folder.join("outbox.db");
    if !file.exists() {
        return None;
    }
    let db = database(Place::Encrypted(file, key.clone()), Shape::Outbox).await.ok()?;
    let found = async {
        let mut conn = db.conn().await.ok()?;
        match outbox::meta_get(&mut conn, TOKEN).await.ok()? {
            Some(token) => Some(token),
            None => outbox::meta_get(&mut conn, ENDED).await.ok()?,
        }
    };
    let found = found.await;
    db.close().await;
    found
}

/// Makes a box of what is unsent in a folder: nothing else is left in the outbox, and its key is a fresh one that is nowhere
/// but in the copy that is sealed to the recovery key. False when nothing is unsent, or there is no recovery key.
async fn boxed(folder: &Path, key: &Key) -> Result<bool, Fault> {
    let file = folder.join("outbox.db");
    let Ok(Some(copy)) = sealed::read(folder) else { return Ok(false) };
    if !file.exists() {
        return Ok(false);
    }
    let db = match database(Place::Encrypted(file.clone(), key.clone()), Shape::Outbox).await {
        Ok(db) => db,
        // The program ended after the key was changed: then the box is made.
        Err(error) if matches!(error.fault, kursi_store::StoreFault::WrongKey { .. }) => return Ok(true),
        Err(error) => return Err(error.into()),
    };
    let reduced = async {
        let mut tx = db.begin().await?;
        let left = purge::outbox_but_unsent(&mut tx).await?;
        tx.commit().await?;
        attach::settle(&db).await?;
        purge::scrub(&db).await?;
        Ok::<_, Fault>(left)
    };
    let reduced = reduced.await;
    db.close().await;
    if reduced? == 0 {
        return Ok(false);
    }
    let fresh = Key::random()?;
    // Both, until the change is made: whichever outbox a crash leaves, the recovery key opens it.
    sealed::keep(folder, &[&fresh, key], &copy.told())?;
    let (runtime, from, to) = (Handle::current(), key.clone(), fresh.clone());
    let changed = tokio::task::spawn_blocking(move || {
        runtime.block_on(kursi_store::rekey(&file, Shape::Outbox, &from, &to))
    });
    changed.await.map_err(|error| internal(&error))??;
    sealed::keep(folder, &[&fresh], &copy.told())?;
    Ok(true)
}

/// Takes the copies of the server's rows away: this folder's, and those of folders that were set aside.
fn remove_replicas(folder: &Path) {
    let (Some(parent), Some(name)) = (folder.parent(), folder.file_name()) else { return };
    let aside = format!("{}.", name.to_string_lossy());
    let folders = fs::read_dir(parent).into_iter().flatten().flatten().map(|entry| entry.path());
    let own = folders.filter(|path| {
        path == folder || path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&aside))
    });
    for path in own.flat_map(fs::read_dir).flatten().flatten().map(|entry| entry.path()) {
        let replica = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("replica.db"));
        if replica && let Err(error) = fs::remove_file(&path) {
            tracing::error!(%error, "a replica was not removed");
        }
    }
}

/// Clears a folder: all of it, or all but the box, which is put where nobody signs in.
fn clear(folder: &Path, boxed: bool) -> std::io::Result<()> {
    if boxed {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.file_name().is_none_or(|name| STAYS.iter().all(|stays| name != *stays)) {
                match path.is_dir() {
                    true => fs::remove_dir_all(path)?,
                    false => fs::remove_file(path)?,
                }
            }
        }
        let mut to = folder.as_os_str().to_owned();
        to.push(format!(".wiped-{}", machine_now()));
        fs::rename(folder, &to)?;
    } else {
        fs::remove_dir_all(folder)?;
    }
    folder.parent().map_or(Ok(()), durable::settle)
}
