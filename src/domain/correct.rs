//! A corrected time: which facts can get one, where it may lie, what it makes be judged anew.
use std::collections::{BTreeMap, BTreeSet};

use super::case::Case;
use super::command::Law;
use super::course::{Course, Frozen, Judged, Turn};
use super::fact::{ActId, Body, Fact, Words};
use super::instant::Instant;
use super::refusal::Refusal;
use super::sop::Sop;
use super::timing;

/// The room for a fact's new time: from the clock fact before it to the one after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    pub earliest: Option<Instant>,
    /// None = the fact is the last one: nothing bounds it but the present.
    pub latest: Option<Instant>,
}

impl Case {
    /// When the fact happened, as known now.
    pub fn time_of(&self, fact: &Fact) -> Instant {
        let newest = self.live().rev().find_map(|f| {
            let Body::Correct { fact: seq, to, .. } = f.body else { return None };
            (seq == fact.seq).then_some(to)
        });
        newest.unwrap_or(fact.at)
    }

    /// Where a new time for the fact `seq` may lie.
    ///
    /// # Errors
    /// When there is no such fact, it is undone, or its kind has no time to correct.
    pub fn room_for(&self, seq: u32) -> Result<Room, Refusal> {
        let missing = || Refusal::NoSuchFact { fact: seq, last: self.version() };
        let fact = self.fact(seq).ok_or_else(missing)?;
        if !fact.body.has_a_time() {
            return Err(Refusal::NotCorrectable { fact: seq });
        }
        if self.voided.contains(&seq) {
            return Err(Refusal::FactUndone { fact: seq });
        }
        if fact.body.turn().is_none() {
            // What moves no clock has no neighbours; but nothing happens before the registration.
            return Ok(Room { earliest: self.course.registered_at, latest: None });
        }
        let clock_facts = || self.live().filter(|f| f.body.turn().is_some());
        let before = clock_facts().take_while(|f| f.seq < seq).last();
        let after = clock_facts().find(|f| f.seq > seq);
        Ok(Room {
            earliest: before.map(|f| self.time_of(f)),
            latest: after.map(|f| self.time_of(f)),
        })
    }

    /// The case as it would be if the fact `seq` had happened at `to`, and what is judged anew.
    pub fn if_corrected(&self, seq: u32, to: Instant, law: Law<'_>) -> (Case, Vec<Judged>) {
        let body = |judged| Body::Correct { fact: seq, to, judged, private: Words::default() };
        let judged: Vec<Judged> = self
            .with_trial(body(Vec::new()))
            .course
            .attempts
            .iter()
            .filter_map(|attempt| {
                let end = attempt.end.as_ref().filter(|end| end.frozen.is_none())?;
                let (_, old) = self.fact(end.seq)?.body.turn()?;
                let elapsed_s = attempt.elapsed_s(law.calendar, end.at);
                let frozen = Frozen {
                    elapsed_s,
                    target_s: attempt.target_s,
                    verdict: timing::verdict(elapsed_s, attempt.target_s),
                    sop: old?.sop.clone(),
                    calendar: law.calendar.revision().to_owned(),
                };
                Some(Judged { fact: end.seq, frozen })
            })
            .collect();
        (self.with_trial(body(judged.clone())), judged)
    }

    /// The case with one fact more, which is not recorded.
    fn with_trial(&self, body: Body) -> Case {
        let mut facts = self.facts.clone();
        let Some(newest) = facts.last().cloned() else { return self.clone() };
        let (seq, act) = (newest.seq + 1, ActId::nil());
        facts.push(Fact { seq, act, body, ..newest });
        Case::fold(facts, &self.first_sop).unwrap_or_else(|| self.clone())
    }
}

impl Body {
    /// Whether the fact's time says when something happened at the counter.
    pub const fn has_a_time(&self) -> bool {
        !self.is_audit()
            && !matches!(self, Body::Correct { .. } | Body::Undo { .. } | Body::Redo { .. })
    }
}

/// The seqs voided by undo and not redone, in the order in which it was done.
pub(super) fn voided(facts: &[Fact]) -> BTreeSet<u32> {
    let mut voided = BTreeSet::new();
    for fact in facts {
        if let Body::Undo { facts } = &fact.body {
            voided.extend(facts);
        } else if let Body::Redo { facts } = &fact.body {
            voided.retain(|seq| !facts.contains(seq));
        }
    }
    voided
}

/// The corrected times of facts, by seq, and which fact corrects them; of two the newer one counts.
pub(super) fn corrections(facts: &[Fact], voided: &BTreeSet<u32>) -> BTreeMap<u32, (Instant, u32)> {
    let live = facts.iter().filter(|f| !voided.contains(&f.seq));
    live.filter_map(|f| {
        let Body::Correct { fact, to, .. } = &f.body else {
            return None;
        };
        Some((*fact, (*to, f.seq)))
    })
    .collect()
}

/// The judgements that corrections made anew, by the fact that ended the attempt.
fn judgements<'f>(facts: &'f [Fact], voided: &BTreeSet<u32>) -> BTreeMap<u32, (u32, &'f Frozen)> {
    let mut newest = BTreeMap::new();
    for fact in facts.iter().filter(|f| !voided.contains(&f.seq)) {
        if let Body::Correct { judged, .. } = &fact.body {
            newest.extend(judged.iter().map(|j| (j.fact, (fact.seq, &j.frozen))));
        }
    }
    newest
}

/// The live clock facts on the state machine (rules 5, 13). Where a corrected time bounds an attempt
/// or lies within it, the judgement of the newest such correction counts; where that one judged
/// nothing there is none, and it is made anew. All others stay (rule 16).
pub(super) fn course(facts: &[Fact], voided: &BTreeSet<u32>, sop: &Sop) -> Course {
    let corrected = corrections(facts, voided);
    let judged = judgements(facts, voided);
    let mut touched: Option<u32> = None;
    let mut turns = Vec::new();
    for fact in facts.iter().filter(|f| !voided.contains(&f.seq)) {
        let Some((mv, frozen)) = fact.body.turn() else { continue };
        let new = corrected.get(&fact.seq);
        touched = touched.max(new.map(|(_, by)| *by));
        let frozen = match touched {
            None => frozen.cloned(),
            Some(by) => judged
                .get(&fact.seq)
                .filter(|(judge, _)| *judge >= by)
                .map(|(_, frozen)| (*frozen).clone()),
        };
        if mv.opens_or_ends() {
            touched = new.map(|(_, by)| *by);
        }
        turns.push(Turn { at: new.map_or(fact.at, |(to, _)| *to), seq: fact.seq, mv, frozen });
    }
    Course::replay(sop.file().mode, sop.targets_s(), turns)
}
