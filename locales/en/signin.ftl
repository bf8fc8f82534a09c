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

## Work whose key is lost

signin-lost-title = The key to your work is missing

# Variables:
#   $user - the user name of the person whose work it is
signin-lost-keyring = The keyring of this computer no longer has the key to the work of { $user }. Nothing is deleted: drafts and unsent replies are still here, encrypted.

# Variables:
#   $user - the user name of the person whose work it is
signin-lost-passphrase = Without the passphrase, the work of { $user } stays locked. Nothing is deleted: drafts and unsent replies are still here, encrypted.

signin-forgotten = I forgot the passphrase
signin-recover-title = Open it with the recovery key

# Variables:
#   $print - the mark that tells one recovery key from another, letters and digits
signin-recover-how = Your administrator has the recovery key on paper. The sheet that is needed has the mark { $print }.

signin-recovery-key = Recovery key
signin-recovery-key-hint = Spaces and capital letters do not matter.
signin-new-passphrase = New passphrase
signin-recover = Open the work
signin-aside-title = Or go on without it
signin-aside-how = The locked work is set aside and kept on this device; what it holds is not sent. Then sign in and go on.
signin-aside = Set the work aside
signin-aside-sure = Set the locked work aside? The replies in it are not sent.

signin-aside-done = The earlier work is kept in this folder. Tell your administrator where it is, then sign in.

signin-back = Back to sign-in
