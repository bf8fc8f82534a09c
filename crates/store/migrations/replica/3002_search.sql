-- What the full-text index of a replica has: for each ticket and customer its place in the index and the words under
-- which it stands there, so that just these can be taken out again. The index itself (`search_text`) is SQLite's own
-- and is made when it is begun.
CREATE TABLE search_row (
    n BIGINT NOT NULL,
    entity TEXT NOT NULL,
    id TEXT NOT NULL,
    terms TEXT NOT NULL,
    PRIMARY KEY (n)
) /* sqlite: WITHOUT ROWID */;

CREATE UNIQUE INDEX search_row_of ON search_row (entity, id);

-- Tickets and customers whose rows changed since they were put into the index.
CREATE TABLE search_stale (
    entity TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (entity, id)
) /* sqlite: WITHOUT ROWID */;
