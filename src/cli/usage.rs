//! What clap has to say, in our words: its errors by their kind, with its own findings quoted.
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory};
use serde_json::{Value, json};

use super::args::Arguments;
use super::failure::exit;
use crate::config::Overrides;
use crate::config::file::PROBLEMS_MAX;
use crate::config::problem::Problem;
use crate::domain::text::{self, SafeJson};
use crate::words::{Said, Words};

/// The characters of a sentence, and of what was typed in one.
const SENTENCE_MAX: usize = 2_000;
const TYPED_MAX: usize = 60;

/// What must be known before the command line is read: language and form of what it may complain
/// about.
#[derive(Debug, Default)]
pub struct Guess {
    pub overrides: Overrides,
    pub json: bool,
}

/// Looks for the few options that decide how a complaint is worded.
pub fn guess(args: &[OsString]) -> Guess {
    let mut guess = Guess::default();
    let mut words = args.iter().skip(1).map(|a| a.to_string_lossy());
    while let Some(word) = words.next() {
        let (name, inline) = match word.split_once('=') {
            Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
            None => (word.to_string(), None),
        };
        let mut value = || inline.clone().or_else(|| words.next().map(|w| w.to_string()));
        match name.as_str() {
            "--" => break,
            "--json" => guess.json = true,
            "--ascii" => guess.overrides.symbols = Some("ascii".to_owned()),
            "--lang" => guess.overrides.lang = value().filter(|l| l == "id" || l == "en"),
            "--config" => guess.overrides.config = value().map(PathBuf::from),
            "--db" => guess.overrides.db = value().map(PathBuf::from),
            "--as" => guess.overrides.officer = value(),
            _ => {}
        }
    }
    guess
}

/// Prints help or a version, or complains.
#[allow(clippy::wildcard_enum_match_arm, reason = "the kinds of clap are open-ended")]
pub fn answer(error: &clap::Error, words: &Words, json: bool, args: &[OsString]) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let mut stdout = io::stdout().lock();
            let rendered = error.render().to_string();
            let mut lines = rendered.lines().map(|line| writeln!(stdout, "{}", text::shown(line)));
            match lines.try_for_each(|written| written) {
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                    let args = [("detail", error.to_string().into())];
                    let said = Said { what: words.with("cli-output-failed", &args), hint: None };
                    complain(exit::WORLD, "world.output", &said, words, json)
                }
                Ok(()) | Err(_) => exit::OK,
            }
        }
        kind => {
            let (code, said) = worded(kind, error, words, args);
            complain(exit::USAGE, code, &said, words, json)
        }
    }
}

/// One line on standard error and a hint, or one object; the exit code back. What was typed at length
/// is not said at length.
pub fn complain(exit: u8, code: &str, said: &Said, words: &Words, json: bool) -> u8 {
    let what = text::cut(&said.what, SENTENCE_MAX);
    let mut stderr = io::stderr().lock();
    let _unread = if json {
        let error = json!({
            "schema": "loket.error/1", "exit": exit, "code": code,
            "message": what, "hint": said.hint,
        });
        writeln!(stderr, "{}", SafeJson(&error))
    } else {
        let args = [("what", text::shown(&what).into())];
        let mut lines = words.with("cli-error", &args);
        if let Some(hint) = &said.hint {
            // What the system says, at the end of a sentence, has no full stop.
            lines.push_str(if lines.ends_with(['.', '?', '!', '…']) { " " } else { ". " });
            lines.push_str(&text::shown(hint));
        }
        writeln!(stderr, "{lines}")
    };
    exit
}

/// What is wrong with files that a person wrote, one line a mistake, each beginning with its place;
/// or one object with all of them. The exit code back.
pub fn complain_of(exit: u8, code: &str, problems: &[Problem], words: &Words, json: bool) -> u8 {
    let mut stderr = io::stderr().lock();
    let told = problems.iter().take(PROBLEMS_MAX);
    let more = problems.len().saturating_sub(PROBLEMS_MAX);
    if json {
        let mistakes: Vec<Value> = told.map(|problem| problem_json(problem, words)).collect();
        let message = mistakes.first().map(|first| first["message"].clone());
        let error = json!({
            "schema": "loket.error/1", "exit": exit, "code": code, "message": message,
            "hint": null, "mistakes": mistakes, "more": more,
        });
        let _unread = writeln!(stderr, "{}", SafeJson(&error));
        return exit;
    }
    for problem in told {
        let _unread = writeln!(stderr, "{}", problem.say(words));
    }
    if more > 0 {
        let _unread =
            writeln!(stderr, "{}", words.with("cli-more-mistakes", &[("count", more.into())]));
    }
    exit
}

fn problem_json(problem: &Problem, words: &Words) -> Value {
    let place = |number: usize| Some(number).filter(|number| *number > 0);
    json!({
        "path": problem.path.display().to_string(), "line": place(problem.line),
        "column": place(problem.column), "message": problem.say(words),
    })
}

#[allow(clippy::wildcard_enum_match_arm, reason = "the kinds of clap are open-ended")]
fn worded(
    kind: ErrorKind,
    error: &clap::Error,
    words: &Words,
    args_typed: &[OsString],
) -> (&'static str, Said) {
    let context = |kind| text::cut(&error.get(kind).map(quoted).unwrap_or_default(), TYPED_MAX);
    let arg = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let (code, id) = match kind {
        ErrorKind::InvalidValue if value.is_empty() => ("usage.value_missing", "value-missing"),
        ErrorKind::InvalidValue => ("usage.value", "value"),
        ErrorKind::ValueValidation => ("usage.value", "value-form"),
        ErrorKind::UnknownArgument if !arg.starts_with('-') => {
            ("usage.unknown_argument", "unknown-argument")
        }
        ErrorKind::UnknownArgument => ("usage.unknown_option", "unknown-option"),
        ErrorKind::InvalidSubcommand => ("usage.unknown_verb", "unknown-verb"),
        ErrorKind::MissingRequiredArgument => ("usage.missing", "missing"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ("usage.verb_missing", "verb-missing")
        }
        ErrorKind::ArgumentConflict => ("usage.conflict", "conflict"),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            ("usage.values", "values")
        }
        ErrorKind::InvalidUtf8 => ("usage.utf8", "utf8"),
        _ => ("usage.other", "other"),
    };
    let verb_typed = context(ContextKind::InvalidSubcommand);
    let first = error.to_string();
    let detail = first.lines().next().unwrap_or_default();
    let args = [
        ("arg", arg.into()),
        ("value", value.into()),
        ("verb", verb_typed.as_str().into()),
        ("detail", detail.trim_start_matches("error: ").into()),
    ];
    let mut what = words.with(&format!("cli-usage-{id}"), &args);
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let meant = match kind {
        ErrorKind::InvalidSubcommand => verb_meant(&verb_typed, args_typed),
        _ => suggested.into_iter().map(context).find(|s| !s.is_empty()),
    };
    if let Some(meant) = meant {
        what.push(' ');
        what.push_str(&words.with("cli-did-you-mean", &[("name", meant.into())]));
    }
    (code, Said { what, hint: Some(hint(error, words)) })
}

/// The verb that a slip of the fingers made `typed` of, by its name in either language. What ends a
/// case is never proposed.
fn verb_meant(typed: &str, args: &[OsString]) -> Option<String> {
    const NEVER: [&str; 4] = ["reject", "tolak", "cancel", "batal"];
    let mut command = Arguments::command();
    for word in args.iter().skip(1).map(|a| a.to_string_lossy()).take_while(|w| w != typed) {
        if let Some(below) = command.find_subcommand(word.as_ref()) {
            command = below.clone();
        }
    }
    let names = command.get_subcommands().flat_map(Command::get_name_and_visible_aliases);
    let aliases = command.get_subcommands().flat_map(Command::get_all_aliases);
    names
        .chain(aliases)
        .filter(|name| !NEVER.contains(name))
        .map(|name| (strsim::damerau_levenshtein(typed, name), name))
        .filter(|(distance, _)| *distance <= 2 && distance * 2 < typed.chars().count())
        .min()
        .map(|(_, name)| name.to_owned())
}

/// The values that are known, else where help is.
fn hint(error: &clap::Error, words: &Words) -> String {
    let known = [ContextKind::ValidValue, ContextKind::ValidSubcommand]
        .into_iter()
        .filter_map(|kind| error.get(kind).map(quoted))
        .find(|known| !known.is_empty());
    match known {
        Some(known) => words.with("cli-usage-known", &[("known", known.into())]),
        None => words.say("cli-usage-help"),
    }
}

#[allow(clippy::wildcard_enum_match_arm, reason = "the values of clap are open-ended")]
fn quoted(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}
