//! What happened, in words: one line of the history, and what undo would take back.
use chrono::NaiveDate;

use super::says::shown;
use super::{Arg, Words, message_id};
use crate::domain::alert::Threshold;
use crate::domain::course::Frozen;
use crate::domain::fact::{Body, Fact, Slip};
use crate::domain::record::Field;
use crate::domain::sop::Sop;
use crate::domain::text;
use crate::domain::zone::Zone;

/// How much of a revision tells two apart.
const REVISION_CHARS: usize = 8;

/// Which sentence of a body, and its values.
type Line = (&'static str, Vec<(&'static str, Arg<'static>)>);

impl Words {
    /// A fact in one line: `selesai langkah 3 Catat data (8:20 dari 10:00, tepat waktu)`, with its
    /// reason or note after it.
    pub fn fact(&self, f: &Fact, sop: &Sop, zone: Zone) -> String {
        let mut said = self.body(&f.body, sop, zone);
        if let Body::Disposition { class: Some(class), .. } = &f.body {
            let class = self.value(Field::Class, class, zone);
            let values = [("fact", said.into()), ("class", class.into())];
            said = self.with("fact-class", &values);
        }
        match f.body.words().filter(|words| !words.trim().is_empty()) {
            Some(words) => {
                let values = [("fact", said.into()), ("words", one_line(words))];
                self.with("fact-said", &values)
            }
            None => said,
        }
    }

    /// What a body says happened, without what was said with it.
    pub(super) fn body(&self, body: &Body, sop: &Sop, zone: Zone) -> String {
        let (id, values) = self.line(body, sop, zone);
        self.with(id, &values)
    }

    /// Who did it: `Rina`, `Rina a.n. Kepala Dinas`.
    pub fn by(&self, f: &Fact, sop: &Sop) -> String {
        let Some(key) = &f.on_behalf_of else {
            return text::shown(&f.officer);
        };
        let executor = sop.executor(key).map_or(key, |e| &e.title);
        let values = [("officer", shown(&f.officer)), ("executor", shown(executor))];
        self.with("fact-by", &values)
    }

    /// What undo will take back: `Urungkan penyelesaian langkah 3 Catat data (23-11-2026 10.42)`.
    pub fn undo(&self, facts: &[&Fact], sop: &Sop, zone: Zone) -> String {
        self.whole("undo-whole", facts, sop, zone)
    }

    /// What redo will do again, in the same form.
    pub fn redo(&self, facts: &[&Fact], sop: &Sop, zone: Zone) -> String {
        self.whole("redo-whole", facts, sop, zone)
    }

    /// The facts by what they did, without the verb: `penyelesaian langkah 3 Catat data`.
    pub fn acts(&self, facts: &[&Fact], sop: &Sop, zone: Zone) -> String {
        let acts: Vec<String> = facts.iter().map(|f| self.act(f, sop, zone)).collect();
        self.list(&acts)
    }

    fn whole(&self, id: &str, facts: &[&Fact], sop: &Sop, zone: Zone) -> String {
        let when = facts.last().map(|f| self.moment(zone, f.at));
        let values = [
            ("what", self.acts(facts, sop, zone).into()),
            ("when", when.unwrap_or_default().into()),
        ];
        self.with(id, &values)
    }

    fn act(&self, fact: &Fact, sop: &Sop, zone: Zone) -> String {
        let id = message_id("undo", fact.body.kind());
        if self.has(&id) {
            let (_, values) = self.line(&fact.body, sop, zone);
            self.with(&id, &values)
        } else {
            self.kind(fact.body.kind())
        }
    }

    /// One row a kind: the sentence of the history and the values that it and the undo sentence of
    /// the same kind may name.
    fn line(&self, body: &Body, sop: &Sop, zone: Zone) -> Line {
        let step = |no: u16| self.step(Some(sop), no);
        let document = |key: &str| self.document(Some(sop), key);
        match body {
            Body::Register { number, .. } => with("fact-register", "number", number.to_string()),
            Body::Start => plain("fact-start"),
            Body::Finish { step: no, frozen, .. } => self.finish(step(*no), frozen),
            Body::Pause { reason, .. } => {
                with("fact-pause", "reason", self.pause_reason(Some(sop), reason))
            }
            Body::Resume => plain("fact-resume"),
            Body::Return { to, .. } => with("fact-return", "step", step(*to)),
            Body::Reject { .. } => plain("fact-reject"),
            Body::Cancel { .. } => plain("fact-cancel"),
            Body::Reopen { to, .. } => with("fact-reopen", "step", step(*to)),
            Body::Archive { class: None } => plain("fact-archive"),
            Body::Archive { class: Some(class) } => {
                with("fact-archive-class", "class", shown(class))
            }
            Body::Unarchive { .. } => plain("fact-unarchive"),
            Body::Receive { document: key } => with("fact-receive", "document", document(key)),
            Body::Unreceive { document: key } => with("fact-unreceive", "document", document(key)),
            Body::Edit { fields, .. } => with("fact-edit", "fields", self.names(fields)),
            Body::Note { .. } => plain("fact-note"),
            Body::Assign { officer } => with("fact-assign", "officer", shown(officer)),
            Body::Disposition { private, .. } => disposition(private),
            Body::Correct { fact, to, .. } => corrected(*fact, self.moment(zone, *to)),
            Body::FollowUp { ams_status, expires } => self.follow_up(ams_status, *expires),
            Body::Certificate { serial, expires, .. } => {
                ("fact-certificate", self.recorded_certificate(serial, *expires))
            }
            Body::Migrate { sop_revision, .. } => migrated(sop_revision),
            Body::Undo { facts } => with("fact-undo", "facts", self.seqs(facts)),
            Body::Redo { facts } => with("fact-redo", "facts", self.seqs(facts)),
            Body::Reveal => plain("fact-reveal"),
            Body::Acknowledge { step: no, threshold, .. } => {
                ("fact-acknowledge", self.alert(step(*no), *threshold))
            }
            Body::Snooze { step: no, threshold, until, .. } => {
                let mut values = self.alert(step(*no), *threshold);
                values.push(("until", self.moment(zone, *until).into()));
                ("fact-snooze", values)
            }
        }
    }

    fn names(&self, fields: &[Field]) -> String {
        let names: Vec<String> = fields.iter().map(|f| self.field_inside(*f)).collect();
        names.join(", ")
    }

    fn finish(&self, step: String, frozen: &Frozen) -> Line {
        let mut values =
            vec![("step", step.into()), ("elapsed", self.duration(frozen.elapsed_s).into())];
        let (Some(target_s), Some(verdict)) = (frozen.target_s, frozen.verdict) else {
            return ("fact-finish-measured", values);
        };
        values.push(("target", self.duration(target_s).into()));
        values.push(("verdict", self.verdict(verdict).into()));
        ("fact-finish", values)
    }

    fn follow_up(&self, ams_status: &str, expires: Option<NaiveDate>) -> Line {
        let mut values = vec![("status", self.ams(ams_status).into())];
        let Some(expires) = expires else {
            return ("fact-follow-up", values);
        };
        values.push(("date", self.date(expires).into()));
        ("fact-follow-up-expires", values)
    }

    fn alert(&self, step: String, threshold: Threshold) -> Vec<(&'static str, Arg<'static>)> {
        vec![("step", step.into()), ("standing", self.standing(threshold.standing()).into())]
    }

    fn seqs(&self, seqs: &[u32]) -> String {
        let each: Vec<String> = seqs.iter().map(ToString::to_string).collect();
        self.list(&each)
    }
}

fn plain(id: &'static str) -> Line {
    (id, Vec::new())
}

fn with(id: &'static str, name: &'static str, value: impl Into<Arg<'static>>) -> Line {
    (id, vec![(name, value.into())])
}

fn disposition(slip: &Slip) -> Line {
    match &slip.to {
        Some(to) => with("fact-disposition-to", "to", shown(to)),
        None => plain("fact-disposition"),
    }
}

fn corrected(fact: u32, at: String) -> Line {
    ("fact-correct", vec![("fact", fact.into()), ("at", at.into())])
}

fn migrated(revision: &str) -> Line {
    let short: String = revision.chars().take(REVISION_CHARS).collect();
    with("fact-migrate", "revision", shown(&short))
}

/// A text of several lines in one, safe to show.
fn one_line(words: &str) -> Arg<'static> {
    let lines: Vec<&str> = words.lines().map(str::trim).collect();
    shown(lines.join(" ").trim())
}
