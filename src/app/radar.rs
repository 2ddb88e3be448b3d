//! The radar: which certificates lapse, the earliest first; a renewal is begun from its row.
use chrono::{Days, NaiveDate};

use super::form::build;
use super::key::Key;
use super::layer::Layer;
use super::layers::{elsewhere, open as open_form, scrolled};
use super::looking::{filter, show};
use super::{App, Effect, Renewals, View};
use crate::domain::certificate::{Lapse, LapseAsk, Span, Tally};
use crate::domain::record::Record;

/// How many rows are read at once.
const PAGE: usize = 200;
/// So near the end of what was read, more is.
const NEAR_END: usize = 40;

/// The list on the screen.
#[derive(Debug, Clone, Default)]
pub struct Radar {
    pub lapses: Vec<Lapse>,
    /// How many there are of each span; empty until they were counted.
    pub tallies: Vec<Tally>,
    pub selected: usize,
    /// Everything up to the last day was read.
    pub whole: bool,
    asked: bool,
}

impl Radar {
    fn ask(&mut self, today: NaiveDate) -> Effect {
        self.asked = true;
        let days = Span::Quarter.days_max().unwrap_or_default();
        let days = Days::new(u64::try_from(days).unwrap_or_default());
        let to = today.checked_add_days(days).unwrap_or(NaiveDate::MAX);
        let after = self.lapses.last().map(|lapse| (lapse.expires, lapse.id));
        let ask = LapseAsk { from: None, to, after, limit: PAGE };
        Effect::Renewals(Renewals::Lapses { ask, today })
    }
}

/// Opens it.
pub(super) fn open(app: &mut App) -> Vec<Effect> {
    let today = app.today();
    let mut radar = Radar::default();
    let asked = radar.ask(today);
    app.layers.push(Layer::Radar(radar));
    vec![asked]
}

/// A page has come, and the counts.
pub(super) fn arrived(
    app: &mut App,
    ask: &LapseAsk,
    lapses: Vec<Lapse>,
    tallies: Vec<Tally>,
) -> Vec<Effect> {
    let Some(radar) = radar_mut(app).filter(|radar| radar.asked) else { return Vec::new() };
    let last = radar.lapses.last().map(|lapse| (lapse.expires, lapse.id));
    if last == ask.after {
        radar.asked = false;
        radar.whole = lapses.len() < ask.limit;
        radar.lapses.extend(lapses);
        radar.tallies = tallies;
    }
    Vec::new()
}

/// Answers a key.
pub(super) fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let (page, today) = (app.areas.detail_rows.max(2) - 1, app.today());
    let read_only = app.station.read_only;
    let Some(radar) = radar_mut(app) else { return Vec::new() };
    let last = radar.lapses.len().saturating_sub(1);
    if let Some(to) = scrolled(key, radar.selected, page, last) {
        radar.selected = to;
        let more = !radar.whole && !radar.asked && to + NEAR_END >= radar.lapses.len();
        return if more { vec![radar.ask(today)] } else { Vec::new() };
    }
    let lapse = radar.lapses.get(radar.selected).cloned();
    match (key, lapse) {
        (Key::Esc | Key::Char('q' | 'H'), _) => {
            app.layers.pop();
            Vec::new()
        }
        (Key::Enter, Some(Lapse { renewal: Some((_, number)), .. })) => {
            app.layers.pop();
            let mut effects = show(app, View::All);
            effects.extend(filter(app, number.to_string()));
            effects
        }
        (Key::Enter | Key::Char('n'), Some(lapse)) if !read_only => {
            vec![Effect::Renewals(Renewals::Holder(lapse))]
        }
        (Key::Enter | Key::Char('n'), _) => Vec::new(),
        (_, _) => elsewhere(app, key),
    }
}

/// What is known of a holder has come: the form of the new case, filled in as far as it goes. A
/// draft of each renewal is its own.
pub(super) fn renewal(app: &mut App, lapse: &Lapse, record: &Record) -> Vec<Effect> {
    if radar_mut(app).is_none() {
        return Vec::new();
    }
    app.layers.pop();
    let form = build::register(&app.station.procedures, &app.station.sop);
    let mut form = build::renewal(form, record);
    form.kept.kind = format!("{}:{}", form.kind.id(), lapse.id);
    open_form(app, form)
}

fn radar_mut(app: &mut App) -> Option<&mut Radar> {
    if let Some(Layer::Radar(radar)) = app.layers.last_mut() { Some(radar) } else { None }
}

impl App {
    /// The office's day.
    pub fn today(&self) -> NaiveDate {
        self.station.calendar.zone().date(self.now)
    }
}
