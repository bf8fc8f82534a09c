use std::sync::atomic::Ordering;

use crate::App;
use crate::absence::Standing;
use crate::entry::{PersonFace, SessionView};

/// Who is signed in, and how the line is.
pub(crate) fn session(app: &App) -> SessionView {
    let (state, work, line) = app.standing();
    let (waiting, refused) = work.as_ref().map_or((0, 0), |work| work.outbox_counts());
    let profile = work.as_ref().map(|work| work.profile.read().expect("lock").clone());
    SessionView {
        state,
        person: profile.as_ref().map(|profile| PersonFace {
            id: profile.user.to_string(),
            name: profile.name.clone(),
            role: profile.role.clone(),
        }),
        workspace: profile.map(|profile| profile.workspace_name),
        desks: work.as_ref().map(|work| work.desks.read().expect("lock").clone()).unwrap_or_default(),
        line,
        waiting,
        refused,
        settings: app.settings(),
        lost: app.lost_view(),
        locks_at: work.as_ref().and_then(|work| match work.absence.lock().expect("lock").standing() {
            Standing::Warned { locks_at } => Some(locks_at as f64),
            _ => None,
        }),
        keyring: *app.inner.keyring.read().expect("lock"),
        clock_offset: work.map_or(0.0, |work| work.offset.load(Ordering::Relaxed) as f64),
    }
}
