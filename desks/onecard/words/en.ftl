### The words of the OneCard desk: names that agents read, and ready answers that customers read.
###
### Variables of the ready answers:
### $customer: the customer's name as it is written on the ticket.
### $agent: the name of the agent who answers.
### $about: what a complaint is about: the serials of the cards, or the number of the transaction.
### $details: everything that a request says, a line for each field.
### $party: the id of the party that is asked.
### $request: the number of the ticket on which a third party is asked.
### $before: the address or number that was registered before a change.
### $after: the address or number that is registered after it.
### $product: the product whose problem is escalated.
### $since: the day on which the third party was first asked.
### $day: the day on which the escalation is written.
### $to: the address to which it goes.
### $ticket: the number of the ticket.

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

kind-be-a-reseller = Be a reseller
    .subject = Be a reseller: { $about }
    .request =
        Hello,

        Our customer would like to become a reseller. Please see their details:

        { $details }

        Thank you.

        { $agent }
kind-seller-notice = Notice about a distributor
    .subject = Distributor: { $about }
    .request =
        Hello,

        A distributor contacted us and was advised to contact their account manager:

        { $details }

        { $agent }
kind-account-review = Review of a suspicious account
    .subject = Can this account be opened again? { $about }
    .request =
        Hello,

        This account was disabled as suspicious. Can it be opened again, and what do you require from the customer?

        { $details }

        Thank you.

        { $agent }
party-brand-partner = Brand partner
party-internal-department = Internal department
party-external-department = External department
party-reseller-department = Reseller department
party-distribution-team = Distribution team
party-fraud-team = Fraud team
field-cards = Card serials
    .hint = One serial number on each line.
    .told =
        Hello { $customer },

        { $party ->
            [brand-partner] Your complaint is now with our brand partner. You will hear from us shortly, as soon as they answer.
           *[other] Your complaint is now with the department concerned. You will hear from us shortly, as soon as they answer.
        }

        Card serial number: { $about }

        { $agent }
field-transaction = Transaction number
    .hint = As it is in the admin system.
    .told =
        Hello { $customer },

        { $party ->
            [brand-partner] Your complaint is now with our brand partner. You will hear from us shortly, as soon as they answer.
           *[other] Your complaint is now with the department concerned. You will hear from us shortly, as soon as they answer.
        }

        Transaction number: { $about }

        { $agent }
field-product = Product
    .hint = Name of the product, if it helps to find the card.
field-amount = Amount
    .hint = What was deducted, in digits.
field-account = Account
    .hint = The registered e-mail address or mobile number.
    .told =
        Hello { $customer },

        Your request about the account { $about } has been sent for verification. We will get back to you as soon as we have an answer.

        { $agent }
field-applicant = Name
    .hint = Full name of the person who wants to become a reseller.
    .told =
        Hello { $customer },

        The request of { $about } to become a reseller has been sent to the reseller department. They will contact you if it is accepted.

        { $agent }
field-email = E-mail address
    .hint = Where the department can write to.
field-phone = Phone number
    .hint = With the country code.
field-country = Country
    .hint = As the customer names it.
field-city = City
    .hint = As the customer names it.
field-activity = Activity
    .hint = How they sell.
field-activity-online = Online
field-activity-store = Store
field-seller = Seller
    .hint = Name or number by which the team knows the seller.
    .told =
        Hello { $customer },

        Please contact your account manager directly about this. We have also notified the distribution team about { $about }.

        { $agent }
field-issue = Issue
    .hint = What the seller asks, in a few words.

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

## A separate mail about a request that the partner has not answered

escalation =
    .subject = { $product } Escalation - { $day }
    .text =
        Hello,

        Our request { $ticket } is attached as it was first sent to you. It has been waiting for a solution from your side since { $since }, and so has our customer.

        It is about:

        { $details }

        Please treat it as urgent, and tell us when it will be solved.

        Thank you.

        { $agent }
    .note = Product escalation for { $product } sent to { $to } on { $day }: not solved since { $since }. The first mail is attached to it.

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

## Accounts

store-bitaqaty-saudi = Saudi store
store-bitaqaty-emirati = Emirati store
store-bitaqaty-global = Global store
store-onecard-saudi = Saudi store
store-onecard-global = Global store
account-active = Active
account-not-active = Not active
account-closed-unused = Closed: unused for over a year
account-closed-by-customer = Closed by the customer
account-closed-wrong-codes = Closed: wrong codes
account-reported = Reported
account-suspicious = Suspicious
avatar-green = Green
avatar-yellow = Yellow
avatar-red = Red
service-reseller = Becoming a reseller
stopped-reseller-egypt = Becoming a reseller is stopped in Egypt until further notice.
handler-jariry = ⁨Jariry⁩

## What is masked, by its name

mask-mobile = Mobile number
mask-email = E-mail address
mask-code = Code
mask-card = Card serial

## Addresses that customers are told of

address-merchant-team = Merchant team
address-bitaqaty-business = ⁨Bitaqaty Business⁩, for new resellers
address-onecard-site = The ⁨OneCard⁩ website

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

script-registration = Help with registering
script-registration-brand = Which brand
    .hint = Ask on which of the two the customer has, or wants, the account.
script-registration-brand-bitaqaty = ⁨Bitaqaty⁩
script-registration-brand-onecard = ⁨OneCard⁩
script-registration-country-bitaqaty = Ask for the country
    .hint = Only customers from the countries of a store can register.
    .text = In which country do you live?
script-registration-country-bitaqaty-open = Available
script-registration-country-bitaqaty-shut = Not available
script-registration-country-onecard = Ask for the country
    .hint = Only customers from the countries of a store can register.
    .text = In which country do you live?
script-registration-country-onecard-open = Available
script-registration-country-onecard-shut = Not available
script-registration-mobile = Ask for the mobile number and the code by SMS
    .text = Please enter your mobile number on the registration page. You will receive a code by SMS; please enter it there.
script-registration-sms = Code by SMS
    .hint = Wait until the customer has entered the code.
script-registration-sms-received = Received
script-registration-sms-not-received = Not received
script-registration-email = Ask for the code by e-mail
    .text = A second code was sent to your e-mail address. Please enter it to complete the registration.
script-registration-mail = Code by e-mail
    .hint = Wait until the customer has entered the code.
script-registration-mail-received = Received
script-registration-mail-not-received = Not received
script-registration-registered = Customer registered
script-registration-sms-missing = Go on: code by SMS not received
script-registration-mail-missing = Go on: code by e-mail not received
script-registration-no-store = Say that registering is not available
    .text = We are sorry, registration is not available for your country.
script-registration-not-available = Not available for the country

script-merchant = Merchants
script-merchant-who = New or existing merchant
    .hint = Ask whether the customer has a merchant account already.
script-merchant-who-new = New
script-merchant-who-existing = Existing
script-merchant-request = Direct to the merchant team
    .text = Please send your request to join directly to our merchant team at merchantsupport@OneCard.net. They will contact you if your request is accepted.
script-merchant-directed = New merchant directed
script-merchant-guide = Guide the owner to the merchant team
    .text = We cannot access merchant accounts here. Please contact our merchant team for anything about your account.
script-merchant-guided = Owner guided

script-reseller = New resellers
script-reseller-country = Ask for the country
    .hint = The service is stopped in some countries.
    .text = In which country do you live?
script-reseller-country-open = Available
script-reseller-country-shut = Stopped
script-reseller-brand = Which brand
    .hint = Ask on which of the two the customer has, or wants, the account.
script-reseller-brand-bitaqaty = ⁨Bitaqaty⁩
script-reseller-brand-onecard = ⁨OneCard⁩
script-reseller-way = How to ask
    .hint = The customer asks on the website, or you send the request.
script-reseller-way-website = On the website
script-reseller-way-request = We send the request
script-reseller-website = Direct to the website
    .text = Please send your request on our website: https://bitaqatybusiness.com/#/pages/home. The distribution team will contact you if it is accepted.
script-reseller-directed = Customer directed to the website
script-reseller-details = Ask for the details
    .text = Please send us your name, e-mail address, phone number, country and city, and whether you sell online or in a store.
script-reseller-request = Send the request to the reseller department
    .hint = The customer is told in the same step that it was sent.
script-reseller-sent = Request sent
script-reseller-refuse = Say that the service is stopped
    .text = We are sorry, becoming a reseller is stopped in your country until further notice.
script-reseller-refused = Refused: service stopped

script-distributor = Current distributors
script-distributor-what = What it is about
    .hint = Password, change of data, sign-in and the like are for the account manager.
script-distributor-what-product = General question, or complaint about a product
script-distributor-what-other = Anything else
script-distributor-handle = Handle it here
script-distributor-advise = Advise to contact the account manager
    .text = Please contact your account manager directly about this.
script-distributor-notify = Notify the distribution team
    .hint = The notice goes to the team on a ticket of its own; no answer is awaited.
script-distributor-notified = Distribution team notified

script-sms-code = Code by SMS not received
script-sms-code-account = Account status
    .hint = Open the account in the admin system. This script is for accounts that are not active.
script-sms-code-account-not-active = Not active
script-sms-code-account-active = Active
script-sms-code-email = Registered e-mail address
    .hint = See what the admin system shows for the e-mail address.
script-sms-code-email-transaction = None, only a transaction id
script-sms-code-email-registered = An address
script-sms-code-avatar = Colour of the avatar
    .hint = Look at the avatar of the account in the admin system.
script-sms-code-avatar-yellow = Yellow
script-sms-code-avatar-not-yellow = Another colour
script-sms-code-call = Call the customer
    .hint = Call the mobile number registered in the account.
script-sms-code-call-answered = Answered
script-sms-code-call-no-answer = No answer
script-sms-code-show = Show the code
    .hint = In the admin system, choose Show Verification Code.
script-sms-code-give = Give the code
    .hint = Read the code out to the customer and enter it here. It is kept as a note on the ticket.
script-sms-code-given = Code given
script-sms-code-not-reached = Customer not reached
script-sms-code-other-case = This script does not fit

script-email-code = Code by e-mail not received
script-email-code-account = Account status
    .hint = Open the account in the admin system. This script is for accounts that are not active.
script-email-code-account-not-active = Not active
script-email-code-account-active = Active
script-email-code-email = Registered e-mail address
    .hint = See in the admin system whether a real address is registered.
script-email-code-email-real = A real address
script-email-code-email-none = No real address
script-email-code-avatar = Colour of the avatar
    .hint = Look at the avatar of the account in the admin system.
script-email-code-avatar-yellow = Yellow
script-email-code-avatar-not-yellow = Another colour
script-email-code-boxes = Ask to check the mailboxes
    .text = Please check your inbox and also your spam and junk folders.
script-email-code-found = Did the code arrive?
    .hint = Ask the customer.
script-email-code-found-received = Received
script-email-code-found-not-received = Not received
script-email-code-browser = Ask to change the browser
    .text = Please try again in another browser.
script-email-code-other-browser = Did the code arrive?
    .hint = Ask the customer.
script-email-code-other-browser-received = Received
script-email-code-other-browser-not-received = Not received
script-email-code-change = Ask to change the e-mail address
    .text = As the code has still not arrived, please change the e-mail address of your account to another one.
script-email-code-asked = Customer asked to change the address
script-email-code-received = Code received
script-email-code-other-case = This script does not fit

script-closed-unused = Account closed for disuse
script-closed-unused-account = Ask for the account
    .text = What is the e-mail address or mobile number registered in your account?
script-closed-unused-explain = Explain why the account is closed
    .text = Your account was closed because it had not been used for more than a year. Your request to reactivate it will now be sent.
script-closed-unused-assign = Assign the ticket to the leader
    .hint = Assign the ticket to the leader. Do not reactivate the account yourself.
script-closed-unused-sent = Request sent

script-old-site = Account of the old site
script-old-site-account = Ask for the account
    .text = What is the e-mail address or mobile number registered in your account?
script-old-site-site = Which site the account is on
    .hint = In the admin system an account of the old site is listed as ⁨OneCard⁩, not ⁨OneCardEndUser⁩.
script-old-site-site-old = The old site
script-old-site-site-new = The current site
script-old-site-explain = Say that it cannot be reactivated
    .text = Your account belongs to the old OneCard website and cannot be activated again. You are welcome to create a new account with the same details on OneCard.com.
script-old-site-told = Customer told
script-old-site-other-case = This script does not fit

script-closed-wrong-codes = Account closed for wrong codes
script-closed-wrong-codes-account = Ask for the account
    .text = What is the e-mail address or mobile number registered in your account?
script-closed-wrong-codes-explain = Explain why the account is closed
    .text = Your account was closed because the code was entered incorrectly more than once. Your request to reactivate it will now be sent.
script-closed-wrong-codes-assign = Assign the ticket to the leader
    .hint = Assign the ticket to the leader. Do not reactivate the account yourself.
script-closed-wrong-codes-sent = Request sent

script-blocked = Blocked account
script-blocked-reason = Why the account is red
    .hint = The reason is in the admin system.
script-blocked-reason-reported = Reported
script-blocked-reason-suspicious = Suspicious
script-blocked-never = Say that it stays blocked
    .text = We are sorry, this account will not be opened again because it was used fraudulently.
script-blocked-told = Customer told
script-blocked-review = Ask the fraud team
    .hint = The customer is told in the same step that verification is requested.
script-blocked-number = Note the number of the request
    .hint = The number of the fraud team’s ticket is in the note already.
    .text = Ticket of the fraud team: { $request }
script-blocked-reply = Answer of the fraud team
    .hint = Read their answer on the ticket of the request.
script-blocked-reply-requires = They require something from the customer
script-blocked-reply-opens = The account can be opened
script-blocked-reply-stays = The account stays blocked
script-blocked-ask = Ask the customer for it
    .hint = Add what the fraud team requires.
    .text =
        Hello { $customer },

        To continue with the verification, please contact us on WhatsApp at 00966597206666 from the mobile number registered in your disabled account, and send us:
script-blocked-asked = Customer asked
script-blocked-tell-opened = Tell the customer
    .hint = Send it once the account is open again.
    .text =
        Hello { $customer },

        The verification is complete and your account is open again. You can sign in as before.
script-blocked-opened = Account can be opened
script-blocked-tell-closed = Tell the customer
    .hint = Give no details of what the fraud team found.
    .text =
        Hello { $customer },

        We are sorry. After the verification, your account stays blocked and cannot be opened again.
script-blocked-closed = Account stays blocked

script-change-email = Change of e-mail address
script-change-email-new = Ask for the new address
    .hint = The server says at once whether another customer has it.
    .text = Which e-mail address would you like to use from now on?
script-change-email-admin = Search in the admin system
    .hint = Search for the new address there, too: it must be on no other account.
script-change-email-admin-free = On no other account
script-change-email-admin-taken = On another account
script-change-email-call = Call the customer
    .hint = Call the mobile number registered in the account.
script-change-email-call-answered = Answered
script-change-email-call-no-answer = No answer
script-change-email-verify = Verify the customer
    .hint = Ask six or seven questions. At least five answers have to be right.
script-change-email-verify-passed = Verified
script-change-email-verify-failed = Not verified
script-change-email-old = Tell the old address
    .hint = One message only. It goes to the address that is registered now.
    .text =
        Hello { $customer },

        We have received your request to change the e-mail address of your account and will verify it. Once it is done, you will receive the confirmation at the new address.

        { $agent }
script-change-email-act = Change the address
    .hint = Change it in the admin system now; it is changed here with this step.
script-change-email-confirm = Confirm to the customer
    .hint = It goes to the new address.
    .text =
        Hello { $customer },

        The e-mail address of your account has been changed to { $after } as you requested.

        { $agent }
script-change-email-note = Note the old and the new address
    .hint = Both are in the note already. Add what else matters.
    .text = Old e-mail: { $before }. New e-mail: { $after }.
script-change-email-changed = Address changed
script-change-email-taken = Say that it is in use
    .text = This e-mail address is registered in another account and cannot be used. Please give us another one.
script-change-email-not-changed = Nothing changed
script-change-email-come-back = Ask the customer to come back
    .text = We are sorry, we could not verify your details this time. Please contact us again once you remember the details of your account.
script-change-email-not-verified = Customer not verified
script-change-email-not-reached = Customer not reached

script-change-mobile = Change of mobile number
script-change-mobile-new = Ask for the new number
    .hint = The server says at once whether another customer has it.
    .text = Which mobile number would you like to use from now on?
script-change-mobile-admin = Search in the admin system
    .hint = Search for the new number there, too: it must be on no other account.
script-change-mobile-admin-free = On no other account
script-change-mobile-admin-taken = On another account
script-change-mobile-old = Call the old number
    .hint = Only to learn its state.
script-change-mobile-old-works = It works
script-change-mobile-old-off = It does not work
script-change-mobile-call = Call the new number
    .hint = The customer is verified in this call.
script-change-mobile-call-answered = Answered
script-change-mobile-call-no-answer = No answer
script-change-mobile-verify = Verify the customer
    .hint = Ask six or seven questions. At least five answers have to be right.
script-change-mobile-verify-passed = Verified
script-change-mobile-verify-failed = Not verified
script-change-mobile-act = Change the number
    .hint = Change it in the admin system now; it is changed here with this step.
script-change-mobile-confirm = Confirm to the customer
    .hint = It goes to the address that the customer wrote from.
    .text =
        Hello { $customer },

        The mobile number registered in your account has been changed successfully as you requested.

        { $agent }
script-change-mobile-from = Where the customer wrote from
    .hint = Compare the address that they wrote from with the registered one.
script-change-mobile-from-registered = The registered address
script-change-mobile-from-another = Another address
script-change-mobile-ticket = New ticket to the registered address
    .hint = A new ticket is opened for the customer and the message goes to the registered address.
    .text =
        Hello { $customer },

        The mobile number registered in your account has been changed successfully as you requested.

        { $agent }
script-change-mobile-note = Note the old and the new number
    .hint = Both are in the note already. Add what else matters.
    .text = Old mobile number: { $before }. New mobile number: { $after }.
script-change-mobile-changed = Number changed
script-change-mobile-taken = Say that it is in use
    .text = This mobile number is registered in another account and cannot be used. Please give us another one.
script-change-mobile-not-changed = Nothing changed
script-change-mobile-come-back = Ask the customer to come back
    .text = We are sorry, we could not verify your details this time. Please contact us again once you remember the details of your account.
script-change-mobile-not-verified = Customer not verified
script-change-mobile-not-reached = Customer not reached

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
    .text = Your complaint is with those who can settle it, and they have not answered us yet. We have now asked for it to be escalated.
script-fifth-day-call-daily = Say that we follow it up every day
    .text = We take it up with them every day, and the last steps towards a solution are under way.
script-fifth-day-call-promise = Promise to come back
    .text = You will hear from us again shortly, as soon as it is resolved.
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
