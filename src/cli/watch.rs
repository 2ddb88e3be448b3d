//! `loket alerts --watch`: one line for each alert as it rings, until ended.
use serde_json::{Value, json};

use super::failure::{Failure, Outcome, exit};
use super::out::{Cell, Tone};
use super::run::{Run, sop_of};
use crate::domain::alert::Crossing;
use crate::domain::timing::Standing;
use crate::runtime::sentry::{Alarm, Relieved, Sentry};
use crate::runtime::settings::Keeper;

impl Run<'_> {
    /// Tells alerts until a signal comes or nobody reads any more.
    pub fn watch(&mut self) -> Outcome {
        self.refuse_in_the_past()?;
        let keeper = Keeper::new(self.flags.clone(), self.environment.clone());
        let mut sentry = Sentry::new(self.config.clone(), keeper)?;
        sentry.look(&mut |alarm| self.sound(&alarm))?;
        if self.options.verbose {
            let path = self.config.db.display().to_string();
            let note = self.words.with("cli-watching", &[("path", path.into())]);
            self.out.note(&note);
        }
        match sentry.stand(&mut |alarm| self.sound(&alarm))? {
            Relieved::Unread => Ok(exit::OK),
            Relieved::Signal(signal) => {
                Ok(u8::try_from(signal).map_or(u8::MAX, |n| exit::SIGNALLED.saturating_add(n)))
            }
        }
    }

    /// One alert, by every route.
    fn sound(&mut self, alarm: &Alarm<'_>) -> Result<(), Failure> {
        self.now = alarm.now;
        self.config.clone_from(alarm.config);
        let aloud = alarm.config.bell && !alarm.muted && self.out.width.is_some();
        let routes: &[&str] = if aloud { &["line", "bell"] } else { &["line"] };
        if self.options.json {
            self.alarm_json(alarm, routes)?;
        } else {
            self.alarm_line(alarm, routes)?;
        }
        if aloud {
            write!(self.out.answer, "\u{7}")?;
        }
        Ok(self.out.answer.flush()?)
    }

    fn alarm_json(&mut self, alarm: &Alarm<'_>, routes: &[&str]) -> Result<(), Failure> {
        let crossing = alarm.ring.alert.crossing;
        let (case, sop) = self.case(alarm.store, alarm.ring.alert.case)?;
        let mut alert = self.alert_json(crossing, &case);
        if let Value::Object(keys) = &mut alert {
            keys.insert("occasion".to_owned(), alarm.ring.occasion.code().into());
            keys.insert("rings_at".to_owned(), self.config.zone.rfc3339(alarm.ring.at).into());
            keys.insert("first".to_owned(), alarm.first.into());
            keys.insert("muted".to_owned(), alarm.muted.into());
        }
        let mut data = self.view().case(&case, &sop);
        if let Value::Object(keys) = &mut data {
            keys.insert("alert".to_owned(), alert);
            keys.insert("routes".to_owned(), json!(routes));
        }
        let stamp = self.stamp();
        Ok(self.out.json("alert", &stamp, &data)?)
    }

    /// When, what, which case, which step, why now, by which routes.
    fn alarm_line(&mut self, alarm: &Alarm<'_>, routes: &[&str]) -> Result<(), Failure> {
        let Crossing { step, threshold, crossed_at, .. } = alarm.ring.alert.crossing;
        let (case, _) = self.case(alarm.store, alarm.ring.alert.case)?;
        let sop = sop_of(alarm.store, &case.sop_revision)?;
        let standing = threshold.standing();
        let tone = if standing == Standing::Breached { Tone::Late } else { Tone::Near };
        let cells: Vec<Cell> = vec![
            self.words.moment_exact(self.config.zone, crossed_at).into(),
            Cell { text: self.words.standing(standing), tone },
            alarm.ring.alert.number.to_string().into(),
            self.step(Some(step), &sop).into(),
            self.words.coded("alert-occasion", alarm.ring.occasion.code()).into(),
            routes
                .iter()
                .map(|route| self.words.coded("route", route))
                .collect::<Vec<_>>()
                .join(", ")
                .into(),
        ];
        Ok(self.out.table(&[], &[cells])?)
    }
}
