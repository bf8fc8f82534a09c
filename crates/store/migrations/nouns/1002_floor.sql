-- The floor: seats, both lines, who is there, and the seats' ledger. It is read by desk, and only what is not
-- over; contacts and sittings that are over stay as the desk's memory.

CREATE TABLE seat (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    desk TEXT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
CREATE INDEX seat_desk ON seat (ws, desk);

CREATE TABLE seat_wait (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    desk TEXT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
CREATE INDEX seat_wait_desk ON seat_wait (ws, desk);

-- `contact` is how customers are reached.
CREATE TABLE live_contact (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    desk TEXT NOT NULL,
    over_at BIGINT,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
CREATE INDEX live_contact_open ON live_contact (ws, desk) WHERE over_at IS NULL;

CREATE TABLE presence (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    desk TEXT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
CREATE INDEX presence_desk ON presence (ws, desk);

CREATE TABLE seat_record (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    desk TEXT NOT NULL,
    over_at BIGINT,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
CREATE INDEX seat_record_open ON seat_record (ws, desk) WHERE over_at IS NULL;
