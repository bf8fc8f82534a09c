### What a ticket needs by itself over time, beside the ticket.

course-title = What comes next

# Variables:
#   $when - the moment, near ones by weekday and time
course-by-server = The program does it { $when }

# Variables:
#   $when - the moment, near ones by weekday and time
course-open = Offered since { $when }

# Variables:
#   $step - which step it is, written as a number
course-step = Step { $step }

course-say = Write
course-start = Start the script
course-note-hint = Stays inside, as a note.
course-keep = Keep the note
course-toast = Step taken

# Variables:
#   $role - the role’s name in the desk’s words
#   $when - the moment, near ones by weekday and time
course-delivered = Delivered by itself to: { $role } ({ $when })

# Variables:
#   $role - the role’s name in the desk’s words
ticket-event-delivered = Delivered by itself to: { $role }

# Variables:
#   $status - the status’s name in the desk’s words
ticket-event-moved = Status changed by itself: { $status }

## Priority, tags, team, closing

course-about = Priority, tags and team
course-priority = Priority
course-no-priority = Not set yet
course-set-priority = Set priority
course-urgency = Urgency
course-impact = Impact
course-tags = Tags
course-tag = Add tag

# Variables:
#   $tag - the tag’s name in the desk’s words
course-untag = Remove tag: { $tag }
course-team = Team
course-no-team = None
course-hand-over = Hand over
course-follows = Open the ticket before this one
course-follow-up = Open follow-up
course-follow-up-kind = What it is
course-follow-up-what = What is to be done?
course-close = Close ticket

# Variables:
#   $when - the moment, near ones by weekday and time
course-closed = Closed { $when }
course-confirmed-by = How the customer confirmed

# Variables:
#   $when - the moment, near ones by weekday and time
course-confirmed-message = In their message of { $when }
course-confirmed-call = On a call
course-confirmed-hint = Silence is no confirmation.
course-said = What the customer said
course-result = Result
course-no-result = None
course-first = Stands first: a target was missed
course-toast-priority = Priority set
course-toast-tagged = Tag added
course-toast-untagged = Tag removed
course-toast-handed-over = Handed over to the team
course-toast-followed-up = Follow-up opened
course-toast-closed = Ticket closed

# Variables:
#   $name - the agent’s name
#   $level - the priority’s name in the desk’s words
ticket-event-prioritised = { $name } set the priority: { $level }

# Variables:
#   $name - the agent’s name
#   $tag - the tag’s name in the desk’s words
ticket-event-tagged = { $name } added the tag: { $tag }

# Variables:
#   $name - the agent’s name
#   $tag - the tag’s name in the desk’s words
ticket-event-untagged = { $name } removed the tag: { $tag }

# Variables:
#   $name - the agent’s name
#   $team - the team’s name in the desk’s words
ticket-event-handed-over = { $name } handed the ticket to the team: { $team }

# Variables:
#   $name - the agent’s name
ticket-event-closed = { $name } closed the ticket

# Variables:
#   $name - the agent’s name
#   $result - the result’s name in the desk’s words
ticket-event-closed-with = { $name } closed the ticket with the result: { $result }

## Why something was missed

miss-title = Cause of the delay

# Variables:
#   $when - the moment, near ones by weekday and time
miss-late = Missed { $when }
miss-ask = Record the cause

# Variables:
#   $role - the role’s name in the desk’s words
miss-asked-of = { $role } finds out the cause. You go on solving the ticket.
miss-what = What did you find out?
miss-why = Cause
miss-choose = Choose a cause
miss-hint = Colleagues read this beside the ticket; the customer does not.

# Variables:
#   $name - who recorded it
#   $when - the moment, near ones by weekday and time
miss-by = { $name }, { $when }
miss-missing = The cause is not recorded yet
miss-toast = Cause recorded

# Variables:
#   $name - the agent’s name
#   $target - the target’s name in the desk’s words
#   $cause - the cause’s name in the desk’s words
#   $text - what was found out
ticket-event-cause-recorded = { $name } recorded the cause of the delay ({ $target }): { $cause }. { $text }
