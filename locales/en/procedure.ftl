### The procedure itself: its revisions, what each changes, and how it is drawn.

procedure-title = Procedure
procedure-revisions = Revisions
procedure-charts = Flowcharts

## Revisions

# Variables:
#   $n - the number of the revision
procedure-revision = Revision { NUMBER($n, useGrouping: 0) }
procedure-next = Next revision
procedure-previous = Previous revision
procedure-none = No revisions to show
procedure-none-hint = The procedure in force was imported before revisions were kept. The next one is listed here.
procedure-standing-draft = Draft
procedure-standing-waiting = Waiting for approval
procedure-standing-approved = Approved
procedure-standing-in-force = In force
procedure-standing-superseded = Superseded
procedure-standing-rejected = Rejected

# Variables:
#   $name - who made it
#   $date - the day on which it was imported
procedure-made = { $name }, { $date }

# Variables:
#   $count - approvals so far
#   $needs - approvals that are needed
procedure-approvals = Approvals: { $count } of { $needs }
procedure-author = Made by
procedure-imported = Imported
procedure-effective = Effective from
procedure-at-once = as soon as it is approved
procedure-in-force = In force since
procedure-superseded = Superseded
procedure-no-approval = No approval was asked for.

# Variables:
#   $name - who rejected it
#   $date - when
procedure-rejected-by = Rejected by { $name }, { $date }
procedure-running-keep = Tickets that are open keep the revision they were opened under.
procedure-running-migrate = Tickets that are open move on to the revision that takes effect.
procedure-approve = Approve
procedure-reject = Reject
procedure-reject-why = Why is it rejected?
procedure-reject-hint = Its author reads this. What is wrong is put right in a new revision.

# Variables:
#   $n - the number of the revision
procedure-toast-approved = Revision { NUMBER($n, useGrouping: 0) }: approved

# Variables:
#   $n - the number of the revision
procedure-toast-rejected = Revision { NUMBER($n, useGrouping: 0) }: rejected

## What a revision changes

# Variables:
#   $n - the number of the revision it is compared with
procedure-changes = Changes since revision { NUMBER($n, useGrouping: 0) }
procedure-changes-none = Nothing is different.
procedure-first = This is the first revision: there is nothing to compare it with.
procedure-not-comparable = One of the two was imported before texts were kept, so they cannot be compared.
procedure-what-added = Added
procedure-what-removed = Removed
procedure-what-changed = Changed
procedure-old = Before
procedure-new = Now
procedure-words = Words
procedure-ours = To confirm
procedure-ours-title = For the organisation to confirm
procedure-ours-hint = No document says these values. They stand until the organisation confirms or changes them.
procedure-group-top = General
procedure-group-desk = Desk
procedure-group-status = Statuses
procedure-group-move = Moves between statuses
procedure-group-kind = Kinds of ticket
procedure-group-reason = Reasons to resolve
procedure-group-role = Roles
procedure-group-channel = Channels
procedure-group-calendar = Calendars
procedure-group-target = Targets
procedure-group-ladder = Ladders
procedure-group-script = Scripts
procedure-group-question = Verification questions
procedure-group-queue = Queues
procedure-group-template = Templates
procedure-group-field = Fields of requests
procedure-group-party = Third parties
procedure-group-mask = Masked values
procedure-group-procedure = Approval of revisions
procedure-group-record = Records
procedure-group-pending = Staying pending
procedure-group-sources = Documents

## Flowcharts

procedure-draw = Show flowchart
procedure-chart-next = Next flowchart
procedure-chart-previous = Previous flowchart
procedure-chart-of = Of
procedure-chart-statuses = Statuses and moves

# Variables:
#   $name - the script’s name
procedure-chart-script = Script: { $name }

# Variables:
#   $name - the ladder’s name
procedure-chart-ladder = Ladder: { $name }

# Variables:
#   $name - the record’s name
procedure-chart-record = Record: { $name }

# Variables:
#   $n - which step of the ladder
#   $name - what is done
procedure-chart-rung = { NUMBER($n, useGrouping: 0) }. { $name }

# Variables:
#   $opens - a length of time: from then on it can be done
#   $late - a length of time: from then on it is late
procedure-chart-window = after { $opens }, late after { $late }

# Variables:
#   $opens - a length of time: from then on it can be done
procedure-chart-opens = after { $opens }

# Variables:
#   $late - a length of time: from then on it is late
procedure-chart-late = late after { $late }
procedure-chart-over = End
procedure-chart-silent = Nothing more until somebody writes
procedure-chart-guarded = after verification
procedure-zoom-in = Larger
procedure-zoom-out = Smaller
procedure-zoom-fit = Whole flowchart
procedure-save = Save as SVG
