//! The demo's store: sample cases in every state, brought there by the same rules as real ones, as
//! much time before now as `assets/demo/cases.toml` says.
use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use crate::clock;
use crate::domain::calendar::Calendar;
use crate::domain::case::Case;
use crate::domain::command::{Command, Law, Occasion};
use crate::domain::decide::decide;
use crate::domain::fact::CaseId;
use crate::domain::instant::Instant;
use crate::domain::record::{Field, Record};
use crate::domain::zone::Zone;
use crate::source;
use crate::store::{Settings, Store, StoreError};

/// Who typed the samples.
const OFFICER: &str = "Admin Helpdesk";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Samples {
    case: Vec<Sample>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    record: BTreeMap<Field, String>,
    expires_in_days: u64,
    act: Vec<SampleAct>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleAct {
    ago: String,
    r#do: Verb,
    r#for: Option<String>,
    document: Option<String>,
    reason: Option<String>,
    text: Option<String>,
    to: Option<toml::Value>,
    expires_in_days: Option<u64>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum Verb {
    Register,
    Finish,
    Pause,
    Return,
    Reject,
    Cancel,
    Archive,
    Receive,
    Disposition,
}

/// The demo's own calendar, open around the clock, so that something runs at any hour.
pub fn calendar(zone: Zone) -> Option<Arc<Calendar>> {
    let text = source::builtin_calendars().iter().find(|(name, _)| name.contains("always"))?.1;
    source::calendar(&[text], zone).ok().map(Arc::new)
}

/// Fills an empty store. Samples that the SOP in force does not allow are left where they stop.
///
/// # Errors
/// When the store fails.
pub fn fill(store: &mut Store, settings: &Settings, now: Instant) -> Result<(), StoreError> {
    let samples = toml::from_str(include_str!("../../assets/demo/cases.toml"));
    let samples: Samples = samples.unwrap_or(Samples { case: Vec::new() });
    for sample in samples.case {
        let id = clock::uuid_v7(now);
        for act in &sample.act {
            let at = now.plus(-ago_s(&act.ago));
            let case = store.case(id)?;
            if !record(store, settings, (id, case.as_ref()), &sample, (act, at))? {
                break;
            }
        }
    }
    Ok(())
}

fn record(
    store: &mut Store,
    settings: &Settings,
    (id, case): (CaseId, Option<&Case>),
    sample: &Sample,
    (act, at): (&SampleAct, Instant),
) -> Result<bool, StoreError> {
    let zone = settings.calendar.zone();
    let law = Law { sop: &settings.sop, calendar: &settings.calendar, near_pct: settings.near_pct };
    let occasion = Occasion {
        now: at,
        at: None,
        officer: OFFICER.to_owned(),
        roles: Vec::new(),
        on_behalf_of: act.r#for.clone(),
    };
    let Ok(decision) = decide(case, law, &command(sample, act, zone, at), &occasion) else {
        return Ok(false);
    };
    let version = case.map_or(0, Case::version);
    store.append(&clock::stamp(vec![(id, version, decision)], OFFICER, at))?;
    Ok(true)
}

/// `minutes:seconds` in seconds.
fn ago_s(text: &str) -> i64 {
    let (minutes, seconds) = text.split_once(':').unwrap_or((text, "0"));
    minutes.parse::<i64>().unwrap_or(0) * 60 + seconds.parse::<i64>().unwrap_or(0)
}

fn command(sample: &Sample, act: &SampleAct, zone: Zone, at: Instant) -> Command {
    let words = |text: &Option<String>| text.clone().unwrap_or_default();
    let in_days = |days: u64| {
        let date = zone.date(at).checked_add_days(chrono::Days::new(days));
        date.map(|d| d.to_string()).unwrap_or_default()
    };
    match act.r#do {
        Verb::Register => {
            let mut record = Record::default();
            for (field, value) in &sample.record {
                record.set(*field, Some(value.clone()));
            }
            record.set(Field::LetterDate, Some(zone.date(at).to_string()));
            record.set(Field::Expires, Some(in_days(sample.expires_in_days)));
            Command::Register { record }
        }
        Verb::Finish => {
            let set = act.expires_in_days.map(|days| (Field::NewExpires, in_days(days)));
            Command::Finish { set: set.into_iter().collect(), reason: act.reason.clone() }
        }
        Verb::Pause => Command::Pause { reason: words(&act.reason), note: act.text.clone() },
        Verb::Return => {
            let to = act.to.as_ref().and_then(toml::Value::as_integer).unwrap_or_default();
            Command::Return {
                to: u16::try_from(to).unwrap_or_default(),
                reason: words(&act.reason),
            }
        }
        Verb::Reject => Command::Reject { reason: words(&act.reason) },
        Verb::Cancel => Command::Cancel { reason: words(&act.reason) },
        Verb::Archive => Command::Archive { class: act.text.clone() },
        Verb::Receive => Command::Receive { document: words(&act.document) },
        Verb::Disposition => {
            let to = act.to.as_ref().and_then(toml::Value::as_str).map(ToOwned::to_owned);
            Command::Disposition { text: words(&act.text), to, class: None }
        }
    }
}
