// Written from crates/app/src/entry by `cargo xtask codegen`; changes here are lost.

export type Act = { "act": "sign-in", 
/**
 * Server address, `https://...`.
 */
server: string, 
/**
 * User name.
 */
user: string, 
/**
 * Password.
 */
password: string, 
/**
 * Passphrase of the local database, where there is no keyring (K8).
 */
passphrase: string | null, } | { "act": "unlock", 
/**
 * Passphrase.
 */
passphrase: string, } | { "act": "sign-out" } | { "act": "create", 
/**
 * Known customer's id; otherwise `new_customer` is given.
 */
customer: string | null, 
/**
 * A customer not known yet.
 */
newCustomer: NewCustomer | null, 
/**
 * Channel id.
 */
channel: string, 
/**
 * Subject.
 */
subject: string, 
/**
 * What the customer said.
 */
text: string, 
/**
 * Kind of complaint.
 */
kind: string | null, 
/**
 * Language of subject and text.
 */
language: string, } | { "act": "reply", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Text.
 */
text: string, 
/**
 * Template it began from.
 */
template: string | null, } | { "act": "note", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Text.
 */
text: string, } | { "act": "assign", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * User id, or nothing.
 */
to: string | null, } | { "act": "resolve", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Reason id.
 */
reason: string, } | { "act": "ask-pending", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Why.
 */
reason: string, } | { "act": "approve-pending", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * How long from now, milliseconds.
 */
term: number, } | { "act": "decline-pending", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Why not.
 */
reason: string, } | { "act": "end-pending", 
/**
 * Ticket id.
 */
ticket: string, } | { "act": "save-draft", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Which writing.
 */
kind: DraftKind, 
/**
 * Text.
 */
text: string, 
/**
 * Caret or start of the selection, UTF-16 units.
 */
caretStart: number, 
/**
 * End of the selection, UTF-16 units.
 */
caretEnd: number, 
/**
 * Template it began from.
 */
template: string | null, } | { "act": "retry", 
/**
 * Its number in the outbox.
 */
n: number, } | { "act": "discard", 
/**
 * Its number in the outbox.
 */
n: number, } | { "act": "send-stale", 
/**
 * Its number in the outbox.
 */
n: number, } | { "act": "choose", 
/**
 * The whole of the settings.
 */
settings: Settings, } | { "act": "sync-now" };

export type Arg = number | string;

export type Changed = { "topic": "session" } | { "topic": "desk" } | { "topic": "queues" } | { "topic": "ticket", 
/**
 * Ticket id.
 */
id: string, } | { "topic": "outbox" };

export type ChannelFace = { 
/**
 * Id; its name is the desk word `channel-<id>`.
 */
id: string, 
/**
 * `mail`, `chat`, `call`, `whatsapp`, `social` or `portal`: decides its icon.
 */
medium: string, };

export type ClockState = "running" | "paused" | "met" | "missed";

export type ClockView = { 
/**
 * Clock id.
 */
id: string, 
/**
 * Target id; its name is the desk word `target-<id>`.
 */
target: string, 
/**
 * How it stands.
 */
state: ClockState, 
/**
 * What was promised, milliseconds of counted time.
 */
limit: number, 
/**
 * UTC milliseconds.
 */
startedAt: number, 
/**
 * UTC milliseconds.
 */
dueAt: number, 
/**
 * UTC milliseconds, if it has stopped.
 */
stoppedAt: number | null, 
/**
 * From the start to the stop, or to the due time while it runs.
 */
spans: Array<Span>, 
/**
 * Calendar id; its name is the desk word `calendar-<id>`.
 */
calendar: string, 
/**
 * Desk revision whose calendar judged it.
 */
revision: number, };

export type CustomerFace = { 
/**
 * Customer id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * Phone number in international form.
 */
phone: string | null, 
/**
 * Preferred language.
 */
language: string | null, 
/**
 * ISO 3166 country.
 */
country: string | null, };

export type DeskView = { 
/**
 * Desk id; its name is the desk word `desk-name`.
 */
id: string, 
/**
 * Revision in force.
 */
revision: number, 
/**
 * IANA time zone.
 */
timeZone: string, 
/**
 * How long before a breach a clock turns `due`, milliseconds (X8).
 */
warnBefore: number, 
/**
 * Languages customers are answered in, the first one first.
 */
languages: Array<string>, 
/**
 * Statuses.
 */
statuses: Array<StatusFace>, 
/**
 * Kinds of complaint; names are the desk words `kind-<id>`.
 */
kinds: Array<string>, 
/**
 * Reasons to resolve.
 */
reasons: Array<ReasonFace>, 
/**
 * Channels.
 */
channels: Array<ChannelFace>, 
/**
 * Queues in their order.
 */
queues: Array<QueueFace>, 
/**
 * Terms for which a ticket may stay pending, milliseconds, rising; empty where none may (A10).
 */
pendingTerms: Array<number>, 
/**
 * The desk's Fluent source by language, added to the screen's bundle.
 */
words: { [key in string]: string }, };

export type Digits = "language" | "latin" | "native";

export type DraftKind = "reply" | "note";

export type DraftView = { 
/**
 * Which writing.
 */
kind: DraftKind, 
/**
 * Text.
 */
text: string, 
/**
 * Caret or start of the selection, UTF-16 units as the browser counts.
 */
caretStart: number, 
/**
 * End of the selection.
 */
caretEnd: number, 
/**
 * Template it began from.
 */
template: string | null, };

export type EntryAuthor = { "by": "customer", 
/**
 * Name.
 */
name: string, } | { "by": "agent", 
/**
 * Who.
 */
person: PersonFace, 
/**
 * It is the person signed in.
 */
mine: boolean, } | { "by": "system" };

export type EntryBody = { "kind": "incoming", 
/**
 * Text as written.
 */
text: string, 
/**
 * Channel id.
 */
channel: string, } | { "kind": "reply", 
/**
 * Text as written.
 */
text: string, 
/**
 * Channel id.
 */
channel: string, 
/**
 * Template id it began from.
 */
template: string | null, } | { "kind": "note", 
/**
 * Text as written.
 */
text: string, } | { "kind": "created" } | { "kind": "assigned", 
/**
 * Name of the new assignee, or nothing.
 */
to: string | null, } | { "kind": "resolved", 
/**
 * Reason id.
 */
reason: string, } | { "kind": "reopened" } | { "kind": "pending-asked", 
/**
 * Why.
 */
reason: string, } | { "kind": "pending-approved", 
/**
 * UTC milliseconds.
 */
until: number, } | { "kind": "pending-declined", 
/**
 * Why not.
 */
reason: string, } | { "kind": "pending-ended" };

export type EntryView = { 
/**
 * Message or activity id.
 */
id: string, 
/**
 * Who.
 */
author: EntryAuthor, 
/**
 * UTC milliseconds: received by the server, or made here while unsent.
 */
at: number, 
/**
 * Not accepted by the server yet.
 */
unsent: boolean, 
/**
 * What.
 */
body: EntryBody, };

export type Fault = { 
/**
 * Kebab-case code, for example `reply-empty` or `line-unreachable`.
 */
code: string, 
/**
 * Arguments of the message, by Fluent variable name.
 */
args: { [key in string]: Arg }, };

export type LineState = { "state": "idle" } | { "state": "connecting" } | { "state": "filling", 
/**
 * Rows received.
 */
done: number, 
/**
 * Rows the server announced.
 */
total: number, } | { "state": "online" } | { "state": "offline", 
/**
 * UTC milliseconds when the line was lost.
 */
since: number, 
/**
 * UTC milliseconds of the next attempt.
 */
retryAt: number, 
/**
 * Why, if it is worth telling.
 */
fault: Fault | null, } | { "state": "shut", 
/**
 * Why.
 */
fault: Fault, };

export type MayView = { 
/**
 * Reply to the customer.
 */
reply: Fault | null, 
/**
 * Write a note.
 */
note: Fault | null, 
/**
 * Assign.
 */
assign: Fault | null, 
/**
 * Resolve.
 */
resolve: Fault | null, 
/**
 * Ask that it may stay pending.
 */
askPending: Fault | null, 
/**
 * Approve that; declining may whoever may this.
 */
approvePending: Fault | null, 
/**
 * Go on with it.
 */
endPending: Fault | null, };

export type NewCustomer = { 
/**
 * Name.
 */
name: string, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * Phone number.
 */
phone: string | null, 
/**
 * Preferred language.
 */
language: string | null, };

export type OutboxEntry = { 
/**
 * Its number on this device.
 */
n: number, 
/**
 * `create`, `reply`, `note`, `assign` or `resolve`.
 */
verb: string, 
/**
 * UTC milliseconds when it was made.
 */
madeAt: number, 
/**
 * Ticket id.
 */
ticket: string | null, 
/**
 * The ticket's number, if it has one.
 */
number: string | null, 
/**
 * The ticket's subject.
 */
subject: string | null, 
/**
 * The words of a reply or note.
 */
text: string | null, 
/**
 * Where it stands.
 */
state: OutboxState, };

export type OutboxState = { "state": "waiting" } | { "state": "sending" } | { "state": "accepted" } | { "state": "refused", 
/**
 * Why.
 */
fault: Fault, } | { "state": "parked", 
/**
 * That command's number.
 */
behind: number, } | { "state": "stale" };

export type OutboxView = { 
/**
 * Refused ones first, then in the order they were made.
 */
entries: Array<OutboxEntry>, };

export type PendingView = { 
/**
 * Who asked last.
 */
askedBy: PersonFace | null, 
/**
 * UTC milliseconds.
 */
askedAt: number, 
/**
 * Why.
 */
reason: string, 
/**
 * Whether a decision is asked for.
 */
open: boolean, 
/**
 * Until when it may stay pending, UTC milliseconds; nothing before the first approval.
 */
until: number | null, };

export type PersonFace = { 
/**
 * User id.
 */
id: string, 
/**
 * Name as it is written.
 */
name: string, 
/**
 * Role id of the desk's pack.
 */
role: string, };

export type QueueCount = { 
/**
 * Queue id.
 */
id: string, 
/**
 * Tickets in it.
 */
count: number, 
/**
 * UTC milliseconds when the most urgent one is or was due.
 */
oldestDue: number | null, };

export type QueueFace = { 
/**
 * Id; its name is the desk word `queue-<id>`.
 */
id: string, 
/**
 * Icon by the name of lucide's, from a fixed list: `inbox`, `user-round`, `users-round`, `handshake`, `route`, `circle-pause`, `circle-check`, `bookmark`.
 */
icon: string, };

export type QueuesView = { 
/**
 * In the pack's order.
 */
queues: Array<QueueCount>, };

export type ReasonFace = { 
/**
 * Id; its name is the desk word `reason-<id>`, its explanation `reason-<id>.hint`.
 */
id: string, };

export type Sent = { 
/**
 * The ticket it was about, also a new one.
 */
ticket: string | null, 
/**
 * Its number in the outbox, where it went there.
 */
n: number | null, };

export type SessionState = "signed-out" | "locked" | "signed-in";

export type SessionView = { 
/**
 * Where the program stands.
 */
state: SessionState, 
/**
 * Person signed in.
 */
person: PersonFace | null, 
/**
 * The organisation's name.
 */
workspace: string | null, 
/**
 * The line.
 */
line: LineState, 
/**
 * Commands not yet accepted.
 */
waiting: number, 
/**
 * Commands refused and not yet dealt with.
 */
refused: number, 
/**
 * Choices of the person.
 */
settings: Settings, 
/**
 * Whether a keyring was found; without one a passphrase is asked for at sign-in (K8).
 */
keyring: boolean, 
/**
 * Server time minus this machine's time, milliseconds. Clocks on the screen add it to `Date.now()`.
 */
clockOffset: number, };

export type Settings = { 
/**
 * `en`, `ar`, `fa` or `ur`.
 */
language: string, 
/**
 * Whether the person chose the language (otherwise the desktop's was taken).
 */
languageChosen: boolean, 
/**
 * Colours.
 */
theme: Theme, 
/**
 * Numerals.
 */
digits: Digits, 
/**
 * Whether Urdu is set in Nastaliq.
 */
nastaliq: boolean, 
/**
 * A second calendar shown beside the first: `islamic-umalqura`, `persian`, `gregory` or nothing.
 */
secondCalendar: string | null, 
/**
 * IANA time zone, or nothing for the desk's.
 */
timeZone: string | null, 
/**
 * The server last signed in to.
 */
server: string, 
/**
 * The user name last signed in with.
 */
user: string, };

export type Span = { 
/**
 * What happened to it.
 */
kind: SpanKind, 
/**
 * UTC milliseconds.
 */
from: number, 
/**
 * UTC milliseconds; the last span of a running clock ends when it is due.
 */
to: number, };

export type SpanKind = "counted" | "closed" | "paused";

export type StatusFace = { 
/**
 * Id; its name is the desk word `status-<id>`.
 */
id: string, 
/**
 * `new`, `active`, `waiting`, `solved` or `closed`: decides the shape of its icon.
 */
class: string, };

export type SyncView = { 
/**
 * The line.
 */
line: LineState, 
/**
 * Server address.
 */
server: string, 
/**
 * Last change applied here (a sequence number of the server).
 */
cursor: number, 
/**
 * UTC milliseconds when something was last received.
 */
lastReceived: number | null, 
/**
 * UTC milliseconds when something of ours was last accepted.
 */
lastAccepted: number | null, 
/**
 * Tickets held on this machine.
 */
tickets: number, 
/**
 * Commands not yet accepted.
 */
waiting: number, 
/**
 * Commands refused and not yet dealt with.
 */
refused: number, };

export type TemplateFace = { 
/**
 * Template id; its name is the desk word `template-<id>`.
 */
id: string, 
/**
 * Language of `text`.
 */
language: string, 
/**
 * The text, filled in.
 */
text: string, };

export type Theme = "system" | "light" | "dark";

export type TicketFace = { 
/**
 * Target id; its name is the desk word `target-<id>`.
 */
target: string, 
/**
 * UTC milliseconds.
 */
startedAt: number, 
/**
 * UTC milliseconds.
 */
dueAt: number, };

export type TicketRow = { 
/**
 * Ticket id.
 */
id: string, 
/**
 * The human number, or nothing until the server has given one.
 */
number: string | null, 
/**
 * Subject as the customer wrote it.
 */
subject: string, 
/**
 * Language of the subject and of the customer: `ar`, `en`, ...
 */
language: string, 
/**
 * Customer's name.
 */
customer: string, 
/**
 * Status id.
 */
status: string, 
/**
 * Channel id.
 */
channel: string, 
/**
 * Who has it.
 */
assignee: PersonFace | null, 
/**
 * The running clock.
 */
clock: TicketFace | null, 
/**
 * A customer's message waits for an answer.
 */
awaiting: boolean, 
/**
 * Something of ours about it has not been accepted yet.
 */
unsent: boolean, 
/**
 * A draft is kept here.
 */
draft: boolean, 
/**
 * UTC milliseconds of the last thing that happened.
 */
updatedAt: number, };

export type TicketView = { 
/**
 * The ticket as its row.
 */
row: TicketRow, 
/**
 * Kind of complaint.
 */
kind: string | null, 
/**
 * Reason, once resolved.
 */
reason: string | null, 
/**
 * Leave to stay pending.
 */
pending: PendingView | null, 
/**
 * UTC milliseconds.
 */
createdAt: number, 
/**
 * The conversation, oldest first.
 */
entries: Array<EntryView>, 
/**
 * Clocks, running ones first.
 */
clocks: Array<ClockView>, 
/**
 * The customer.
 */
customer: CustomerFace, 
/**
 * The customer's other tickets, newest first, at most 20.
 */
earlier: Array<TicketRow>, 
/**
 * Drafts kept on this machine.
 */
drafts: Array<DraftView>, 
/**
 * Templates.
 */
templates: Array<TemplateFace>, 
/**
 * What may be done.
 */
may: MayView, };

export type TicketsView = { 
/**
 * Queue id.
 */
queue: string, 
/**
 * Tickets in the queue.
 */
total: number, 
/**
 * Of these, already late (counted up to 1,000).
 */
late: number, 
/**
 * Of these, due within the pack's warning time (counted up to 1,000).
 */
soon: number, 
/**
 * First row given.
 */
offset: number, 
/**
 * Rows, due first.
 */
rows: Array<TicketRow>, };

export type View = { "view": "session", "data": SessionView } | { "view": "desk", "data": DeskView } | { "view": "queues", "data": QueuesView } | { "view": "tickets", "data": TicketsView } | { "view": "ticket", "data": TicketView } | { "view": "people", "data": Array<PersonFace> } | { "view": "customers", "data": Array<CustomerFace> } | { "view": "outbox", "data": OutboxView } | { "view": "sync", "data": SyncView };

export type ViewRequest = { "view": "session" } | { "view": "desk" } | { "view": "queues" } | { "view": "tickets", 
/**
 * Queue id of the pack.
 */
queue: string, 
/**
 * First row wanted, from 0.
 */
offset: number, 
/**
 * Rows wanted; at most 200 are given.
 */
limit: number, } | { "view": "ticket", 
/**
 * Ticket id.
 */
id: string, } | { "view": "people" } | { "view": "customers", 
/**
 * What was typed.
 */
find: string, } | { "view": "outbox" } | { "view": "sync" };
