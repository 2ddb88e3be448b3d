//! What no field takes, whatever it means: a text far too long, the traces of a spreadsheet or of a wrong
//! encoding.
use super::cell::Cell;
use super::column::Column;
use super::spoilt::Spoilt;
use crate::domain::record::Kind;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::text::{LINE_CHARS_MAX, TEXT_CHARS_MAX};

/// Refuses a text that is far longer than its field takes, before anybody looks at its letters.
pub(super) fn short(column: Column, cell: &Cell) -> Result<(), Spoilt> {
    /// Blanks are folded, and marks put upon their letters, only where the text is read.
    const FOLDED_MAX: usize = 5;
    let Cell::Text(text) = cell else { return Ok(()) };
    let max = match column {
        Column::Field(field) if field.kind() == Kind::Text => TEXT_CHARS_MAX,
        Column::Field(_) | Column::Received => LINE_CHARS_MAX,
        Column::Ignored => return Ok(()),
    };
    let is_short = text.len() <= max || text.trim().chars().nth(FOLDED_MAX * max).is_none();
    let why = Invalid::TooLong { max };
    match column {
        _ if is_short => Ok(()),
        Column::Field(field) => Err(Spoilt::Refused(Refusal::FieldInvalid { field, why })),
        Column::Received | Column::Ignored => Err(Spoilt::Refused(Refusal::TextInvalid(why))),
    }
}

/// Refuses what a spreadsheet or a wrong encoding has left in place of a text.
pub(super) fn sound(text: &str) -> Result<(), Spoilt> {
    const ERRORS: [&str; 10] = [
        "#N/A",
        "#REF!",
        "#VALUE!",
        "#DIV/0!",
        "#NAME?",
        "#NUM!",
        "#NULL!",
        "#SPILL!",
        "#CALC!",
        "#GETTING_DATA",
    ];
    let bare = text.trim();
    let hashes = bare.len() > 2 && bare.bytes().all(|b| b == b'#');
    if hashes || ERRORS.contains(&bare.to_uppercase().as_str()) {
        return Err(Spoilt::Failed { code: bare.chars().take(12).collect() });
    }
    if text.contains('\u{fffd}') { Err(Spoilt::Garbled) } else { Ok(()) }
}
