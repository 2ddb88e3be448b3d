//! The tab of the data: every field that has a value.
use ratatui::text::Line;

use crate::domain::case::Case;
use crate::ui::text::{fit, wrap};
use crate::ui::{Look, Token};
use crate::words::masked;

/// Every field that has a value, then the case's own numbers.
pub fn lines(look: Look<'_>, case: &Case, width: usize) -> Vec<Line<'static>> {
    let zone = look.zone();
    let label_width = 25.min(width / 2);
    let mut rows: Vec<(String, String)> = Vec::new();
    for (field, kept) in case.record.iter() {
        let kept = if look.app.station.mask { masked(field, kept) } else { kept.to_owned() };
        rows.push((look.words.field(field), look.words.value(field, &kept, zone)));
    }
    if let Some(at) = case.course.registered_at {
        rows.push((look.words.say("desk-registered"), look.words.moment(zone, at)));
    }
    if let Some(officer) = &case.officer {
        rows.push((look.words.say("desk-column-officer"), officer.clone()));
    }
    let sop = look.app.sop(&case.sop_revision);
    rows.push((look.words.say("desk-procedure"), sop.file().title.clone()));
    let mut lines = Vec::new();
    for (label, value) in rows {
        let room = width.saturating_sub(label_width + 1).max(1);
        for (i, part) in wrap(&value, room).into_iter().enumerate() {
            let label = if i == 0 { fit(&label, label_width) } else { " ".repeat(label_width) };
            lines.push(Line::from(vec![
                look.span(format!("{label} "), Token::Dim),
                look.span(part, Token::Text),
            ]));
        }
    }
    lines
}
