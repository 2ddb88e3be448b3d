//! What the office decides: its settings, its calendar, its zone.
use chrono::Datelike;

use super::{Finding, Grade};
use crate::cli::machine_zone;
use crate::cli::run::Run;

/// From this month on the next year's holidays should be known.
const DECEMBER: u32 = 12;

impl Run<'_> {
    pub(super) fn of_the_office(&self) -> Vec<Finding> {
        let mut findings = vec![self.configuration()];
        if self.config.calendar.lists_holidays() {
            findings.extend([self.this_year(), self.next_year()]);
        } else {
            findings.push(self.fine("calendar", "doctor-calendar-always", &[]));
        }
        findings.push(self.zone_found());
        findings.extend(self.forms());
        findings
    }

    /// What the settings name and the forms would miss.
    fn forms(&self) -> Option<Finding> {
        let said = self.forms_miss()?;
        Some(Finding { check: "forms", grade: Grade::Attention, said, hint: None })
    }

    fn configuration(&self) -> Finding {
        let path = self.config.config_path.display().to_string();
        match self.config.problems.len() {
            0 if self.config.config_path.exists() => {
                self.fine("configuration", "doctor-config-good", &[("path", path.into())])
            }
            0 => self.fine("configuration", "doctor-config-none", &[("path", path.into())]),
            count => {
                let args = [("path", path.into()), ("count", count.into())];
                self.graded(("configuration", Grade::Attention), "doctor-config-wrong", &args)
            }
        }
    }

    fn this_year(&self) -> Finding {
        let year = self.config.calendar.zone().year(self.now);
        let args = [("year", year.to_string().into())];
        if self.config.calendar.knows_year(year) {
            return self.fine("calendar", "doctor-calendar-there", &args);
        }
        self.graded(("calendar", Grade::Attention), "doctor-calendar-missing", &args)
    }

    fn next_year(&self) -> Finding {
        let zone = self.config.calendar.zone();
        let year = zone.year(self.now) + 1;
        let args = [("year", year.to_string().into())];
        if self.config.calendar.knows_year(year) {
            return self.fine("next_calendar", "doctor-calendar-there", &args);
        }
        if zone.date(self.now).month() < DECEMBER {
            return self.fine("next_calendar", "doctor-calendar-not-yet", &args);
        }
        self.graded(("next_calendar", Grade::Attention), "doctor-calendar-missing", &args)
    }

    fn zone_found(&self) -> Finding {
        let office = self.config.zone.to_string();
        match machine_zone() {
            Some(machine) if machine != office => {
                let args = [("office", office.into()), ("machine", machine.into())];
                self.graded(("zone", Grade::Attention), "doctor-zone-differs", &args)
            }
            _ => self.fine("zone", "doctor-zone-is", &[("office", office.into())]),
        }
    }
}
