//! The coach line of the guided demo: which task, how far one is, how fast the clock runs.
use ratatui::text::Line;

use super::text::wrap;
use super::{Look, Token};
use crate::app::action::Action;
use crate::app::tour::{Mark, Tour};
use crate::domain::turn::Mode;
use crate::words::Arg;

/// The most lines that the coach may take.
const LINES_MAX: usize = 2;

/// What the coach says in `width` cells; nothing where there is no tour.
pub fn lines(look: Look<'_>, width: u16) -> Vec<Line<'static>> {
    let Some(tour) = &look.app.tour else { return Vec::new() };
    let text = format!("{} {}", head(look, tour), task(look, tour));
    let lines = wrap(&text, usize::from(width).saturating_sub(2)).into_iter().take(LINES_MAX);
    lines.map(|line| Line::from(look.span(format!(" {line}"), Token::Info))).collect()
}

/// `Latihan 3/6 [vv....] 10×`.
fn head(look: Look<'_>, tour: &Tour) -> String {
    let sign = |mark: Mark| match mark {
        Mark::Open => '.',
        Mark::Done => 'v',
        Mark::Skipped => '-',
    };
    let signs: String = tour.marks().map(|(_, mark)| sign(mark)).collect();
    let done = tour.marks().filter(|(_, mark)| *mark == Mark::Done).count();
    let args = [
        ("done", done.into()),
        ("all", signs.chars().count().into()),
        ("signs", signs.into()),
        ("speed", tour.speed.into()),
    ];
    look.words.with("tour-head", &args)
}

fn task(look: Look<'_>, tour: &Tour) -> String {
    let id = match tour.task() {
        Some(task) => format!("tour-{}", task.id()),
        None => "tour-end".to_owned(),
    };
    let app = look.app;
    let named = [
        ("down", Action::Down),
        ("up", Action::Up),
        ("open", Action::Open),
        ("back", Action::Back),
        ("start", Action::Start),
        ("finish", Action::Finish),
        ("documents", Action::Documents),
        ("alert", Action::NextAlert),
        ("explain", Action::Explain),
        ("undo", Action::Undo),
        ("all", Action::Archived),
        ("filter", Action::Filter),
        ("new", Action::Register),
        ("help", Action::Help),
        ("quit", Action::Quit),
        ("skip", Action::SkipTask),
    ];
    let key = |action| app.station.keymap.hint(action).map(|k| k.to_string()).unwrap_or_default();
    let mut args: Vec<(&str, Arg<'_>)> =
        named.into_iter().map(|(name, action)| (name, key(action).into())).collect();
    let claim = app.station.sop.file().mode == Mode::Claim;
    args.push(("mode", if claim { "claim" } else { "handoff" }.into()));
    look.words.with(&id, &args)
}
