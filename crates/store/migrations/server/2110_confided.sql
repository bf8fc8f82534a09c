-- Which roles of a desk read what its customers answer (D6), as its revision in force says: who reads what is asked with every request, and
-- a procedure is long.
CREATE TABLE confided (
    ws TEXT NOT NULL,
    desk TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (ws, desk, role)
);
