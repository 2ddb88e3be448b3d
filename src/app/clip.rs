//! What of a case can be copied. Personal numbers are copied whole only after that is on record.
use super::action::Action;
use super::key::Key;
use super::menu::{Does, Item, Label};
use super::notice::{Blocked, Notice};
use super::{App, Effect, Proposal};
use crate::domain::case::Case;
use crate::domain::command::Command;
use crate::domain::decide::decide;
use crate::domain::record::{Field, masked};

/// Something to copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clip {
    Number,
    LetterNo,
    /// Number, applicant, agency, letter and its date in one line.
    Summary,
    Field(Field),
}

/// What is offered: first what letters and talk ask for, then what AMS asks for, in its order.
const OFFERED: [Clip; 10] = [
    Clip::Number,
    Clip::LetterNo,
    Clip::Summary,
    Clip::Field(Field::Name),
    Clip::Field(Field::Nik),
    Clip::Field(Field::Nip),
    Clip::Field(Field::Position),
    Clip::Field(Field::Agency),
    Clip::Field(Field::Email),
    Clip::Field(Field::Phone),
];
/// Their keys, one each.
const KEYS: [char; 10] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

impl Clip {
    /// The value in the case as it is kept; none when there is none.
    fn value(self, case: &Case) -> Option<String> {
        let record = &case.record;
        match self {
            Clip::Number => Some(case.number.to_string()),
            Clip::LetterNo => record.get(Field::LetterNo).map(ToOwned::to_owned),
            Clip::Field(field) => record.get(field).map(ToOwned::to_owned),
            Clip::Summary => {
                let fields = [Field::Name, Field::Agency, Field::LetterNo, Field::LetterDate];
                let number = case.number.to_string();
                let known = fields.iter().filter_map(|field| record.get(*field));
                let parts: Vec<&str> = std::iter::once(number.as_str()).chain(known).collect();
                Some(parts.join(" · "))
            }
        }
    }

    /// What stands for the value on the screen of a desk that masks personal numbers.
    fn shown(self, value: &str) -> String {
        match self {
            Clip::Field(field) => masked(field, value),
            Clip::Number | Clip::LetterNo | Clip::Summary => value.to_owned(),
        }
    }
}

/// What can be copied of the selected case.
pub(super) fn items(app: &App) -> Vec<Item> {
    OFFERED.into_iter().zip(KEYS).map(|(clip, key)| item(app, clip, key)).collect()
}

/// What can be copied of the selected case, by its key.
pub(super) fn item(app: &App, clip: Clip, key: char) -> Item {
    let value = app.case().and_then(|case| clip.value(case));
    let hidden = value.as_ref().is_some_and(|value| is_hidden(app, clip, value));
    let blocked = match &value {
        None if app.case().is_none() => Some(Blocked::Loading),
        None => Some(Blocked::Empty),
        Some(_) => (hidden && app.station.read_only).then_some(Blocked::ReadOnly),
    };
    let label = match clip {
        Clip::Number => Label::Word("copy-number"),
        Clip::LetterNo => Label::Word("copy-letter"),
        Clip::Summary => Label::Word("copy-summary"),
        Clip::Field(Field::Nik) if hidden => Label::Word("copy-nik-whole"),
        Clip::Field(Field::Nip) if hidden => Label::Word("copy-nip-whole"),
        Clip::Field(field) => Label::Field(field),
    };
    let group = match clip {
        Clip::Number | Clip::LetterNo | Clip::Summary => "copy-group-case",
        Clip::Field(_) => "copy-group-ams",
    };
    let note = value.map(|value| if hidden { clip.shown(&value) } else { value });
    let note = note.map(Label::Text);
    let keys = vec![Key::Char(key)];
    Item { label, keys, group: Some(group), note, blocked, does: Does::Copy(clip) }
}

fn is_hidden(app: &App, clip: Clip, value: &str) -> bool {
    app.station.mask && clip.shown(value) != value
}

/// Copies, or records first that a personal number is read whole.
pub(super) fn copy(app: &mut App, clip: Clip) -> Vec<Effect> {
    let Some(case) = app.case().cloned() else { return Vec::new() };
    let Some(value) = clip.value(&case) else { return Vec::new() };
    if is_hidden(app, clip, &value) {
        return reveal(app, &case, clip);
    }
    app.notice = Some(Notice::Copied(clip, false));
    vec![Effect::Copy(value)]
}

/// Records that a personal number is read whole; it is copied once that is durable.
fn reveal(app: &mut App, case: &Case, clip: Clip) -> Vec<Effect> {
    let occasion = app.occasion(None, None);
    match decide(Some(case), app.law(case), &Command::Reveal, &occasion) {
        Ok(decision) => {
            app.copying = Some((case.id, clip));
            vec![Effect::Append(Proposal {
                officer: app.station.officer.clone(),
                recorded_at: app.now,
                decisions: vec![(Some(case.id), case.version(), decision)],
            })]
        }
        Err(refusal) => {
            app.notice = Some(Notice::Blocked(Action::Copy, Blocked::Refused(refusal)));
            Vec::new()
        }
    }
}

/// The reading of a case is on record: what waited for that is copied.
pub(super) fn revealed(app: &mut App, case: &Case) -> Option<Effect> {
    let (_, clip) = app.copying.take_if(|(id, _)| *id == case.id)?;
    app.notice = Some(Notice::Copied(clip, true));
    clip.value(case).map(Effect::Copy)
}
