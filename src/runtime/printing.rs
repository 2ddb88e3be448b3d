//! Forms from the store to a file: gathers what a form says, has it made, writes it where only its
//! owner reads it, and hands it to the browser.
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::config::Config;
use crate::domain::case::Case;
use crate::domain::figures::Reading;
use crate::domain::instant::Instant;
use crate::domain::query::sieve::{Clause, Probe};
use crate::domain::query::{Ask, Order, Sieve, SortKey, Start};
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
    /// The picture of the letterhead is not there, too large, or no picture.
    Logo { path: PathBuf },
    /// A file or folder cannot be read or written.
    File { path: PathBuf, detail: String },
    /// There is a file of this name already.
    Exists { path: PathBuf },
    /// No browser took it; it is written.
    NotOpened { path: PathBuf, detail: String },
}

/// A case and the procedure that it is pinned to.
pub type Pinned = (Case, Arc<Sop>);

/// Who prints, when, in which language, and whether personal numbers stand in full.
pub struct Press<'a> {
    pub config: &'a Config,
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
        let Config { calendar, near_pct, .. } = self.config;
        Told { case, sop, reading: Reading { calendar, near_pct: *near_pct, now: self.now } }
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
        match fs::read_to_string(&path) {
            Ok(text) => own.push(((*name).to_owned(), text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(unread(&path, &error)),
        }
    }
    Ok(Templates::with(own))
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

/// The cases that were registered from the first instant on, before the second, by number.
pub fn registered((from, to): (Instant, Instant)) -> Ask {
    let within = Probe::Registered(Some(from), Some(to));
    let sieve = Sieve { clauses: vec![Clause { negated: false, any: vec![within] }] };
    Ask { sieve, order: Order::by(SortKey::Number), start: Start::First, limit: usize::MAX }
}

/// The file of a form: `receipt-PSE-2026-0117.html`.
pub fn name(kind: Kind, of: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || "-+".contains(c) { c } else { '_' };
    format!("{}-{}.html", kind.code(), of.chars().map(safe).collect::<String>())
}

/// Writes a built-in template to a folder, for an office to change; one that lies there stays.
///
/// # Errors
/// When it cannot be written, or lies there.
pub fn export(folder: &Path, name: &str, text: &str) -> Result<(), Unprinted> {
    let unwritten =
        |error: io::Error| Unprinted::File { path: folder.to_owned(), detail: error.to_string() };
    fs::create_dir_all(folder).map_err(unwritten)?;
    write(&folder.join(name), text, false)
}

/// Where forms go that nobody named a file for: beside the store.
pub fn folder(db: &Path) -> PathBuf {
    db.parent().unwrap_or(Path::new("")).join("print")
}

/// Writes a form to `name` in the folder of forms, in place of the one that was printed before.
/// What lies there for longer than a week goes.
///
/// # Errors
/// When it cannot be written.
pub fn keep(db: &Path, name: &str, html: &str, now: Instant) -> Result<PathBuf, Unprinted> {
    const WEEK_S: i64 = 7 * 24 * 3_600;
    let folder = folder(db);
    let made = DirBuilder::new().recursive(true).mode(0o700).create(&folder);
    made.map_err(|error| Unprinted::File { path: folder.clone(), detail: error.to_string() })?;
    forget(db, now.unix() - WEEK_S);
    let path = folder.join(name);
    write(&path, html, true)?;
    Ok(path)
}

/// Removes the forms in the folder that are older than `before` (seconds since 1970).
pub fn forget(db: &Path, before: i64) {
    for file in fs::read_dir(folder(db)).into_iter().flatten().flatten() {
        let old = file.metadata().is_ok_and(|meta| meta.is_file() && meta.mtime() < before);
        if old {
            // One that stays is tried again with the next form.
            let _stays = fs::remove_file(file.path());
        }
    }
}

/// Writes a form for its owner alone, whole or not at all; `over` another file only when told so.
///
/// # Errors
/// When it cannot be written, or something lies there.
pub fn write(path: &Path, html: &str, over: bool) -> Result<(), Unprinted> {
    if !over && fs::symlink_metadata(path).is_ok() {
        return Err(Unprinted::Exists { path: path.to_owned() });
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    let written = || -> io::Result<()> {
        let mut file =
            OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside)?;
        file.write_all(html.as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, path)
    };
    written().map_err(|error| {
        let _left = fs::remove_file(&beside);
        Unprinted::File { path: path.to_owned(), detail: error.to_string() }
    })
}

/// Shows a form in the browser, which goes on when the program ends.
///
/// # Errors
/// When nothing on this machine opens it.
pub fn show(path: &Path) -> Result<(), Unprinted> {
    open::that_detached(path)
        .map_err(|error| Unprinted::NotOpened { path: path.to_owned(), detail: error.to_string() })
}
