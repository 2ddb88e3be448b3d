//! What hides the desk: the office, the time, how many cases are late or near; on a locked desk also
//! who can sign in. No name, number, agency or letter of a case stands here.
use ratatui::Frame;
use ratatui::layout::Position;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use super::dialog::centred;
use super::overlay::{boxed, keys};
use super::text::{cut, wrap};
use super::{Look, Token};
use crate::app::Areas;
use crate::app::veil::{SignIn, Veil};
use crate::domain::timing::Standing;
use crate::ui::paint::{clear, lay};

/// How wide it is at most.
const WIDTH: u16 = 60;
/// How many officers are shown at once.
const OFFICERS: usize = 4;

/// Paints it over the whole screen; nothing below can be clicked, and what fits there stays known.
pub fn draw(look: Look<'_>, frame: &mut Frame<'_>, veil: &Veil) -> Areas {
    let screen = frame.area();
    clear(frame, screen);
    let width = screen.width.min(WIDTH);
    let room = usize::from(width).saturating_sub(4);
    let mut lines = calm(look, room);
    let mut cursor = None;
    let said = match veil {
        Veil::Privacy => {
            lines.extend(text(look, &look.words.say("veil-privacy"), room, Token::Text));
            "veil-privacy-keys"
        }
        Veil::Locked(sign_in) => {
            lines.extend(officers(look, sign_in, room));
            lines.push(Line::default());
            cursor = Some((lines.len(), typed(look, sign_in).width()));
            lines.push(Line::from(look.span(format!(" {}", typed(look, sign_in)), Token::Title)));
            lines.extend(denied(look, sign_in, room));
            if sign_in.may_leave { "veil-switch-keys" } else { "veil-lock-keys" }
        }
    };
    lines.push(Line::default());
    let height = u16::try_from(lines.len() + 3).unwrap_or(u16::MAX);
    let area = centred(frame, width, height.min(screen.height));
    let mut areas = look.app.areas.clone();
    let app = look.app;
    let name = app.station.office_name.clone().unwrap_or_else(|| "LOKET".to_owned());
    let inner = boxed(look, frame, area, &cut(&name, room), &mut areas);
    lay(frame, lines, inner);
    keys(look, frame, inner, &look.words.say(said), &mut areas);
    areas.cover();
    if let Some((row, column)) = cursor {
        let cells = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        let x = inner.x.saturating_add(cells(column + 1)).min(inner.right().saturating_sub(1));
        let y = inner.y.saturating_add(cells(row)).min(inner.bottom().saturating_sub(1));
        frame.set_cursor_position(Position { x, y });
    }
    areas
}

/// The time, and how many cases are late and near.
fn calm(look: Look<'_>, room: usize) -> Vec<Line<'static>> {
    let now = look.app.now;
    let of =
        |standing| look.app.queue.open().iter().filter(|row| row.standing(now) == standing).count();
    let count = |id: &str, count: usize, token| {
        let token = if count == 0 { Token::Dim } else { token };
        look.span(format!(" {} ", look.words.with(id, &[("count", count.into())])), token)
    };
    let day = look.words.date_day(look.zone().date(now));
    let when = format!("{day} · {}", look.words.time(look.zone(), now));
    vec![
        Line::from(look.span(format!(" {}", cut(&when, room)), Token::Text)),
        Line::from(vec![
            count("wall-late", of(Standing::Breached), Token::Late),
            count("wall-near", of(Standing::Near), Token::Near),
        ]),
        Line::default(),
    ]
}

/// Those who can sign in, around the one who does.
fn officers(look: Look<'_>, sign_in: &SignIn, room: usize) -> Vec<Line<'static>> {
    let all: Vec<String> = look.app.able().map(|officer| officer.name.clone()).collect();
    if all.is_empty() {
        return text(look, &look.words.say("veil-nobody"), room, Token::Error);
    }
    let from = sign_in.who.saturating_sub(OFFICERS - 1);
    let mut lines = text(look, &look.words.say("veil-who"), room, Token::Text);
    lines.extend(all.iter().enumerate().skip(from).take(OFFICERS).map(|(at, name)| {
        let here = at == sign_in.who;
        let token = if here { Token::Selected } else { Token::Text };
        let mark = if here { "▌" } else { " " };
        let name = cut(name, room.saturating_sub(4));
        Line::from(vec![
            look.span(format!(" {mark}"), Token::BorderFocus),
            look.span(format!(" {name} "), token),
        ])
    }));
    lines
}

/// A dot for each digit, never the digit.
fn typed(look: Look<'_>, sign_in: &SignIn) -> String {
    if sign_in.sending {
        return look.words.say("veil-checking");
    }
    format!("{} {}", look.words.say("veil-pin"), "•".repeat(sign_in.typed.length()))
}

fn denied(look: Look<'_>, sign_in: &SignIn, room: usize) -> Vec<Line<'static>> {
    let Some(why) = &sign_in.denied else { return Vec::new() };
    let hint = why.hint.as_ref().map(|hint| format!(" {hint}")).unwrap_or_default();
    text(look, &format!("{}{hint}", why.what), room, Token::Error)
}

fn text(look: Look<'_>, said: &str, room: usize, token: Token) -> Vec<Line<'static>> {
    let lines = wrap(said, room).into_iter();
    lines.map(|line| Line::from(look.span(format!(" {line}"), token))).collect()
}
