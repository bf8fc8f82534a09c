### One ticket: conversation, composer, clocks, what can be done with it.

## A ticket

ticket-new = New ticket
ticket-none = No ticket open
ticket-none-hint = Choose one in the list, or press J for the one that is due first.
ticket-not-numbered = Not numbered yet
ticket-unsent = Not sent yet

# Variables:
#   $when - the time or date at which the ticket was opened
ticket-opened = Opened { $when }
ticket-has-draft = Draft
ticket-back = Back to the list
ticket-me = Me

## Assigning

ticket-assign = Assign
ticket-assign-to = Assign to
ticket-assigned-to-me = Mine
ticket-unassign = Put back, assign to nobody

# Variables:
#   $name - the colleague's name
ticket-toast-assigned = Assigned to { $name }
ticket-toast-assigned-to-me = The ticket is yours
ticket-toast-unassigned = Assigned to nobody

## Resolving

ticket-resolve = Resolve
ticket-resolve-why = Resolve, with which reason?

# Variables:
#   $reason - the reason's name in the desk's words
ticket-toast-resolved = Resolved: { $reason }

## Staying pending

pending-ask = Ask to wait
pending-ask-why = What is the ticket waiting for?
pending-ask-hint = Whoever decides sees your request at once.
pending-ask-send = Ask for approval
pending-ask-longer = Ask for longer
pending-asked = Awaiting approval
pending-approved = Pending with approval
pending-over = The approved term is over
pending-title = Pending

# Variables:
#   $name - who asked
#   $when - the time or date
pending-asked-by = Asked by { $name }, { $when }

# Variables:
#   $when - the time or date until which the ticket may stay pending
pending-until = Until { $when }
pending-approve = Approve
pending-approve-term = May stay pending for

# Variables:
#   $hours (number) - hours
pending-term =
    { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
pending-decline = Decline
pending-decline-why = What should your colleague do instead?
pending-end = Go on with the ticket
pending-toast-asked = Approval asked for
pending-toast-approved = Approved
pending-toast-declined = Declined
pending-toast-ended = The ticket is not pending any more

# Variables:
#   $name - who asked
#   $reason - why, in their words
ticket-event-pending-asked = { $name } asked to keep it pending: { $reason }

# Variables:
#   $name - who approved
#   $until - date and time
ticket-event-pending-approved = { $name } approved it until { $until }

# Variables:
#   $name - who declined
#   $reason - why, in their words
ticket-event-pending-declined = { $name } declined: { $reason }
ticket-event-pending-ended = Not pending any more

# Variables:
#   $name - who approved
#   $of - for whom
#   $until - date and time
ticket-event-pending-approved-for = { $name } approved it for { $of } until { $until }

# Variables:
#   $name - who declined
#   $of - for whom
#   $reason - why, in their words
ticket-event-pending-declined-for = { $name } declined it for { $of }: { $reason }

# Variables:
#   $name - who approved
pending-approved-by = Approved by { $name }

# Variables:
#   $name - who approved
#   $of - for whom
pending-approved-for = Approved by { $name } for { $of }

# Variables:
#   $of - for whom one decides
#   $when - the time or date until which
pending-instead-of = You decide for { $of } until { $when }

# Variables:
#   $of - for whom one decided
pending-instead-over = You do not decide for { $of } any more

## Deciding while somebody is away

delegation-title = Decisions while away
delegation-name = Name a stand-in
delegation-who = Who decides for you
delegation-from = From
delegation-from-time = From, time
delegation-until = Until
delegation-until-time = Until, time
delegation-now = Now
delegation-send = Name the stand-in
delegation-hint = They decide what is to be approved, and each decision says that it was made for you. You can still decide yourself.
delegation-nobody = Nobody on this desk may decide for you.
delegation-end = End it

# Variables:
#   $to - who decides
#   $of - for whom
#   $when - the time or date until which
delegation-running = { $to } decides for { $of } until { $when }

# Variables:
#   $of - for whom
#   $when - the time or date until which
delegation-running-me = You decide for { $of } until { $when }

# Variables:
#   $to - who decides
#   $when - the time or date until which
delegation-running-mine = { $to } decides for you until { $when }

# Variables:
#   $to - who will decide
#   $of - for whom
#   $from - the time or date from which
#   $when - the time or date until which
delegation-coming = { $to } decides for { $of } from { $from } until { $when }
delegation-earlier = Earlier

# Variables:
#   $to - who decided
#   $of - for whom
#   $when - the time or date until which
delegation-over = { $to } for { $of }, until { $when }

# Variables:
#   $to - who decided
#   $of - for whom
#   $when - the time or date at which it was ended
#   $by - who ended it
delegation-ended = { $to } for { $of }, ended { $when } by { $by }

# Variables:
#   $name - who decides
delegation-toast-given = { $name } decides for you
delegation-toast-ended = Nobody decides in that place any more

## Conversation

ticket-conversation = Conversation

# Variables:
#   $date - the weekday and date
day-today = Today, { $date }

# Variables:
#   $date - the weekday and date
day-yesterday = Yesterday, { $date }
ticket-inside-only = Inside only
ticket-by-program = The program

# Variables:
#   $name - the agent's name
ticket-event-created = Opened by { $name }

# Variables:
#   $name - the agent's name
ticket-event-customer-chosen = { $name } chose the customer

# Variables:
#   $name - the agent's name
ticket-event-opened = { $name } opened a new ticket for the registered address

# Variables:
#   $name - who assigned it
#   $to - who has it now
ticket-event-assigned = { $name } assigned it to { $to }

# Variables:
#   $name - who took it
ticket-event-taken = { $name } took it

# Variables:
#   $name - who put it back
ticket-event-unassigned = { $name } put it back

# Variables:
#   $name - who resolved it
#   $reason - the reason's name in the desk's words
ticket-event-resolved = Resolved by { $name }: { $reason }
ticket-event-reopened = Reopened: the customer wrote again

## Composer

ticket-answer = Answer
ticket-answer-kind = Kind of answer
ticket-reply = Reply
ticket-note = Note
ticket-your-reply = Your reply to the customer
ticket-your-note = Your note, inside only
ticket-reply-placeholder = Write to the customer
ticket-note-placeholder = Write for colleagues
ticket-note-hint = The customer never sees this
ticket-templates = Templates

# Variables:
#   $time - the time at which it was kept
ticket-draft-kept = Draft kept { $time }
ticket-send = Send
ticket-keep-note = Keep note

## Attachments

ticket-attach = Add attachments
ticket-files = Attachments
ticket-files-waiting = Attachments of this message
ticket-files-drop = Drop them here to attach them

# Variables:
#   $name - name of the file
ticket-file-remove = Remove { $name }

# Variables:
#   $name - name of the file
ticket-file-reading = Adding { $name }
ticket-file-save = Save

# Variables:
#   $name - name of the file
ticket-file-save-name = Save { $name }
ticket-file-show = Save and show in its folder

# Variables:
#   $place - folder and name of the saved file
ticket-file-saved = Saved: { $place }

# Variables:
#   $size - kilobytes
ticket-file-kb = { $size } KB

# Variables:
#   $size - megabytes
ticket-file-mb = { $size } MB

## Beside the conversation

ticket-about = About this ticket
ticket-open-side = Customer and clocks
ticket-close-side = Close
ticket-customer = Customer
ticket-phone = Phone
ticket-email = E-mail
ticket-language = Language
ticket-no-address = No phone or e-mail known
ticket-brand = Brand
ticket-store = Store
ticket-currency = Currency
ticket-account = Account
ticket-avatar = Avatar
ticket-country = Country
ticket-from = Wrote from
ticket-not-known = Not known
customer-unknown = No account is known of this customer
customer-unknown-hint = Find their account, or fill in what is known.
customer-not-here = This customer is not on this device yet
customer-not-here-hint = Wait for the sync to finish, or choose another customer.
customer-unsure = Several customers are reached in this way
customer-unsure-hint = Ask who it is, then choose. Nothing is done to an account before.
customer-find = Find the account
customer-choose = Choose the customer
customer-search = Name, e-mail or phone
customer-none-found = No such customer on this device
customer-describe = Fill in the account
customer-save = Save the account
customer-no-store = No store for this country
customer-create = Create a new customer
ticket-earlier = Earlier tickets

## Clocks and their working

clock-title = Clocks
clock-none = No clock runs on this ticket
clock-paused = Paused
clock-met = Met
clock-missed = Missed
clock-counted = Counted
clock-paused-time = Paused
clock-closed-time = Closed
clock-left = Left

# Variables:
#   $counted - time counted, for example “16 min”
#   $limit - time promised
clock-sum = Counted { $counted } of { $limit }

# Variables:
#   $counted - time counted
#   $limit - time promised
#   $paused - time during which the clock was paused
clock-sum-paused = Counted { $counted } of { $limit }, paused { $paused }

# Variables:
#   $counted - time counted
#   $limit - time promised
#   $closed - time outside working hours
clock-sum-closed = Counted { $counted } of { $limit }, closed { $closed }

# Variables:
#   $counted - time counted
#   $limit - time promised
#   $paused - time during which the clock was paused
#   $closed - time outside working hours
clock-sum-paused-closed = Counted { $counted } of { $limit }, paused { $paused }, closed { $closed }

# Variables:
#   $calendar - the calendar's name in the desk's words
#   $revision (number) - the desk's revision whose calendar judged it
clock-calendar = { $calendar }, revision { $revision }

# Variables:
#   $calendar - the calendar's name in the desk's words
#   $revision (number) - the desk's revision whose calendar judged it
#   $since - the day since which what the calendar says is in force
clock-calendar-since = { $calendar }, revision { $revision }, as in force since { $since }

# A date that is closed without being a holiday of every year.
clock-closed-day = Closed

# Variables:
#   $name - the holiday
#   $day - its date
clock-rest-day = { $name }: { $day }

# Variables:
#   $name - the holiday
#   $from - its first day
#   $to - its last day
clock-rest-days = { $name }: { $from } to { $to }

# Variables:
#   $day - a day in the first calendar
#   $also - the same day in the second one
day-also = { $day } ({ $also })

## A new ticket

ticket-find-customer = Find a customer
ticket-find-placeholder = Name, phone or e-mail
ticket-no-customer = No customer matches
ticket-new-customer = New customer
ticket-other-customer = Another customer
ticket-customer-name = Customer’s name
ticket-channel = Channel
ticket-kind = Kind
ticket-kind-none = Not a complaint
ticket-subject = Subject
ticket-they-said = What the customer said
ticket-create = Create ticket

## Others at the ticket, and words that were held

ticket-here = Also here
ticket-here-writing = writing a reply

# Variables:
#   $name - the colleague who replied
ticket-newer-reply = { $name } replied while you were writing. Read that reply before you send yours.
ticket-newer-read = I have read it
ticket-held = Words that were not taken
ticket-held-reply = Your reply was not sent
ticket-held-note = Your note was not kept
ticket-held-send = Send it all the same
ticket-held-edit = Back to the draft

## Masked values

mask-masked = Masked
mask-reveal = Reveal
mask-hide = Hide
mask-copy = Copy
mask-copied = Copied
mask-reveals = Revealed values

# Variables:
#   $name - who revealed it
mask-by = { $name }

# Variables:
#   $name - who revealed it
mask-by-call = { $name }, to call

# Variables:
#   $name - who revealed it
mask-by-words = { $name }, in a reply or note
