### Queues and the list of tickets.

## Queues

queue-queues = Queues
queue-nothing-due = Nothing due
# The backlog of a queue.
# Variables:
#   $count (Number) - Tickets that are past their due time.
queue-late =
    { $count ->
        [one] { $count } ticket is late
       *[other] { $count } tickets are late
    }
# The same where no further was counted.
# Variables:
#   $count (Number) - As far as was counted.
queue-late-more = { $count } tickets or more are late

## The list

queue-tickets = Tickets
queue-due-first = Due first
queue-group-late = Late

# Variables:
#   $minutes (number) - the pack's warning time before a breach
queue-group-soon =
    { $minutes ->
        [one] Within { $minutes } minute
       *[other] Within { $minutes } minutes
    }
queue-group-later = Later

# Variables:
#   $count (number) - the highest figure that is counted
queue-more-than = { $count } or more
queue-empty = Nothing in this queue
queue-empty-hint = New tickets and replies appear here by themselves. Another queue is one key away: press its number.

## Clocks in their short form: a row has little room

span-moment = under a minute

# Variables:
#   $minutes (number) - whole minutes
span-minutes = { $minutes } min

# Variables:
#   $hours (number) - whole hours
span-hours = { $hours } h

# Variables:
#   $hours (number) - whole hours
#   $minutes (number) - minutes beyond them
span-hours-minutes = { $hours } h { NUMBER($minutes, minimumIntegerDigits: 2) }

# Variables:
#   $days (number) - whole days
span-days = { $days } d

# Variables:
#   $days (number) - whole days
#   $hours (number) - hours beyond them
span-days-hours = { $days } d { $hours } h
clock-due-moment = Due now

# Variables:
#   $minutes (number) - whole minutes until it is due
clock-due-minutes = Due { $minutes } min

# Variables:
#   $hours (number) - whole hours until it is due
clock-due-hours = Due { $hours } h

# Variables:
#   $hours (number) - whole hours until it is due
#   $minutes (number) - minutes beyond them
clock-due-hours-minutes = Due { $hours } h { NUMBER($minutes, minimumIntegerDigits: 2) }

# Variables:
#   $days (number) - whole days until it is due
clock-due-days = Due { $days } d

# Variables:
#   $days (number) - whole days until it is due
#   $hours (number) - hours beyond them
clock-due-days-hours = Due { $days } d { $hours } h
clock-late-moment = Late just now

# Variables:
#   $minutes (number) - whole minutes since it was due
clock-late-minutes = Late { $minutes } min

# Variables:
#   $hours (number) - whole hours since it was due
clock-late-hours = Late { $hours } h

# Variables:
#   $hours (number) - whole hours since it was due
#   $minutes (number) - minutes beyond them
clock-late-hours-minutes = Late { $hours } h { NUMBER($minutes, minimumIntegerDigits: 2) }

# Variables:
#   $days (number) - whole days since it was due
clock-late-days = Late { $days } d

# Variables:
#   $days (number) - whole days since it was due
#   $hours (number) - hours beyond them
clock-late-days-hours = Late { $days } d { $hours } h

## Clocks in whole sentences: for titles and for those who listen

clock-long-left-moment = Due in less than a minute

# Variables:
#   $minutes (number) - whole minutes until it is due
clock-long-left-minutes =
    { $minutes ->
        [one] Due in { $minutes } minute
       *[other] Due in { $minutes } minutes
    }

# Variables:
#   $hours (number) - whole hours until it is due
clock-long-left-hours =
    { $hours ->
        [one] Due in { $hours } hour
       *[other] Due in { $hours } hours
    }

# Variables:
#   $hours (number) - whole hours until it is due
#   $minutes (number) - minutes beyond them
clock-long-left-hours-minutes =
    Due in { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    } and { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }

# Variables:
#   $days (number) - whole days until it is due
clock-long-left-days =
    { $days ->
        [one] Due in { $days } day
       *[other] Due in { $days } days
    }

# Variables:
#   $days (number) - whole days until it is due
#   $hours (number) - hours beyond them
clock-long-left-days-hours =
    Due in { $days ->
        [one] { $days } day
       *[other] { $days } days
    } and { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
clock-long-late-moment = Late by less than a minute

# Variables:
#   $minutes (number) - whole minutes since it was due
clock-long-late-minutes =
    { $minutes ->
        [one] Late by { $minutes } minute
       *[other] Late by { $minutes } minutes
    }

# Variables:
#   $hours (number) - whole hours since it was due
clock-long-late-hours =
    { $hours ->
        [one] Late by { $hours } hour
       *[other] Late by { $hours } hours
    }

# Variables:
#   $hours (number) - whole hours since it was due
#   $minutes (number) - minutes beyond them
clock-long-late-hours-minutes =
    Late by { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    } and { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }

# Variables:
#   $days (number) - whole days since it was due
clock-long-late-days =
    { $days ->
        [one] Late by { $days } day
       *[other] Late by { $days } days
    }

# Variables:
#   $days (number) - whole days since it was due
#   $hours (number) - hours beyond them
clock-long-late-days-hours =
    Late by { $days ->
        [one] { $days } day
       *[other] { $days } days
    } and { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
