-- The first filling of a desk machine reads newest first.
CREATE INDEX seat_seq ON seat (ws, seq, id);
CREATE INDEX seat_wait_seq ON seat_wait (ws, seq, id);
CREATE INDEX live_contact_seq ON live_contact (ws, seq, id);
CREATE INDEX presence_seq ON presence (ws, seq, id);
CREATE INDEX seat_record_seq ON seat_record (ws, seq, id);

-- Contacts that came in by a channel's key, so that the same one arrives once.
CREATE TABLE contact_intake (
    ws TEXT NOT NULL,
    desk TEXT NOT NULL,
    channel TEXT NOT NULL,
    external_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    contact TEXT NOT NULL,
    PRIMARY KEY (ws, desk, channel, external_id)
);
