-- When the server has something to do with a ticket by itself: so that it is found without looking at all of them.

ALTER TABLE ticket ADD COLUMN acts_at BIGINT;
CREATE INDEX ticket_acts ON ticket (ws, acts_at) WHERE acts_at IS NOT NULL;
