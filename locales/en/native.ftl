### The program outside its window: the tray and the desktop's notifications.

## The tray

tray-open = Open ⁨Kursi⁩
tray-break = Take a break
tray-back = Back to work
tray-quit = Quit ⁨Kursi⁩

# Variables:
#   $channel - the channel's name
#   $slot (number) - which of the channel's seats
tray-seat = { $channel }: seat { $slot }

# Variables:
#   $reason - the break's name
tray-on-break = On a break: { $reason }

# Variables:
#   $count (number) - customers who wait for an agent
tray-waiting =
    { $count ->
        [one] { $count } customer is waiting
       *[other] { $count } customers are waiting
    }

## Notifications: a title, and what it says

# In the place of the number of a ticket that has none yet
notice-no-number = New ticket

# Variables:
#   $number - the ticket's number
#   $customer - the customer's name
#   $due_at - by when an answer is due; shown as a time
notice-due = Due soon: { $number }
    .body = { $customer } is waiting for an answer until { DATETIME($due_at, timeStyle: "short") }.

# Variables:
#   $number - the ticket's number
#   $customer - the customer's name
#   $due_at - when the answer was due; shown as a time
notice-late = Late: { $number }
    .body = { $customer } should have had an answer at { DATETIME($due_at, timeStyle: "short") }.

# Variables:
#   $number - the ticket's number
#   $ladder - the step's name in the desk's words
#   $late_at - until when the step is in time; shown as a date and time
notice-step = Next step: { $number }
    .body = { $ladder }, until { DATETIME($late_at, dateStyle: "medium", timeStyle: "short") }.

# Variables:
#   $number - the ticket's number
#   $ladder - the step's name in the desk's words
#   $late_at - until when the step is in time; shown as a date and time
notice-step-late = Late: { $number }
    .body = { $ladder } was due by { DATETIME($late_at, dateStyle: "medium", timeStyle: "short") }.

# Variables:
#   $count (number) - tickets of one's own that are due within the warning time
notice-many-due = Due soon
    .body =
        { $count ->
            [one] { $count } of your tickets is due soon.
           *[other] { $count } of your tickets are due soon.
        }

# Variables:
#   $channel - the channel's name
#   $customer - the customer's name
notice-offered = { $channel }: a customer for you
    .body = { $customer } is waiting. Accept before the offer goes to somebody else.

# Variables:
#   $channel - the channel's name
#   $customer - the customer's name
notice-call-ready = { $channel }: a call can be made now
    .body = The seat is free to call { $customer }. Accept before it goes to the next in line.

# Variables:
#   $channel - the channel's name
notice-seat-lost = { $channel }: the seat was given up
    .body = The line was down for too long. Take a seat again when it is back.

# Variables:
#   $locks_at - when the device locks itself
notice-locks-soon = This device will lock itself
    .body = It has not reached the server for a long time. Connect it before { DATETIME($locks_at, dateStyle: "medium", timeStyle: "short") }.
