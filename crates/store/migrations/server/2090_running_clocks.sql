-- Tickets whose clocks run: what a new revision of a desk judges anew when its calendars say something else (X3).
CREATE INDEX clock_running ON clock (ws, scope, ticket) WHERE running = 1;
