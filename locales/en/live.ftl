### The live desk: seats, both lines, live chats and calls, and the ledger of seats.

## The person at this program

live-presence-none = Not known to the server yet

# Variables:
#   $time - how long, for example “6 h 12”
live-presence-online = Online { $time }

# Variables:
#   $time - how long
live-presence-away = Away { $time }

# Variables:
#   $time - how long
live-presence-signed-out = Signed out { $time }

# Variables:
#   $time - how long
live-presence-break = On break { $time }

# Variables:
#   $reason - the break reason in the desk's words
#   $time - how long
live-presence-break-reason = On break, { $reason }: { $time }
live-break = Break
live-break-why = Break, for which reason?
live-break-hint = You leave every seat and every seat line.
live-no-seat-on-break = You can take a seat again after the break.
live-back = Back to work
live-go-online = Go online

## Seats

live-seats = Seats
live-seats-open = Seats and lines

# Variables:
#   $taken (number) - seats that are held
#   $seats (number) - seats that the channel has
#   $each (number) - live chats or calls that one seat carries
live-taken = { $taken } of { $seats } taken, { $each } each

# Variables:
#   $taken (number) - seats that are held
#   $each (number) - live chats or calls that one seat carries
live-taken-open = { $taken } taken, { $each } each
live-seat-free = Free
live-seat-mine = Yours
live-seat-elsewhere = Elsewhere
live-seat-silent = Offline
live-seat-overruled = Override
live-seat-full = Full
live-take = Take
live-take-seat = Take a seat

# Variables:
#   $slot (number) - which seat of the channel
#   $channel - the channel's name
live-take-seat-of = Take seat { $slot }, { $channel }

# Variables:
#   $when - the time or date since when it is held
live-seat-since = Held since { $when }
live-leave = Leave the seat
live-wait = Wait in line
live-give-up = Leave the line

# Variables:
#   $place (number) - place in the seat line
#   $when - the time or date since when
live-seat-place = Number { $place } in the seat line since { $when }

# Variables:
#   $count (number) - colleagues in the seat line
live-seat-line =
    { $count ->
        [one] { $count } colleague in the seat line
       *[other] { $count } colleagues in the seat line
    }
live-portal = Open the portal
live-down = The line is down. Seats and lines stand as they were last known; you can ask for nothing until it is back.

## Beyond the rule

live-overrule-hint = Your name and your reason are recorded.
live-force-out = Force out
live-force-out-why = Why is the seat taken away?
live-seat-beyond = Seat beyond the rule

# Variables:
#   $name - the colleague's name
live-seat-beyond-why = Why does { $name } sit beyond the rule?
live-give = Give to a seat
live-give-why = Why does it go there?
live-give-seat = Seat

# Variables:
#   $slot (number) - which seat of the channel
#   $name - who sits there
live-seat-of-name = Seat { $slot }, { $name }
live-people = Colleagues
live-others = With colleagues

## The waiting line

live-line = Waiting line
live-line-empty = Nobody is waiting.

# Variables:
#   $count (number) - customers who are not in the list above
live-line-more =
    { $count ->
        [one] { $count } more customer is waiting
       *[other] { $count } more customers are waiting
    }

# Variables:
#   $count (number) - customers who wait for an agent on this channel
live-line-here =
    { $count ->
        [one] { $count } customer waiting
       *[other] { $count } customers waiting
    }

# Variables:
#   $time - a running count, for example “0:31”
live-waits = Waits { $time }

# Variables:
#   $time - a running count since the promised moment
live-late = Late { $time }

# Variables:
#   $time - what is left until the promised moment
live-due = Due { $time }
live-first = Goes first

# Variables:
#   $channel - the channel's name
#   $language - the customer's language
live-where = { $channel }, { $language }

## My live chats and calls

live-contacts = My live chats and calls

# Variables:
#   $count (number) - live chats and calls of the person
live-count =
    { $count ->
        [one] { $count } live chat or call of yours
       *[other] { $count } live chats and calls of yours
    }
live-tab-key = Live chat or call by its number

# Variables:
#   $channel - the channel's name
#   $brand - the brand's name
live-on-line = { $channel }, { $brand }

# Variables:
#   $time - what is left to accept
live-tab-offered = { $time } to accept

# Variables:
#   $time - how long it has been going on
live-tab-turn = Your turn { $time }

# Variables:
#   $time - what is left for the wrap-up
live-tab-wrap-up = Wrap-up { $time }
live-state-offered = Offered to you
live-offer-hint = Accept it, and the talk begins here.
live-state-wrap-up = Wrap-up
live-accept = Accept
live-let-pass = Let pass

# Variables:
#   $customer - the customer's name
#   $channel - the channel's name
#   $language - the customer's language
live-offer-heard = { $customer } is offered to you: { $channel }, { $language }. Alt A accepts, Alt X lets pass.
live-none = No live chat or call
live-none-hint = Take a seat; who waits comes to you by itself.

## One chat or call

live-card = Live chat or call

# Variables:
#   $slot (number) - which seat of the channel
live-dialled = Dialled, seat { $slot }

# Variables:
#   $slot (number) - which seat of the channel
live-called-out = You called, seat { $slot }

# Variables:
#   $slot (number) - which seat of the channel
live-on-seat = Seat { $slot }
live-end = End
live-hang-up = The customer has gone
live-transfer = Transfer
live-transfer-to = Transfer to
live-transfer-none = Nobody else has a seat on this channel
live-gone = This live chat or call is not with you any more. What you wrote is kept as a draft.
live-gone-leave = Go on
live-ticket = Ticket
live-open-ticket = Open the ticket
live-not-recorded = Not recorded yet
live-record = Record it
live-record-hint = Record it as a ticket; then the talk, the templates and the scripts are here.
live-outcome = How did it end?
live-outcome-key = Outcome by its number

# Variables:
#   $outcome - how it ended, in the desk's words
live-outcome-is = Outcome: { $outcome }
live-wrap-hint = The seat keeps this place until the time is over.
live-wrap-over = The seat has its place again; you can still say how it ended.

## Beginning one by hand

live-start = New chat or call
live-start-hint = For one that reached you in another tool, or one that you make. It takes a place in your seat.
live-brand = Brand
live-brand-none = No brand
live-call-out = Call out
live-call-task = Call task

# Variables:
#   $name - the agent who asked for the call
live-call-task-of = Call task of { $name }
live-call-withdraw = Withdraw
live-start-here = Begin

## The ledger of seats

ledger-title = Seat ledger
ledger-back = Back to the live desk

# Variables:
#   $from (number) - first row shown
#   $to (number) - last row shown
#   $total (number) - rows in all
ledger-range = { $from } to { $to } of { $total }
ledger-newer = Newer
ledger-older = Older
ledger-empty = Nobody has sat yet
ledger-empty-hint = Each time somebody takes a seat, it is written down here.
ledger-channel = Channel
ledger-seat = Seat
ledger-who = Who
ledger-from = From
ledger-to = To
ledger-length = Time
ledger-ended = How it ended
ledger-nobody = Not known
ledger-now = Now
ledger-ended-left = Left the seat
ledger-ended-break = Break
ledger-ended-lease = The machine fell silent
ledger-ended-transfer = Went on at another machine
ledger-ended-override = Forced out
ledger-ended-signed-out = Signed out
ledger-ended-limit = The channel has no seats any more
ledger-ended-call = The call was over

# Variables:
#   $name - who did it
#   $why - why, in their words
ledger-seated-by = Seated beyond the rule by { $name }: { $why }

# Variables:
#   $name - who did it
#   $why - why, in their words
ledger-forced-by = Forced out by { $name }: { $why }
