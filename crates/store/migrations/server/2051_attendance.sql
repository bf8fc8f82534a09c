-- Reports ask who was there in a span (A6): what ended in it or after it. What lasts is in the indexes of the open ones.
CREATE INDEX seat_record_over ON seat_record (ws, desk, over_at);
CREATE INDEX stay_over ON stay (ws, desk, over_at);
