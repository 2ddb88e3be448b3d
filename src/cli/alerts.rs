//! Alerts: what is near or late, the log of what was told, and the answers to them.
use serde_json::{Value, json};

use super::acts::When;
use super::alert_args::Alerts;
use super::columns::Give;
use super::failure::{Failure, Outcome, exit};
use super::out::{Cell, Tone};
use super::run::{Run, sop_of};
use crate::clock;
use crate::domain::alert::{Answer, Crossing, Logged, Mute, State};
use crate::domain::case::Case;
use crate::domain::command::Command;
use crate::domain::instant::Instant;
use crate::domain::queue::{self, Row};
use crate::domain::timing::Standing;
use crate::store::Store;

/// How much of the log is shown when nobody says how much.
const LOG_LINES: usize = 100;

impl Run<'_> {
    /// `loket alerts`.
    pub fn alerts(&mut self, asked: &Alerts) -> Outcome {
        const MINUTE_S: i64 = 60;
        if !asked.ack.is_empty() {
            return self.act(&asked.ack, &When::default(), &Command::Acknowledge);
        }
        if let [case, minutes] = asked.snooze.as_slice() {
            let minutes = snooze_minutes(minutes)?;
            let case = std::slice::from_ref(case);
            return self.act(case, &When::default(), &Command::Snooze { minutes });
        }
        if let Some(minutes) = asked.mute {
            return self.mute(self.now.plus(i64::from(minutes) * MINUTE_S));
        }
        if asked.unmute {
            return self.mute(self.now);
        }
        if asked.watch {
            return self.watch();
        }
        if asked.log {
            return self.alert_log(asked.limit.unwrap_or(LOG_LINES));
        }
        self.standing_alerts(asked.check, asked.new)
    }

    /// Open cases whose step is near or beyond its standard.
    fn standing_alerts(&mut self, check: bool, new: bool) -> Outcome {
        let store = self.archive()?;
        let rows = match &store {
            Some(store) if self.as_of.is_some() => self.then(store, store.all_rows(None)?)?,
            Some(store) => store.open_rows(None)?,
            None => Vec::new(),
        };
        let mut alerting = Vec::new();
        for row in rows.into_iter().filter(|row| row.status.is_open()) {
            let standing = self.clock(&row).standing;
            if let (Standing::Near | Standing::Breached, Some(store)) = (standing, &store)
                && (!new || self.answer_to(store, &row)?.1.state(self.read_at()) == State::New)
            {
                alerting.push(row);
            }
        }
        queue::sort(&mut alerting);
        let late = |row: &Row| self.clock(row).standing == Standing::Breached;
        let answer = match (check, alerting.iter().any(late), alerting.is_empty()) {
            (false, _, _) | (true, _, true) => exit::OK,
            (true, true, false) => exit::LATE,
            (true, false, false) => exit::NEAR,
        };
        if self.options.json {
            let data = self.rows_json(&alerting, |row, case| {
                row.crossed(self.read_at()).map(|c| ("alert", self.alert_json(c, case)))
            })?;
            let stamp = self.stamp();
            self.out.json("alerts", &stamp, &data)?;
        } else if !check || !(alerting.is_empty() || self.out.quiet) {
            self.show_alerts(&alerting, store.as_ref())?;
        }
        Ok(answer)
    }

    /// The alert that stands in a row, and what was answered to it.
    fn answer_to(&self, store: &Store, row: &Row) -> Result<(Option<Crossing>, Answer), Failure> {
        let crossed = row.crossed(self.read_at());
        let (case, _) = self.case(store, row.id)?;
        let answer = crossed.and_then(|crossing| case.answers().remove(&crossing));
        Ok((crossed, answer.unwrap_or_default()))
    }

    /// `alert` of the contract.
    pub fn alert_json(&self, crossing: Crossing, case: &Case) -> Value {
        let answer = case.answers().remove(&crossing).unwrap_or_default();
        let mut alert = self.stands_json(&answer);
        if let Value::Object(keys) = &mut alert {
            keys.insert("threshold".to_owned(), crossing.threshold.code().into());
            keys.insert("crossed_at".to_owned(), self.rfc3339(crossing.crossed_at).into());
        }
        alert
    }

    fn stands_json(&self, answer: &Answer) -> Value {
        let state = answer.state(self.read_at());
        let snoozed = match &state {
            State::Snoozed(snooze) => Some(snooze),
            State::New | State::Acknowledged(_) => None,
        };
        let acknowledged = answer.acknowledged.as_ref();
        json!({
            "state": state.code(),
            "acknowledged_at": acknowledged.map(|s| self.rfc3339(s.at)),
            "by": acknowledged.or(snoozed.map(|s| &s.signed)).map(|s| s.by.as_str()),
            "snoozed_until": snoozed.map(|s| self.rfc3339(s.until)),
        })
    }

    fn rfc3339(&self, at: Instant) -> String {
        self.config.zone.rfc3339(at)
    }

    fn show_alerts(&mut self, rows: &[Row], store: Option<&Store>) -> Result<(), Failure> {
        if let Some(mute) = store.map(Store::alert_book).transpose()?.and_then(|b| b.mute)
            && mute.holds(self.read_at())
        {
            let note = self.muted(&mute);
            self.out.note(&note);
        }
        let Some(store) = store.filter(|_| !rows.is_empty()) else {
            let note = self.words.say("cli-no-alerts");
            self.out.note(&note);
            return Ok(());
        };
        let mut table = Vec::with_capacity(rows.len());
        for row in rows {
            let (crossed, answer) = self.answer_to(store, row)?;
            let mut cells = self.cells(row, Some(store))?;
            let at = crossed.map(|c| self.words.moment(self.config.zone, c.crossed_at));
            cells.push(at.unwrap_or_default().into());
            cells.push(self.answered(&answer, false));
            table.push(cells);
        }
        // The answer stays longer than who it is about; a number or a time is never cut.
        let give = Give { whole: &[0, 2, 4, 8], out: &[7, 6, 4, 8, 5, 1, 3] };
        let heads = [
            "number", "state", "left", "step", "due", "name", "agency", "letter", "crossed",
            "answer",
        ];
        let heads = heads.map(|h| self.words.say(&format!("cli-head-{h}")));
        self.out.table_that_gives(&heads, &table, &give)?;
        Ok(())
    }

    /// `loket alerts --log`: what was told, the newest first.
    fn alert_log(&mut self, limit: usize) -> Outcome {
        let store = self.archive()?;
        let log = store.as_ref().map_or(Ok(Vec::new()), |store| store.alert_log(limit))?;
        if self.options.json {
            let data: Value = log.iter().map(|logged| self.logged_json(logged)).collect();
            let stamp = self.stamp();
            self.out.json("alert_log", &stamp, &data)?;
            return Ok(exit::OK);
        }
        let Some(store) = store.filter(|_| !log.is_empty()) else {
            let note = self.words.say("cli-no-alert-log");
            self.out.note(&note);
            return Ok(exit::OK);
        };
        let mut rows = Vec::with_capacity(log.len());
        for logged in &log {
            rows.push(self.logged_cells(logged, &store)?);
        }
        let heads = ["crossed", "number", "state", "step", "told", "answer"];
        let heads = heads.map(|h| self.words.say(&format!("cli-head-{h}")));
        let give = Give { whole: &[0, 1], out: &[4, 3] };
        self.out.table_that_gives(&heads, &rows, &give)?;
        Ok(exit::OK)
    }

    fn logged_json(&self, logged: &Logged) -> Value {
        let Crossing { step, attempt, threshold, crossed_at } = logged.alert.crossing;
        let mut shown = self.stands_json(&logged.answer);
        if let Value::Object(keys) = &mut shown {
            let more = json!({
                "case": logged.alert.case.to_string(),
                "number": logged.alert.number.to_string(),
                "step": step, "attempt": attempt, "threshold": threshold.code(),
                "crossed_at": self.rfc3339(crossed_at),
                "told_at": self.rfc3339(logged.told_at),
                "void": logged.void,
                "set_back": logged.set_back,
            });
            keys.extend(more.as_object().cloned().unwrap_or_default());
        }
        shown
    }

    fn logged_cells(&self, logged: &Logged, store: &Store) -> Result<Vec<Cell>, Failure> {
        let zone = self.config.zone;
        let Crossing { step, threshold, crossed_at, .. } = logged.alert.crossing;
        let (case, _) = self.case(store, logged.alert.case)?;
        let sop = sop_of(store, &case.sop_revision)?;
        let tone = match (logged.void, threshold.standing()) {
            (true, _) => Tone::Dim,
            (false, Standing::Breached) => Tone::Late,
            (false, _) => Tone::Near,
        };
        Ok(vec![
            self.words.moment(zone, crossed_at).into(),
            logged.alert.number.to_string().into(),
            Cell { text: self.words.standing(threshold.standing()), tone },
            self.step(Some(step), &sop).into(),
            self.words.moment(zone, logged.told_at).into(),
            if logged.set_back && !logged.void {
                self.words.answered_before(&logged.answer, zone, self.read_at()).into()
            } else {
                self.answered(&logged.answer, logged.void)
            },
        ])
    }

    /// What people answered, in words.
    fn answered(&self, answer: &Answer, void: bool) -> Cell {
        let said = self.words.answered(answer, void, self.config.zone, self.read_at());
        Cell { text: said, tone: if void { Tone::Dim } else { Tone::Plain } }
    }

    /// Nothing makes a sound before `until`; the present ends a mute.
    fn mute(&mut self, until: Instant) -> Outcome {
        let by = self.officer()?;
        let mut store = self.new_archive()?;
        store.mute(clock::uuid_v7(self.now), self.now, &by, until)?;
        let mute = store.alert_book()?.mute.filter(|mute| mute.holds(self.now));
        if self.options.json {
            let data = mute.as_ref().map(|mute| {
                json!({
                    "from": self.rfc3339(mute.from), "until": self.rfc3339(mute.until),
                    "by": mute.signed.by,
                })
            });
            let stamp = self.stamp();
            self.out.json("mute", &stamp, &data.unwrap_or_default())?;
            return Ok(exit::OK);
        }
        let said = match &mute {
            Some(mute) => self.muted(mute),
            None => self.words.say("cli-unmuted"),
        };
        self.out.said(&said)?;
        Ok(exit::OK)
    }

    fn muted(&self, mute: &Mute) -> String {
        self.words.muted(mute, self.config.zone)
    }
}

fn snooze_minutes(typed: &str) -> Result<u16, Failure> {
    let wrong = || Failure::usage("usage.minutes", "cli-usage-minutes", [("value", typed.into())]);
    typed.parse().map_err(|_| wrong())
}
