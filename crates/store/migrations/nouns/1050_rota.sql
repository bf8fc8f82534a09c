-- Who works when (A6), and how everybody was there. A stay that is over stays as the desk's memory, like a sitting.

CREATE TABLE shift (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    desk TEXT NOT NULL,
    agent TEXT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
CREATE INDEX shift_agent ON shift (ws, desk, agent);

CREATE TABLE stay (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    desk TEXT NOT NULL,
    over_at BIGINT,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
CREATE INDEX stay_open ON stay (ws, desk) WHERE over_at IS NULL;
