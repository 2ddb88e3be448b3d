//! A case as the contract's JSON: every key present, null where nothing is.
use serde_json::{Value, json};

use crate::domain::case::Case;
use crate::domain::certificate;
use crate::domain::course::{Attempt, EndKind};
use crate::domain::fact::{Body, Fact};
use crate::domain::figures::Reading;
use crate::domain::instant::Instant;
use crate::domain::record::{Field, Kind, Record};
use crate::domain::sop::Sop;
use crate::domain::timing;
use crate::words;

/// How a case is read and what of it may be seen.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub reading: Reading<'a>,
    /// Personal numbers in full.
    pub revealed: bool,
}

impl View<'_> {
    /// An instant in the office's zone.
    pub fn at(self, at: Instant) -> Value {
        Value::String(self.reading.calendar.zone().rfc3339(at))
    }

    fn maybe_at(self, at: Option<Instant>) -> Value {
        at.map_or(Value::Null, |at| self.at(at))
    }

    fn field(self, record: &Record, field: Field) -> Value {
        record.get(field).map_or(Value::Null, |kept| self.value(field, kept))
    }

    /// A kept value; personal numbers masked.
    pub fn value(self, field: Field, kept: &str) -> Value {
        if let (Kind::Instant, Some(at)) = (field.kind(), Instant::parse_rfc3339(kept)) {
            return self.at(at);
        }
        if self.revealed {
            return kept.into();
        }
        words::masked(field, kept).into()
    }

    /// The case as `list` and acts answer it: without its facts.
    pub fn case(self, case: &Case, sop: &Sop) -> Value {
        let closed = case.course.closed;
        let record = |field| self.field(&case.record, field);
        json!({
            "id": case.id.to_string(),
            "number": case.number.to_string(),
            "status": case.status().code(),
            "version": case.version(),
            "sop": { "id": case.sop, "revision": case.sop_revision },
            "registered_at": self.maybe_at(case.course.registered_at),
            "closed_at": self.maybe_at(closed.map(|(_, at)| at)),
            "applicant": {
                "name": record(Field::Name), "nik": record(Field::Nik),
                "nik_reason": record(Field::NikReason), "nip": record(Field::Nip),
                "nip_reason": record(Field::NipReason), "position": record(Field::Position),
                "agency": record(Field::Agency), "email": record(Field::Email),
                "phone": record(Field::Phone),
            },
            "letter": {
                "number": record(Field::LetterNo), "date": record(Field::LetterDate),
                "received_at": self.maybe_at(case.course.registered_at),
                "class": record(Field::Class), "agenda": record(Field::Agenda),
                "subject": record(Field::Subject),
            },
            "certificate": {
                "old_expires": record(Field::Expires), "new_expires": record(Field::NewExpires),
                "serial": record(Field::Serial), "ams_status": case.ams_status,
                "submitted_at": self.submitted_at(case),
                "fingerprint": case.certificate().and_then(fingerprint),
                "awaiting": self.awaiting(case),
                "awaiting_bsre": case.record.get(Field::AwaitingBsre).is_some(),
            },
            "officer": case.officer,
            "step": self.step(case, sop),
            "clock": self.clock(case),
            "total": self.total(case),
            "attempts": self.attempts(case, sop),
            "documents": self.documents(case, sop),
            "pauses": self.pauses(case),
            "notes": self.notes(case),
            "disposition": self.disposition(case),
        })
    }

    /// The case with its facts, as `show` answers it.
    pub fn whole(self, case: &Case, sop: &Sop) -> Value {
        let mut whole = self.case(case, sop);
        if let Value::Object(keys) = &mut whole {
            let facts = case.facts.iter().map(|f| self.fact(case, f));
            keys.insert("facts".to_owned(), facts.collect());
        }
        whole
    }

    fn submitted_at(self, case: &Case) -> Value {
        let kept = case.record.get(Field::SubmittedAt);
        self.maybe_at(kept.and_then(Instant::parse_rfc3339))
    }

    /// How long the case waits for BSrE, in working days.
    fn awaiting(self, case: &Case) -> Value {
        let Some(awaiting) = case.awaiting() else { return Value::Null };
        json!({
            "since": self.at(awaiting.since),
            "asked_at": self.at(awaiting.asked_at),
            "working_days": awaiting.days(self.reading.calendar, self.reading.now),
        })
    }

    /// A distinguished name; personal numbers in it masked.
    pub fn line(self, name: &str) -> String {
        if self.revealed { name.to_owned() } else { certificate::masked(name) }
    }

    fn step(self, case: &Case, sop: &Sop) -> Value {
        let Some(no) = case.course.step() else {
            return Value::Null;
        };
        let step = sop.step(no);
        let open = case.course.open();
        let phase =
            open.map_or(timing::Phase::Waiting, |a| case.course.clock(a, self.reading).phase);
        json!({
            "no": no,
            "title": step.map(|s| s.title.as_str()),
            "executor": step.map(|s| s.executor.as_str()),
            "attempt": open.map(|a| a.no),
            "phase": phase.code(),
        })
    }

    fn clock(self, case: &Case) -> Value {
        let Some(attempt) = case.course.open() else {
            return Value::Null;
        };
        let clock = case.course.clock(attempt, self.reading);
        let warnings: Vec<String> = clock.warnings.iter().map(|w| w.code()).collect();
        json!({
            "elapsed_s": clock.elapsed_s,
            "target_s": clock.target_s,
            "remaining_s": clock.remaining_s,
            "standing": clock.standing.code(),
            "phase": clock.phase.code(),
            "due_at": self.maybe_at(clock.due_at),
            "near_at": self.maybe_at(clock.near_at),
            "overrun_from": self.maybe_at(clock.overrun_from),
            "skew": clock.skew,
            "warnings": warnings,
        })
    }

    fn total(self, case: &Case) -> Value {
        let total = case.course.total(self.reading);
        json!({
            "net_s": total.net_s,
            "gross_s": total.gross_s,
            "wall_s": total.wall_s,
            "wait_s": total.wait_s,
            "target_s": total.target_s,
            "standing": total.standing.code(),
            "outcome": case.course.closed.map(|(outcome, _)| outcome.code()),
        })
    }

    fn attempts(self, case: &Case, sop: &Sop) -> Value {
        let (now, _) = case.course.evaluated(self.reading.now);
        let one = |attempt: &Attempt| {
            let calendar = self.reading.calendar;
            let end = attempt.end.as_ref();
            let done = end.is_some_and(|e| e.kind == EndKind::Done);
            let verdict = end.and_then(|_| attempt.verdict_so_far(calendar, now));
            let ending = end.and_then(|e| case.fact(e.seq));
            json!({
                "step": attempt.step,
                "attempt": attempt.no,
                "started_at": self.at(attempt.started_at),
                "ended_at": self.maybe_at(end.map(|e| e.at)),
                "elapsed_s": attempt.elapsed_s(calendar, now),
                "target_s": attempt.judged_target_s(),
                "verdict": verdict.map(timing::Verdict::code),
                "end": end.map(|e| e.kind.code()),
                "reason": ending.and_then(|f| f.body.words()),
                "off_hours": attempt.off_hours(calendar),
                "output": sop.step(attempt.step).filter(|_| done).map(|s| s.output.as_str()),
            })
        };
        case.course.attempts.iter().map(one).collect()
    }

    fn documents(self, case: &Case, sop: &Sop) -> Value {
        let documents = sop.file().document.iter();
        documents
            .map(|document| {
                let receipt = case.received.get(&document.key);
                json!({
                    "key": document.key,
                    "title": document.title,
                    "step": sop.document_step(&document.key),
                    "received_at": self.maybe_at(receipt.map(|r| r.at)),
                    "by": receipt.map(|r| r.by.as_str()),
                })
            })
            .collect()
    }

    fn pauses(self, case: &Case) -> Value {
        let attempts = case.course.attempts.iter();
        let pauses = attempts.flat_map(|a| a.pauses.iter().map(move |p| (a, p)));
        pauses
            .map(|(attempt, pause)| {
                let fact = case.fact(pause.seq);
                let code = match fact.map(|f| &f.body) {
                    Some(Body::Pause { reason, .. }) => Some(reason.as_str()),
                    Some(_) | None => None,
                };
                json!({
                    "step": attempt.step,
                    "attempt": attempt.no,
                    "from": self.at(pause.span.from),
                    "to": self.maybe_at(pause.span.to),
                    "reason": code,
                    "note": fact.and_then(|f| f.body.words()),
                })
            })
            .collect()
    }

    fn notes(self, case: &Case) -> Value {
        let notes = case.notes.iter();
        notes
            .map(|n| json!({ "seq": n.seq, "at": self.at(n.at), "by": n.by, "text": n.text }))
            .collect()
    }

    fn disposition(self, case: &Case) -> Value {
        case.disposition.as_ref().map_or(Value::Null, |d| {
            json!({
                "at": self.at(d.at), "by": d.by, "text": d.text, "to": d.to, "class": d.class,
            })
        })
    }
}

fn fingerprint(fact: &Fact) -> Option<&str> {
    if let Body::Certificate { fingerprint, .. } = &fact.body { Some(fingerprint) } else { None }
}
