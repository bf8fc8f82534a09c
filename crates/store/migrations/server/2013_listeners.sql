-- What a server reads once for all who listen to it.

-- `authority` counts how often it changed what somebody may see, or whether they may at all: a grant, a session that is
-- ended, a machine that is sent away. It moves in the transaction that changes it.
ALTER TABLE workspace ADD COLUMN authority BIGINT NOT NULL DEFAULT 0;

-- Whose it was: of each person the last move. So of two thousand who listen, only those look who have to.
CREATE TABLE authority_moved (
    ws TEXT NOT NULL,
    user_id TEXT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (ws, user_id)
);
CREATE INDEX authority_moved_n ON authority_moved (ws, n);

-- Outcomes of all devices in the order of transactions.
CREATE INDEX result_step ON result (ws, seq);
