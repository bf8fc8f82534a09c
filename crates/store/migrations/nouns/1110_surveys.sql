-- What customers were asked when their tickets were closed and what they answered, and what is to be better by it (D6). Both go to
-- those alone who read the answers. `token` is the hash of the number by which a survey is answered.

CREATE TABLE survey (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    desk TEXT NOT NULL,
    token TEXT NOT NULL,
    at BIGINT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
CREATE INDEX survey_at ON survey (ws, desk, at, id);
CREATE UNIQUE INDEX survey_token ON survey (ws, token);

CREATE TABLE improvement (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    desk TEXT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
CREATE INDEX improvement_desk ON improvement (ws, desk);
