//! What of a deed goes into the audit trail (X9): who did what to which row, at which machine, and a supervisor's
//! reason. Never what a customer said or was told: those words are in the rows, where they can be erased.

use kursi_protocol::verify::VerifyRequest;
use kursi_rules::UserId;
use kursi_rules::activity;
use kursi_rules::change::Row;
use kursi_rules::command::{AnswerVerdict, Command};
use kursi_rules::course::Confirmation;
use kursi_rules::mask::Secret;
use kursi_rules::seating::{Agent, Contact, Event, FloorChange, FloorRow, Overrule, SeatRecord};
use kursi_store::server::Deed;

/// The deed of a command; whose it is and where it was done is for those to add who know it.
pub(super) fn of_command(actor: impl Into<String>, command: &Command) -> Deed {
    let actor = actor.into();
    let subject = match (command, command.ticket(), command.shift_of()) {
        (_, Some(ticket), _) => ticket.to_string(),
        (_, _, Some(agent)) => agent.to_string(),
        (Command::EndDelegation { of }, ..) => of.to_string(),
        _ if command.improvement().is_some() => {
            command.improvement().map(|id| id.to_string()).unwrap_or_default()
        }
        // Of which desk is told beside it.
        _ if command.revision().is_some() => command.revision().unwrap_or_default().to_string(),
        // Whose row it is: one's own.
        _ => actor.clone(),
    };
    let deed = Deed::new(actor, command.verb().name(), subject);
    match command {
        Command::Create { message, channel, .. } => {
            deed.with("row", message.to_string()).with("channel", channel)
        }
        Command::Receive { message, channel, .. } => {
            deed.with("row", message.to_string()).with("channel", channel)
        }
        Command::Reply { message, spoken, .. } => {
            let deed = deed.with("row", message.to_string());
            match spoken {
                Some(spoken) => deed.with("contact", spoken.contact.to_string()),
                None => deed,
            }
        }
        Command::Note { message, .. } => deed.with("row", message.to_string()),
        Command::Assign { to: Some(to), .. } => deed.with("to", to.to_string()),
        Command::Resolve { reason, .. } => deed.with("reason", reason),
        Command::ApprovePending { term, .. } => deed.with("term", term.to_string()),
        // Typed by whoever decides, as an override's reason is.
        Command::DeclinePending { reason, .. } => deed.with("reason", reason),
        Command::Delegate { to, from, until } => {
            let deed = deed.with("to", to.to_string()).with("until", until.0.to_string());
            match from {
                Some(from) => deed.with("from", from.0.to_string()),
                None => deed,
            }
        }
        Command::EndDelegation { .. } | Command::ApproveRevision { .. } => deed,
        // Typed by whoever decides, about the procedure and no customer.
        Command::RejectRevision { reason, .. } => deed.with("reason", reason),
        Command::Escalate { message, original, record, .. } => deed
            .with("row", message.to_string())
            .with("original", original.to_string())
            .with("note", record.to_string()),
        Command::Raise { request, message, kind, party, .. } => deed
            .with("row", message.to_string())
            .with("request", request.to_string())
            .with("kind", kind)
            .with("party", party),
        Command::Remind { message, ladder, .. } => {
            deed.with("row", message.to_string()).with("ladder", ladder)
        }
        Command::SetZone { customer, zone, .. } => {
            let deed = deed.with("customer", customer.to_string());
            match zone {
                Some(zone) => deed.with("zone", zone),
                None => deed,
            }
        }
        Command::PlanCall { at, .. } => deed.with("call_at", at.0.to_string()),
        Command::EndCall { made, .. } => deed.with("made", made.to_string()),
        Command::SetPriority { urgency, impact, .. } => deed.with("urgency", urgency).with("impact", impact),
        // Which message it is, and never what was said.
        Command::Close { confirmed, result, .. } => {
            let deed = match confirmed {
                Some(Confirmation::Written { message }) => {
                    deed.with("confirmed", "written").with("row", message.to_string())
                }
                Some(Confirmation::Said { .. }) => deed.with("confirmed", "said"),
                None => deed,
            };
            match result {
                Some(result) => deed.with("result", result),
                None => deed,
            }
        }
        Command::Tag { tag, .. } | Command::Untag { tag, .. } => deed.with("tag", tag),
        // Which cause, and never what was found out: it may be a customer's story.
        Command::RecordCause { target, cause, .. } => deed.with("target", target).with("cause", cause),
        Command::HandOver { team, .. } => deed.with("team", team),
        Command::FollowUp { opened, follow_up, message, .. } => deed
            .with("row", message.to_string())
            .with("opened", opened.to_string())
            .with("follow_up", follow_up),
        Command::Climb { message, ladder, n, .. } => {
            deed.with("row", message.to_string()).with("ladder", ladder).with("n", n.to_string())
        }
        Command::ChooseCustomer { customer, .. } => deed.with("customer", customer.id().to_string()),
        Command::DescribeCustomer { customer, .. } => deed.with("customer", customer.to_string()),
        Command::Hear { message, .. } => deed.with("row", message.to_string()),
        Command::StartScript { run, script, .. } => deed.with("row", run.to_string()).with("script", script),
        Command::AnswerStep { run, step, choice, to, .. } => {
            let deed = deed.with("row", run.to_string()).with("step", step);
            let deed = match choice {
                Some(choice) => deed.with("choice", choice),
                None => deed,
            };
            match to {
                Some(to) => deed.with("to", to.to_string()),
                None => deed,
            }
        }
        Command::JudgeAnswer { run, question, verdict, .. } => {
            deed.with("row", run.to_string()).with("question", question).with("verdict", verdict.name())
        }
        Command::PlanShift { day, .. } => deed.with("day", day.to_string()),
        Command::ChangeShift { of, day, .. } => {
            deed.with("row", of.shift.to_string()).with("day", of.day.to_string()).with("to", day.to_string())
        }
        Command::RemoveShift { of } => deed.with("row", of.shift.to_string()).with("day", of.day.to_string()),
        Command::BackScript { run, .. } | Command::StopScript { run, .. } => {
            deed.with("row", run.to_string())
        }
        // What a record holds is the customer's.
        Command::CreateRecord { record, kind, .. } => deed.with("row", record.to_string()).with("kind", kind),
        Command::ActOnRecord { deed: what, .. } => {
            deed.with("row", what.record.to_string()).with("action", &what.action)
        }
        // Which value, and never the value.
        Command::Reveal { secret, contact, .. } => {
            let deed = deed.with("secret", secret.name());
            let deed = match secret {
                Secret::Typed { run, step } => deed.with("row", run.to_string()).with("step", step),
                Secret::Field { field, n } => deed.with("field", field).with("n", n.to_string()),
                Secret::Message { message } => deed.with("row", message.to_string()),
                Secret::Email | Secret::Phone | Secret::From => deed,
            };
            match contact {
                Some(contact) => deed.with("contact", contact.to_string()),
                None => deed,
            }
        }
        // To which question, and never what was found out.
        Command::RecordImprovement { question: Some(question), .. } => deed.with("question", question),
        Command::RecordImprovement { .. } | Command::FinishImprovement { .. } => deed,
        // Why somebody asks may be the customer's story.
        Command::Assign { to: None, .. } | Command::AskPending { .. } | Command::EndPending { .. } => deed,
    }
}

/// Notes for whom somebody decided who was away, as the rows say: who decides by themselves stands in for nobody, whatever
/// their command says (A10).
pub(super) fn instead(deed: Deed, rows: &[Row]) -> Deed {
    let of = rows.iter().find_map(|row| match row {
        Row::Activity(activity) => match activity.deed {
            activity::Deed::PendingApproved { instead_of, .. }
            | activity::Deed::PendingDeclined { instead_of, .. } => instead_of,
            _ => None,
        },
        _ => None,
    });
    match of {
        Some(of) => deed.with("instead_of", of.to_string()),
        None => deed,
    }
}

/// The deed of a comparison: which question, and whether it was right.
pub(super) fn of_comparison(user: UserId, device: &str, asked: &VerifyRequest, right: bool) -> Deed {
    let verdict = if right { AnswerVerdict::Right } else { AnswerVerdict::Wrong };
    Deed::new(user.to_string(), "compare-answer", asked.ticket.to_string())
        .with("device", device)
        .with("desk", &asked.desk)
        .with("row", asked.run.to_string())
        .with("question", &asked.question)
        .with("contact", asked.contact.to_string())
        .with("verdict", verdict.name())
}

/// The deed of a step that `agent` caused on a desk's floor, from what it changed; nothing where it changed nothing,
/// and for what is no deed: a lease that goes on, and which ticket is open (X7).
pub(super) fn of_step(agent: &Agent, desk: &str, event: &Event, changes: &[FloorChange]) -> Option<Deed> {
    let by = |what, subject: String| {
        Deed::new(agent.user.to_string(), what, subject)
            .with("device", agent.device.to_string())
            .with("desk", desk)
    };
    let contact = |what, id: &kursi_rules::ContactId| {
        let row = changes.iter().find_map(|change| match change {
            FloorChange::Put(FloorRow::Contact(row)) if row.id == *id => Some(row),
            _ => None,
        })?;
        let deed = by(what, id.to_string());
        Some(match row.ticket {
            Some(ticket) => deed.with("ticket", ticket.to_string()),
            None => deed,
        })
    };
    match event {
        Event::Take { channel, .. } | Event::Wait { channel, .. } => {
            // Another line may move in the same step, and seat the same person elsewhere.
            let theirs = |record: &&SeatRecord| {
                record.user == agent.user && record.channel == *channel && record.ended.is_none()
            };
            let sat = records(changes).find(theirs);
            Some(match sat {
                Some(sat) => sitting(by("seat-taken", sat.id.to_string()), sat),
                None => by("seat-line-entered", agent.user.to_string()).with("channel", channel),
            })
        }
        Event::GiveUp { channel, .. } => {
            Some(by("seat-line-left", agent.user.to_string()).with("channel", channel))
        }
        Event::Leave { seat, .. } => {
            let left = records(changes).find(|record| record.seat == *seat && record.ended.is_some())?;
            Some(sitting(by("seat-left", left.id.to_string()), left))
        }
        Event::Present { state, .. } => {
            let changed = changes.iter().any(|change| {
                matches!(change, FloorChange::Put(FloorRow::Presence(row)) if row.user == agent.user && row.state == *state)
            });
            let left = records(changes).filter(|record| record.user == agent.user && record.ended.is_some());
            let left: Vec<String> = left.map(|record| record.id.to_string()).collect();
            let deed = presence(by, state, agent.user);
            (changed || !left.is_empty()).then(|| match left.is_empty() {
                true => deed,
                // A break and signing out give up every seat at once (A6).
                false => deed.with("left", left.join(" ")),
            })
        }
        Event::Start { contact: arrival, .. } => contact("contact-started", &arrival.id),
        // Who asks again for what waits, has its row changed and no new one.
        Event::CallOut { contact: arrival, .. } => contact("call-asked-for", &arrival.id).or_else(|| {
            let again = contacts(changes).find(|row| row.ticket.is_some() && row.ticket == arrival.ticket)?;
            contact("call-asked-for", &again.id)
        }),
        Event::Withdraw { ticket, .. } => {
            let over = contacts(changes).filter(|row| row.is_over()).map(|row| row.id.to_string());
            let over: Vec<String> = over.collect();
            let deed = by("call-withdrawn", ticket.to_string());
            (!over.is_empty()).then(|| deed.with("contact", over.join(" ")))
        }
        Event::Accept { contact: id, .. } => contact("contact-accepted", id),
        Event::Decline { contact: id, .. } => contact("contact-declined", id),
        Event::End { contact: id, .. } => contact("contact-ended", id),
        Event::HangUp { contact: id } => contact("contact-hung-up", id),
        Event::Finish { contact: id, outcome, .. } => {
            contact("contact-finished", id).map(|deed| deed.with("outcome", outcome))
        }
        Event::Transfer { contact: id, to, .. } => {
            contact("contact-transferred", id).map(|deed| deed.with("to", to.to_string()))
        }
        Event::Link { contact: id, .. } => contact("contact-linked", id),
        Event::Override { why, deed, .. } => {
            let why = why.trim();
            match deed {
                Overrule::Seat { agent: seated, .. } => {
                    let theirs =
                        |record: &&SeatRecord| record.user == seated.user && record.seated_by.is_some();
                    let sat = records(changes).find(theirs)?;
                    let deed = by("override-seat", sat.id.to_string()).with("of", seated.user.to_string());
                    Some(sitting(deed, sat).with("reason", why))
                }
                Overrule::ForceOut { seat } => {
                    let out =
                        records(changes).find(|record| record.seat == *seat && record.ended_by.is_some())?;
                    let deed = by("override-force-out", out.id.to_string()).with("of", out.user.to_string());
                    Some(sitting(deed, out).with("reason", why))
                }
                Overrule::Place { contact: id, seat } => {
                    let deed = contact("override-place", id)?;
                    Some(deed.with("seat", seat.to_string()).with("reason", why))
                }
            }
        }
        Event::Tick | Event::Renew { .. } | Event::Look { .. } | Event::Arrive { .. } => None,
    }
}

fn presence(
    by: impl Fn(&'static str, String) -> Deed,
    state: &kursi_rules::seating::PresenceState,
    user: UserId,
) -> Deed {
    use kursi_rules::seating::PresenceState as P;
    match state {
        P::Online => by("came-online", user.to_string()),
        P::Away => by("went-away", user.to_string()),
        P::SignedOut => by("left-the-floor", user.to_string()),
        P::Break { reason } => by("went-on-break", user.to_string()).with("reason", reason),
    }
}

/// The contacts that a step changed.
fn contacts(changes: &[FloorChange]) -> impl Iterator<Item = &Contact> {
    changes.iter().filter_map(|change| match change {
        FloorChange::Put(FloorRow::Contact(row)) => Some(row),
        _ => None,
    })
}

/// The sittings that a step began or closed.
fn records(changes: &[FloorChange]) -> impl Iterator<Item = &SeatRecord> {
    changes.iter().filter_map(|change| match change {
        FloorChange::Put(FloorRow::Record(record)) => Some(record),
        _ => None,
    })
}

/// Which seat a sitting is in.
fn sitting(deed: Deed, record: &SeatRecord) -> Deed {
    deed.with("seat", record.seat.to_string())
        .with("channel", &record.channel)
        .with("slot", record.slot.to_string())
}
