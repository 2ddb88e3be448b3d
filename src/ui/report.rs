//! The report of a month: steps against their standards, totals, officers, agencies, pauses, trends;
//! or the cases behind one of these.
mod group;

use chrono::Datelike;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use self::group::{group_line, name, step};
use super::behind::{self, Row};
use super::overlay::{boxed, keys};
use super::text::{cut, fit, right, spark};
use super::{Look, Token, body, note};
use crate::app::Areas;
use crate::app::areas::Target;
use crate::app::queue::top_for;
use crate::app::report::{Item, Panel, Rows};
use crate::domain::report::period::Unit;
use crate::domain::report::{Bucket, By, Figure, Report, Times};
use crate::ui::paint::{clear, lay};

/// The quarters as offices number them.
const QUARTERS: [&str; 4] = ["I", "II", "III", "IV"];

/// More columns than this make a row hard to follow.
const WIDTH_MAX: u16 = 108;

/// Paints it; answers how many rows fit and how many there are.
pub fn draw(
    look: Look<'_>,
    frame: &mut Frame<'_>,
    panel: &Panel,
    areas: &mut Areas,
) -> (usize, usize) {
    let area = body(look, frame.area());
    clear(frame, area);
    let title = panel
        .behind
        .as_ref()
        .map_or_else(|| title(look, panel), |rows| behind_title(look, panel, rows));
    let inner = boxed(look, frame, area, &title, areas);
    let width = usize::from(inner.width.min(WIDTH_MAX));
    let (rows, selected, hint) = match (&panel.behind, &panel.counted) {
        (Some(rows), _) => (behind::lines(look, rows, width), rows.selected, "report-behind-keys"),
        (None, Some(counted)) => {
            (figures(look, panel, &counted.report, width), panel.selected, "report-keys")
        }
        (None, None) => {
            let text = look.span(look.words.say("report-loading"), Token::Dim);
            (vec![(None, Line::from(text))], 0, "report-keys")
        }
    };
    let room = usize::from(inner.height).saturating_sub(1).max(1);
    let here = rows.iter().position(|(item, _)| *item == Some(selected)).unwrap_or(0);
    // The head of its section is seen with the first row.
    let top = if selected == 0 { 0 } else { top_for(0, here, rows.len(), room) };
    for (y, (item, _)) in (inner.y..).zip(rows.iter().skip(top).take(room)) {
        if let Some(item) = item {
            note(areas, Rect { y, height: 1, ..inner }, Target::Item(*item));
        }
    }
    let total = rows.iter().filter(|(item, _)| item.is_some()).count();
    let lines: Vec<Line<'static>> =
        rows.into_iter().skip(top).take(room).map(|(_, line)| line).collect();
    lay(frame, lines, inner);
    keys(look, frame, inner, &look.words.say(hint), areas);
    (room, total)
}

fn title(look: Look<'_>, panel: &Panel) -> String {
    let days = panel.period;
    let year = ("year", days.first().year().to_string().into());
    let period = match days.unit() {
        Some(Unit::Month) => look.words.month(days.first()),
        Some(Unit::Quarter) => {
            let quarter = QUARTERS.get(days.first().month0() as usize / 3).copied();
            let args = [("quarter", quarter.unwrap_or_default().into()), year];
            look.words.with("report-quarter", &args)
        }
        Some(Unit::Year) => look.words.with("report-year", &[year]),
        None => format!("{} – {}", look.words.date(days.first()), look.words.date(days.last())),
    };
    look.words.with("report-title", &[("period", period.into())])
}

fn behind_title(look: Look<'_>, panel: &Panel, rows: &Rows) -> String {
    let group = rows.of.zip(panel.counted.as_ref()).and_then(|((by, at), counted)| {
        counted.report.groups(by).get(at).map(|group| name(look, group))
    });
    let figure = look.words.coded("report-figure", rows.figure.code());
    let figure = group.map_or_else(|| figure.clone(), |group| format!("{figure} · {group}"));
    let args = [("figure", figure.into()), ("count", rows.rows.len().into())];
    look.words.with("report-behind-title", &args)
}

fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn rate(look: Look<'_>, times: &Times) -> String {
    look.words.percent(whole(times.on_time), whole(times.judged()))
}

/// All figures in lines of `width` cells.
fn figures(look: Look<'_>, panel: &Panel, report: &Report, width: usize) -> Vec<Row> {
    let words = look.words;
    let done = &report.total.cases.done;
    let args = [
        ("registered", report.total.cases.registered.into()),
        ("done", done.spread.n.into()),
        ("rate", rate(look, done).into()),
        ("n", done.judged().into()),
    ];
    let head = cut(&words.with("report-headline", &args), width);
    let mut rows = vec![(None, Line::from(look.span(head, Token::Accent)))];
    rows.extend(report.clock.iter().map(|change| {
        let said = cut(&words.clock_jump(change.jump, look.zone()), width);
        (None, Line::from(look.span(said, Token::Near)))
    }));
    let mut section = None;
    for (place, item) in panel.items().into_iter().enumerate() {
        let code = section_of(item);
        if section.replace(code) != Some(code) {
            if place > 0 {
                rows.push((None, Line::default()));
            }
            rows.push((None, heading(look, report, code)));
        }
        let parts = parts(look, report, item, width.saturating_sub(1));
        let selected = place == panel.selected;
        let cursor = look.span(if selected { "▌" } else { " " }, Token::Cursor);
        // Good and bad are still to be seen under the cursor.
        let told = |token| matches!(token, Token::Done | Token::Late);
        let lit = |token| if selected && !told(token) { Token::Selected } else { token };
        let shown = parts.into_iter().map(|(text, token)| look.span(text, lit(token)));
        rows.push((Some(place), std::iter::once(cursor).chain(shown).collect()));
    }
    rows
}

const fn section_of(item: Item) -> &'static str {
    match item {
        Item::Total(_) => "total",
        Item::Group(by, _) => by.code(),
        Item::Pause(_) => "pauses",
        Item::Week(_) => "weeks",
        Item::Month(_) => "months",
    }
}

/// The name of a section; of a trend its course beside it.
fn heading(look: Look<'_>, report: &Report, code: &str) -> Line<'static> {
    let mut spans = vec![look.span(look.words.coded("report-section", code), Token::Title)];
    let spark = match code {
        "weeks" => Some(spark(report.weeks.iter().map(|week| (week.done, most(&report.weeks))))),
        "months" => Some(spark(report.months.iter().map(|m| (m.on_time, m.on_time + m.late)))),
        _ => None,
    };
    spans.extend(spark.map(|spark| look.span(format!("  {spark}"), Token::Accent)));
    Line::from(spans)
}

fn most(buckets: &[Bucket]) -> u64 {
    buckets.iter().map(|bucket| bucket.done).max().unwrap_or_default()
}

/// The cells of an item, side by side.
fn parts(look: Look<'_>, report: &Report, item: Item, width: usize) -> Vec<(String, Token)> {
    let words = look.words;
    let label = (width * 2 / 5).clamp(16, 34);
    let line = |name: String, said: String| {
        vec![(format!("{} ", fit(&name, label)), Token::Text), (said, Token::Text)]
    };
    match item {
        Item::Group(By::Step, at) => {
            report.steps.get(at).map(|group| step(look, group, width)).unwrap_or_default()
        }
        Item::Group(by, at) => {
            let Some(group) = report.groups(by).get(at) else { return Vec::new() };
            line(name(look, group), group_line(look, by, group))
        }
        Item::Total(figure) => {
            let (value, n) = total(look, report, figure);
            let mut parts = line(words.coded("report-figure", figure.code()), right(&value, 12));
            parts.extend(n.map(|n| {
                let said = words.with("report-of", &[("n", n.into())]);
                (format!(" {said}"), Token::Dim)
            }));
            parts
        }
        Item::Pause(at) => {
            let Some((code, paused)) = report.total.steps.pauses.iter().nth(at) else {
                return Vec::new();
            };
            let label = report.reasons.get(code).map_or(code.as_str(), |l| words.label(l));
            let args =
                [("count", paused.count.into()), ("time", words.duration(paused.work_s).into())];
            line(label.to_owned(), words.with("report-pause-line", &args))
        }
        Item::Week(at) => bucket(look, report.weeks.get(at), false, &line),
        Item::Month(at) => bucket(look, report.months.get(at), true, &line),
    }
}

fn bucket(
    look: Look<'_>,
    bucket: Option<&Bucket>,
    month: bool,
    line: &dyn Fn(String, String) -> Vec<(String, Token)>,
) -> Vec<(String, Token)> {
    let Some(bucket) = bucket else { return Vec::new() };
    let (words, days) = (look.words, bucket.days);
    let times = Times { on_time: bucket.on_time, late: bucket.late, ..Times::default() };
    let name = if month {
        words.month(days.first())
    } else {
        format!("{} – {}", words.date(days.first()), words.date(days.last()))
    };
    let args = [
        ("registered", bucket.registered.into()),
        ("done", bucket.done.into()),
        ("rate", rate(look, &times).into()),
    ];
    line(name, words.with("report-bucket-line", &args))
}

/// A figure of all, and of how many it is.
fn total(look: Look<'_>, report: &Report, figure: Figure) -> (String, Option<u64>) {
    let (cases, steps) = (&report.total.cases, &report.total.steps);
    let (count, n) = match figure {
        Figure::Registered => (cases.registered, None),
        Figure::Done => (cases.done.spread.n, None),
        Figure::Rejected => (cases.rejected, None),
        Figure::Cancelled => (cases.cancelled, None),
        Figure::OnTime => (cases.done.on_time, Some(cases.done.judged())),
        Figure::Late => (cases.done.late, Some(cases.done.judged())),
        Figure::Steps => (steps.work.spread.n, None),
        Figure::StepsOnTime => (steps.work.on_time, Some(steps.work.judged())),
        Figure::StepsLate => (steps.work.late, Some(steps.work.judged())),
        Figure::Returned => (steps.returned, None),
        Figure::StepsRejected => (steps.rejected, None),
        Figure::StepsCancelled => (steps.cancelled, None),
        Figure::OffHours => (steps.off_hours, None),
        Figure::Paused => (steps.pauses.values().map(|paused| paused.count).sum(), None),
        Figure::Delay => {
            let median = steps.delay.median_s;
            let shown = median.map_or_else(|| "–".to_owned(), |s| look.words.duration(s));
            return (shown, Some(steps.delay.n));
        }
    };
    (look.words.number(whole(count)), n)
}
