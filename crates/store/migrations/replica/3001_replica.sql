-- What only a desk machine's replica has.

-- The server's row under a prediction; no document where the server has no such row.
CREATE TABLE shadow (
    entity TEXT NOT NULL,
    id TEXT NOT NULL,
    doc TEXT,
    PRIMARY KEY (entity, id)
);

CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
