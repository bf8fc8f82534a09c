//! A request to a third party beside its tickets: what was asked, and what comes next (A11 to A16).

use std::collections::BTreeMap;

use kursi_rules::change::{Entity, Row};
use kursi_rules::code::Code;
use kursi_rules::code::Coded as _;
use kursi_rules::command::Verb;
use kursi_rules::customer::Customer;
use kursi_rules::decide::{Context, Facts, RemindRefusal, may_now, may_remind};
use kursi_rules::desk::Desk;
use kursi_rules::ladder::{Ladder, Rung, Way};
use kursi_rules::mask::Secret;
use kursi_rules::request::{Request, Side};
use kursi_rules::ticket::Ticket;
use kursi_rules::{Millis, template};
use kursi_store::judge::read;
use kursi_store::rows;
use kursi_words::{Args, Lang, Reader, bidi};

use super::mask::Masks;
use super::tickets::Rows;
use crate::entry::{Fault, FilledField, LadderView, RequestTexts, RequestView, RungView, TakenFace};
use crate::fault::{AppFault, internal};
use crate::work::{LoadedDesk, Work};

/// What the words of a request are made of.
pub(super) struct Speech<'a> {
    pub(super) loaded: &'a LoadedDesk,
    pub(super) desk: &'a Desk,
    pub(super) ticket: &'a Ticket,
    pub(super) customer: &'a Customer,
    pub(super) agent: String,
    pub(super) kind: &'a str,
    pub(super) party: &'a str,
    pub(super) fields: &'a BTreeMap<String, Vec<String>>,
    /// What else can be spoken of.
    pub(super) more: Vec<(&'static str, String)>,
}

impl Speech<'_> {
    /// A text of the pack in a language; nothing where the pack has none.
    pub(super) fn say(&self, id: &str, language: &str) -> Option<String> {
        let lang: Lang = language.parse().ok()?;
        let reader = Reader::new(lang, self.desk.zone);
        let name = |field: &str| {
            let id = format!("field-{field}");
            self.loaded.words.find(&reader, &id, &Args::new()).unwrap_or_else(|| field.to_owned())
        };
        let order = self.desk.requesting.fields.iter();
        let given = order.filter_map(|field| {
            let values = self.fields.get(&field.id)?;
            let values: Vec<String> = values
                .iter()
                .map(|value| value.trim())
                .filter(|value| !value.is_empty())
                .map(bidi::isolate_ltr)
                .collect();
            (!values.is_empty()).then(|| format!("{}: {}", name(&field.id), values.join(", ")))
        });
        let details = given.collect::<Vec<_>>().join("\n");
        let names = self.desk.requesting.kind(self.kind).map(|asks| asks.names.as_str());
        let about = names.and_then(|names| self.fields.get(names)).map(|values| {
            values
                .iter()
                .map(|value| value.trim())
                .filter(|value| !value.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
        });
        let mut args = Args::new();
        for (name, value) in template::values(self.ticket, self.customer, &self.agent) {
            args = args.text(name, value);
        }
        args = args
            .text("about", about.unwrap_or_default())
            .text("party", self.party)
            .text("details", details.clone());
        for (name, value) in &self.more {
            args = args.text(name, value.clone());
        }
        let text = self.loaded.words.find(&reader, id, &args)?;
        // A list of lines is no word within a sentence: each value in it is set off by itself.
        Some(text.replace(&format!("\u{2068}{details}\u{2069}"), &details))
    }
}

/// The language in which a ticket's customer is answered.
pub(super) fn language_of<'a>(desk: &'a Desk, ticket: &'a Ticket) -> &'a str {
    let own = Some(&ticket.language).filter(|language| desk.languages.contains(language));
    own.or(desk.languages.first()).map_or("en", String::as_str)
}

/// The words of a request that is being written.
pub(super) async fn texts(
    work: &Work,
    ticket: &str,
    kind: &str,
    party: &str,
    fields: &BTreeMap<String, Vec<String>>,
    language: &str,
) -> Result<RequestTexts, Fault> {
    let loaded = work.desk()?;
    let ws = work.ws();
    let mut conn = work.replica.conn().await?;
    let doc = rows::get(&mut conn, &ws, Entity::Ticket, ticket).await?.ok_or(AppFault::TicketNotHere)?;
    let ticket: Ticket = serde_json::from_str(&doc).map_err(|error| internal(&error))?;
    let (_, desk) = loaded.of(&ticket)?;
    let customer = customer(&mut conn, &ws, &ticket).await?;
    drop(conn);
    let agent = work.profile.read().expect("lock").name.clone();
    let speech = Speech {
        loaded: &loaded,
        desk,
        ticket: &ticket,
        customer: &customer,
        agent,
        kind,
        party,
        fields,
        more: Vec::new(),
    };
    let names = desk.requesting.kind(kind).map(|asks| asks.names.clone()).unwrap_or_default();
    let subject = speech.say(&format!("kind-{kind}.subject"), language).unwrap_or_default();
    Ok(RequestTexts {
        // In a subject nothing shows where a direction ends but its end.
        subject: bidi::strip_controls(&subject).into_owned(),
        text: speech.say(&format!("kind-{kind}.request"), language).unwrap_or_default(),
        told: speech.say(&format!("field-{names}.told"), language_of(desk, &ticket)).unwrap_or_default(),
    })
}

/// A ticket's customer; as far as the ticket knows them, where the row is not here.
pub(super) async fn customer(
    conn: &mut kursi_store::AnyConnection,
    ws: &str,
    ticket: &Ticket,
) -> Result<Customer, Fault> {
    let doc = rows::get(conn, ws, Entity::Customer, &ticket.customer.to_string()).await?;
    let known = match doc {
        Some(doc) => match read(Entity::Customer, &doc)? {
            Row::Customer(customer) => Some(customer),
            _ => None,
        },
        None => None,
    };
    Ok(known.unwrap_or_else(|| Customer::named(ticket.customer, &ticket.desk, &ticket.customer_name)))
}

/// What stands beside a ticket whose request there is.
pub(super) struct Beside<'a> {
    pub(super) work: &'a Work,
    pub(super) loaded: &'a LoadedDesk,
    pub(super) desk: &'a Desk,
    pub(super) ticket: &'a Ticket,
    pub(super) other: Option<&'a Ticket>,
    pub(super) customer: &'a Customer,
    pub(super) facts: &'a Facts,
    pub(super) context: &'a Context,
    pub(super) masks: &'a Masks<'a>,
}

impl Beside<'_> {
    pub(super) fn view(&self, people: &Rows) -> Option<RequestView> {
        let request = self.ticket.request.as_deref()?;
        let side = request.side(self.ticket.id);
        let order = self.desk.requesting.fields.iter();
        let fields = order.filter_map(|field| {
            let values = request.fields.get(&field.id)?.iter().enumerate();
            let shown = values.map(|(n, value)| {
                let secret = Secret::Field { field: field.id.clone(), n: n as u32 };
                self.masks.show(&secret, value)
            });
            let (values, masks) = shown.unzip();
            Some(FilledField { id: field.id.clone(), values, masks })
        });
        let mut ladders: Vec<LadderView> =
            self.desk.requesting.ladders.iter().map(|ladder| self.ladder(people, request, ladder)).collect();
        // What opens next comes first; what is through comes last.
        ladders.sort_by(|one, other| {
            let opens =
                |ladder: &LadderView| ladder.next.as_ref().map_or(f64::INFINITY, |next| next.opens_at);
            opens(one).total_cmp(&opens(other))
        });
        Some(RequestView {
            side: side.name().to_owned(),
            other: request.other(self.ticket.id).to_string(),
            other_number: self.other.and_then(|other| other.number.clone()),
            on: request.on.to_string(),
            kind: request.kind.clone(),
            party: request.party.clone(),
            name: request.name.clone(),
            address: request.address.clone(),
            fields: fields.collect(),
            standing: request.standing().name().to_owned(),
            raised_at: request.raised_at.0 as f64,
            silent_since: request
                .last_at
                .filter(|_| request.standing().name() == "silent")
                .map(|at| at.0 as f64),
            answered_at: request.answered_at.map(|at| at.0 as f64),
            ladders,
            may_hear: may_now(self.desk, self.facts, request.on, Verb::Hear, self.context).map(Fault::from),
        })
    }

    fn ladder(&self, people: &Rows, request: &Request, ladder: &Ladder) -> LadderView {
        let calendar = self.desk.calendar(&ladder.calendar);
        let next = calendar.and_then(|calendar| ladder.next(request, calendar));
        let ticket = match ladder.to {
            Way::Customer | Way::Script => request.of,
            Way::Party => request.on,
        };
        let taken = request.taken.iter().filter(|step| step.ladder == ladder.id);
        LadderView {
            id: ladder.id.clone(),
            to: ladder.to.name().to_owned(),
            ticket: ticket.to_string(),
            most: ladder.most,
            taken: taken
                .map(|step| TakenFace { by: step.by.map(|user| people.person(user)), at: step.at.0 as f64 })
                .collect(),
            next: next.map(|rung| self.rung(request, ladder, rung)),
        }
    }

    fn rung(&self, request: &Request, ladder: &Ladder, rung: Rung) -> RungView {
        let of_party =
            if request.side(self.ticket.id) == Side::Party { Some(self.ticket) } else { self.other };
        let of_customer =
            if request.side(self.ticket.id) == Side::Customer { Some(self.ticket) } else { self.other };
        let (ticket, language) = match ladder.to {
            Way::Customer | Way::Script => {
                (of_customer, of_customer.map(|ticket| language_of(self.desk, ticket).to_owned()))
            }
            Way::Party => (of_party, of_party.map(|ticket| ticket.language.clone())),
        };
        let speech = Speech {
            loaded: self.loaded,
            desk: self.desk,
            ticket: ticket.unwrap_or(self.ticket),
            customer: self.customer,
            agent: self.work.profile.read().expect("lock").name.clone(),
            kind: &request.kind,
            party: &request.party,
            fields: &request.fields,
            more: Vec::new(),
        };
        let language = language.filter(|_| ladder.to != Way::Script);
        // That its window is not open yet is told by the moment, which goes on while the screen stands.
        let early = RemindRefusal::TooEarly { opens_at: Millis(0) }.code().code;
        let refused =
            may_remind(self.desk, self.facts, ticket.unwrap_or(self.ticket).id, ladder, self.context);
        RungView {
            n: rung.n,
            opens_at: rung.opens.0 as f64,
            late_at: rung.late.0 as f64,
            text: language
                .as_deref()
                .and_then(|language| speech.say(&format!("ladder-{}.text", ladder.id), language))
                .map(|text| self.masks.secrets.cover(&text).into_owned()),
            language,
            script: ladder.script.clone(),
            refused: refused.filter(|code: &Code| code.code != early).map(Fault::from),
        }
    }
}
