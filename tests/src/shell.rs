//! What a desktop offers to programs, on a machine that has none: notifications, a tray, and keys that are pressed
//! outside every window.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{ConnectionExt as _, KEY_PRESS_EVENT, KEY_RELEASE_EVENT};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::wrapper::ConnectionExt as _;
use zbus::message::Header;
use zbus::{OwnedObjectPath, OwnedVariant, Variant};

use crate::{Machine, PATIENCE, until};

/// A notification as it was shown: its title and what it says.
pub type Shown = (String, String);

/// Where a program's tray icon is on the bus.
type Place = (String, String);

fn held<T>(lock: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Notifications(Arc<Mutex<Vec<Shown>>>);

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Notifications {
    #[expect(clippy::too_many_arguments, reason = "the desktop's own interface")]
    fn notify(
        &self,
        _app: String,
        _replaces: u32,
        _icon: String,
        summary: String,
        body: String,
        _actions: Vec<String>,
        _hints: HashMap<String, OwnedVariant>,
        _expires: i32,
    ) -> u32 {
        let mut shown = held(&self.0);
        shown.push((summary, body));
        shown.len() as u32
    }

    fn get_capabilities(&self) -> Vec<String> {
        vec!["body".into(), "actions".into()]
    }

    fn close_notification(&self, _id: u32) {}

    fn get_server_information(&self) -> (String, String, String, String) {
        ("journeys".into(), "kursi".into(), "1".into(), "1.2".into())
    }
}

struct Trays(Arc<Mutex<Option<Place>>>);

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Trays {
    fn register_status_notifier_item(&self, service: String, #[zbus(header)] header: Header<'_>) {
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        *held(&self.0) = Some((sender, service));
    }

    fn register_status_notifier_host(&self, _service: String) {}

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        Vec::new()
    }
}

/// The desktop of a machine. It must be there before the program is started.
pub struct Shell {
    bus: zbus::Connection,
    display: String,
    shown: Arc<Mutex<Vec<Shown>>>,
    tray: Arc<Mutex<Option<Place>>>,
}

impl Shell {
    /// Starts one on a machine's bus and display.
    pub async fn on(machine: &Machine) -> Result<Self> {
        let (shown, tray) = (Arc::default(), Arc::default());
        let bus = zbus::connection::Builder::address(machine.bus()?)
            .serve_at("/org/freedesktop/Notifications", Notifications(Arc::clone(&shown)))
            .serve_at("/StatusNotifierWatcher", Trays(Arc::clone(&tray)))
            .name("org.freedesktop.Notifications")
            .name("org.kde.StatusNotifierWatcher")
            .build()
            .await
            .context("the machine's bus")?;
        Ok(Shell { bus, display: machine.display()?, shown, tray })
    }

    /// Waits for a notification that `fits`.
    pub async fn notified(&self, what: &str, fits: impl Fn(&Shown) -> bool) -> Result<Shown> {
        until(what, PATIENCE, async || Ok(held(&self.shown).iter().find(|shown| fits(shown)).cloned())).await
    }

    /// How many notifications fit.
    pub fn count(&self, fits: impl Fn(&Shown) -> bool) -> usize {
        held(&self.shown).iter().filter(|shown| fits(shown)).count()
    }

    /// The words of the tray's menu, with what chooses each of them.
    pub async fn menu(&self) -> Result<Vec<(i32, String)>> {
        let Some((owner, item)) = held(&self.tray).clone() else { return Ok(Vec::new()) };
        let path = self.menu_path(&owner, &item).await?;
        let asked = (0_i32, -1_i32, vec!["label"]);
        let reply = self.bus.call_method(
            Some(owner.as_str()),
            path.as_str(),
            Some("com.canonical.dbusmenu"),
            "GetLayout",
            &asked,
        );
        let reply = reply.await.context("the tray's menu")?;
        type Node = (i32, HashMap<String, OwnedVariant>, Vec<OwnedVariant>);
        let (_, (_, _, children)): (u32, Node) = reply.body().deserialize().context("a menu")?;
        let mut words = Vec::new();
        children.iter().for_each(|child| gather(child, &mut words));
        Ok(words)
    }

    async fn menu_path(&self, owner: &str, item: &str) -> Result<OwnedObjectPath> {
        let asked = ("org.kde.StatusNotifierItem", "Menu");
        let reply =
            self.bus.call_method(Some(owner), item, Some("org.freedesktop.DBus.Properties"), "Get", &asked);
        let reply = reply.await.context("the tray's icon")?;
        let value: OwnedVariant = reply.body().deserialize().context("the menu's path")?;
        OwnedObjectPath::try_from(value).context("the menu's path")
    }

    /// Waits until the tray's menu says this, and answers what chooses it.
    pub async fn says(&self, words: &str) -> Result<i32> {
        until(&format!("the tray says {words}"), PATIENCE, async || {
            let menu = self.menu().await?;
            Ok(menu.into_iter().find(|(_, label)| label == words).map(|(id, _)| id))
        })
        .await
    }

    /// Chooses from the tray's menu.
    pub async fn choose(&self, words: &str) -> Result<()> {
        let id = self.says(words).await?;
        let (owner, item) = held(&self.tray).clone().context("there is a tray")?;
        let path = self.menu_path(&owner, &item).await?;
        let clicked = (id, "clicked", Variant::from(0_i32), 0_u32);
        self.bus
            .call_method(
                Some(owner.as_str()),
                path.as_str(),
                Some("com.canonical.dbusmenu"),
                "Event",
                &clicked,
            )
            .await
            .context("choosing from the tray")?;
        Ok(())
    }

    /// Presses keys together, in no window: by their names of X11, the last one first released.
    pub fn press(&self, keysyms: &[u32]) -> Result<()> {
        let (conn, screen) = x11rb::connect(Some(&self.display)).context("the machine's display")?;
        let root = conn.setup().roots[screen].root;
        let (first, last) = (conn.setup().min_keycode, conn.setup().max_keycode);
        let known = conn.get_keyboard_mapping(first, last - first + 1)?.reply()?;
        let wide = usize::from(known.keysyms_per_keycode);
        let code = |keysym: &u32| {
            let at =
                known.keysyms.iter().position(|one| one == keysym).context("the keyboard has the key")?;
            Ok(first + u8::try_from(at / wide)?)
        };
        let codes = keysyms.iter().map(code).collect::<Result<Vec<u8>>>()?;
        for key in &codes {
            conn.xtest_fake_input(KEY_PRESS_EVENT, *key, 0, root, 0, 0, 0)?;
        }
        for key in codes.iter().rev() {
            conn.xtest_fake_input(KEY_RELEASE_EVENT, *key, 0, root, 0, 0, 0)?;
        }
        conn.sync()?;
        Ok(())
    }
}

/// The labels of a menu and of the menus in it.
fn gather(node: &Variant<'_>, words: &mut Vec<(i32, String)>) {
    match node {
        Variant::Variant(inner) => gather(inner, words),
        Variant::Structure(parts) => {
            let [Variant::I32(id), Variant::Dict(about), Variant::Array(children)] = parts.fields() else {
                return;
            };
            if let Ok(Some(label)) = about.get::<_, String>(&"label") {
                // An underscore marks a key of the menu; two stand for one.
                words.push((*id, label.replace("__", "\u{0}").replace('_', "").replace('\u{0}', "_")));
            }
            children.iter().for_each(|child| gather(child, words));
        }
        _ => {}
    }
}
