-- Commands of programs that are too old to be understood, as they were written, until somebody or a later program can read them.
CREATE TABLE escrow (
    ws TEXT NOT NULL,
    device TEXT NOT NULL,
    n BIGINT NOT NULL,
    v BIGINT NOT NULL,
    command_id TEXT NOT NULL,
    depends_on BIGINT,
    desk TEXT NOT NULL,
    revision BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    hash TEXT NOT NULL,
    payload TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (ws, device, n)
);
