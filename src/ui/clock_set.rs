//! A box that says that the machine's clock was set: what it showed, what follows, what to do.
use ratatui::Frame;
use ratatui::text::Line;

use super::dialog::centred;
use super::overlay::{boxed, closing, keys};
use super::paint::lay;
use super::text::wrap;
use super::{Look, Token};
use crate::app::Areas;
use crate::app::clock_set::{ClockSet, Moved};
use crate::domain::timing::Standing;

/// More steps than this are only counted.
const MOVED_MAX: usize = 6;

/// Paints it.
pub fn draw(look: Look<'_>, frame: &mut Frame<'_>, set: &ClockSet, areas: &mut Areas) {
    let width = frame.area().width.min(76);
    let room = usize::from(width).saturating_sub(4);
    let mut lines: Vec<Line<'static>> = Vec::new();
    for (said, token) in sentences(look, set) {
        let said = wrap(&said, room).into_iter();
        lines.extend(said.map(|line| Line::from(look.span(format!(" {line}"), token))));
    }
    let height = u16::try_from(lines.len() + 3).unwrap_or(u16::MAX);
    let area = centred(frame, width, height);
    let inner = boxed(look, frame, area, &look.words.say("clock-set-title"), areas);
    lay(frame, lines, inner);
    keys(look, frame, inner, &look.words.say(closing(look)), areas);
}

fn sentences(look: Look<'_>, set: &ClockSet) -> Vec<(String, Token)> {
    let (words, change) = (look.words, &set.change);
    let mut said = vec![(words.clock_jump(change.jump, look.zone()), Token::Late)];
    if set.running > 0 {
        let args = [("count", set.running.into())];
        said.push((words.with("clock-set-running", &args), Token::Text));
    }
    said.extend(set.moved.iter().take(MOVED_MAX).map(|moved| (line(look, moved), token(moved))));
    if let Some(more) = set.moved.len().checked_sub(MOVED_MAX).filter(|more| *more > 0) {
        let args = [("count", more.into())];
        said.push((words.with("clock-set-more", &args), Token::Dim));
    }
    if !change.shown.is_empty() {
        let args = [("count", change.shown.len().into())];
        said.push((words.with("clock-set-shown", &args), Token::Near));
    }
    said.push((words.say("clock-set-check"), Token::Text));
    said.push((words.clock_recorded(change), Token::Dim));
    said
}

fn line(look: Look<'_>, moved: &Moved) -> String {
    let args = [
        ("number", format!("{:04}", moved.number.serial).into()),
        ("step", i64::from(moved.step.unwrap_or_default()).into()),
        ("before", look.words.standing(moved.before).into()),
        ("after", look.words.standing(moved.after).into()),
    ];
    look.words.with("clock-set-moved", &args)
}

const fn token(moved: &Moved) -> Token {
    match moved.after {
        Standing::Breached => Token::Late,
        Standing::Near => Token::Near,
        Standing::Ok | Standing::NoStandard => Token::Text,
    }
}
