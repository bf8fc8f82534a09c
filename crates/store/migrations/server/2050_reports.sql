-- Reports (A8) ask for what was resolved in a span, and for what is not resolved at all.
CREATE INDEX ticket_resolved ON ticket (ws, scope, resolved_at, id);
