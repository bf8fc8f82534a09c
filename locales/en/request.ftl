### Requests to third parties about a customer’s complaint, and what comes next.

## What was asked, and how it stands

request-title = Third party
request-raised = Asked
request-next = What comes next

# Variables:
#   $step - which step it is, written as a number
#   $most - how many steps there are, written as a number
request-step = { $step } of { $most }

# Variables:
#   $when - the moment, near ones by weekday and time
request-opens = Opens { $when }

# Variables:
#   $when - the moment, near ones by weekday and time
request-until = Until { $when }

# Variables:
#   $when - the moment, near ones by weekday and time
request-late = Late since { $when }
request-all-taken = All steps taken

# Variables:
#   $when - the moment, near ones by weekday and time
request-silent = Silent since { $when }: no replies and no notes until the customer or the third party writes.
request-waiting = The customer wrote after the last step. There are no further steps; the third party has not answered yet.
request-over = Over without an answer

# Variables:
#   $when - the moment, near ones by weekday and time
request-answered = Answered { $when }

## What can be done

request-open = Open the request
request-open-customers = Open the customer’s ticket
request-follow-up = Follow up
request-follow-up-hint = Goes to the customer.
request-remind = Remind
request-remind-hint = Goes to the third party.
request-start-call = Start the call
request-hear = Answer came
request-hear-what = What did they answer?
request-hear-hint = For answers that came by another way. It ends the follow-ups and reminders.
request-hear-keep = Keep the answer
request-key-next = Next step of the complaint
request-placeholder = Write to the third party
request-your-words = Your words to the third party
request-toast-followed-up = Follow-up sent
request-toast-reminded = Reminder sent
request-toast-heard = The answer is kept

## In the conversation

# Variables:
#   $name - the agent’s name
#   $party - who was asked, in the desk’s words
request-event-raised = { $name } asked the third party: { $party }

# Variables:
#   $ladder - the ladder’s name in the desk’s words
#   $step - which step it was, written as a number
request-event-reminded = { $ladder }: step { $step }

# Variables:
#   $party - who answered, in the desk’s words
request-event-answered = Answer of the third party: { $party }
request-event-silenced = Last step taken: nothing more is said until the customer or the third party writes
request-event-over = The request ended without an answer

## Asking a third party

raise-open = Ask third party
raise-title = Ask a third party
raise-party = Who is asked
raise-language = Language of the request

# Variables:
#   $field - the field’s name in the desk’s words
raise-optional = { $field } (if known)
raise-name = Name
raise-address = E-mail, if they are asked by mail
raise-text = What they are asked
raise-told = What the customer is told
raise-send = Ask and tell the customer
raise-toast = The third party was asked, and the customer was told

## Escalating by a separate mail

escalate-open = Escalate
escalate-title = Escalate by a separate mail
escalate-product = Product
escalate-language = Language of the mail
escalate-to = To
escalate-text = What the mail says

# Variables:
#   $subject - subject of the first mail to the third party
escalate-attached = Attached: { $subject }
escalate-hint = It begins a talk of its own. A note on this ticket records it.
escalate-send = Send the escalation
escalate-toast = Escalation sent

# Variables:
#   $day_at - a day, written as a date
escalate-day = { DATETIME($day_at, dateStyle: "medium") }

# Variables:
#   $to - the address
escalate-letter = Separate mail to { $to }

# Variables:
#   $name - the agent’s name
#   $product - which product
request-event-escalated = { $name } escalated the product: { $product }
