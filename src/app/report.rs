//! The report screen: the figures of a month, and the cases behind the one under the cursor.
use std::sync::Arc;

use super::layer::Layer;
use super::queue::View;
use super::{App, Effect, looking};
use crate::domain::report::behind::behind;
use crate::domain::report::{Behind, By, Figure, Key, Material, Period, Report};

/// What the archive counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    pub material: Material,
    pub report: Report,
}

/// The screen.
#[derive(Debug, Clone)]
pub struct Panel {
    pub period: Period,
    /// Absent while it is counted.
    pub counted: Option<Arc<Counted>>,
    pub selected: usize,
    pub behind: Option<Rows>,
}

/// The rows behind a figure.
#[derive(Debug, Clone)]
pub struct Rows {
    pub figure: Figure,
    /// The group whose rows these are: its kind and its place.
    pub of: Option<(By, usize)>,
    pub rows: Vec<Behind>,
    pub selected: usize,
}

/// A row of the screen that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    Total(Figure),
    Group(By, usize),
    /// Pauses for one reason, by its place.
    Pause(usize),
    Week(usize),
    Month(usize),
}

/// The figures that the screen shows of all.
pub const TOTALS: [Figure; 11] = [
    Figure::Registered,
    Figure::Done,
    Figure::Rejected,
    Figure::Cancelled,
    Figure::OnTime,
    Figure::Late,
    Figure::Steps,
    Figure::StepsLate,
    Figure::Returned,
    Figure::OffHours,
    Figure::Delay,
];

impl App {
    /// The period of the report that is shown.
    pub fn reported(&self) -> Option<Period> {
        self.layers.iter().rev().find_map(|layer| {
            if let Layer::Report(panel) = layer { Some(panel.period) } else { None }
        })
    }
}

impl Panel {
    /// The report of a period, not counted yet.
    pub const fn new(period: Period) -> Self {
        Self { period, counted: None, selected: 0, behind: None }
    }

    /// The rows of the screen, in their order.
    pub fn items(&self) -> Vec<Item> {
        let Some(counted) = &self.counted else { return Vec::new() };
        let report = &counted.report;
        let groups = |by| (0..report.groups(by).len()).map(move |i| Item::Group(by, i));
        let mut items: Vec<Item> = groups(By::Step).collect();
        items.extend(TOTALS.map(Item::Total));
        items.extend(groups(By::Officer).chain(groups(By::Agency)));
        items.extend((0..report.total.steps.pauses.len()).map(Item::Pause));
        items.extend((0..report.weeks.len()).map(Item::Week));
        items.extend((0..report.months.len()).map(Item::Month));
        items
    }
}

/// Opens the report of the current month.
pub(super) fn open(app: &mut App) -> Vec<Effect> {
    let today = app.station.calendar.zone().date(app.now);
    app.layers.push(Layer::Report(Box::new(Panel::new(Period::month(today)))));
    vec![Effect::Report(Period::month(today))]
}

/// The figures of a period have come.
pub(super) fn counted(app: &mut App, counted: &Arc<Counted>) -> Vec<Effect> {
    let panels = app
        .layers
        .iter_mut()
        .filter_map(|layer| if let Layer::Report(panel) = layer { Some(panel) } else { None });
    for panel in panels.filter(|panel| panel.period == counted.report.period) {
        panel.counted = Some(Arc::clone(counted));
        let last = panel.items().len().saturating_sub(1);
        panel.selected = panel.selected.min(last);
    }
    Vec::new()
}

/// Shows another period; the cursor stays where it is.
pub(super) fn turn(panel: &mut Panel, period: Period) -> Vec<Effect> {
    let selected = panel.selected;
    *panel = Panel { selected, ..Panel::new(period) };
    vec![Effect::Report(period)]
}

/// Opens what stands behind the row under the cursor: its cases, its week, its month.
pub(super) fn enter(app: &mut App) -> Vec<Effect> {
    let calendar = Arc::clone(&app.station.calendar);
    let Some(Layer::Report(panel)) = app.layers.last_mut() else { return Vec::new() };
    if let Some(rows) = &panel.behind {
        let Some(row) = rows.rows.get(rows.selected) else { return Vec::new() };
        let number = row.subject.number.to_string();
        app.layers.pop();
        let mut effects = looking::show(app, View::All);
        effects.extend(looking::filter(app, number));
        return effects;
    }
    let (Some(counted), Some(item)) = (&panel.counted, panel.items().get(panel.selected).copied())
    else {
        return Vec::new();
    };
    let report = &counted.report;
    let (figure, of) = match item {
        Item::Total(figure) => (figure, None),
        Item::Group(by, at) => (Figure::Steps, Some((by, at))),
        Item::Pause(_) => (Figure::Paused, None),
        Item::Week(at) => return days(panel, report.weeks.get(at).map(|week| week.days)),
        Item::Month(at) => return days(panel, report.months.get(at).map(|month| month.days)),
    };
    let key: Option<&Key> = of.and_then(|(by, at)| report.groups(by).get(at)).map(|g| &g.key);
    let rows = behind(&counted.material, &calendar, figure, key);
    panel.behind = Some(Rows { figure, of, rows, selected: 0 });
    Vec::new()
}

fn days(panel: &mut Panel, days: Option<Period>) -> Vec<Effect> {
    days.map(|days| turn(panel, days)).unwrap_or_default()
}
