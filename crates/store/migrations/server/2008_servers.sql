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
