-- The audit trail of what people do at work (X9).

-- `events` is the number of the last event, whose hash `chain` is. The statement that takes the lock returns both.
ALTER TABLE workspace ADD COLUMN events BIGINT NOT NULL DEFAULT 0;
UPDATE workspace SET events = (SELECT coalesce(max(e.seq), 0) FROM event AS e WHERE e.ws = workspace.ws);

-- `form` is what the hash of an event covers beside the one before: 1 the commitment alone, 2 number and moment too.
-- `subject` is that of the payload, by which events about somebody are found to be erased; it goes with the payload.
ALTER TABLE event ADD COLUMN form BIGINT NOT NULL DEFAULT 1;
ALTER TABLE event ADD COLUMN subject TEXT;
CREATE INDEX event_subject ON event (ws, subject) WHERE subject IS NOT NULL;

-- Ends of the trail that desk machines know of: of each device and life of the database the newest one that was on
-- this trail when it was told, and apart from it (`differs`) the first one that was not, which nothing overwrites.
CREATE TABLE audit_witness (
    ws TEXT NOT NULL,
    device TEXT NOT NULL,
    epoch TEXT NOT NULL,
    differs BIGINT NOT NULL CHECK (differs IN (0, 1)),
    n BIGINT NOT NULL,
    chain TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (ws, device, epoch, differs)
);
