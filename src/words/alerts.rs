//! Alerts in words: how they were answered, and until when nothing is heard.
use super::Words;
use super::says::shown;
use crate::domain::alert::{Answer, Mute, State};
use crate::domain::instant::Instant;
use crate::domain::zone::Zone;

impl Words {
    /// How an alert stands with people: `baru`, `diketahui Rina 23-11-2026 09.10`.
    pub fn answered(&self, answer: &Answer, void: bool, zone: Zone, now: Instant) -> String {
        let state = match answer.state(now) {
            State::New if void => return self.say("alert-void"),
            State::New => self.say("alert-new"),
            State::Acknowledged(signed) => {
                let at = self.moment(zone, signed.at);
                self.with("alert-acknowledged", &[("by", shown(&signed.by)), ("at", at.into())])
            }
            State::Snoozed(snooze) => {
                let until = self.time(zone, snooze.until);
                let by = shown(&snooze.signed.by);
                self.with("alert-snoozed", &[("by", by), ("until", until.into())])
            }
        };
        if void { self.with("alert-void-answered", &[("state", state.into())]) } else { state }
    }

    /// `Senyap sampai 10.30 (Rina).`
    pub fn muted(&self, mute: &Mute, zone: Zone) -> String {
        let until = self.time(zone, mute.until);
        self.with("alert-muted", &[("until", until.into()), ("by", shown(&mute.signed.by))])
    }
}
