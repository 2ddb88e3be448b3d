//! The command line as scripts see it: the real program, its answers, its exit codes.
mod acts;
pub mod alerts;
mod broken;
mod certificate;
mod clock;
mod clock_set;
mod correct;
mod doctor;
mod export;
mod help;
mod keeping;
mod manual;
mod month;
mod morning;
mod past;
mod print;
mod procedures;
mod reading;
mod refusals;
mod registering;
mod renewing;
mod report;
mod report_file;
mod setting;
mod settings;
mod several;
mod source;
mod subject;
#[cfg(unix)]
mod terminal;
mod together;
mod usage;
mod values;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// What the program answered.
#[derive(Debug)]
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Answer {
    /// The `data` of an answer in JSON.
    pub fn data(&self) -> Value {
        assert_eq!(self.code, 0, "{self:?}");
        let whole: Value = serde_json::from_str(&self.out).unwrap();
        whole["data"].clone()
    }

    /// The object on standard error.
    pub fn error(&self) -> Value {
        assert!(self.out.is_empty(), "{self:?}");
        let last = self.err.lines().last().unwrap();
        let error: Value = serde_json::from_str(last).unwrap();
        assert_eq!(error["schema"], "loket.error/1");
        assert_eq!(error["exit"], self.code);
        error
    }
}

/// An office of its own: a home, a store, a configuration with the holiday of 16 September 2024.
pub struct Office {
    home: TempDir,
}

/// The year's one holiday; the week and the windows are the shipped ones.
const HOLIDAYS: &str = r#"
id = "uji-2024"
title = "Hari libur uji"
holiday_years = [2024]
[[holiday]]
date = "2024-09-16"
name = "Maulid Nabi"
kind = "national"
source = "uji"
"#;

impl Office {
    pub fn new() -> Self {
        let office = Self { home: tempfile::tempdir().unwrap() };
        office.write("libur.toml", HOLIDAYS);
        office.write("config.toml", "[calendar]\nfiles = [\"libur.toml\"]\n");
        office
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    pub fn store(&self) -> PathBuf {
        self.path("loket.db")
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_loket"));
        command
            .env_clear()
            .env("HOME", self.home.path())
            .env("LOKET_DB", self.store())
            .env("LOKET_CONFIG", self.path("config.toml"))
            .env("LOKET_LANG", "en")
            .env("LOKET_AS", "Rina")
            .current_dir(self.home.path())
            .stdin(Stdio::null());
        command
    }

    /// Runs the program with the words of `line`; a word in single quotes may hold blanks.
    pub fn run(&self, line: &str) -> Answer {
        self.run_with(line, &[])
    }

    pub fn run_with(&self, line: &str, environment: &[(&str, &Path)]) -> Answer {
        let mut command = self.command();
        command.args(words(line));
        for (name, value) in environment {
            command.env(name, value);
        }
        let output = command.output().unwrap();
        answer(&output)
    }

    /// Runs the program with `input` on its standard input.
    pub fn feed(&self, line: &str, input: &str) -> Answer {
        let mut command = self.command();
        command.args(words(line));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(input.as_bytes()).unwrap();
        drop(stdin);
        answer(&child.wait_with_output().unwrap())
    }

    /// Starts the program, to be waited for later.
    pub fn start(&self, line: &str) -> std::process::Child {
        self.start_with(line, &[])
    }

    pub fn start_with(&self, line: &str, environment: &[(&str, &Path)]) -> std::process::Child {
        let mut command = self.command();
        command.envs(environment.iter().copied());
        command.args(words(line)).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().unwrap()
    }

    /// Runs what must succeed.
    pub fn ok(&self, line: &str) -> Answer {
        let answer = self.run(line);
        assert_eq!(answer.code, 0, "{line}: {answer:?}");
        answer
    }

    /// The case as `show --json` tells it.
    pub fn show(&self, line: &str) -> Value {
        self.run(&format!("show --json {line}")).data()
    }

    /// The code of a refusal, with its exit code.
    pub fn refused(&self, line: &str) -> (i32, String) {
        let answer = self.run(&format!("{line} --json"));
        let code = answer.error()["code"].as_str().unwrap().to_owned();
        (answer.code, code)
    }

    /// Registers Siti with all that step 3 asks for; her case is the next number.
    pub fn register(&self, at: &str) -> Answer {
        self.ok(&format!(
            "register --name 'Siti Aminah' --agency 'Dinas Kesehatan' --letter-no 001/KES/2024 \
             --letter-date 2024-09-10 --position Bidan --email siti@mamujukab.go.id \
             --nik 7602010101900001 --nip-reason 'tenaga kontrak' --at {at} --json"
        ))
    }
}

fn answer(output: &std::process::Output) -> Answer {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    Answer {
        code: output.status.code().unwrap(),
        out: text(&output.stdout),
        err: text(&output.stderr),
    }
}

fn words(line: &str) -> Vec<String> {
    let parts = line.split('\'').enumerate();
    let mut words: Vec<String> = Vec::new();
    for (i, part) in parts {
        if i % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(ToOwned::to_owned));
        }
    }
    words
}
