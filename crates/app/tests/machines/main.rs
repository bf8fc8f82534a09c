//! Desk machines and a real server in one process: the program as its screen drives it, without a window. One program
//! for all the stories, since each would carry the desk and the server in itself.

mod attachments;
mod delegation;
mod drain;
mod forget;
mod house;
mod reach;
mod reports;
mod requests;
mod revisions;
mod scopes;
mod scripts;
mod search;
mod surveys;
mod trail;
