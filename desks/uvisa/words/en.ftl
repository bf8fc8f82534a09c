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
move-unassign = Put back
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
target-ladder-phone-update = Status update by phone
target-ladder-phone-confirmation = Confirmation by phone

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
zone-lagos = Lagos
zone-singapore = Singapore
zone-manila = Manila
zone-bangkok = Bangkok
zone-jakarta = Jakarta
zone-colombo = Colombo
zone-kathmandu = Kathmandu
zone-brisbane = Brisbane
zone-halifax = Halifax
zone-phoenix = Phoenix
zone-honolulu = Honolulu
zone-mexico-city = Mexico City
zone-bogota = Bogotá
zone-sao-paulo = São Paulo
zone-buenos-aires = Buenos Aires

## What a ticket needs by itself

ladder-acknowledgement = Acknowledgement
ladder-acknowledgement-acknowledge = Acknowledge the ticket
ladder-status-update = Status update
ladder-status-update-update = Status update to the customer
ladder-phone-update = Status update by phone
ladder-phone-update-call = Call the customer with a status update
ladder-confirmation = Confirmation of the solution
ladder-confirmation-remind = Reminder to confirm
ladder-phone-confirmation = Confirmation by phone
ladder-phone-confirmation-call = Call the customer for a confirmation

## Queues

queue-new-and-replies = New and replies
queue-mine = Mine
queue-unassigned = Unassigned
queue-to-prioritise = Without priority
queue-high = High priority
queue-assigned = Assigned
queue-in-progress = In progress
queue-calls = Planned calls
queue-to-confirm = Waiting for confirmation
queue-closed = Closed

## Ready answers. The name is for the agent, the text for the customer

template-acknowledgement = Acknowledgement
    .text =
        Dear { $customer },

        Thank you for contacting U Visa Services. We have received your request; its number is { $ticket }. My name is { $agent }, and I will look after it.
template-status-update = Status update
    .text =
        Dear { $customer },

        Your request { $ticket } is open with us. If we have asked you something, we are waiting for your answer; otherwise you will hear from us as soon as there is something new.
template-solution = Solution
    .text =
        Dear { $customer },

        Here is the solution for your request { $ticket }:

        …

        Please tell us whether it solves the matter, so that we can close the request.
template-please-confirm = Please confirm
    .text =
        Dear { $customer },

        We gave you a solution for your request { $ticket } and would be glad to know whether it works. Please tell us; the request stays open until you confirm.
