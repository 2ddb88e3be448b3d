//! What waits for BSrE: how many requests do, and for how many it is time to ask. Asked for when the
//! cases or the day are others; what AMS asks for, and its address, are handed over here.
use chrono::NaiveDate;

use super::clip::{Clip, item};
use super::key::Key;
use super::menu::{Does, Item, Label};
use super::notice::Blocked;
use super::{App, Effect, Renewals, acting};
use crate::app::action::Action;
use crate::domain::ams;
use crate::domain::awaiting::Awaiting;
use crate::domain::case::Case;
use crate::domain::command::Command;
use crate::domain::record::Field;

/// After how many working days without news somebody is reminded, where no settings say so.
const REMIND_DAYS: u32 = 3;

/// What is known of them.
#[derive(Debug, Clone, Default)]
pub struct Bsre {
    /// The day and the tally of acts that they were asked for.
    asked: Option<(NaiveDate, u64)>,
    acts: u64,
    /// For how many it is time to ask.
    pub due: usize,
}

impl Bsre {
    /// Facts were recorded, here or elsewhere.
    pub(super) fn touch(&mut self) {
        self.acts += 1;
    }
}

/// Asks for them where they may be others.
pub(super) fn look(app: &mut App, effects: &mut Vec<Effect>) {
    let key = (app.today(), app.bsre.acts);
    if !app.queue.loaded || app.station.as_of || app.bsre.asked == Some(key) {
        return;
    }
    app.bsre.asked = Some(key);
    effects.push(Effect::Renewals(Renewals::Awaiting));
}

/// They have come.
pub(super) fn told(app: &mut App, awaiting: &[Awaiting]) -> Vec<Effect> {
    let days = app.remind_days();
    let (calendar, now) = (&app.station.calendar, app.now);
    app.bsre.due = awaiting.iter().filter(|a| a.is_due(calendar, now, days)).count();
    Vec::new()
}

impl App {
    /// After how many working days without news somebody is reminded.
    pub fn remind_days(&self) -> u32 {
        self.config.as_ref().map_or(REMIND_DAYS, |config| config.ams.remind_days)
    }
}

/// The hand-off to AMS: its address, its fields in its order, and that it has the request.
pub(super) fn items(app: &App) -> Vec<Item> {
    let url = app.config.as_ref().and_then(|config| config.ams.url.clone());
    let open = Item {
        label: Label::Word("ams-open"),
        keys: vec![Key::Char('o')],
        group: None,
        note: url.clone().map(Label::Text),
        blocked: url.is_none().then_some(Blocked::NoAmsUrl),
        does: Does::Browse(url.unwrap_or_default()),
    };
    let fields = ams::FIELDS.into_iter().zip('1'..);
    let fields =
        fields.map(|(field, key)| Item { group: None, ..item(app, Clip::Field(field), key) });
    let can = |case: &Case| ams::can_be_handed_over(case, app.sop(&case.sop_revision));
    let submitted = Item {
        label: Label::Word("ams-submitted"),
        keys: vec![Key::Char('s')],
        group: None,
        note: None,
        blocked: app.case().and_then(|case| can(case).err()).map(Blocked::Refused),
        does: Does::Submitted,
    };
    [open].into_iter().chain(fields).chain([submitted]).collect()
}

/// Records that AMS has the request, as of now.
pub(super) fn submitted(app: &mut App) -> Vec<Effect> {
    let set = vec![(Field::SubmittedAt, app.now.to_string())];
    let command = Command::Edit { set };
    acting::in_case(app, |app, case| acting::at_once(app, case, Action::Ams, &command))
}
