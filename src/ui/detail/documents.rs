//! The documents of a case: which came, when and from whose hands, and what waits for the others.
use ratatui::text::Line;

use crate::app::action::Action;
use crate::domain::case::Case;
use crate::domain::sop::{Document, Sop};
use crate::domain::text;
use crate::ui::text::{cut, wrap};
use crate::ui::{Look, Token};
use crate::words::capital;

/// The tab: every document, what the open step still lacks, and the key that ticks.
pub fn lines(look: Look<'_>, case: &Case, width: usize) -> Vec<Line<'static>> {
    let lines = checklist(look, case, width, None).into_iter();
    let mut lines: Vec<Line<'static>> = lines.map(|(_, line)| line).collect();
    let key = look.app.station.keymap.hint(Action::Documents).map(|k| k.to_string());
    let can_write = case.status().is_open() && !look.app.station.read_only;
    let said = if can_write {
        look.words.with("documents-tick", &[("key", key.unwrap_or_default().into())])
    } else if case.status().is_open() {
        return lines;
    } else {
        look.words.say("documents-closed")
    };
    lines.extend(dim(look, &said, width, 1));
    lines
}

/// Every document with its box and its receipt, the cursor on one; then what the open step lacks.
/// Each line comes with the document that it is about.
pub fn checklist(
    look: Look<'_>,
    case: &Case,
    width: usize,
    selected: Option<usize>,
) -> Vec<(Option<usize>, Line<'static>)> {
    let sop = look.app.sop(&case.sop_revision);
    let mut lines = Vec::new();
    for (i, document) in sop.file().document.iter().enumerate() {
        let here = selected == Some(i);
        let cursor = look.span(if here { "▌" } else { " " }, Token::BorderFocus);
        let sign = if case.received.contains_key(&document.key) { "[v]" } else { "[ ]" };
        let title = cut(&text::shown(&document.title), width.saturating_sub(5));
        let token = if here { Token::Selected } else { Token::Text };
        let title = look.span(format!("{sign} {title}"), token);
        lines.push((Some(i), Line::from(vec![cursor, title])));
        let receipt = dim(look, &receipt(look, case, sop, document), width, 5);
        lines.extend(receipt.into_iter().map(|line| (Some(i), line)));
    }
    lines.extend(lacking(look, case, sop, width).into_iter().map(|line| (None, line)));
    if let Some(note) = case.notes.last() {
        let args = [("at", look.when(note.at).into()), ("text", text::shown(&note.text).into())];
        let said = dim(look, &look.words.with("documents-note", &args), width, 1);
        lines.extend(said.into_iter().map(|line| (None, line)));
    }
    lines
}

/// When and by whom it was received, and which steps need it.
fn receipt(look: Look<'_>, case: &Case, sop: &Sop, document: &Document) -> String {
    let received = case.received.get(&document.key);
    let mut said = match received {
        Some(receipt) => {
            let at = look.words.moment(look.zone(), receipt.at);
            let args = [("at", at.into()), ("by", text::shown(&receipt.by).into())];
            look.words.with("documents-received", &args)
        }
        None => look.words.say("documents-not-received"),
    };
    let asks =
        |no: &u16| sop.step(*no).is_some_and(|step| step.gate.documents.contains(&document.key));
    let steps: Vec<u16> = (1..=sop.steps()).filter(asks).collect();
    let waits = case.course.step().filter(|no| received.is_none() && steps.contains(no));
    if let Some(no) = waits {
        let step = look.words.step(Some(sop), no);
        said.push_str(&format!(
            " · {}",
            look.words.with("documents-gate-now", &[("step", step.into())])
        ));
    } else if !steps.is_empty() {
        let each: Vec<String> = steps.iter().map(|no| look.words.step(Some(sop), *no)).collect();
        let args = [("steps", look.words.list(&each).into())];
        said.push_str(&format!(" · {}", look.words.with("documents-gate", &args)));
    }
    said
}

/// Whether the open step's documents are complete.
fn lacking(look: Look<'_>, case: &Case, sop: &Sop, width: usize) -> Vec<Line<'static>> {
    let Some(no) = case.course.step() else { return Vec::new() };
    let step = ("step", look.words.step(Some(sop), no).into());
    let missing = case.missing_documents(look.app.law(case), no);
    let titles: Vec<String> =
        missing.iter().map(|key| look.words.document(Some(sop), key)).collect();
    let (said, token) = if titles.is_empty() {
        (look.words.with("documents-free", &[step]), Token::Done)
    } else {
        let args = [step, ("what", look.words.list(&titles).into())];
        (look.words.with("documents-holds", &args), Token::Near)
    };
    let lines = wrap(&capital(&said), width.saturating_sub(1)).into_iter();
    lines.map(|line| Line::from(look.span(format!(" {line}"), token))).collect()
}

fn dim(look: Look<'_>, said: &str, width: usize, indent: usize) -> Vec<Line<'static>> {
    let blanks = " ".repeat(indent);
    let lines = wrap(said, width.saturating_sub(indent).max(1)).into_iter();
    lines.map(|line| Line::from(look.span(format!("{blanks}{line}"), Token::Dim))).collect()
}
