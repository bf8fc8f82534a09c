-- What only a server has. Every key begins with the workspace and no transaction leaves it.

-- `head` is the number of the last transaction, `moment` its time (never before the one of the transaction
-- before it), `chain` the hash of the last event.
CREATE TABLE workspace (
    ws TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    epoch TEXT NOT NULL,
    head BIGINT NOT NULL,
    floor BIGINT NOT NULL,
    moment BIGINT NOT NULL,
    chain TEXT NOT NULL
);

-- The log that desk machines follow: `seq` is one a transaction, `i` the row within it. Readers go along the
-- key and stop after a page; an index by scope would have to be sorted first.
CREATE TABLE change (
    ws TEXT NOT NULL,
    seq BIGINT NOT NULL,
    i BIGINT NOT NULL,
    scope TEXT NOT NULL,
    entity TEXT NOT NULL,
    id TEXT NOT NULL,
    op TEXT NOT NULL CHECK (op IN ('put', 'out')),
    schema_v BIGINT NOT NULL,
    doc TEXT,
    PRIMARY KEY (ws, seq, i)
) /* sqlite: WITHOUT ROWID */;

-- The first filling of a desk machine reads newest first.
CREATE INDEX desk_seq ON desk (ws, seq, id);
CREATE INDEX colleague_seq ON colleague (ws, seq, id);
CREATE INDEX customer_seq ON customer (ws, seq, id);
CREATE INDEX ticket_seq ON ticket (ws, seq, id);
CREATE INDEX message_seq ON message (ws, seq, id);
CREATE INDEX clock_seq ON clock (ws, seq, id);
CREATE INDEX activity_seq ON activity (ws, seq, id);

CREATE TABLE number_given (
    ws TEXT NOT NULL,
    desk TEXT NOT NULL,
    year BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (ws, desk, year)
);

-- `made_at` is when the last of its commands was made: the next one was made no earlier.
CREATE TABLE device (
    ws TEXT NOT NULL,
    device TEXT NOT NULL,
    user_id TEXT NOT NULL,
    name TEXT NOT NULL,
    last_n BIGINT NOT NULL,
    protocol BIGINT NOT NULL,
    revoked BIGINT NOT NULL CHECK (revoked IN (0, 1)),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (ws, device)
);
CREATE INDEX device_user ON device (ws, user_id);

CREATE TABLE result (
    ws TEXT NOT NULL,
    device TEXT NOT NULL,
    n BIGINT NOT NULL,
    hash TEXT NOT NULL,
    outcome TEXT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (ws, device, n)
);
CREATE INDEX result_seq ON result (ws, device, seq);

CREATE TABLE account (
    ws TEXT NOT NULL,
    user_id TEXT NOT NULL,
    login TEXT NOT NULL,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    active BIGINT NOT NULL CHECK (active IN (0, 1)),
    failed BIGINT NOT NULL,
    locked_until BIGINT NOT NULL,
    PRIMARY KEY (ws, user_id)
);
CREATE UNIQUE INDEX account_login ON account (ws, login);

CREATE TABLE desk_grant (
    ws TEXT NOT NULL,
    user_id TEXT NOT NULL,
    desk TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (ws, user_id, desk)
);

CREATE TABLE session (
    ws TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    user_id TEXT NOT NULL,
    device TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (ws, token_hash)
);
CREATE INDEX session_user_id ON session (ws, user_id);

CREATE TABLE desk_revision (
    ws TEXT NOT NULL,
    desk TEXT NOT NULL,
    revision BIGINT NOT NULL,
    format BIGINT NOT NULL,
    doc TEXT NOT NULL,
    activated_at BIGINT NOT NULL,
    PRIMARY KEY (ws, desk, revision)
);

CREATE TABLE channel_key (
    ws TEXT NOT NULL,
    key_hash TEXT NOT NULL,
    desk TEXT NOT NULL,
    channel TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (ws, key_hash)
);

-- How customers are reached, each way as the caller compares it, so that whoever writes again is known.
CREATE TABLE contact (
    ws TEXT NOT NULL,
    desk TEXT NOT NULL,
    way TEXT NOT NULL,
    customer TEXT NOT NULL,
    PRIMARY KEY (ws, desk, way, customer)
);
CREATE INDEX contact_customer ON contact (ws, customer);

-- What came in by a channel's key, so that the same delivery is taken once.
CREATE TABLE intake (
    ws TEXT NOT NULL,
    desk TEXT NOT NULL,
    channel TEXT NOT NULL,
    external_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    ticket TEXT NOT NULL,
    number TEXT NOT NULL,
    PRIMARY KEY (ws, desk, channel, external_id)
);

-- The audit trail. `chain` hashes the one before and this commitment; the commitment hashes salt and payload,
-- so that a payload can be erased with its salt and the chain still holds.
CREATE TABLE event (
    ws TEXT NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    payload TEXT,
    salt TEXT,
    commitment TEXT NOT NULL,
    chain TEXT NOT NULL,
    PRIMARY KEY (ws, seq)
);
