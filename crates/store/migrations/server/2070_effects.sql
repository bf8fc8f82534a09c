-- Short messages and forms leave the house too (C1, C14): their kinds are let into the table of effects.

CREATE TABLE effect_wider (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('webhook', 'mail', 'sms', 'form')),
    target TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
    attempts BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    claim TEXT NOT NULL,
    fault TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
INSERT INTO effect_wider (ws, id, seq, kind, target, payload, state, attempts, made_at, next_at, claim, fault)
    SELECT ws, id, seq, kind, target, payload, state, attempts, made_at, next_at, claim, fault FROM effect;
DROP TABLE effect;
ALTER TABLE effect_wider RENAME TO effect;
CREATE INDEX effect_due ON effect (ws, state, next_at, id);
