//! What an administrator does to webhooks and to what leaves the house.

use data_encoding::HEXLOWER;
use kursi_rules::Millis;
use kursi_store::server::{self, EffectCount, EffectRow, Webhook};

use crate::admin::Office;
use crate::auth::{audit, token};
use crate::cli::Trouble;
use crate::deliver::address;
use crate::engine::EventKind;

/// The most webhooks of an organisation: each may make of one command as many requests as it asked for.
const MOST: usize = 50;
/// The most effects that are listed.
const LISTED: u32 = 200;

impl Office {
    /// Adds a webhook of a desk. The secret by which it knows us is told here and never again.
    ///
    /// # Errors
    /// There is no such desk, the address may not be, there are too many, or the database failed.
    pub async fn add_webhook(
        &self,
        desk: &str,
        url: &str,
        events: &[EventKind],
        private: bool,
        now: Millis,
    ) -> Result<Webhook, Trouble> {
        let url = address::check(url, private).map_err(|fault| Trouble::WebhookAddress { fault })?;
        let known = self.desks().await?;
        let mut tx = self.db.begin().await?;
        // A number of its own, by which every server's writer notices that something is new.
        server::advance(&mut tx, &self.ws).await?;
        if !known.iter().any(|row| row.id == desk) {
            let known = known.into_iter().map(|row| row.id).collect();
            return Err(Trouble::DeskUnknown { desk: desk.to_owned(), known });
        }
        if server::webhooks(&mut tx, &self.ws).await?.len() >= MOST {
            return Err(Trouble::WebhooksMany { most: MOST });
        }
        let id = HEXLOWER.encode(&token::chance::<4>());
        let mut events: Vec<EventKind> = events.to_vec();
        events.sort_unstable();
        events.dedup();
        let hook = Webhook {
            id,
            desk: desk.to_owned(),
            url: url.into(),
            secret: token::secret(token::WEBHOOK),
            events: events.into_iter().map(|event| event.name().to_owned()).collect(),
            private,
        };
        server::add_webhook(&mut tx, &self.ws, &hook, now.0).await?;
        audit::note(&mut tx, &self.ws, now, None, "webhook-added", &format!("{desk}/{}", hook.id)).await?;
        tx.commit().await?;
        Ok(hook)
    }

    /// Removes a webhook. What waits for it is given up when its turn comes.
    ///
    /// # Errors
    /// There is no such webhook, or the database failed.
    pub async fn remove_webhook(&self, id: &str, now: Millis) -> Result<(), Trouble> {
        let mut tx = self.db.begin().await?;
        server::advance(&mut tx, &self.ws).await?;
        if !server::remove_webhook(&mut tx, &self.ws, id).await? {
            return Err(Trouble::WebhookUnknown { id: id.to_owned() });
        }
        audit::note(&mut tx, &self.ws, now, None, "webhook-removed", id).await?;
        Ok(tx.commit().await?)
    }

    /// All webhooks.
    ///
    /// # Errors
    /// The database failed.
    pub async fn webhooks(&self) -> Result<Vec<Webhook>, Trouble> {
        Ok(server::webhooks(&mut *self.db.conn().await?, &self.ws).await?)
    }

    /// The newest effects in a state: `waiting`, `done` or `failed`.
    ///
    /// # Errors
    /// The database failed.
    pub async fn effects(&self, state: &str) -> Result<Vec<EffectRow>, Trouble> {
        Ok(server::effects(&mut *self.db.conn().await?, &self.ws, state, LISTED).await?)
    }

    /// How many wait and how many were given up.
    ///
    /// # Errors
    /// The database failed.
    pub async fn effect_count(&self) -> Result<EffectCount, Trouble> {
        Ok(server::effect_count(&mut *self.db.conn().await?, &self.ws).await?)
    }

    /// Tries effects again that were given up: one, or all of them. Answers how many.
    ///
    /// # Errors
    /// The database failed.
    pub async fn retry_effects(&self, id: Option<&str>, now: Millis) -> Result<u64, Trouble> {
        let mut tx = self.db.begin().await?;
        let retried = server::retry_effects(&mut tx, &self.ws, id, now.0).await?;
        if retried > 0 {
            audit::note(&mut tx, &self.ws, now, None, "effects-retried", id.unwrap_or("all")).await?;
        }
        tx.commit().await?;
        Ok(retried)
    }
}
