//! Below the fields: what is wrong, what is similar, who was faster, what will happen, how the field
//! in focus is written. What matters most comes first; what finds no room is left out.
use ratatui::text::Line;

use super::field::label;
use super::{certificate, said};
use crate::app::form::hint::Hint;
use crate::app::form::outcome::{Outcome, outcomes};
use crate::app::form::{Form, Twice};
use crate::domain::record::HIDDEN;
use crate::domain::refusal::Refusal;
use crate::ui::text::wrap;
use crate::ui::{Look, Token, staff};

/// The lines below the fields, at most `max`.
pub fn lines(look: Look<'_>, form: &Form, width: usize, max: usize) -> Vec<Line<'static>> {
    let mut sentences: Vec<(String, Token)> = Vec::new();
    if form.void {
        sentences.push((look.words.say("desk-form-void"), Token::Error));
    } else {
        if form.overtaken {
            sentences.push((look.words.say("desk-form-overtaken"), Token::Error));
        }
        let problem = problem(form);
        sentences.extend(problem.map(|p| (refusal(look, form, p), Token::Error)));
        if form.sending {
            sentences.push((look.words.say("desk-form-saving"), Token::Info));
        }
        sentences.extend(certificate::sentences(look, form));
        // A mistake keeps all of it from being recorded: what is only doubtful is said after it.
        let doubt = similar(look, form).filter(|_| problem.is_none());
        let anyway = || form.told.then(|| look.words.say("form-record-anyway"));
        sentences.extend(doubt.map(|said| (doubtful(said, anyway()), Token::Near)));
        sentences.extend(stray(look, form).map(|said| (said, Token::Near)));
        sentences.extend(staff::of_form(look, form).map(|said| (said, Token::Near)));
        let seen = outcomes(look.app, form);
        sentences.extend(seen.iter().map(|outcome| {
            let anyway =
                anyway().filter(|_| problem.is_none() && matches!(outcome, Outcome::Odd(..)));
            (doubtful(said::outcome(look, outcome), anyway), token(outcome))
        }));
        if form.focused().is_none_or(|f| f.problem.is_none()) {
            let hints = form.hints(look.zone(), look.app.now);
            sentences.extend(hints.iter().map(|hint| (said::hint(look, hint), Token::Dim)));
        }
        if form.from_draft {
            sentences.push((look.words.say("desk-form-draft"), Token::Info));
        }
    }
    let mut lines = Vec::new();
    for (text, token) in sentences {
        lines.extend(wrap(&text, width).into_iter().map(|l| Line::from(look.span(l, token))));
    }
    lines.truncate(max);
    lines
}

/// What is doubtful, and how it is recorded all the same where it was told before.
fn doubtful(said: String, anyway: Option<String>) -> String {
    match anyway {
        Some(anyway) => said + " " + &anyway,
        None => said,
    }
}

fn token(outcome: &Outcome) -> Token {
    match outcome {
        Outcome::OffHours(_) | Outcome::Odd(..) | Outcome::Unlisted(_) => Token::Near,
        Outcome::TakenUp(_, seen) if seen.is_off_hours() => Token::Near,
        Outcome::Finishes { elapsed_s, target_s: Some(target_s), .. } if elapsed_s > target_s => {
            Token::Late
        }
        Outcome::TakenUp(..)
        | Outcome::Registers(_)
        | Outcome::Waits(_)
        | Outcome::Finishes { .. }
        | Outcome::EndsPause
        | Outcome::Pauses(_)
        | Outcome::GoesBack { .. }
        | Outcome::Closes
        | Outcome::Reopens(_)
        | Outcome::Archives
        | Outcome::Unarchives
        | Outcome::Assigns { .. }
        | Outcome::Changes { .. }
        | Outcome::NothingChanges
        | Outcome::Rejudges(_)
        | Outcome::DueMoves(..) => Token::Info,
    }
}

fn problem(form: &Form) -> Option<&Refusal> {
    let focused = form.focused().and_then(|f| f.problem.as_ref());
    focused
        .or(form.problem.as_ref())
        .or_else(|| form.fields.iter().find_map(|f| f.problem.as_ref()))
}

/// What is wrong. The way out is on the form itself, but for how something is written.
#[allow(clippy::wildcard_enum_match_arm, reason = "of all refusals only some are about writing")]
fn refusal(look: Look<'_>, form: &Form, refusal: &Refusal) -> String {
    let sop = look.app.case().map(|c| look.app.sop(&c.sop_revision));
    let said = look.words.refusal(refusal, sop, look.zone());
    let way = match refusal {
        Refusal::TimeUnclear(_) => format!(" {}", said::hint(look, &Hint::At)),
        Refusal::ReasonRequired | Refusal::TextRequired => {
            format!(" {}", look.words.say("hint-letter"))
        }
        Refusal::FieldInvalid { .. }
            if form.focused().is_some_and(|f| f.value().contains(HIDDEN)) =>
        {
            format!(" {}", look.words.say("hint-whole-number"))
        }
        _ => String::new(),
    };
    format!("! {}{way}", said.what)
}

/// A letter that only looks like another, in the field in focus or any other.
fn stray(look: Look<'_>, form: &Form) -> Option<String> {
    let (slot, stray) = form.stray()?;
    Some(look.words.stray(&label(look, form.kind, slot), &stray))
}

/// The case that this one is like, or what stands twice in the letter.
fn similar(look: Look<'_>, form: &Form) -> Option<String> {
    let said = if let Some(row) = form.twins.rows.first() {
        let args = [
            ("number", row.number.to_string().into()),
            ("name", (&row.name).into()),
            ("count", form.twins.rows.len().into()),
        ];
        look.words.with("desk-form-similar", &args)
    } else {
        match form.twice()? {
            Twice::Name(name) => look.words.with("form-named-twice", &[("name", name.into())]),
            Twice::Nik(first, second) => {
                let args = [("first", first.into()), ("second", second.into())];
                look.words.with("form-nik-twice", &args)
            }
        }
    };
    Some(said)
}
