//! The official table: what the procedure says, in its own words, with the case's step marked.
use ratatui::text::{Line, Span};

use super::text::{fit, wrap};
use super::{Look, Token};
use crate::domain::sop::{Sop, SopFile, Step};

/// From this width on the steps stand in a table, as on paper.
const TABLE_FROM: usize = 72;

/// The whole procedure in lines of at most `width` cells; `now` is the step that the case is at.
pub fn lines(look: Look<'_>, sop: &Sop, now: Option<u16>, width: usize) -> Vec<Line<'static>> {
    let mut page = Page { look, sop, now, width, lines: Vec::new() };
    page.head(sop.file());
    page.lines.push(Line::default());
    if width >= TABLE_FROM {
        page.table();
    } else {
        for (no, step) in (1..).zip(&sop.file().step) {
            page.step(no, step);
        }
    }
    page.tail(sop.file());
    page.lines
}

struct Page<'a> {
    look: Look<'a>,
    sop: &'a Sop,
    now: Option<u16>,
    width: usize,
    lines: Vec<Line<'static>>,
}

impl Page<'_> {
    fn add(&mut self, text: &str, token: Token) {
        let wrapped = wrap(text, self.width).into_iter();
        self.lines.extend(wrapped.map(|l| Line::from(self.look.span(l, token))));
    }

    /// Name, number, office and dates, as at the top of the paper.
    fn head(&mut self, file: &SopFile) {
        let words = self.look.words;
        self.add(&file.title, Token::Title);
        let revised = file.revised_on.map_or_else(|| "-".to_owned(), |date| words.date(date));
        let endorsed = file.approval.last().map(|a| a.role.clone()).unwrap_or_default();
        let rows = [
            ("sop-number", file.number.clone()),
            ("sop-office", format!("{}, {}", file.unit, file.agency)),
            ("sop-created", words.date(file.created_on)),
            ("sop-revised", revised),
            ("sop-effective", words.date(file.effective_on)),
            ("sop-endorsed", endorsed),
        ];
        for (id, value) in rows.into_iter().filter(|(_, value)| !value.is_empty()) {
            let label = fit(&words.say(id), 20);
            let parts = wrap(&value, self.width.saturating_sub(21).max(1));
            for (i, part) in parts.into_iter().enumerate() {
                let label = if i == 0 { label.clone() } else { " ".repeat(20) };
                let label = self.look.span(format!("{label} "), Token::Dim);
                self.lines.push(Line::from(vec![label, self.look.span(part, Token::Text)]));
            }
        }
    }

    /// Widths of the columns: number, description, executor, requirements, time, output.
    fn columns(&self) -> [usize; 6] {
        let rest = self.width.saturating_sub(3 + 7 + 5);
        let (executor, output) = ((rest * 18 / 100).max(11), (rest * 19 / 100).max(11));
        let requirements = rest * 27 / 100;
        let title = rest.saturating_sub(executor + output + requirements);
        [3, title, executor, requirements, 7, output]
    }

    fn table(&mut self) {
        let words = self.look.words;
        let ids = ["no", "title", "executor", "requirements", "time", "output"];
        let heads = ids.map(|id| words.say(&format!("sop-col-{id}")));
        self.row(&heads, Token::Dim);
        for (no, step) in (1..).zip(&self.sop.file().step) {
            self.rule();
            let here = self.now == Some(no);
            let sign = if here { format!(">{no}") } else { format!(" {no}") };
            let cells = [
                sign,
                self.named(step, here),
                self.executor(step),
                step.requirements.join("; "),
                self.minutes(step),
                step.output.clone(),
            ];
            self.row(&cells, if here { Token::Title } else { Token::Text });
        }
        self.rule();
    }

    /// What the step says, and whether the case is there.
    fn named(&self, step: &Step, here: bool) -> String {
        if here {
            self.look.words.with("sop-here", &[("step", (&step.title).into())])
        } else {
            step.title.clone()
        }
    }

    fn executor(&self, step: &Step) -> String {
        self.sop.executor(&step.executor).map(|e| e.title.clone()).unwrap_or_default()
    }

    fn minutes(&self, step: &Step) -> String {
        let words = self.look.words;
        let of = |minutes: i64| words.with("sop-minutes", &[("minutes", minutes.into())]);
        step.standard_min.map_or_else(|| "–".to_owned(), of)
    }

    /// Cells side by side, each in as many lines as it needs.
    fn row(&mut self, cells: &[String; 6], token: Token) {
        let columns = self.columns();
        let wrapped: Vec<Vec<String>> =
            cells.iter().zip(columns).map(|(cell, width)| wrap(cell, width)).collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        for i in 0..height {
            let mut spans: Vec<Span<'static>> = Vec::new();
            for (cell, width) in wrapped.iter().zip(columns) {
                if !spans.is_empty() {
                    spans.push(self.look.span("│", Token::Border));
                }
                let text = cell.get(i).map_or("", String::as_str);
                spans.push(self.look.span(fit(text, width), token));
            }
            self.lines.push(Line::from(spans));
        }
    }

    fn rule(&mut self) {
        let parts = self.columns().map(|width| "─".repeat(width));
        self.lines.push(Line::from(self.look.span(parts.join("┼"), Token::Border)));
    }

    /// A step as a paragraph, where the table has no room.
    fn step(&mut self, no: u16, step: &Step) {
        let words = self.look.words;
        let here = self.now == Some(no);
        if no > 1 {
            self.lines.push(Line::default());
        }
        let sign = if here { ">" } else { "" };
        let args = [
            ("executor", self.executor(step).into()),
            ("requirements", step.requirements.join("; ").into()),
            ("minutes", self.minutes(step).into()),
            ("output", (&step.output).into()),
        ];
        self.add(&format!("{sign}{no}. {}", self.named(step, here)), Token::Title);
        self.add(&words.with("sop-step", &args), Token::Text);
    }

    /// A heading after an empty line, and what stands under it.
    fn part(&mut self, id: &str, rows: &[String]) {
        self.lines.push(Line::default());
        self.add(&self.look.words.say(id), Token::Title);
        for row in rows {
            self.add(row, Token::Text);
        }
    }

    fn tail(&mut self, file: &SopFile) {
        let words = self.look.words;
        let total = [("minutes", file.total_min.into())];
        self.add(&words.with("desk-sop-total", &total), Token::Title);
        let numbered = |list: &[String]| -> Vec<String> {
            (1..).zip(list).map(|(no, row): (i32, _)| format!("{no}. {row}")).collect()
        };
        let none = || vec!["-".to_owned()];
        let linked = if file.linked.is_empty() { none() } else { numbered(&file.linked) };
        self.part("desk-sop-legal", &numbered(&file.legal_basis));
        self.part("desk-sop-qualifications", &numbered(&file.qualifications));
        self.part("desk-sop-linked", &linked);
        self.part("desk-sop-equipment", &numbered(&file.equipment));
        self.part("desk-sop-warning", std::slice::from_ref(&file.warning));
        self.part("desk-sop-record-keeping", std::slice::from_ref(&file.record_keeping));
        let change = file.change.iter();
        let changes: Vec<String> = change
            .map(|c| {
                format!(
                    "{} · {} · {} · {}",
                    c.revision,
                    words.date(c.date),
                    c.description,
                    c.author
                )
            })
            .collect();
        let approval = file.approval.iter();
        let approvals: Vec<String> = approval
            .map(|a| format!("{}: {}, {}", words.label(&a.act), a.role, words.date(a.date)))
            .collect();
        for (id, rows) in [("sop-changes", changes), ("sop-approvals", approvals)] {
            if !rows.is_empty() {
                self.part(id, &rows);
            }
        }
    }
}
