//! A desk machine's outbox.
