//! What stands beside tickets to be looked up, and what of it is masked.

use kursi_desks::Desk;
use kursi_rules::account::Handler;
use kursi_rules::user::User;

use crate::conduct::{long, section};
use crate::world::user_id;

/// X14: what of a value is seen, and who may see the rest.
pub fn masks(desk: &Desk) -> String {
    let Some(masking) = &desk.masking else { return section("What is masked", []) };
    let each = masking.masks.iter().map(|mask| {
        let facts = mask.facts.iter().map(|fact| format!("the customer's {}", fact.name()));
        let inputs = mask.inputs.iter().map(|input| format!("a typed {}", input.name()));
        let fields = mask.fields.iter().map(|field| format!("the field {field}"));
        let of: Vec<String> = facts.chain(inputs).chain(fields).collect();
        let seen = ["+966 50 123 4567", "noura.saleh@example.com"].map(|value| mask.cover(value));
        let (of, may) = (of.join(", "), mask.may.join(", "));
        let [number, address] = seen;
        format!(
            "`{}`: {of}; {} at most stay, so {number} and {address} are seen; {may} may reveal it",
            mask.id, mask.keeps
        )
    });
    let shown = format!("what was revealed is shown for {}", long(masking.shown_for));
    section("What is masked", each.chain([shown]))
}

/// What stands beside a ticket to be looked up.
pub fn reference(desk: &Desk) -> String {
    let stores = desk.accounts.stores.iter().map(|store| {
        format!("`{}`: {} for {}, {}", store.id, store.brand, store.countries.join(", "), store.currency)
    });
    let stopped = desk.accounts.stopped.iter();
    let stopped =
        stopped.map(|it| format!("`{}`: {} stopped in {}", it.id, it.service, it.countries.join(", ")));
    let addresses = desk.addresses.iter().map(|address| {
        let of = address.brand.as_ref().map(|brand| format!(" of {brand}")).unwrap_or_default();
        format!("`{}`{of} ({}): {}", address.id, address.kind.name(), address.value)
    });
    section("Reference", stores.chain(stopped).chain(addresses))
}

pub fn avatars(desk: &Desk) -> String {
    let avatars = desk.accounts.avatars.iter();
    section("Avatars", avatars.map(|avatar| format!("`{}` is drawn {}", avatar.id, avatar.tone)))
}

/// Whom the procedure names: which colleagues are they, by the words of their names.
pub fn handlers(desk: &Desk) -> String {
    let handlers = &desk.accounts.handlers;
    if handlers.is_empty() {
        return String::new();
    }
    let found = |handler: &Handler, name: &String| {
        let name = format!("{name} A.");
        let user = User {
            id: user_id(1),
            desk: desk.id.clone(),
            role: String::new(),
            active: true,
            delegations: vec![],
            name,
        };
        format!("{} is {}", user.name, if handler.is(&user) { "one" } else { "nobody" })
    };
    let each = handlers.iter().map(|handler| {
        let names: Vec<String> = handler.names.iter().map(|name| found(handler, name)).collect();
        format!("`{}`: {}", handler.id, names.join(", "))
    });
    section("Whom the procedure names", each)
}
