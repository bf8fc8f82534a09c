//! What the tray shows and offers.

use kursi_rules::seating::{Floor, PresenceState};
use kursi_store::floor;
use kursi_words::Args;

use crate::App;
use crate::entry::{Fault, LineState};
use crate::session::State;

/// The tray, in the person's language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tray {
    /// Where the person stands, one line each: the line, the seats, the break, who waits.
    pub lines: Vec<String>,
    /// Breaks that can be taken now: reason id and its name.
    pub breaks: Vec<(String, String)>,
    /// Heading of the breaks.
    pub take_break: String,
    /// The person can come back to work now.
    pub back: Option<String>,
    /// Opens the window.
    pub open: String,
    /// Ends the program.
    pub quit: String,
}

impl App {
    /// The tray as it should be now.
    pub async fn tray(&self) -> Tray {
        let say = |id: &str| self.say(id, &Args::new());
        let mut tray = Tray {
            take_break: say("tray-break"),
            open: say("tray-open"),
            quit: say("tray-quit"),
            ..Tray::default()
        };
        if !matches!(&*self.inner.state.read().expect("lock"), State::SignedIn(_)) {
            tray.lines.push(say("line-idle"));
        } else if let Err(fault) = self.fill_tray(&mut tray).await {
            tracing::debug!(code = %fault.code, "the tray shows less");
        }
        tray
    }

    async fn fill_tray(&self, tray: &mut Tray) -> Result<(), Fault> {
        let work = self.work()?;
        let live = matches!(work.line(), LineState::Online);
        tray.lines.push(self.say(if live { "line-online" } else { "line-offline" }, &Args::new()));
        let loaded = work.desk()?;
        let desk = loaded.sound()?;
        if desk.seating.is_none() {
            return Ok(());
        }
        let mut conn = work.replica.conn().await?;
        let floor = Floor::from_rows(floor::live(&mut conn, &work.ws(), &desk.id).await?);
        drop(conn);
        let me = work.user();
        for channel in &desk.channels {
            if let Some(seat) = floor.seat_of(me, &channel.id) {
                let args = Args::new()
                    .text("channel", self.say(&format!("channel-{}", channel.id), &Args::new()))
                    .number("slot", seat.slot);
                tray.lines.push(self.say("tray-seat", &args));
            }
        }
        let waiting: usize = desk.channels.iter().map(|channel| floor.contact_line(&channel.id).len()).sum();
        if waiting > 0 {
            tray.lines.push(self.say("tray-waiting", &Args::new().number("count", waiting as f64)));
        }
        let named = |reason: &String| self.say(&format!("break-{reason}"), &Args::new());
        match floor.presence(me) {
            PresenceState::Break { reason } => {
                tray.lines.push(self.say("tray-on-break", &Args::new().text("reason", named(reason))));
                tray.back = live.then(|| self.say("tray-back", &Args::new()));
            }
            PresenceState::Away | PresenceState::SignedOut => {
                tray.back = live.then(|| self.say("tray-back", &Args::new()));
            }
            PresenceState::Online if live => {
                tray.breaks =
                    desk.break_reasons.iter().map(|reason| (reason.clone(), named(reason))).collect();
            }
            PresenceState::Online => {}
        }
        Ok(())
    }
}
