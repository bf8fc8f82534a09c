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
#   $zone - the desk's time zone
report-said = { $from } to { $to }, by the clock of { $zone }

# Variables:
#   $from - the first day
#   $to - the last day
report-also = { $from } to { $to }

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
