### Where customers are by the clock, and calls that are planned in their day.

## Beside the customer

zone-title = The customer’s time

# Variables:
#   $time - the time where the customer is
zone-now = It is { $time } there
zone-night = Night
zone-day = Day
# Beside the name of a zone that nobody has said.
zone-assumed = By their country
zone-none = Not known
zone-set = Change time zone
zone-which = Where is the customer?
zone-toast = Time zone saved

## The planned call

call-title = Planned call
call-none = None planned
call-plan = Plan call
call-replan = Change time
call-day = Day there
call-time = Time

# Variables:
#   $there - the time where the customer is
#   $here - the same moment at the desk
call-option = { $there } there, { $here } here

# Variables:
#   $there - day and time where the customer is
call-there = { $there } there

# Variables:
#   $here - day and time at the desk
call-here = { $here } here

# Variables:
#   $name - the agent’s name
call-by = Planned by { $name }
call-outside = That is outside the hours for calls there. Change the time.
call-no-times = No times for calls are left in the days ahead.
call-made = Call made
call-drop = Cancel call
call-toast-planned = Call planned
call-toast-made = Call recorded
call-toast-dropped = Call cancelled

# Variables:
#   $name - the agent’s name
#   $zone - the zone’s name in the desk’s words
ticket-event-zone-set = { $name } set the customer’s time zone: { $zone }

# Variables:
#   $name - the agent’s name
ticket-event-zone-unset = { $name } removed the customer’s time zone

# Variables:
#   $name - the agent’s name
#   $there - day and time where the customer is
#   $here - the same moment at the desk
ticket-event-call-planned = { $name } planned a call: { $there } there, { $here } here

# Variables:
#   $name - the agent’s name
ticket-event-call-made = { $name } made the planned call

# Variables:
#   $name - the agent’s name
ticket-event-call-dropped = { $name } cancelled the planned call

## Who is not there to be given a ticket

assign-on-break = On break
assign-away = Away
assign-signed-out = Signed out
assign-off-duty = Off duty
