//! Figures: how they are kept, printed and written.

use std::time::Duration;

use serde::Serialize;

/// One figure beside the bare limit that was measured in the same run.
#[derive(Debug, Serialize)]
pub struct Figure {
    /// Its name.
    pub id: &'static str,
    /// What was measured.
    pub value: f64,
    /// `ms`, `/s` or `KB`.
    pub unit: &'static str,
    /// The bare limit.
    pub reference: f64,
    /// `value` against `reference`: how many times as long, or which share of the speed.
    pub ratio: f64,
    /// How often it was measured.
    pub samples: usize,
    /// What the limit is.
    #[serde(skip)]
    pub against: &'static str,
    /// What was promised, and whether it holds.
    #[serde(skip)]
    pub promise: (String, bool),
}

impl Figure {
    /// A figure.
    pub fn new(id: &'static str, unit: &'static str, value: f64, reference: f64, samples: usize) -> Self {
        let ratio = if reference > 0.0 { value / reference } else { 0.0 };
        Figure { id, value, unit, reference, ratio, samples, against: "", promise: (String::new(), true) }
    }

    /// Says what the bare limit is.
    pub fn against(mut self, against: &'static str) -> Self {
        self.against = against;
        self
    }

    /// Says what was promised and whether it holds.
    pub fn promise(mut self, words: impl Into<String>, holds: bool) -> Self {
        self.promise = (words.into(), holds);
        self
    }
}

/// The value at `share` (0 to 1) of the sorted samples, milliseconds.
pub fn percentile(samples: &mut [Duration], share: f64) -> f64 {
    samples.sort_unstable();
    let last = samples.len().saturating_sub(1);
    let at = ((last as f64) * share).round() as usize;
    samples.get(at).map_or(0.0, |found| found.as_secs_f64() * 1000.0)
}

/// The table, as docs/performance.md has it.
pub fn table(figures: &[Figure]) -> String {
    let mut text = String::from(
        "| figure | value | bare limit | ratio | samples | promise | holds |\n|---|---|---|---|---|---|---|\n",
    );
    for figure in figures {
        let round = |value: f64| if value >= 100.0 { format!("{value:.0}") } else { format!("{value:.3}") };
        text.push_str(&format!(
            "| `{}` | {} {} | {} {} ({}) | {:.2} | {} | {} | {} |\n",
            figure.id,
            round(figure.value),
            figure.unit,
            round(figure.reference),
            figure.unit,
            figure.against,
            figure.ratio,
            figure.samples,
            figure.promise.0,
            if figure.promise.1 { "yes" } else { "**no**" },
        ));
    }
    text
}
