-- Files that go with messages: what is known of each. The bytes are not in the database. A file that no message names is
-- still being sent, or was never needed, and goes in time.
CREATE TABLE attachment (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    desk TEXT NOT NULL,
    user_id TEXT NOT NULL,
    device TEXT NOT NULL,
    name TEXT NOT NULL,
    media TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    got BIGINT NOT NULL,
    whole BIGINT NOT NULL CHECK (whole IN (0, 1)),
    message TEXT,
    touched_at BIGINT NOT NULL,
    PRIMARY KEY (ws, id)
);

CREATE INDEX attachment_unnamed ON attachment (ws, touched_at) WHERE message IS NULL;

-- The pieces of a file that is not whole yet, in the order of their places.
CREATE TABLE attachment_piece (
    ws TEXT NOT NULL,
    attachment TEXT NOT NULL,
    at BIGINT NOT NULL,
    size BIGINT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (ws, attachment, at)
);
