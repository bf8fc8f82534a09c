### The outbox and the state of synchronisation.

## The outbox

outbox-title = Outbox
outbox-empty = Everything has been accepted
outbox-empty-hint = What you do while offline waits here until the server has it. What it refuses stays here with its reason.
outbox-needs-you = Needs you
outbox-parked-title = Held back
outbox-on-the-way = On the way

## What a command is

outbox-verb-create = New ticket
outbox-verb-reply = Reply
outbox-verb-note = Internal note
outbox-verb-assign = Assignment
outbox-verb-resolve = Resolution
outbox-verb-ask-pending = Request to stay pending
outbox-verb-approve-pending = Approval
outbox-verb-decline-pending = Decline of a request
outbox-verb-end-pending = Going on with a pending ticket
outbox-verb-delegate = Stand-in named
outbox-verb-end-delegation = Stand-in ended
outbox-verb-raise = Third party asked
outbox-verb-remind = Follow-up or reminder
outbox-verb-hear = Third party’s answer
outbox-verb-escalate = Product escalation
outbox-verb-choose-customer = Customer chosen
outbox-verb-describe-customer = Account described
outbox-verb-start-script = Script started
outbox-verb-answer-step = Step of a script
outbox-verb-back-script = Back in a script
outbox-verb-judge-answer = Answer judged
outbox-verb-stop-script = Script given up
outbox-verb-plan-shift = Shift planned
outbox-verb-change-shift = Shift changed
outbox-verb-remove-shift = Shift removed
outbox-verb-approve-revision = Revision approved
outbox-verb-reject-revision = Revision rejected
outbox-verb-set-zone = Customer’s time zone
outbox-verb-plan-call = Call planned
outbox-verb-end-call = Planned call ended
outbox-verb-create-record = Record begun
outbox-verb-act-on-record = Done with a record

## Where it stands

outbox-waiting = Waiting for the line
outbox-sending = Being sent
outbox-accepted = Accepted by the server
outbox-refused = Refused
outbox-escrowed = Kept at the server until the program is updated
outbox-stale = Written a while ago; please read it once more before it goes

# Variables:
#   $behind - the number of the refused command it builds on, already written as a number
outbox-parked = Waits, because number { $behind } was refused

outbox-parked-asks = Goes with the change that it builds on, which waits for your word

## What can be done

outbox-retry = Try again
outbox-send-anyway = Send it
outbox-discard-words = Discard, keep the words as a draft
outbox-discard-act = Discard
outbox-open = Open ticket

## Synchronisation

sync-title = Synchronisation
sync-server = Server
sync-received = Last received
sync-accepted = Last accepted
sync-never = Not yet
sync-tickets = Tickets here
sync-waiting = Waiting
sync-refused = Refused
sync-cursor = Position
sync-try = Try now
sync-hint = Work goes on without a line. Nothing here is lost when the program is closed.
