-- What is written all day is made lighter.

-- Seats and who is there are a few rows that change all day. Without an index of their numbers PostgreSQL changes them
-- in their place and touches no index at all; the first filling of a desk machine sorts them.
DROP INDEX IF EXISTS seat_seq;
DROP INDEX IF EXISTS presence_seq;

-- PostgreSQL reads the text of a check anew in every statement that writes. What these two say is made by one line of
-- the program each; of a file, SQLite keeps its checks ready.
/* postgres: ALTER TABLE change DROP CONSTRAINT IF EXISTS change_op_check; */
/* postgres: ALTER TABLE clock DROP CONSTRAINT IF EXISTS clock_running_check; */
