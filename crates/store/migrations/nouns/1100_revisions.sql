-- Revisions of a desk's procedure (E9, E10): how each stands, and its text, which never changes. `due` is when one takes effect by
-- itself; nothing where people have to do something first, or it has been in force.

CREATE TABLE revision (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    desk TEXT NOT NULL,
    due BIGINT,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
CREATE INDEX revision_desk ON revision (ws, desk);
CREATE INDEX revision_due ON revision (ws, due) WHERE due IS NOT NULL;

CREATE TABLE procedure (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    desk TEXT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
CREATE INDEX procedure_desk ON procedure (ws, desk);
