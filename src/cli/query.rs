//! Reads the command line. The words of a search may begin with a dash: what is no option of ours
//! is looked for.
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, FromArgMatches};

use super::args::Arguments;

/// The verb whose words may begin with a dash, in both languages.
const SEARCH: [&str; 2] = ["search", "cari"];

/// Reads `args` as `command` says.
///
/// # Errors
/// What clap does not understand.
pub fn parse(command: &Command, mut args: Vec<OsString>) -> Result<Arguments, clap::Error> {
    // Every round puts one more word behind the options, so there are no more rounds than words.
    for _ in 0..args.len() {
        let error = match read(command, &args) {
            Ok(arguments) => return Ok(arguments),
            Err(error) => error,
        };
        args = match unknown(&error).and_then(|option| sought(&args, &option)) {
            Some(args) => args,
            None => return Err(error),
        };
    }
    read(command, &args)
}

fn read(command: &Command, args: &[OsString]) -> Result<Arguments, clap::Error> {
    let matches = command.clone().try_get_matches_from(args)?;
    Arguments::from_arg_matches(&matches)
}

/// The option that clap does not know.
fn unknown(error: &clap::Error) -> Option<String> {
    match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::String(arg)) if error.kind() == ErrorKind::UnknownArgument => {
            Some(arg.clone()).filter(|arg| arg.starts_with('-'))
        }
        Some(_) | None => None,
    }
}

/// `args` with the word of the unknown `option` behind `--`, where it is a word of a search.
fn sought(args: &[OsString], option: &str) -> Option<Vec<OsString>> {
    let end = args.iter().position(|a| a == "--").unwrap_or(args.len());
    let (before, after) = args.split_at(end);
    let verb = before.iter().position(|a| SEARCH.iter().any(|verb| a == verb))?;
    let of_option = |word: &OsString| {
        let word = word.to_string_lossy();
        let short = option.strip_prefix('-').filter(|o| !o.starts_with('-'));
        match short {
            Some(short) => word.strip_prefix('-').is_some_and(|w| w.contains(short)),
            None => word.split('=').next() == Some(option),
        }
    };
    let at = before.iter().enumerate().skip(verb).find(|(_, word)| of_option(word))?.0;
    let mut args = before.to_vec();
    let word = args.remove(at);
    args.extend([OsString::from("--"), word]);
    args.extend(after.iter().skip(1).cloned());
    Some(args)
}
