//! A procedure as nodes and arrows (E11): the statuses with their moves, a script, a ladder, the states of a record. What draws it, on
//! the screen or in Mermaid's language, is told by this what there is to draw, so that no drawing shows another procedure than the
//! rules keep.

use kursi_rules::command::Verb;
use kursi_rules::course::{TicketLadder, When};
use kursi_rules::desk::Desk;
use kursi_rules::ladder::{Ladder, Way};
use kursi_rules::record::RecordKind;
use kursi_rules::script::Script;

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartOf {
    /// Statuses and moves.
    Statuses,
    /// A script.
    Script,
    /// A ladder, of requests or of tickets.
    Ladder,
    /// The states of a record.
    Record,
}

impl ChartOf {
    /// Its name for the screen.
    pub fn name(self) -> &'static str {
        match self {
            ChartOf::Statuses => "statuses",
            ChartOf::Script => "script",
            ChartOf::Ladder => "ladder",
            ChartOf::Record => "record",
        }
    }
}

/// A drawing, before anything has a place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Of what.
    pub of: ChartOf,
    /// Id of the script, ladder or record; empty for the statuses.
    pub id: String,
    /// Word by which it is named.
    pub word: String,
    /// What stands in it, in the order of the pack.
    pub nodes: Vec<Node>,
    /// What leads where, in the order of the pack.
    pub arrows: Vec<Arrow>,
}

/// Something that a chart shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Id: a status, a step, a state, the number of a ladder's step; empty where it begins.
    pub id: String,
    /// Word by which it is named; empty where it begins.
    pub word: String,
    /// What it is: `start`, the class of a status, the kind of a step, `rung`, `answered`, `silent`, `over`.
    pub kind: &'static str,
    /// It waits for a verification.
    pub guarded: bool,
    /// Of a ladder's step: when its window opens, milliseconds after what went before; nothing where it opens at a time of day.
    pub opens: Option<i64>,
    /// When it is late, counted alike; nothing where it never is.
    pub late: Option<i64>,
}

/// An arrow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrow {
    /// From this node, by its place.
    pub from: usize,
    /// To this one.
    pub to: usize,
    /// Word that stands at it; empty where there is no choice.
    pub word: String,
}

impl Node {
    fn of(id: &str, word: String, kind: &'static str) -> Node {
        Node { id: id.to_owned(), word, kind, guarded: false, opens: None, late: None }
    }
}

/// Every chart of a desk: its statuses, its scripts, its ladders, its records.
pub fn charts(desk: &Desk) -> Vec<Chart> {
    let scripts = desk.scripting.scripts.iter().map(script_chart);
    let ladders = desk.requesting.ladders.iter().map(|ladder| ladder_chart(desk, ladder));
    let of_tickets = desk.course.ladders.iter().map(ticket_ladder_chart);
    let records = desk.records.iter().map(|kind| record_chart(desk, kind));
    [status_chart(desk)].into_iter().chain(scripts).chain(ladders).chain(of_tickets).chain(records).collect()
}

/// The statuses of a desk and the moves between them.
pub fn status_chart(desk: &Desk) -> Chart {
    let start = Node::of("", String::new(), "start");
    let statuses = desk.statuses.iter();
    let statuses =
        statuses.map(|status| Node::of(&status.id, format!("status-{}", status.id), status.class.name()));
    let place = |status: &str| desk.statuses.iter().position(|known| known.id == status).map(|at| at + 1);
    let word = |verb: Verb| format!("move-{}", verb.name());
    let begins = place(&desk.initial).map(|to| Arrow { from: 0, to, word: word(Verb::Create) });
    let moves = desk.moves.iter().flat_map(|step| {
        let to = place(&step.to);
        step.from
            .iter()
            .filter_map(move |from| Some(Arrow { from: place(from)?, to: to?, word: word(step.on) }))
    });
    Chart {
        of: ChartOf::Statuses,
        id: String::new(),
        word: "desk-name".to_owned(),
        nodes: [start].into_iter().chain(statuses).collect(),
        arrows: begins.into_iter().chain(moves).collect(),
    }
}

/// The steps of a script.
pub fn script_chart(script: &Script) -> Chart {
    let of_script = format!("script-{}", script.id);
    let nodes = script.steps.iter().map(|step| Node {
        guarded: step.guard.is_some(),
        ..Node::of(&step.id, format!("{of_script}-{}", step.id), step.kind.name())
    });
    let nodes: Vec<Node> = nodes.collect();
    let place = |step: &str| script.steps.iter().position(|known| known.id == step);
    let mut arrows = Vec::new();
    for (from, step) in script.steps.iter().enumerate() {
        for choice in &step.choices {
            if let Some(to) = step.after(Some(&choice.id)).and_then(place) {
                arrows.push(Arrow { from, to, word: format!("{of_script}-{}-{}", step.id, choice.id) });
            }
        }
        if step.choices.is_empty()
            && let Some(to) = step.next.as_deref().and_then(place)
        {
            arrows.push(Arrow { from, to, word: String::new() });
        }
    }
    Chart { of: ChartOf::Script, id: script.id.clone(), word: of_script, nodes, arrows }
}

/// The steps of a ladder, from the request to its end; an answer ends it wherever it stands.
fn ladder_chart(desk: &Desk, ladder: &Ladder) -> Chart {
    let word = format!("ladder-{}", ladder.id);
    let step = match (ladder.to, &ladder.script) {
        (Way::Script, Some(script)) => format!("script-{script}"),
        _ => word.clone(),
    };
    let rungs = (1..=ladder.most).map(|n| Node {
        opens: Some(ladder.opens),
        late: Some(ladder.late),
        ..Node::of(&n.to_string(), step.clone(), "rung")
    });
    let end = Node::of("", String::new(), if ladder.silences { "silent" } else { "over" });
    let answered = Node::of("", format!("move-{}", Verb::Hear.name()), "answered");
    let mut nodes = vec![Node::of("", String::new(), "start")];
    nodes.extend(rungs);
    let last = nodes.len() - 1;
    nodes.extend([end, answered]);
    let plain = |from: usize, to: usize| Arrow { from, to, word: String::new() };
    let mut arrows: Vec<Arrow> = (0..=last).map(|from| plain(from, from + 1)).collect();
    // The answer is told of where the desk has a word for it.
    if desk.moves.iter().any(|step| step.on == Verb::Hear) {
        arrows.extend((0..=last).map(|from| plain(from, last + 2)));
    } else {
        nodes.pop();
    }
    Chart { of: ChartOf::Ladder, id: ladder.id.clone(), word, nodes, arrows }
}

/// The steps of a ladder that runs for tickets, one after the other; the last may come again and again.
fn ticket_ladder_chart(ladder: &TicketLadder) -> Chart {
    let word = format!("ladder-{}", ladder.id);
    let mut nodes = vec![Node::of("", String::new(), "start")];
    nodes.extend(ladder.steps.iter().zip(1_u32..).map(|(rise, n)| Node {
        opens: match &rise.opens {
            When::After(length) => Some(*length),
            When::On { .. } | When::OnDay { .. } => None,
        },
        late: rise.late,
        ..Node::of(&n.to_string(), format!("{word}-{}", rise.id), "rung")
    }));
    let last = nodes.len() - 1;
    nodes.push(Node::of("", String::new(), "over"));
    let plain = |from: usize, to: usize| Arrow { from, to, word: String::new() };
    let mut arrows: Vec<Arrow> = (0..=last).map(|from| plain(from, from + 1)).collect();
    if ladder.steps.last().is_some_and(|rise| rise.repeats) {
        arrows.push(plain(last, last));
    }
    Chart { of: ChartOf::Ladder, id: ladder.id.clone(), word, nodes, arrows }
}

/// The states of a record and what leads from one to another: its own actions, and those of records that it hangs together with.
fn record_chart(desk: &Desk, kind: &RecordKind) -> Chart {
    let word = format!("record-{}", kind.id);
    let states = kind.states.iter().map(|state| {
        let look = match state.over {
            true => "closed",
            false if state.id == kind.initial => "new",
            false => "active",
        };
        Node::of(&state.id, format!("{word}-state-{}", state.id), look)
    });
    let nodes: Vec<Node> = [Node::of("", String::new(), "start")].into_iter().chain(states).collect();
    let place = |state: &str| kind.states.iter().position(|known| known.id == state).map(|at| at + 1);
    let begins = place(&kind.initial).map(|to| Arrow { from: 0, to, word: String::new() });
    let mut arrows: Vec<Arrow> = begins.into_iter().collect();
    for of in &desk.records {
        for action in &of.actions {
            let own = (of.id == kind.id).then_some((&action.from, &action.to));
            let then =
                action.then.iter().filter(|step| step.record == kind.id).map(|step| (&step.from, &step.to));
            for (from, to) in own.into_iter().chain(then) {
                let Some(to) = to.as_deref().and_then(place) else { continue };
                let word = format!("record-{}-action-{}", of.id, action.id);
                arrows.extend(
                    from.iter().filter_map(|from| Some(Arrow { from: place(from)?, to, word: word.clone() })),
                );
            }
        }
    }
    Chart { of: ChartOf::Record, id: kind.id.clone(), word, nodes, arrows }
}
