//! Revisions of a procedure: who changed it, who approved it, from when on it is in force (E9, E10), and by which of them a
//! ticket is judged.

mod book;

use serde::{Deserialize, Serialize};

pub use book::Book;

use crate::desk::DeskRow;
use crate::{Millis, UserId};

/// How revisions of a procedure come into force, and what becomes of tickets that run (E10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcedureRule {
    /// How many people have to approve the next revision; with none it is in force when it is imported.
    pub approvals: u32,
    /// What becomes of tickets that were opened under an earlier revision.
    pub running: Running,
}

/// What becomes of running tickets when a revision takes effect. The revision that takes effect says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Running {
    /// They are judged by their own revision to their end.
    Keep,
    /// They are judged by the new one, where it knows how they stand.
    Migrate,
}

impl Running {
    /// Its name in packs.
    pub fn name(self) -> &'static str {
        match self {
            Running::Keep => "keep",
            Running::Migrate => "migrate",
        }
    }
}

/// Who made a revision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevisionAuthor {
    /// Name, as it was given; empty where nobody was named.
    pub name: String,
    /// Who that is, where they work here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<UserId>,
}

/// Somebody approved a revision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// Who.
    pub by: UserId,
    /// In which role.
    pub role: String,
    /// When, by the server's clock.
    pub at: Millis,
}

/// Somebody rejected a revision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejection {
    /// Who.
    pub by: UserId,
    /// When, by the server's clock.
    pub at: Millis,
    /// Why, in their words.
    pub reason: String,
}

/// A revision of a desk's procedure: everything about it but its text (E9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// Desk id.
    pub desk: String,
    /// Its number, from 1.
    pub revision: u32,
    /// The revision that it was made from, which was in force when it was imported; 0 for the first.
    pub after: u32,
    /// Who made it.
    pub author: RevisionAuthor,
    /// When it was imported, by the server's clock.
    pub made_at: Millis,
    /// What was changed and why, in the author's words; empty for the first one.
    pub summary: String,
    /// How many people have to approve it, as the revision said that was in force when it was imported.
    pub needs: u32,
    /// Who approved it, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub approvals: Vec<Approval>,
    /// Not before then it takes effect; nothing where it does so at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective_at: Option<Millis>,
    /// Who rejected it and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rejected: Option<Rejection>,
    /// Since when it has been in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_at: Option<Millis>,
    /// Since when another one has been in force, or one that was imported later overtook it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superseded_at: Option<Millis>,
}

/// How a revision stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has approved it yet.
    Draft,
    /// Some have, and more must.
    Waiting,
    /// All have; it takes effect when its time comes.
    Approved,
    /// It is the desk's procedure.
    InForce,
    /// It was, or was overtaken before it could be.
    Superseded,
    /// Somebody rejected it.
    Rejected,
}

impl Standing {
    /// Its name for the screen.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Draft => "draft",
            Standing::Waiting => "waiting",
            Standing::Approved => "approved",
            Standing::InForce => "in-force",
            Standing::Superseded => "superseded",
            Standing::Rejected => "rejected",
        }
    }
}

impl Revision {
    /// Its row's id: a desk and a number.
    pub fn id_of(desk: &str, revision: u32) -> String {
        format!("{desk}/{revision}")
    }

    /// How it stands.
    pub fn standing(&self) -> Standing {
        if self.rejected.is_some() {
            Standing::Rejected
        } else if self.superseded_at.is_some() {
            Standing::Superseded
        } else if self.in_force_at.is_some() {
            Standing::InForce
        } else if self.approvals.len() as u64 >= u64::from(self.needs) {
            Standing::Approved
        } else if self.approvals.is_empty() {
            Standing::Draft
        } else {
            Standing::Waiting
        }
    }

    /// When it takes effect by itself; nothing where people have to do something first, or have done all.
    pub fn due(&self) -> Option<Millis> {
        (self.standing() == Standing::Approved).then(|| self.effective_at.unwrap_or(Millis(0)))
    }
}

/// The text of a revision: what is compared, and what judges the tickets that keep it. It never changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Procedure {
    /// The revision as it is synced when it is in force.
    pub row: DeskRow,
    /// `desk.toml` as it was imported; empty for a revision of before it was kept.
    #[serde(default)]
    pub pack: String,
}
