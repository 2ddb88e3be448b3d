//! A group of a report in words: a step, an officer, an agency.
use super::rate;
use crate::domain::report::{By, Group};
use crate::ui::text::{bar, fit, right};
use crate::ui::{Look, Token};

/// How a group is called.
pub(super) fn name(look: Look<'_>, group: &Group) -> String {
    match group.step() {
        Some(no) => {
            let step = group.sop.as_ref().and_then(|sop| sop.step(no));
            let step = step.map(|s| look.words.label(&s.short)).unwrap_or_default();
            match group.procedure().filter(|_| group.shared) {
                Some(sop) => format!("{no} {step} · {sop}"),
                None => format!("{no} {step}"),
            }
        }
        None if group.name.is_empty() => look.words.say("report-nobody"),
        None => group.name.clone(),
    }
}

/// A step: how long it took against its standard, as a bar and in figures.
pub(super) fn step(look: Look<'_>, group: &Group, width: usize) -> Vec<(String, Token)> {
    let (words, work) = (look.words, &group.figures.steps.work);
    let spread = &work.spread;
    let time = |s: Option<i64>| s.map_or_else(|| "–".to_owned(), |s| words.duration(s));
    let late = |s: Option<i64>| s.zip(group.standard_s()).is_some_and(|(s, most)| s > most);
    let args = [
        ("median", right(&time(spread.median_s), 7).into()),
        ("standard", right(&words.standards(&group.standards), 5).into()),
        ("p90", right(&time(spread.p90_s), 7).into()),
    ];
    let said = words.with("report-against", &args);
    let (label, cells) = match width {
        90.. if group.shared => (36, 12),
        76.. if group.shared => (28, 8),
        76.. => (20, 16),
        _ => (16, 9),
    };
    let token = if late(spread.median_s) { Token::Late } else { Token::Done };
    let sign = if late(spread.p90_s) { " !" } else { "  " };
    let filled = bar(spread.median_s.unwrap_or(0), group.standard_s().unwrap_or(0), cells);
    let counts = [("count", spread.n.into()), ("rate", rate(look, work).into())];
    let mut parts = vec![
        (format!("{} ", fit(&name(look, group), label)), Token::Text),
        (filled, token),
        (format!(" {said}"), Token::Text),
        (sign.to_owned(), Token::Late),
    ];
    if width >= 90 {
        let id =
            if group.standards.is_empty() { "report-step-untimed" } else { "report-step-count" };
        parts.push((format!("  {}", words.with(id, &counts)), Token::Dim));
    }
    parts
}

/// How an officer or an agency did.
pub(super) fn group_line(look: Look<'_>, by: By, group: &Group) -> String {
    let (words, cases) = (look.words, &group.figures.cases);
    if by == By::Agency {
        let args = [
            ("registered", cases.registered.into()),
            ("done", cases.done.spread.n.into()),
            ("rate", rate(look, &cases.done).into()),
        ];
        return words.with("report-agency-line", &args);
    }
    let work = &group.figures.steps.work;
    let median = work.spread.median_s.map_or_else(|| "–".to_owned(), |s| words.duration(s));
    let args = [
        ("steps", work.spread.n.into()),
        ("rate", rate(look, work).into()),
        ("median", median.into()),
    ];
    words.with("report-group-line", &args)
}
