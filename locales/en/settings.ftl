### What a person chooses on this machine.

## Settings

settings-title = Settings
settings-words = Language and digits
settings-language = Language
settings-digits = Digits
settings-digits-language = As the language has them
settings-digits-latin = Latin digits everywhere
settings-digits-native = The language’s own digits, also in Urdu
settings-nastaliq = Write Urdu in Nastaliq

## Languages in which you answer

settings-answers = Languages in which you answer
settings-answers-hint = Customers who speak one of these are offered to you first.

## The desk on this device

settings-desk = Desk
settings-desk-hint = One desk at a time is on this device. Another one is loaded from the server, and this one goes; what is not sent stays.

## Time

settings-time = Time and calendar
settings-first-calendar = Calendar
settings-calendar-language = As the language has it
settings-second-calendar = Second calendar
settings-calendar-none = None
settings-calendar-gregory = Gregorian
settings-calendar-islamic-umalqura = Hijri (Umm al-Qura)
settings-calendar-persian = Solar Hijri
settings-time-zone = Time zone

# Variables:
#   $zone - the desk's time zone by its technical name
settings-zone-desk = The desk’s ({ $zone })

## Look

settings-look = Look
settings-theme = Theme

## What the choices do

settings-sample = So it looks

# Variables:
#   $count (number) - a count of tickets, as an example
#   $number - a long number, as an example, already written
settings-sample-count =
    { $count ->
        [one] { $count } ticket, { $number }
       *[other] { $count } tickets, { $number }
    }
