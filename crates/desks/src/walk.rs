//! A desk walked: from where each of its charts begins to everything in it, and from everything to an end. Loading proves most of this
//! with a fault for what does not hold; this tells whoever wrote the pack what there is, way by way.

use std::collections::VecDeque;

use kursi_rules::desk::Desk;

use crate::chart::{Chart, ChartOf, charts};

/// What was found in one chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walked {
    /// What it is of.
    pub of: ChartOf,
    /// Id of the script, ladder or record; empty for the statuses.
    pub id: String,
    /// How many statuses, steps or states there are.
    pub places: usize,
    /// The shortest way to each end: of a script to its ends, of a ladder to each step, of statuses and records to each of them.
    pub ways: Vec<Way>,
    /// What nothing leads to.
    pub unreached: Vec<String>,
    /// From where no end is ever reached.
    pub endless: Vec<String>,
}

/// A way from the beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Where it leads.
    pub to: String,
    /// Everything on it, with the word that was chosen to come there: the first has none.
    pub over: Vec<(String, String)>,
}

impl Walked {
    /// Everything is reached, and nothing goes round for ever.
    pub fn is_whole(&self) -> bool {
        self.unreached.is_empty() && self.endless.is_empty()
    }
}

/// Walks every chart of a desk.
pub fn walk(desk: &Desk) -> Vec<Walked> {
    charts(desk).iter().map(walk_chart).collect()
}

fn walk_chart(chart: &Chart) -> Walked {
    // By which arrow each was come to first.
    let mut come: Vec<Option<Option<usize>>> = vec![None; chart.nodes.len()];
    let mut next = VecDeque::new();
    if let Some(first) = come.first_mut() {
        *first = Some(None);
        next.push_back(0);
    }
    while let Some(at) = next.pop_front() {
        for (n, arrow) in chart.arrows.iter().enumerate().filter(|(_, arrow)| arrow.from == at) {
            if come.get(arrow.to).is_some_and(Option::is_none) {
                come[arrow.to] = Some(Some(n));
                next.push_back(arrow.to);
            }
        }
    }
    let named = |at: &usize| !chart.nodes[*at].id.is_empty();
    let all = || (0..chart.nodes.len()).filter(named);
    let is_end = |at: usize| match chart.of {
        ChartOf::Script => chart.nodes[at].kind == "end",
        ChartOf::Statuses | ChartOf::Ladder | ChartOf::Record => true,
    };
    let ways = all().filter(|at| is_end(*at) && come[*at].is_some()).map(|at| way(chart, &come, at));
    let id = |at: usize| chart.nodes[at].id.clone();
    Walked {
        of: chart.of,
        id: chart.id.clone(),
        places: all().count(),
        ways: ways.collect(),
        unreached: all().filter(|at| come[*at].is_none()).map(id).collect(),
        endless: all().filter(|at| come[*at].is_some() && !comes_to_an_end(chart, *at)).map(id).collect(),
    }
}

/// Back from where it leads to where it begins.
fn way(chart: &Chart, come: &[Option<Option<usize>>], to: usize) -> Way {
    let (mut over, mut at) = (Vec::new(), to);
    while let Some(Some(n)) = come[at] {
        let arrow = &chart.arrows[n];
        over.push((chart.nodes[at].id.clone(), arrow.word.clone()));
        at = arrow.from;
    }
    if !chart.nodes[at].id.is_empty() {
        over.push((chart.nodes[at].id.clone(), String::new()));
    }
    over.reverse();
    Way { to: chart.nodes[to].id.clone(), over }
}

/// Whether an end can be come to. A ticket is open for as long as it takes, but it can be solved; a record may stay as it is.
fn comes_to_an_end(chart: &Chart, from: usize) -> bool {
    let ends = |at: usize| match chart.of {
        ChartOf::Script => chart.nodes[at].kind == "end",
        ChartOf::Statuses => matches!(chart.nodes[at].kind, "solved" | "closed"),
        ChartOf::Ladder => matches!(chart.nodes[at].kind, "over" | "silent" | "answered"),
        ChartOf::Record => true,
    };
    let mut seen = vec![false; chart.nodes.len()];
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        if ends(at) {
            return true;
        }
        if !std::mem::replace(&mut seen[at], true) {
            open.extend(chart.arrows.iter().filter(|arrow| arrow.from == at).map(|arrow| arrow.to));
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Arrow, Node};

    /// A chart of steps, the last of which is an end, and arrows between them by place.
    fn script(steps: &[&str], arrows: &[(usize, usize)]) -> Chart {
        let node = |(n, id): (usize, &&str)| Node {
            id: (*id).to_owned(),
            word: (*id).to_owned(),
            kind: if n + 1 == steps.len() { "end" } else { "do" },
            guarded: false,
            opens: None,
            late: None,
        };
        let arrow =
            |(from, to): &(usize, usize)| Arrow { from: *from, to: *to, word: format!("{from}-{to}") };
        Chart {
            of: ChartOf::Script,
            id: "x".to_owned(),
            word: String::new(),
            nodes: steps.iter().enumerate().map(node).collect(),
            arrows: arrows.iter().map(arrow).collect(),
        }
    }

    #[test]
    fn x11_a_way_is_told_step_by_step_with_what_was_chosen() {
        let walked = walk_chart(&script(&["a", "b", "c"], &[(0, 1), (1, 2), (0, 2)]));
        assert!(walked.is_whole());
        let over = [("a".to_owned(), String::new()), ("c".to_owned(), "0-2".to_owned())];
        assert_eq!(walked.ways, [Way { to: "c".to_owned(), over: over.to_vec() }], "the shortest one");
    }

    #[test]
    fn x11_what_nothing_leads_to_and_what_goes_round_for_ever_is_told() {
        let lost = walk_chart(&script(&["a", "b", "c", "d"], &[(0, 3), (1, 3), (2, 1)]));
        assert_eq!((lost.unreached, lost.ways.len()), (vec!["b".to_owned(), "c".to_owned()], 1));
        let round = walk_chart(&script(&["a", "b", "c", "d"], &[(0, 1), (1, 2), (2, 1), (0, 3)]));
        assert_eq!(round.endless, ["b", "c"]);
        assert!(!round.is_whole());
        let nowhere = walk_chart(&script(&["a", "b"], &[]));
        assert_eq!((nowhere.ways, nowhere.unreached), (Vec::new(), vec!["b".to_owned()]));
    }
}
