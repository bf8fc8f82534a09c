//! What lies ahead in a script.

use super::{Script, ScriptRun, Step};

impl ScriptRun {
    /// The steps after the one at which the run stands, as far as that is decided: along what was answered before
    /// somebody went back, and through steps that all their choices leave by the same way. It ends at a fork.
    pub fn ahead<'s>(&self, script: &'s Script) -> Vec<&'s Step> {
        let mut ahead: Vec<&Step> = Vec::new();
        let mut here = script.step(&self.at);
        while let Some(step) = here {
            let next = self.decided(step).and_then(|next| script.step(next)).filter(|next| {
                next.id != self.at
                    && !self.path.contains(&next.id)
                    && !ahead.iter().any(|known| known.id == next.id)
            });
            ahead.extend(next);
            here = next;
        }
        ahead
    }

    fn decided<'s>(&self, step: &'s Step) -> Option<&'s str> {
        let answered = self.answers.get(&step.id).and_then(|answer| step.after(answer.choice.as_deref()));
        answered.or_else(|| {
            let mut exits = step.exits();
            let first = exits.next()?;
            exits.all(|exit| exit == first).then_some(first)
        })
    }
}
