-- How far back the change log reaches. `workspace.floor` says after which transaction its lines are still there.

-- Now and then: which transaction was the last one at a moment. By it is known which lines are older than the span that the
-- server keeps, without a time in each line.
CREATE TABLE log_mark (
    ws TEXT NOT NULL,
    at BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (ws, at)
);

-- Up to which number a device has kept what became of its commands: it never asks for those again.
ALTER TABLE device ADD COLUMN confirmed BIGINT NOT NULL DEFAULT 0;

-- Tickets that are not solved, in the order of their ids: desk machines compare them with theirs, a hundred at a time, and are
-- not to wait while a year of solved ones is passed over.
CREATE INDEX ticket_unsolved ON ticket (ws, id) WHERE resolved_at IS NULL;
