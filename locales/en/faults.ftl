### What went wrong and what to do: one message for each code of the program, fault-<code>.
### Each says what happened, then what to do, politely and in one breath.

## The line to the server

# Variables:
#   $server - the server's address
fault-line-unreachable = Cannot reach { $server }. Check your connection; your work is kept and will be sent when the line is back.

fault-line-needed = This is asked of the server at once, and there is no line now. Try again when the line is back.

# Variables:
#   $channel - the channel’s id
fault-portal-none = This desk names no page for { $channel }.

# Variables:
#   $address - the address of the page
fault-portal-not-opened = Nothing on this machine opens { $address }. Ask your administrator for a browser.

fault-line-timeout = The server did not answer in time. Your work is kept and will be sent by itself.

# Variables:
#   $server - the server's address
fault-tls-untrusted = { $server } could not prove who it is, so nothing was sent. Check the address and tell your administrator.

# Variables:
#   $server_version - the version the server speaks
#   $needed - the oldest version that would do
fault-server-too-old = The server has version { $server_version }; this program needs { $needed } or later. Ask your administrator to update the server.

# Variables:
#   $needed - the oldest version the server takes
fault-client-too-old = This program is too old for the server, which needs version { $needed } or later. Update the program; what you have not sent is kept.

fault-escrow-full = The server keeps no more of this device’s unsent work before the program is updated. Update the program; everything is kept here.

# Variables:
#   $server - the address that was tried
fault-not-kursi-server = { $server } answered, but it is not a ⁨Kursi⁩ server. Check the address.

# Variables:
#   $server - what was typed as an address
fault-server-address-bad = { $server } is not a server address. Type the whole address, beginning with ⁦https://⁩.

# Variables:
#   $limit - largest size in bytes
fault-message-too-large = This is too large for the server, which takes at most { $limit } bytes. Shorten it or split it.

# Variables:
#   $retry_at - when the server listens again; shown as a time
fault-too-many-requests = Too many requests in a short time. Try again after { DATETIME($retry_at, timeStyle: "medium") }.

# Variables:
#   $reference - a short code that finds this fault in the server's log
fault-server-failed = The server could not judge this change; your words are kept here. Give your administrator this reference: { $reference }

fault-not-found = There is nothing here that you may see. Check the address or ask your administrator for access.

fault-request-too-late = The answer would have come too late, so nothing was done. Check the line to the server and ask again.

# Variables:
#   $field - the part of the request that was not understood
fault-request-malformed = The server did not understand the request at { $field }. Update the program, or correct that part if another program sent it.

fault-command-unknown = The server does not know this kind of change. Ask your administrator to update the server; your change is kept.

# Variables:
#   $expected - the number of the change that the server waits for
fault-push-gap = The server waits for change { NUMBER($expected, useGrouping: 0) } first. Nothing is needed: the missing changes are sent again by themselves.

fault-server-behind = This device has work that the server has lost: its database must have been put back from a backup. Go on working; everything is kept here. Tell your administrator that the server knows less than your device.

fault-log-compacted = This device was away for longer than the server keeps changes. It loads everything anew; nothing that you have not sent is lost.

## Signing in and the device

fault-not-signed-in = You are not signed in. Sign in first.

fault-signed-in-otherwise = Another person is signed in on this device. Sign out first.

fault-session-expired = Your session has ended. Sign in again; your work is kept.

fault-device-revoked = The access of this device was revoked. If that is a mistake, tell your administrator.

fault-device-wiped = All data on this device were wiped because your administrator asked for it. If that is a mistake, tell your administrator.

# Variables:
#   $days (number) - how many days a device may be without the server
fault-offline-locked =
    { $days ->
        [one] This device has not reached the server for { $days } day and locked itself. Connect it and sign in; what was not sent is kept.
       *[other] This device has not reached the server for { $days } days and locked itself. Connect it and sign in; what was not sent is kept.
    }

fault-sign-in-wrong = The user name or the password is wrong. Check both and try again.

# Variables:
#   $until_at - when signing in is possible again; shown as a time
fault-sign-in-locked = Too many wrong attempts. Try again after { DATETIME($until_at, timeStyle: "short") }.

fault-sign-in-empty = Enter your user name and your password.

fault-replaced-device = The data of this device was a copy of another device’s. Unsent changes were given new numbers and will be sent; nothing is lost.

## The keyring and the data on this device

fault-passphrase-needed = Enter the passphrase that opens the data on this device.

fault-passphrase-wrong = The passphrase is wrong. Try again; the data stays locked until it is right.

# Variables:
#   $least - fewest characters allowed
fault-passphrase-short = The passphrase is too short. Use at least { $least } characters.

# Variables:
#   $reason - what the system said, in its own words
fault-keyring-unavailable = The keyring of the system did not open ({ $reason }). Start or unlock it, or go on with a passphrase.

fault-keyring-lost = The key to the data on this device is no longer in the keyring. Restore the keyring or tell your administrator; what was sent is safe on the server.

fault-recovery-key-malformed = This is not a recovery key, or a letter of it is wrong. Compare it with the sheet and type it again.

# Variables:
#   $print - the mark of the key that was typed
#   $needed - the mark of the key that is needed
fault-recovery-key-other = This is the recovery key { $print }, but this device needs { $needed }. Fetch the sheet with that mark.

# Variables:
#   $print - the mark of the key that was typed
#   $workspace - the organisation’s name
#   $needed - the mark of the key that is needed
fault-recovery-key-foreign = The recovery key { $print } does not belong to { $workspace }. Fetch the sheet with the mark { $needed }.

fault-recovery-copy-none = No recovery key opens the work on this device: there was none yet at the last sign-in here. Set the work aside and tell your administrator; it is kept.

fault-recovery-copy-torn = The sealed copy of the key on this device is damaged, so no recovery key opens the work. Set the work aside and tell your administrator; it is kept.

fault-recovery-not-needed = No key is missing on this device; nothing was changed. Sign in.

# Variables:
#   $folder - the folder on this machine
fault-set-aside-failed = The work in { $folder } could not be set aside. Close other programs that use this folder, then try again.

# Variables:
#   $file - the file's name
fault-database-torn = The file { $file } is damaged. Keep it and tell your administrator, then sign in again to go on working.

# Variables:
#   $file - the file's name
fault-database-foreign = The file { $file } does not belong to this program. Move it elsewhere and start again.

# Variables:
#   $file - the file's name
fault-database-wrong-key = The key does not open the file { $file }. Sign in as the person it belongs to, or tell your administrator.

# Variables:
#   $file - the file's name
fault-database-newer = The file { $file } was written by a newer version of this program. Update the program.

# Variables:
#   $file - the file's name
fault-database-busy = Another program is using the file { $file }. Close that program and try again.

# Variables:
#   $file - the path of the data or the address of its server
fault-database-unreachable = The data at { $file } cannot be reached. Check that the place exists and try again.

fault-disk-full = The disk is full and nothing more can be kept. Free some space before you close the program.

# Variables:
#   $reference - a short code that finds this fault in the log
fault-store-failed = The data on this device could not be read or written. Try again; if it happens again, give your administrator this reference: { $reference }

fault-settings-not-kept = The settings could not be saved. Check that the disk has room, then try again.

## Replies and notes

fault-reply-empty = The reply is empty. Write it first.

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-reply-too-long = The reply is too long ({ $length } characters; the limit is { $limit }). Shorten it or split it.

fault-reply-not-allowed = Your role does not allow replying to customers. Ask a supervisor.

fault-reply-ticket-closed = The ticket is closed, so the reply was not sent. Write it in an open ticket.
fault-reply-seat-lost = The conversation is no longer yours, so the reply was not sent. Your words are kept; if they still fit, send them from the ticket.

# Variables:
#   $name - the colleague who replied first
fault-reply-over-colleague = { $name } replied before you, and you had not seen it. Read that reply, then send yours or change it.

fault-note-empty = The note is empty. Write it first.

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-note-too-long = The note is too long ({ $length } characters; the limit is { $limit }). Shorten it or split it.

fault-note-not-allowed = Your role does not allow writing internal notes. Ask a supervisor.

## Assigning and resolving

fault-assign-not-allowed = Your role does not allow assigning tickets. Ask a supervisor.

fault-assign-unknown-person = That person is not in this workspace. Choose someone else.

# Variables:
#   $person - the person's name
fault-assign-person-inactive = The account of { $person } is not active. Choose someone else.

# Variables:
#   $person - their name
fault-assign-person-on-break = { $person } is on break. Assign the ticket to someone who is there.

# Variables:
#   $person - their name
fault-assign-person-away = { $person } is away. Assign the ticket to someone who is there.

# Variables:
#   $person - their name
fault-assign-person-signed-out = { $person } is signed out. Assign the ticket to someone who is there.

# Variables:
#   $person - their name
fault-assign-person-off-duty = { $person } has no shift now. Assign the ticket to someone who is on duty.

# Variables:
#   $person - the name of who has the ticket
fault-assign-already = The ticket is already assigned to { $person }; nothing was changed.

fault-resolve-not-allowed = Your role does not allow resolving tickets. Ask a supervisor.

# Variables:
#   $reason - the reason that was asked for
fault-resolve-unknown-reason = This desk has no resolution reason “{ $reason }”. Choose another reason.

fault-resolve-already = The ticket is already resolved; nothing was changed.

fault-resolve-unanswered = A message from the customer still waits for an answer. Answer it, then resolve the ticket.
fault-resolve-without-result = Tickets of this team are closed with a result. Close the ticket and choose one.
fault-resolve-nobody-asked = This reason is for what a third party solved, and none was asked about this ticket. Choose another reason.

## Staying pending

fault-pending-not-offered = Tickets of this desk do not stay pending. Go on with the ticket or resolve it.

fault-pending-not-now = The ticket is not pending any more: a colleague went on with it, or the customer wrote. Nothing was changed.

fault-pending-not-asked = There is nothing left to decide: a colleague has decided, or the ticket went on. Nothing was changed.

fault-ask-pending-not-allowed = Your role does not allow asking for a ticket to stay pending. Ask a supervisor.

fault-ask-pending-without-reason = The reason is empty. Write what the ticket is waiting for.

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-ask-pending-too-long = The reason is too long ({ $length } characters; the limit is { $limit }). Shorten it.

fault-ask-pending-already = The ticket is already awaiting approval. Wait for the decision, or go on with the ticket.

# Variables:
#   $status - the status that the ticket is in
fault-ask-pending-not-from-here = A ticket with the status “{ $status }” cannot become pending. Answer or assign it first.

fault-approve-pending-not-allowed = Your role does not allow deciding on pending tickets. Ask a supervisor.

fault-approve-pending-without-term = No term was chosen. Choose for how long the ticket may stay pending.

# Variables:
#   $limit (number) - hours allowed at most
fault-approve-pending-too-long =
    { $limit ->
        [one] A ticket may stay pending for { $limit } hour at most.
       *[other] A ticket may stay pending for { $limit } hours at most.
    } Choose a shorter term.

fault-decline-pending-not-allowed = Your role does not allow deciding on pending tickets. Ask a supervisor.

fault-decline-pending-without-reason = The reason is empty. Write what your colleague should do instead.

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-decline-pending-too-long = The reason is too long ({ $length } characters; the limit is { $limit }). Shorten it.

fault-end-pending-not-allowed = Your role does not allow going on with a pending ticket. Ask a supervisor.

# Variables:
#   $ended_at - when the approved term ended; shown as a date and time
fault-pending-term-over = The approved term ended { $ended_at }. Who works on the ticket has to ask anew before it can be approved again.

# Variables:
#   $person - for whom the decision was to be
#   $ended_at - when that ended; shown as a date and time
fault-pending-delegation-over = You decided for { $person } until { $ended_at }, and this was decided later. Leave it to { $person }, or ask to be named again.

# Variables:
#   $person - for whom the decision was to be
#   $from_at - when that begins; shown as a date and time
fault-pending-delegation-not-yet = You decide for { $person } from { $from_at } on. Until then, leave it to { $person }.

# Variables:
#   $person - for whom the decision was to be
fault-pending-delegation-void = { $person } does not decide on pending tickets any more, so nobody can do it for them. Ask a supervisor who does.

## Deciding while somebody is away

fault-delegate-not-allowed = Your role does not decide on pending tickets, so there is nothing to hand over. Ask the support manager.

fault-delegate-not-offered = On this desk nobody decides for somebody else. Decide before you leave, or ask your administrator.

fault-delegate-unknown-person = That person is not on this desk. Choose someone else.

fault-delegate-to-self = You decide for yourself already. Choose someone else.

# Variables:
#   $person - the person's name
fault-delegate-person-may-not = { $person } cannot decide for you: their role does not allow it, or their account is not active. Choose someone else.

# Variables:
#   $person - who decides already
#   $until_at - until when; shown as a date and time
fault-delegate-already = { $person } decides for you until { $until_at } already. End that first, then choose someone else.

fault-delegate-over = The end lies before the beginning, or in the past. Choose a later end.

# Variables:
#   $limit (number) - days allowed at most
fault-delegate-too-long =
    { $limit ->
        [one] Somebody may decide for you for { $limit } day at most.
       *[other] Somebody may decide for you for { $limit } days at most.
    } Choose an earlier end.

# Variables:
#   $limit (number) - days ahead allowed at most
fault-delegate-too-far =
    { $limit ->
        [one] It may begin { $limit } day from now at the latest.
       *[other] It may begin { $limit } days from now at the latest.
    } Choose an earlier beginning.

fault-end-delegation-not-allowed = Your role does not allow ending this. Ask who named the person, or a supervisor.

fault-end-delegation-none = Nobody decides for them any more: it is over, or a colleague ended it. Nothing was changed.

## Requests to third parties

fault-request-none = No third party was asked about this ticket. Nothing was changed.

# Variables:
#   $since_at - when the last step was taken; shown as a date and time
fault-request-silent = The last step was taken ({ $since_at }). Nothing more is said until the customer or the third party writes.

fault-request-last-taken = The last step was taken already; there is no further one. Answer the customer, or resolve the ticket.

fault-request-answered = The third party has answered. There is nothing left to remind of; tell the customer.

fault-request-over = The request is over. Nothing was changed.

fault-raise-not-allowed = Your role does not allow asking third parties. Ask a supervisor.

# Variables:
#   $kind - id of the kind
fault-raise-unknown-kind = Nobody is asked for complaints of the kind “{ $kind }”. Choose another kind.

# Variables:
#   $party - id of the party
fault-raise-unknown-party = “{ $party }” is not asked for this kind of complaint. Choose somebody else.

fault-raise-already = A third party was asked already and has not answered yet. Remind them instead.

fault-raise-at-party = This is the ticket of a request itself. Ask from the customer’s ticket.

# Variables:
#   $status - the status that the ticket is in
fault-raise-not-from-here = From the status “{ $status }” no third party is asked. Nothing was changed.

# Variables:
#   $field - name of the field
fault-raise-field-missing = Fill in “{ $field }”.

# Variables:
#   $field - name of the field
fault-raise-field-unknown = Requests of this kind have no “{ $field }”. Take it out.

# Variables:
#   $field - name of the field
#   $value - what was typed
fault-raise-field-malformed = “{ $field }” cannot be { $value }. Check what was typed.

# Variables:
#   $field - name of the field
#   $least - fewest characters
#   $most - most characters
fault-raise-field-length = “{ $field }” has a length of { $least } to { $most }. Check what was typed.

# Variables:
#   $field - name of the field
#   $limit - most entries
fault-raise-field-too-many = There are too many entries in “{ $field }” (the limit is { $limit }). Send another request for the rest.

# Variables:
#   $field - name of the field
#   $value - what was typed
fault-raise-field-twice = { $value } stands twice in “{ $field }”. Take one out.

# Variables:
#   $limit - most characters allowed
fault-raise-party-too-long = The name or address is too long (the limit is { $limit } characters). Shorten it.

fault-raise-address-malformed = The e-mail address is not one. Check what was typed.

fault-raise-empty-subject = The request needs a subject. Write one.

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-raise-subject-too-long = The subject is too long ({ $length } characters; the limit is { $limit }). Shorten it.

fault-raise-empty = The request and the words to the customer must not be empty. Write both.

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-raise-too-long = The text is too long ({ $length } characters; the limit is { $limit }). Shorten it.

# Variables:
#   $field - name of the field
#   $value - what has to be named
fault-raise-not-named = The words to the customer do not name “{ $field }”: { $value }. Add it.

fault-remind-not-allowed = Your role does not allow follow-ups and reminders. Ask a supervisor.

fault-remind-unknown-ladder = The desk’s procedure has no such step any more. Nothing was changed.

fault-remind-not-here = This step is taken on the other ticket of the request. Nothing was changed.

fault-remind-empty = The message is empty. Write it first.

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-remind-too-long = The message is too long ({ $length } characters; the limit is { $limit }). Shorten it.

# Variables:
#   $opens_at - when the next step may be taken; shown as a date and time
fault-remind-too-early = It is too early for the next step. It opens { $opens_at }; a colleague may have taken the one before.

# Variables:
#   $limit - how many steps there are
fault-remind-no-more = Every step was taken (the limit is { $limit }). There is no further one.

fault-remind-not-now = This step is not due on this ticket any more. Look at what comes next.

fault-climb-not-allowed = Only the program takes these steps by itself. Nothing was changed.

fault-set-priority-not-allowed = Your role does not allow setting priorities. Ask a supervisor.

fault-set-priority-none-here = This desk has no priorities. Nothing was changed.

# Variables:
#   $degree - what was named
fault-set-priority-unknown-degree = The desk’s procedure has no such degree any more: { $degree }. Choose again.

fault-set-priority-unassigned = Nobody has this ticket yet. Assign it first, then set its priority.

fault-set-priority-closed = The ticket is closed; its priority stays.

fault-set-priority-already = The ticket has this priority already.

fault-set-zone-not-allowed = Your role does not allow changing the customer’s time zone. Ask a supervisor.

# Variables:
#   $zone - what was named
fault-set-zone-unknown = The desk’s procedure has no such time zone any more: { $zone }. Choose again.

fault-set-zone-elsewhere = The ticket is another customer’s by now; nothing was changed. Look at it again.

fault-set-zone-already = This is the customer’s time zone already.

fault-plan-call-not-allowed = Your role does not allow planning calls. Ask a supervisor.

fault-plan-call-none-here = This desk plans no calls. Nothing was changed.

fault-plan-call-over = The ticket is solved or closed, so no call is planned for it.

fault-plan-call-unassigned = Nobody has this ticket yet. Assign it first, then plan the call.

fault-plan-call-no-zone = Nobody knows what time it is where the customer is. Set their time zone first.

fault-plan-call-past = That time is over. Choose a later one.

# Variables:
#   $days (number) - how many days ahead a call may be planned
fault-plan-call-too-far =
    { $days ->
        [one] Calls are planned at most { $days } day ahead. Choose an earlier time.
       *[other] Calls are planned at most { $days } days ahead. Choose an earlier time.
    }

# Variables:
#   $opens_at - the next time for calls where the customer is; shown as a date and time
fault-plan-call-outside = Where the customer is, that is no time for calls. The next one is { $opens_at } by the desk’s clock.

fault-plan-call-already = The call is planned for this time already.

fault-end-call-not-allowed = Your role does not allow ending planned calls. Ask a supervisor.

fault-end-call-none = No call is planned for this ticket. A colleague may have made it.

fault-close-not-allowed = Your role does not allow closing tickets. Ask a supervisor.

fault-close-already = The ticket is closed.

fault-close-not-from-here = A ticket is not closed from this status. Resolve it first.

fault-close-unsolved = No solution was given yet. Resolve the ticket first.

fault-close-unconfirmed = The customer has not confirmed the solution. Silence is no confirmation: wait for their word, or ask for it.

fault-close-message-unfit = That message does not confirm the solution: it is not the customer’s, or is older than the solution. Choose another one.

fault-close-empty = Write down what the customer said.

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-close-too-long = What the customer said is too long ({ $length } characters; the limit is { $limit }). Shorten it.

fault-close-without-result = This ticket is closed with a result. Choose one.

# Variables:
#   $result - what was named
fault-close-unknown-result = The desk’s procedure has no such result any more: { $result }. Choose again.

fault-tag-not-allowed = Your role does not allow tagging tickets. Ask a supervisor.

# Variables:
#   $tag - what was named
fault-tag-unknown = The desk’s procedure has no such tag any more: { $tag }. Choose again.

fault-tag-closed = The ticket is closed; its tags stay.

fault-tag-already = The ticket has this tag already.

fault-tag-not-there = The ticket does not have this tag. A colleague may have taken it off.

fault-record-cause-not-allowed = Your role does not record causes. Whoever the ticket was delivered to does.

# Variables:
#   $cause - what was named
fault-record-cause-unknown = The desk’s procedure has no such cause any more: { $cause }. Choose again.

fault-record-cause-not-missed = Nothing was missed on this ticket whose cause is asked for.

fault-record-cause-already = The cause is recorded already.

fault-record-cause-empty = Write what you found out.

# Variables:
#   $length - characters written
#   $limit - the most
fault-record-cause-too-long = What you found out is too long ({ $length } characters; { $limit } at most). Shorten it.

fault-hand-over-not-allowed = Your role does not allow handing tickets to another team. Ask a supervisor.

# Variables:
#   $team - what was named
fault-hand-over-unknown-team = The desk’s procedure has no such team any more: { $team }. Choose again.

fault-hand-over-closed = The ticket is closed; it stays with its team.

fault-hand-over-already = The team has this ticket already.

fault-follow-up-not-allowed = Your role does not allow opening follow-ups. Ask a supervisor.

# Variables:
#   $follow_up - what was named
fault-follow-up-unknown = The desk’s procedure has no such follow-up any more: { $follow_up }. Choose again.

fault-follow-up-empty = Write what is to be done.

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-follow-up-too-long = What is to be done is too long ({ $length } characters; the limit is { $limit }). Shorten it.

fault-follow-up-exists = This follow-up was opened already. Nothing was changed.

fault-hear-not-allowed = Your role does not allow keeping a third party’s answer. Ask a supervisor.

fault-hear-nobody-asked = No third party was asked on this ticket. Nothing was changed.

fault-hear-empty = The answer is empty. Write what they said.

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-hear-too-long = The answer is too long ({ $length } characters; the limit is { $limit }). Shorten it.

## Escalating by a separate mail

fault-escalate-not-allowed = Your role does not allow escalating products. Ask a senior agent or your leader.

fault-escalate-not-offered = On this desk nothing is escalated by mail. Send a reminder instead.

fault-escalate-not-here = This is not the ticket of a third party. Open the request first.

fault-escalate-not-for-party = Requests to this third party are not escalated by mail. Send a reminder instead.

fault-escalate-no-original = The third party was not asked by mail, so there is no first mail to attach. Escalate to them by the way in which they were asked.

# Variables:
#   $limit (number) - how many mails may be written
fault-escalate-no-more =
    { $limit ->
        [one] This was escalated already; { $limit } mail is allowed.
       *[other] This was escalated already; { $limit } mails are allowed.
    } Ask your leader how to go on.

# Variables:
#   $opens_at - when the next mail may be written; shown as a date and time
fault-escalate-too-early = The last escalation is too recent. The next one may be written { $opens_at }.

fault-escalate-empty-product = The product is empty. Write which product it is about.

# Variables:
#   $product - the product as it was written
fault-escalate-not-named = The subject does not name the product “{ $product }”. Write the product anew.

fault-escalate-empty = The mail has no subject, no text or no note. Write them first.

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-escalate-subject-too-long = The subject is too long ({ $length } characters; the limit is { $limit }). Shorten the product.

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-escalate-too-long = The mail is too long ({ $length } characters; the limit is { $limit }). Shorten it.

## Attachments

fault-attachment-not-on-desk = This desk does not take attachments. Send the text without them.

# Variables:
#   $count - attachments of the message
#   $limit - most attachments allowed
fault-attachment-too-many = There are too many attachments for one message ({ $count }; the limit is { $limit }). Send the rest with another message.

# Variables:
#   $name - name of the file
#   $limit - most megabytes allowed
fault-attachment-too-large = “{ $name }” is too large. The limit for one attachment is { $limit } MB.

# Variables:
#   $name - name of the file
fault-attachment-empty = “{ $name }” is empty. Choose another file.

# Variables:
#   $name - name of the file
#   $media - type of the file, as programs name it
fault-attachment-type-not-allowed = This desk does not take attachments of the type of “{ $name }” ({ $media }). Choose another file.

fault-attachment-malformed = The attachment was not taken because its details are wrong. Remove it and add it again.

# Variables:
#   $name - name of the file
fault-attachment-unknown = The attachment “{ $name }” is no longer there, so the message was not sent. Add it again or send the message without it.

fault-attachment-other = The server has another file in the place of this attachment. Remove it and add it again.

fault-attachment-broken = The attachment did not reach the server undamaged. It will be sent again.

# Variables:
#   $limit - most megabytes that may wait
fault-attachments-waiting = Too many of your attachments are waiting for their messages (the limit is { $limit } MB). Send or discard those messages first.

# Variables:
#   $reference - reference in the server's log
fault-attachments-away = The server cannot store attachments right now. Yours is kept on this device and will be sent later. Reference: { $reference }

fault-attachment-unfinished = An attachment is still being added. Wait a moment, then send the message.

fault-attachment-gone = This attachment is not in the draft any more. Add it again.

fault-attachment-damaged = The attachment is damaged. Try again.

fault-downloads-none = No folder for saved files was found on this device. Ask your administrator.

## Creating a ticket

fault-create-empty-subject = The ticket needs a subject. Write one.

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-create-subject-too-long = The subject is too long ({ $length } characters; the limit is { $limit }). Shorten it.

fault-create-empty-text = The first message is empty. Write what the customer asks for.

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-create-too-long = The message is too long ({ $length } characters; the limit is { $limit }). Shorten it.

# Variables:
#   $channel - the channel that was asked for
fault-create-unknown-channel = This desk has no channel “{ $channel }”. Choose another channel.

# Variables:
#   $kind - the kind of ticket that was asked for
fault-create-unknown-kind = This desk has no kind of ticket “{ $kind }”. Choose another kind.

fault-create-unknown-customer = That customer is not in this workspace. Choose another customer or add one.

fault-create-customer-without-contact = A new customer needs a name, and a phone number or an e-mail address. Fill in what is missing.

# Variables:
#   $limit - most characters of a name, a number or an address
fault-create-customer-too-long = A name, number or address of the customer is too long (at most { $limit } characters). Shorten it.

# Variables:
#   $language - the language tag that was given
fault-create-unknown-language = “{ $language }” is not a language. Choose one from the list.

fault-create-not-allowed = Your role does not allow creating tickets on this desk. Ask a supervisor.

fault-ticket-unknown = The ticket was not found. It may have moved to another desk; search for it.

fault-ticket-not-here = The ticket is not on this device. Wait for the sync to finish, then search for it.

fault-ticket-exists = This ticket was already created; nothing was changed.

fault-ticket-message-exists = This message is already on the ticket; nothing was changed.

## Desks and their revisions

fault-desk-unknown = This desk is not known on this device. Wait for the next sync or ask your administrator.

fault-desk-not-here = This desk has not arrived on this device yet. Wait for the sync to finish.

fault-desk-none = You have no desk yet. Ask your administrator to give you access to one.

fault-desk-not-granted = You have no access to this desk. Ask your administrator for it.

# Variables:
#   $format - the number of the format that this desk is written in
fault-desk-read-only = This desk can only be read here: its procedure needs a newer program (format { NUMBER($format, useGrouping: 0) }). Update the program.

## Seats, live chats and calls

# Variables:
#   $channel - the channel that was asked for
fault-seat-channel-without-seats = The channel “{ $channel }” has no seats on this desk. Choose another channel.

fault-seat-not-allowed = This role does not allow taking a seat. Ask a supervisor.

fault-seat-on-break = You are on break, so nothing was changed. End the break first.

fault-seat-not-online = You are not shown as online. Change that to online first.

# Variables:
#   $limit - how many seats the channel has
fault-seat-none-free =
    { $limit ->
        [one] The only seat is taken. Enter the seat line; the seat comes to you by itself.
       *[other] All { $limit } seats are taken. Enter the seat line; a seat comes to you by itself.
    }

fault-seat-already-yours = You have this seat already; nothing was changed.

fault-seat-already-waiting = You are already in the seat line; nothing was changed.

fault-seat-not-waiting = You are not in the seat line; nothing was changed.

fault-seat-unknown = This desk has no such seat. Look at the seats again.

fault-seat-empty = Nobody is in this seat any more; nothing was changed.

fault-seat-lease-over = You no longer have this seat. Take a seat again; what you wrote is kept.

fault-seat-fence-stale = This seat was taken again in the meantime, so nothing was changed. Take a seat again; what you wrote is kept.

fault-contact-without-seat = You have no seat on this channel. Take a seat first.

# Variables:
#   $limit - how many live chats or calls one seat takes at a time
fault-contact-seat-full =
    { $limit ->
        [one] This seat is full: it takes one live chat or call at a time. End that one first, or choose another seat.
       *[other] This seat is full: it takes { $limit } live chats or calls at a time. End one first, or choose another seat.
    }

fault-contact-unknown = This live chat or call is not here any more. Look at the list again.

fault-contact-exists = This live chat or call is already here; nothing was changed.

fault-contact-called-already = This call is going on already, or is offered to you.

# Variables:
#   $brand - the brand that was named
fault-contact-brand-unknown = This channel has no brand “{ $brand }”. Choose another brand.

fault-contact-offer-over = The time to accept is over: a colleague was asked, or the customer waits in line again. Nothing is needed.

fault-contact-not-yours = This live chat or call is not in your seat; nothing was changed.

fault-contact-still-open = This live chat or call has not ended. End it first.

fault-contact-over = This live chat or call has ended. Only its outcome can still be recorded.

# Variables:
#   $outcome - the outcome that was asked for
fault-contact-outcome-unknown = This desk has no outcome “{ $outcome }”. Choose another outcome.

fault-contact-colleague-not-seated = This colleague is not online or has no seat on this channel. Choose someone else.

fault-contact-already-there = This is already so; nothing was changed.

# Variables:
#   $reason - the break reason that was asked for
fault-break-reason-unknown = This desk has no break reason “{ $reason }”. Choose another reason.

fault-override-not-allowed = Your role does not allow going beyond the limits. Ask a supervisor.

fault-override-without-reason = Write the reason first; it is recorded with what you do.

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-override-reason-too-long = The reason is too long ({ $length } characters; the limit is { $limit }). Shorten it.

## The outbox

# Variables:
#   $n - the number of the change that was refused
fault-depends-on-refused = This change depends on change { NUMBER($n, useGrouping: 0) }, which was refused. Deal with that one first.

fault-command-withdrawn = You took this change back before it was judged; nothing was changed.

fault-outbox-entry-gone = This change is no longer waiting in the outbox; nothing was done. Look at the outbox again.

## Intake by other programs, and faults of our own

fault-intake-key-wrong = The intake key is wrong or was revoked. Ask your administrator for a new one.

# Variables:
#   $field - the name of the field, as the interface spells it
fault-intake-malformed = The field { $field } is missing or not as expected. Correct it and send again.

# Variables:
#   $external_id - the id that the other program gave
fault-intake-conflict = The id { $external_id } was used before with other content. Send it again under a new id.

fault-receive-not-allowed = Only a channel may bring messages of customers. Use the key of the channel.

fault-receive-empty = The customer’s message is empty. Send its text.

# Variables:
#   $length - characters sent
#   $limit - most characters allowed
fault-receive-too-long = The customer’s message is too long ({ $length } characters; the limit is { $limit }). Send it in parts.

# Variables:
#   $channel - the channel that was named
fault-receive-unknown-channel = This desk has no channel “{ $channel }”. Send it under a channel of the desk.

fault-receive-closed = The ticket is closed for good. Create a new ticket for this message.

# Variables:
#   $reference - a short code that finds this fault in the log
fault-internal = Something went wrong inside the program. Try again; if it happens again, give your administrator this reference: { $reference }

## Scripts and the verification of customers

fault-script-not-allowed = Your role does not allow working with scripts. Ask a supervisor.

fault-script-unknown-run = This script is not on the ticket, so nothing was changed. Start it again.

fault-script-over = This script has ended already; nothing was changed. Start it again if it is still needed.

fault-script-elsewhere = The script is at another step by now, so nothing was changed. Look where it is and go on from there.

fault-script-changed = The desk’s procedure has changed, and the script cannot go on as it was. Give it up and start it again.

fault-script-contact-needed = This needs a call or chat with the customer. Call the customer from the ticket first.

fault-script-contact-not-yours = You are not in this call or chat with the customer any more, so nothing was changed. Call the customer again.

# Variables:
#   $right - right answers so far
#   $needed - right answers that are needed
fault-script-not-verified = The customer is not verified in this call or chat yet (right answers: { $right }; needed: { $needed }). Finish the verification first.

fault-script-verification-failed = The verification failed in this call or chat, so nothing may be done to the account. Ask the customer to contact us again later.

# Variables:
#   $role - the person's role
fault-reveal-not-allowed = Your role ({ $role }) may not reveal this. Ask a colleague who answers customers.

fault-reveal-nothing = Nothing is masked there any more. Look at the ticket again.

fault-start-script-unknown = This desk has no such script. Choose another one.

fault-start-script-already = A script is already running on this ticket. Finish it or give it up first.

fault-start-script-exists = This script was started already; nothing was changed.

fault-start-script-ticket-closed = The ticket is closed for good, so no script was started. Create a new ticket.

fault-answer-step-without-choice = Nothing was chosen. Choose one of the answers.

fault-answer-step-choice-unknown = This step has no such answer. Choose one of those shown.

fault-answer-step-without-text = Nothing was written. Write what this step asks for.

fault-answer-step-text-unwanted = Nothing is written at this step, so nothing was changed. Keep it as a note instead.

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-answer-step-too-long = The answer is too long ({ $length } characters; the limit is { $limit }). Shorten it.

fault-answer-step-verification-open = The verification is not finished. Ask the next question.

fault-script-customer-unsure = Several customers are reached in this way. Choose beside the conversation which of them it is, then go on.

fault-answer-step-email-malformed = This is not an e-mail address. Check what was typed.

fault-answer-step-phone-malformed = This is not a phone number. Check what was typed.

fault-answer-step-country-malformed = No country was chosen. Choose one.

# Variables:
#   $value - address or number
fault-answer-step-taken = Another customer has { $value }. Ask for another one.

# Variables:
#   $value - address or number
fault-answer-step-same = { $value } is registered for this customer already. Ask for the new one.

# Variables:
#   $value - what has to be named
fault-answer-step-not-cited = The text does not name { $value }. Add it.

fault-answer-step-number-unknown = The ticket of the request has no number yet. Wait until it has been sent, then go on.

# Variables:
#   $kind - kind of request in the desk's words
fault-answer-step-not-asked = Nobody was asked yet: { $kind }. Send the request first.

fault-answer-step-not-answered = There is no answer to the request yet. Go on when it has come.

fault-answer-step-without-person = Nobody was chosen to have the ticket. Choose somebody.

# Variables:
#   $person - the colleague's name
fault-answer-step-person-unfit = The procedure does not give this ticket to { $person }. Choose somebody else.

fault-answer-step-no-address = The customer has no registered e-mail address, so nothing was sent. Choose the right customer first.

fault-answer-step-customer-unknown = The customer of this ticket is not known. Choose the customer first.

fault-answer-step-nothing-new = The new address or number is missing, so nothing was changed. Go back and ask for it.

# Variables:
#   $stopped - why, in the desk's words
#   $country - the country
fault-raise-service-stopped = Refused for { $country }: { $stopped }

# Variables:
#   $role - the role
fault-customer-not-allowed = The role “{ $role }” may not change whose ticket it is. Ask a supervisor.

fault-customer-already = The ticket is this customer’s already; nothing was changed.

fault-customer-elsewhere = The ticket is another customer’s by now; nothing was changed. Look at it again.

# Variables:
#   $brand - brand id
fault-customer-brand-unknown = This desk has no brand “{ $brand }”. Choose one of those shown.

fault-customer-country-malformed = This is not a country. Choose one.

# Variables:
#   $brand - the brand in the desk's words
#   $country - the country
fault-customer-no-store = { $brand } has no store for { $country }: nobody from there can register. Check both.

# Variables:
#   $account - id of the standing
fault-customer-account-unknown = This desk knows no account standing “{ $account }”. Choose one of those shown.

# Variables:
#   $avatar - id of the colour
fault-customer-avatar-unknown = This desk knows no avatar colour “{ $avatar }”. Choose one of those shown.

fault-back-script-at-start = The script is at its first step; there is nothing to go back to.

fault-judge-answer-question-unknown = The verification has no such question. Choose one of those shown.

fault-judge-answer-settled = The result of this question is settled in this call or chat. Ask another question.

fault-judge-answer-enough = The verification is decided; no more questions are needed. Go on with the script.

fault-compare-answer-nothing-stored = There is no stored answer to compare with. Judge the answer yourself.

fault-compare-answer-unsent = Earlier steps of this script have not reached the server yet. Wait a moment and compare again.

## Reports

# Variables:
#   $role - the role's id
fault-report-not-allowed = Your role does not read reports. Ask your administrator if you need them.
fault-report-span-backwards = The last day is before the first one. Choose the days the other way round.

# Variables:
#   $limit - the most days
fault-report-span-too-long =
    { $limit ->
        [one] One report is about { $limit } day at most. Choose fewer days.
       *[other] One report is about { $limit } days at most. Choose fewer days.
    }
fault-report-no-goals = This desk has no goals for resolutions, so there is nothing to report.
fault-report-no-rota = This desk has no rota, so there is nothing to report.

## Shifts

# Variables:
#   $role - the role's id
fault-plan-shift-not-allowed = Your role does not plan shifts. Ask your supervisor.

# Variables:
#   $role - the role's id
fault-change-shift-not-allowed = Your role does not change shifts. Ask your supervisor.

# Variables:
#   $role - the role's id
fault-remove-shift-not-allowed = Your role does not remove shifts. Ask your supervisor.
fault-shift-no-rota = This desk has no rota, so no shift can be planned.
fault-shift-agent-unknown = Nobody like that takes seats on this desk. Choose somebody else.
fault-shift-unknown = This shift is not there any more. Look at the rota again.
fault-shift-not-then = The shift does not begin on that day any more. Look at the rota again.
fault-shift-malformed = This is no time of a day. Choose the times again.
fault-shift-backwards = The shift ends before it begins. Choose a later end, or let it end on the next day.

# Variables:
#   $limit - the most hours
fault-shift-too-long =
    { $limit ->
        [one] A shift lasts { $limit } hour at most. Choose an earlier end.
       *[other] A shift lasts { $limit } hours at most. Choose an earlier end.
    }

# Variables:
#   $shift_at - when the other shift begins; shown as a date with time
fault-shift-overlaps = The same person has a shift that begins { DATETIME($shift_at, dateStyle: "medium", timeStyle: "short") }. Change that one, or choose other times.

# Variables:
#   $limit - the most shifts
fault-shift-too-many =
    { $limit ->
        [one] One person has { $limit } shift at most. Use a weekly one.
       *[other] One person has { $limit } shifts at most. Use weekly ones.
    }

## Revisions of the procedure

fault-revision-not-here = This revision is not on this device. Wait for the sync to finish, then open it again.

fault-revision-unknown = This desk has no such revision. Open the list of revisions again.

# Variables:
#   $revision - the number of the revision
fault-revision-rejected = Revision { NUMBER($revision, useGrouping: 0) } was rejected. What was wrong is put right in a new one.

# Variables:
#   $revision - the number of the revision
fault-revision-in-force = Revision { NUMBER($revision, useGrouping: 0) } is in force already. Nothing was changed.

# Variables:
#   $revision - the number of the revision
fault-revision-superseded = Revision { NUMBER($revision, useGrouping: 0) } was superseded by a later one. Nothing was changed.

# Variables:
#   $role - the role's id
fault-approve-revision-not-allowed = Your role does not approve revisions of the procedure. Ask your supervisor.

# Variables:
#   $revision - the number of the revision
fault-approve-revision-twice = You have approved revision { NUMBER($revision, useGrouping: 0) } before. It needs the approval of somebody else.

# Variables:
#   $revision - the number of the revision
fault-approve-revision-enough = Revision { NUMBER($revision, useGrouping: 0) } has every approval that it needs. Nothing was changed.

# Variables:
#   $role - the role's id
fault-reject-revision-not-allowed = Your role does not reject revisions of the procedure. Ask your supervisor.

fault-reject-revision-reason-empty = Write why the revision is rejected; its author reads it.

# Variables:
#   $length - characters written
#   $limit - most characters allowed
fault-reject-revision-reason-too-long = The reason is too long ({ $length } characters; the limit is { $limit }). Shorten it.

fault-drawing-malformed = This could not be saved as a drawing. Open the flowchart again and retry.

## Records that a desk keeps beside tickets

fault-record-kind-unknown = This desk keeps no such records. Look at the ticket again.
fault-record-unknown = This record is not there any more, or belongs to another customer. Look at the ticket again.
fault-record-customer-unsure = It is not said yet which customer this ticket is of. Choose the customer first.
fault-record-value-missing = Something that is asked is still empty. Fill it in.
fault-record-value-unfit = Something that you filled in cannot be: it is too long, too large, or not written as it should be. Correct it.
fault-record-value-unknown = Something was filled in that is not asked. Look at the form again.
fault-create-record-not-allowed = Your role does not begin such records. Ask your supervisor.
fault-create-record-exists = This record is there already. Look at the ticket again.
fault-create-record-without-parent = What this record would belong to is not there any more. Look at the ticket again.
fault-create-record-not-now = The procedure does not allow this record with what you filled in. Correct it, or ask your supervisor.
# $limit: how many records one customer can have
fault-create-record-too-many = This customer has as many records as one may have (limit: { $limit }). Tell your supervisor.
fault-act-on-record-not-allowed = Your role may not do this. Ask your supervisor.
fault-act-on-record-unknown = The procedure does not have this action any more. Look at the ticket again.
fault-act-on-record-state = The record stands differently by now, so this cannot be done. Look at it again.
fault-act-on-record-not-now = The procedure does not allow this now, or not with what you filled in. Look at the record again.
# $opens_at: when it opens
fault-act-on-record-too-early = It is too early for this step. It opens { $opens_at }.
fault-act-on-record-amounts-changed = The amounts are not those that you saw any more. Look at them again, and tell the customer before you confirm.
fault-act-on-record-texts-changed = What would be sent is not what you saw any more. Look at it again before you confirm.
# $limit: characters allowed
# $length: characters written
fault-act-on-record-text-too-long = The message is too long ({ $length } characters; the limit is { $limit }). Tell your administrator.
fault-act-on-record-without-number = Something is sent to the customer's phone, and no number is known. Add the number first.
