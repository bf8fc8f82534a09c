use kursi_rules::account::Accounts;
use kursi_rules::authority;

use crate::entry::{
    AccountsFace, AsksFace, AvatarFace, ChannelFace, DeskView, Fault, FieldFace, PartyFace, QueueFace,
    ReasonFace, ReportsFace, StatusFace, StoreOf,
};
use crate::work::Work;

/// The desk's vocabulary.
pub(super) fn desk(work: &Work) -> Result<DeskView, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let requesting = &desk.requesting;
    Ok(DeskView {
        id: desk.id.clone(),
        revision: loaded.row.revision,
        time_zone: desk.zone.name().to_owned(),
        warn_before: desk.warn_before as f64,
        languages: desk.languages.clone(),
        statuses: desk
            .statuses
            .iter()
            .map(|status| StatusFace { id: status.id.clone(), class: status.class.name().to_owned() })
            .collect(),
        kinds: desk.kinds.clone(),
        reasons: desk
            .reasons
            .iter()
            .map(|reason| ReasonFace { id: reason.id.clone(), after_request: reason.after_request })
            .collect(),
        channels: desk
            .channels
            .iter()
            .map(|channel| ChannelFace { id: channel.id.clone(), medium: channel.medium.clone() })
            .collect(),
        queues: desk
            .queues
            .iter()
            .map(|queue| QueueFace { id: queue.id.clone(), icon: queue.icon.clone() })
            .collect(),
        pending_terms: desk.pending.iter().flat_map(|rule| &rule.terms).map(|term| *term as f64).collect(),
        asks: requesting
            .kinds
            .iter()
            .map(|asks| AsksFace {
                kind: asks.kind.clone(),
                of: asks.of.clone(),
                needs: asks.needs.clone(),
                takes: asks.takes.clone(),
            })
            .collect(),
        fields: requesting
            .fields
            .iter()
            .map(|field| FieldFace {
                id: field.id.clone(),
                shape: field.shape.name().to_owned(),
                options: field.options.clone(),
                most: field.most as u32,
            })
            .collect(),
        parties: requesting
            .parties
            .iter()
            .map(|party| PartyFace { id: party.id.clone(), language: party.language.clone() })
            .collect(),
        accounts: accounts(&desk.accounts),
        reports: ReportsFace {
            reads: authority::may_read_reports(desk, &work.profile.read().expect("lock").role),
            goals: desk.resolution.is_some(),
            rota: desk.rota.is_some(),
            plans: authority::may_plan_rota(desk, &work.profile.read().expect("lock").role),
        },
        words: loaded.row.words.clone(),
    })
}

fn accounts(accounts: &Accounts) -> AccountsFace {
    let store = |store: &kursi_rules::account::Store| StoreOf {
        id: store.id.clone(),
        brand: store.brand.clone(),
        countries: store.countries.clone(),
        currency: store.currency.clone(),
    };
    let avatar = |avatar: &kursi_rules::account::Avatar| AvatarFace {
        id: avatar.id.clone(),
        tone: avatar.tone.clone(),
    };
    AccountsFace {
        stores: accounts.stores.iter().map(store).collect(),
        states: accounts.states.clone(),
        avatars: accounts.avatars.iter().map(avatar).collect(),
    }
}
