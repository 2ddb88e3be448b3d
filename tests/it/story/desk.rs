//! The counter of a story: one case, one officer, a clock that the lines set.
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};
use loket::domain::alert::Threshold;
use loket::domain::calendar::Calendar;
use loket::domain::case::Case;
use loket::domain::command::{Law, Occasion};
use loket::domain::course::Mode;
use loket::domain::decide::{Decision, decide};
use loket::domain::fact::{Body, Fact, Number, Words};
use loket::domain::instant::Instant;
use loket::domain::refusal::Refusal;
use loket::domain::sop::Sop;
use loket::domain::zone::{Edge, Zone};
use loket::source;
use uuid::Uuid;

use super::{command, expect};

pub struct Desk {
    pub sop: Arc<Sop>,
    pub calendar: Calendar,
    pub case: Option<Case>,
    pub now: Instant,
    /// What came of the last line, unless it only looked.
    pub answer: Option<Result<Decision, Refusal>>,
    day: NaiveDate,
    officer: String,
    roles: Vec<String>,
    on_behalf_of: Option<String>,
    acts: u128,
}

pub fn zone() -> Zone {
    Zone::parse("Asia/Makassar").unwrap()
}

/// The shipped pattern and year, and a holiday more on each of `dates`.
fn calendar(dates: &str) -> Result<Calendar, String> {
    let mut files: Vec<String> = ["perpres-21-2023.toml", "mamuju-2026.toml"]
        .iter()
        .map(|name| source::builtin_calendars().iter().find(|(n, _)| n == name).unwrap().1.into())
        .collect();
    for date in dates.split_whitespace() {
        files.push(format!(
            "id = \"libur\"\ntitle = \"Libur\"\n[[holiday]]\ndate = {date}\nname = \"Libur\"\nkind = \"national\"\n"
        ));
    }
    let texts: Vec<&str> = files.iter().map(String::as_str).collect();
    source::calendar(&texts, zone()).map_err(|mistakes| format!("{mistakes:?}"))
}

fn sop(name: &str) -> Result<Arc<Sop>, String> {
    let path = super::folder().join(format!("{name}.toml"));
    let text = if name == "bawaan" {
        source::builtin_sops()[0].1.to_owned()
    } else {
        std::fs::read_to_string(path).map_err(|e| e.to_string())?
    };
    source::sop(&text).map(Arc::new).map_err(|mistakes| format!("{mistakes:?}"))
}

impl Desk {
    pub fn new() -> Self {
        Self {
            sop: sop("bawaan").unwrap(),
            calendar: calendar("").unwrap(),
            case: None,
            now: Instant::from_unix(0),
            answer: None,
            day: NaiveDate::from_ymd_opt(2026, 7, 6).unwrap(),
            officer: "Sari".to_owned(),
            roles: Vec::new(),
            on_behalf_of: None,
            acts: 0,
        }
    }

    /// One line: a setting of the scene, or a time, what is done, and what is expected.
    pub fn tell(&mut self, line: &str) -> Result<(), String> {
        let (told, expected) = line.split_once('|').unwrap_or((line, ""));
        let (first, rest) = told.trim().split_once(' ').unwrap_or((told.trim(), ""));
        let rest = rest.trim();
        match first {
            "hari" => self.day = rest.parse().map_err(|_| format!("no date: {rest}"))?,
            "sop" => self.sop = sop(rest)?,
            "libur" => self.calendar = calendar(rest)?,
            "petugas" => self.sit(rest),
            _ => {
                self.now = self.time(first)?;
                self.answer = None;
                self.act(rest)?;
                return expect::check(self, expected.trim());
            }
        }
        Ok(())
    }

    /// `Sari verifikator,admin_helpdesk [an Kadis]`.
    fn sit(&mut self, line: &str) {
        let (officer, roles) = line.split_once(' ').unwrap_or((line, ""));
        let (roles, behalf) = roles.split_once("an ").unwrap_or((roles, ""));
        let roles = roles.split(',').map(str::trim).filter(|r| !r.is_empty());
        self.officer = officer.to_owned();
        self.roles = roles.map(ToOwned::to_owned).collect();
        self.on_behalf_of = Some(behalf.to_owned()).filter(|b| !b.is_empty());
    }

    /// `HH:MM[:SS]` of the story's day, or `YYYY-MM-DDTHH:MM`.
    fn time(&self, text: &str) -> Result<Instant, String> {
        let (day, clock) = match text.split_once('T') {
            Some((day, clock)) => (day.parse().map_err(|_| format!("no date: {day}"))?, clock),
            None => (self.day, text),
        };
        let clock = NaiveTime::parse_from_str(clock, "%H:%M:%S")
            .or_else(|_| NaiveTime::parse_from_str(clock, "%H:%M"))
            .map_err(|_| format!("no time: {text}"))?;
        Ok(zone().instant(day.and_time(clock), Edge::Open))
    }

    fn act(&mut self, told: &str) -> Result<(), String> {
        let (at, told) = match told.strip_prefix('@').and_then(|t| t.split_once(' ')) {
            Some((at, told)) => (Some(self.time(at)?), told.trim()),
            None => (None, told),
        };
        let (verb, args) = told.split_once(' ').unwrap_or((told, ""));
        if verb == "lihat" {
            return Ok(());
        }
        if let Some(body) = self.by_hand(verb, args.trim())? {
            let at = at.unwrap_or(self.now);
            return self.record(at, false, vec![body]);
        }
        let command = command::read(verb, args.trim(), |text| self.time(text))?;
        let law = Law { sop: &self.sop, calendar: &self.calendar, near_pct: 80 };
        let occasion = Occasion {
            now: self.now,
            at,
            officer: self.officer.clone(),
            roles: self.roles.clone(),
            on_behalf_of: self.on_behalf_of.clone(),
        };
        let case = self.case.as_ref().filter(|_| verb != "daftar");
        let answer = decide(case, law, &command, &occasion);
        if let Ok(decision) = &answer {
            if verb == "daftar" {
                self.case = None;
            }
            self.record(decision.at, decision.skewed, decision.bodies.clone())?;
        }
        self.answer = Some(answer);
        Ok(())
    }

    /// Facts whose commands do not exist yet: `migrasi`, `tindak`, `tahu`.
    fn by_hand(&self, verb: &str, args: &str) -> Result<Option<Body>, String> {
        let private = Words::say("sebab");
        Ok(Some(match verb {
            "migrasi" => {
                let target = |minutes: &str| minutes.parse::<i64>().ok().map(|m| m * 60);
                let targets_s = args.split(',').map(target).collect();
                let (sop_revision, mode) = ("baru".to_owned(), Mode::Handoff);
                Body::Migrate { sop_revision, targets_s, mode, private }
            }
            "tindak" => Body::FollowUp { ams_status: args.to_owned(), expires: None },
            "tahu" => Body::Acknowledge {
                step: 1,
                attempt: 1,
                threshold: Threshold::Near,
                crossed_at: self.now,
            },
            _ => return Ok(None),
        }))
    }

    fn record(&mut self, at: Instant, skewed: bool, bodies: Vec<Body>) -> Result<(), String> {
        self.acts += 1;
        let mut facts = self.case.take().map(|case| case.facts).unwrap_or_default();
        for mut body in bodies {
            if let Body::Register { number, .. } = &mut body {
                *number = Number { prefix: "PSE".to_owned(), year: 2026, serial: 1 };
            }
            let seq = facts.last().map_or(0, |f| f.seq) + 1;
            facts.push(Fact {
                id: Uuid::from_u128(u128::from(seq)),
                case: Uuid::from_u128(1),
                seq,
                act: Uuid::from_u128(self.acts),
                at,
                recorded_at: self.now,
                skewed,
                officer: self.officer.clone(),
                on_behalf_of: None,
                hash: String::new(),
                body,
            });
        }
        self.case = Case::fold(facts, &self.sop);
        self.case.as_ref().map(|_| ()).ok_or_else(|| "nothing is registered".to_owned())
    }
}
