//! Each description against the real thing.

use super::*;
use kursi_protocol::{floor, report, sign_in, sync, verify};
use kursi_rules::change::Entity;
use kursi_rules::{
    CommandId, ContactId, DeviceId, Millis, ScriptRunId, SeatId, TicketId, UserId, WorkspaceId,
};
use serde::de::DeserializeOwned;
use serde_json::value::{RawValue, to_value};
use uuid::Uuid;

/// The real thing goes through its description and back without losing or gaining a field.
fn check<D: Serialize + DeserializeOwned>(real: impl Serialize) {
    let real = to_value(real).unwrap();
    let described: D = serde_json::from_value(real.clone()).unwrap();
    assert_eq!(to_value(described).unwrap(), real);
}

#[test]
fn descriptions_are_what_is_said() {
    let id = Uuid::now_v7();
    let raw = |text: &str| RawValue::from_string(text.into()).unwrap();
    let now = Millis(5);
    let reason: kursi_rules::code::Code = kursi_protocol::DoorRefusal::PushGap { expected: 3 }.into();
    let refused = sync::Outcome::Refused { reason: reason.clone() };
    let results = vec![
        sync::NumberedOutcome { n: 1, outcome: sync::Outcome::Accepted, hash: Some("c0ffee".into()) },
        sync::NumberedOutcome { n: 2, outcome: refused, hash: None },
    ];
    let gone = sync::RowChange { entity: Entity::Ticket, id: "x".into(), doc: None };
    let put = sync::RowChange { doc: Some(raw(r#"{"a":1}"#)), ..gone.clone() };
    let frame = sync::Frame {
        epoch: "e".into(),
        from: 1,
        to: 2,
        rows: vec![gone, put],
        last_n: 2,
        results: results.clone(),
        now,
        audit: Some(kursi_protocol::audit::AuditHead { n: 1, chain: "c".into() }),
        scopes: Some(vec!["desk:shop".into()]),
    };
    check::<Desks>(sign_in::Desks {
        desks: vec![sign_in::DeskGrant { desk: "shop".into(), role: "agent".into() }],
    });
    check::<Hello>(sign_in::Hello {
        program: "kursi".into(),
        version: "1".into(),
        protocol: 1,
        oldest_protocol: 1,
        now,
    });
    let day = "2026-11-21".parse().unwrap();
    check::<ResolutionAsk>(report::ResolutionAsk {
        desk: "shop".into(),
        from: day,
        to: day,
        brand: Some("b".into()),
        agent: Some(UserId(id)),
        kind: Some("k".into()),
        tickets: Some(report::TicketsAsked { band: Some(1), offset: 0, limit: 50 }),
    });
    let bands = vec![
        kursi_rules::resolution::GoalBand { up_to: Some(1), share: 70 },
        kursi_rules::resolution::GoalBand { up_to: None, share: 30 },
    ];
    check::<ResolutionReply>(report::ResolutionReply {
        goals: kursi_rules::resolution::ResolutionGoals { calendar: "always".into(), bands },
        counts: vec![1, 2],
        open: 3,
        misses: vec![kursi_rules::course::MissCount {
            target: "t".into(),
            cause: Some("c".into()),
            count: 4,
        }],
        tickets: vec![report::ResolvedTicket {
            ticket: TicketId(id),
            number: Some("OC-1".into()),
            subject: "s".into(),
            language: "ar".into(),
            assignee: Some(UserId(id)),
            kind: Some("k".into()),
            created_at: now,
            resolved_at: now,
            took: 5,
            band: 1,
        }],
        now,
    });
    check::<PerformanceAsk>(report::PerformanceAsk { desk: "shop".into(), from: day, to: day });
    use kursi_rules::performance::{Group, GroupBy};
    let group = |by| Group {
        by,
        received: 4,
        answered: 3,
        in_time: 2,
        late: 1,
        response: Some(5),
        median: Some(6),
        resolved: 3,
        resolution: Some(7),
    };
    check::<PerformanceReply>(report::PerformanceReply {
        groups: vec![
            group(GroupBy::All),
            group(GroupBy::Priority { level: Some("high".into()) }),
            group(GroupBy::Agent { agent: Some(UserId(id)) }),
            group(GroupBy::Period { from: day }),
            group(GroupBy::Result { result: Some("sold".into()) }),
        ],
        target: Some("first".into()),
        weekly: true,
        now,
    });
    check::<AdherenceAsk>(report::AdherenceAsk {
        desk: "shop".into(),
        from: day,
        to: day,
        agent: Some(UserId(id)),
    });
    let online = kursi_rules::rota::OnlineBy::SignedOn;
    check::<AdherenceReply>(report::AdherenceReply {
        shifts: vec![report::AttendedShift {
            shift: kursi_rules::ShiftId(id),
            agent: UserId(id),
            day,
            from: now,
            to: now,
            planned: 1,
            online: 2,
            breaks: [("lunch".to_owned(), 3)].into(),
            missing: 4,
            late: Some(5),
            early: Some(6),
            absent: true,
            online_spans: vec![(now, now)],
            break_spans: vec![("lunch".into(), now, now)],
        }],
        rule: kursi_rules::rota::RotaRule { longest: 1, grace: 2, online },
        now,
    });
    check::<SignIn>(sign_in::SignIn {
        user: "u".into(),
        password: "p".into(),
        device: Some(DeviceId(id)),
        device_name: "d".into(),
        protocol: 1,
    });
    let signed_in = sign_in::SignedIn {
        token: "t".into(),
        expires_at: now,
        device: DeviceId(id),
        user: UserId(id),
        name: "n".into(),
        workspace: WorkspaceId(id),
        workspace_name: "w".into(),
        desks: vec![sign_in::DeskGrant { desk: "d".into(), role: "r".into() }],
        last_n: 0,
        now,
        recovery: None,
    };
    check::<SignedIn>(&signed_in);
    let told = sign_in::RecoveryTold { public: "age1".into(), prints: vec!["1234abcd".into()] };
    check::<SignedIn>(sign_in::SignedIn { recovery: Some(told), ..signed_in });
    check::<AnotherName>(sign_in::AnotherName {
        device_name: "d".into(),
        protocol: 1,
        known: vec![(1, "h".into())],
    });
    check::<NamedAnew>(sign_in::NamedAnew {
        device: DeviceId(id),
        token: "t".into(),
        expires_at: now,
        head: 3,
        judged: results.clone(),
        now,
    });
    check::<Push>(sync::Push {
        entries: vec![sync::PushEntry {
            n: 1,
            command_id: CommandId(id),
            v: 1,
            hash: "h".into(),
            depends_on: Some(1),
            desk: "d".into(),
            revision: 1,
            made_at: now,
            payload: raw(r#"{"verb":"withdrawn"}"#),
        }],
        known: 3,
        lost: vec![kursi_rules::AttachmentId(id)],
    });
    let file = kursi_rules::attachment::Attachment {
        id: kursi_rules::AttachmentId(id),
        name: "n".into(),
        media: "image/png".into(),
        size: 1,
        sha256: "0f".into(),
    };
    let ticket = Some(TicketId(id));
    check::<Declaration>(kursi_protocol::attachment::Declaration { desk: "d".into(), ticket, file });
    check::<Progress>(kursi_protocol::attachment::Progress { got: 1, whole: true });
    check::<Check>(kursi_protocol::check::Check {
        epoch: "e".into(),
        at: 1,
        kind: kursi_protocol::check::Kind::Few(kursi_rules::change::Entity::Seat),
        span: kursi_protocol::check::Span {
            after: "a".into(),
            to: Some("b".into()),
            except: vec!["c".into()],
        },
        tickets: vec!["t".into()],
        sum: kursi_protocol::check::Sum { rows: 1, sum: u64::MAX },
    });
    check::<EscrowReply>(sync::EscrowReply { kept: vec![1, 2], needed: 2, now });
    check::<PushReply>(sync::PushReply {
        outcomes: results,
        missing: vec![kursi_rules::AttachmentId(id)],
        last_n: 2,
        now,
    });
    check::<CatchUp>(sync::CatchUp { frame: frame.clone(), more: true });
    check::<Live>(sync::Live::Frame(frame));
    check::<Live>(sync::Live::CatchUp);
    check::<Live>(sync::Live::ComeBack);
    let (desk, languages) = ("d".to_owned(), vec!["ar".to_owned()]);
    let ask = floor::Ask::Renew { seat: SeatId(id), fence: 3 };
    check::<FloorRequest>(floor::FloorRequest { desk, languages, deadline: Some(now), ask });
    let (seat, channel, expires_at) = (SeatId(id), "chat".to_owned(), now);
    let seats = vec![floor::HeldSeat { seat, channel, slot: 1, fence: 3, expires_at, here: true }];
    let outcome = floor::FloorOutcome::Refused { reason: reason.clone() };
    check::<FloorReply>(floor::FloorReply { outcome, seats, now });
    check::<FloorReply>(floor::FloorReply { outcome: floor::FloorOutcome::Done, seats: vec![], now });
    check::<VerifyRequest>(verify::VerifyRequest {
        desk: "d".into(),
        ticket: TicketId(id),
        run: ScriptRunId(id),
        step: "verify".into(),
        question: "full-name".into(),
        contact: ContactId(id),
        said: verify::Said("s".into()),
        deadline: Some(now),
    });
    let done = verify::VerifyOutcome::Done { matches: false, tries_left: 1 };
    check::<VerifyReply>(verify::VerifyReply { outcome: done, now });
    let outcome = verify::VerifyOutcome::Refused { reason: reason.clone() };
    check::<VerifyReply>(verify::VerifyReply { outcome, now });
    check::<Live>(sync::Live::Shut { reason });
    check::<BootstrapPage>(sync::BootstrapPage {
        epoch: "e".into(),
        head: 1,
        born: 0,
        floor: 0,
        total: 1,
        rows: vec![sync::BootstrapRow { id: "x".into(), seq: 1, doc: raw("{}") }],
        next: Some("n".into()),
        last_n: 1,
    });
}

#[test]
fn the_document_names_every_door_that_needs_a_key() {
    let document = to_value(Document::openapi()).unwrap();
    let paths = document["paths"].as_object().unwrap();
    for path in [
        "/intake/tickets",
        "/intake/tickets/{number}",
        "/intake/contacts",
        "/intake/surveys/{number}",
        "/attachments",
        "/attachments/{id}",
        "/floor",
        "/verify",
        "/sync/push",
        "/sync/frames",
        "/sync/check",
        "/sync/live",
        "/sync/bootstrap",
    ] {
        let door = paths[path].as_object().unwrap().values().next().unwrap();
        assert!(door["security"].is_array(), "{path}");
    }
    assert!(document["components"]["securitySchemes"]["channel-key"].is_object());
}
