use crate::entry::{Fault, PersonFace};
use crate::work::Work;

/// Who a ticket can be given to, by name.
pub(super) fn people(work: &Work) -> Result<Vec<PersonFace>, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let people = work.people.read().expect("lock");
    let mut found: Vec<PersonFace> = people
        .values()
        .filter(|user| user.active && desk.role(&user.role).is_some_and(|role| role.assignable))
        .map(|user| PersonFace { id: user.id.to_string(), name: user.name.clone(), role: user.role.clone() })
        .collect();
    found.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.id.cmp(&b.id)));
    Ok(found)
}
