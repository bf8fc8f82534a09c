### The words of a made-up bicycle shop. What stands before the equals sign is named in desk.toml; what stands behind it is read by people.
###
### What may stand in texts, filled in when they are sent:
### $customer: the name of the customer.
### $ticket: the number of the ticket.
### $agent: the name of who writes.
### $subject: what the ticket is about.
### $about: what the request is about, such as the number of a frame.
### $details: everything that was filled in, a line for each.
### $party: who was asked.
### $product: what it is a part of.
### $since: since when nobody has answered.
### $day: the day on which it is written.
### $to: the address to which it goes.
### $request: the number of the request.
### $before: what was known before a change.
### $after: what is known after it.
### $checks: how many check-ups a plan has.

## The desk
desk-name = Harbour Bicycles

## Statuses
status-new = New
status-working = In progress
status-paused = Pending
status-asked = With the maker
status-solved = Resolved
status-closed = Closed

## What moves a ticket
move-create = Ticket opened
move-receive = Customer writes
move-reply = Reply
move-assign = Assigned
move-unassign = Put back
move-ask-pending = Leave to wait is asked
move-decline-pending = Leave is declined
move-end-pending = Work goes on
move-raise = Maker is asked
move-hear = Maker answers
move-resolve = Resolved
move-close = Closed

## Why a ticket is resolved
reason-repaired = Repaired
    .hint = The bicycle rides again.
reason-replaced = Replaced by the maker
    .hint = The maker has sent another part or bicycle.

## Teams and roles
team-counter = Counter
team-workshop = Workshop
role-helper = Counter agent
role-mechanic = Mechanic
role-lead = Shop manager

## Calendars and days off
calendar-always = Around the clock
calendar-shop = Opening hours
holiday-new-year = New Year’s Day
holiday-spring = Nowruz
holiday-eid = Eid al-Fitr
holiday-leap-day = Leap day

## Channels
channel-mail = E-mail
channel-chat = Chat
channel-call = Calls
channel-whatsapp = WhatsApp
channel-social = Social media
channel-portal = Customer portal
channel-sms = Text messages
brand-harbour = Harbour Bicycles
break-tea = Tea
outcome-helped = Helped

## Customers
store-harbour-shop = Shop at the harbour
account-active = Active
avatar-regular = Regular customer
avatar-waiting-long = Has waited for long
avatar-upset = Upset
avatar-club = Club member
avatar-unknown = Not known yet
service-pick-up = Pick-up
stopped-no-ferry = No ferry goes there at present.
handler-wheels = Wheels and frames
address-page = Help page
address-letters = Mailbox of the shop
address-hotline = Phone of the shop
address-messages = WhatsApp of the shop

## Asking the maker
party-maker = Maker
field-frame = Frame number
    .hint = It is stamped under the saddle.
    .told = frame { $about }
field-wheel = Wheel
    .hint = Which wheel it is about.
field-wheel-front = Front
field-wheel-back = Back
field-damage = Damage
    .hint = In the customer’s words.
field-paid = Price paid
    .hint = As on the receipt.
field-rider-mail = Rider’s e-mail
    .hint = Where the maker may write.
field-rider-phone = Rider’s phone
    .hint = Where the maker may call.
field-bought-in = Country of purchase
    .hint = Where the bicycle was bought.
kind-broken = Broken part
    .subject = Broken part, frame { $about }
    .request =
        Good day. A customer reports a broken part on frame { $about }.

        { $details }

        Could you please tell us what can be done? { $agent }
kind-stolen = Stolen bicycle
    .subject = Stolen bicycle, frame { $about }
    .request =
        Good day. The bicycle with frame { $about } was reported stolen.

        Please keep a note of it, and tell us if it is ever brought to you. No answer is needed now.

        { $agent }
kind-check-up = Check-up
ladder-maker-silent = Reminder to the maker
    .text = Good day. We have not had your answer about frame { $about } yet. Could you please let us know how it stands? { $agent }
target-ladder-maker-silent = Reminder to the maker
ladder-keep-posted = News for the customer
    .text = Dear { $customer }, the maker has not answered about { $about } yet. We have reminded them and will write again.
target-ladder-keep-posted = News for the customer
ladder-call-on-day-five = Call on the fifth day
target-ladder-call-on-day-five = Call on the fifth day

## Priorities
priority-low = Low
    .hint = It can wait for a day or two.
priority-high = High
    .hint = Somebody cannot ride, or many cannot.
urgency-can-wait = Can wait
urgency-today = Today
impact-one-rider = One rider
impact-many-riders = Many riders
tag-gift = Gift
tag-plan-ends = Plan ends
result-sold = Sold
result-not-needed = Not needed
cause-nobody-free = Nobody was free
follow-up-look-it-over = Look it over

## Targets
target-first-reply = First reply
target-next-reply = Next reply
target-solution = Resolution
target-closing = Closing
target-pending-decision = Decision on the request
target-pending-term = Time to wait
ladder-too-late = First reply missed
ladder-too-late-to-the-lead = To the shop manager
ladder-does-it-hold = While it waits
ladder-does-it-hold-ask = Ask the customer
ladder-does-it-hold-go-through = Go through the repair
ladder-does-it-hold-work-on = Work goes on
target-ladder-does-it-hold = Asking again
ladder-plan-ends = Before the plan ends
ladder-plan-ends-call = Call the customer
target-ladder-plan-ends = Call before the plan ends

## Where customers are
zone-gulf = Dubai
zone-london = London
target-planned-call = Planned call

## Queues
queue-incoming = Incoming
queue-mine = Mine
queue-workshop = Workshop
queue-makers = With the maker
queue-elsewhere = Handed on
queue-paused = Pending
queue-leave = Awaiting approval
queue-solved = Resolved
queue-gifts = Gifts
queue-loud = Pressing
queue-to-call = To call
queue-unexplained = Missed, to explain
queue-answered = Answered

## Ready answers and mails
template-greeting = Greeting
    .text = Dear { $customer }, thank you for writing. I am { $agent }, and I look after your ticket { $ticket }.
template-still-there = Asking again
    .text = Dear { $customer }, is everything well with your bicycle? Please answer this message if we can help.
announcement-arrived =
    .subject = { $ticket }: we have your message
    .text = Dear { $customer }, we have received “{ $subject }” and will answer soon.
announcement-news =
    .subject = { $ticket }: there is news
    .text = Dear { $customer }, somebody has worked on “{ $subject }”. You can read how it stands in the customer portal.
escalation =
    .subject = Still waiting: { $product }, frame { $about }
    .text = Good day. We asked on { $since } about frame { $about } and have had no answer by { $day }. Could somebody please look into it? { $agent }
    .note = Escalated on { $day } to { $to }.

## Who is speaking
question-born = Date of birth
    .text = When were you born, please?
question-street = Street
    .text = In which street do you live, please?
question-last-order = Last order
    .text = What did you buy from us last?
question-bicycles = Bicycles bought here
    .text = Which bicycles have you bought from us?
mask-reach = Contact details and frame numbers

## Script: a bicycle that does not ride
script-repair = Bicycle does not ride
script-repair-what = What is wrong
    .text = What is wrong with the bicycle, please?
script-repair-where = Where the bicycle is
    .text = In which country is the bicycle now?
    .hint = Pick-up does not go everywhere.
script-repair-where-open = Pick-up goes there
script-repair-where-shut = Pick-up does not go there
script-repair-look = Small or large repair
    .hint = A puncture, a chain or a brake is small.
script-repair-look-small = Small
script-repair-look-large = Large
script-repair-advice = Advice
    .text = You are welcome to bring it to the workshop: it takes about an hour.
script-repair-maker = Ask the maker
    .hint = Fill in the frame number; the request goes by mail.
script-repair-by-hand = Give it to the workshop
    .hint = One of them calls the customer.
script-repair-later = Have it looked over
    .hint = The workshop gets a ticket of its own, which waits until it is time. Write what to look at.
script-repair-fixed = Customer comes to the workshop
script-repair-heard = Read the maker’s answer
    .hint = This step opens when the maker has answered.
script-repair-sent = Maker has answered
script-repair-handed = Workshop calls

## Script: another e-mail or phone
script-reach = Change of e-mail or phone
script-reach-country = Country of the shop
    .text = In which country did you buy from us?
    .hint = Each country has one shop.
script-reach-country-open = There is a shop
script-reach-country-shut = There is no shop
script-reach-who = Verification
    .hint = Ask three or four questions. With three right answers the customer is verified.
script-reach-who-passed = Passed
script-reach-who-failed = Failed
script-reach-which = What changes
    .hint = One at a time; begin again for the other.
script-reach-which-mail = E-mail
script-reach-which-phone = Phone
script-reach-new-mail = New e-mail
    .text = What is your new e-mail address, please?
    .hint = Read it back letter by letter.
script-reach-set-mail = Change the e-mail
    .hint = From now on answers go to the new address.
script-reach-write-mail = Write to the new address
    .text = Dear { $customer }, your e-mail address has been changed from { $before } to { $after }.
    .hint = The customer sees at once whether it arrives.
script-reach-new-phone = New phone
    .text = What is your new phone number, please?
    .hint = Read it back in pairs of digits.
script-reach-ring-new = Call the new number
    .hint = Whoever answers knows the customer’s code.
script-reach-code = Code
    .text = Which code did you receive on the new phone?
script-reach-set-phone = Change the phone
    .hint = From now on calls go to the new number.
script-reach-tell = Note what was changed
    .text = Changed from { $before } to { $after }.
    .hint = The note stays with the ticket; the customer does not see it.
script-reach-answer = Answer the ticket
    .text = Dear { $customer }, your details are up to date now.
    .hint = It goes where the ticket came from.
script-reach-changed = Changed
script-reach-refused = Give it to the shop manager
    .hint = Say that the manager will call, and nothing more.
script-reach-kept = Nothing was changed
script-reach-not-ours = Customer of another shop

## Script: the fifth day
script-fifth-day = Call on the fifth day
script-fifth-day-ring = Call the customer
    .hint = On the number that is known.
script-fifth-day-told = Write to the customer
    .text = Dear { $customer }, as said on the phone, { $party } has not answered about { $about } yet.
    .hint = What was said on the phone, in writing.
script-fifth-day-remind = Note for the maker
    .text = Request { $request }: no answer after five days.
    .hint = It stays with the request.
script-fifth-day-log = Note on the ticket
    .text = Request { $request }: { $party } was reminded of { $about }, { $details }.
    .hint = Whoever comes next reads it.
script-fifth-day-over = Everything is said

## Care plans
record-care = Care plan
    .shut = A plan has one to twelve check-ups.
record-care-state-drawn-up = Drawn up
record-care-state-running = Running
record-care-state-ended = Ended
record-care-field-label = Name of the bicycle
record-care-field-size = Size
record-care-field-size-small = Small
record-care-field-size-large = Large
record-care-field-starts = First day
record-care-field-bought = Bought
record-care-field-checks = Check-ups
record-care-field-weight = Weight of the bicycle, kg
record-care-field-price = Price of a check-up
record-care-amount-used = Used
record-care-amount-left = Left
record-care-amount-total = Total
record-care-amount-handling = Handling
record-care-amount-due = To pay
record-care-amount-until = Valid until
record-care-amount-last-call = Call on
record-care-action-prolong = Prolong
    .hint = The plan begins anew on the day that you write.
record-care-action-prolong-input-starts = Begins again on
record-care-action-begin = Begin
    .hint = The customer has paid; the bill goes out.
record-care-action-begin-input-name = Name of the bicycle
record-care-send-bill = Bill
record-care-send-bill-amount = Amount
record-care-send-welcome = Welcome message
    .text = Harbour Bicycles: your care plan has begun. Check-ups in it: { $checks }.
record-care-action-finish = End
    .hint = Check-ups that are still planned are called off.
    .shut = Check-ups are left and the time is not over.
record-visit = Check-up
    .shut = The plan is not running, or nothing is left of it.
record-visit-state-planned = Planned
record-visit-state-done = Done
record-visit-state-missed = Called off
record-visit-field-at = Day and time
record-visit-field-note = Note
record-visit-amount-price = Price
record-visit-action-do = Check-up is done
    .hint = It counts as used from now on.
    .shut = It is over already.
record-visit-action-move = Another time
    .hint = The customer chooses another day.
    .shut = It is less than a day away.
record-visit-action-move-input-at = Day and time

## What customers are asked
role-owner = Owner
survey-question-satisfied = Satisfaction
    .text = How satisfied are you with our help?
survey-question-again = Would come again
    .text = Would you bring your bicycle to us again?
survey-question-again-yes = Yes
survey-question-again-no = No
survey-question-remarks = Remarks
    .text = What else would you like to say?
# $customer: the customer's name. $ticket: the number of the ticket. $subject: what it is about. $survey: the page on which they answer.
survey-mail =
    .subject = { $ticket } is done: how was it?
    .text =
        Hello { $customer },

        “{ $subject }” is done. Please tell us how it was:
        { $survey }
