//! The cases behind a figure of a report, one a line.
use ratatui::text::{Line, Span};

use super::text::{fit, right};
use super::{Look, Token};
use crate::app::report::Rows;
use crate::domain::report::Behind;
use crate::domain::timing::Verdict;

/// A line, and the item that it is of.
pub type Row = (Option<usize>, Line<'static>);

/// The rows behind a figure, the longest first.
pub fn lines(look: Look<'_>, rows: &Rows, width: usize) -> Vec<Row> {
    if rows.rows.is_empty() {
        let none = look.words.say("report-behind-none");
        return vec![(None, Line::from(look.span(none, Token::Dim)))];
    }
    let row = |(place, row): (usize, &Behind)| {
        let selected = place == rows.selected;
        let line = line(look, row, selected, width);
        (Some(place), line)
    };
    rows.rows.iter().enumerate().map(row).collect()
}

fn line(look: Look<'_>, row: &Behind, selected: bool, width: usize) -> Line<'static> {
    let words = look.words;
    let time = |s: Option<i64>| s.map(|s| words.duration(s)).unwrap_or_default();
    let body = if selected { Token::Selected } else { Token::Text };
    let late = row.verdict == Some(Verdict::Late) && !selected;
    let step = row.attempt.map_or_else(String::new, |(step, _)| {
        words.with("report-step-mark", &[("step", i64::from(step).into())])
    });
    let figure = match row.target_s {
        Some(target) => format!("{} / {}", time(row.seconds), words.duration(target)),
        None => time(row.seconds),
    };
    let mut spans: Vec<Span<'static>> = vec![
        look.span(if selected { "▌" } else { " " }, Token::Cursor),
        look.span(format!("{:04} {} ", row.subject.number.serial, fit(&step, 3)), body),
        look.span(right(&figure, 16), if late { Token::Late } else { body }),
        look.span(format!("  {} ", words.moment(look.zone(), row.mark.at)), body),
    ];
    let ranks = row.ranks.iter().map(|rank| words.coded("report-rank", rank));
    let ranks: Vec<String> = ranks.collect();
    let rest = [row.subject.name.as_str(), &row.subject.agency, &row.mark.by];
    let mut said = rest.map(ToOwned::to_owned).to_vec();
    said.extend((!ranks.is_empty()).then(|| ranks.join(", ")));
    spans.push(look.span(fit(&said.join(" · "), width.saturating_sub(45)), body));
    Line::from(spans)
}
