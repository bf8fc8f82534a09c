### Searching all tickets and customers that are on this machine.

search-title = Search
search-open = Search all tickets and customers
search-field = Words, number, serial, phone or e-mail
search-among = What is searched
search-all = Everything
search-tickets = Tickets
search-customers = Customers
search-clear = Clear
search-enter = Open
search-back = Back to the field

# For those who listen.
# Variables:
#   $count (number) - rows that are listed
search-found =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }

# As above, where there are more behind the last row.
# Variables:
#   $count (number) - rows that are listed
search-found-more =
    { $count ->
        [one] First result
       *[other] First { $count } results
    }
search-more = Show more

## Before anything is typed

search-empty = What are you looking for?
search-empty-hint = Words of messages and notes, names, ticket numbers, the last digits of a serial or phone number. Letter variants, digits and vowel marks make no difference.

## Nothing found

# Variables:
#   $what - what was typed
search-none = Nothing holds all of { $what }
search-none-hint = Fewer words find more. The last word may be only begun; those before it must be whole.
search-none-signs = There is no letter or digit to look for
search-none-signs-hint = Type a word or a number.

## While the index is made

search-under-way = Searching is being prepared on this machine

# Variables:
#   $since - a date
search-reaches = Tickets since { $since } can be found so far; older ones follow

## Where something was found

search-in-incoming = From the customer
search-in-reply = In a reply
search-in-note = In a note
search-in-file = A file’s name
search-in-pending = Why it is pending
search-in-customer = The customer’s data

search-no-tickets = No tickets here
