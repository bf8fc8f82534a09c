### The words of the desk in English. What stands before an equals sign is named in desk.toml; what stands behind it is read by people.
###
### $customer: the name of the customer.
### $ticket: the number of the ticket.
### $agent: the name of who writes.

desk-name = @NAME@

## Statuses, and what leads from one to another

status-new = New
status-in-progress = In progress
status-resolved = Resolved
move-create = Ticket opened
move-receive = Customer writes
move-reply = Reply
move-resolve = Resolved

## Why a ticket is resolved

reason-answered = Answered
    .hint = The customer has what they asked for.

## Roles, channels, calendars, targets

role-agent = Agent
role-supervisor = Supervisor
channel-mail = E-mail
calendar-office = Working hours
target-first-reply = First reply
target-next-reply = Next reply

## Queues

queue-to-answer = To answer
queue-mine = Mine
queue-in-progress = In progress
queue-resolved = Resolved

## Ready answers: the .text is sent to customers

template-received = We have your message
    .text =
        Dear { $customer },

        thank you for your message. Its ticket number is { $ticket }. We will answer soon.

        { $agent }

## Script: a complaint

script-complaint = Complaint
script-complaint-what = What happened
    .text = I am sorry to hear that. What happened, please?
script-complaint-known = Is the answer known?
    .hint = Look at the ready answers first.
script-complaint-known-yes = Yes
script-complaint-known-no = No
script-complaint-tell = Tell the answer
    .text = Thank you. This is what you can do.
script-complaint-promise = Promise an answer
    .text = Thank you. We will find out and write to you.
script-complaint-answered = Answered
script-complaint-to-do = An answer is owed
