//! Forms from the store to a file: gathers what a form says, has it made with the office's letterhead
//! and templates, and keeps it where only its owner reads it.
pub mod gather;
pub mod keep;
pub mod order;

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::config::problem::What;
use crate::config::{Config, reading};
use crate::domain::calendar::Calendar;
use crate::domain::case::Case;
use crate::domain::figures::Reading;
use crate::domain::instant::Instant;
use crate::domain::report::Report;
use crate::domain::sop::Sop;
use crate::print::model::{Form, Office, Printed, Sheet, Signer};
use crate::print::{
    BUILT_IN, Broken, Closing, Kind, LOGO_BYTES_MAX, Paper, Scribe, Templates, book, entry, logo,
    report, sheet,
};
use crate::words::{Told, Words};

/// Why nothing was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unprinted {
    /// The office's own template makes no page.
    Template { path: PathBuf, line: usize, detail: String },
    /// An own template is no text that can be read.
    Unfit { path: PathBuf, what: What },
    /// The picture of the letterhead is not there, too large, or no picture.
    Logo { path: PathBuf },
    /// A file or folder cannot be read or written.
    File { path: PathBuf, detail: String },
    /// There is a file of this name already.
    Exists { path: PathBuf },
    /// No browser took it; it is written.
    NotOpened { path: PathBuf },
}

impl Unprinted {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Unprinted::Template { .. } | Unprinted::Unfit { .. } => "invalid.template",
            Unprinted::Logo { .. } => "invalid.logo",
            Unprinted::File { .. } => "world.file",
            Unprinted::Exists { .. } => "refused.exists",
            Unprinted::NotOpened { .. } => "world.browser",
        }
    }

    /// The sentence by its id, with its values; its way out is `<id>-hint`.
    pub fn sentence(&self) -> (&'static str, Vec<(&'static str, String)>) {
        let shown = |path: &Path| ("path", path.display().to_string());
        match self {
            Unprinted::Template { path, line, detail } => {
                let values = [shown(path), ("line", line.to_string()), ("detail", detail.clone())];
                ("print-broken", values.into())
            }
            Unprinted::Unfit { path, what: What::NotText { .. } } => {
                ("print-not-text", vec![shown(path)])
            }
            Unprinted::Unfit { path, what: What::TooLarge { .. } } => {
                ("print-too-large", vec![shown(path)])
            }
            Unprinted::Logo { path } => ("print-logo", vec![shown(path)]),
            Unprinted::File { path, detail }
            | Unprinted::Unfit { path, what: What::Unreadable { detail } } => {
                ("print-file", vec![shown(path), ("detail", detail.clone())])
            }
            Unprinted::Unfit { path, .. } => ("print-not-a-file", vec![shown(path)]),
            Unprinted::Exists { path } => ("print-exists", vec![shown(path)]),
            Unprinted::NotOpened { path } => ("print-not-opened", vec![shown(path)]),
        }
    }
}

/// A case and the procedure that it is pinned to.
pub type Pinned = (Case, Arc<Sop>);

/// Who prints, when, in which language, and whether personal numbers stand in full.
pub struct Press<'a> {
    pub config: &'a Config,
    pub calendar: &'a Calendar,
    pub words: &'a Arc<Words>,
    pub now: Instant,
    pub by: &'a str,
    pub revealed: bool,
}

impl Press<'_> {
    /// The paper that is in force for a form when nobody names one.
    pub fn paper(&self, kind: Kind) -> Paper {
        let forms = &self.config.forms;
        let said = if kind.is_slip() { &forms.slip_paper } else { &forms.paper };
        Paper::parse(said).unwrap_or(Paper::A4)
    }

    /// One form for each of `cases`, each on a page of its own.
    ///
    /// # Errors
    /// Why nothing is printed.
    pub fn cases(&self, kind: Kind, paper: Paper, cases: &[Pinned]) -> Result<String, Unprinted> {
        let sop = cases.first().map_or(&self.config.sop, |(_, sop)| sop);
        let one = |(case, sop): &Pinned| sheet(self.scribe(), self.told(case, sop));
        let cases: Vec<Sheet> = cases.iter().map(one).collect();
        let form = Form { cases, ..self.form(kind, paper, sop)? };
        self.made(kind, &form)
    }

    /// The register book of a month, `month` in words, from its cases in order.
    ///
    /// # Errors
    /// Why nothing is printed.
    pub fn register(
        &self,
        paper: Paper,
        month: String,
        cases: &[Pinned],
    ) -> Result<String, Unprinted> {
        let mut closing = Closing::default();
        let mut rows = Vec::with_capacity(cases.len());
        for (no, (case, sop)) in (1..).zip(cases) {
            closing.count(case);
            rows.push(entry(self.scribe(), self.told(case, sop), no));
        }
        let register = Some(book(self.scribe(), month, rows, &closing));
        let form = Form { register, ..self.form(Kind::Register, paper, &self.config.sop)? };
        self.made(Kind::Register, &form)
    }

    /// The report of a period; `head` = how many facts it is made of, and the hash of the newest.
    ///
    /// # Errors
    /// Why nothing is printed.
    pub fn report(
        &self,
        paper: Paper,
        figures: &Report,
        head: Option<(u64, String)>,
    ) -> Result<String, Unprinted> {
        let report = Some(report(self.scribe(), figures, head));
        let form = Form { report, ..self.form(Kind::Report, paper, &self.config.sop)? };
        self.made(Kind::Report, &form)
    }

    fn told<'t>(&'t self, case: &'t Case, sop: &'t Sop) -> Told<'t> {
        let near_pct = self.config.near_pct;
        Told { case, sop, reading: Reading { calendar: self.calendar, near_pct, now: self.now } }
    }

    fn scribe(&self) -> Scribe<'_> {
        Scribe { words: self.words, zone: self.config.zone, revealed: self.revealed }
    }

    /// A form with nothing on it yet.
    fn form(&self, kind: Kind, paper: Paper, sop: &Sop) -> Result<Form, Unprinted> {
        let zone = self.config.zone;
        Ok(Form {
            lang: self.words.lang().code(),
            kind: kind.code(),
            page: paper.page(kind),
            office: self.office(sop)?,
            printed: Printed {
                at: self.scribe().moment(self.now),
                by: self.scribe().text(self.by),
                zone: zone.abbreviation(self.now),
            },
            cases: Vec::new(),
            register: None,
            report: None,
        })
    }

    fn office(&self, sop: &Sop) -> Result<Office, Unprinted> {
        let (forms, scribe) = (&self.config.forms, self.scribe());
        let some = |said: &Option<String>| scribe.some(said.as_deref());
        let signer = Signer {
            title: some(&forms.signer_title).unwrap_or_default(),
            name: some(&forms.signer_name),
            rank: some(&forms.signer_rank),
            nip: some(&forms.signer_nip),
        };
        Ok(Office {
            government: some(&forms.government),
            name: some(&self.config.office_name).unwrap_or_else(|| scribe.text(&sop.file().agency)),
            address: some(&forms.address),
            contact: some(&forms.contact),
            logo: forms.logo.as_deref().map(picture).transpose()?,
            place: some(&forms.place),
            signer: signer.or_of(sop),
        })
    }

    fn made(&self, kind: Kind, form: &Form) -> Result<String, Unprinted> {
        let templates = templates(self.config)?;
        templates.render(kind, form, self.words).map_err(|broken| placed(self.config, broken))
    }
}

/// The templates in force: the office's own in the place of the built-in ones.
///
/// # Errors
/// When the folder that is configured cannot be read.
pub fn templates(config: &Config) -> Result<Templates, Unprinted> {
    let Some(folder) = &config.forms.templates else { return Ok(Templates::default()) };
    let unread = |path: &Path, error: &io::Error| Unprinted::File {
        path: path.to_owned(),
        detail: error.to_string(),
    };
    fs::read_dir(folder).map_err(|error| unread(folder, &error))?;
    let mut own = Vec::new();
    for (name, _) in BUILT_IN {
        let path = folder.join(name);
        match reading::text(&path) {
            Ok(Some(text)) => own.push(((*name).to_owned(), reading::bare(&text).to_owned())),
            Ok(None) => {}
            Err(what) => return Err(Unprinted::Unfit { path, what }),
        }
    }
    Ok(Templates::with(own))
}

/// What keeps every form from being printed: a folder or a picture that the settings name.
pub fn missing(config: &Config) -> Option<Unprinted> {
    let logo = config.forms.logo.as_deref().and_then(|path| picture(path).err());
    templates(config).err().or(logo)
}

/// A broken template at its file.
pub fn placed(config: &Config, broken: Broken) -> Unprinted {
    let folder = config.forms.templates.clone().unwrap_or_default();
    let Broken { name, line, detail } = broken;
    Unprinted::Template { path: folder.join(name), line, detail }
}

/// The picture at `path` as an address.
fn picture(path: &Path) -> Result<String, Unprinted> {
    let refused = || Unprinted::Logo { path: path.to_owned() };
    let kind = fs::metadata(path).map_err(|_| refused())?;
    let file = fs::File::open(path).ok().filter(|_| kind.is_file()).ok_or_else(refused)?;
    let mut bytes = Vec::new();
    file.take(LOGO_BYTES_MAX + 1).read_to_end(&mut bytes).map_err(|_| refused())?;
    let fits = bytes.len() as u64 <= LOGO_BYTES_MAX;
    logo(&bytes).filter(|_| fits).ok_or_else(refused)
}
