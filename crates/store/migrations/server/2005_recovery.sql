-- The public halves of the organisation's recovery keys, in the order in which they were made: the last one is told to
-- desk machines, those before it stay so that a sheet of the safe can be told by its print. The private halves are on
-- paper and never here.
CREATE TABLE recovery_key (
    ws TEXT NOT NULL,
    n BIGINT NOT NULL,
    print TEXT NOT NULL,
    public TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (ws, n)
);
