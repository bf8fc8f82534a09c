### The palette: every action, place, ticket and customer by a few letters.

palette-title = Command palette
palette-open = Find a ticket, customer or action

## What stands in it

palette-recent = Chosen lately
palette-actions = Actions here
palette-customers = Customers
palette-choose = Choose

# Beside the language and the theme that the program has now.
palette-current = in use

# Variables:
#   $shown (number) - rows that are listed
#   $total (number) - rows that answer what was typed
palette-of = { $shown } of { $total }

## What was found

# For those who listen.
# Variables:
#   $count (number) - rows that are listed
palette-found =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
palette-none = Nothing found
palette-none-hint = Tickets are found by any word on them; customers by name, phone and e-mail.
palette-short-hint = Tickets and customers are searched from the second character on.

# Variables:
#   $name - the customer's name
palette-no-ticket = No ticket of { $name } is known here
