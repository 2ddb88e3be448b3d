//! What people say with an act: reasons, notes, dispositions.
use crate::domain::fact::{Body, Words};
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::text::{self, TEXT_CHARS_MAX};

/// A required reason.
pub(super) fn read_text(typed: &str) -> Result<String, Refusal> {
    read_or(typed, Refusal::ReasonRequired)
}

/// A reason that may be left out: what says nothing is not taken for one.
pub(super) fn optional(typed: &str) -> Result<String, Refusal> {
    text::read(typed, TEXT_CHARS_MAX).map_err(Refusal::TextInvalid)
}

/// The text of a note or a disposition.
pub(super) fn told(typed: &str) -> Result<String, Refusal> {
    read_or(typed, Refusal::TextRequired)
}

fn read_or(typed: &str, blank: Refusal) -> Result<String, Refusal> {
    let refused = |why| if why == Invalid::Blank { blank } else { Refusal::TextInvalid(why) };
    text::read(typed, TEXT_CHARS_MAX).map_err(refused)
}

/// `body` with `reason` as its words.
pub(super) fn said(mut body: Body, reason: &str) -> Result<Body, Refusal> {
    if let Body::Return { private, .. }
    | Body::Reject { private, .. }
    | Body::Cancel { private, .. }
    | Body::Reopen { private, .. }
    | Body::Migrate { private, .. } = &mut body
    {
        *private = Words::say(read_text(reason)?);
    }
    Ok(body)
}
