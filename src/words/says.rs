//! The rules' own terms in words: fields, values, states, faults, lists.
use std::fmt::Write as _;

use super::{Arg, Lang, Words, message_id};
use crate::domain::calendar::HolidayKind;
use crate::domain::case::{Case, Status};
use crate::domain::course::EndKind;
use crate::domain::fault::{Fault, FaultKind};
use crate::domain::instant::Instant;
use crate::domain::record::{Field, Kind};
use crate::domain::sop::{Label, Sop};
use crate::domain::text;
use crate::domain::text::script::Stray;
use crate::domain::timing::{Phase, Standing, Verdict, Warning};
use crate::domain::zone::Zone;

impl Words {
    /// A field's name as a label: `Nomor surat`.
    pub fn field(&self, f: Field) -> String {
        self.coded("field", f.key())
    }

    /// A field's name inside a sentence: `nomor surat`, `NIK`.
    pub fn field_inside(&self, f: Field) -> String {
        let name = self.field(f);
        let mut rest = name.chars();
        match (rest.next(), rest.next()) {
            (Some(first), Some(second)) if !second.is_uppercase() => {
                let tail = name.get(first.len_utf8()..).unwrap_or_default();
                first.to_lowercase().chain(tail.chars()).collect()
            }
            _ => name,
        }
    }

    /// Where a case stands: `berjalan`.
    pub fn status(&self, s: Status) -> String {
        self.coded("status", s.code())
    }

    /// Where a case stands now; one that nobody has taken up waits: `menunggu`.
    pub fn case_now(&self, case: &Case) -> String {
        let waits = case.status() == Status::Running && case.course.open().is_none();
        if waits { self.phase(Phase::Waiting) } else { self.status(case.status()) }
    }

    /// Where a case stands, of an archived one also how it ended: `selesai, diarsipkan`.
    pub fn case_status(&self, case: &Case) -> String {
        let status = case.status();
        self.status_ended(case.ended().unwrap_or(status), status)
    }

    /// The same of a status and how it was reached.
    pub fn status_ended(&self, outcome: Status, status: Status) -> String {
        if outcome == status || status != Status::Archived {
            return self.status(status);
        }
        self.with("status-ended-archived", &[("outcome", self.status(outcome).into())])
    }

    /// The same with the day of archiving: `selesai, diarsipkan 18-11-2026`.
    pub fn case_status_on(&self, case: &Case, zone: Zone) -> String {
        let Some(at) = case.archived_at() else { return self.status(case.status()) };
        let (said, date) = (self.case_status(case), self.date(zone.date(at)));
        self.with("status-archived-on", &[("status", said.into()), ("date", date.into())])
    }

    /// Whose case it is; a case without a name is one whose personal data were erased.
    pub fn applicant(&self, name: &str) -> String {
        if name.is_empty() { self.say("data-erased") } else { name.to_owned() }
    }

    /// How an attempt stands against its target: `hampir lewat`.
    pub fn standing(&self, s: Standing) -> String {
        self.coded("standing", s.code())
    }

    /// What a clock is doing: `di luar jam kerja`.
    pub fn phase(&self, p: Phase) -> String {
        self.coded("phase", p.code())
    }

    /// The judgement of an ended attempt: `tepat waktu`.
    pub fn verdict(&self, v: Verdict) -> String {
        self.coded("verdict", v.code())
    }

    /// How an attempt ended: `dikembalikan`.
    pub fn end(&self, end: EndKind) -> String {
        self.say(match end {
            EndKind::Done => "end-done",
            EndKind::Returned => "end-returned",
            EndKind::Rejected => "end-rejected",
            EndKind::Cancelled => "end-cancelled",
        })
    }

    /// Why a day is a holiday: `cuti bersama`.
    pub fn holiday(&self, kind: HolidayKind) -> String {
        self.say(match kind {
            HolidayKind::National => "holiday-national",
            HolidayKind::JointLeave => "holiday-joint-leave",
        })
    }

    /// A certificate's state in AMS, before AMS's own code: `diterbitkan (ISSUE)`. A code that
    /// AMS may add later stands alone.
    pub fn ams(&self, status: &str) -> String {
        let id = message_id("ams", status);
        if self.has(&id) { format!("{} ({status})", self.say(&id)) } else { text::shown(status) }
    }

    /// What the reader of a clock should know.
    pub fn warning(&self, w: Warning) -> String {
        match w {
            Warning::HolidaysNotLoaded(year) => {
                let year = [("year", year.to_string().into())];
                self.with("warning-holidays-not-loaded", &year)
            }
            Warning::NoDueFound => self.say("warning-no-due-found"),
        }
    }

    /// What a kind of fact is called (`Body::kind`): `penyelesaian langkah`.
    pub fn kind(&self, kind: &str) -> String {
        self.coded("kind", kind)
    }

    /// An SOP's label in this language.
    pub fn label<'a>(&self, l: &'a Label) -> &'a str {
        match self.lang() {
            Lang::Id => &l.id,
            Lang::En => &l.en,
        }
    }

    /// A step by number and short name: `langkah 3 Catat data`.
    pub fn step(&self, sop: Option<&Sop>, no: u16) -> String {
        match sop.and_then(|sop| sop.step(no)) {
            Some(step) => {
                let short = self.label(&step.short);
                self.with("step-name", &[("no", no.into()), ("short", short.into())])
            }
            None => self.with("step-number", &[("no", no.into())]),
        }
    }

    /// A document by its title, or by its key where the SOP does not know it.
    pub fn document(&self, sop: Option<&Sop>, key: &str) -> String {
        let document = sop.and_then(|sop| sop.document(key));
        text::shown(document.map_or(key, |d| &d.title))
    }

    /// A pause reason by its label, or by its code where the SOP does not know it.
    pub fn pause_reason(&self, sop: Option<&Sop>, code: &str) -> String {
        let reason = sop.and_then(|sop| sop.pause_reason(code));
        text::shown(reason.map_or(code, |r| self.label(&r.label)))
    }

    /// A kept value for people: dates and times as the language writes them, codes in words.
    pub fn value(&self, f: Field, kept: &str, zone: Zone) -> String {
        let said = match f.kind() {
            Kind::Date => kept.parse().ok().map(|d| self.date(d)),
            Kind::Instant => Instant::parse_rfc3339(kept).map(|t| self.moment(zone, t)),
            Kind::Flag => Some(self.say("value-yes")),
            Kind::Choice(known) => known.contains(&kept).then(|| self.coded(f.key(), kept)),
            Kind::Line | Kind::Text | Kind::Digits(_) | Kind::Email | Kind::Phone => None,
        };
        said.unwrap_or_else(|| kept.to_owned())
    }

    /// One mistake in a file: `step[3].executor: …`, positions counting from 1.
    pub fn fault(&self, f: &Fault) -> String {
        let mut path = String::new();
        for part in &f.path {
            if let Ok(place) = part.parse::<usize>() {
                let _ = write!(path, "[{}]", place + 1);
            } else {
                let dot = if path.is_empty() { "" } else { "." };
                path.push_str(dot);
                path.push_str(&text::shown(part));
            }
        }
        let what = self.fault_kind(&f.kind);
        if path.is_empty() {
            return what;
        }
        self.with("fault-at", &[("path", path.into()), ("what", what.into())])
    }

    fn fault_kind(&self, kind: &FaultKind) -> String {
        match kind {
            FaultKind::Missing => self.say("fault-missing"),
            FaultKind::Empty => self.say("fault-empty"),
            FaultKind::Duplicate(name) => self.with("fault-duplicate", &[("name", shown(name))]),
            FaultKind::Blank(name) => self.with("fault-blank", &[("name", shown(name))]),
            FaultKind::NotPositive => self.say("fault-not-positive"),
            FaultKind::TotalDiffers { stated_min, sum_min } => {
                let values = [("stated", (*stated_min).into()), ("sum", (*sum_min).into())];
                self.with("fault-total-differs", &values)
            }
            FaultKind::Unknown { name, nearest } => match nearest {
                Some(nearest) => {
                    let values = [("name", shown(name)), ("nearest", shown(nearest))];
                    self.with("fault-unknown-nearest", &values)
                }
                None => self.with("fault-unknown", &[("name", shown(name))]),
            },
            FaultKind::BadTime(text) => self.with("fault-bad-time", &[("text", shown(text))]),
            FaultKind::WindowEmpty => self.say("fault-window-empty"),
            FaultKind::WindowsOverlap => self.say("fault-windows-overlap"),
            FaultKind::SeasonBackwards => self.say("fault-season-backwards"),
            FaultKind::SeasonsOverlap => self.say("fault-seasons-overlap"),
            FaultKind::Wrong { wanted, stands } => {
                let [wanted, stands] = [wanted, stands].map(|s| self.coded("shape", s.code()));
                self.with("fault-wrong", &[("wanted", wanted.into()), ("stands", stands.into())])
            }
            FaultKind::BadNumber(text) => self.with("fault-bad-number", &[("text", shown(text))]),
            FaultKind::BadFlag(text) => self.with("fault-bad-flag", &[("text", shown(text))]),
            FaultKind::BadDate(text) => self.with("fault-bad-date", &[("text", shown(text))]),
            FaultKind::Unquoted(text) => self.with("fault-unquoted", &[("text", shown(text))]),
            FaultKind::Choice { text, known } => {
                let known: Vec<String> = known.iter().map(ToString::to_string).collect();
                let values = [("text", shown(text)), ("known", self.either(&known).into())];
                self.with("fault-choice", &values)
            }
            FaultKind::Unseen(unseen) => {
                let code = format!("U+{:04X}", u32::from(*unseen));
                self.with("fault-unseen", &[("code", code.into())])
            }
            FaultKind::Marks(max) => self.with("fault-marks", &[("max", (*max).into())]),
            FaultKind::BadEscape => self.say("fault-bad-escape"),
            FaultKind::Syntax(detail) => self.with("fault-syntax", &[("detail", shown(detail))]),
        }
    }

    /// Several things in one sentence: `a, b, dan c`.
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first, last] => self.joined("list-two", first, last),
            [first @ .., last] => self.joined("list-many", &first.join(", "), last),
        }
    }

    /// One of several things: `a atau b`.
    pub fn either(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.joined("list-either", &first.join(", "), last),
        }
    }

    fn joined(&self, id: &str, first: &str, last: &str) -> String {
        self.with(id, &[("first", first.into()), ("last", last.into())])
    }
}

impl Words {
    /// A warning of a letter that is not the one it looks like; `place` = where it stands: `Nama`.
    pub fn stray(&self, place: &str, stray: &Stray) -> String {
        let letter = stray.letter.to_string();
        let values = [
            ("place", place.into()),
            ("position", stray.position.to_string().into()),
            ("letter", letter.into()),
            ("code", format!("U+{:04X}", u32::from(stray.letter)).into()),
            ("like", stray.like.as_deref().unwrap_or_default().into()),
        ];
        self.with(if stray.like.is_some() { "stray-alike" } else { "stray-mixed" }, &values)
    }
}

/// An outside text as a value that is safe to show.
pub(super) fn shown(text: &str) -> Arg<'static> {
    text::shown(text).into()
}
