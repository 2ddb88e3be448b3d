//! What goes beside the program: a page of the manual for each verb, and what shells complete. Both
//! are made of the help, so they say the same in the same language.
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::Command;
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Inline, Roff, bold, roman};
use serde_json::{Value, json};

use super::failure::{Outcome, exit};
use super::help;
use super::output::unwritten;
use super::run::Run;
use crate::report::Fresh;
use crate::words::Words;

/// The program's name.
const NAME: &str = "loket";
/// The section of the manual: programs for everybody.
const SECTION: &str = "1";

/// A page of the manual.
pub struct Page {
    /// The words that it is about: `loket db path`.
    pub about: String,
    /// The file that it is looked for in: `loket-db-path.1`.
    pub file: String,
    pub text: Vec<u8>,
}

impl Run<'_> {
    /// `loket man`: every page or none.
    pub fn manual(&mut self, folder: &Path, force: bool) -> Outcome {
        std::fs::create_dir_all(folder).map_err(|error| unwritten(folder, &error))?;
        let mut begun: Vec<(Page, PathBuf, Fresh)> = Vec::new();
        for page in pages(&self.words)? {
            let path = folder.join(&page.file);
            let written = Fresh::begin(&path, force, std::process::id()).and_then(|fresh| {
                fresh.file()?.write_all(&page.text)?;
                Ok(fresh)
            });
            let fresh = written.map_err(|error| unwritten(&path, &error))?;
            begun.push((page, path, fresh));
        }
        let mut kept: Vec<(Page, String)> = Vec::new();
        for (page, path, fresh) in begun {
            fresh.keep().map_err(|error| unwritten(&path, &error))?;
            kept.push((page, path.display().to_string()));
        }
        if self.options.json {
            let one = |(page, path): &(Page, String)| json!({ "page": page.about, "path": path });
            let (data, stamp): (Value, _) = (kept.iter().map(one).collect(), self.stamp());
            self.out.json("man", &stamp, &data)?;
            return Ok(exit::OK);
        }
        for (_, path) in &kept {
            self.out.line(path)?;
        }
        Ok(exit::OK)
    }

    /// `loket completions`.
    pub fn completions(&mut self, shell: &str) -> Outcome {
        let text = completions(&self.words, shell);
        if self.options.json {
            let (data, stamp) = (json!({ "shell": shell, "text": text }), self.stamp());
            self.out.json("completions", &stamp, &data)?;
        } else {
            self.out.document(&text)?;
        }
        Ok(exit::OK)
    }
}

/// What `shell` is told to complete; nothing for a shell that is not known.
pub fn completions(words: &Words, shell: &str) -> String {
    let Ok(shell) = Shell::from_str(shell) else { return String::new() };
    let mut command = with_aliases(help::command(words));
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut command, NAME, &mut text);
    String::from_utf8_lossy(&text).into_owned()
}

/// The command with the aliases of its verbs to be seen: they are completed too.
fn with_aliases(command: Command) -> Command {
    command.mut_subcommands(|verb| {
        let aliases: Vec<String> = verb.get_all_aliases().map(ToOwned::to_owned).collect();
        with_aliases(verb).alias(None).visible_aliases(aliases)
    })
}

/// Every page of the manual: the program's, then a page for each verb.
///
/// # Errors
/// When a page cannot be put together.
pub fn pages(words: &Words) -> io::Result<Vec<Page>> {
    let mut command = help::command(words);
    command.build();
    let mut pages = Vec::new();
    collect(&command, words, NAME, &mut pages)?;
    Ok(pages)
}

fn collect(command: &Command, words: &Words, about: &str, into: &mut Vec<Page>) -> io::Result<()> {
    let name = about.replace(' ', "-");
    let text = page(command, words, about, &name)?;
    into.push(Page { about: about.to_owned(), file: format!("{name}.{SECTION}"), text });
    for verb in command.get_subcommands() {
        collect(verb, words, &format!("{about} {}", verb.get_name()), into)?;
    }
    Ok(())
}

/// A page as roff: the names of its parts are of the language too.
fn page(command: &Command, words: &Words, about: &str, name: &str) -> io::Result<Vec<u8>> {
    let heading = |id: &str| words.say(&format!("cli-man-{id}")).to_uppercase();
    let does = command.get_about().map(ToString::to_string).unwrap_or_default();
    let version = format!("{NAME} {}", env!("CARGO_PKG_VERSION"));
    let manual = words.say("cli-man-manual");
    let mut head = Roff::new();
    let title = name.to_uppercase();
    head.control("TH", [title.as_str(), SECTION, "", version.as_str(), manual.as_str()]);
    head.control("SH", [heading("name").as_str()]);
    head.text([roman(format!("{name} - {does}"))]);
    head.control("SH", [heading("synopsis").as_str()]);
    head.text(synopsis(command, words, about));
    let mut page = Vec::new();
    head.to_writer(&mut page)?;
    let man = Man::new(command.clone()).title(name).source(version);
    man.render_options_section(&mut page)?;
    if command.has_subcommands() {
        let mut verbs = Roff::new();
        verbs.control("SH", [words.say("cli-heading-verbs").to_uppercase().as_str()]);
        for verb in command.get_subcommands() {
            verbs.control("TP", []);
            verbs.text([bold(format!("{name}-{}({SECTION})", verb.get_name()))]);
            verbs.text([roman(verb.get_about().map(ToString::to_string).unwrap_or_default())]);
        }
        verbs.to_writer(&mut page)?;
    }
    let mut foot = Roff::new();
    foot.control("SH", [heading("notes").as_str()]);
    for line in words.say("cli-after-help").lines() {
        foot.text([roman(line.trim())]);
        foot.control("br", []);
    }
    foot.to_writer(&mut page)?;
    Ok(once(&page))
}

/// The page with what begins each of its parts, the apostrophe's definition, at its top alone.
fn once(page: &[u8]) -> Vec<u8> {
    let lines = page.split_inclusive(|byte| *byte == b'\n').enumerate();
    let defines = |line: &[u8]| line.starts_with(b".ie ") || line.starts_with(b".el ");
    let kept = lines.filter(|(no, line)| *no < 2 || !defines(line));
    kept.flat_map(|(_, line)| line).copied().collect()
}

/// How it is called, its name in bold.
fn synopsis(command: &Command, words: &Words, about: &str) -> Vec<Inline> {
    let usage = command.get_overridden_usage().map(ToString::to_string).unwrap_or_default();
    let rest = usage.strip_prefix(&words.say("cli-heading-usage")).unwrap_or(&usage).trim();
    match rest.strip_prefix(about) {
        Some(rest) => vec![bold(about), roman(rest)],
        None => vec![roman(rest)],
    }
}
