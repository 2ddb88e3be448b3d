//! A machine's clock that was set, in words.
use super::Words;
use super::says::shown;
use crate::domain::alert::{Answer, State};
use crate::domain::instant::Instant;
use crate::domain::jump::{ClockChange, Jump};
use crate::domain::zone::Zone;

impl Words {
    /// `Jam komputer mundur 1:00:00: dari 23-11-2026 10.42.07 ke 23-11-2026 09.42.07.`
    pub fn clock_jump(&self, jump: Jump, zone: Zone) -> String {
        let id = if jump.is_back() { "clock-back" } else { "clock-forward" };
        let args = [
            ("by", self.duration(jump.by_s().saturating_abs()).into()),
            ("from", self.moment_exact(zone, jump.from).into()),
            ("to", self.moment_exact(zone, jump.to).into()),
        ];
        self.with(id, &args)
    }

    /// Which way and how far: `mundur 1:00:00`.
    pub fn clock_by(&self, jump: Jump) -> String {
        let id = if jump.is_back() { "report-clock-back" } else { "report-clock-forward" };
        self.with(id, &[("by", self.duration(jump.by_s().saturating_abs()).into())])
    }

    /// How an alert stands with people that was told before the clock went back.
    pub fn answered_before(&self, answer: &Answer, zone: Zone, now: Instant) -> String {
        if answer.state(now) == State::New {
            return self.say("clock-alert");
        }
        let state = self.answered(answer, false, zone, now);
        self.with("clock-alert-answered", &[("state", state.into())])
    }

    /// Who saw it, and where.
    pub fn clock_recorded(&self, change: &ClockChange) -> String {
        let seen = self.coded("clock-seen", change.seen.code());
        self.with("clock-recorded", &[("by", shown(&change.by)), ("seen", seen.into())])
    }
}
