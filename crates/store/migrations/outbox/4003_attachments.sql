-- Files that lie encrypted beside this database, each under a key of its own. Without its row a file is noise.
-- `ticket` and `kind` say in which draft a file waits, until its message is sent; `sent` is set once the
-- server has all of it, from when on it is a copy and may go.
CREATE TABLE attachment (
    id TEXT NOT NULL PRIMARY KEY,
    desk TEXT NOT NULL,
    ticket TEXT,
    kind TEXT,
    name TEXT NOT NULL,
    media TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    secret TEXT NOT NULL,
    sent BIGINT NOT NULL CHECK (sent IN (0, 1)),
    used_at BIGINT NOT NULL
);

CREATE INDEX attachment_draft ON attachment (ticket, kind);
