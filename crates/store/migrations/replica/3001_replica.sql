-- What only a desk machine's replica has.

-- The server's row under a prediction; no document where the server has no such row.
-- `owner` is the ticket whose pending commands predicted it.
CREATE TABLE shadow (
    owner TEXT NOT NULL,
    entity TEXT NOT NULL,
    id TEXT NOT NULL,
    doc TEXT,
    PRIMARY KEY (entity, id)
);

CREATE INDEX shadow_owner ON shadow (owner);

CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
