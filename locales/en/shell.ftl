### The frame of the program: places, line, keys, toasts, themes.

## The frame

# The name as a wordmark, in the script of the language; in sentences it stays Kursi.
brand-wordmark = Kursi
shell-places = Places
nav-workbench = Workbench
nav-live = Live desk
nav-outbox = Outbox
shell-language = Language
shell-sign-out = Sign out
shell-try-again = Try again
shell-cancel = Cancel
shell-close = Close

## Themes

# Variables:
#   $theme - the theme in use, one of the names below
shell-theme = Theme: { $theme }
theme-system = As the desktop
theme-light = Light
theme-dark = Dark

## The line to the server

line-idle = Not signed in
line-connecting = Connecting

# Variables:
#   $done - rows received so far, already written as a number
#   $total - rows announced, already written as a number
line-filling = Loading { $done } of { $total }
line-online = Online
line-offline = Offline
line-shut = Not admitted by the server

# Variables:
#   $seconds (number) - seconds until the next attempt
line-retry = again in { $seconds } s

# Variables:
#   $minutes (number) - minutes until the next attempt
line-retry-minutes = again in { $minutes } min

# Variables:
#   $locks_at - when the device locks itself because it did not reach the server
line-locks = Connect this device before { DATETIME($locks_at, dateStyle: "medium", timeStyle: "short") }: it locks itself then.

# Variables:
#   $count (number) - commands that the server has not accepted yet
line-waiting =
    { $count ->
        [one] { $count } change waiting to be sent
       *[other] { $count } changes waiting to be sent
    }

# Variables:
#   $count (number) - commands that the server refused and that have not been dealt with
line-refused =
    { $count ->
        [one] { $count } change refused
       *[other] { $count } changes refused
    }

## Keys

key-here = Keys here
key-all = All keys
key-move = Move
key-ends = First, last
key-page = Page up, page down
key-open = Into the ticket
key-queue = Queue by its number
key-side = Customer and clocks
key-pending = Ask to keep pending, or decide
key-leave-field = Leave the field
key-language = Next language
key-theme = Light or dark
key-place-everywhere = Everywhere
key-place-list = In the list
key-place-ticket = On a ticket
key-place-composer = While writing
key-place-livedesk = At the live desk
key-place-script = In a script
key-place-ledger = In the ledger
key-place-outbox = In the outbox
key-place-search = While searching
key-place-reports = In reports
key-place-procedure = In the procedure

## Toasts

toast-undo = Undo
toast-close = Dismiss

## Words that React Aria's parts say to those who listen

aria-dismiss = Dismiss
aria-menu-long-press = Long press, or press Alt and the down arrow, to open the menu

## The reference beside a ticket

reference-title = Reference
reference-close = Close the reference
reference-find = Search stores, numbers and addresses
reference-none = Nothing here has that name. Try another word.
reference-open = Open
reference-addresses = Numbers and addresses
reference-stores = Stores
reference-stopped = Stopped services
reference-kind-store = Store
reference-kind-stopped = Stopped service
reference-kind-web = Web page
reference-kind-mail = E-mail address
reference-kind-phone = Hotline
reference-kind-whatsapp = WhatsApp number

# Variables:
#   $kind - what it is
#   $brand - the brand that it belongs to
reference-of-brand = { $brand }: { $kind }

## A day, by its parts

day-field-day = Day
day-field-month = Month
day-field-year = Year
