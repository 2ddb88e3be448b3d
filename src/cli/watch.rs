//! `loket alerts --watch`: one line for each alert as it rings, until ended.
use std::io::Write;
use std::sync::Arc;

use serde_json::{Value, json};

use super::failure::{Failure, Outcome, exit};
use super::out::{Cell, Tone};
use super::run::{Run, sop_of};
use crate::domain::alert::Crossing;
use crate::domain::queue::Row;
use crate::domain::text;
use crate::domain::timing::Standing;
use crate::notify::{Announcement, Event, Route};
use crate::runtime::routes::{Announcer, terminal, to_terminal};
use crate::runtime::sentry::{Alarm, Call, Relieved, Sentry};
use crate::runtime::settings::Keeper;

impl Run<'_> {
    /// Tells alerts until a signal comes or nobody reads any more.
    pub fn watch(&mut self) -> Outcome {
        self.refuse_in_the_past()?;
        let keeper = Keeper::new(self.flags.clone(), self.environment.clone());
        let officer = self.officer().unwrap_or_default();
        let mut sentry = Sentry::new(self.config.clone(), keeper, officer)?;
        let mut announcer = self.announcer();
        sentry.look(&mut |call| self.called(&call, &mut announcer))?;
        if self.options.verbose {
            let path = self.config.db.display().to_string();
            let note = self.words.with("cli-watching", &[("path", path.into())]);
            self.out.note(&note);
        }
        match sentry.stand(&mut |call| self.called(&call, &mut announcer))? {
            Relieved::Unread => Ok(exit::OK),
            Relieved::Signal(signal) => {
                Ok(u8::try_from(signal).map_or(u8::MAX, |n| exit::SIGNALLED.saturating_add(n)))
            }
        }
    }

    fn called(&mut self, call: &Call<'_>, announcer: &mut Announcer) -> Result<(), Failure> {
        match call {
            Call::Alert(alarm) => self.sound(alarm, announcer),
            Call::Clock(change) => {
                self.note_clock(change);
                Ok(())
            }
        }
    }

    /// One alert, by every route.
    fn sound(&mut self, alarm: &Alarm<'_>, announcer: &mut Announcer) -> Result<(), Failure> {
        self.now = alarm.now;
        self.config.clone_from(alarm.config);
        let event = self.event(alarm)?;
        let (bytes, fired) = self.fire(alarm, &event, announcer);
        let routes: Vec<&str> =
            std::iter::once("line").chain(fired.into_iter().map(Route::code)).collect();
        if self.options.json {
            self.alarm_json(alarm, &routes)?;
        } else {
            self.alarm_line(alarm, &routes)?;
        }
        Ok(self.out.send(&bytes)?)
    }

    /// An announcer that says on standard error what did not arrive.
    fn announcer(&self) -> Announcer {
        let words = Arc::clone(&self.words);
        let quiet = self.options.quiet;
        Announcer::new(move |mishap| {
            if !quiet {
                let said = mishap.say(&words);
                let _unread = writeln!(std::io::stderr(), "{}", text::shown(&said.what));
            }
        })
    }

    /// What may be told of an alert outside of the line.
    fn event(&self, alarm: &Alarm<'_>) -> Result<Event, Failure> {
        let (case, sop) = self.case(alarm.store, alarm.ring.alert.case)?;
        let row = Row::of(&case, self.reading());
        let step = sop.step(alarm.ring.alert.crossing.step);
        let clock = row.clock(&self.config.calendar, self.config.near_pct, self.now);
        Ok(Event {
            step_name: step.map(|s| self.words.label(&s.short).to_owned()).unwrap_or_default(),
            remaining_s: clock.remaining_s,
            applicant: (!self.config.mask).then_some(row.name),
            ..Event::of(alarm.ring)
        })
    }

    /// Tells by the routes that are chosen: what goes to the terminal, and by which routes it is
    /// told.
    fn fire(
        &self,
        alarm: &Alarm<'_>,
        event: &Event,
        announcer: &mut Announcer,
    ) -> (String, Vec<Route>) {
        let (words, zone) = (&self.words, self.config.zone);
        let events = std::slice::from_ref(event);
        let mut routes = self.config.routes.clone();
        routes.desktop &= !alarm.muted;
        let aloud = !alarm.muted && self.out.width.is_some();
        let said = Announcement::of(events, words, zone).filter(|_| aloud);
        let (bytes, mut fired) =
            said.map(|said| to_terminal(&terminal(), &routes, &said)).unwrap_or_default();
        if alarm.first {
            fired.extend(announcer.once(&routes, events, (words, zone)));
        }
        (bytes, fired)
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
