//! Packs and the revisions of desks that are made of them (E9, E10).

use std::path::Path;

use kursi_desks::{Finding, Loaded, Pack};
use kursi_rules::change::{Entity, Row};
use kursi_rules::desk::{Desk, DeskRow};
use kursi_rules::rejudge::{moves_due_times, succeeding};
use kursi_rules::revision::{Procedure, Revision, RevisionAuthor, Standing};
use kursi_rules::{Millis, UserId};
use kursi_store::judge::read;
use kursi_store::{AnyConnection, StoreError, rows, server};

use super::{Office, login};
use crate::auth::audit;
use crate::cli::Trouble;
use crate::rejudged::rejudged;

/// The largest file of a pack that is read; the loader has its own bound for the whole.
const LARGEST_FILE: u64 = 4 * 1024 * 1024;
/// The longest summary of changes, characters (ours).
const LONGEST_SUMMARY: usize = 4_000;

/// Who proposes a revision, and what they say of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Who made it: a sign-in name, or a name where nobody signs in with it.
    pub author: String,
    /// What was changed and why.
    pub summary: String,
    /// Not before then it takes effect: `2026-12-01 08:00` on the desk's wall; at once when nothing is said.
    pub effective: Option<String>,
}

/// What came of importing a pack.
#[derive(Debug, Clone, PartialEq)]
pub enum Imported {
    /// A new revision is in force.
    Activated {
        /// Desk id.
        desk: String,
        /// The revision.
        revision: u32,
        /// What is probably not meant.
        warnings: Vec<Finding>,
    },
    /// A new revision waits for approvals, or for its time.
    Proposed {
        /// Desk id.
        desk: String,
        /// The revision.
        revision: u32,
        /// How many people have to approve it.
        needs: u32,
        /// Not before then it takes effect.
        effective_at: Option<Millis>,
        /// What is probably not meant.
        warnings: Vec<Finding>,
    },
    /// The revision in force is the same already, or one that waits is.
    Same {
        /// Desk id.
        desk: String,
        /// The revision.
        revision: u32,
        /// How it stands.
        standing: Standing,
    },
    /// The pack is faulty; nothing was changed.
    Faulty(Vec<Finding>),
}

/// Reads a pack's folder.
///
/// # Errors
/// It is no folder, or a file in it cannot be read as text.
pub fn read_pack(folder: &Path) -> Result<Pack, Trouble> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder_now) = folders.pop() {
        let unreadable = |path: &Path, error: std::io::Error| Trouble::PackUnreadable {
            file: path.to_owned(),
            detail: error.to_string(),
        };
        for entry in std::fs::read_dir(&folder_now).map_err(|error| unreadable(&folder_now, error))? {
            let path = entry.map_err(|error| unreadable(&folder_now, error))?.path();
            let about = std::fs::metadata(&path).map_err(|error| unreadable(&path, error))?;
            if about.is_dir() {
                folders.push(path);
                continue;
            }
            if about.len() > LARGEST_FILE {
                return Err(Trouble::PackUnreadable { file: path, detail: "it is too large".into() });
            }
            if !matches!(path.extension().and_then(|end| end.to_str()), Some("toml" | "ftl")) {
                continue;
            }
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
            let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
            files.push((name, text));
        }
    }
    Ok(Pack::from_files(files))
}

impl Office {
    /// Imports a pack as a revision of its desk, of which nobody says anything.
    ///
    /// # Errors
    /// As [`Office::propose_desk`].
    pub async fn import_desk(&self, pack: &Pack, now: Millis) -> Result<Imported, Trouble> {
        self.propose_desk(pack, &Proposal::default(), now).await
    }

    /// Imports a pack as a revision of its desk. The first one is in force at once, for nobody is there to approve it. A later one
    /// is a draft where the revision in force asks for approvals; the revision in force and no other says so. The same content makes no new
    /// revision.
    ///
    /// # Errors
    /// Another desk numbers its tickets with the same letters; a draft without author or summary, or with a time that is none;
    /// or the database failed.
    pub async fn propose_desk(
        &self,
        pack: &Pack,
        proposal: &Proposal,
        now: Millis,
    ) -> Result<Imported, Trouble> {
        let loaded = match kursi_desks::load(pack) {
            Ok(loaded) => loaded,
            Err(findings) => return Ok(Imported::Faulty(findings)),
        };
        let desk = loaded.desk.id.clone();
        let effective_at = effective(&loaded.desk, proposal)?;
        let mut tx = self.db.begin().await?;
        let seq = server::advance(&mut tx, &self.ws).await?;
        for other in self.desks_in(&mut tx).await?.iter().filter_map(DeskRow::read) {
            if other.id != desk && other.prefix == loaded.desk.prefix {
                return Err(Trouble::PrefixTaken { prefix: other.prefix, desk: other.id });
            }
        }
        let mut known = self.revisions_in(&mut tx, &desk).await?;
        let mut written: Vec<(String, Row)> = Vec::new();
        self.remember(&mut tx, &desk, &mut known, &mut written).await?;
        let current = server::current_desk(&mut tx, &self.ws, &desk).await?;
        let before: Option<Desk> =
            current.as_ref().and_then(|(_, doc)| serde_json::from_str::<DeskRow>(doc).ok()?.read());
        if let Some((revision, standing)) =
            self.same(&mut tx, &known, &loaded, &current, before.as_ref(), now).await?
        {
            return Ok(Imported::Same { desk, revision, standing });
        }

        let after = current.as_ref().map_or(0, |(revision, _)| *revision);
        let rule = before.as_ref().and_then(|before| before.procedure);
        let needs = rule.map_or(0, |rule| rule.approvals);
        let revision = known.iter().map(|row| row.revision).max().unwrap_or(0).max(after) + 1;
        let author = self.author(&mut tx, proposal, needs).await?;
        let waits = needs > 0 || effective_at.is_some_and(|at| at > now && after > 0);
        let row = Revision {
            desk: desk.clone(),
            revision,
            after,
            author,
            made_at: now,
            summary: proposal.summary.trim().to_owned(),
            needs,
            approvals: Vec::new(),
            effective_at: effective_at.filter(|_| waits),
            rejected: None,
            in_force_at: (!waits).then_some(now),
            superseded_at: None,
        };
        let head = match &before {
            Some(before) if !waits => succeeding(loaded.row(revision), before, now),
            _ => loaded.row(revision),
        };
        let procedure = Procedure { row: head.clone(), pack: text_of(pack) };
        let mut put = |row: Row| written.push((desk.clone(), row));
        put(Row::Procedure(Box::new(procedure)));
        put(Row::Revision(Box::new(row.clone())));
        if !waits {
            let after = head.read();
            let desk_row = Row::Desk(Box::new(head));
            let doc = desk_row.to_doc();
            server::add_desk_revision(&mut tx, &self.ws, &desk, revision, loaded.format, &doc, now.0).await?;
            put(desk_row);
            if let (Some(after), Some(before)) = (after, &before)
                && moves_due_times(&after, before)
            {
                rejudged(&mut tx, &self.ws, &after, revision, &[]).await?.into_iter().for_each(&mut put);
            }
            for mut before in known {
                if !matches!(before.standing(), Standing::Rejected | Standing::Superseded) {
                    before.superseded_at = Some(now);
                    put(Row::Revision(Box::new(before)));
                }
            }
        }
        self.write(&mut tx, seq, &latest(written)).await?;
        let subject = format!("{desk}/{revision}");
        audit::note(&mut tx, &self.ws, now, None, "desk-imported", &subject).await?;
        tx.commit().await?;
        let warnings = loaded.warnings;
        Ok(match waits {
            true => Imported::Proposed { desk, revision, needs, effective_at: row.effective_at, warnings },
            false => Imported::Activated { desk, revision, warnings },
        })
    }

    /// The revisions of a desk, the newest first.
    ///
    /// # Errors
    /// There is no such desk, or the database failed.
    pub async fn revisions(&self, desk: &str) -> Result<Vec<Revision>, Trouble> {
        let mut conn = self.db.conn().await?;
        let mut found = self.revisions_in(&mut conn, desk).await?;
        if found.is_empty() {
            self.desk(&mut conn, desk).await?;
        }
        found.reverse();
        Ok(found)
    }

    /// In the order of their numbers.
    async fn revisions_in(&self, conn: &mut AnyConnection, desk: &str) -> Result<Vec<Revision>, Trouble> {
        let mut found = Vec::new();
        for doc in rows::revisions(conn, &self.ws, desk).await? {
            if let Row::Revision(row) = read(Entity::Revision, &doc)? {
                found.push(*row);
            }
        }
        found.sort_by_key(|row| row.revision);
        Ok(found)
    }

    /// Makes rows of the revisions that were put in force before revisions had rows, so that tickets that are judged by them
    /// are, at desk machines too.
    async fn remember(
        &self,
        conn: &mut AnyConnection,
        desk: &str,
        known: &mut Vec<Revision>,
        written: &mut Vec<(String, Row)>,
    ) -> Result<(), Trouble> {
        let all = server::revisions_of(conn, &self.ws, desk).await?;
        for (n, (revision, at, doc)) in all.iter().enumerate() {
            if known.iter().any(|row| row.revision == *revision) {
                continue;
            }
            let row: DeskRow =
                serde_json::from_str(doc).map_err(|error| StoreError::unreadable("desk_revision", &error))?;
            let forgotten = Revision {
                desk: desk.to_owned(),
                revision: *revision,
                after: n.checked_sub(1).and_then(|before| all.get(before)).map_or(0, |(before, ..)| *before),
                author: RevisionAuthor { name: String::new(), user: None },
                made_at: Millis(*at),
                summary: String::new(),
                needs: 0,
                approvals: Vec::new(),
                effective_at: None,
                rejected: None,
                in_force_at: Some(Millis(*at)),
                superseded_at: all.get(n + 1).map(|(_, at, _)| Millis(*at)),
            };
            known.push(forgotten.clone());
            written.push((desk.to_owned(), Row::Revision(Box::new(forgotten))));
            let text = Procedure { row, pack: String::new() };
            written.push((desk.to_owned(), Row::Procedure(Box::new(text))));
        }
        known.sort_by_key(|row| row.revision);
        Ok(())
    }

    /// A revision with the same content that is in force or can be.
    async fn same(
        &self,
        conn: &mut AnyConnection,
        known: &[Revision],
        loaded: &Loaded,
        current: &Option<(u32, String)>,
        before: Option<&Desk>,
        now: Millis,
    ) -> Result<Option<(u32, Standing)>, Trouble> {
        let alike = |revision: u32, row: &DeskRow| *row == loaded.row(revision);
        for row in known.iter().rev() {
            if matches!(row.standing(), Standing::Draft | Standing::Waiting | Standing::Approved) {
                let id = Revision::id_of(&row.desk, row.revision);
                let doc = rows::get(conn, &self.ws, Entity::Procedure, &id).await?;
                let text = doc.map(|doc| read(Entity::Procedure, &doc)).transpose()?;
                if let Some(Row::Procedure(text)) = text
                    && alike(row.revision, &text.row)
                {
                    return Ok(Some((row.revision, row.standing())));
                }
            }
        }
        let Some((revision, doc)) = current else { return Ok(None) };
        let row = serde_json::from_str::<DeskRow>(doc).ok();
        let own = match before {
            Some(before) => succeeding(loaded.row(*revision), before, now),
            None => loaded.row(*revision),
        };
        Ok(row.filter(|row| *row == own).map(|_| (*revision, Standing::InForce)))
    }

    /// Who made it. What others have to approve says who that is and what was changed; its author is somebody who signs in, so that it is
    /// known who approves what they wrote themselves.
    async fn author(
        &self,
        conn: &mut AnyConnection,
        proposal: &Proposal,
        needs: u32,
    ) -> Result<RevisionAuthor, Trouble> {
        let (name, summary) = (proposal.author.trim(), proposal.summary.trim());
        if needs > 0 && (name.is_empty() || summary.is_empty()) {
            return Err(Trouble::RevisionUnsaid { needs });
        }
        if summary.chars().count() > LONGEST_SUMMARY {
            return Err(Trouble::SummaryLong { most: LONGEST_SUMMARY });
        }
        let found = match name.is_empty() {
            true => None,
            false => server::account_by_login(conn, &self.ws, &login(name)).await?,
        };
        Ok(match found {
            Some(account) => {
                let user: Option<UserId> = account.user.parse().ok();
                RevisionAuthor { name: account.name, user }
            }
            None if needs > 0 => return Err(Trouble::LoginUnknown { login: name.to_owned() }),
            None => RevisionAuthor { name: name.to_owned(), user: None },
        })
    }
}

/// Each row once, as it was said last.
fn latest(written: Vec<(String, Row)>) -> Vec<(String, Row)> {
    let mut kept: Vec<(String, Row)> = Vec::with_capacity(written.len());
    for (desk, row) in written {
        kept.retain(|(_, known)| (known.entity(), known.id()) != (row.entity(), row.id()));
        kept.push((desk, row));
    }
    kept
}

/// `desk.toml`, which is what revisions are compared by.
fn text_of(pack: &Pack) -> String {
    pack.files().find(|(path, _)| *path == "desk.toml").map(|(_, text)| text.to_owned()).unwrap_or_default()
}

/// The moment from which on a revision takes effect, on the wall of the desk.
fn effective(desk: &Desk, proposal: &Proposal) -> Result<Option<Millis>, Trouble> {
    use chrono::{NaiveDate, NaiveDateTime, TimeZone as _};
    let Some(text) = proposal.effective.as_deref().map(str::trim) else { return Ok(None) };
    let wrong = || Trouble::TimeMalformed { text: text.to_owned() };
    let moments = ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"].iter();
    let moment = moments.filter_map(|form| NaiveDateTime::parse_from_str(text, form).ok()).next();
    let day = || NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?.and_hms_opt(0, 0, 0);
    let wall = moment.or_else(day).ok_or_else(wrong)?;
    // Where a clock is set back, the first of the two; where it is set forward, there is no such moment.
    let at = desk.zone.from_local_datetime(&wall).earliest().ok_or_else(wrong)?;
    Ok(Some(Millis(at.timestamp_millis())))
}
