//! Whole-system stories in the real window, one file a subject, one program for all: each would carry the desk and the
//! server in itself, some ninety megabytes a file.
//!
//! `--test window` runs them, `--test window approvals::` those of one file.

mod approvals;
mod change_mobile;
mod compaction;
mod complaints;
mod copied_disk;
mod delegation;
mod disk_full;
mod earlier;
mod escrow;
mod faragostar;
mod files;
mod filling;
mod held_back;
mod hostile_words;
mod killed;
mod languages;
mod line_down;
mod live_desk;
mod mended;
mod native;
mod offline;
mod put_back;
mod recovery;
mod searching;
mod sign_in;
mod suspicious;
mod taken;
mod two_desks;
mod verbs;
mod verification;
