### U Visa Services: names and ready answers.
###
### Variables of the ready answers:
### $customer: the customer's name as it is written on the ticket.
### $ticket: the ticket's number.
### $agent: the name of the agent who has the ticket.

## The desk

desk-name = U Visa Services

## Statuses

status-new = New
status-assigned = Assigned
status-in-progress = In progress
status-resolved = Resolved
status-closed = Closed

## What moves a ticket

move-create = Ticket submitted
move-assign = Assign
move-reply = Reply
move-resolve = Resolve
move-receive = New message from the customer
move-close = Close

## Why a ticket is resolved

reason-solution-communicated = Solution communicated
    .hint = The customer has been told the solution; the ticket is closed when they confirm it.

## Priorities

priority-low = Low
    .hint = Routine inquiry
priority-medium = Medium
    .hint = Minor issue
priority-high = High
    .hint = Critical issue
urgency-can-wait = It can wait
urgency-soon = Soon
urgency-now = Now
impact-question = A question
impact-hindered = Progress is hindered
impact-stopped = Everything has stopped

## Roles

role-agent = Agent
role-supervisor = Supervisor
role-administrator = Administrator

## Channels

channel-mail = E-mail
channel-phone = Phone
channel-web-form = Web form

## Time

calendar-always = Round the clock
target-first-response = First response
target-next-response = Next response
target-resolution = Resolution
target-planned-call = Planned call
target-ladder-acknowledgement = Acknowledgement

## Customers' clocks

zone-karachi = Karachi
zone-dubai = Dubai
zone-riyadh = Riyadh
zone-istanbul = Istanbul
zone-tehran = Tehran
zone-kabul = Kabul
zone-delhi = Delhi
zone-dhaka = Dhaka
zone-kuala-lumpur = Kuala Lumpur
zone-beijing = Beijing
zone-tokyo = Tokyo
zone-perth = Perth
zone-sydney = Sydney
zone-auckland = Auckland
zone-london = London
zone-dublin = Dublin
zone-berlin = Berlin
zone-paris = Paris
zone-rome = Rome
zone-madrid = Madrid
zone-cairo = Cairo
zone-nairobi = Nairobi
zone-johannesburg = Johannesburg
zone-toronto = Toronto
zone-vancouver = Vancouver
zone-new-york = New York
zone-chicago = Chicago
zone-denver = Denver
zone-los-angeles = Los Angeles

## What a ticket needs by itself

ladder-acknowledgement = Acknowledgement
ladder-acknowledgement-acknowledge = Acknowledge the ticket
ladder-status-update = Status update
ladder-status-update-update = Status update to the customer
ladder-confirmation = Confirmation of the solution
ladder-confirmation-remind = Reminder to confirm

## Queues

queue-new-and-replies = New and replies
queue-mine = Mine
queue-unassigned = Unassigned
queue-high = High priority
queue-in-progress = In progress
queue-calls = Planned calls
queue-to-confirm = Waiting for confirmation
queue-closed = Closed

## Ready answers. The name is for the agent, the text for the customer

template-acknowledgement = Acknowledgement
    .text =
        Dear { $customer },

        Thank you for contacting U Visa Services. We have received your request; its number is { $ticket }. My name is { $agent }, and I am working on it now.
template-status-update = Status update
    .text =
        Dear { $customer },

        Your request { $ticket } is still being worked on. We have not forgotten it, and will write to you as soon as there is something new.
template-solution = Solution
    .text =
        Dear { $customer },

        We believe that your request { $ticket } is solved. Please tell us whether it is, so that we can close it.
template-please-confirm = Please confirm
    .text =
        Dear { $customer },

        We sent you a solution for your request { $ticket } and would be glad to know whether it works. Please answer this message; the request stays open until you confirm.
