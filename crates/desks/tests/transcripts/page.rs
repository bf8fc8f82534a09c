//! A page as it is read: the words of the pack in one language, and the few of the transcript around them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use kursi_desks::Loaded;
use kursi_rules::change::Row;
use kursi_rules::code::Code;
use kursi_rules::message::MessageKind;
use kursi_rules::request::{Field, Request};
use kursi_rules::time::HOUR;
use kursi_rules::{UserId, template};
use kursi_words::{Args, Lang, Reader, Words, bidi};

use crate::world::{Changed, World};

/// The agent of all transcripts.
fn agent(lang: Lang) -> &'static str {
    if lang == Lang::Ar { "سارة" } else { "Sara" }
}

/// The words of the transcript itself.
const LABELS: [(&str, &str, &str); 55] = [
    ("source", "Source", "المصدر"),
    ("ours", "ours, in no document", "من عندنا، لا يرد في أي مستند"),
    ("ways", "Ways through it", "عدد المسارات"),
    ("way", "Way", "المسار"),
    ("begins", "Begins", "يبدأ"),
    ("any-ticket", "at any ticket", "على أي تذكرة"),
    ("from-hour", "hours after the request", "ساعة بعد الطلب"),
    ("ask", "Ask", "اسأل العميل"),
    ("check", "Look", "انظر"),
    ("do", "Do", "نفّذ"),
    ("say", "Say", "قل للعميل"),
    ("quiz", "Verify", "تحقق"),
    ("end", "End", "النهاية"),
    ("call", "Call", "اتصل"),
    ("number-registered", "the registered number", "الرقم المسجل"),
    ("number-typed", "the new number", "الرقم الجديد"),
    ("registered", "Registered now", "المسجل الآن"),
    ("first-asked", "Before it, a third party is asked", "يُطلب قبلها من طرف ثالث"),
    ("first-answered", "Before it, the third party answers", "يرد الطرف الثالث قبلها"),
    ("decided", "the country decides", "البلد يحدد"),
    ("open-there", "there is", "متاح"),
    ("shut-there", "there is none", "غير متاح"),
    ("typed", "typed", "يُكتب"),
    ("chosen", "chosen", "يُختار"),
    ("or", "or", "أو"),
    ("asked", "asked", "سُئل"),
    ("right", "right", "صحيح"),
    ("wrong", "wrong", "خطأ"),
    ("skipped", "does not apply", "لا ينطبق"),
    ("passed", "verified", "تم التحقق"),
    ("failed", "not verified", "لم يتم التحقق"),
    ("open", "still open", "لم يُحسم بعد"),
    ("tries", "tries of each question", "عدد المحاولات لكل سؤال"),
    ("gate-shut", "shut", "مغلق"),
    ("gate-open", "open", "مفتوح"),
    ("without-call", "without the call", "بدون المكالمة"),
    ("in-call", "in the call", "أثناء المكالمة"),
    ("note", "Note on", "ملاحظة على"),
    ("reply", "Reply on", "رد على"),
    ("to", "to", "إلى"),
    ("customers-ticket", "the customer's ticket", "تذكرة العميل"),
    ("partys-ticket", "the ticket of the request", "تذكرة الطلب"),
    ("new-ticket", "New ticket", "تذكرة جديدة"),
    ("status", "Status", "الحالة"),
    ("assigned", "Assigned to", "أُسندت إلى"),
    ("silence", "Silent until somebody writes", "صمت حتى يصل رد"),
    ("clock-stopped", "Clock stopped", "توقف العداد"),
    ("clock-started", "Clock started", "بدأ العداد"),
    ("afterwards", "Afterwards", "بعد ذلك"),
    ("standing-asked", "the third party is asked", "طُلب من الطرف الثالث"),
    (
        "standing-silent",
        "the third party is asked, and this side is silent",
        "طُلب من الطرف الثالث، ونحن في صمت",
    ),
    (
        "standing-waiting",
        "the third party is asked, and the customer has written",
        "طُلب من الطرف الثالث، وكتب العميل",
    ),
    ("standing-answered", "the third party has answered", "رد الطرف الثالث"),
    ("standing-over", "the request is over", "انتهى الطلب"),
    ("steps-taken", "steps taken", "خطوات متخذة"),
];

/// What the words of a request are made of.
pub struct Speech<'a> {
    pub kind: &'a str,
    pub party: &'a str,
    pub fields: &'a BTreeMap<String, Vec<String>>,
}

impl<'a> Speech<'a> {
    fn of(request: &'a Request) -> Speech<'a> {
        Speech { kind: &request.kind, party: &request.party, fields: &request.fields }
    }
}

pub struct Page<'a> {
    pub loaded: &'a Loaded,
    words: Words,
    pub lang: Lang,
    pub text: String,
}

impl<'a> Page<'a> {
    pub fn new(loaded: &'a Loaded, lang: Lang) -> Page<'a> {
        let own =
            loaded.words.iter().filter_map(|(language, text)| Some((language.parse().ok()?, text.as_str())));
        let (words, faults) = Words::new().for_desk(own);
        assert!(faults.is_empty(), "{faults:?}");
        Page { loaded, words, lang, text: String::new() }
    }

    pub fn line(&mut self, line: impl AsRef<str>) {
        let _ = writeln!(self.text, "{}", line.as_ref());
    }

    /// A line below a step, its further lines set in alike.
    pub fn below(&mut self, line: impl AsRef<str>) {
        let mut lines = line.as_ref().lines();
        if let Some(first) = lines.next() {
            let _ = writeln!(self.text, "   - {first}");
        }
        for line in lines {
            let space = if line.is_empty() { "" } else { "     " };
            let _ = writeln!(self.text, "{space}{line}");
        }
    }

    pub fn label(&self, key: &str) -> &'static str {
        let found = LABELS.iter().find(|(known, ..)| *known == key);
        let (_, english, arabic) = found.unwrap_or_else(|| panic!("no label {key:?}"));
        if self.lang == Lang::Ar { arabic } else { english }
    }

    /// A word of the pack; it has to be there.
    pub fn word(&self, id: &str) -> String {
        self.find(id, &Args::new()).unwrap_or_else(|| panic!("{id} is not in {}", self.lang))
    }

    /// A text of the pack as it is said at a ticket, where there is one.
    pub fn said(&self, id: &str, world: &World) -> Option<String> {
        let speech = world.request().map(Speech::of);
        self.said_of(id, world, speech.as_ref(), self.lang)
    }

    /// The same about a request that is being made, in the language of whoever reads it.
    pub fn said_of(&self, id: &str, world: &World, speech: Option<&Speech>, lang: Lang) -> Option<String> {
        let mut args = Args::new();
        for (name, value) in template::values(world.own(), world.customer(), agent(self.lang)) {
            args = args.text(name, value);
        }
        if let Some(speech) = speech {
            let name = |field: &str| self.find_in(lang, &format!("field-{field}"), &Args::new());
            let line = |field: &Field| {
                let values = speech.fields.get(&field.id)?;
                Some(format!("{}: {}", name(&field.id).expect("it has a name"), values.join(", ")))
            };
            let details: Vec<String> = self.loaded.desk.requesting.fields.iter().filter_map(line).collect();
            let names = self.loaded.desk.requesting.kind(speech.kind).map(|asks| &asks.names);
            let about = names.and_then(|names| speech.fields.get(names)).map(|values| values.join(", "));
            args = args.text("about", about.unwrap_or_default()).text("party", speech.party);
            args = args.text("details", details.join("\n"));
        }
        if let Some(request) = world.request() {
            args = args.text("request", world.ticket(request.on).number.clone().unwrap_or_default());
        }
        if let Some((before, after)) = world.change() {
            args = args.text("before", before).text("after", after);
        }
        self.find_in(lang, id, &args)
    }

    fn find(&self, id: &str, args: &Args) -> Option<String> {
        self.find_in(self.lang, id, args)
    }

    fn find_in(&self, lang: Lang, id: &str, args: &Args) -> Option<String> {
        let reader = Reader::new(lang, self.loaded.desk.zone);
        let (text, errors) = self.words.read(&reader, id, args)?;
        assert!(errors.is_empty(), "{id} in {lang}: {errors:?}");
        Some(bidi::strip_controls(&text).into_owned())
    }

    /// A refusal as the program words it.
    pub fn refusal(&self, code: &Code) -> String {
        let args = serde_json::to_value(&code.args).expect("arguments are plain");
        let args = Args::from_json(args.as_object().expect("they are named"));
        self.find(&format!("fault-{}", code.code), &args).unwrap_or_else(|| code.code.clone())
    }

    fn at(&self, world: &World, ticket: kursi_rules::TicketId) -> &'static str {
        match world.request() {
            Some(request) if request.on == ticket => self.label("partys-ticket"),
            _ if ticket == world.ticket => self.label("customers-ticket"),
            _ => self.label("new-ticket"),
        }
    }

    /// A colleague by what they are here, and by name where the pack names them.
    pub fn person(&self, world: &World, user: UserId) -> String {
        let user = world.colleague(user);
        let role = self.word(&format!("role-{}", user.role));
        if user.name == user.role { role } else { format!("{} ({role})", user.name) }
    }

    /// What a step did, row by row.
    pub fn changed(&mut self, world: &World, changed: &[Changed]) {
        for Changed { before, after } in changed {
            match (before, after) {
                (None, Row::Message(message)) => {
                    let kind = if message.kind == MessageKind::Note { "note" } else { "reply" };
                    let at = self.at(world, message.ticket);
                    let to = message
                        .to
                        .as_ref()
                        .map_or_else(String::new, |to| format!(" ({}: {to})", self.label("to")));
                    self.below(format!("**{} {at}**{to}: {}", self.label(kind), message.text));
                }
                (None, Row::Ticket(ticket)) => {
                    let channel = self.word(&format!("channel-{}", ticket.channel));
                    self.below(format!("**{}** ({channel}): {}", self.label("new-ticket"), ticket.subject));
                }
                (Some(Row::Ticket(before)), Row::Ticket(after)) => {
                    let at = self.at(world, after.id);
                    if before.status != after.status {
                        let [old, new] =
                            [&before.status, &after.status].map(|id| self.word(&format!("status-{id}")));
                        self.below(format!("{} ({at}): {old} → {new}", self.label("status")));
                    }
                    if let Some(user) = after.assignee.filter(|_| before.assignee != after.assignee) {
                        let who = self.person(world, user);
                        self.below(format!("**{}** ({at}): {who}", self.label("assigned")));
                    }
                    let standing = |ticket: &kursi_rules::ticket::Ticket| {
                        ticket.request.as_ref().map(|request| request.standing().name())
                    };
                    if standing(before) != standing(after) && standing(after) == Some("silent") {
                        self.below(format!("**{}** ({at})", self.label("silence")));
                    }
                }
                (None, Row::Clock(clock)) => {
                    let (target, hours) =
                        (self.word(&format!("target-{}", clock.target)), clock.limit / HOUR);
                    self.below(format!("{}: {target} ({hours} h)", self.label("clock-started")));
                }
                (Some(_), Row::Clock(clock)) if clock.stopped_at.is_some() => {
                    let target = self.word(&format!("target-{}", clock.target));
                    self.below(format!("{}: {target}", self.label("clock-stopped")));
                }
                // How the script goes is what the page tells; deeds say the same as the rows.
                (_, Row::ScriptRun(_) | Row::Activity(_)) => {}
                (_, Row::Clock(_)) => {}
                (Some(Row::Customer(before)), Row::Customer(after)) => {
                    for (old, new) in [(&before.email, &after.email), (&before.phone, &after.phone)] {
                        if old != new {
                            let [old, new] = [old, new].map(|way| way.clone().unwrap_or_default());
                            self.below(format!("**{}**: {old} → {new}", self.label("registered")));
                        }
                    }
                }
                (_, other) => self.below(format!("{} {}", other.entity().name(), other.id())),
            }
        }
    }
}
