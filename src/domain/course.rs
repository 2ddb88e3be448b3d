//! The course of a case through its steps: the state machine over clock facts (rules 5, 6, 11-13).
//! It knows instants and steps only; who, why and documents are `case.rs`.
pub use super::attempt::{Attempt, End, EndKind, Frozen, Judged, Pause};
use super::instant::{Instant, Span};
use super::refusal::Refusal;
pub use super::turn::{Mode, Move, Outcome, Turn};

/// A step that nobody has started (claim mode).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    pub step: u16,
    pub since: Instant,
}

/// Where a case is and how it came there.
///
/// Invariant: an open case has exactly one open attempt, or one [`Wait`] and none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    mode: Mode,
    targets_s: Vec<Option<i64>>,
    pub registered_at: Option<Instant>,
    pub attempts: Vec<Attempt>,
    pub wait: Option<Wait>,
    /// Waits that have ended.
    pub waits: Vec<Span>,
    pub closed: Option<(Outcome, Instant)>,
    /// The `at` of the last clock fact taken.
    pub last_at: Option<Instant>,
}

impl Course {
    /// Nothing has happened yet. `targets_s`: one entry a step, absent = no standard.
    pub fn new(mode: Mode, targets_s: Vec<Option<i64>>) -> Self {
        Self {
            mode,
            targets_s,
            registered_at: None,
            attempts: Vec::new(),
            wait: None,
            waits: Vec::new(),
            closed: None,
            last_at: None,
        }
    }

    /// The course after `turns`, which are put in the order of rule 5: (`at`, sequence). A turn that
    /// the rules refuse where it stands changes nothing.
    pub fn replay(mode: Mode, targets_s: Vec<Option<i64>>, mut turns: Vec<Turn>) -> Self {
        turns.sort_by_key(|turn| (turn.at, turn.seq));
        let mut course = Self::new(mode, targets_s);
        for turn in turns {
            let _refused = course.take(turn);
        }
        course
    }

    /// How many steps there are.
    pub fn steps(&self) -> u16 {
        u16::try_from(self.targets_s.len()).unwrap_or(u16::MAX)
    }

    /// The open attempt.
    pub fn open(&self) -> Option<&Attempt> {
        self.attempts.last().filter(|a| a.end.is_none())
    }

    /// The step the case is at: of the open attempt, or the one that waits.
    pub fn step(&self) -> Option<u16> {
        self.open().map(|a| a.step).or(self.wait.map(|w| w.step))
    }

    /// Whether the open attempt is paused.
    pub fn is_paused(&self) -> bool {
        self.open().is_some_and(Attempt::is_paused)
    }

    /// The target of a step now in force, in seconds.
    pub fn step_target_s(&self, step: u16) -> Option<i64> {
        target_of(&self.targets_s, step)
    }

    /// Sum of the step targets in seconds; a step without one counts 0 (rule 12).
    pub fn target_s(&self) -> i64 {
        self.targets_s.iter().flatten().sum()
    }

    /// The instant at which clocks are read when asked at `now`, and whether that differs (rule 15).
    pub fn evaluated(&self, now: Instant) -> (Instant, bool) {
        let last = self.last_at.unwrap_or(now);
        (now.max(last), now < last)
    }

    /// Takes one turn.
    ///
    /// # Errors
    /// The refusal of the table in `domain.md`; then nothing has changed.
    pub fn take(&mut self, turn: Turn) -> Result<(), Refusal> {
        let Turn { at, seq, mv, frozen } = turn;
        match mv {
            Move::Register => self.register(at)?,
            Move::Start => self.start(at)?,
            Move::Finish => self.finish(at, seq, frozen)?,
            Move::Pause => self.pause(at, seq)?,
            Move::Resume => self.resume(at)?,
            Move::Return { to } => self.go_back(to, at, seq, frozen)?,
            Move::Reopen { to } => self.reopen(to, at)?,
            Move::Reject => self.close(Outcome::Rejected, at, seq, frozen)?,
            Move::Cancel => self.close(Outcome::Cancelled, at, seq, frozen)?,
            Move::Retarget { targets_s, mode } => self.retarget(targets_s, mode)?,
        }
        self.last_at = self.last_at.max(Some(at));
        Ok(())
    }

    fn register(&mut self, at: Instant) -> Result<(), Refusal> {
        if self.registered_at.is_some() {
            return Err(Refusal::AlreadyRegistered);
        }
        self.registered_at = Some(at);
        self.enter(1, at);
        Ok(())
    }

    fn start(&mut self, at: Instant) -> Result<(), Refusal> {
        self.require_open()?;
        let wait = self.wait.take().ok_or(Refusal::AlreadyStarted)?;
        self.waits.push(Span { from: wait.since, to: Some(at) });
        self.begin(wait.step, at);
        Ok(())
    }

    fn finish(&mut self, at: Instant, seq: u32, frozen: Option<Frozen>) -> Result<(), Refusal> {
        let step = self.end_attempt(EndKind::Done, at, seq, frozen)?;
        if step < self.steps() {
            self.enter(step + 1, at);
        } else {
            self.closed = Some((Outcome::Done, at));
        }
        Ok(())
    }

    fn pause(&mut self, at: Instant, seq: u32) -> Result<(), Refusal> {
        let attempt = self.require_attempt()?;
        if attempt.is_paused() {
            return Err(Refusal::AlreadyPaused);
        }
        attempt.stop(at);
        attempt.pauses.push(Pause { span: Span { from: at, to: None }, seq });
        Ok(())
    }

    fn resume(&mut self, at: Instant) -> Result<(), Refusal> {
        let attempt = self.require_attempt()?;
        if !attempt.is_paused() {
            return Err(Refusal::NotPaused);
        }
        attempt.stop(at);
        attempt.segments.push(Span { from: at, to: None });
        Ok(())
    }

    fn go_back(
        &mut self,
        to: u16,
        at: Instant,
        seq: u32,
        frozen: Option<Frozen>,
    ) -> Result<(), Refusal> {
        self.require_open()?;
        let step = self.step().ok_or(Refusal::NotStarted)?;
        if to == 0 || to >= step {
            return Err(Refusal::NotAnEarlierStep { step: to, current: step });
        }
        self.leave(EndKind::Returned, at, seq, frozen)?;
        self.begin(to, at);
        Ok(())
    }

    fn reopen(&mut self, to: u16, at: Instant) -> Result<(), Refusal> {
        if self.closed.is_none() {
            return Err(Refusal::StillOpen);
        }
        if to == 0 || to > self.steps() {
            return Err(Refusal::NoSuchStep { step: to, steps: self.steps() });
        }
        self.closed = None;
        self.begin(to, at);
        Ok(())
    }

    fn close(
        &mut self,
        outcome: Outcome,
        at: Instant,
        seq: u32,
        frozen: Option<Frozen>,
    ) -> Result<(), Refusal> {
        self.require_open()?;
        let kind =
            if outcome == Outcome::Rejected { EndKind::Rejected } else { EndKind::Cancelled };
        self.leave(kind, at, seq, frozen)?;
        self.closed = Some((outcome, at));
        Ok(())
    }

    /// Ends the open attempt, or the wait of a step that nobody has started.
    fn leave(
        &mut self,
        kind: EndKind,
        at: Instant,
        seq: u32,
        frozen: Option<Frozen>,
    ) -> Result<(), Refusal> {
        match self.wait.take() {
            Some(wait) => self.waits.push(Span { from: wait.since, to: Some(at) }),
            None => {
                self.end_attempt(kind, at, seq, frozen)?;
            }
        }
        Ok(())
    }

    fn retarget(&mut self, targets_s: Vec<Option<i64>>, mode: Option<Mode>) -> Result<(), Refusal> {
        self.require_open()?;
        let steps = u16::try_from(targets_s.len()).unwrap_or(u16::MAX);
        if let Some(step) = self.step().filter(|step| *step > steps) {
            return Err(Refusal::NoSuchStep { step, steps });
        }
        if let Some(attempt) = self.attempts.last_mut().filter(|a| a.end.is_none()) {
            attempt.target_s = target_of(&targets_s, attempt.step);
        }
        self.targets_s = targets_s;
        self.mode = mode.unwrap_or(self.mode);
        Ok(())
    }

    /// Arrives at a step: it begins (handoff) or waits to be started (claim).
    fn enter(&mut self, step: u16, at: Instant) {
        match self.mode {
            Mode::Handoff => self.begin(step, at),
            Mode::Claim => self.wait = Some(Wait { step, since: at }),
        }
    }

    fn begin(&mut self, step: u16, at: Instant) {
        let earlier = self.attempts.iter().filter(|a| a.step == step).count();
        self.attempts.push(Attempt {
            step,
            no: u16::try_from(earlier).unwrap_or(u16::MAX).saturating_add(1),
            target_s: target_of(&self.targets_s, step),
            started_at: at,
            segments: vec![Span { from: at, to: None }],
            pauses: Vec::new(),
            end: None,
        });
    }

    fn end_attempt(
        &mut self,
        kind: EndKind,
        at: Instant,
        seq: u32,
        frozen: Option<Frozen>,
    ) -> Result<u16, Refusal> {
        let attempt = self.require_attempt()?;
        attempt.stop(at);
        attempt.end = Some(End { at, seq, kind, frozen });
        Ok(attempt.step)
    }

    fn require_open(&self) -> Result<(), Refusal> {
        match (self.registered_at, self.closed) {
            (None, _) => Err(Refusal::NotRegistered),
            (Some(_), Some(_)) => Err(Refusal::AlreadyClosed),
            (Some(_), None) => Ok(()),
        }
    }

    fn require_attempt(&mut self) -> Result<&mut Attempt, Refusal> {
        self.require_open()?;
        self.attempts.last_mut().filter(|a| a.end.is_none()).ok_or(Refusal::NotStarted)
    }
}

fn target_of(targets_s: &[Option<i64>], step: u16) -> Option<i64> {
    targets_s.get(usize::from(step).checked_sub(1)?).copied().flatten()
}
