-- At which transaction the database's present life began: 0 from its founding, more when it was put back from a
-- backup. What a desk machine has from beyond that number, this database has lost.

ALTER TABLE workspace ADD COLUMN born BIGINT NOT NULL DEFAULT 0;
