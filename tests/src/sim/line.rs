//! The line between a machine and the server, on which every fault can be made.

use std::sync::{Arc, Mutex};

use kursi_app::{Answered, Carrier, Letter, OnTheWay};
use kursi_server::sim::Door;

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

#[derive(Default)]
struct Inner {
    door: Option<Door>,
    weather: Weather,
    /// How many requests pass before the line goes down; for ever where nothing is said.
    left: Option<u32>,
    late: Vec<Letter>,
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
        delivered
    }
}

async fn deliver(door: &Door, letter: Letter) -> Option<Answered> {
    let Letter { method, path, token, body } = letter;
    let (status, body) = door.ask(&method, &path, token.as_deref(), body).await?;
    Some(Answered { status, body })
}

impl Carrier for Wire {
    fn carry(&self, letter: Letter) -> OnTheWay {
        let (door, weather) = {
            let mut inner = self.inner();
            let weather = match &mut inner.left {
                Some(0) => Weather::Down,
                Some(left) => {
                    *left -= 1;
                    inner.weather
                }
                None => inner.weather,
            };
            if weather == Weather::Late && letter.method == "POST" {
                inner.late.push(letter.clone());
            }
            (inner.door.clone(), weather)
        };
        Box::pin(async move {
            let door = door?;
            match weather {
                Weather::Down | Weather::Late => None,
                Weather::Fair => deliver(&door, letter).await,
                Weather::Deaf => {
                    deliver(&door, letter).await;
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
