//! What is said of alerts: a title and a line, in words, short and without anything that could act
//! on a terminal. Names nobody unless it was given a name.
use crate::domain::alert::{Occasion, Ring, Threshold};
use crate::domain::instant::Instant;
use crate::domain::text::SafeText;
use crate::domain::zone::Zone;
use crate::words::Words;

/// The most characters of a title, and of the line below it.
const TITLE_CHARS_MAX: usize = 80;
const BODY_CHARS_MAX: usize = 240;
/// The most alerts of one announcement that are named; the others are counted.
const NAMED_MAX: usize = 4;

/// How much an announcement presses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Somebody tries whether it arrives.
    Trial,
    Near,
    Late,
}

impl Urgency {
    /// `test`, `near`, `late`.
    pub const fn code(self) -> &'static str {
        match self {
            Urgency::Trial => "test",
            Urgency::Near => "near",
            Urgency::Late => "late",
        }
    }
}

/// A step that crossed a threshold, as far as it may be told outside of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub urgency: Urgency,
    /// Why it is told now.
    pub occasion: Occasion,
    /// The whole number of the case: `PSE-2026-0117`.
    pub number: String,
    pub step: u16,
    /// The step's short name in the language of the announcement; empty = not known.
    pub step_name: String,
    pub crossed_at: Instant,
    /// Seconds to the standard, negative beyond it; none = no standard any more.
    pub remaining_s: Option<i64>,
    /// The applicant, where names may leave the screen.
    pub applicant: Option<String>,
}

impl Event {
    /// What a ring says by itself: of no step's name, no clock and nobody.
    pub fn of(ring: &Ring) -> Self {
        let crossing = ring.alert.crossing;
        Self {
            urgency: match crossing.threshold {
                Threshold::Near => Urgency::Near,
                Threshold::Late => Urgency::Late,
            },
            occasion: ring.occasion,
            number: ring.alert.number.to_string(),
            step: crossing.step,
            step_name: String::new(),
            crossed_at: crossing.crossed_at,
            remaining_s: None,
            applicant: None,
        }
    }
}

/// What a person is told, as it may stand on any screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    /// What one announcement replaces the earlier ones of.
    pub about: String,
    pub title: String,
    pub body: String,
    pub urgency: Urgency,
}

impl Announcement {
    /// What is said of `events`, in their order; none of none. Several are told at once: nobody is
    /// helped by twenty notifications after a pause of the machine.
    pub fn of(events: &[Event], words: &Words, zone: Zone) -> Option<Self> {
        let urgency = events.iter().map(|event| event.urgency).max()?;
        let (title, body) = match events {
            [event] => (title(event, words), body(event, words, zone)),
            many => (summary(many, words), listed(many, words)),
        };
        let about = match events {
            [event] => event.number.clone(),
            _ => String::new(),
        };
        Some(Self {
            about: clean(&about, TITLE_CHARS_MAX),
            title: clean(&title, TITLE_CHARS_MAX),
            body: clean(&body, BODY_CHARS_MAX),
            urgency,
        })
    }

    /// What is said when somebody tries a route.
    pub fn trial(words: &Words) -> Self {
        Self {
            about: "trial".to_owned(),
            title: clean(&words.say("notify-trial-title"), TITLE_CHARS_MAX),
            body: clean(&words.say("notify-trial-body"), BODY_CHARS_MAX),
            urgency: Urgency::Trial,
        }
    }

    /// Title and body in one line.
    pub fn line(&self) -> String {
        if self.body.is_empty() {
            return self.title.clone();
        }
        format!("{} · {}", self.title, self.body)
    }
}

/// The title of the window while so many alerts wait.
pub fn window_title(count: usize, words: &Words) -> String {
    let id = if count == 0 { "notify-window" } else { "notify-window-count" };
    clean(&words.with(id, &[("count", count.into())]), TITLE_CHARS_MAX)
}

fn title(event: &Event, words: &Words) -> String {
    let number = [("number", (&event.number).into())];
    match event.urgency {
        Urgency::Trial => words.say("notify-trial-title"),
        Urgency::Near => words.with("notify-near", &number),
        Urgency::Late => words.with("notify-late", &number),
    }
}

fn body(event: &Event, words: &Words, zone: Zone) -> String {
    let mut parts = vec![step(event, words)];
    if let Some(left) = event.remaining_s {
        let id = if left < 0 { "notify-over" } else { "notify-left" };
        parts.push(words.with(id, &[("time", words.remaining(left).into())]));
    }
    let since = words.time(zone, event.crossed_at);
    parts.push(words.with("notify-since", &[("time", since.into())]));
    parts.extend(event.applicant.clone());
    parts.join(" · ")
}

fn step(event: &Event, words: &Words) -> String {
    let no = ("no", event.step.into());
    if event.step_name.is_empty() {
        return words.with("step-number", &[no]);
    }
    words.with("step-name", &[no, ("short", (&event.step_name).into())])
}

fn summary(events: &[Event], words: &Words) -> String {
    let late = events.iter().filter(|event| event.urgency == Urgency::Late).count();
    let near = events.len() - late;
    let args = [("late", late.into()), ("near", near.into())];
    match (late, near) {
        (_, 0) => words.with("notify-many-late", &args),
        (0, _) => words.with("notify-many-near", &args),
        (_, _) => words.with("notify-many", &args),
    }
}

fn listed(events: &[Event], words: &Words) -> String {
    let one = |event: &Event| {
        let args = [("number", (&event.number).into()), ("step", event.step.into())];
        words.with("notify-one-of-many", &args)
    };
    let mut parts: Vec<String> = events.iter().take(NAMED_MAX).map(one).collect();
    let more = events.len().saturating_sub(NAMED_MAX);
    if more > 0 {
        parts.push(words.with("notify-more", &[("count", more.into())]));
    }
    parts.join(" · ")
}

/// `text` on one line of at most `chars_max` characters, as it may be shown.
pub(super) fn clean(text: &str, chars_max: usize) -> String {
    let blank = |c: char| if c.is_whitespace() { ' ' } else { c };
    let line: String = text.chars().map(blank).collect();
    let safe = SafeText::new(line);
    let folded = safe.split_whitespace().collect::<Vec<_>>().join(" ");
    if folded.chars().count() <= chars_max {
        return folded;
    }
    let kept: String = folded.chars().take(chars_max.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}
