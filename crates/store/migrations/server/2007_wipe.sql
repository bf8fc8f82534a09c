-- Machines that are to forget everything (X10): when it was asked for, and when the machine said that it is done; 0 for
-- never. `token_hash` is that of the last session opened there: sessions are forgotten when they are over, and a machine
-- whose session is over has to be told, too.

ALTER TABLE device ADD COLUMN wipe_asked_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN wiped_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN token_hash TEXT;
UPDATE device SET token_hash = (SELECT s.token_hash FROM session AS s
    WHERE s.ws = device.ws AND s.device = device.device ORDER BY s.expires_at DESC, s.token_hash LIMIT 1);
CREATE INDEX device_token ON device (ws, token_hash) WHERE token_hash IS NOT NULL;
