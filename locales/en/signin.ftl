### The door: signing in and unlocking.

## Signing in

signin-title = Sign in
signin-server = Server address
signin-user = User name
signin-password = Password
signin-submit = Sign in
signin-busy = One moment
signin-about = Your work is kept encrypted on this device and sent when there is a line.
signin-again = Sign in again
signin-again-kept = Nothing is lost: what waits here is sent once you are in.

## Without a keyring

signin-no-keyring = This computer offers no keyring, so the data on it is locked with a passphrase of yours. It is stored nowhere: without it, what has not been sent cannot be read.
signin-passphrase = Passphrase
signin-locked-title = This device is locked
signin-locked-why = Your tickets and drafts are here, encrypted. The passphrase opens them, also without a line.
signin-unlock = Unlock
