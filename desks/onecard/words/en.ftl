### The words of the OneCard desk: names that agents read, and ready answers that customers read.
###
### Variables of the ready answers:
### $customer: the customer's name as it is written on the ticket.
### $agent: the name of the agent who answers.

desk-name = OneCard

## Statuses of a ticket

status-new = New
status-in-progress = In progress
status-pending = Pending
status-resolved = Resolved

## What moves a ticket, as written on the arrows of the flowchart

move-create = Ticket created
move-receive = New message from the customer
move-reply = Reply
move-ask-pending = Leave to wait asked
move-decline-pending = Leave declined
move-end-pending = Work goes on
move-resolve = Resolve

## What customers complain of

kind-used-code = Used code
kind-invalid-code = Invalid code
kind-inactive-or-expired = Inactive or expired voucher
kind-product-details = Product details
kind-contact-details = Partner's contact details
kind-refund = Refund
kind-integration = Integration problem

## Why a ticket is resolved at first handling

reason-inquiry = Inquiry
    .hint = The customer asked something, clearly or not, and has the answer.
reason-out-of-stock = Out of stock
    .hint = The customer complained about a product that is out of stock.
reason-dropped-chat = Dropped chat
    .hint = The chat broke off before it was finished.
reason-solved-on-the-spot = Solved on the spot
    .hint = The complaint was solved the first time it was handled.
reason-waiting-for-customer = Waiting for the customer
    .hint = A screenshot was asked for, a call was not answered, or the like. The customer’s next message reopens the ticket.

## Roles

role-agent = Agent
role-senior = Senior agent
role-leader = Leader
role-supervisor = Supervisor
role-support-manager = Support manager
role-quality-officer = Quality officer
role-administrator = Administrator

## Channels

channel-mail = E-mail
channel-chat = Chat
channel-call = Call
channel-whatsapp = WhatsApp
channel-facebook = Facebook
channel-twitter = Twitter
channel-instagram = Instagram
channel-portal = Customer portal

## Brands that customers dial

brand-bitaqaty = Bitaqaty
brand-onecard = OneCard

## Reasons for a break

break-prayer = Prayer
break-lunch = Lunch
break-training = Training
break-trouble = Technical trouble

## How a live chat or call ended

outcome-solved = Solved
outcome-ticket = Ticket created
outcome-dropped = Broken off
outcome-no-answer = No answer

## Calendars and targets

calendar-always = Round the clock
target-first-reply = First reply
target-next-reply = Next reply
target-pending-decision = Decision on pending
target-pending-term = Pending until

## Queues

queue-new-and-replies = New and replies
queue-mine = Mine
queue-unassigned = Unassigned
queue-in-progress = In progress
queue-to-approve = To approve
queue-pending = Pending
queue-resolved = Resolved

## Ready answers. The name is for the agent, the text for the customer

template-greeting = Greeting
    .text =
        Hello { $customer },

        Thank you for contacting us. My name is { $agent }, and I am looking into your request now. If there is anything you would like to add, please reply to this message.

template-ask-screenshot = Ask for a screenshot
    .text =
        Hello { $customer },

        So that we can help you, please send us a screenshot of the message you see. It should show the whole screen with the date and time.

        We will continue as soon as we have your reply.

        { $agent }

template-ask-serial = Ask for the serial and the transaction number
    .text =
        Hello { $customer },

        To check this for you, we need two details:

        - the serial number of the card
        - the transaction number

        Please send them in reply to this message.

        { $agent }

# The agent writes the serial of the card in place of the dots.
template-complaint-raised = Complaint raised with the partner
    .text =
        Hello { $customer },

        We have raised your complaint with our brand partner, and we will get back to you shortly, once we have an update from them.

        Card serial number: …

        { $agent }

template-no-answer = Call not answered
    .text =
        Hello { $customer },

        We called you about your request but could not reach you. Please let us know when it suits you to be called, or simply reply to this message.

        { $agent }

template-solved = Solution
    .text =
        Hello { $customer },

        We are glad to tell you that your request has been resolved. If anything is still not right, please reply to this message and we will take it up again.

        Thank you for your patience.

        { $agent }
