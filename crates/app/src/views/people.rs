use std::collections::HashMap;

use kursi_rules::UserId;
use kursi_rules::course::AvailableBy;
use kursi_rules::course::assigning::{by_presence, by_rota};
use kursi_rules::rota::Shift;
use kursi_rules::seating::Presence;
use kursi_rules::user::User;
use kursi_store::{floor, rows};

use crate::entry::{AssigneeFace, Fault};
use crate::fault::internal;
use crate::work::Work;

/// Who a ticket can be given to, by name, and who of them is not there (E2).
pub(super) async fn people(work: &Work) -> Result<Vec<AssigneeFace>, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let rule = desk.course.assigning;
    let (mut presences, mut shifts) =
        (HashMap::<UserId, Presence>::new(), HashMap::<UserId, Vec<Shift>>::new());
    if let Some(rule) = rule {
        let mut conn = work.replica.conn().await?;
        match rule.by {
            AvailableBy::Presence => {
                let found = floor::presences(&mut conn, &work.ws(), &desk.id).await?;
                presences = found.into_iter().map(|row| (row.user, row)).collect();
            }
            AvailableBy::Rota => {
                for doc in rows::shifts(&mut conn, &work.ws(), &desk.id, None).await? {
                    let shift: Shift = serde_json::from_str(&doc).map_err(|error| internal(&error))?;
                    shifts.entry(shift.agent).or_default().push(shift);
                }
            }
        }
    }
    let (me, now) = (work.user(), work.now());
    let absence = |user: &User| match rule.filter(|_| user.id != me)?.by {
        AvailableBy::Presence => by_presence(presences.get(&user.id)),
        AvailableBy::Rota => by_rota(desk.zone, shifts.get(&user.id).map_or(&[], Vec::as_slice), now),
    };
    let people = work.people.read().expect("lock");
    let mut found: Vec<AssigneeFace> = people
        .values()
        .filter(|user| user.active && desk.role(&user.role).is_some_and(|role| role.assignable))
        .map(|user| {
            let absence = absence(user).map(|absence| absence.name().to_owned());
            AssigneeFace {
                id: user.id.to_string(),
                name: user.name.clone(),
                role: user.role.clone(),
                refused: absence.is_some() && rule.is_some_and(|rule| rule.refuses),
                absence,
            }
        })
        .collect();
    found.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.id.cmp(&b.id)));
    Ok(found)
}
