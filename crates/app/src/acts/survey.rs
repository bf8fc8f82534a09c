//! What is to be better because of what customers answered (D6): commands like others, predicted here and kept in the outbox.

use std::sync::Arc;

use kursi_rules::ImprovementId;
use kursi_rules::command::Command;
use uuid::Uuid;

use super::ticket::enqueue;
use crate::entry::{Act, Fault, Sent};
use crate::fault::AppFault;
use crate::sync::predict::Along;
use crate::views::report::malformed;
use crate::work::Work;

/// Records an improvement, or says that one is done.
pub(super) async fn survey(work: &Arc<Work>, act: Act) -> Result<Sent, Fault> {
    let command = match act {
        Act::RecordImprovement { text, question, surveys, due } => Command::RecordImprovement {
            improvement: ImprovementId(Uuid::now_v7()),
            text,
            question,
            surveys: surveys
                .iter()
                .map(|id| id.parse())
                .collect::<Result<_, _>>()
                .map_err(|_| malformed("surveys"))?,
            due: due.map(|day| day.parse()).transpose().map_err(|_| malformed("due"))?,
        },
        Act::FinishImprovement { improvement } => {
            let improvement = improvement.parse().map_err(|_| malformed("improvement"))?;
            Command::FinishImprovement { improvement }
        }
        _ => return Err(AppFault::NotSignedIn.into()),
    };
    enqueue(work, &command, Along::default()).await
}
