//! Help in the language: every sentence of the command line is looked up by the name of the verb
//! (`cli-about-…`), the option (`cli-arg-…`) or the value (`cli-value-…`).
use std::fmt::Write;

use clap::builder::ValueRange;
use clap::{Arg, Command, CommandFactory};

use super::args::Arguments;
use super::failure::{Failure, Outcome, exit};
use super::run::Run;
use crate::words::Words;

const TEMPLATE: &str = "{about}\n\n{usage}\n\n{all-args}{after-help}";

impl Run<'_> {
    /// `loket help`.
    pub fn help(&mut self, verbs: &[String]) -> Outcome {
        let help = of(&self.words, verbs).ok_or_else(|| {
            let args = [("verb", verbs.join(" "))];
            Failure::usage("usage.unknown_verb", "cli-usage-unknown-verb", args)
        })?;
        for line in help.lines() {
            self.out.line(line)?;
        }
        Ok(exit::OK)
    }
}

/// The whole command line in the language of `words`.
pub fn command(words: &Words) -> Command {
    let root = Arguments::command().after_help(words.say("cli-after-help"));
    localized(root, words, "", "loket")
}

/// The help of the verb that `path` names, of the program if it names none; none when there is no
/// such verb.
pub fn of(words: &Words, path: &[String]) -> Option<String> {
    let mut command = command(words);
    command.build();
    let mut found = &command;
    for name in path {
        found = found.find_subcommand(name)?;
    }
    Some(found.clone().render_help().to_string())
}

fn localized(command: Command, words: &Words, path: &str, bin: &str) -> Command {
    let id = |name: &str| {
        let own = format!("cli-arg{path}-{name}");
        if words.has(&own) { own } else { format!("cli-arg-{name}") }
    };
    let command = command
        .mut_args(|arg| {
            let help = words.say(&id(&dashed(arg.get_id().as_str())));
            argument(arg, words, help, path)
        })
        .mut_subcommands(|sub| {
            let (path, bin) =
                (format!("{path}-{}", sub.get_name()), format!("{bin} {}", sub.get_name()));
            localized(sub, words, &path, &bin)
        });
    let usage = usage(&command, words, bin);
    let about = about(&command, words, path);
    command
        .about(about)
        .long_about(None::<&'static str>)
        .help_template(TEMPLATE)
        .override_usage(usage)
        .subcommand_help_heading(words.say("cli-heading-verbs"))
        .subcommand_value_name(words.say("cli-value-verb"))
}

/// What the verb does, its alias behind it.
fn about(command: &Command, words: &Words, path: &str) -> String {
    let about = words.say(&format!("cli-about{path}"));
    match command.get_all_aliases().next() {
        Some(alias) => format!("{about} [{}]", words.with("cli-alias", &[("name", alias.into())])),
        None => about,
    }
}

fn argument(arg: Arg, words: &Words, help: String, path: &str) -> Arg {
    let everywhere = arg.is_global_set() || arg.get_id() == "version";
    let heading = match (arg.is_positional(), everywhere, path) {
        (true, _, _) => "cli-heading-arguments",
        (false, true, _) => "cli-heading-global",
        (false, false, "") => "cli-heading-desk",
        (false, false, _) => "cli-heading-options",
    };
    let takes = arg.get_action().takes_values();
    let names = takes.then(|| value_names(&arg));
    let arg = arg.help(help).help_heading(words.say(heading));
    match names {
        Some(names) => {
            let said = names.iter().map(|name| words.say(&format!("cli-value-{name}")));
            arg.value_names(said).hide_possible_values(true)
        }
        None => arg,
    }
}

/// The values that an option takes, by name.
fn value_names(arg: &Arg) -> Vec<String> {
    match arg.get_value_names() {
        Some(names) if !names.is_empty() => names.iter().map(|name| dashed(name)).collect(),
        _ => vec![dashed(arg.get_id().as_str())],
    }
}

fn dashed(name: &str) -> String {
    name.to_lowercase().replace(['_', '='], "-")
}

fn usage(command: &Command, words: &Words, bin: &str) -> String {
    let mut usage = format!("{} {bin}", words.say("cli-heading-usage"));
    for arg in command.get_positionals() {
        let name = arg.get_value_names().and_then(<[_]>::first);
        let name = name.map_or_else(String::new, ToString::to_string);
        let many = arg.get_num_args().is_some_and(|n: ValueRange| n.max_values() > 1)
            || matches!(arg.get_action(), clap::ArgAction::Append);
        let dots = if many { "..." } else { "" };
        let (open, close) = if arg.is_required_set() { ('<', '>') } else { ('[', ']') };
        let _ = write!(usage, " {open}{name}{close}{dots}");
    }
    for arg in command.get_arguments().filter(|a| a.is_required_set() && !a.is_positional()) {
        let name = arg.get_value_names().and_then(<[_]>::first);
        let name = name.map_or_else(String::new, ToString::to_string);
        let _ = write!(usage, " --{} <{name}>", arg.get_long().unwrap_or_default());
    }
    if command.has_subcommands() {
        let verb = words.say("cli-value-verb");
        let _ = if command.is_subcommand_required_set() {
            write!(usage, " <{verb}>")
        } else {
            write!(usage, " [{verb}]")
        };
    }
    let _ = write!(usage, " [{}]", words.say("cli-value-options"));
    usage
}

/// The ids of every sentence that the help needs; a test proves that they are there.
pub fn ids() -> Vec<String> {
    let mut ids = Vec::new();
    collect(&Arguments::command(), "", &mut ids);
    ids.sort();
    ids.dedup();
    ids
}

fn collect(command: &Command, path: &str, ids: &mut Vec<String>) {
    ids.push(format!("cli-about{path}"));
    for arg in command.get_arguments() {
        ids.push(format!("cli-arg-{}", dashed(arg.get_id().as_str())));
        if arg.get_action().takes_values() {
            ids.extend(value_names(arg).into_iter().map(|name| format!("cli-value-{name}")));
        }
    }
    for sub in command.get_subcommands() {
        collect(sub, &format!("{path}-{}", sub.get_name()), ids);
    }
}
