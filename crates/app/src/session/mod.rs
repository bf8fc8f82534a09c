//! The program as the shell holds it: settings, the session, the three entries.

mod follow;
mod lost;
mod open;
mod recover;
mod sealed;
mod set_aside;
mod sign_in;
mod sign_out;
#[cfg(test)]
mod stories;
mod unlock;
mod wipe;

use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, RwLock};

use kursi_protocol::DoorRefusal;
use tokio::sync::broadcast;

use self::lost::Lost;
use crate::absence;
use crate::desktop::Desktop;
use crate::entry::{
    Act, Changed, Fault, LineState, ReportAsked, ReportForm, Sent, SessionState, Settings, View, ViewRequest,
};
use crate::fault::{AppFault, internal};
use crate::live::Notice;
use crate::settings::{self, Profile};
use crate::sync::carrier::Lines;
use crate::sync::trail;
use crate::vault::{Vault, VaultFault};
use crate::work::{Ending, Work};
use crate::{acts, attach, report, views};

/// What the shell lends.
pub struct AppConfig {
    /// Folder for settings and databases.
    pub data: PathBuf,
    /// Language of the desktop, for the first start.
    pub system_language: String,
    /// How this installation calls itself towards the server.
    pub device_name: String,
    /// Server address for a first start, before anybody typed one.
    pub server: Option<String>,
    /// The keyring.
    pub vault: Arc<dyn Vault>,
    /// The desktop.
    pub desktop: Arc<dyn Desktop>,
    /// How lines to a server are made.
    pub lines: Lines,
}

/// Where the session stands.
pub(crate) enum State {
    /// Nobody. The fault says why somebody was put out, if so.
    SignedOut(Option<Fault>),
    /// The passphrase is needed.
    Locked(Profile),
    /// Working.
    SignedIn(Arc<Work>),
}

pub(crate) struct Inner {
    pub config: AppConfig,
    pub settings: RwLock<Settings>,
    pub state: RwLock<State>,
    pub changed: broadcast::Sender<Changed>,
    pub notices: broadcast::Sender<Notice>,
    /// Held while somebody signs in or out, so that two clicks are one.
    pub turning: tokio::sync::Mutex<()>,
    pub keyring: RwLock<bool>,
    /// Work that did not open because its key is lost, while nobody is signed in.
    pub lost: RwLock<Option<Lost>>,
    /// Held while servers are told of wipes.
    pub wipes: Arc<tokio::sync::Mutex<()>>,
}

/// The program on a desk machine. Cheap to clone.
#[derive(Clone)]
pub struct App {
    pub(crate) inner: Arc<Inner>,
}

/// What the keyring answers.
pub(crate) type Asked = Result<Option<Vec<u8>>, VaultFault>;
/// A question to the keyring.
pub(crate) type Ask = Box<dyn FnOnce(&dyn Vault) -> Asked + Send>;

/// An answer on its way. It owns what it needs, so that a shell can hand it to any thread.
pub type Answer<T> = Pin<Box<dyn Future<Output = Result<T, Fault>> + Send>>;

/// Changes kept for a listener that is busy; one that falls behind is told everything changed.
const BACKLOG: usize = 1024;

impl App {
    /// Starts: reads the settings and opens the work of whoever was signed in last, without the line.
    pub async fn start(config: AppConfig) -> App {
        let mut settings = settings::load(&config.data, &config.system_language);
        if settings.server.is_empty()
            && let Some(server) = &config.server
        {
            settings.server.clone_from(server);
        }
        let (changed, _) = broadcast::channel(BACKLOG);
        let (notices, _) = broadcast::channel(BACKLOG);
        let inner = Inner {
            config,
            settings: RwLock::new(settings),
            state: RwLock::new(State::SignedOut(None)),
            changed,
            notices,
            turning: tokio::sync::Mutex::new(()),
            keyring: RwLock::new(true),
            lost: RwLock::new(None),
            wipes: Arc::default(),
        };
        let app = App { inner: Arc::new(inner) };
        app.finish_wipes().await;
        app.resume().await;
        app
    }

    /// Answers a question of the screen.
    ///
    /// # Errors
    /// A code that the screen turns into words.
    pub fn view(&self, request: ViewRequest) -> Answer<View> {
        let app = self.clone();
        Box::pin(async move {
            if let ViewRequest::Session = request {
                return Ok(View::Session(views::session(&app)));
            }
            let work = app.work()?;
            views::view(&work, request).await
        })
    }

    /// Does something for the person.
    ///
    /// # Errors
    /// A code that the screen turns into words; then nothing was done.
    pub fn send(&self, act: Act) -> Answer<Sent> {
        let app = self.clone();
        Box::pin(app.act(act))
    }

    async fn act(self, act: Act) -> Result<Sent, Fault> {
        match act {
            Act::SignIn { server, user, password, passphrase } => {
                self.sign_in(server, user, password, passphrase).await.map(|()| Sent::default())
            }
            Act::Unlock { passphrase } => self.unlock(passphrase).await.map(|()| Sent::default()),
            Act::Recover { key, passphrase } => self.recover(key, passphrase).await.map(|()| Sent::default()),
            Act::SetAside => {
                self.set_aside().await.map(|place| Sent { place: Some(place), ..Sent::default() })
            }
            Act::SignOut => self.sign_out().await.map(|()| Sent::default()),
            Act::FollowDesk { desk } => self.follow_desk(desk).await.map(|()| Sent::default()),
            Act::Choose { settings } => {
                settings::keep(&self.inner.config.data, &settings)?;
                if let Ok(work) = self.work() {
                    work.answers_in.write().expect("lock").clone_from(&settings.answers_in);
                }
                *self.inner.settings.write().expect("lock") = settings;
                self.tell(Changed::Session);
                Ok(Sent::default())
            }
            Act::SaveAttachment { message, attachment, show } => {
                self.save_attachment(&message, &attachment, show).await
            }
            Act::OpenReference { id } => self.open_reference(&id).map(|()| Sent::default()),
            Act::SaveReport { asked, form, show } => self.save_report(&asked, form, show).await,
            Act::SaveDrawing { name, svg, show } => self.save_drawing(&name, svg, show).await,
            Act::OpenPortal { channel } => self.open_portal(&channel).map(|()| Sent::default()),
            act => {
                let work = self.work()?;
                acts::act(&work, act).await
            }
        }
    }

    /// Saves a file of a message where the person keeps such things.
    async fn save_attachment(&self, message: &str, attachment: &str, show: bool) -> Result<Sent, Fault> {
        let work = self.work()?;
        let downloads = self.inner.config.desktop.downloads();
        let (sent, place) = attach::save(&work, message, attachment, downloads).await?;
        self.show(show, &place);
        Ok(sent)
    }

    /// Saves a report there (A6, A8), in the person's language.
    async fn save_report(&self, asked: &ReportAsked, form: ReportForm, show: bool) -> Result<Sent, Fault> {
        let work = self.work()?;
        let zone = work.desk()?.sound()?.zone;
        let settings = self.settings();
        let reader = crate::speech::reader(&settings, zone);
        let second = crate::speech::second(&settings, &reader);
        let downloads = self.inner.config.desktop.downloads();
        let (sent, place) = report::save(&work, (reader, second), asked, form, downloads).await?;
        self.show(show, &place);
        Ok(sent)
    }

    async fn save_drawing(&self, name: &str, svg: String, show: bool) -> Result<Sent, Fault> {
        self.work()?;
        let (sent, place) = crate::drawing::save(name, svg, self.inner.config.desktop.downloads()).await?;
        self.show(show, &place);
        Ok(sent)
    }

    fn show(&self, wanted: bool, place: &Path) {
        if wanted && let Err(error) = self.inner.config.desktop.show(place) {
            // It is saved, and where it is, is told.
            tracing::warn!(%error, "a saved file was not shown in its folder");
        }
    }

    /// Opens the page of a channel's outside tool (A2). Only addresses of the desk's pack are opened.
    fn open_portal(&self, channel: &str) -> Result<(), Fault> {
        let loaded = self.work()?.desk()?;
        let portal = loaded.sound()?.channel(channel).and_then(|channel| channel.portal.clone());
        let address = portal.ok_or_else(|| AppFault::NoPortal { channel: channel.to_owned() })?;
        self.open_outside(address)
    }

    /// Opens an address that customers are told of. Only addresses of the desk's pack are opened.
    fn open_reference(&self, id: &str) -> Result<(), Fault> {
        let loaded = self.work()?.desk()?;
        let known = loaded.sound()?.reached_by().into_iter().find(|address| address.id == id);
        let known = known.ok_or_else(|| AppFault::NoPortal { channel: id.to_owned() })?;
        self.open_outside(known.kind.link(&known.value))
    }

    fn open_outside(&self, address: String) -> Result<(), Fault> {
        self.inner.config.desktop.open(&address).map_err(|error| {
            tracing::warn!(%error, "an address was not opened");
            AppFault::PortalNotOpened { address }.into()
        })
    }

    /// What may have changed, as it happens. A listener that lags asks for everything again.
    pub fn subscribe(&self) -> broadcast::Receiver<Changed> {
        self.inner.changed.subscribe()
    }

    /// What the person is to be told even when the window is not in sight (X8).
    pub fn notices(&self) -> broadcast::Receiver<Notice> {
        self.inner.notices.subscribe()
    }

    /// Asks the screen to ask for a break's reason: somebody pressed the key for it elsewhere.
    pub fn ask_for_break(&self) {
        self.tell(Changed::BreakAsked);
    }

    /// The settings.
    pub fn settings(&self) -> Settings {
        self.inner.settings.read().expect("lock").clone()
    }

    /// Ends well: nothing is being written when it returns.
    pub async fn stop(&self) {
        let work = match &*self.inner.state.read().expect("lock") {
            State::SignedIn(work) => Some(work.clone()),
            _ => None,
        };
        if let Some(work) = work {
            self.close(&work).await;
        }
    }

    /// Closes a person's work: nothing is being written when it returns.
    pub(crate) async fn close(&self, work: &Work) {
        work.stop.send_replace(true);
        let _writing = work.writing.lock().await;
        trail::keep(work).await;
        absence::rest(work).await;
        work.replica.clone().close().await;
        work.outbox.clone().close().await;
    }

    /// Lets somebody in, and looks after what may put them out again.
    pub(crate) fn admit(&self, work: Arc<Work>) {
        self.turn(State::SignedIn(work.clone()));
        let app = Arc::downgrade(&self.inner);
        tokio::spawn(async move {
            let mut ending = work.ending.subscribe();
            let why = tokio::select! {
                why = ending.wait_for(Option::is_some) => why.ok().and_then(|why| *why),
                () = work.stopped() => None,
            };
            if let (Some(why), Some(inner)) = (why, app.upgrade()) {
                App { inner }.put_out(&work, why).await;
            }
        });
    }

    /// Puts somebody out, and says why.
    pub(crate) async fn put_out(&self, work: &Arc<Work>, why: Ending) {
        let _turning = self.inner.turning.lock().await;
        if !self.work().is_ok_and(|open| Arc::ptr_eq(&open, work)) {
            return;
        }
        match why {
            Ending::Wiped => self.wipe_open(work, DoorRefusal::DeviceWiped.into()).await,
            Ending::Locked { days } => {
                tracing::warn!(days, "this machine was without the server for too long and locks itself");
                self.close(work).await;
                self.turn(State::SignedOut(Some(AppFault::OfflineLocked { days }.into())));
            }
        }
    }

    pub(crate) fn work(&self) -> Result<Arc<Work>, Fault> {
        match &*self.inner.state.read().expect("lock") {
            State::SignedIn(work) => Ok(work.clone()),
            _ => Err(AppFault::NotSignedIn.into()),
        }
    }

    pub(crate) fn tell(&self, changed: Changed) {
        let _ = self.inner.changed.send(changed);
    }

    /// Goes into another state. What was lost before is not what is lost now.
    pub(crate) fn turn(&self, state: State) {
        *self.inner.lost.write().expect("lock") = None;
        *self.inner.state.write().expect("lock") = state;
        for changed in [Changed::Session, Changed::Desk, Changed::Queues, Changed::Floor, Changed::Outbox] {
            self.tell(changed);
        }
    }

    /// State, person's profile and line for the session view.
    pub(crate) fn standing(&self) -> (SessionState, Option<Arc<Work>>, LineState) {
        match &*self.inner.state.read().expect("lock") {
            State::SignedOut(None) => (SessionState::SignedOut, None, LineState::Idle),
            State::SignedOut(Some(fault)) => {
                (SessionState::SignedOut, None, LineState::Shut { fault: fault.clone() })
            }
            State::Locked(_) => (SessionState::Locked, None, LineState::Idle),
            State::SignedIn(work) => (SessionState::SignedIn, Some(work.clone()), work.line()),
        }
    }

    /// Asks the keyring off the runtime's threads: the desktop may ask the person in between.
    pub(crate) async fn vault(&self, ask: Ask) -> Result<Asked, Fault> {
        let vault = self.inner.config.vault.clone();
        tokio::task::spawn_blocking(move || ask(&*vault)).await.map_err(|error| internal(&error))
    }
}
