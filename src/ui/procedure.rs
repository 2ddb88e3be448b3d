//! The official table: what the procedure says, in its own words.
use ratatui::text::Line;

use super::text::wrap;
use super::{Look, Token};
use crate::domain::sop::{Sop, Step};

/// The whole procedure in lines of at most `width` cells.
pub fn lines(look: Look<'_>, sop: &Sop, width: usize) -> Vec<Line<'static>> {
    let file = sop.file();
    let dates = [
        ("created", look.words.date(file.created_on).into()),
        ("effective", look.words.date(file.effective_on).into()),
    ];
    let mut page = Page { look, width, lines: Vec::new() };
    page.add(&file.title, Token::Title);
    page.add(&format!("{} · {} · {}", file.number, file.unit, file.agency), Token::Text);
    page.add(&look.words.with("desk-sop-dates", &dates), Token::Text);
    for (no, step) in (1..).zip(&file.step) {
        page.step(no, step, sop);
    }
    let total = look.words.with("desk-sop-total", &[("minutes", file.total_min.into())]);
    page.part(&total, &[]);
    let lists = [
        ("desk-sop-legal", &file.legal_basis),
        ("desk-sop-qualifications", &file.qualifications),
        ("desk-sop-equipment", &file.equipment),
        ("desk-sop-linked", &file.linked),
    ];
    for (id, list) in lists.iter().filter(|(_, list)| !list.is_empty()) {
        let numbered: Vec<String> =
            (1..).zip(*list).map(|(no, row)| format!("{no}. {row}")).collect();
        page.part(&look.words.say(id), &numbered);
    }
    page.part(&look.words.say("desk-sop-warning"), std::slice::from_ref(&file.warning));
    page.part(
        &look.words.say("desk-sop-record-keeping"),
        std::slice::from_ref(&file.record_keeping),
    );
    page.lines
}

struct Page<'a> {
    look: Look<'a>,
    width: usize,
    lines: Vec<Line<'static>>,
}

impl Page<'_> {
    fn add(&mut self, text: &str, token: Token) {
        let wrapped = wrap(text, self.width).into_iter();
        self.lines.extend(wrapped.map(|l| Line::from(self.look.span(l, token))));
    }

    /// A heading after an empty line, and what stands under it.
    fn part(&mut self, heading: &str, rows: &[String]) {
        self.lines.push(Line::default());
        self.add(heading, Token::Title);
        for row in rows {
            self.add(row, Token::Text);
        }
    }

    fn step(&mut self, no: i64, step: &Step, sop: &Sop) {
        let words = self.look.words;
        let executor = sop.executor(&step.executor).map(|e| e.title.clone()).unwrap_or_default();
        let minutes = step.standard_min.map_or_else(|| "–".to_owned(), |m| words.number(m));
        let args = [
            ("executor", executor.into()),
            ("requirements", step.requirements.join("; ").into()),
            ("minutes", minutes.into()),
            ("output", (&step.output).into()),
        ];
        self.part(&format!("{no}. {}", step.title), &[words.with("desk-sop-step", &args)]);
    }
}
