### Scripts: what to say and to ask step by step, and the verification of the customer.

## Beginning

run-scripts = Scripts
run-start = Begin a script
run-none = No script for this ticket
run-none-hint = The desk has no script for its kind or channel.
run-past = Earlier runs
run-given-up = Given up

# Variables:
#   $name - who ended it
#   $when - the time or date
run-by = { $name }, { $when }
run-ended = The script has ended

## The path

run-path = The whole path

# Variables:
#   $at (number) - which step
#   $of (number) - steps in all
run-step-of = Step { $at } of { $of }
run-now = Now
run-was-said = Said
run-locked = Locked
run-back = Back
run-stop = Give up
run-close = Close the scripts

## A step

# Variables:
#   $language - the customer's language
run-say-in = Say in { $language }

# Variables:
#   $language - the language to which it turns
run-in-language = In { $language }
run-other-language = Another language
run-input-text = What the customer says
run-input-email = E-mail address
run-input-phone = Phone number
run-input-code = Code
run-input-country = Country
run-choose-country = Choose a country
run-asks-server = The server checks that no other customer has it
run-call-number = Number to call
run-no-number = No number is registered
run-call = Call
run-call-waits = Every seat for calls is taken. The call waits in line, and you are told when it can be made.

# Variables:
#   $place (number) - place in the line, from 1
run-call-in-line = Call task, number { $place } in line. You are told when it can be made.

# Variables:
#   $name - the colleague who asked for it
#   $place (number) - place in the line, from 1
run-call-in-line-theirs = Call task of { $name }, number { $place } in line
run-call-offered = The call can be made now. Alt A accepts it.
run-call-offered-theirs = The call is offered to a colleague
run-call-active = You are on this call

# Variables:
#   $name - the colleague who makes it
run-call-active-theirs = { $name } is on this call
run-call-wrap-up = The call is over. Say on the live desk how it ended.
run-call-withdraw = Withdraw the call
run-call-withdraw-hint = Answering the step withdraws the call, too.
run-call-open = Open the call
run-assign-to = Who gets the ticket
run-nobody-fit = Nobody on this desk can get it
run-nobody-there = Nobody who could get it is there now. Ask a supervisor, or wait until somebody is.
#   $person - a colleague who is not there
#   $absence - why: assign-on-break and those beside it
run-person-absent = { $person } ({ $absence })
run-now-is = Now
run-will-be = New
run-noted = Kept as a note on the ticket
run-says-reply = Your reply to the customer
run-says-party-note = The note for the leader, on the ticket of the request
run-says-mail = The message to the registered e-mail address
run-says-ticket = The message of the new ticket
run-writes-note = The note on the ticket
run-choose = Choose by number
run-go-on = Go on
run-finish = Finish

## Verification

# Variables:
#   $at (number) - which question
#   $of (number) - questions in all
run-question-of = Question { $at } of { $of }
run-optional = Only if it applies
run-customer-says = What the customer says
run-check = Check
run-right = Right
run-wrong = Wrong
run-skip = Skip
run-skipped = Skipped
run-asking = Asking
run-not-asked = Not asked
run-match = Match
run-no-match = No match
run-judge-hint = Compare what the customer says with what you see, and judge it.
run-blind-hint = You do not see the stored answer. Spelling variants, digit shapes and calendars are allowed for.

# Variables:
#   $count (number) - tries that are left
run-tries-left =
    { $count ->
        [one] { $count } try
       *[other] { $count } tries
    }

# Variables:
#   $count (number) - tries that are left
run-missed =
    { $count ->
        [0] No match, no tries left
        [one] No match, { $count } try left
       *[other] No match, { $count } tries left
    }

# Variables:
#   $count (number) - right answers
run-count-right = { $count } right

# Variables:
#   $count (number) - wrong answers
run-count-wrong = { $count } wrong

# Variables:
#   $count (number) - right answers that are still needed
run-more =
    { $count ->
        [one] { $count } more right answer passes
       *[other] { $count } more right answers pass
    }

# Variables:
#   $count (number) - questions that are still to be asked at least
run-ask-more =
    { $count ->
        [one] { $count } more question to ask
       *[other] { $count } more questions to ask
    }

# Variables:
#   $name - the question's name
#   $state - how it stands: right, wrong, skipped, not asked
run-cell = { $name }: { $state }
run-passed = Verified
run-passed-hint = What was locked is open now, for this chat or call.
run-failed = Not verified
run-failed-hint = What is locked stays locked in this chat or call.
run-hidden = Hidden while you verify
