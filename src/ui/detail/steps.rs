//! The tab of the steps: one line a step, what the open one lacks, the total, the documents.
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use super::Shown;
use crate::domain::case::{Case, Status};
use crate::domain::course::{Attempt, EndKind};
use crate::domain::decide::missing_fields;
use crate::domain::record::{Field, Kind};
use crate::domain::sop::Step;
use crate::domain::timing::{Clock, Phase, Standing, Verdict};
use crate::ui::text::{bar, cut, fit, wrap};
use crate::ui::theme::mark;
use crate::ui::{Look, Token};

/// Everything of the tab in lines of at most `width` cells, from the window's first line on, moved so
/// that the step under the cursor is seen.
pub fn shown(look: Look<'_>, case: &Case, (width, rows): (usize, usize)) -> Shown {
    let lines = lines(look, case, width.saturating_sub(1));
    let total = lines.len();
    let lowest = total.saturating_sub(rows);
    let cursor = look.app.detail.cursor;
    let at = lines.iter().position(|(item, _)| item.is_some() && *item == cursor);
    // The total is the last that the cursor can stand on: what is below it is seen with it, and where
    // that is more than fits, one scrolls on.
    let ends = cursor == Some(steps(case));
    let highest = at.filter(|_| !ends).unwrap_or(lowest).min(lowest);
    let own = |at| at + lines.iter().skip(at).take_while(|(i, _)| *i == cursor).count();
    let from = match at {
        Some(at) if ends => lowest.min(at),
        Some(at) => own(at).saturating_sub(rows),
        None => 0,
    };
    let top = look.app.detail.top.max(from).min(highest);
    let mark = |(item, mut line): (Option<usize>, Line<'static>)| {
        let under = item.is_some() && item == cursor;
        let mark = if under { "▌" } else { " " };
        line.spans.insert(0, look.span(mark, Token::BorderFocus));
        line
    };
    let lines = lines.into_iter().skip(top).take(rows);
    let (entries, lines) = lines.map(|line| (line.0, mark(line))).unzip();
    Shown { lines, entries, rows, total, top }
}

fn steps(case: &Case) -> usize {
    usize::from(case.course.steps())
}

/// The lines, each with what the cursor can stand on there.
fn lines(look: Look<'_>, case: &Case, width: usize) -> Vec<(Option<usize>, Line<'static>)> {
    let sop = look.app.sop(&case.sop_revision);
    let mut lines: Vec<_> = head(look, case, width).into_iter().map(|l| (None, l)).collect();
    for (item, step) in sop.file().step.iter().enumerate() {
        let no = u16::try_from(item + 1).unwrap_or(u16::MAX);
        let attempt = case.course.attempts.iter().rfind(|a| a.step == no);
        lines.push((Some(item), step_line(look, case, (no, step), attempt, width)));
        if let Some(attempt) = attempt.filter(|a| a.end.is_none()) {
            lines
                .extend(open_step(look, case, attempt, width).into_iter().map(|l| (Some(item), l)));
        }
    }
    lines.push((Some(steps(case)), total(look, case, width)));
    let below = documents(look, case, width).into_iter();
    let below = below.chain(certificate(look, case)).chain(disposition(look, case, width));
    lines.extend(below.map(|l| (None, l)));
    lines
}

fn head(look: Look<'_>, case: &Case, width: usize) -> Vec<Line<'static>> {
    let record = &case.record;
    let letter = record.text(Field::LetterNo);
    let name = look.words.applicant(record.text(Field::Name));
    let who = [&name, record.text(Field::Agency), letter];
    let who: Vec<&str> = who.into_iter().filter(|said| !said.is_empty()).collect();
    let mut lines = vec![Line::from(look.span(cut(&who.join(" · "), width), Token::Title))];
    if !case.status().is_open() || case.status() == Status::Paused {
        let status = look.words.status(case.status());
        let closed = case.archived_at().or(case.course.closed.map(|(_, at)| at));
        let closed = closed.map(|at| look.words.moment(look.zone(), at));
        let token = if case.status() == Status::Paused { Token::Paused } else { Token::Done };
        let filed = case.filed.clone().filter(|_| case.archived);
        let ended = case.ended().filter(|_| case.archived).map(|ended| look.words.status(ended));
        let awaiting = case.awaiting().map(|awaiting| {
            let (calendar, now) = (&look.app.station.calendar, look.app.now);
            let due = awaiting.is_due(calendar, now, look.app.remind_days());
            look.words.awaiting(awaiting.days(calendar, now), due)
        });
        let said: Vec<String> =
            [ended, Some(status), closed, filed, awaiting].into_iter().flatten().collect();
        let text = said.join(" · ");
        lines.push(Line::from(look.span(cut(&text, width), token)));
    }
    lines
}

fn step_line(
    look: Look<'_>,
    case: &Case,
    (no, step): (u16, &Step),
    attempt: Option<&Attempt>,
    width: usize,
) -> Line<'static> {
    let figures = attempt.map(|a| (a, case.course.clock(a, look.app.reading())));
    let (sign, token) = sign(case, no, figures.as_ref());
    let target = step.standard_min.map(|m| m * 60);
    let (elapsed, words) = figures.as_ref().map_or((None, String::new()), |(attempt, clock)| {
        (Some(clock.elapsed_s), verdict(look, attempt, clock.remaining_s, clock.standing))
    });
    let executor = look.app.sop(&case.sop_revision).executor(&step.executor);
    let executor = executor.map(|e| e.short.clone()).unwrap_or_default();
    let spent = elapsed.map_or_else(|| "–".to_owned(), |s| look.words.duration(s));
    let figure = format!("{spent} / {}", target.map_or("–".to_owned(), |t| look.words.duration(t)));
    let bar_width = match width {
        73.. => 10,
        58.. => 5,
        _ => 0,
    };
    let gap = usize::from(bar_width > 0);
    let name_width = width.saturating_sub(bar_width + gap + 38).clamp(16, 26);
    let again = attempt.filter(|a| a.no > 1).map_or(String::new(), |a| format!(" ({})", a.no));
    let name = format!("{no} {}{again}", look.words.label(&step.short));
    let cells = bar(elapsed.unwrap_or(0), target.unwrap_or(0), bar_width);
    let name = fit(&name, name_width);
    let room = width.saturating_sub(name_width + bar_width + gap + 17);
    let whole = format!("{words} · {executor}");
    let tail = match (words.is_empty(), whole.width() <= room) {
        (true, _) => executor,
        (false, true) => whole,
        (false, false) => words,
    };
    Line::from(vec![
        look.span(format!("{sign} "), token),
        look.span(format!("{name} "), Token::Text),
        look.span(format!("{cells}{}", " ".repeat(gap)), token),
        look.span(format!("{} ", fit(&figure, 13)), Token::Text),
        look.span(cut(&tail, room), if attempt.is_some() { token } else { Token::Dim }),
    ])
}

/// The mark of a step and its meaning.
fn sign(case: &Case, no: u16, figures: Option<&(&Attempt, Clock)>) -> (&'static str, Token) {
    match figures {
        None if case.course.wait.is_some_and(|w| w.step == no) => (".", Token::Waiting),
        None => (".", Token::Dim),
        Some((attempt, clock)) => match attempt.end.as_ref().map(|e| e.kind) {
            None => mark(clock.standing, clock.phase),
            Some(EndKind::Done) if clock.standing == Standing::Breached => ("v", Token::Late),
            Some(EndKind::Done) => ("v", Token::Done),
            Some(EndKind::Returned) => ("<", Token::Waiting),
            Some(EndKind::Rejected | EndKind::Cancelled) => ("x", Token::Waiting),
        },
    }
}

fn verdict(look: Look<'_>, attempt: &Attempt, left_s: Option<i64>, standing: Standing) -> String {
    let over = left_s.filter(|left| *left < 0).map(|left| look.words.remaining(left));
    match (&attempt.end, over) {
        (_, Some(over)) => look.words.with("desk-clock-late", &[("figure", over.into())]),
        (Some(end), None) => match end.kind {
            EndKind::Done => look.words.verdict(Verdict::OnTime),
            EndKind::Returned => look.words.say("desk-end-returned"),
            EndKind::Rejected | EndKind::Cancelled => look.words.say("desk-end-closed"),
        },
        (None, None) => match left_s {
            Some(left) => {
                let id =
                    if standing == Standing::Near { "desk-clock-near" } else { "desk-clock-left" };
                look.words.with(id, &[("figure", look.words.remaining(left).into())])
            }
            None => String::new(),
        },
    }
}

/// Below the open step: since when, why paused, what the gate still lacks.
fn open_step(look: Look<'_>, case: &Case, attempt: &Attempt, width: usize) -> Vec<Line<'static>> {
    let zone = look.zone();
    let sop = look.app.sop(&case.sop_revision);
    let clock = case.course.clock(attempt, look.app.reading());
    let mut parts =
        vec![look.words.with("desk-step-since", &[("at", look.when(attempt.started_at).into())])];
    if clock.phase == Phase::OutsideHours {
        parts.push(look.words.phase(Phase::OutsideHours));
    }
    if let Some(due_at) = clock.due_at {
        parts.push(look.words.with("desk-step-due", &[("at", look.when(due_at).into())]));
    }
    let mut lines = vec![parts.join(" · ")];
    lines.extend(clock.warnings.iter().map(|w| look.words.warning(*w)));
    if let Some(fact) =
        attempt.pauses.last().filter(|p| p.span.to.is_none()).and_then(|p| case.fact(p.seq))
    {
        lines.push(look.words.fact(fact, sop, zone));
    }
    let documents = case.missing_documents(look.app.law(case), attempt.step);
    let titles = documents.iter().filter_map(|d| sop.document(d)).map(|d| d.title.clone());
    let fields = missing_fields(sop.gate_fields(attempt.step), &case.record);
    let fields = fields.iter().filter_map(|any_of| {
        let typed = any_of.iter().filter(|f| f.kind() != Kind::Instant);
        let named = typed.map(|f| look.words.field(*f)).collect::<Vec<_>>();
        (!named.is_empty()).then(|| named.join(&format!(" {} ", look.words.say("desk-or"))))
    });
    let lacking: Vec<String> = titles.chain(fields).collect();
    if !lacking.is_empty() {
        lines.push(look.words.with("desk-step-lacks", &[("what", lacking.join(", ").into())]));
    }
    let indented = lines.iter().flat_map(|l| wrap(l, width.saturating_sub(4)));
    indented.map(|l| Line::from(look.span(format!("    {l}"), Token::Dim))).collect()
}

fn total(look: Look<'_>, case: &Case, width: usize) -> Line<'static> {
    let total = case.course.total(look.app.reading());
    let percent = if total.target_s > 0 { total.net_s * 100 / total.target_s } else { 0 };
    let figure = format!(
        "{} {} / {} ",
        look.words.say("desk-total"),
        look.words.duration(total.net_s),
        look.words.duration(total.target_s)
    );
    let percent = format!(" {}%", look.words.number(percent));
    let end = expected_end(look, case).map(|at| {
        let text = look.words.with("desk-expected-end", &[("at", look.when(at).into())]);
        format!("  {text}")
    });
    let end = end.unwrap_or_default();
    // The bar takes what the words leave it.
    let left = width.saturating_sub(figure.width() + percent.width() + end.width());
    let cells = if left < 5 { 0 } else { left.min(20) };
    let room = width.saturating_sub(figure.width() + cells + percent.width());
    let token = if total.standing == Standing::Breached { Token::Late } else { Token::Text };
    Line::from(vec![
        look.span(figure, Token::Title),
        look.span(bar(total.net_s, total.target_s, cells), token),
        look.span(percent, token),
        look.span(cut(&end, room), Token::Dim),
    ])
}

/// When a running case is done if every remaining step takes its whole standard.
fn expected_end(look: Look<'_>, case: &Case) -> Option<crate::domain::instant::Instant> {
    let reading = look.app.reading();
    let attempt = case.course.open().filter(|a| !a.is_paused())?;
    let left = case.course.clock(attempt, reading).remaining_s.unwrap_or(0).max(0);
    let sop = look.app.sop(&case.sop_revision);
    let later = (attempt.step + 1..=sop.steps()).filter_map(|no| sop.step(no)?.standard_min);
    reading.calendar.advance(look.app.now, left + later.map(|m| m * 60).sum::<i64>())
}

fn documents(look: Look<'_>, case: &Case, width: usize) -> Vec<Line<'static>> {
    let sop = look.app.sop(&case.sop_revision);
    let (have, all) = (case.received.len(), sop.file().document.len());
    let args = [("have", have.into()), ("all", all.into())];
    let mut text = look.words.with("desk-documents", &args);
    for document in &sop.file().document {
        let sign = if case.received.contains_key(&document.key) { "[v]" } else { "[ ]" };
        text.push_str(&format!("   {sign} {}", document.title));
    }
    wrap(&text, width).into_iter().map(|l| Line::from(look.span(l, Token::Text))).collect()
}

fn certificate(look: Look<'_>, case: &Case) -> Option<Line<'static>> {
    let new = case.record.get(Field::NewExpires).map(|d| (d, "desk-certificate-new"));
    let old = case.record.get(Field::Expires).map(|d| (d, "desk-certificate-old"));
    let (kept, id) = new.or(old)?;
    let date: chrono::NaiveDate = kept.parse().ok()?;
    let days = (date - look.zone().date(look.app.now)).num_days();
    let args = [("date", look.words.date(date).into()), ("days", look.words.days(days).into())];
    Some(Line::from(look.span(look.words.with(id, &args), Token::Text)))
}

fn disposition(look: Look<'_>, case: &Case, width: usize) -> Vec<Line<'static>> {
    let Some(slip) = &case.disposition else { return Vec::new() };
    let to = slip.to.as_deref().map(|to| format!(" → {to}")).unwrap_or_default();
    let text = format!("{} {}{to}", look.words.say("desk-disposition"), slip.text);
    wrap(&text, width).into_iter().map(|l| Line::from(look.span(l, Token::Text))).collect()
}
