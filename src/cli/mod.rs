//! The command line: the same program without a screen. It asks the rules and the store, and
//! prints; no rule stands here.
mod act;
mod acts;
mod alert_args;
mod alerts;
mod ams;
mod archive;
mod args;
mod backup;
mod bug;
mod calendar;
mod certificate;
mod clock_check;
mod clock_set;
mod columns;
mod correct;
mod desk;
mod doctor;
mod erase;
mod expiring;
mod explain;
mod export;
mod failure;
mod families;
mod foreseen;
pub mod help;
mod holidays;
mod import;
mod import_certificates;
mod importing;
mod json;
mod json_facts;
mod keys;
mod list;
pub mod manual;
mod officer;
mod out;
mod output;
mod people;
mod pin_file;
mod preview;
mod print;
mod procedure;
mod procedures;
mod progress;
mod query;
mod register;
mod report;
mod restore;
mod retention;
mod run;
mod setting;
mod settings;
mod show;
mod signing;
mod subject;
mod undo;
mod usage;
mod values;
mod verbs;
mod watch;

use std::ffi::OsString;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::sync::Arc;

use self::args::{Arguments, Global, Verb};
use self::desk::Stage;
use self::failure::{Failure, Outcome, exit};
use self::out::Out;
use self::run::Run;
use self::signing::Pins;
use crate::clock;
use crate::config::{Config, Overrides};
use crate::domain::zone::Zone;
use crate::runtime::interrupt;
use crate::runtime::settings::load;
use crate::words::{Lang, Words};

/// Runs the program with `args` (the first is its own name) and answers its exit code.
pub fn main(args: impl Iterator<Item = OsString>) -> u8 {
    interrupt::outlive_file_limit();
    let args: Vec<OsString> = args.collect();
    let environment = Overrides::environment();
    let guess = usage::guess(&args);
    let config = match load(&guess.overrides, &environment) {
        Ok(config) => config,
        Err(problem) => {
            let words = Words::new(Lang::Id);
            return report(&Failure::Invalid(vec![problem]), &words, guess.json, None);
        }
    };
    let words = Arc::new(Words::new(config.lang));
    bug::tell(&words);
    let arguments = match query::parse(&help::command(&words), args.clone()) {
        Ok(arguments) => arguments,
        Err(error) => return usage::answer(&error, &words, guess.json, &args),
    };
    let flags = overrides(&arguments.global);
    let (json, zone) = (arguments.global.json, config.zone);
    let config = if flags == guess.overrides {
        config
    } else {
        match load(&flags, &environment) {
            Ok(config) => config,
            Err(problem) => {
                return report(&Failure::Invalid(vec![problem]), &words, json, Some(zone));
            }
        }
    };
    let same = config.lang == words.lang();
    let words = if same { words } else { Arc::new(Words::new(config.lang)) };
    let zone = config.zone;
    let outcome = with_streams(arguments, config, Arc::clone(&words), (flags, environment));
    match outcome {
        Ok(code) => code,
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => exit::OK,
        Err(failure) => report(&failure, &words, json, Some(zone)),
    }
}

fn overrides(global: &Global) -> Overrides {
    Overrides {
        db: global.db.clone(),
        config: global.config.clone(),
        lang: global.lang.clone(),
        officer: global.r#as.clone(),
        symbols: global.ascii.then(|| "ascii".to_owned()),
    }
}

/// Says a failure on standard error: one line and a hint, or an object.
fn report(failure: &Failure, words: &Words, json: bool, zone: Option<Zone>) -> u8 {
    if let Failure::Invalid(problems) = failure {
        return usage::complain_of(failure.exit(), &failure.code(), problems, words, json);
    }
    let zone = zone.unwrap_or(Zone::Named(chrono_tz::Asia::Makassar));
    let said = failure.words(words, zone);
    usage::complain(failure.exit(), &failure.code(), &said, words, json)
}

fn with_streams(
    arguments: Arguments,
    config: Config,
    words: Arc<Words>,
    (flags, environment): (Overrides, Overrides),
) -> Outcome {
    let global = arguments.global.clone();
    // Not locked: a panic of another thread must be able to say where it is.
    let (stdout, stderr) = (io::stdout(), io::stderr());
    let seen = stdout.is_terminal();
    let can_ask = io::stdin().is_terminal() && stderr.is_terminal();
    let color = match global.color.as_deref() {
        Some("always") => true,
        Some("never") => false,
        _ => seen && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty()),
    };
    let mut answer = BufWriter::new(stdout);
    let mut notes = stderr;
    let mut out = Out::new(&mut answer, &mut notes);
    out.width = seen.then(terminal_width);
    (out.color, out.ascii, out.quiet) = (color, config.symbols_ascii, global.quiet);
    let mut run = Run {
        out,
        words,
        flags,
        environment,
        now: clock::now(),
        as_of: None,
        pins: Pins::new(can_ask),
        config,
        options: global,
        writes: false,
    };
    let outcome = run.begin(arguments);
    // Who only asked to see numbers in full asks again.
    let recorded = run.writes && !run.options.reveal;
    let flushed = answer.flush();
    let answered = outcome.and_then(|code| {
        let heard = code < exit::SIGNALLED;
        if heard { flushed.map(|()| code).map_err(Failure::from) } else { Ok(code) }
    });
    answered.map_err(|failure| if recorded { failure.after_recording() } else { failure })
}

/// The columns of the terminal on standard output; 80 where it does not know them.
fn terminal_width() -> usize {
    let known = crossterm::terminal::size().map_or(0, |(columns, _)| columns);
    if known == 0 { 80 } else { usize::from(known) }
}

impl Run<'_> {
    fn begin(&mut self, arguments: Arguments) -> Outcome {
        if let Some(typed) = self.options.as_of.clone() {
            self.as_of = Some(self.time(&typed)?);
        }
        let verb = arguments.verb;
        let of_itself = matches!(
            verb,
            Some(
                Verb::Clock { .. }
                    | Verb::Help { .. }
                    | Verb::Completions { .. }
                    | Verb::Man { .. }
            )
        );
        let asks_nothing = of_itself || matches!(verb, Some(Verb::Config { .. }));
        if !of_itself {
            self.know_installed();
        }
        if !asks_nothing {
            self.note_problems();
        }
        match verb {
            None => self.desk(&arguments.desk, Stage::Office, None),
            Some(_) if arguments.desk.is_asked() => {
                Err(Failure::usage("usage.desk_option", "cli-usage-desk-option", []))
            }
            Some(verb) => {
                self.guard(&verb)?;
                self.verb(verb)
            }
        }
    }

    /// What is wrong with the configuration, once, and, when asked for more, what differs from the
    /// machine's.
    fn note_problems(&mut self) {
        if let Some(first) = self.config.problems.first() {
            let args = [
                ("problem", first.say(&self.words).into()),
                ("count", self.config.problems.len().into()),
            ];
            let note = self.words.with("cli-config-note", &args);
            self.out.note(&note);
        }
        if self.options.verbose
            && let Some(machine) = machine_zone()
            && machine != self.config.zone.to_string()
        {
            let args =
                [("office", self.config.zone.to_string().into()), ("machine", machine.into())];
            let note = self.words.with("cli-zone-differs", &args);
            self.out.note(&note);
        }
    }

    fn verb(&mut self, verb: Verb) -> Outcome {
        match verb {
            Verb::Register(asked) => self.register(&asked),
            Verb::Import(asked) => self.import(&asked),
            Verb::List(asked) => self.list(&asked),
            Verb::Show { case } => self.show(&case),
            Verb::Explain { case, step } => self.explain(&case, step),
            Verb::Search { query, limit } => self.search(&query.join(" "), limit),
            Verb::Alerts(asked) => self.alerts(&asked),
            Verb::Expiring { days, limit } => self.expiring(days, limit),
            Verb::Preview { step, at, sop } => self.preview(step, at.as_deref(), sop.as_deref()),
            Verb::Report(asked) => self.figures(&asked),
            Verb::Export(asked) => self.export(&asked),
            Verb::Verify { head } => self.verify(head.as_deref()),
            Verb::Backup { file, force } => self.backup(file.as_deref(), force),
            Verb::Restore { file, check, force } => self.restore(&file, check, force),
            Verb::Print { what } => self.print(&what),
            Verb::Subject { what } => self.subject(&what),
            Verb::Retention => self.retention(),
            Verb::Db { what } => self.db(&what),
            Verb::Sop { what } => self.procedure(&what),
            Verb::Calendar { what } => self.calendar(&what),
            Verb::Clock { what: args::Clock::Check { file } } => self.check_clock(file.as_deref()),
            Verb::Officer { what } => self.officers(&what),
            Verb::Config { what } => self.settings(&what),
            Verb::Keys => self.keys(),
            Verb::Doctor { attempt } => self.doctor(attempt.as_deref()),
            Verb::Demo { desk, at, tour } => {
                let stage = if tour { Stage::Tour } else { Stage::Demo };
                self.desk(&desk, stage, at.as_deref())
            }
            Verb::Help { verbs } => self.help(&verbs),
            Verb::Completions { shell } => self.completions(&shell),
            Verb::Man { folder, force } => self.manual(&folder, force),
            Verb::Act(act) => self.act_verb(act),
        }
    }
}

/// The machine's time zone, where it says so.
fn machine_zone() -> Option<String> {
    let set = std::env::var("TZ").ok().filter(|tz| !tz.is_empty());
    set.map(|tz| tz.trim_start_matches(':').to_owned()).or_else(|| {
        let link = std::fs::read_link("/etc/localtime").ok()?;
        let path = link.to_str()?.to_owned();
        path.split_once("zoneinfo/").map(|(_, zone)| zone.to_owned())
    })
}
