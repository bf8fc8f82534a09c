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
