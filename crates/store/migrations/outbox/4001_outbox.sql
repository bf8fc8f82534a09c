-- Work that a person did and nobody else has: never rebuilt, never emptied by a migration.

CREATE TABLE entry (
    n BIGINT NOT NULL PRIMARY KEY,
    command_id TEXT NOT NULL,
    v BIGINT NOT NULL,
    hash TEXT NOT NULL,
    depends_on BIGINT,
    desk TEXT NOT NULL,
    revision BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    confirmed BIGINT NOT NULL CHECK (confirmed IN (0, 1)),
    withdrawn BIGINT NOT NULL CHECK (withdrawn IN (0, 1)),
    state TEXT NOT NULL,
    payload TEXT NOT NULL
);

CREATE TABLE draft (
    ticket TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    caret_start BIGINT NOT NULL,
    caret_end BIGINT NOT NULL,
    template TEXT,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (ticket, kind)
);

CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
