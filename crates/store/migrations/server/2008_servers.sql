-- What several servers at one database have to know of each other.

-- Wrong passwords under names that nobody has, by a hash of the name: told like those of real ones, by whichever server.
CREATE TABLE stranger (
    ws TEXT NOT NULL,
    name_hash TEXT NOT NULL,
    failed BIGINT NOT NULL,
    locked_until BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (ws, name_hash)
);
CREATE INDEX stranger_seen_at ON stranger (ws, seen_at);

-- How often somebody may knock at a door: what they used up is made good again at `rest_at`.
CREATE TABLE knock (
    ws TEXT NOT NULL,
    door TEXT NOT NULL,
    who TEXT NOT NULL,
    rest_at BIGINT NOT NULL,
    PRIMARY KEY (ws, door, who)
);
CREATE INDEX knock_rest_at ON knock (ws, rest_at);

-- What leaves the house: recorded in the transaction that causes it, delivered at least once afterwards. `next_at` is when
-- it is tried next; while somebody delivers it, when they are taken for dead. `fault` is a code, never somebody's words.
CREATE TABLE effect (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('webhook', 'mail')),
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
CREATE INDEX effect_due ON effect (ws, state, next_at, id);

-- Who is told of what happens on a desk. The secret signs what is sent, so it cannot be kept as a hash.
CREATE TABLE webhook (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    desk TEXT NOT NULL,
    url TEXT NOT NULL,
    secret TEXT NOT NULL,
    events TEXT NOT NULL,
    private BIGINT NOT NULL CHECK (private IN (0, 1)),
    made_at BIGINT NOT NULL,
    PRIMARY KEY (ws, id)
);

-- Which webhooks there are, told with the lock that every transaction begins with: another text after each change, and none
-- while there is no webhook. So whoever writes need not ask.
ALTER TABLE workspace ADD COLUMN hooks TEXT NOT NULL DEFAULT '';

-- Which mails are answered by one.
CREATE INDEX intake_ticket ON intake (ws, ticket);
