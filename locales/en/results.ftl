### What customers answered when their tickets were closed, and what is to be better by it.

results-title = Survey results

## What was answered

results-asked = Asked
results-answered = Answered
results-rate = Response rate
results-open = Can still answer
results-question = Question
results-answer = Answer
results-mean = Mean
results-answered-at = Answered at

# Variables:
#   $answered - how many answered
#   $asked - how many were asked
results-answered-of = { $answered } of { $asked } customers answered

# Variables:
#   $count - how many can still answer
results-open-count =
    { $count ->
        [one] { $count } can still answer
       *[other] { $count } can still answer
    }

# Variables:
#   $count - how many answered the question
results-answers =
    { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }

# Variables:
#   $mean - the mean of the answers
#   $most - the greatest number of the scale
results-mean-of = Mean { $mean } of { $most }

# Variables:
#   $count - how many are counted at most
results-cut = More customers were asked in these days than are counted at once. Counted are the latest { $count }; choose fewer days to see the others.

results-how = Counted are the surveys of tickets that were closed in these days. Where a ticket was closed again, only the last survey counts.
results-private = These answers are seen by those alone whom the desk’s procedure names; whoever closed the ticket does not see them.

results-none = Nobody was asked in these days
results-none-hint = Customers are asked when their tickets are closed. Choose other days.
results-no-answers = Nobody has answered yet
results-no-answers-hint = Answers appear here as soon as customers give them.

## In customers’ words

results-remarks = In customers’ words
results-remarks-none = Nobody has written anything in these days.

# Variables:
#   $question - what the question is called
#   $answer - what was answered
results-given = { $question }: { $answer }

# Variables:
#   $ticket - the number of the ticket
results-ticket-open = Open ticket { $ticket }
results-use = Record improvement from this

## What is to be better

results-improvements = Improvements
results-improvements-none = No improvement is recorded yet.
results-improvement = Improvement
results-due-head = Until
results-by-head = Recorded by
results-at-head = Recorded at
results-done-head = Done at
results-improve = Record improvement
results-improve-what = What is to be better?
results-improve-hint = Those who see these answers see it, too; agents do not.
results-improve-question = Question
results-improve-no-question = No particular question
results-improve-day = By when
results-improve-no-day = No day
results-improve-some-day = Until a day
results-improve-until = Until

# Variables:
#   $ticket - the number of the ticket
results-improve-from = From the answer on ticket { $ticket }
results-improve-toast = Improvement recorded
results-done = Done
results-planned = Planned
results-finish = Mark as done
results-finish-toast = Marked as done

# Variables:
#   $day - until which day
results-due = Until { $day }

# Variables:
#   $day - until which day
results-late = Overdue: until { $day }

# Variables:
#   $name - who recorded it
#   $when - when
results-by = Recorded by { $name }, { $when }

# Variables:
#   $name - who said so
#   $when - when
results-done-by = Done, says { $name }, { $when }
results-unsent = Not sent yet

## The outbox

outbox-verb-record-improvement = Improvement
outbox-verb-finish-improvement = Improvement done

## Refusals

# Variables:
#   $role - the person's role
fault-record-improvement-not-allowed = Your role does not record improvements. Whoever the desk’s procedure names does.
fault-record-improvement-exists = This improvement is recorded already.
fault-record-improvement-empty = Write what is to be better.

# Variables:
#   $length - characters written
#   $limit - the most
fault-record-improvement-too-long = The improvement is too long ({ $length } characters; { $limit } at most). Shorten it.

# Variables:
#   $question - what was named
fault-record-improvement-question-unknown = The desk’s procedure no longer asks this question: { $question }. Choose again.
fault-record-improvement-answer-unknown = One of the answers is not there any more. Choose again.

# Variables:
#   $limit - the most
#   $count - how many were named
fault-record-improvement-many-answers = That are too many answers for one improvement ({ $count }; { $limit } at most). Name fewer.
fault-finish-improvement-not-allowed = Your role does not record improvements. Whoever the desk’s procedure names does.
fault-finish-improvement-unknown = This improvement is not there any more.
fault-finish-improvement-already = This improvement is marked as done already.

# Variables:
#   $answered_at - when it was answered
fault-survey-answered = This survey was answered { DATETIME($answered_at, dateStyle: "medium", timeStyle: "short") }; other answers are not taken.

# Variables:
#   $expired_at - until when it could be answered
fault-survey-expired = This survey could be answered until { DATETIME($expired_at, dateStyle: "medium", timeStyle: "short") }.

# Variables:
#   $replaced_at - when the ticket was closed again
fault-survey-replaced = The ticket was closed again { DATETIME($replaced_at, dateStyle: "medium", timeStyle: "short") }, and a newer survey was sent. Answer that one.
fault-survey-empty = Answer at least one question.

# Variables:
#   $question - what was named
fault-survey-question-unknown = This survey has no such question: { $question }.

# Variables:
#   $question - the question
fault-survey-answer-missing = This question has to be answered: { $question }.

# Variables:
#   $question - the question
fault-survey-answer-malformed = This is no answer to the question { $question }. Answer it again.

# Variables:
#   $question - the question
#   $least - the least number
#   $most - the greatest number
fault-survey-off-the-scale = Answer the question { $question } with a number from { $least } to { $most }.

# Variables:
#   $question - the question
fault-survey-option-unknown = Choose one of the answers to the question { $question }.

# Variables:
#   $question - the question
#   $length - characters written
#   $limit - the most
fault-survey-too-long = The answer to the question { $question } is too long ({ $length } characters; { $limit } at most). Shorten it.
