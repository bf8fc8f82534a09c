use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use kursi_rules::customer::Customer;
use kursi_rules::mask::Secrets;
use kursi_rules::message::{Message, MessageKind};
use kursi_rules::script::ScriptRun;
use kursi_rules::ticket::Ticket;
use kursi_store::search::{self, Hit, Part, Search, Sought, Whole};
use kursi_store::{StoreError, StoreFault};
use kursi_words::bidi;
use kursi_words::search::{Query, VERSION, Wanted, terms};

use super::ticket::customer_face;
use super::tickets::Rows;
use crate::entry::{
    Among, Excerpt, ExcerptOf, Fault, FoundCustomer, FoundTicket, IndexState, Mark, SearchView,
};
use crate::fault::internal;
use crate::sync::index;
use crate::work::Work;

/// The most rows of one page.
const WIDEST: u32 = 50;
/// Customers that come with tickets.
const BESIDE: u32 = 5;
/// Tickets shown of a customer.
const OF_CUSTOMER: u32 = 3;

/// Characters of an excerpt before what was found, and in all.
const BEFORE: usize = 40;
const EXCERPT: usize = 160;

/// Tickets and customers in which everything stands that was typed, in whatever letters and digits (X5).
pub(super) async fn search(
    work: &Arc<Work>,
    find: &str,
    among: Among,
    after: Option<f64>,
    limit: u32,
) -> Result<SearchView, Fault> {
    // A desk that was taken is searched no more (K8).
    work.desk()?.sound()?;
    let query = Query::read(find);
    let limit = limit.clamp(1, WIDEST);
    let found = found(work, &query, among, after.map(|after| after as i64), limit).await;
    let mut view = match found {
        // The index holds nothing that the rows do not have.
        Err(StoreError { fault: StoreFault::Torn { .. }, .. }) => {
            tracing::warn!("the index for searching is damaged and made anew");
            index::begin(work).await?;
            empty()
        }
        found => found?.shown(work, &query)?,
    };
    view.asked = !query.is_empty();
    view.index = state(work).await?;
    Ok(view)
}

fn empty() -> SearchView {
    let index = IndexState::UnderWay { reaches: None, share: 0.0 };
    SearchView { asked: true, tickets: Vec::new(), customers: Vec::new(), next: None, index }
}

async fn state(work: &Work) -> Result<IndexState, Fault> {
    let stand = search::stand(&mut *work.replica.conn().await?).await?;
    Ok(match stand.filter(|stand| stand.version == VERSION) {
        None => IndexState::UnderWay { reaches: None, share: 0.0 },
        Some(stand) if stand.part == Part::Whole => IndexState::Whole,
        Some(stand) => {
            let reaches = (stand.share() > 0.0).then_some(stand.reaches as f64);
            IndexState::UnderWay { reaches, share: stand.share() }
        }
    })
}

/// Documents of what was found.
#[derive(Default)]
struct Found {
    tickets: Vec<Whole>,
    /// The script runs of each ticket, in which masked values are.
    runs: Vec<Vec<ScriptRun>>,
    customers: Vec<(String, Vec<String>)>,
    next: Option<i64>,
}

async fn found(
    work: &Work,
    query: &Query,
    among: Among,
    after: Option<i64>,
    limit: u32,
) -> kursi_store::Result<Found> {
    let ws = work.ws();
    let mut found = Found::default();
    if among != Among::Customers {
        let (hits, next) = hits(work, query, search::Among::Tickets, after, limit).await?;
        let ids: Vec<&str> = hits.iter().map(|hit| &*hit.id).collect();
        let mut conn = work.replica.conn().await?;
        let mut wholes = search::wholes(&mut conn, &ws, &ids).await?;
        drop(conn);
        // What stands in the index may be older than the row by a moment.
        wholes.retain(|whole| words_of(whole).is_some_and(|words| query.is_in(&words)));
        let mut conn = work.replica.conn().await?;
        for whole in &wholes {
            let id = read::<Ticket>(&whole.ticket).map(|ticket| ticket.id.to_string()).unwrap_or_default();
            let docs = kursi_store::rows::script_runs(&mut conn, &ws, &id).await?;
            found.runs.push(docs.iter().filter_map(|doc| read(doc)).collect());
        }
        drop(conn);
        (found.tickets, found.next) = (wholes, next);
    }
    let beside = match among {
        Among::Tickets => 0,
        // With the first page of tickets only.
        Among::All => {
            if after.is_none() {
                BESIDE
            } else {
                0
            }
        }
        Among::Customers => limit,
    };
    if beside > 0 {
        let after = after.filter(|_| among == Among::Customers);
        let (hits, next) = hits(work, query, search::Among::Customers, after, beside).await?;
        for hit in hits {
            let mut conn = work.replica.conn().await?;
            let entity = kursi_rules::change::Entity::Customer;
            let Some(doc) = kursi_store::rows::get(&mut conn, &ws, entity, &hit.id).await? else { continue };
            let tickets = search::tickets_of(&mut conn, &ws, &hit.id, OF_CUSTOMER).await?;
            found.customers.push((doc, tickets));
        }
        if among == Among::Customers {
            found.next = next;
        }
    }
    Ok(found)
}

/// Asks the index turn by turn. Between turns others have the database.
async fn hits(
    work: &Work,
    query: &Query,
    among: search::Among,
    after: Option<i64>,
    limit: u32,
) -> kursi_store::Result<(Vec<Hit>, Option<i64>)> {
    let wanted = query.wanted().iter().map(sought).collect();
    let begun = Search::begin(&mut *work.replica.conn().await?, among, wanted, after).await?;
    let Some(mut search) = begun else { return Ok((Vec::new(), None)) };
    let mut hits: Vec<Hit> = Vec::new();
    let holds = |terms: &BTreeSet<String>| query.is_in(terms);
    while !search.is_over() && hits.len() < limit as usize {
        let left = limit - hits.len() as u32;
        let mut conn = work.replica.conn().await?;
        hits.extend(search.turn(&mut conn, left, &holds).await?);
    }
    let next = hits.last().filter(|_| hits.len() == limit as usize).map(|hit| hit.n);
    Ok((hits, next))
}

fn sought(wanted: &Wanted) -> Sought {
    match wanted {
        Wanted::Term { text, prefix } => Sought::Term { text: text.clone(), prefix: *prefix },
        Wanted::All(all) => Sought::All(all.iter().map(sought).collect()),
        Wanted::Any(any) => Sought::Any(any.iter().map(sought).collect()),
    }
}

fn read<T: serde::de::DeserializeOwned>(doc: &str) -> Option<T> {
    serde_json::from_str(doc).ok()
}

/// The texts of a ticket that are searched, and where each is from; those of the row itself first.
fn texts(whole: &Whole) -> Option<(Ticket, Vec<(ExcerptOf, String)>)> {
    let ticket: Ticket = read(&whole.ticket)?;
    let mut texts = Vec::new();
    if let Some(customer) = whole.customer.as_deref().and_then(read::<Customer>) {
        texts.extend(
            [customer.phone, customer.email].into_iter().flatten().map(|text| (ExcerptOf::Customer, text)),
        );
        if customer.name != ticket.customer_name {
            texts.push((ExcerptOf::Customer, customer.name));
        }
    }
    for message in whole.messages.iter().filter_map(|doc| read::<Message>(doc)) {
        let of = match message.kind {
            MessageKind::Incoming => ExcerptOf::Incoming,
            MessageKind::Reply => ExcerptOf::Reply,
            MessageKind::Note => ExcerptOf::Note,
        };
        texts.push((of, message.text));
        texts.extend(message.attachments.into_iter().map(|file| (ExcerptOf::File, file.name)));
    }
    if let Some(pending) = &ticket.pending {
        texts.push((ExcerptOf::Pending, pending.reason.clone()));
    }
    Some((ticket, texts))
}

/// Everything by which a ticket is found now.
fn words_of(whole: &Whole) -> Option<BTreeSet<String>> {
    let (ticket, texts) = texts(whole)?;
    let mut all = BTreeSet::new();
    let row = [Some(&ticket.subject), Some(&ticket.customer_name), ticket.number.as_ref()];
    row.into_iter()
        .flatten()
        .chain(texts.iter().map(|(_, text)| text))
        .for_each(|text| terms(text, &mut all));
    Some(all)
}

impl Found {
    fn shown(self, work: &Work, query: &Query) -> Result<SearchView, Fault> {
        let loaded = work.desk()?;
        let desk = loaded.sound()?;
        let rows = Rows::of(work);
        let mut view = empty();
        view.next = self.next.map(|next| next as f64);
        for (whole, runs) in self.tickets.iter().zip(&self.runs) {
            let Some((ticket, texts)) = texts(whole) else { continue };
            let customer = whole.customer.as_deref().and_then(read::<Customer>);
            let secrets = Secrets::of(loaded.of(&ticket)?.1, &ticket, customer.as_ref(), runs);
            view.tickets.push(shown(&rows, query, ticket, texts, &secrets));
        }
        for (doc, tickets) in self.customers {
            let customer: Customer = serde_json::from_str(&doc).map_err(|error| internal(&error))?;
            let face = customer_face(desk, customer);
            let in_it =
                |text: &Option<String>| text.as_deref().map(|text| marks(query, text)).unwrap_or_default();
            view.customers.push(FoundCustomer {
                in_name: marks(query, &face.name),
                in_email: in_it(&face.email),
                in_phone: in_it(&face.phone),
                tickets: tickets.iter().map(|doc| rows.read(doc.as_bytes())).collect::<Result<_, _>>()?,
                face,
            });
        }
        Ok(view)
    }
}

fn shown(
    rows: &Rows,
    query: &Query,
    ticket: Ticket,
    texts: Vec<(ExcerptOf, String)>,
    secrets: &Secrets,
) -> FoundTicket {
    let in_subject = marks(query, &rows.subject(&ticket));
    let in_customer = marks(query, &ticket.customer_name);
    let in_number = ticket.number.as_deref().map(|number| marks(query, number)).unwrap_or_default();
    let mut in_row = BTreeSet::new();
    let row = [Some(&ticket.subject), Some(&ticket.customer_name), ticket.number.as_ref()];
    row.into_iter().flatten().for_each(|text| terms(text, &mut in_row));
    let excerpt = if query.is_in(&in_row) { None } else { best(query, texts, secrets) };
    FoundTicket { row: rows.row(ticket), in_subject, in_customer, in_number, excerpt }
}

/// The text in which most was found; of several the first. What is masked stays covered in it, whoever wrote it: a list is
/// no conversation (X14).
fn best(query: &Query, texts: Vec<(ExcerptOf, String)>, secrets: &Secrets) -> Option<Excerpt> {
    let mut best: Option<(usize, ExcerptOf, String, Vec<Range<usize>>)> = None;
    for (of, text) in texts {
        // Words of strangers may turn the line around; shown, they are tamed.
        let text = bidi::tame(&text).into_owned();
        let marks = query.marks(&text);
        let different: BTreeSet<String> =
            marks.iter().map(|mark| kursi_words::fold::fold(&text[mark.clone()])).collect();
        if different.len() > best.as_ref().map_or(0, |(most, ..)| *most) {
            let covered = secrets.cover(&text).into_owned();
            let marks = if covered == text { marks } else { query.marks(&covered) };
            best = Some((different.len(), of, covered, marks));
        }
    }
    best.map(|(_, of, text, marks)| excerpt(of, &text, &marks))
}

/// A line of the text around its first mark.
fn excerpt(of: ExcerptOf, text: &str, marks: &[Range<usize>]) -> Excerpt {
    let first = marks.first().map_or(0, |mark| mark.start);
    let from = match text[..first].char_indices().rev().nth(BEFORE) {
        // At the beginning of a word, so that no letter is cut from its joins.
        Some((at, _)) => {
            text[at..first].find(char::is_whitespace).map_or(at, |space| at + space + 1).min(first)
        }
        None => 0,
    };
    let to = match text[from..].char_indices().nth(EXCERPT) {
        Some((at, _)) => {
            text[from..from + at].rfind(char::is_whitespace).map_or(from + at, |space| from + space)
        }
        None => text.len(),
    };
    let to = marks.first().map_or(to, |mark| to.max(mark.end));
    let inside: Vec<Range<usize>> =
        marks.iter().filter(|mark| mark.end <= to).map(|mark| mark.start - from..mark.end - from).collect();
    // A line: each space of whatever kind as one of the same length in UTF-16, so that marks stay where they are.
    let part = &text[from..to];
    let line: String =
        part.chars().map(|character| if character.is_whitespace() { ' ' } else { character }).collect();
    Excerpt { of, marks: units(part, &inside), text: line }
}

fn marks(query: &Query, text: &str) -> Vec<Mark> {
    units(text, &query.marks(text))
}

/// Ranges of bytes as the screen counts.
fn units(text: &str, ranges: &[Range<usize>]) -> Vec<Mark> {
    let (mut at, mut unit) = (0, 0);
    let mut reach = |to: usize| {
        unit += text[at..to].chars().map(char::len_utf16).sum::<usize>();
        at = to;
        unit as u32
    };
    ranges.iter().map(|range| Mark { from: reach(range.start), to: reach(range.end) }).collect()
}

#[cfg(test)]
mod tests {
    use kursi_words::search::Query;

    use super::{ExcerptOf, excerpt, units};

    /// X5: what is marked is what stands there, by the units in which the screen counts, in an excerpt too.
    #[test]
    fn x5_marks_are_where_the_words_are_in_the_screens_own_units() {
        let long = "سطر أول 😀 قبل الكلمات\n".repeat(9);
        for (typed, text, word) in [
            ("الحسابي", format!("{long}😀 في الحسابى المذكور {long}"), "الحسابى"),
            ("serial", format!("{long} a SERIAL there"), "SERIAL"),
        ] {
            let query = Query::read(typed);
            let cut = excerpt(ExcerptOf::Note, &text, &query.marks(&text));
            let shown: Vec<u16> = cut.text.encode_utf16().collect();
            let marked: Vec<String> = cut
                .marks
                .iter()
                .map(|mark| String::from_utf16(&shown[mark.from as usize..mark.to as usize]).unwrap())
                .collect();
            assert_eq!(marked, [word], "{}", cut.text);
            assert!(cut.text.chars().count() <= 170 && !cut.text.contains('\n'), "{}", cut.text);
        }
        assert!(units("", &[]).is_empty());
    }
}
