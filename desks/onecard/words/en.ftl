### The words of the OneCard desk: names that agents read, and ready answers that customers read.
###
### Variables of the ready answers:
### $customer: the customer's name as it is written on the ticket.
### $agent: the name of the agent who answers.
### $about: what a complaint is about: the serials of the cards, or the number of the transaction.
### $details: everything that a request says, a line for each field.
### $party: the id of the party that is asked.

desk-name = OneCard

## Statuses of a ticket

status-new = New
status-in-progress = In progress
status-pending = Pending
status-open = Open
status-resolved = Resolved

## What moves a ticket, as written on the arrows of the flowchart

move-create = Ticket created
move-receive = New message from the customer
move-reply = Reply
move-ask-pending = Leave to wait asked
move-decline-pending = Leave declined
move-end-pending = Work goes on
move-raise = Third party asked
move-hear = Answer of the third party
move-resolve = Resolve

## What customers complain of

kind-used-code = Used code
    .subject = Redemption information needed: { $about }
    .request =
        Hello,

        Our customer reports a code that had already been used. Please send us the redemption information of the following:

        { $details }

        Thank you.

        { $agent }
kind-invalid-code = Invalid code
    .subject = Correct code needed: { $about }
    .request =
        Hello,

        Our customer reports a code that is not accepted. Please send us the correct voucher code of the following:

        { $details }

        Thank you.

        { $agent }
kind-inactive-or-expired = Inactive or expired voucher
    .subject = Replacement needed: { $about }
    .request =
        Hello,

        Our customer reports a voucher that is not active or has expired. Please send us a replacement for the following:

        { $details }

        Thank you.

        { $agent }
kind-product-details = Product details
    .subject = Card details needed: { $about }
    .request =
        Hello,

        Please send us the complete card details of the following transaction:

        { $details }

        Thank you.

        { $agent }
kind-contact-details = Partner's contact details
    .subject = Partner contacts needed: { $about }
    .request =
        Hello,

        Please send us the contacts of our brand partner for the following transaction:

        { $details }

        Thank you.

        { $agent }
kind-refund = Refund
    .subject = Refund requested: { $about }
    .request =
        Hello,

        Please refund the following transaction:

        { $details }

        Thank you.

        { $agent }
kind-integration = Integration problem
    .subject = Complete or refund: { $about }
    .request =
        Hello,

        Our customer did not receive what was bought, although the transaction succeeded on the OneCard side and the amount was deducted from the customer’s balance. Please complete the following transaction, or refund it:

        { $details }

        Thank you.

        { $agent }

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
reason-solved-by-third-party = Solved by the third party
    .hint = A third party was asked, and the complaint is settled.

## Who outside is asked, and what a request says. A hint is for the agent; a text goes to the customer

party-brand-partner = Brand partner
party-internal-department = Internal department
party-external-department = External department
field-cards = Card serials
    .hint = One serial number a line.
    .told =
        Hello { $customer },

        { $party ->
            [brand-partner] We have raised your complaint with our brand partner, and we will get back to you shortly, once we have an update from them.
           *[other] We have raised your complaint with the department concerned, and we will get back to you shortly, once we have an update from them.
        }

        Card serial number: { $about }

        { $agent }
field-transaction = Transaction number
    .hint = As it is in the admin system.
    .told =
        Hello { $customer },

        { $party ->
            [brand-partner] We have raised your complaint with our brand partner, and we will get back to you shortly, once we have an update from them.
           *[other] We have raised your complaint with the department concerned, and we will get back to you shortly, once we have an update from them.
        }

        Transaction number: { $about }

        { $agent }
field-product = Product
    .hint = Name of the product, if it helps to find the card.
field-amount = Amount
    .hint = What was deducted, in digits.

## What is done while nobody answers

ladder-follow-up = Follow-up to the customer
    .text =
        Hello { $customer },

        We have not forgotten your complaint. We are still waiting for the answer to our request, and we will write to you as soon as it arrives.

        It is about: { $about }

        { $agent }
ladder-reminder = Reminder to the third party
    .text =
        Hello,

        We are still waiting for your answer to our request about the following, and so is our customer. Please let us know how it stands.

        { $details }

        Thank you.

        { $agent }
ladder-fifth-day = Fifth day: call the customer

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
target-ladder-follow-up = Next follow-up
target-ladder-reminder = Next reminder
target-ladder-fifth-day = Call on the fifth day

## Queues

queue-new-and-replies = New and replies
queue-mine = Mine
queue-unassigned = Unassigned
queue-in-progress = In progress
queue-complaints = Complaints
queue-partner-requests = Asked third parties
queue-partner-answered = Third party answered
queue-to-approve = To approve
queue-pending = Pending
queue-resolved = Resolved

## What a verification asks. The name is for the agent, the text for the customer

question-full-name = Full name
    .text = What is your full name, as it is registered in your account?
question-date-of-birth = Date of birth
    .text = What is your date of birth?
question-country-and-city = Country and city
    .text = Which country and city do you live in?
question-preferred-language = Preferred language
    .text = Which language did you choose for your account?
question-payment-methods = Payment methods used most
    .text = Which payment methods do you use most?
question-products = Products bought most
    .text = Which products do you buy most often?
question-last-orders = Last orders
    .text = Which orders did you place last?

## Scripts. A hint is for the agent; a text is what the customer is told

script-sign-in-code = Sign-in code not received
script-sign-in-code-account = Account status
    .hint = Open the account in the admin system. This script is for active accounts only.
script-sign-in-code-account-active = Active
script-sign-in-code-account-not-active = Not active
script-sign-in-code-avatar = Colour of the avatar
    .hint = Look at the avatar of the account in the admin system.
script-sign-in-code-avatar-green = Green
script-sign-in-code-avatar-not-green = Another colour
script-sign-in-code-call = Call the customer
    .hint = Call the mobile number registered in the account.
script-sign-in-code-call-answered = Answered
script-sign-in-code-call-no-answer = No answer
script-sign-in-code-verify = Verify the customer
    .hint = Ask six or seven questions. At least five answers have to be right.
script-sign-in-code-verify-passed = Verified
script-sign-in-code-verify-failed = Not verified
script-sign-in-code-show = Show the code
    .hint = In the admin system, choose Show Verification Code.
script-sign-in-code-give = Give the code
    .hint = Read the code out to the customer and enter it here. It is kept as a note on the ticket.
script-sign-in-code-given = Code given
script-sign-in-code-come-back = Ask the customer to come back
    .text = We are sorry, we could not verify your details this time. Please contact us again once you remember the details of your account.
script-sign-in-code-not-verified = Customer not verified
script-sign-in-code-not-reached = Customer not reached
script-sign-in-code-other-case = This script does not fit

script-closed-by-customer = Account closed by the customer
script-closed-by-customer-account = Ask for the account
    .text = What is the e-mail address or mobile number registered in your account?
script-closed-by-customer-explain = Explain why the account is closed
    .text = Your account was closed because the Close Account button was pressed in the app instead of Log Out.
script-closed-by-customer-call = Call the customer
    .hint = Call the mobile number registered in the account.
script-closed-by-customer-call-answered = Answered
script-closed-by-customer-call-no-answer = No answer
script-closed-by-customer-verify = Verify the customer
    .hint = Ask six or seven questions. At least five answers have to be right.
script-closed-by-customer-verify-passed = Verified
script-closed-by-customer-verify-failed = Not verified
script-closed-by-customer-inform = Say that the request will be sent
    .text = Thank you, your details are verified. Your request to reactivate the account will now be sent.
script-closed-by-customer-assign = Assign the ticket to the leader
    .hint = Assign the ticket to the leader. Do not reactivate the account yourself.
script-closed-by-customer-sent = Request sent
script-closed-by-customer-come-back = Ask the customer to come back
    .text = We are sorry, we could not verify your details this time. Please contact us again once you remember the details of your account.
script-closed-by-customer-not-verified = Customer not verified
script-closed-by-customer-not-reached = Customer not reached

script-deactivation = Deactivate account on request
script-deactivation-account = Ask for the account
    .text = What is the e-mail address or mobile number registered in your account?
script-deactivation-why = Ask for the reason
    .text = Why would you like to deactivate your account?
script-deactivation-call = Call the customer
    .hint = Call the mobile number registered in the account.
script-deactivation-call-answered = Answered
script-deactivation-call-no-answer = No answer
script-deactivation-verify = Verify the customer
    .hint = Ask six or seven questions. At least five answers have to be right.
script-deactivation-verify-passed = Verified
script-deactivation-verify-failed = Not verified
script-deactivation-inform = Say that the request will be sent
    .text = Thank you, your details are verified. Your request to deactivate the account will now be sent.
script-deactivation-assign = Assign the ticket to ⁨Jariry⁩
    .hint = Assign the ticket to ⁨Jariry⁩. Do not deactivate the account yourself.
script-deactivation-sent = Request sent
script-deactivation-come-back = Ask the customer to come back
    .text = We are sorry, we could not verify your details this time. Please contact us again once you remember the details of your account.
script-deactivation-not-verified = Customer not verified
script-deactivation-not-reached = Customer not reached

script-fifth-day-call = Call on the fifth day
script-fifth-day-call-leader = Ask the leader to escalate
    .hint = The note is kept on the ticket of the request, where the leader reads it.
    .text =
        This request has had no answer for four days. Please escalate the case.

        { $details }
script-fifth-day-call-call = Call the customer
    .hint = Call the mobile number registered in the account.
script-fifth-day-call-call-answered = Answered
script-fifth-day-call-call-no-answer = No answer
script-fifth-day-call-problem = Look at the problem together
    .hint = Find out whether the customer can solve it on their side.
script-fifth-day-call-problem-remains = It remains
script-fifth-day-call-problem-solved = It is solved
script-fifth-day-call-apology = Apologise for the delay
    .text = We are sorry that this takes so long. The delay is out of our hands.
script-fifth-day-call-situation = Say how things stand
    .text = We have passed your complaint on and reminded them, and they have not answered yet. We have now asked for it to be escalated.
script-fifth-day-call-daily = Say that we follow it up every day
    .text = We follow your issue up with our brand partner every day, and we are in the last steps of solving it.
script-fifth-day-call-promise = Promise to come back
    .text = We will get back to you shortly, once the issue is resolved.
script-fifth-day-call-reply = Reply that the call was made
    .hint = The reply goes to the customer’s ticket.
    .text =
        Hello { $customer },

        Thank you for your time on the phone. As we said, we follow up your complaint every day and are in the last steps of solving it. We will get back to you shortly, once it is resolved.

        It is about: { $about }

        { $agent }
script-fifth-day-call-called = Customer called
script-fifth-day-call-missed = Reply that the call was not answered
    .hint = Try again first while the day lasts. The reply ends the follow-ups.
    .text =
        Hello { $customer },

        We called you about your complaint but could not reach you. We follow it up every day and are in the last steps of solving it. We will get back to you shortly, once it is resolved.

        It is about: { $about }

        { $agent }
script-fifth-day-call-tried = Customer not reached
script-fifth-day-call-solved = Solved during the call

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
