### Reports: how long resolutions took.

report-title = Reports
report-goals = Resolution goals

## What a report is about

report-days = Days
report-preset-today = Today
report-preset-week = This week
report-preset-month = This month
report-preset-own = Own days
report-span-from = From
report-span-to = To
report-zone = Time zone
report-brand = Brand
report-agent = Agent
report-kind = Kind of complaint
report-all = All

# Variables:
#   $from - the first day
#   $to - the last day
#   $zone - what people call the desk's time
report-said = { $from } to { $to }, { $zone }

# Variables:
#   $from - the first day
#   $to - the last day
report-also = { $from } to { $to }

# Variables:
#   $head - what the column of days is called
#   $calendar - the calendar in which they are written here
report-in-calendar = { $head } ({ $calendar })

# Variables:
#   $on_at - the day
report-written-day = { DATETIME($on_at, dateStyle: "medium") }

# Variables:
#   $on_at - the moment
report-written-moment = { DATETIME($on_at, dateStyle: "medium", timeStyle: "short") }

## The goals, and what came of them

report-band = Resolved

# Variables:
#   $to (number) - hours
report-band-first = Within { $to } h

# Variables:
#   $from (number) - hours, above which the band begins
#   $to (number) - hours, up to which it reaches
report-band-between = { $from } to { $to } h

# Variables:
#   $from (number) - hours
report-band-last = Beyond { $from } h
report-count = Tickets
report-share = Share
report-goal = Goal
report-by-then = By then
report-goal-by-then = Goal by then
report-standing = Outcome
report-met = Met
report-missed = Not met

# Variables:
#   $is - the share that was resolved by then
#   $goal - the share that should have been
report-met-by = Met: { $is } by then, goal { $goal }

# Variables:
#   $is - the share that was resolved by then
#   $goal - the share that should have been
report-missed-by = Not met: { $is } by then, goal { $goal }

# Variables:
#   $is - the share that took longer than all goals
#   $goal - the share that may have
report-met-last = Met: { $is }, at most { $goal }

# Variables:
#   $is - the share that took longer than all goals
#   $goal - the share that may have
report-missed-last = Not met: { $is }, at most { $goal }
report-resolved = Resolved tickets
report-still-open = Not resolved yet

# Variables:
#   $count (number) - tickets resolved in these days
report-resolved-count =
    { $count ->
        [one] { $count } ticket resolved
       *[other] { $count } tickets resolved
    }

# Variables:
#   $count (number) - tickets created until then that are not resolved now
report-open-count =
    { $count ->
        [one] { $count } not resolved yet
       *[other] { $count } not resolved yet
    }
report-how-title = What counts
report-how = Tickets of customers that were resolved in these days and are resolved now, from their creation to their last resolution. A ticket that was opened again counts when it is resolved again, with all of its time.
report-how-met = A goal is met when by the end of its band as many are resolved as the goals up to it want together.

# Variables:
#   $band - the band, as it is called
report-open-band = Show the tickets: { $band }

# Variables:
#   $band - the band, as it is called
report-tickets-of = Tickets: { $band }
report-close = Close the list
report-tickets = Tickets
report-ticket = Ticket number
report-subject = Subject
report-created = Created
report-resolved-at = Resolved at
report-took = Time taken
report-took-hours = Time taken, hours
report-not-here = On the server only

## The rota

report-rota = Rota
report-adherence = Adherence
report-day = Day
report-shift = Shift
report-shift-from = Begins
report-shift-to = Ends

# Variables:
#   $from - when it begins
#   $to - when it ends
rota-times = { $from }–{ $to }

# Variables:
#   $from - when it begins
#   $to - when it ends
#   $days - how many days later that is: +1
rota-times-over = { $from }–{ $to } { $days }
rota-earlier = Earlier
rota-later = Later
rota-now = This week
rota-plan = Plan a shift
rota-plan-submit = Plan the shift
rota-change = Change a shift
rota-save = Change the shift
rota-remove = Remove the shift

# Variables:
#   $name - whose shift
#   $day - the day
rota-plan-for = Plan a shift: { $name }, { $day }

# Variables:
#   $times - from when to when
#   $name - whose shift
#   $day - the day
rota-change-of = Change the shift { $times }: { $name }, { $day }
rota-over = Ends on the next day
rota-weekly = Repeat each week
rota-which = What to change
rota-which-one = This day only
rota-which-onward = This day and all after it
rota-nobody = Nobody to plan for
rota-nobody-hint = Nobody on this desk takes seats.

## Who was online when

report-people = By person
report-shift-by-shift = Shift by shift
report-shifts = Shifts
report-planned = Planned
report-online = Online
report-breaks = Breaks
report-missing = Missing
report-online-share = Online share
report-remarks = Remarks
report-planned-hours = Planned, hours
report-online-hours = Online, hours
report-missing-hours = Missing, hours

# Variables:
#   $reason - the break's reason
report-break-hours = Break ({ $reason }), hours
report-late-minutes = Late, minutes
report-early-minutes = Left early, minutes
report-late-shifts = Late shifts
report-early-shifts = Shifts left early
report-absent-shifts = Shifts missed
report-absent = Not there

# Variables:
#   $length - how long
report-late = Late by { $length }

# Variables:
#   $length - how long
report-early = Left { $length } early
report-fine = As planned
report-ahead = To come

# Variables:
#   $reason - the break's reason
#   $length - how long
report-break = { $reason }: { $length }

# Variables:
#   $what - online, or the break's reason
#   $from - from when
#   $to - until when
report-span-of = { $what }, { $from } to { $to }

# Variables:
#   $count (number) - shifts that began late
report-late-count =
    { $count ->
        [one] { $count } late
       *[other] { $count } late
    }

# Variables:
#   $count (number) - shifts that ended early
report-early-count =
    { $count ->
        [one] { $count } left early
       *[other] { $count } left early
    }

# Variables:
#   $count (number) - shifts to which nobody came
report-absent-count =
    { $count ->
        [one] { $count } missed
       *[other] { $count } missed
    }
report-how-online-seat = Whoever holds a seat is online. A break is what was said to be one; what is neither is missing. Shifts that are not over count until now.
report-how-online-signed-on = Whoever holds a seat, or is signed on and not away, is online. A break is what was said to be one; what is neither is missing. Shifts that are not over count until now.

# Variables:
#   $length - how long
report-how-grace = Coming or going within { $length } is as planned.
report-no-shifts = No shifts in these days
report-no-shifts-hint = Plan them in the rota, or choose other days.

## Saving

report-csv = Save as ⁨CSV⁩
report-xlsx = Save as ⁨Excel⁩
report-about = About this report
report-value = Value
report-counted-at = Counted at

# Variables:
#   $place - the file
report-saved = Saved: { $place }

## Nothing to show

report-empty = Nothing was resolved in these days
report-empty-hint = Choose other days or fewer filters.
report-offline = Reports need the line
report-offline-hint = This machine does not have every ticket, so nothing is counted here. The report comes when the line is back.
report-none = This desk has nothing to report
report-none-hint = Its pack names no goals for resolutions.
report-not-yours = Reports are for supervisors
report-not-yours-hint = Whoever may read them is named in the desk’s pack.

## Response time and resolution rate

report-performance = Response and resolution
report-group = By
report-group-of = Group
report-priority = Priority
report-no-priority = Not set
report-nobody = Nobody
report-no-result = No result
report-week = Week from
report-received = Received
report-answered = Answered
report-response = Response time, mean
report-median = Response time, median
report-response-hours = Response time, mean, hours
report-median-hours = Response time, median, hours
report-in-time = In time
report-in-time-share = In time, share
report-late-answers = Too late
report-resolution-rate = Resolution rate
report-resolution-time = Resolution time, mean
report-resolution-hours = Resolution time, mean, hours
report-how-response = Tickets of customers that were received in these days. The response time runs from the first message until an agent answers the customer, in the calendar of the promise; what the program sends by itself is no answer.
report-how-in-time = In time is the share answered within the promise, of all that were answered or are overdue by now.
report-how-rate = The resolution rate is the share of these tickets that are resolved now; one that was opened again is not.
report-how-result = Results are those with which these tickets are closed now; what is still open has none.
report-none-received = No tickets were received in these days

## What was missed, by cause

report-misses = Missed, by cause
report-misses-hint = What was promised in these days and not kept, and why.
report-target = What was missed
report-cause = Cause
report-no-cause = Not recorded yet
