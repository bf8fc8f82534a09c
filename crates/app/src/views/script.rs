use std::collections::{BTreeMap, BTreeSet};

use kursi_rules::account::Reach;
use kursi_rules::change::{Entity, Row};
use kursi_rules::code::Code;
use kursi_rules::customer::Customer;
use kursi_rules::decide::{self, CompareAnswerRefusal, Context, Facts};
use kursi_rules::desk::Desk;
use kursi_rules::mask::{Secret, Secrets};
use kursi_rules::script::{
    Assigns, Number, QuizResult, Script, ScriptRun, Sets, Step, StepAnswer, StepKind, Tally,
};
use kursi_rules::seating::{CallStep, Contact, ContactState, Floor};
use kursi_rules::ticket::Ticket;
use kursi_rules::{CommandId, ContactId, TicketId, UserId};
use kursi_store::judge::{facts_of_scripts, read};
use kursi_store::{floor, rows};
use kursi_words::bidi;
use uuid::Uuid;

use super::call;
use super::mask::Masks;
use super::people;
use super::request::{Speech, language_of};
use super::tickets::Rows;
use crate::entry::{
    AnswerFace, AssigneeFace, CallFace, Fault, LineState, MaskFace, PastRun, QuestionView, QuizView, RunView,
    ScriptView, SetsFace, StepView,
};
use crate::fault::{AppFault, internal};
use crate::work::{LoadedDesk, Work};

/// Where nothing was filled in.
static EMPTY: BTreeMap<String, Vec<String>> = BTreeMap::new();

/// What a view of scripts is made from.
struct Scene<'a> {
    work: &'a Work,
    loaded: &'a LoadedDesk,
    people: Rows<'a>,
    /// Who can be given tickets, and who of them is not there.
    assignees: Vec<AssigneeFace>,
    desk: &'a Desk,
    ticket: Ticket,
    customer: Option<Customer>,
    /// The other ticket of its request.
    other: Option<Ticket>,
    runs: Vec<ScriptRun>,
    contact: Option<ContactId>,
    floor: Floor,
    masks: Masks<'a>,
    facts: Facts,
    context: Context,
}

/// The script that goes at a ticket, and which could.
pub(super) async fn script(work: &Work, id: &str) -> Result<ScriptView, Fault> {
    let loaded = work.desk()?;
    let ws = work.ws();
    let mut conn = work.replica.conn().await?;
    let doc = rows::get(&mut conn, &ws, Entity::Ticket, id).await?.ok_or(AppFault::TicketNotHere)?;
    let ticket: Ticket = serde_json::from_str(&doc).map_err(|error| internal(&error))?;
    let (revision, desk) = loaded.of(&ticket)?;
    let customer = match rows::get(&mut conn, &ws, Entity::Customer, &ticket.customer.to_string()).await? {
        Some(doc) => match read(Entity::Customer, &doc)? {
            Row::Customer(customer) => Some(customer),
            _ => None,
        },
        None => None,
    };
    let mut runs = Vec::new();
    for doc in rows::script_runs(&mut conn, &ws, id).await? {
        if let Row::ScriptRun(run) = read(Entity::ScriptRun, &doc)? {
            runs.push(*run);
        }
    }
    let other: Option<Ticket> = match &ticket.request {
        Some(request) => {
            let id = request.other(ticket.id).to_string();
            let doc = rows::get(&mut conn, &ws, Entity::Ticket, &id).await?;
            doc.map(|doc| serde_json::from_str(&doc)).transpose().map_err(|error| internal(&error))?
        }
        None => None,
    };
    drop(conn);
    let floor = floor_of(work).await?;
    let contact = own_contact(&floor, ticket.id, work.user()).cloned();
    let role = work.profile.read().expect("lock").role.clone();
    let masks = Masks::new(desk, role, Secrets::of(desk, &ticket, customer.as_ref(), &runs));
    // Asked only where a step of the run in hand needs it: on a desk with a rota it reads every shift.
    let gives = |run: &ScriptRun| {
        let script = desk.scripting.script(&run.script).filter(|_| run.ended.is_none());
        script.is_some_and(|script| script.steps.iter().any(|step| step.assigns.is_some()))
    };
    let assignees = if runs.iter().any(gives) { people::people(work).await? } else { Vec::new() };
    let scene = Scene {
        masks,
        people: Rows::of(work),
        assignees,
        facts: facts_of_scripts(&ticket, customer.as_ref(), &runs, contact.as_ref(), other.as_ref()),
        context: work.context(CommandId(Uuid::nil()), work.now(), revision),
        contact: contact.map(|contact| contact.id),
        work,
        loaded: &loaded,
        desk,
        ticket,
        customer,
        other,
        runs,
        floor,
    };
    Ok(scene.view())
}

/// The desk's floor, as this machine knows it.
async fn floor_of(work: &Work) -> Result<Floor, Fault> {
    let (ws, desk) = {
        let profile = work.profile.read().expect("lock");
        (profile.workspace.clone(), profile.desk.clone())
    };
    let mut conn = work.replica.conn().await?;
    Ok(Floor::from_rows(floor::live(&mut conn, &ws, &desk).await?))
}

/// The person's live contact about a ticket.
pub(crate) async fn live_contact(work: &Work, ticket: TicketId) -> Result<Option<Contact>, Fault> {
    let floor = floor_of(work).await?;
    Ok(own_contact(&floor, ticket, work.user()).cloned())
}

/// One that goes on before one that is only wrapped up.
fn own_contact(floor: &Floor, ticket: TicketId, me: UserId) -> Option<&Contact> {
    let own = floor.contacts().filter(|contact| contact.ticket == Some(ticket) && contact.agent == Some(me));
    own.filter_map(|contact| match contact.state {
        ContactState::Active { .. } => Some((0, contact)),
        ContactState::WrapUp { .. } => Some((1, contact)),
        _ => None,
    })
    .min_by_key(|(rank, contact)| (*rank, std::cmp::Reverse(contact.answered_at)))
    .map(|(_, contact)| contact)
}

impl Scene<'_> {
    fn view(&self) -> ScriptView {
        let open = self.runs.iter().find(|run| run.ended.is_none());
        let mut past: Vec<PastRun> = self.runs.iter().filter_map(|run| self.past(run)).collect();
        past.sort_by(|one, other| other.at.total_cmp(&one.at).then_with(|| other.id.cmp(&one.id)));
        let languages = &self.desk.languages;
        let language = Some(&self.ticket.language).filter(|language| languages.contains(language));
        ScriptView {
            ticket: self.ticket.id.to_string(),
            contact: self.contact.map(|contact| contact.to_string()),
            language: language.or(languages.first()).cloned().unwrap_or_default(),
            may_start: decide::may_start(self.desk, &self.facts, self.ticket.id, &self.context)
                .map(Fault::from),
            offered: self
                .desk
                .scripting
                .scripts
                .iter()
                .filter(|script| self.is_offered(&script.id))
                .map(|script| script.id.clone())
                .collect(),
            hidden: open.map(|run| self.hidden(run)).unwrap_or_default(),
            run: open.map(|run| self.run(run)),
            past,
        }
    }

    /// A script that is a step of a ladder is offered when that step is (A15).
    fn is_offered(&self, script: &str) -> bool {
        match self.desk.requesting.ladder_of(script) {
            Some(ladder) => {
                decide::may_remind(self.desk, &self.facts, self.ticket.id, ladder, &self.context).is_none()
            }
            None => true,
        }
    }

    fn past(&self, run: &ScriptRun) -> Option<PastRun> {
        let ended = run.ended.as_ref()?;
        Some(PastRun {
            id: run.id.to_string(),
            script: run.script.clone(),
            end: ended.step.clone(),
            by: ended.by.map(|user| self.people.person(user)),
            at: ended.at.0 as f64,
        })
    }

    fn tally(&self) -> Tally<'_> {
        Tally::of(&self.desk.scripting, &self.runs, self.contact)
    }

    fn run(&self, run: &ScriptRun) -> RunView {
        let script = self.desk.scripting.script(&run.script);
        let mut steps = Vec::new();
        if let Some(script) = script {
            let done = run.path.iter().filter_map(|step| script.step(step));
            steps.extend(done.map(|step| self.step(run, step, "done")));
            steps.extend(script.step(&run.at).map(|step| self.step(run, step, "now")));
            steps.extend(run.ahead(script).into_iter().map(|step| self.step(run, step, "ahead")));
        }
        let (desk, facts, context) = (self.desk, &self.facts, &self.context);
        RunView {
            id: run.id.to_string(),
            script: run.script.clone(),
            by: run.by.map(|user| self.people.person(user)),
            started_at: run.started_at.0 as f64,
            steps,
            may_go_on: decide::may_go_on(desk, facts, run, self.contact, context).map(Fault::from),
            may_go_back: decide::may_go_back(desk, facts, run, context).map(Fault::from),
        }
    }

    fn step(&self, run: &ScriptRun, step: &Step, state: &str) -> StepView {
        let is_quiz = step.kind == StepKind::Quiz;
        let script = self.desk.scripting.script(&run.script);
        let shut = (state != "done").then(|| {
            let (facts, contact) = (&self.facts, self.contact);
            decide::shut(self.desk, facts, self.ticket.id, step, contact, &self.context)
        });
        let (number, number_mask) = self.number(run, step);
        StepView {
            id: step.id.clone(),
            kind: step.kind.name().to_owned(),
            state: state.to_owned(),
            // A verification chooses by itself, and what a country decides does.
            choices: match step.chooses() {
                true => Vec::new(),
                false => step.choices.iter().map(|choice| choice.id.clone()).collect(),
            },
            input: step.input.map(|input| input.name().to_owned()),
            noted: step.note,
            says: step.says.map(|says| says.name().to_owned()),
            draft: (step.says.is_some() || step.cites.is_some())
                .then(|| self.draft(run, script, step))
                .flatten(),
            asks_server: step.free,
            number,
            number_mask,
            call: (state == "now" && step.kind == StepKind::Call).then(|| self.call(run, step)).flatten(),
            people: step.assigns.as_ref().map(|assigns| self.fit(assigns)),
            opens: step.opens.clone(),
            sets: step.sets.as_ref().map(|sets| self.sets(run, step, sets)),
            answer: run.answers.get(&step.id).map(|answer| self.answer(run, step, answer)),
            shut: shut.flatten().map(Fault::from),
            quiz: is_quiz.then(|| self.quiz()),
        }
    }

    /// What a step begins with whose words are said at once.
    fn draft(&self, run: &ScriptRun, script: Option<&Script>, step: &Step) -> Option<String> {
        let request = self.ticket.request.as_deref();
        let (before, after) = script.and_then(|script| run.changed(script)).unwrap_or_default();
        let customer = self.customer.clone().unwrap_or_else(|| {
            Customer::named(self.ticket.customer, &self.ticket.desk, &self.ticket.customer_name)
        });
        let number = self.other.as_ref().and_then(|other| other.number.clone()).unwrap_or_default();
        let speech = Speech {
            loaded: self.loaded,
            desk: self.desk,
            ticket: &self.ticket,
            customer: &customer,
            agent: self.work.profile.read().expect("lock").name.clone(),
            kind: request.map_or("", |request| &request.kind),
            party: request.map_or("", |request| &request.party),
            fields: request.map_or(&EMPTY, |request| &request.fields),
            more: vec![("before", before), ("after", after), ("request", number)],
        };
        let id = format!("script-{}-{}.text", run.script, step.id);
        let text = speech.say(&id, language_of(self.desk, &self.ticket))?;
        Some(self.masks.secrets.cover(&text).into_owned())
    }

    /// The call for a step.
    fn call(&self, run: &ScriptRun, step: &Step) -> Option<CallFace> {
        let calls = call::Calls {
            work: self.work,
            desk: self.desk,
            floor: &self.floor,
            people: &self.people,
            ticket: &self.ticket,
        };
        calls.of(run, step)
    }

    /// The number that a step calls: whole for whoever makes the call, once that is on record (X14).
    fn number(&self, run: &ScriptRun, step: &Step) -> (Option<String>, Option<MaskFace>) {
        let (secret, value) = match step.number.as_ref() {
            Some(Number::Registered) => {
                (Secret::Phone, self.customer.as_ref().and_then(|customer| customer.phone.as_deref()))
            }
            Some(Number::Typed(at)) => (Secret::Typed { run: run.id, step: at.clone() }, run.typed(at)),
            None => return (None, None),
        };
        let Some(value) = value else { return (None, None) };
        if self.calls(run, step) {
            return (Some(value.to_owned()), None);
        }
        let (shown, mask) = self.masks.show(&secret, value);
        (Some(shown), mask)
    }

    /// Whether the person is on the call for a step, and its number is on record as revealed by that.
    fn calls(&self, run: &ScriptRun, step: &Step) -> bool {
        let called = self.work.called.lock().expect("lock");
        let (me, own) = (self.work.user(), CallStep { run: run.id, step: step.id.clone() });
        called.contains(&(run.id, step.id.clone()))
            && self.floor.contacts().any(|contact| {
                contact.call.as_ref() == Some(&own)
                    && contact.agent == Some(me)
                    && matches!(contact.state, ContactState::Active { .. })
            })
    }

    /// To whom a step gives the ticket, by name. Whom the procedure names gets it whether they are there or not, and who has it keeps it (E2).
    fn fit(&self, assigns: &Assigns) -> Vec<AssigneeFace> {
        let people = self.work.people.read().expect("lock");
        let fit = people.values().filter(|person| decide::is_fit(self.desk, assigns, person));
        let fit: BTreeSet<String> = fit.map(|person| person.id.to_string()).collect();
        let is_of_role = matches!(assigns, Assigns::Role(_));
        let faces = self.assignees.iter().filter(|face| fit.contains(&face.id));
        let has_it = self.ticket.assignee.map(|user| user.to_string());
        let is_asked = |face: &AssigneeFace| is_of_role && has_it.as_ref() != Some(&face.id);
        faces.map(|face| AssigneeFace { refused: face.refused && is_asked(face), ..face.clone() }).collect()
    }

    fn sets(&self, run: &ScriptRun, step: &Step, sets: &Sets) -> SetsFace {
        let now = self.customer.as_ref().and_then(|customer| sets.what.of(customer));
        let of_customer = match sets.what {
            Reach::Email => Secret::Email,
            Reach::Phone => Secret::Phone,
        };
        let typed = |step: &str| Secret::Typed { run: run.id, step: step.to_owned() };
        let (before, before_mask) = match run.answers.contains_key(&step.id) {
            true => self.shown(&typed(&step.id), run.typed(&step.id)),
            false => self.shown(&of_customer, now),
        };
        let (after, after_mask) = self.shown(&typed(&sets.from), run.typed(&sets.from));
        SetsFace { what: sets.what.name().to_owned(), before, before_mask, after, after_mask }
    }

    fn shown(&self, secret: &Secret, value: Option<&str>) -> (Option<String>, Option<MaskFace>) {
        let shown = value.map(|value| self.masks.show(secret, value));
        shown.map_or((None, None), |(shown, mask)| (Some(shown), mask))
    }

    fn answer(&self, run: &ScriptRun, step: &Step, answer: &StepAnswer) -> AnswerFace {
        let secret = Secret::Typed { run: run.id, step: step.id.clone() };
        let (text, mask) = match answer.text.as_deref() {
            Some(text) if self.masks.secrets.get(&secret).is_none() => {
                (Some(self.masks.secrets.cover(text).into_owned()), None)
            }
            text => self.shown(&secret, text),
        };
        AnswerFace {
            choice: answer.choice.clone(),
            // Words of strangers may turn the line around; shown, they are tamed, stored they are untouched.
            text: text.map(|text| bidi::tame(&text).into_owned()),
            mask,
            by: answer.by.map(|user| self.people.person(user)),
            at: answer.at.0 as f64,
        }
    }

    fn quiz(&self) -> QuizView {
        let tally = self.tally();
        let stored = self.customer.as_ref().map(|customer| customer.stored.as_slice()).unwrap_or_default();
        let rule = self.desk.scripting.verification.clone();
        let not_blind = match self.work.line() {
            _ if stored.is_empty() => Some(Fault::from(Code::from(CompareAnswerRefusal::NothingStored))),
            LineState::Online => None,
            _ => {
                let server = self.work.profile.read().expect("lock").server.clone();
                Some(Fault::from(AppFault::LineUnreachable { server }))
            }
        };
        let blind = not_blind.is_none();
        let tries = rule.as_ref().map_or(0, |rule| rule.tries);
        let questions = self.desk.scripting.questions.iter().map(|question| {
            let asked = tally.asked.get(question.id.as_str());
            let used = asked.map_or(0, |asked| asked.tries);
            let verdict = asked.and_then(|asked| asked.verdict);
            let compared = blind && stored.contains(&question.id);
            QuestionView {
                id: question.id.clone(),
                state: verdict.map_or("open", |verdict| verdict.name()).to_owned(),
                tries: used,
                tries_left: compared.then(|| tries.saturating_sub(used)),
                optional: question.optional,
            }
        });
        QuizView {
            blind,
            not_blind,
            questions: questions.collect(),
            right: tally.right,
            wrong: tally.wrong,
            needed: rule.as_ref().map_or(0, |rule| rule.needed),
            least: rule.as_ref().map_or(0, |rule| rule.ask_least),
            most: rule.as_ref().map_or(0, |rule| rule.ask_most),
            result: tally.result.name().to_owned(),
        }
    }

    /// What would give an answer away while a verification is asked for (X4).
    fn hidden(&self, run: &ScriptRun) -> Vec<String> {
        let script = self.desk.scripting.script(&run.script);
        let asks =
            script.and_then(|script| script.step(&run.at)).is_some_and(|step| step.kind == StepKind::Quiz);
        if !asks || self.tally().result == QuizResult::Passed {
            return Vec::new();
        }
        let mut hidden: Vec<String> =
            self.desk.scripting.questions.iter().flat_map(|question| question.hides.clone()).collect();
        hidden.sort_unstable();
        hidden.dedup();
        hidden
    }
}
