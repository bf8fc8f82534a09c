### The words of the desk for cleaning packages: names that agents read, and what customers are told.
###
### $remaining: how many visits are left in the package.

desk-name = Filkhedma

## Statuses of a ticket

status-new = New
status-in-progress = In progress
status-waiting = Waiting on customer
status-scheduled = Waits for its day
status-solved = Resolved
status-closed = Closed

## What moves a ticket, as written on the arrows of the flowchart

move-create = Ticket created
move-receive = New message from the customer
move-reply = Reply
move-assign = Assigned
move-resolve = Resolve
move-close = Close

## Why a ticket is closed

reason-answered = Answered
    .hint = The customer has what they asked for.
reason-booked = Package booked
    .hint = A package is booked and its payment is under way.
reason-not-booked = Not booked
    .hint = The customer does not pay now and comes back when ready.
reason-no-answer = No answer
    .hint = The last call was not answered either.

## Results

result-booked = Booked
result-paid = Paid
result-uses-visits = Uses the visits
result-declined = Declined
result-no-answer = No answer
result-not-needed = Not needed any more

## Follow-ups, tags and kinds of tickets

tag-not-paid = Not paid
tag-expired = Package expired
kind-outbound-sales-request = Outbound sales request
kind-unpaid-package = Unpaid package
kind-expired-package = Expired package
follow-up-outbound-sales = Outbound sales request to Customer Success
follow-up-not-paid = Unpaid package to Customer Success
follow-up-expiry = Call when the package has expired

## What comes next by itself

ladder-unpaid = Awaiting payment
ladder-unpaid-call = Call to pay
ladder-unpaid-last-call = Last call before the first visit
target-ladder-unpaid = Call is due
ladder-cancelled = Cancelled, not paid
ladder-cancelled-final-call = Final call
target-ladder-cancelled = Call is due
ladder-expired = Expired package
ladder-expired-wake = Comes back on its day
ladder-expired-first-call = First call
ladder-expired-second-call = Second call
ladder-expired-third-call = Third call
ladder-expired-lapse = End what was not used
target-ladder-expired = Call is due

## Teams and roles

team-customer-care = Customer Care
team-customer-success = Customer Success
team-ops = Operations
role-care-agent = Customer Care agent
role-success-agent = Customer Success agent
role-ops-agent = Operations agent
role-supervisor = Supervisor

## Channels and calendars

channel-call = Calls
channel-sms = SMS
calendar-always = Round the clock

## Queues

queue-incoming = Nobody's yet
queue-mine = Mine
queue-customer-care = Customer Care
queue-customer-success = Customer Success
queue-ops = Operations
queue-scheduled = Wait for their day
queue-closed = Closed

## Addresses and masks

address-hotline = Hotline
mask-mobile = Mobile number

## Packages: states

record-package = Cleaning package
    .shut = Without payment, a package is booked only when its first visit is no more than two days away.
record-package-state-unpaid = Unpaid
record-package-state-active = Active
record-package-state-used-up = Used up
record-package-state-ended = Ended
record-package-state-cancelled = Cancelled, not paid
record-package-state-withdrawn = Cancelled by the customer

## Packages: fields and amounts

record-package-field-price = Price of a visit
record-package-field-visits = Visits
record-package-field-starts = First day
record-package-field-payment = Payment
record-package-field-payment-card = By card, now
record-package-field-payment-cash = In cash, collected
record-package-field-payment-later = Not now
record-package-field-paid-by = How it was paid
record-package-field-paid-by-card = By card
record-package-field-paid-by-cash = In cash
record-package-field-paid-on = Paid on
record-package-field-chased-since = Asked to pay since
record-package-field-missed-on = Call missed on
record-package-field-refunded = Refunded
record-package-amount-total = Price of the package
record-package-amount-used = Used visits
record-package-amount-remaining = Remaining visits
record-package-amount-open = Visits without a day
record-package-amount-valid-until = Valid until
record-package-amount-usable-until = Usable until
record-package-amount-last-day-to-pay = Last day to pay
record-package-amount-first-expiry-call = First call after expiry
record-package-amount-second-expiry-call = Second call after expiry
record-package-amount-third-expiry-call = Third call after expiry
record-package-amount-lapses-on = Lapses on
record-package-amount-fee-visits = Fee, in visits
record-package-amount-fee = Fee
record-package-amount-refund = Refund

## Packages: actions

record-package-action-send-link = Send payment link
    .hint = Send it while the customer is on the line.
record-package-action-collect-cash = Request cash collection
    .hint = Fill it in during the call, and say that the collector (Accept) calls before the payment time.
record-package-action-collect-cash-input-day = Payment day
record-package-action-collect-cash-input-address = Address
record-package-action-hand-over-unpaid = Hand over as not paid
    .hint = Customer Success gets a ticket that asks for the payment.
    .shut = It was handed over already.
record-package-action-paid = Record the payment
    .hint = The package becomes active.
record-package-action-paid-input-by = How it was paid
record-package-action-paid-input-by-card = By card
record-package-action-paid-input-by-cash = In cash
record-package-action-not-reached = Called to pay: no answer
    .hint = The customer gets a message that asks to pay.
record-package-action-cancel-unpaid = Cancel the unpaid package
    .hint = Cancels the package, then its visits, and tells the customer.
    .shut = They have time to pay until the day before the first visit.
record-package-action-withdraw = The customer wants it no more
    .hint = Cancels the unpaid package and its visits, and sends no message.
record-package-action-final-call-missed = Final call: no answer
    .hint = Closes the ticket: the final call was not answered either.
record-package-action-cancel = Cancel the package
    .hint = A fee of thirty percent of the remaining visits is kept, the rest is refunded, and planned visits are cancelled.
    .shut = No visit is left to refund, the time of the package is over, or a visit that counts by now is not recorded yet.
record-package-action-reached = Expired: customer reached
    .hint = Notes that they know of the remaining visits and of the two weeks for them.
    .shut = The package is still valid.
record-package-action-first-call-missed = Expired, first call: no answer
    .hint = The customer is told that two weeks are left.
    .shut = The package is still valid, or a call was missed already.
record-package-action-second-call-missed = Expired, second call: no answer
    .hint = The customer is told that one week is left.
    .shut = No call was missed on an earlier day.
record-package-action-end = End the package
    .hint = What was not used within two weeks after the month is lost.
    .shut = The two weeks are not over.

## What leaves the house because of a package

record-package-send-payment-link = Payment link
record-package-send-payment-link-amount = Amount
record-package-send-cash-collection = Cash collection form
record-package-send-cash-collection-amount = Amount
record-package-send-cash-collection-day = Payment day
record-package-send-cash-collection-address = Address
record-package-send-repayment = Refund form
record-package-send-repayment-amount = Amount
record-package-send-sms-1 = Message: please pay
    .text =
        Hello,
        we called you a little while ago and could not reach you.
        Your cleaning package is waiting to be paid, and stays inactive until it is.
        Questions? Call 19125.
record-package-send-sms-2 = Message: will be cancelled
    .text =
        Hello,
        we called you a little while ago and could not reach you.
        Your cleaning package has not been paid so far, so we will cancel it.
        Thank you for your understanding. Questions? Call 19125.
record-package-send-sms-3 = Message: expired, two weeks
    .text =
        Hello,
        we called you a little while ago and could not reach you.
        Your cleaning package has expired, and { $remaining ->
            [one] one visit is
           *[other] { $remaining } visits are
        } left in it.
        Visits that have no date within two weeks are lost for good.
        Thank you for your understanding. Questions? Call 19125.
record-package-send-sms-4 = Message: expired, one week
    .text =
        Hello,
        we called you a little while ago and could not reach you.
        Your cleaning package has expired, and { $remaining ->
            [one] one visit is
           *[other] { $remaining } visits are
        } left in it.
        Visits that have no date within one week are lost for good.
        Thank you for your understanding. Questions? Call 19125.

## Visits

record-visit = Visit
    .shut = The package has no visit without a day, or the day is outside its time.
record-visit-state-planned = Planned
record-visit-state-completed = Completed
record-visit-state-cancelled = Cancelled
record-visit-field-day = Day
record-visit-field-how = Why it counts
record-visit-field-how-done = Took place
record-visit-field-how-late = Cancelled too late
record-visit-field-how-same-day = Cancelled on its day
record-visit-action-move = Reschedule
    .hint = Free until a full day before the day of the visit.
    .shut = Less than a full day is left before the day of the visit, or the new day is outside the package's time.
record-visit-action-move-input-day = New day
record-visit-action-cancel = Cancel the visit
    .hint = Free until a full day before the day of the visit; it can be given another day.
    .shut = Less than a full day is left before the day of the visit: it counts.
record-visit-action-cancel-late = Cancel late: it counts
    .hint = Less than a full day before the day of the visit, a visit that is moved or cancelled counts as used.
    .shut = This is for the day before the visit alone.
record-visit-action-cancel-same-day = Cancelled on its day: complete it
    .hint = It is completed and counted, and cannot move. Call the customer; whoever does not answer gets a message.
    .shut = It is not the day of the visit.
record-visit-action-cancel-same-day-input-call = The call
record-visit-action-cancel-same-day-input-call-answered = Answered
record-visit-action-cancel-same-day-input-call-no-answer = No answer
record-visit-action-done = Visit took place
    .hint = It counts as used.
    .shut = The day of the visit has not come.
record-visit-send-sms-5 = Message: today's visit counts
    .text =
        Hello,
        we called you about today's visit of your cleaning package and could not reach you.
        Today's visit cannot be moved to another day, and we are sorry that it counts as one of your visits.
        Thank you for your understanding. Questions? Call 19125.

## What is told of a package

script-package-facts = Explain the package
script-package-facts-why = Why a package
    .text = The visits have fixed dates over a long time, the cleaners are well trained, and each visit costs less than a single one.
script-package-facts-use = What the customer provides
    .text = Please have the cleaning equipment, the detergents and the cloths for the surfaces ready at home.
script-package-facts-terms = Payment, time and changes
    .text = You can pay by card, or in cash at Fawry with a code before the first visit. The package is valid for one month, and you have two weeks more to use what is left. A visit can be changed or cancelled free of charge until twenty-four hours before its day; later it counts. If you cancel a paid package, a fee of thirty percent of the remaining visits is kept and the rest is refunded.
script-package-facts-told = The package is explained

## Booking on a call

script-booking = Book a package
script-booking-pay = How does the customer want to pay?
    .hint = Ask while the customer is on the line.
script-booking-pay-card = By card
script-booking-pay-cash = In cash, collected
script-booking-pay-later = Not now
script-booking-pay-none = No booking
script-booking-link = Send the payment link
    .hint = Book the package beside the ticket and send its payment link during the call. If it is not paid when the call ends, hand it over as not paid.
script-booking-form = Fill in the cash collection form
    .hint = Book the package beside the ticket and request the collection during the call. If it is not paid when the call ends, hand it over as not paid.
script-booking-collector = Who collects
    .text = The collector from Accept calls you before the payment time to confirm it.
script-booking-close = Is the first visit close?
    .hint = Without payment a package is booked only when its first visit is close.
script-booking-close-not-close = Not close
script-booking-close-close = Close
script-booking-come-back = Ask to come back
    .text = We book the package when you are ready to pay: please call us then. If you like, we can book a single visit for you now.
script-booking-unpaid = Book it unpaid
    .hint = Book the package beside the ticket and hand it over as not paid; Customer Success asks for the payment.
script-booking-outbound = Pass on to Customer Success
    .hint = Write down what the customer is interested in; Customer Success gets a ticket and calls.
script-booking-booked = Booked
script-booking-not-booked = Not booked
