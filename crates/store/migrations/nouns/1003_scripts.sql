-- Scripts as they go at tickets, those that ended among them: all of one ticket's are read together.
CREATE TABLE script_run (
    ws TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    ticket TEXT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (ws, id)
);
CREATE INDEX script_run_ticket ON script_run (ws, ticket);
