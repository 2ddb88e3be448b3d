//! The templates: those that come with the program, and an office's own of the same name in their
//! place. A page is made whole or not at all.
use std::collections::BTreeMap;
use std::error::Error as _;
use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior};

use super::model::Form;
use super::paper::Kind;
use super::weight::{pay, priced};
use crate::domain::text::{SafeText, shown};
use crate::words::{Arg, Words};

macro_rules! built_in {
    ($($name:literal)*) => {
        /// The templates that come with the program: name and text.
        pub const BUILT_IN: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../assets/print/", $name))),)*];
    };
}

built_in! {
    "page.html"
    "page.css"
    "parts.html"
    "disposition.html"
    "control-sheet.html"
    "receipt.html"
    "register.html"
    "report.html"
}

/// A template that makes no page: which, the line (0 = not known), in the reader's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    pub name: String,
    pub line: usize,
    pub detail: String,
}

/// The templates in force.
#[derive(Debug, Clone, Default)]
pub struct Templates {
    own: BTreeMap<String, String>,
}

impl Templates {
    /// The built-in ones, save those in whose place `own` (name and text) stand.
    pub fn with(own: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { own: own.into_iter().collect() }
    }

    /// Whether the office has a template of this name.
    pub fn is_own(&self, name: &str) -> bool {
        self.own.contains_key(name)
    }

    /// The text of a template that comes with the program, or of the one in its place.
    pub fn text(&self, name: &str) -> Option<&str> {
        let built_in = BUILT_IN.iter().find(|(built_in, _)| *built_in == name)?;
        Some(self.own.get(name).map_or(built_in.1, String::as_str))
    }

    /// The HTML of a form.
    ///
    /// # Errors
    /// The template that is wrong, and where.
    pub fn render(&self, kind: Kind, form: &Form, words: &Arc<Words>) -> Result<String, Broken> {
        if let Some(broken) = self.own.iter().find_map(driven) {
            return Err(broken);
        }
        let made = self.environment(words).and_then(|mut environment| {
            environment.set_fuel(Some(fuel(form)));
            let template = environment.get_template(&kind.template())?;
            template.render(Serde(form))
        });
        made.map_err(|error| broken(&error))
    }

    /// What of the office's own templates cannot be read, before anything is printed.
    pub fn check(&self) -> Vec<Broken> {
        let one = |(name, text): (&String, &String)| {
            let mut environment = Environment::new();
            environment.set_syntax(syntax());
            environment.add_template(name, text).err().map(|error| broken(&error))
        };
        self.own.iter().filter_map(|own| driven(own).or_else(|| one(own))).collect()
    }

    fn environment(&self, words: &Arc<Words>) -> Result<Environment<'_>, Error> {
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(format);
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_syntax(syntax());
        priced(&mut environment);
        let words = Arc::clone(words);
        environment.add_function(
            "say",
            move |state: &State<'_, '_>, id: String, values: Kwargs| {
                say(state, &words, &id, &values)
            },
        );
        for (name, _) in BUILT_IN {
            environment.add_template(name, self.text(name).unwrap_or_default())?;
        }
        Ok(environment)
    }
}

/// What a page may cost: far more than ours do, and so little that a template without an end ends
/// within a second, before it fills the memory.
fn fuel(form: &Form) -> u64 {
    const PAGE: u64 = 2_000_000;
    const ROW: u64 = 20_000;
    let register = form.register.as_ref().map_or(0, |book| book.rows.len());
    let report = form.report.as_ref();
    let groups = report.map_or(0, |r| r.officers.len() + r.agencies.len() + r.steps.len());
    PAGE + ROW * (form.cases.len() + register + groups) as u64
}

/// A template of the office that drives the terminal on which its page is read.
fn driven((name, text): (&String, &String)) -> Option<Broken> {
    let drives = |c: &char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}');
    let at = text.find(|c| drives(&c))?;
    let (before, after) = text.split_at(at);
    let detail = after.chars().next().map(|c| shown(&c.to_string())).unwrap_or_default();
    Some(Broken { name: name.clone(), line: 1 + before.matches('\n').count(), detail })
}

/// A value as it may be shown, then as HTML writes it.
fn format(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let Some(text) = value.as_str() else {
        pay(state, value)?;
        return minijinja::escape_formatter(out, state, value);
    };
    let safe: String = SafeText::new(text).into();
    let value = if value.is_safe() { Value::from_safe_string(safe) } else { Value::from(safe) };
    minijinja::escape_formatter(out, state, &value)
}

/// A line that holds a tag alone leaves no line in the page.
fn syntax() -> SyntaxConfig {
    SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build().unwrap_or_default()
}

/// A sentence of the language files.
fn say(state: &State<'_, '_>, words: &Words, id: &str, values: &Kwargs) -> Result<String, Error> {
    if !words.has(id) {
        let unknown = format!("say({id:?})");
        return Err(Error::new(ErrorKind::InvalidOperation, unknown));
    }
    let mut args = Vec::new();
    for name in values.args() {
        let value = values.get::<Value>(name)?;
        pay(state, &value)?;
        args.push((name, Arg::from(value.to_string())));
    }
    Ok(words.with(id, &args))
}

/// The innermost template in which it went wrong.
fn broken(error: &Error) -> Broken {
    let mut inner = error;
    while let Some(deeper) = inner.source().and_then(|source| source.downcast_ref::<Error>()) {
        inner = deeper;
    }
    let (kind, detail) = (inner.kind().to_string(), inner.detail().unwrap_or_default());
    Broken {
        name: inner.name().or(error.name()).unwrap_or_default().to_owned(),
        line: inner.line().or(error.line()).unwrap_or_default(),
        detail: if detail.is_empty() { kind } else { format!("{kind}: {detail}") },
    }
}
