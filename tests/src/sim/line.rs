//! The line between a machine and the server, on which every fault can be made.

use std::pin::Pin;
use std::sync::{Arc, Mutex};

use kursi_app::{Answered, Carrier, Letter, OnTheWay};
use kursi_server::sim::{Asked, Door};

use super::tally::{Fault, Tally};

/// What becomes of the next requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weather {
    /// Nothing passes.
    #[default]
    Down,
    /// Everything passes.
    Fair,
    /// Requests arrive, answers do not: one way is cut, or the line is half open.
    Deaf,
    /// Requests arrive twice.
    Echo,
    /// Requests arrive when whoever sent them has long given up.
    Late,
}

/// Something that is done between two requests.
pub type Between = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Between which two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// After so many requests more.
    After(u32),
    /// After a file and before the message that names it.
    FileSent,
}

#[derive(Default)]
struct Inner {
    door: Option<Door>,
    weather: Weather,
    /// How many requests pass before the line goes down; for ever where nothing is said.
    left: Option<u32>,
    late: Vec<Letter>,
    /// What is done between two requests.
    between: Option<(When, Between)>,
    /// The last request had a piece of a file.
    file: bool,
    /// The protocol that the program on the machine speaks; that of this one where nothing is said.
    speaks: Option<u32>,
    /// How frames were asked for last.
    frames: Option<Letter>,
    tally: Tally,
}

/// A machine's line.
#[derive(Clone, Default)]
pub struct Wire(Arc<Mutex<Inner>>);

impl Wire {
    fn inner(&self) -> std::sync::MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(|poison| poison.into_inner())
    }

    /// Leads to another server, or to none.
    pub fn lead_to(&self, door: Option<Door>) {
        self.inner().door = door;
    }

    /// Sets the weather; after `left` requests nothing passes any more.
    pub fn set(&self, weather: Weather, left: Option<u32>) {
        let mut inner = self.inner();
        (inner.weather, inner.left) = (weather, left);
    }

    /// Does something between two requests.
    pub fn between(&self, when: When, done: Between) {
        self.inner().between = Some((when, done));
    }

    /// Gives up what was to be done. Answers whether it was still to be done.
    pub fn nothing_between(&self) -> bool {
        self.inner().between.take().is_some()
    }

    /// Says which protocol the program on the machine speaks.
    pub fn speaks(&self, protocol: Option<u32>) {
        self.inner().speaks = protocol;
    }

    /// Which protocol it speaks, where it is another one than this program's.
    pub fn spoken(&self) -> Option<u32> {
        self.inner().speaks
    }

    /// What happened on it since this was asked.
    pub fn told(&self) -> Tally {
        std::mem::take(&mut self.inner().tally)
    }

    /// What the server would send now to a listener that was sent everything up to `from`: at most `most` rows. Nothing
    /// where nobody has listened, or there is no server.
    pub async fn pushed(&self, from: i64, most: u32) -> Option<Answered> {
        let (door, letter) = {
            let inner = self.inner();
            (inner.door.clone()?, inner.frames.clone()?)
        };
        let (path, query) = letter.path.split_once('?')?;
        let rest = query.split('&').filter(|part| !part.starts_with("from=") && !part.starts_with("audit="));
        let mut parts = vec![format!("from={from}"), format!("max={most}")];
        parts.extend(rest.map(str::to_owned));
        deliver(&door, Letter { path: format!("{path}?{}", parts.join("&")), ..letter }).await
    }

    /// Delivers what is late, and answers how many requests that were.
    pub async fn deliver_late(&self) -> usize {
        let (door, late) = {
            let mut inner = self.inner();
            (inner.door.clone(), std::mem::take(&mut inner.late))
        };
        let Some(door) = door else { return 0 };
        let mut delivered = 0;
        for letter in late {
            deliver(&door, letter).await;
            delivered += 1;
        }
        self.inner().tally.more(Fault::Late, delivered as u64);
        delivered
    }

    /// The weather for a request, and what is done before it.
    fn next(&self, letter: &mut Letter) -> (Option<Door>, Weather, Option<Between>) {
        let mut inner = self.inner();
        let weather = match &mut inner.left {
            Some(0) => {
                inner.tally.count(Fault::Cut);
                Weather::Down
            }
            Some(left) => {
                *left -= 1;
                inner.weather
            }
            None => inner.weather,
        };
        if let Some(speaks) = inner.speaks {
            letter.protocol = speaks;
        }
        if letter.path.starts_with("/sync/frames") {
            inner.frames = Some(letter.clone());
        }
        match weather {
            Weather::Late if letter.method == "POST" => inner.late.push(letter.clone()),
            Weather::Down | Weather::Late => inner.tally.count(Fault::Lost),
            Weather::Deaf => inner.tally.count(Fault::Deaf),
            Weather::Echo => inner.tally.count(Fault::Echo),
            Weather::Fair => {}
        }
        let named = std::mem::replace(&mut inner.file, letter.method == "PUT") && letter.path == "/sync/push";
        let between = match inner.between.take() {
            Some((When::After(0), done)) => Some(done),
            Some((When::FileSent, done)) if named => Some(done),
            Some((When::After(left), done)) => {
                inner.between = Some((When::After(left - 1), done));
                None
            }
            later => {
                inner.between = later;
                None
            }
        };
        (inner.door.clone(), weather, between)
    }

    /// Counts what an answer tells.
    fn answered(&self, letter: &Letter, answer: Option<&Answered>) {
        let Some(answer) = answer.filter(|answer| answer.status == 200) else { return };
        let mut inner = self.inner();
        match (&*letter.method, &*letter.path) {
            ("PUT", _) => inner.tally.count(Fault::File),
            ("POST", "/sync/escrow") => inner.tally.count(Fault::Escrowed),
            ("POST", "/sync/push") if String::from_utf8_lossy(&answer.body).contains(r#""missing":["#) => {
                inner.tally.count(Fault::FileWaited);
            }
            _ => {}
        }
    }
}

async fn deliver(door: &Door, letter: Letter) -> Option<Answered> {
    let Letter { method, path, token, protocol, media, body } = letter;
    let asked = Asked {
        method: &method,
        path: &path,
        token: token.as_deref(),
        protocol: Some(protocol),
        media,
        body,
    };
    let (status, body) = door.ask(asked).await?;
    Some(Answered { status, body })
}

impl Carrier for Wire {
    fn carry(&self, mut letter: Letter) -> OnTheWay {
        let wire = self.clone();
        Box::pin(async move {
            let (door, weather, between) = wire.next(&mut letter);
            if let Some(between) = between {
                between.await;
            }
            let door = door?;
            match weather {
                Weather::Down | Weather::Late => None,
                Weather::Fair => {
                    let answer = deliver(&door, letter.clone()).await;
                    wire.answered(&letter, answer.as_ref());
                    answer
                }
                Weather::Deaf => {
                    let answer = deliver(&door, letter.clone()).await;
                    wire.answered(&letter, answer.as_ref());
                    None
                }
                Weather::Echo => {
                    deliver(&door, letter.clone()).await;
                    deliver(&door, letter).await
                }
            }
        })
    }
}
