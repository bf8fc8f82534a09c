//! What a person does, apart from signing in and out.

mod course;
mod draft;
mod outbox;
mod record;
mod reveal;
mod rota;
mod script;
mod survey;
mod ticket;

use std::sync::Arc;

pub(crate) use draft::kind_name;
pub(crate) use reveal::reveal_called;
pub(crate) use script::{ARRIVAL, arrived as sent};

use kursi_rules::command::Command;

use crate::entry::{Act, Fault, Sent};
use crate::sync::predict::Along;
use crate::work::Work;
use crate::{attach, live};

/// Does an act that needs an open session.
pub(crate) async fn act(work: &Arc<Work>, act: Act) -> Result<Sent, Fault> {
    match act {
        Act::SaveDraft { ticket, kind, text, caret_start, caret_end, template } => {
            draft::save(work, ticket, kind, text, (caret_start, caret_end), template).await
        }
        Act::Attach { ticket, kind, name, media, size } => {
            attach::add(work, ticket, kind, &name, &media, size as i64).await
        }
        Act::AttachPiece { attachment, at, bytes } => {
            attach::piece(work, attachment, at as i64, &bytes).await
        }
        Act::Detach { attachment } => attach::remove(work, attachment).await,
        Act::Retry { n } => outbox::retry(work, n).await,
        Act::Discard { n } => outbox::discard(work, n).await,
        Act::SendStale { n } => outbox::send_stale(work, n).await,
        Act::Look { ticket, writing } => Ok(live::look(work, ticket, writing)),
        Act::Reveal { ticket, secret } => reveal::reveal(work, &ticket, secret).await,
        Act::Floor { ask } => live::ask(work, ask).await,
        Act::Record { ask } => record::record(work, ask).await,
        Act::SyncNow => {
            work.retry.notify_one();
            work.push.notify_one();
            Ok(Sent::default())
        }
        act @ (Act::StartScript { .. }
        | Act::AnswerStep { .. }
        | Act::BackScript { .. }
        | Act::JudgeAnswer { .. }
        | Act::CompareAnswer { .. }
        | Act::StopScript { .. }) => script::script(work, act).await,
        act @ (Act::PlanShift { .. } | Act::ChangeShift { .. } | Act::RemoveShift { .. }) => {
            rota::rota(work, act).await
        }
        act @ (Act::RecordImprovement { .. } | Act::FinishImprovement { .. }) => {
            survey::survey(work, act).await
        }
        Act::ApproveRevision { revision } => {
            ticket::enqueue(work, &Command::ApproveRevision { revision }, Along::default()).await
        }
        Act::RejectRevision { revision, reason } => {
            ticket::enqueue(work, &Command::RejectRevision { revision, reason }, Along::default()).await
        }
        act => ticket::command(work, act).await,
    }
}
