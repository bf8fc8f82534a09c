//! Files that the server has are copies: they take so much room, and no more.

use std::collections::BTreeSet;

use kursi_store::attachment::{self, Stored};

use super::{disk, folder, on_disk};
use crate::entry::Fault;
use crate::work::Work;

/// The most bytes of copies. A machine that is asked for more of them than that in a day has a line to fetch them with.
const MOST: i64 = 512 * 1024 * 1024;

/// Takes copies away, the longest not looked at first, until they take no more than their room. What was just fetched stays,
/// and so does whatever is in a draft or in a command that is on its way.
///
/// # Errors
/// The database failed.
pub(super) async fn make(work: &Work, just: &str) -> Result<(), Fault> {
    let mut needed: BTreeSet<String> = {
        let pending = work.pending.read().expect("lock");
        let commands = pending.iter().filter_map(|own| own.command.as_ref());
        commands.flat_map(|command| command.attachments()).map(|file| file.id.to_string()).collect()
    };
    needed.insert(just.to_owned());
    let mut conn = work.outbox.conn().await?;
    let goes = beyond(&attachment::list(&mut conn).await?, &needed, MOST);
    for id in &goes {
        attachment::forget(&mut conn, id).await?;
    }
    drop(conn);
    let folder = folder(&work.outbox);
    let removed = on_disk(move || {
        goes.iter().for_each(|id| attachment::remove(&folder, id));
        Ok(())
    });
    removed.await?.map_err(|error| disk(&error))
}

/// What goes of `files`, which are in the order in which they were looked at.
fn beyond(files: &[Stored], needed: &BTreeSet<String>, most: i64) -> Vec<String> {
    let mut taken: i64 = files.iter().map(|file| file.size).sum();
    let mut goes = Vec::new();
    for file in files {
        if taken <= most {
            break;
        }
        if file.sent && file.draft.is_none() && !needed.contains(&file.id) {
            taken -= file.size;
            goes.push(file.id.clone());
        }
    }
    goes
}

#[cfg(test)]
mod tests {
    use super::*;
    use kursi_store::attachment::Secret;

    #[test]
    fn copies_go_and_work_that_nobody_else_has_stays() {
        let file = |id: &str, sent: bool, draft: bool| Stored {
            id: id.into(),
            desk: "d".into(),
            draft: draft.then(|| ("t".to_owned(), "reply".to_owned())),
            name: "n".into(),
            media: "image/png".into(),
            size: 10,
            sha256: String::new(),
            secret: Secret::random(),
            sent,
            used_at: 0,
        };
        let files = [
            file("unsent", false, false),
            file("draft", true, true),
            file("named", true, false),
            file("oldest", true, false),
            file("older", true, false),
            file("newest", true, false),
        ];
        let needed = BTreeSet::from(["named".to_owned()]);
        assert_eq!(beyond(&files, &needed, 60), Vec::<String>::new());
        assert_eq!(beyond(&files, &needed, 45), ["oldest", "older"]);
        assert_eq!(beyond(&files, &needed, 0), ["oldest", "older", "newest"]);
    }
}
