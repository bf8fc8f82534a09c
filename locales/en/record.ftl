### The records of a customer beside a ticket: what a desk keeps, what is done with it, and what comes of that.

record-title = Records
record-none = Nothing is kept of this customer yet.
# $record: the kind of record, as the desk calls it
record-new = New: { $record }
# The figure or day is not known, for something that it needs is missing.
record-not-known = Not known
record-shows = Before you confirm
record-sends = What is sent
record-sends-nothing = Nothing is sent.
record-fill-in = Fill in what is asked; then you see what comes of it.
record-choose = Choose…
record-cancel = Cancel
# $record: the kind of record, as the desk calls it
record-event-created = New record: { $record }
# $record: the kind of record, as the desk calls it
# $action: what was done, as the desk calls it
record-event-acted = { $record }: { $action }
record-key = New record
