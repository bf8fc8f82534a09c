-- The rows of every noun, on servers and in replicas alike. A row is one JSON document; a column beside it
-- exists only because a query searches or sorts by it.

CREATE TABLE desk (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);

-- `user` is a reserved word of PostgreSQL.
CREATE TABLE colleague (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    desk TEXT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
CREATE INDEX colleague_desk ON colleague (ws, desk);

CREATE TABLE customer (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    desk TEXT NOT NULL,
    folded TEXT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
-- Covers the search: it reads the index alone until something is found.
CREATE INDEX customer_folded ON customer (ws, desk, folded, id);

CREATE TABLE ticket (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    customer TEXT NOT NULL,
    number TEXT,
    created_at BIGINT NOT NULL,
    resolved_at BIGINT,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
CREATE INDEX ticket_customer ON ticket (ws, customer, created_at);
CREATE UNIQUE INDEX ticket_number ON ticket (ws, number) WHERE number IS NOT NULL;

CREATE TABLE message (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    ticket TEXT NOT NULL,
    at BIGINT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
CREATE INDEX message_ticket ON message (ws, ticket, at);

CREATE TABLE clock (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    ticket TEXT NOT NULL,
    at BIGINT NOT NULL,
    running BIGINT NOT NULL CHECK (running IN (0, 1)),
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
CREATE INDEX clock_ticket ON clock (ws, ticket, at);

CREATE TABLE activity (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    ticket TEXT NOT NULL,
    at BIGINT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
CREATE INDEX activity_ticket ON activity (ws, ticket, at);

-- Which queues a ticket is in, and the number of tickets in each: written with the ticket, so that no list is
-- ever counted. On SQLite the key is the table.
CREATE TABLE queue_place (
    ws TEXT NOT NULL,
    desk TEXT NOT NULL,
    queue TEXT NOT NULL,
    owner TEXT NOT NULL,
    rank BIGINT NOT NULL,
    ticket TEXT NOT NULL,
    PRIMARY KEY (ws, desk, queue, owner, rank, ticket)
) /* sqlite: WITHOUT ROWID */;

-- The same by ticket, all its places in one text: what has to go when it moves. An index of `queue_place` by
-- ticket would hold every place a second time and more.
CREATE TABLE ticket_place (
    ws TEXT NOT NULL,
    ticket TEXT NOT NULL,
    places TEXT NOT NULL,
    PRIMARY KEY (ws, ticket)
) /* sqlite: WITHOUT ROWID */;

CREATE TABLE queue_count (
    ws TEXT NOT NULL,
    desk TEXT NOT NULL,
    queue TEXT NOT NULL,
    owner TEXT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (ws, desk, queue, owner)
) /* sqlite: WITHOUT ROWID */;
