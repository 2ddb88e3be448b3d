//! The call of an office's own program: its arguments and its environment. No shell reads them, and
//! nothing in them controls a terminal.
use super::announcement::{Announcement, Event, clean};
use crate::domain::zone::Zone;

/// The most characters of a value.
const VALUE_CHARS_MAX: usize = 400;

/// A program with all that it is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    pub program: String,
    /// Those of the configuration, then: `near`, `late` or `test`; the case's number; the number of
    /// the step; the sentence.
    pub arguments: Vec<String>,
    pub environment: Vec<(&'static str, String)>,
}

impl Call {
    /// The call of `hook` for an event; none where no program is named.
    pub fn of(hook: &[String], event: &Event, said: &Announcement, zone: Zone) -> Option<Self> {
        let mut call = Self::bare(hook, said)?;
        let step = event.step.to_string();
        call.arguments.extend([value(&event.number), step.clone(), value(&said.line())]);
        call.environment.extend([
            ("LOKET_CASE", value(&event.number)),
            ("LOKET_OCCASION", event.occasion.code().to_owned()),
            ("LOKET_STEP", step),
            ("LOKET_STEP_NAME", value(&event.step_name)),
            ("LOKET_CROSSED_AT", zone.rfc3339(event.crossed_at)),
            ("LOKET_REMAINING_S", event.remaining_s.map(|s| s.to_string()).unwrap_or_default()),
            ("LOKET_APPLICANT", event.applicant.as_deref().map(value).unwrap_or_default()),
        ]);
        Some(call)
    }

    /// The call when somebody tries it: about no case.
    pub fn trial(hook: &[String], said: &Announcement) -> Option<Self> {
        let mut call = Self::bare(hook, said)?;
        call.arguments.extend([String::new(), String::new(), value(&said.line())]);
        let about_a_case = [
            "LOKET_CASE",
            "LOKET_OCCASION",
            "LOKET_STEP",
            "LOKET_STEP_NAME",
            "LOKET_CROSSED_AT",
            "LOKET_REMAINING_S",
            "LOKET_APPLICANT",
        ];
        call.environment.extend(about_a_case.map(|name| (name, String::new())));
        Some(call)
    }

    fn bare(hook: &[String], said: &Announcement) -> Option<Self> {
        let (program, own) = hook.split_first()?;
        let mut arguments = own.to_vec();
        arguments.push(said.urgency.code().to_owned());
        let environment = vec![
            ("LOKET_THRESHOLD", said.urgency.code().to_owned()),
            ("LOKET_TITLE", value(&said.title)),
            ("LOKET_BODY", value(&said.body)),
        ];
        Some(Self { program: program.clone(), arguments, environment })
    }
}

fn value(text: &str) -> String {
    clean(text, VALUE_CHARS_MAX)
}
