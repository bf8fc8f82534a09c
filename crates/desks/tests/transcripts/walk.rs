//! Every way through a script, gone by the rules that the product goes by.

use std::collections::BTreeSet;

use kursi_desks::{Desk, Loaded};
use kursi_rules::change::Key;
use kursi_rules::command::{AnswerVerdict, Command};
use kursi_rules::decide::shut;
use kursi_rules::request::Shape;
use kursi_rules::script::{Decides, Input, Number, QuizResult, Script, Step, StepKind, Tally};
use kursi_rules::time::HOUR;
use kursi_rules::{ContactId, MessageId, Millis, ScriptRunId, TicketId};
use kursi_words::Lang;

use crate::page::{Page, Speech};
use crate::world::{Changed, World};

/// The most ways that are told of a script; one with more is nothing that anybody reads.
const MOST_WAYS: usize = 200;
/// The most steps of one way.
const MOST_STEPS: usize = 60;

/// What was met on the ways of a script.
#[derive(Default)]
pub struct Met {
    pub steps: BTreeSet<String>,
    pub choices: BTreeSet<(String, String)>,
}

/// A script as a document, and what was met in it.
pub fn transcript(loaded: &Loaded, script: &Script, lang: Lang) -> (String, Met) {
    let mut page = Page::new(loaded, lang);
    let mut world = World::new(&loaded.desk, lang.code());
    let begins = ready(&page, &mut world, script);
    let ways = ways(&world, script);
    head(&mut page, script, begins, ways.len());
    let mut met = Met::default();
    for (number, way) in (1..).zip(&ways) {
        tell(&mut page, world.clone(), script, number, way, &mut met);
    }
    let text = format!("{}\n", page.text.trim_end());
    (text, met)
}

/// Brings the ticket to where the script can begin: one that is a step of a ladder begins when its window opens. How
/// many hours after the request that is.
fn ready(page: &Page, world: &mut World, script: &Script) -> Option<i64> {
    let desk = world.desk;
    let ladder = desk.requesting.ladder_of(&script.id)?;
    raise(page, world);
    let request = world.request().expect("it was asked").clone();
    let rung = desk.calendar(&ladder.calendar).and_then(|calendar| ladder.next(&request, calendar));
    let rung = rung.unwrap_or_else(|| panic!("{}: its first step is ahead of {request:?}", script.id));
    // A millisecond before, it is too early.
    let mut early = world.clone();
    early.now = Millis(rung.opens.0 - 1);
    assert!(early.start(&script.id).is_err(), "{} begins before its window", script.id);
    world.now = rung.opens;
    Some((rung.opens.0 - request.raised_at.0) / HOUR)
}

/// A third party is asked about the first kind of complaint.
fn raise(page: &Page, world: &mut World) {
    let first = world.desk.requesting.kinds.first().expect("somebody is asked for something");
    asked_for(page, world, &first.kind.clone());
}

/// A third party is asked for a kind; what that changed.
fn asked_for(page: &Page, world: &mut World, kind: &str) -> Vec<Changed> {
    let desk = world.desk;
    let asks = desk.requesting.kind(kind).expect("it is proved");
    let sample = |field: &String| {
        let field = desk.requesting.field(field).expect("it is proved");
        match field.shape {
            Shape::Text => format!("‹{}›", page.word(&format!("field-{}", field.id))),
            Shape::Code => "7000-1199-0042".to_owned(),
            Shape::Amount => "50.00".to_owned(),
            Shape::Email => "customer@example.com".to_owned(),
            Shape::Phone => "+966500000000".to_owned(),
            Shape::Country => "SA".to_owned(),
            Shape::Option => field.options.first().expect("it is proved").clone(),
        }
    };
    let fields = asks.needs.iter().map(|field| (field.clone(), vec![sample(field)])).collect();
    let party = desk.requesting.party(asks.of.first().expect("it is proved")).expect("it is proved");
    let speech = Speech { kind, party: &party.id, fields: &fields };
    let said =
        |id: String, lang| page.said_of(&id, world, Some(&speech), lang).unwrap_or_else(|| panic!("no {id}"));
    let to_party = party.language.parse().expect("a language of the program");
    let subject = said(format!("kind-{kind}.subject"), to_party);
    let text = said(format!("kind-{kind}.request"), to_party);
    let told = said(format!("field-{}.told", asks.names), page.lang);
    let raise = Command::Raise {
        ticket: world.ticket,
        request: TicketId(world.id()),
        kind: asks.kind.clone(),
        party: party.id.clone(),
        name: None,
        address: None,
        fields,
        language: party.language.clone(),
        subject,
        message: MessageId(world.id()),
        text,
        acknowledgement: MessageId(world.id()),
        told,
    };
    world.act(&raise).expect("it is asked")
}

/// The third party answers; what that changed.
fn answered_by_party(world: &mut World) -> Vec<Changed> {
    let on = world.request().expect("it was asked").on;
    let hear = Command::Hear { ticket: on, message: MessageId(world.id()), text: "…".to_owned() };
    world.act(&hear).expect("it is written down")
}

/// What is chosen at each step of a way; a verification that passes or fails is a choice like any other.
type Way = Vec<Option<String>>;

/// Every way, each step's choices in their order. One that meets a step for the second time ends there.
fn ways(world: &World, script: &Script) -> Vec<Way> {
    let mut done: Vec<Way> = Vec::new();
    let mut open: Vec<(Way, Vec<&str>)> = vec![(Vec::new(), vec![&script.steps.first().expect("a step").id])];
    while let Some((way, path)) = open.pop() {
        assert!(
            done.len() + open.len() < MOST_WAYS && path.len() < MOST_STEPS,
            "{}: too many ways",
            script.id
        );
        let step = script.step(path.last().expect("not empty")).expect("it is proved");
        if step.kind == StepKind::End || path[..path.len() - 1].contains(&step.id.as_str()) {
            done.push(way);
            continue;
        }
        let choices: Vec<Option<String>> = match step.choices.is_empty() {
            true => vec![None],
            false => step.choices.iter().map(|choice| Some(choice.id.clone())).collect(),
        };
        for choice in choices.into_iter().rev() {
            let next = step.after(choice.as_deref()).expect("it leads on");
            let (mut way, mut path) = (way.clone(), path.clone());
            way.push(choice);
            path.push(next);
            open.push((way, path));
        }
    }
    assert!(world.desk.scripting.script(&script.id).is_some());
    done
}

fn head(page: &mut Page, script: &Script, begins: Option<i64>, ways: usize) {
    let (loaded, id) = (page.loaded, &script.id);
    page.line(format!("# {}\n", page.word(&format!("script-{id}"))));
    page.line(format!("`{}` · `{id}`\n", loaded.desk.id));
    let lines = loaded.lines.get(id).map_or(page.label("ours"), String::as_str);
    page.line(format!("- {}: {lines}", page.label("source")));
    let begins = match begins {
        None => page.label("any-ticket").to_owned(),
        Some(hours) => format!("{hours} {}", page.label("from-hour")),
    };
    page.line(format!("- {}: {begins}", page.label("begins")));
    page.line(format!("- {}: {ways}", page.label("ways")));
}

/// Goes one way and tells it.
fn tell(page: &mut Page, mut world: World, script: &Script, number: usize, way: &Way, met: &mut Met) {
    let chosen = chosen(page, script, way).join(" › ");
    let colon = if chosen.is_empty() { "" } else { ": " };
    page.line(format!("\n## {} {number}{colon}{chosen}\n", page.label("way")));
    let run = world.start(&script.id).unwrap_or_else(|code| panic!("{} does not begin: {code:?}", script.id));
    let mut choices = way.iter();
    for number in 1.. {
        let at = world.run_of(run).at.clone();
        let step = script.step(&at).expect("it is proved");
        met.steps.insert(at.clone());
        let kind = page.label(step.kind.name());
        let name = page.word(&format!("script-{}-{at}", script.id));
        let lines = page.loaded.lines.get(&format!("{}.{at}", script.id));
        let lines = lines.map_or(page.label("ours"), String::as_str);
        page.line(format!("{number}. **{kind}**: {name} [{lines}]"));
        words(page, &world, script, step);
        if let Some(number) = &step.number {
            let key = if *number == Number::Registered { "number-registered" } else { "number-typed" };
            page.below(page.label(key));
        }
        gate(page, &world, run, script, step);
        // What the step waits for is done before it, and nothing of the step while it is not.
        if let Some(kind) = &step.opens {
            assert!(world.refusal(&filled(page, &world, run, script, step, None)).is_some(), "{at}");
            page.below(format!("**{}**: {}", page.label("first-asked"), page.word(&format!("kind-{kind}"))));
            let changed = asked_for(page, &mut world, kind);
            page.changed(&world, &changed);
        }
        if step.waits {
            let first = step.choices.first().map(|choice| choice.id.as_str());
            assert!(world.refusal(&filled(page, &world, run, script, step, first)).is_some(), "{at}");
            page.below(format!("**{}**", page.label("first-answered")));
            let changed = answered_by_party(&mut world);
            page.changed(&world, &changed);
        }
        if step.kind == StepKind::End {
            let changed = answer(page, &mut world, run, script, step, None);
            page.changed(&world, &changed);
            assert!(world.run_of(run).ended.is_some() && choices.next().is_none());
            break;
        }
        let Some(choice) = choices.next() else {
            page.line(format!("   ↺ {number}"));
            break;
        };
        if let Some(choice) = choice {
            met.choices.insert((at.clone(), choice.clone()));
        }
        if step.kind == StepKind::Quiz {
            quiz(page, &mut world, run, script, step, choice.as_deref() == Some(Step::PASSED));
        } else if step.decides.is_some() {
            let open = choice.as_deref() == Some(Step::OPEN);
            let state = page.label(if open { "open-there" } else { "shut-there" });
            page.below(format!("{}: {state}", page.label("decided")));
        } else if let Some(choice) = choice {
            let name = |choice: &str| page.word(&format!("script-{}-{at}-{choice}", script.id));
            let others = step.choices.iter().filter(|other| other.id != *choice).map(|other| name(&other.id));
            let others = others.collect::<Vec<_>>().join(", ");
            let line = format!("{}: {} ({}: {others})", page.label("chosen"), name(choice), page.label("or"));
            page.below(line);
        }
        let filled = filled(page, &world, run, script, step, choice.as_deref());
        if let (Command::AnswerStep { text: Some(text), .. }, Some(input)) = (&filled, step.input) {
            // What is said at once is shown where it arrives, and so is a note.
            let text = if step.says.is_some() || step.note { String::new() } else { format!(": {text}") };
            page.below(format!("{} ({}){text}", page.label("typed"), input.name()));
        }
        let changed = answer(page, &mut world, run, script, step, choice.as_deref());
        page.changed(&world, &changed);
    }
    afterwards(page, &world);
}

/// The choices of a way, by name.
fn chosen(page: &Page, script: &Script, way: &Way) -> Vec<String> {
    let mut at = script.steps.first();
    let mut chosen = Vec::new();
    for choice in way {
        let step = at.expect("it is proved");
        if step.decides.is_some() {
            let open = choice.as_deref() == Some(Step::OPEN);
            chosen.push(page.label(if open { "open-there" } else { "shut-there" }).to_owned());
        } else if let Some(choice) = choice {
            chosen.push(page.word(&format!("script-{}-{}-{choice}", script.id, step.id)));
        }
        at = step.after(choice.as_deref()).and_then(|next| script.step(next));
    }
    chosen
}

/// What the agent reads at a step, or reads out.
fn words(page: &mut Page, world: &World, script: &Script, step: &Step) {
    let id = format!("script-{}-{}", script.id, step.id);
    if let Some(hint) = page.said(&format!("{id}.hint"), world) {
        page.below(hint);
    }
    if step.says.is_none()
        && !step.note
        && let Some(text) = page.said(&format!("{id}.text"), world)
    {
        page.below(format!("«{text}»"));
    }
}

/// Whether the step is shut, and why: without the call and in it.
fn gate(page: &mut Page, world: &World, run: ScriptRunId, script: &Script, step: &Step) {
    if step.guard.is_none() {
        return;
    }
    let customer = world.own().customer;
    for (label, contact) in [("without-call", None), ("in-call", Some(world.contact))] {
        let keys = [
            Key::Ticket(world.ticket),
            Key::ScriptRuns(world.ticket),
            Key::Contact(world.contact),
            Key::Customer(customer),
        ];
        let (facts, context) = world.circumstances(keys);
        let code = shut(world.desk, &facts, world.ticket, step, contact, &context);
        let state = match &code {
            Some(code) => format!("{} ({})", page.label("gate-shut"), page.refusal(code)),
            None => page.label("gate-open").to_owned(),
        };
        // What is said to be shut cannot be done, and the other way round.
        let first = step.choices.first().map(|choice| choice.id.as_str());
        let done = in_contact(filled(page, world, run, script, step, first), contact);
        assert_eq!(world.refusal(&done).is_some(), code.is_some(), "{}", step.id);
        page.below(format!("{}: {state}", page.label(label)));
    }
}

/// The same answer in another contact, or in none.
fn in_contact(answer: Command, now: Option<ContactId>) -> Command {
    match answer {
        Command::AnswerStep { ticket, run, step, choice, text, to, .. } => {
            Command::AnswerStep { ticket, run, step, choice, text, to, contact: now }
        }
        other => other,
    }
}

/// What is typed at a step: what the pack begins with, or an example.
fn typed(page: &Page, world: &World, script: &Script, step: &Step, choice: Option<&str>) -> Option<String> {
    let begun = step.says.is_some() || step.note;
    let id = format!("script-{}-{}.text", script.id, step.id);
    begun.then(|| page.said(&id, world)).flatten().or_else(|| sample(world.desk, step, choice))
}

fn sample(desk: &Desk, step: &Step, choice: Option<&str>) -> Option<String> {
    step.input.map(|input| match input {
        Input::Text => "…".to_owned(),
        Input::Email => "new@example.com".to_owned(),
        Input::Phone => "+966511111111".to_owned(),
        Input::Code => "482915".to_owned(),
        Input::Country => country(desk, step, choice),
    })
}

/// The first country of the pack that decides as it is chosen; one that is nowhere in it otherwise.
fn country(desk: &Desk, step: &Step, choice: Option<&str>) -> String {
    let known = desk.accounts.stores.iter().flat_map(|store| &store.countries);
    let stopped = desk.accounts.stopped.iter().flat_map(|stopped| &stopped.countries);
    let open = |country: &str| match &step.decides {
        Some(Decides::Store(brand)) => desk.accounts.store(brand, country).is_some(),
        Some(Decides::Service(service)) => desk.accounts.stopped(service, country).is_none(),
        None => true,
    };
    let wanted = choice != Some(Step::SHUT);
    let mut countries = known.chain(stopped).map(String::as_str).chain(["JP"]);
    countries.find(|country| open(country) == wanted).expect("a country of either kind").to_owned()
}

/// The answer to a step as an agent in the call gives it, with everything that it has to have.
fn filled(
    page: &Page,
    world: &World,
    run: ScriptRunId,
    script: &Script,
    step: &Step,
    choice: Option<&str>,
) -> Command {
    Command::AnswerStep {
        ticket: world.ticket,
        run,
        step: step.id.clone(),
        choice: choice.filter(|_| step.decides.is_none()).map(str::to_owned),
        text: typed(page, world, script, step, choice),
        to: step.assigns.as_ref().and_then(|assigns| world.fit(assigns)),
        contact: Some(world.contact),
    }
}

fn answer(
    page: &Page,
    world: &mut World,
    run: ScriptRunId,
    script: &Script,
    step: &Step,
    choice: Option<&str>,
) -> Vec<Changed> {
    let answer = filled(page, world, run, script, step, choice);
    world.act(&answer).unwrap_or_else(|code| panic!("{} is not done: {code:?}", step.id))
}

/// One way to be asked: what comes of each question in its order.
fn classes(desk: &Desk) -> Vec<Vec<AnswerVerdict>> {
    use AnswerVerdict::{Right, Skipped, Wrong};
    let rule = desk.scripting.verification.as_ref().expect("it is proved");
    let (needed, least, most) = (rule.needed as usize, rule.ask_least as usize, rule.ask_most as usize);
    let all = desk.scripting.questions.len();
    let run = |verdict, times: usize| std::iter::repeat_n(verdict, times);
    let optional =
        desk.scripting.questions.iter().map(|question| if question.optional { Skipped } else { Right });
    vec![
        // Just enough right answers among as few questions as there may be.
        run(Right, needed).chain(run(Wrong, all - needed)).collect(),
        // As many wrong ones as there may be.
        run(Wrong, most - needed).chain(run(Right, all)).take(all).collect(),
        // What does not apply is left out.
        optional.collect(),
        // One wrong answer too many.
        run(Wrong, all).collect(),
        // So much left out that too little can be asked.
        run(Skipped, all - least + 1).chain(run(Right, all)).take(all).collect(),
    ]
}

/// Asks until it is decided; what was asked and what came of it.
fn asked(
    world: &mut World,
    run: ScriptRunId,
    step: &Step,
    class: &[AnswerVerdict],
) -> (Vec<AnswerVerdict>, QuizResult) {
    let desk = world.desk;
    let mut told = Vec::new();
    for (question, verdict) in desk.scripting.questions.iter().zip(class) {
        if result(world, run) != QuizResult::Open {
            break;
        }
        let judge = Command::JudgeAnswer {
            ticket: world.ticket,
            run,
            step: step.id.clone(),
            question: question.id.clone(),
            verdict: *verdict,
            contact: Some(world.contact),
        };
        world.act(&judge).unwrap_or_else(|code| panic!("{} is not judged: {code:?}", question.id));
        told.push(*verdict);
    }
    (told, result(world, run))
}

fn result(world: &World, run: ScriptRunId) -> QuizResult {
    let runs = [world.run_of(run).clone()];
    Tally::of(&world.desk.scripting, &runs, Some(world.contact)).result
}

/// The verification: what is asked and answered on this way, and what would come of other answers.
fn quiz(page: &mut Page, world: &mut World, run: ScriptRunId, script: &Script, step: &Step, passes: bool) {
    let outside = Command::JudgeAnswer {
        ticket: world.ticket,
        run,
        step: step.id.clone(),
        question: world.desk.scripting.questions[0].id.clone(),
        verdict: AnswerVerdict::Right,
        contact: None,
    };
    let refused = world.refusal(&outside).expect("nobody is verified without a call");
    page.below(format!("{}: {}", page.label("without-call"), page.refusal(&refused)));
    // Before it is decided, what it guards is shut.
    let early = filled(page, world, run, script, step, None);
    let refused = world.refusal(&early).expect("it is open");
    page.below(format!("{}: {}", page.label("in-call"), page.refusal(&refused)));
    let guarded: Vec<String> = script
        .steps
        .iter()
        .filter(|other| other.guard.as_deref() == Some(&step.id))
        .map(|other| page.word(&format!("script-{}-{}", script.id, other.id)))
        .collect();
    page.below(format!("{}: {}", page.label("gate-shut"), guarded.join(" · ")));
    if passes {
        let tries = world.desk.scripting.verification.as_ref().map_or(0, |rule| rule.tries);
        page.below(format!("{}: {tries}", page.label("tries")));
        for class in classes(world.desk) {
            let (told, result) = asked(&mut world.clone(), run, step, &class);
            let told: Vec<&str> = told.iter().map(|verdict| page.label(verdict.name())).collect();
            page.below(format!("{} → **{}**", told.join(", "), page.label(result.name())));
        }
    }
    let wanted = if passes { QuizResult::Passed } else { QuizResult::Failed };
    let class =
        classes(world.desk).into_iter().find(|class| asked(&mut world.clone(), run, step, class).1 == wanted);
    let (told, _) = asked(world, run, step, &class.expect("it can end so"));
    let questions: Vec<String> =
        world.desk.scripting.questions.iter().map(|question| question.id.clone()).collect();
    for (question, verdict) in questions.iter().zip(told) {
        let name = page.word(&format!("question-{question}"));
        let text = page.word(&format!("question-{question}.text"));
        page.below(format!("{name}: «{text}» {}", page.label(verdict.name())));
    }
}

/// How the tickets stand when the way is gone.
fn afterwards(page: &mut Page, world: &World) {
    page.line(format!("\n{}:\n", page.label("afterwards")));
    let own = world.own().clone();
    let other = world.request().map(|request| world.ticket(request.on).clone());
    for (label, ticket) in [("customers-ticket", Some(own)), ("partys-ticket", other)] {
        let Some(ticket) = ticket else { continue };
        let status = page.word(&format!("status-{}", ticket.status));
        let assigned = ticket.assignee.map(|user| page.person(world, user));
        let assigned = assigned.unwrap_or_else(|| "—".to_owned());
        let request = ticket.request.as_ref().map_or_else(String::new, |request| {
            let standing = page.label(&format!("standing-{}", request.standing().name()));
            format!(" · {standing} · {}: {}", page.label("steps-taken"), request.taken.len())
        });
        let [at, has, to] = [label, "status", "assigned"].map(|label| page.label(label));
        page.line(format!("- {at}: {has} {status} · {to} {assigned}{request}"));
    }
}
