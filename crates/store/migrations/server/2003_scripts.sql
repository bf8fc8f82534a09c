-- The first filling of a desk machine reads newest first.
CREATE INDEX script_run_seq ON script_run (ws, seq, id);

-- What customers answer to the questions of a verification (X4). It is on the server alone: no row of a noun has it,
-- so that it is in no change log, no frame and no replica.
CREATE TABLE stored_answer (
    ws TEXT NOT NULL,
    customer TEXT NOT NULL,
    question TEXT NOT NULL,
    kind TEXT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, customer, question)
);
