### The words of the Faragostar desk: names that agents read, and what customers read.
###
### $customer: the customer's name.
### $ticket: the number of the ticket.
### $agent: the name of the agent who writes.

desk-name = Faragostar

## Statuses of a ticket

status-new = New
status-in-progress = In progress
status-closed = Closed

## What moves a ticket, as written on the arrows of the flowchart

move-create = Ticket created
move-receive = New message from the customer
move-reply = Reply
move-assign = Assigned
move-resolve = Close

## Why a ticket is closed

reason-solved = Solved
    .hint = What the customer reported is put right.
reason-explained = Explained
    .hint = There was nothing to put right, and the customer has their answer.

## Roles, channels and calendars

role-agent = Agent
role-quality-officer = Quality officer
role-quality-head = Head of quality
channel-portal = Customer portal
channel-mail = Mail
calendar-office = Working hours
calendar-always = Round the clock
target-first-reply = First reply
target-next-reply = Next reply
target-closing = Closing

## Holidays

holiday-nowruz = Nowruz
holiday-republic-day = Islamic Republic Day
holiday-nature-day = Nature Day
holiday-khomeini = Passing of Imam Khomeini
holiday-khordad-uprising = Khordad uprising
holiday-revolution = Victory of the Revolution
holiday-oil = Nationalisation of oil
holiday-year-end = Last day of the year
holiday-tasua = Tasua
holiday-ashura = Ashura
holiday-arbaeen = Arbaeen
holiday-prophets-passing = Passing of the Prophet
holiday-imam-reza = Martyrdom of Imam Reza
holiday-imam-askari = Martyrdom of Imam Hasan Askari
holiday-prophets-birth = Birth of the Prophet
holiday-fatima = Martyrdom of Fatima
holiday-imam-ali-birth = Birth of Imam Ali
holiday-mabath = Mabath
holiday-mid-shaban = Mid-Shaban
holiday-imam-ali = Martyrdom of Imam Ali
holiday-fitr = Eid al-Fitr
holiday-imam-sadiq = Martyrdom of Imam Sadiq
holiday-adha = Eid al-Adha
holiday-ghadir = Eid al-Ghadir

## Queues

queue-to-answer = To answer
queue-cause-missing = Cause missing
queue-delivered = With quality
queue-mine = Mine
queue-unassigned = Unassigned
queue-in-progress = In progress
queue-closed = Closed

## Ready answers

# $customer: the customer's name. $agent: the name of the agent who writes.
template-solved = Solution
    .text =
        Hello { $customer },

        What you reported has been put right. If anything is still not as it should be, please reply to this message and we will take it up again.

        Thank you for your patience.

        { $agent }

## Mails that reach the customer with every activity

# $customer: the customer's name. $ticket: the number of the ticket. $subject: the subject of the ticket.
announcement-opened =
    .subject = Ticket { $ticket } is registered: { $subject }
    .text =
        Hello { $customer },

        Your ticket “{ $subject }” is registered with the number { $ticket }. You can see its answers and activities in the customer portal, where tickets are followed.

# $customer: the customer's name. $ticket: the number of the ticket. $subject: the subject of the ticket.
announcement-received =
    .subject = Your new message on ticket { $ticket } is here
    .text =
        Hello { $customer },

        Your new message on ticket { $ticket }, “{ $subject }”, has reached us, and we will answer it.

# $customer: the customer's name. $ticket: the number of the ticket. $subject: the subject of the ticket.
announcement-taken-up =
    .subject = Ticket { $ticket } is being worked on
    .text =
        Hello { $customer },

        Ticket { $ticket }, “{ $subject }”, is being worked on. You can see its activities in the customer portal, where tickets are followed.

# $customer: the customer's name. $ticket: the number of the ticket. $subject: the subject of the ticket.
announcement-answered =
    .subject = A new answer to ticket { $ticket }
    .text =
        Hello { $customer },

        There is a new answer to ticket { $ticket }, “{ $subject }”. Read it in the customer portal, where tickets are followed, and write there again if you need to.

# $customer: the customer's name. $ticket: the number of the ticket. $subject: the subject of the ticket.
announcement-closed =
    .subject = Ticket { $ticket } is closed
    .text =
        Hello { $customer },

        Ticket { $ticket }, “{ $subject }”, is closed. If what you reported is not put right yet, write on the same ticket and we will take it up again.

## Why something was missed

ladder-missed-first-reply = First reply missed
ladder-missed-first-reply-deliver = Deliver to the quality officer
ladder-missed-next-reply = Next reply missed
ladder-missed-next-reply-deliver = Deliver to the quality officer
ladder-missed-closing = Closing missed
ladder-missed-closing-deliver = Deliver to the quality officer
cause-nobody-there = Nobody was there
cause-too-many-tickets = Too many tickets
cause-overlooked = Overlooked
cause-waited-for-others = Waited for another unit
cause-hard-to-solve = Hard to solve
cause-something-else = Something else

## What customers are asked when a ticket is closed

role-senior-manager = Senior manager
# $customer: the customer's name. $ticket: the number of the ticket. $subject: the subject of the ticket. $survey: the number of the survey.
survey-mail =
    .subject = Ticket { $ticket } is closed: what do you think?
    .text =
        Hello { $customer },

        Ticket { $ticket }, “{ $subject }”, is closed. If what you reported is still not put right, write a new message on this ticket and we will take it up again.

        Please answer a few short questions about how this ticket was answered. The form opens in the customer portal with this number:
        { $survey }

        Your answers go straight to the senior managers, the head of quality among them.
survey-question-satisfied = Satisfaction
    .text = How satisfied are you with the way this ticket was answered?
survey-question-solved = Solved
    .text = Is what you reported put right?
survey-question-solved-yes = Yes
survey-question-solved-partly = In part
survey-question-solved-no = No
survey-question-remarks = Remarks
    .text = What could we do better?
