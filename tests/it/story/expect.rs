//! What a line of a story expects, word by word.
use loket::domain::case::{Case, Status};
use loket::domain::decide::Decision;
use loket::domain::fact::Body;
use loket::domain::figures::{Reading, Total};
use loket::domain::record::Field;
use loket::domain::timing::{Clock, Phase, Standing};

use super::desk::{Desk, zone};

const STATUSES: [(&str, Status); 6] = [
    ("berjalan", Status::Running),
    ("dijeda", Status::Paused),
    ("tuntas", Status::Done),
    ("ditolak", Status::Rejected),
    ("dibatalkan", Status::Cancelled),
    ("diarsipkan", Status::Archived),
];
const STANDINGS: [(&str, Standing); 4] = [
    ("aman", Standing::Ok),
    ("hampir", Standing::Near),
    ("terlambat", Standing::Breached),
    ("tanpa_standar", Standing::NoStandard),
];
const PHASES: [(&str, Phase); 5] = [
    ("jalan", Phase::Running),
    ("luar_jam", Phase::OutsideHours),
    ("jeda", Phase::Paused),
    ("menunggu", Phase::Waiting),
    ("selesai", Phase::Done),
];

/// Whether all of `expected` holds: `ditolak: CODE [WORD...]`, or words about the case.
pub fn check(desk: &Desk, expected: &str) -> Result<(), String> {
    let refusal = desk.answer.as_ref().and_then(|answer| answer.as_ref().err());
    match (expected.strip_prefix("ditolak:"), refusal) {
        (None, Some(refusal)) => Err(format!("refused: {refusal:?}")),
        (Some(code), None) => Err(format!("not refused: {code}")),
        (Some(code), Some(refusal)) => {
            let mut words = code.split_whitespace();
            let spelled = format!("{refusal:?}").to_lowercase();
            let named = words.next() == Some(refusal.code());
            let holds = named && words.all(|w| spelled.contains(&w.to_lowercase()));
            if holds { Ok(()) } else { Err(format!("refused otherwise: {refusal:?}")) }
        }
        (None, None) => {
            let case = desk.case.as_ref().ok_or("no case")?;
            let said = Said::of(desk, case);
            let wrong = expected.split_whitespace().filter_map(|word| said.differs(word));
            let wrong: Vec<String> = wrong.collect();
            if wrong.is_empty() { Ok(()) } else { Err(wrong.join("; ")) }
        }
    }
}

/// A case as the words of a story speak of it.
struct Said<'a> {
    desk: &'a Desk,
    case: &'a Case,
    /// The clock of the newest attempt.
    clock: Option<Clock>,
    total: Total,
}

impl<'a> Said<'a> {
    fn of(desk: &'a Desk, case: &'a Case) -> Self {
        let reading = Reading { calendar: &desk.calendar, near_pct: 80, now: desk.now };
        let newest = case.course.attempts.last().filter(|_| case.course.wait.is_none());
        let clock = newest.map(|a| case.course.clock(a, reading));
        Self { desk, case, clock, total: case.course.total(reading) }
    }

    /// What is said instead of `word`, if it does not hold.
    fn differs(&self, word: &str) -> Option<String> {
        let (key, expected) = word.split_once('=').unwrap_or(("", word));
        let said = if key.is_empty() { self.plain(word) } else { self.figure(key) };
        match said {
            Some(said) if said == expected.replace('~', " ") => None,
            Some(said) => Some(format!("{word}: it is {said}")),
            None => Some(format!("{word}: nothing of the kind is known")),
        }
    }

    /// What stands for `word` among the words of its group.
    fn plain(&self, word: &str) -> Option<String> {
        let course = &self.case.course;
        let name = |found: Option<&str>| found.unwrap_or("-").to_owned();
        if STATUSES.iter().any(|(w, _)| *w == word) {
            let status = self.case.status();
            return Some(name(STATUSES.iter().find(|(_, s)| *s == status).map(|(w, _)| *w)));
        }
        if STANDINGS.iter().any(|(w, _)| *w == word) {
            let standing = self.clock.as_ref().map(|c| c.standing);
            return Some(name(STANDINGS.iter().find(|(_, s)| Some(*s) == standing).map(|p| p.0)));
        }
        if PHASES.iter().any(|(w, _)| *w == word) {
            let phase = self.clock.as_ref().map_or(Phase::Waiting, |c| c.phase);
            return Some(name(PHASES.iter().find(|(_, p)| *p == phase).map(|p| p.0)));
        }
        if word.contains('/') {
            let step = course.step().map_or_else(|| "-".to_owned(), |s| s.to_string());
            return Some(format!("{step}/{}", course.steps()));
        }
        if word.starts_with("ke-") {
            return course.open().map(|a| format!("ke-{}", a.no));
        }
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            let remaining = self.clock.as_ref().and_then(|c| c.remaining_s);
            return remaining.map(|s| duration(s.abs()));
        }
        None
    }

    fn figure(&self, key: &str) -> Option<String> {
        let case = self.case;
        let clock = |f: &dyn Fn(&Clock) -> String| self.clock.as_ref().map(f);
        if let Some(step) = key.strip_prefix("langkah") {
            return self.step(step.parse().ok()?);
        }
        if let Some(field) = Field::parse(key) {
            return Some(case.record.get(field).unwrap_or("-").to_owned());
        }
        Some(match key {
            "net" => duration(self.total.net_s),
            "kotor" => duration(self.total.gross_s),
            "jam" => duration(self.total.wall_s),
            "tunggu" => duration(self.total.wait_s),
            "kasus" => self.total.standing.code().to_owned(),
            "percobaan" => case.course.attempts.len().to_string(),
            "versi" => case.version().to_string(),
            "dok" => case.received.keys().cloned().collect::<Vec<_>>().join(","),
            "catatan" => case.notes.len().to_string(),
            "disposisi" => case.disposition.as_ref().map_or("-", |d| &d.text).to_owned(),
            "petugas" => case.officer.clone().unwrap_or_else(|| "-".to_owned()),
            "ams" => case.ams_status.clone().unwrap_or_else(|| "-".to_owned()),
            "revisi" => if case.sop_revision == "baru" { "baru" } else { "lama" }.to_owned(),
            "lalu" => clock(&|c| duration(c.elapsed_s))?,
            "tenggat" => clock(&|c| c.due_at.map_or_else(|| "-".to_owned(), time))?,
            "miring" => if self.decision()?.skewed { "ya" } else { "tidak" }.to_owned(),
            "pada" => time(self.decision()?.at),
            "an" => self.decision()?.on_behalf_of.clone().unwrap_or_else(|| "-".to_owned()),
            "fakta" => self.decision()?.bodies.iter().map(Body::kind).collect::<Vec<_>>().join(","),
            _ => return None,
        })
    }

    fn decision(&self) -> Option<&Decision> {
        self.desk.answer.as_ref()?.as_ref().ok()
    }

    /// `4m:on_time` of the newest attempt at a step.
    fn step(&self, no: u16) -> Option<String> {
        let attempt = self.case.course.attempts.iter().rfind(|a| a.step == no)?;
        let elapsed = attempt.elapsed_s(&self.desk.calendar, self.desk.now);
        let verdict = attempt.verdict_so_far(&self.desk.calendar, self.desk.now);
        Some(format!("{}:{}", duration(elapsed), verdict.map_or("-", |v| v.code())))
    }
}

fn time(t: loket::domain::instant::Instant) -> String {
    let local = zone().local(t);
    let clock = local.format("%H:%M:%S").to_string();
    clock.strip_suffix(":00").unwrap_or(&clock).to_owned()
}

/// `1h2m3s`, without the parts that are nothing; `0s` for nothing at all.
fn duration(seconds: i64) -> String {
    let parts = [(seconds / 3600, 'h'), (seconds / 60 % 60, 'm'), (seconds % 60, 's')];
    let said = parts.iter().filter(|(n, _)| *n > 0).map(|(n, unit)| format!("{n}{unit}"));
    let said: Vec<String> = said.collect();
    if said.is_empty() { "0s".to_owned() } else { said.concat() }
}
