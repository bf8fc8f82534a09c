### Faults that arise on the screen itself, not in the program behind it.

## On the screen

# Variables:
#   $code - the code that came without words
fault-unknown = This could not be done. Please tell your administrator the code { $code }.
fault-entry-broken = The program behind the screen gave no answer. Please try again; if it stays so, restart the program. What you wrote is kept.
fault-screen-broken = This part of the screen broke. Please draw it again; nothing you kept is lost.
# Variables:
#   $length - characters in what was pasted
fault-paste-too-long = What was pasted is too long for a message ({ $length } characters). Paste a part of it; what you wrote is as it was.

fault-attachment-unreadable = The file could not be read. Choose it again.
