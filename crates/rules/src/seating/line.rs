//! The seat line: agents who wait for a seat (X1).

use std::cmp::Reverse;

use super::admit::{Free, Right};
use super::turn::Turn;
use super::{Agent, SeatRefusal, SeatWait};
use crate::SeatWaitId;

impl Turn<'_> {
    /// Only who would be let in but for the number waits; who is refused for another reason is told so.
    pub(super) fn enter_line(
        &mut self,
        agent: &Agent,
        channel: &str,
        priority: u8,
    ) -> Result<(), SeatRefusal> {
        if self.floor.waits.values().any(|wait| wait.user == agent.user && wait.channel == channel) {
            return Err(SeatRefusal::AlreadyWaiting);
        }
        match self.may_sit(agent, channel, Right::Rule) {
            Ok(free) => drop(self.sit(agent, free, None, None)),
            Err(SeatRefusal::NoneFree { .. }) => {
                let wait = SeatWait {
                    id: SeatWaitId(self.ids.take()),
                    desk: self.desk.id.clone(),
                    channel: channel.to_owned(),
                    user: agent.user,
                    device: agent.device,
                    role: agent.role.clone(),
                    languages: agent.languages.clone(),
                    since: self.now,
                    priority,
                };
                self.floor.waits.insert(wait.id, wait);
            }
            Err(refusal) => return Err(refusal),
        }
        Ok(())
    }

    pub(super) fn give_up(&mut self, agent: &Agent, channel: &str) -> Result<(), SeatRefusal> {
        let before = self.floor.waits.len();
        self.floor.waits.retain(|_, wait| wait.user != agent.user || wait.channel != channel);
        (self.floor.waits.len() < before).then_some(()).ok_or(SeatRefusal::NotWaiting)
    }

    /// Seats whoever is next, as long as there is a seat for somebody in the line.
    pub(super) fn move_seat_line(&mut self) {
        while let Some((wait, free)) = self.next_to_sit() {
            self.sit(&wait.agent(), free, None, None);
        }
    }

    /// By priority, then who speaks the language of the customer at the head of the contact line, then the longest
    /// wait. Who cannot sit now, being away, is passed over and keeps the place.
    fn next_to_sit(&self) -> Option<(SeatWait, Free)> {
        let mut line: Vec<&SeatWait> = self.floor.waits.values().collect();
        line.sort_by_cached_key(|wait| {
            let head = self.floor.contact_line(&wait.channel).first().map(|contact| contact.language.clone());
            let speaks = head.is_some_and(|language| wait.languages.contains(&language));
            (Reverse(wait.priority), !speaks, wait.since, wait.id)
        });
        let may_sit = |wait: &SeatWait| self.may_sit(&wait.agent(), &wait.channel, Right::Rule).ok();
        line.into_iter().find_map(|wait| Some((wait.clone(), may_sit(wait)?)))
    }
}
