//! Notices in words.
use super::deeds::{act, confirm, key, overtaken, saved};
use super::{Look, Token, settings};
use crate::app::Hindrance;
use crate::app::action::Action;
use crate::app::clip::Clip;
use crate::app::notice::{Blocked, Looking, Notice};
use crate::app::printing::{Printed, word};
use crate::domain::alert::{Alert, Mute, Threshold};
use crate::domain::case::Status;
use crate::domain::fact::Number;
use crate::domain::instant::Instant;

/// The sentence of a notice, and what it means.
pub fn sentence(look: Look<'_>, notice: &Notice) -> (String, Token) {
    let words = look.words;
    match notice {
        Notice::Saved { done, again, marks, ended_pause, odd } => {
            let mut said = saved(look, done, *again, *marks);
            if *ended_pause {
                said = format!("{said} {}", words.say("acts-pause-ends"));
            }
            match odd {
                None => (said, Token::Done),
                Some((new, odd)) => {
                    (format!("{said} {}", words.odd_expiry(*new, *odd)), Token::Near)
                }
            }
        }
        Notice::Undone { done } => (act(look, "desk-news-undone", done), Token::Done),
        Notice::Redone { done } => (act(look, "desk-news-redone", done), Token::Done),
        Notice::Registered { number, letter_after_receipt } => {
            let dated_later = if *letter_after_receipt { "-dated-later" } else { "" };
            let id = format!("desk-news-registered{dated_later}");
            (words.with(&id, &[("number", number.to_string().into())]), Token::Done)
        }
        Notice::Blocked(_, why) => (reason(look, why), Token::Error),
        Notice::ConfirmRetrace { way, again, done } => {
            (confirm(look, *way, *again, done), Token::Near)
        }
        Notice::Officer(name) => (named(look, "acts-news-officer", name), Token::Done),
        Notice::OfficerAdded(name) => (named(look, "acts-news-added", name), Token::Done),
        Notice::SopInstalled(title) => (named(look, "record-news-sop", title), Token::Info),
        Notice::ActsFor(executor) => (acts_for(look, executor.as_deref()), Token::Info),
        Notice::Overtaken { way, done, after } => {
            (overtaken(look, *way, done, after), Token::Error)
        }
        Notice::Alerted(alerts) => (alerted(look, alerts), Token::Late),
        Notice::Answered(done) => (act(look, "alert-news-answered", done), Token::Done),
        Notice::Muted(mute) => (muted(look, mute.as_ref()), Token::Info),
        Notice::Missed(alerts) => (missed(look, alerts), Token::Near),
        Notice::Elsewhere { number, officer, at } => {
            (elsewhere(look, number, officer, *at), Token::Info)
        }
        Notice::Setting(news) => settings::news(look, news),
        Notice::ReadOnly => (read_only(look), Token::Info),
        Notice::PasteCut { left } => {
            (words.with("desk-news-paste-cut", &[("count", (*left).into())]), Token::Near)
        }
        Notice::PasteIgnored => {
            (keyed(look, "desk-news-paste-ignored", Action::Filter), Token::Near)
        }
        Notice::Theme { name, problems } => theme(look, name, *problems),
        Notice::Mouse(true) => (keyed(look, "desk-news-mouse-on", Action::Mouse), Token::Info),
        Notice::Mouse(false) => (keyed(look, "desk-news-mouse-off", Action::Mouse), Token::Info),
        Notice::Looking(news) => looking(look, news),
        Notice::Copied(clip, recorded) => (copied(look, *clip, *recorded), Token::Done),
        Notice::Printed(printed) => (printed_form(look, printed), Token::Done),
        Notice::Tried(routes) => (tried(look, routes), Token::Info),
        Notice::DraftKept => (words.say("desk-news-draft-kept"), Token::Info),
        Notice::DraftGone => (words.say("desk-news-draft-gone"), Token::Info),
        Notice::RegisteredAll { first, last, count } => {
            (registered(look, (first, last), *count), Token::Done)
        }
        Notice::Failed(failure) => (hinted(&failure.what, failure.hint.as_deref()), Token::Error),
        Notice::ConfigBroken(count) => {
            (words.with("desk-news-config", &[("count", (*count).into())]), Token::Error)
        }
    }
}

/// Who changed a case on another terminal.
fn elsewhere(look: Look<'_>, number: &Number, officer: &str, at: Instant) -> String {
    let args = [
        ("number", number.to_string().into()),
        ("officer", officer.into()),
        ("time", look.words.time(look.zone(), at).into()),
    ];
    look.words.with("desk-news-elsewhere", &args)
}

/// A sentence and the way out.
fn hinted(what: &str, hint: Option<&str>) -> String {
    hint.map_or_else(|| what.to_owned(), |hint| format!("{what} {hint}"))
}

/// What became of a filter or a view.
fn looking(look: Look<'_>, news: &Looking) -> (String, Token) {
    let words = look.words;
    match news {
        Looking::Misread(mistake) => {
            let said = words.mistake(mistake);
            let what = hinted(&said.what, said.hint.as_deref());
            let id = if mistake.begins { "query-begins" } else { "query-left-out" };
            (words.with(id, &[("what", what.into())]), Token::Near)
        }
        Looking::Saved(name) => {
            (words.with("view-was-saved", &[("name", name.into())]), Token::Done)
        }
        Looking::Dropped(name) => {
            (words.with("view-was-dropped", &[("name", name.into())]), Token::Info)
        }
    }
}

/// By which ways a trial went out.
fn tried(look: Look<'_>, routes: &[&str]) -> String {
    if routes.is_empty() {
        return look.words.say("notify-tried-none");
    }
    let routes: Vec<String> = routes.iter().map(|r| look.words.coded("route", r)).collect();
    look.words.with("notify-tried", &[("routes", look.words.list(&routes).into())])
}

/// The applicants of one letter.
fn registered(look: Look<'_>, (first, last): (&Number, &Number), count: usize) -> String {
    let args = [
        ("first", first.to_string().into()),
        ("last", last.to_string().into()),
        ("count", count.into()),
    ];
    look.words.with("desk-news-registered-all", &args)
}

/// What was copied; never a personal number itself.
fn copied(look: Look<'_>, clip: Clip, recorded: bool) -> String {
    let what = match clip {
        Clip::Number => look.words.say("copy-number"),
        Clip::LetterNo => look.words.say("copy-letter"),
        Clip::Summary => look.words.say("copy-summary"),
        Clip::Field(field) => look.words.field(field),
    };
    let id = if recorded { "desk-news-copied-recorded" } else { "desk-news-copied" };
    look.words.with(id, &[("what", what.into())])
}

/// A form, and where it lies.
fn printed_form(look: Look<'_>, printed: &Printed) -> String {
    let args = [
        ("form", look.words.say(word(printed.kind)).into()),
        ("of", printed.of.as_str().into()),
        ("path", printed.file.display().to_string().into()),
    ];
    look.words.with("desk-news-printed", &args)
}

/// A sentence that names the key of an action.
fn keyed(look: Look<'_>, id: &str, action: Action) -> String {
    let key = look.app.station.keymap.hint(action).map(|k| k.to_string());
    look.words.with(id, &[("key", key.unwrap_or_default().into())])
}

/// Which theme is on, and that its file is broken.
fn theme(look: Look<'_>, name: &str, problems: usize) -> (String, Token) {
    let said = theme_name(look, name);
    if problems > 0 {
        let args = [("name", said.into()), ("count", problems.into())];
        return (look.words.with("theme-news-broken", &args), Token::Error);
    }
    let key = look.app.station.keymap.hint(Action::Theme).map(|k| k.to_string());
    let args = [("name", said.into()), ("key", key.unwrap_or_default().into())];
    (look.words.with("theme-news", &args), Token::Info)
}

fn named(look: Look<'_>, id: &str, name: &str) -> String {
    let key = key(look, Action::Officer);
    look.words.with(id, &[("name", name.into()), ("key", key.into())])
}

fn acts_for(look: Look<'_>, executor: Option<&str>) -> String {
    let Some(executor) = executor else { return look.words.say("acts-news-for-oneself") };
    let title = look.app.station.executor(executor).map_or(executor, |e| &e.title);
    look.words.with("acts-news-for", &[("executor", title.into())])
}

/// What a theme is called; one of a file of one's own has the name of the file.
pub fn theme_name(look: Look<'_>, name: &str) -> String {
    let id = format!("theme-{name}");
    if look.words.has(&id) { look.words.say(&id) } else { name.to_owned() }
}

/// Why an action cannot be done now, and what to do about it.
pub fn reason(look: Look<'_>, why: &Blocked) -> String {
    let words = look.words;
    match why {
        Blocked::Refused(refusal) => {
            let sop = look.app.case().map(|c| look.app.sop(&c.sop_revision));
            let said = words.refusal(refusal, sop, look.zone());
            let hint = said.hint.map(|h| format!(" {h}")).unwrap_or_default();
            format!("{}{hint}", said.what)
        }
        Blocked::Empty => words.say("desk-blocked-empty"),
        Blocked::NoCase => words.say("desk-blocked-no-case"),
        Blocked::ReadOnly => read_only(look),
        Blocked::Loading => words.say("desk-blocked-loading"),
        Blocked::NoAlert => words.say("desk-blocked-no-alert"),
        Blocked::OnWall => {
            let key = look.app.station.keymap.hint(Action::Wall).map(|k| k.to_string());
            words.with("desk-blocked-on-wall", &[("key", key.unwrap_or_default().into())])
        }
        Blocked::NoTour => words.say("desk-blocked-no-tour"),
        Blocked::NothingToSave => keyed(look, "view-nothing-to-save", Action::Filter),
        Blocked::NoAmsUrl => words.say("desk-blocked-no-ams-url"),
        Blocked::NoFact => words.say("desk-blocked-no-fact"),
        Blocked::FirstStep => {
            let paused = look.app.case().is_some_and(|case| case.status() == Status::Paused);
            let id = if paused { "desk-blocked-first-paused" } else { "desk-blocked-first-step" };
            words.say(id)
        }
        Blocked::OneOnly(count) => {
            let args = [("count", (*count).into()), ("key", key(look, Action::Back).into())];
            words.with("acts-blocked-one-only", &args)
        }
        Blocked::NothingToRepeat => words.say("acts-blocked-nothing-to-repeat"),
        Blocked::NoNext => words.say("acts-blocked-no-next"),
    }
}

fn read_only(look: Look<'_>) -> String {
    look.words.say(match look.app.station.hindrance {
        None => "desk-blocked-read-only",
        Some(Hindrance::Denied) => "desk-blocked-read-only-denied",
        Some(Hindrance::Full) => "desk-blocked-read-only-full",
    })
}

/// How many cases were crossed while nobody looked, and which, the first ones in their order.
fn missed(look: Look<'_>, alerts: &[Alert]) -> String {
    const NAMED_MAX: usize = 4;
    let late = alerts.iter().filter(|a| a.crossing.threshold == Threshold::Late).count();
    let one = |alert: &Alert| {
        format!("{} {:04}", look.when(alert.crossing.crossed_at), alert.number.serial)
    };
    let mut named: Vec<String> = alerts.iter().take(NAMED_MAX).map(one).collect();
    named.extend((alerts.len() > NAMED_MAX).then(|| "…".to_owned()));
    let args = [
        ("late", late.into()),
        ("near", (alerts.len() - late).into()),
        ("cases", named.join(" · ").into()),
    ];
    look.words.with("desk-news-missed", &args)
}

/// Until when nothing is heard, and by which key it is again.
fn muted(look: Look<'_>, mute: Option<&Mute>) -> String {
    let Some(mute) = mute else { return look.words.say("alert-news-unmuted") };
    let said = look.words.muted(mute, look.zone());
    let hint = look.words.with("alert-news-muted", &[("key", key(look, Action::Mute).into())]);
    format!("{said} {hint}")
}

fn alerted(look: Look<'_>, alerts: &[Alert]) -> String {
    let each = alerts.iter().map(|alert| {
        let id = match alert.crossing.threshold {
            Threshold::Near => "desk-alerted-near",
            Threshold::Late => "desk-alerted-late",
        };
        let number = format!("{:04}", alert.number.serial);
        let args = [
            ("number", number.into()),
            ("step", i64::from(alert.crossing.step).into()),
            ("time", look.words.time(look.zone(), alert.crossing.crossed_at).into()),
        ];
        look.words.with(id, &args)
    });
    each.collect::<Vec<_>>().join(" · ")
}
