use kursi_rules::account::Accounts;
use kursi_rules::authority;
use kursi_rules::condition::Field;
use kursi_rules::desk::Desk;
use kursi_rules::revision::Book;

use crate::entry::{
    AccountsFace, AsksFace, AvatarFace, ChannelFace, DeskView, Fault, FieldFace, PartyFace, ProcedureFace,
    QueueFace, ReasonFace, ReferenceFace, ReportsFace, StatusFace, StoreOf,
};
use crate::work::{LoadedDesk, Work};

/// The desk's vocabulary.
pub(super) fn desk(work: &Work) -> Result<DeskView, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let ProcedureFace { kinds, reasons, pending_terms, asks, fields, parties, .. } =
        procedure(loaded.row.revision, desk);
    let team = desk.team_of(&work.profile.read().expect("lock").role);
    Ok(DeskView {
        id: desk.id.clone(),
        revision: loaded.row.revision,
        time_zone: desk.zone.name().to_owned(),
        week_starts: desk.week_starts.map(|day| day.number_from_monday() as u8),
        weekend: desk.weekend.iter().map(|day| day.number_from_monday() as u8).collect(),
        warn_before: desk.warn_before as f64,
        languages: desk.languages.clone(),
        statuses: statuses(&loaded),
        kinds,
        reasons,
        channels: desk
            .channels
            .iter()
            .map(|channel| ChannelFace { id: channel.id.clone(), medium: channel.medium.clone() })
            .collect(),
        queues: desk
            .queues
            .iter()
            .filter(|queue| queue.is_seen_by(team.as_deref()))
            .map(|queue| QueueFace {
                id: queue.id.clone(),
                icon: queue.icon.clone(),
                approvals: queue.when.asks(Field::Approval),
            })
            .collect(),
        pending_terms,
        asks,
        fields,
        parties,
        accounts: accounts(&desk.accounts),
        reference: reference(desk),
        reports: ReportsFace {
            reads: authority::may_read_reports(desk, &work.profile.read().expect("lock").role),
            goals: desk.resolution.is_some(),
            performance: kursi_rules::performance::is_told(desk),
            rota: desk.rota.is_some(),
            plans: authority::may_plan_rota(desk, &work.profile.read().expect("lock").role),
            surveys: kursi_rules::survey::may_see(desk, &work.profile.read().expect("lock").role),
        },
        course: super::course::faces(desk),
        words: loaded.sources.clone(),
    })
}

/// What a revision of the procedure offers on a ticket that is judged by it (E10).
pub(super) fn procedure(revision: u32, desk: &Desk) -> ProcedureFace {
    let requesting = &desk.requesting;
    ProcedureFace {
        revision,
        kinds: desk.kinds.clone(),
        reasons: desk
            .reasons
            .iter()
            .map(|reason| ReasonFace { id: reason.id.clone(), after_request: reason.after_request })
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
    }
}

/// The statuses of the desk, and behind them those that only earlier revisions know, in which tickets may still stand.
fn statuses(loaded: &LoadedDesk) -> Vec<StatusFace> {
    let mut faces: Vec<StatusFace> = Vec::new();
    for desk in loaded.book.iter().flat_map(Book::all) {
        for status in &desk.statuses {
            if faces.iter().all(|face| face.id != status.id) {
                faces.push(StatusFace { id: status.id.clone(), class: status.class.name().to_owned() });
            }
        }
    }
    faces
}

/// Stores, then everything by which the desk is reached, then what is stopped.
fn reference(desk: &Desk) -> Vec<ReferenceFace> {
    let plain = |id: String, kind: &str| ReferenceFace {
        id,
        kind: kind.to_owned(),
        brand: None,
        countries: Vec::new(),
        currency: None,
        service: None,
        value: None,
    };
    let stores = desk.accounts.stores.iter().map(|store| ReferenceFace {
        brand: Some(store.brand.clone()),
        countries: store.countries.clone(),
        currency: Some(store.currency.clone()),
        ..plain(format!("store-{}", store.id), "store")
    });
    let reached = desk.reached_by().into_iter().map(|address| ReferenceFace {
        brand: address.brand,
        value: Some(address.value),
        ..plain(address.id, address.kind.name())
    });
    let stopped = desk.accounts.stopped.iter().map(|stopped| ReferenceFace {
        countries: stopped.countries.clone(),
        service: Some(stopped.service.clone()),
        ..plain(format!("stopped-{}", stopped.id), "stopped")
    });
    stores.chain(reached).chain(stopped).collect()
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
