-- Commands that the server took, kept for a while after their rows have come back: a server that was put back from
-- an older backup has lost them, and gets them again. The order of the ids is the order in which they were taken.

CREATE TABLE sent (
    id BIGINT NOT NULL PRIMARY KEY,
    device TEXT NOT NULL,
    n BIGINT NOT NULL,
    command_id TEXT NOT NULL,
    v BIGINT NOT NULL,
    desk TEXT NOT NULL,
    revision BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    payload TEXT NOT NULL,
    seq BIGINT NOT NULL,
    taken_at BIGINT NOT NULL
);

CREATE INDEX sent_taken ON sent (taken_at);
