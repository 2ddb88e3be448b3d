//! The radar: which certificates lapse, those of the cases and those of lists.
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use super::columns::Give;
use super::failure::{Failure, Outcome, exit};
use super::out::{Cell, Tone};
use super::run::Run;
use crate::domain::certificate::{Lapse, LapseAsk, Listed, Source, Span, Tally};
use crate::domain::record::Field;
use crate::store::Store;

/// How far the radar looks when nobody says.
const DAYS: u32 = 90;

impl Run<'_> {
    /// `loket expiring`: what lapses in so many days, and what did.
    pub fn expiring(&mut self, days: Option<u32>, limit: Option<usize>) -> Outcome {
        if self.as_of.is_some() {
            return Err(Failure::usage("usage.as_of", "lapse-no-past", []));
        }
        let days = days.unwrap_or(DAYS);
        let today = self.config.zone.date(self.now);
        let to = today.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX);
        let limit = limit.unwrap_or(usize::MAX);
        let ask = LapseAsk { from: None, to, after: None, limit };
        let store = self.archive()?;
        let lapses = store.as_ref().map_or(Ok(Vec::new()), |store| store.lapses(&ask))?;
        if self.options.json {
            let data: Result<Value, Failure> =
                lapses.iter().map(|lapse| self.lapse_json(store.as_ref(), lapse, today)).collect();
            let stamp = self.stamp();
            self.out.json("expiring", &stamp, &data?)?;
            return Ok(exit::OK);
        }
        let Some(store) = store.filter(|_| !lapses.is_empty()) else {
            let days = [("days", days.into())];
            let note = self.words.with("lapse-none", &days);
            self.out.note(&note);
            return Ok(exit::OK);
        };
        self.show_lapses(&lapses, today)?;
        let tallies = store.lapse_tallies(today)?;
        self.note_tallies(&tallies, Span::of(days.into()));
        Ok(exit::OK)
    }

    fn show_lapses(&mut self, lapses: &[Lapse], today: NaiveDate) -> Result<(), Failure> {
        let heads = ["cli-head-number", "cli-head-name", "cli-head-agency", "lapse-head-expires"];
        let more = ["lapse-head-left", "lapse-head-span", "lapse-head-renewal"];
        let heads: Vec<String> = heads.iter().chain(&more).map(|id| self.words.say(id)).collect();
        let rows: Vec<Vec<Cell>> = lapses.iter().map(|lapse| self.lapse(lapse, today)).collect();
        let give = Give { whole: &[0, 3, 4], out: &[5, 2] };
        Ok(self.out.table_that_gives(&heads, &rows, &give)?)
    }

    fn lapse(&self, lapse: &Lapse, today: NaiveDate) -> Vec<Cell> {
        let days = lapse.days(today);
        let span = Span::of(days);
        let tone = match (&lapse.renewal, span) {
            (Some(_), _) => Tone::Dim,
            (None, Span::Lapsed) => Tone::Late,
            (None, Span::Week | Span::Fortnight) => Tone::Near,
            (None, Span::Month | Span::Quarter | Span::Later) => Tone::Plain,
        };
        let number = match &lapse.source {
            Source::Case(number) => number.to_string(),
            Source::List => self.words.say("lapse-from-list"),
        };
        vec![
            number.into(),
            lapse.name.clone().into(),
            lapse.agency.clone().into(),
            self.words.date(lapse.expires).into(),
            Cell { text: self.words.days_left(days), tone },
            Cell { text: self.words.span(span), tone },
            self.words.renewal(lapse).into(),
        ]
    }

    /// How many there are of each span up to the widest that was asked for.
    fn note_tallies(&mut self, tallies: &[Tally], widest: Span) {
        let asked = tallies.iter().filter(|tally| tally.span <= widest && tally.count > 0);
        let said: Vec<String> = asked.map(|tally| self.words.tally(*tally)).collect();
        self.out.note(&said.join(" · "));
    }

    /// The case, or the same object of a row of a list, each with its lapse.
    fn lapse_json(
        &self,
        store: Option<&Store>,
        lapse: &Lapse,
        today: NaiveDate,
    ) -> Result<Value, Failure> {
        let mut one = match (&lapse.source, store) {
            (Source::Case(_), Some(store)) => {
                let (case, sop) = self.case(store, lapse.id)?;
                self.view().case(&case, &sop)
            }
            (Source::List, Some(store)) => store
                .listed_certificate(lapse.id)?
                .map_or(Value::Null, |row| self.listed_json(&row)),
            (_, None) => Value::Null,
        };
        if let Value::Object(keys) = &mut one {
            let days = lapse.days(today);
            let renewal = lapse.renewal.as_ref();
            let told = json!({
                "expires": lapse.expires.to_string(),
                "days": days,
                "span": Span::of(days).code(),
                "source": if lapse.source == Source::List { "list" } else { "case" },
                "renewal": renewal.map(|(_, number)| number.to_string()),
            });
            keys.insert("lapse".to_owned(), told);
        }
        Ok(one)
    }

    /// A row of a list with the keys of a case.
    pub fn listed_json(&self, row: &Listed) -> Value {
        let view = self.view();
        let record = |field: Field| {
            row.record().get(field).map_or(Value::Null, |kept| view.value(field, kept))
        };
        json!({
            "id": row.id().to_string(), "number": null, "status": null,
            "applicant": {
                "name": record(Field::Name), "nik": record(Field::Nik), "nip": record(Field::Nip),
                "position": record(Field::Position), "agency": record(Field::Agency),
                "email": record(Field::Email), "phone": record(Field::Phone),
            },
            "certificate": {
                "old_expires": record(Field::Expires), "new_expires": null,
                "serial": record(Field::Serial), "ams_status": null,
            },
        })
    }
}
