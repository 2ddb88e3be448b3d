//! Where the figure under the cursor comes from: its ledger, its sum, and what follows from it.
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use super::text::{fit, right, wrap};
use super::{Look, Token};
use crate::app::action::Action;
use crate::app::detail::Figure;
use crate::domain::case::Case;
use crate::words::{Account, Entry, Told, capital};

/// Widths of the columns: what, and what is counted; when it was takes the rest.
const WHAT: usize = 9;
const COUNTED: usize = 9;

/// The whole explanation in lines of at most `width` cells.
pub fn lines(look: Look<'_>, figure: Figure, width: usize) -> Vec<Line<'static>> {
    let Some(case) = look.app.case() else { return Vec::new() };
    let told = Told { case, sop: look.app.sop(&case.sop_revision), reading: look.app.reading() };
    let mut page = Page { look, width, lines: Vec::new() };
    match figure {
        Figure::Total => page.account(&look.words.account_of_case(told)),
        Figure::Step(no) => {
            for attempt in case.course.attempts.iter().filter(|a| a.step == no) {
                page.account(&look.words.account(told, attempt));
            }
            page.of_step(told, no);
            page.not_begun(case, no);
        }
    }
    page.lines
}

struct Page<'a> {
    look: Look<'a>,
    width: usize,
    lines: Vec<Line<'static>>,
}

impl Page<'_> {
    fn account(&mut self, account: &Account) {
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
        self.add(&account.title, Token::Title, 0);
        let widest = account.entries.iter().map(|e| e.what.width()).max().unwrap_or(0);
        let what = widest.clamp(WHAT, self.width / 2);
        for entry in &account.entries {
            self.entry(entry, what);
        }
        self.lines.push(Line::default());
        for sum in &account.sums {
            self.add(sum, Token::Text, 0);
        }
    }

    fn entry(&mut self, entry: &Entry, what: usize) {
        let when = self.width.saturating_sub(what + COUNTED + 2).min(44);
        self.lines.push(Line::from(vec![
            self.look.span(format!("{} ", fit(&entry.what, what)), Token::Text),
            self.look.span(format!("{} ", fit(&entry.when, when)), Token::Text),
            self.look.span(right(&entry.counted, COUNTED), Token::Title),
        ]));
        if !entry.why.is_empty() {
            self.add(&entry.why, Token::Dim, what + 1);
        }
    }

    /// Several attempts at one step: their sum (rule 11).
    fn of_step(&mut self, told: Told<'_>, no: u16) {
        let (now, _) = told.case.course.evaluated(told.reading.now);
        let attempts = told.case.course.attempts.iter().filter(|a| a.step == no);
        let each: Vec<i64> = attempts.map(|a| a.elapsed_s(told.reading.calendar, now)).collect();
        if each.len() > 1 {
            self.lines.push(Line::default());
            let sum = self.look.words.duration(each.iter().sum());
            self.add(
                &self.look.words.with("ledger-of-step", &[("sum", sum.into())]),
                Token::Title,
                0,
            );
        }
    }

    /// A step that nobody has begun says what it will be measured by.
    fn not_begun(&mut self, case: &Case, no: u16) {
        let (words, app) = (self.look.words, self.look.app);
        if let Some(wait) = case.course.wait.filter(|wait| wait.step == no) {
            let key = app.station.keymap.hint(Action::Start).map(|k| k.to_string());
            let since = words.moment_exact(self.look.zone(), wait.since);
            let args = [("since", since.into()), ("key", key.unwrap_or_default().into())];
            self.add(&words.with("ledger-waiting", &args), Token::Text, 0);
        }
        if !self.lines.is_empty() {
            return;
        }
        let sop = app.sop(&case.sop_revision);
        self.add(&capital(&words.step(Some(sop), no)), Token::Title, 0);
        let minutes = sop.step(no).and_then(|step| step.standard_min);
        let said = match minutes {
            Some(minutes) => {
                let target = words.duration(minutes * 60);
                words.with("ledger-not-begun", &[("target", target.into())])
            }
            None => words.say("ledger-not-begun-measured"),
        };
        self.add(&said, Token::Text, 0);
    }

    fn add(&mut self, text: &str, token: Token, indent: usize) {
        let blanks = " ".repeat(indent);
        for line in wrap(text, self.width.saturating_sub(indent).max(1)) {
            self.lines.push(Line::from(self.look.span(format!("{blanks}{line}"), token)));
        }
    }
}
