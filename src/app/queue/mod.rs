//! The queue pane's state: the view and its filter, which rows that shows, and a selection that holds
//! the case. Open cases are here; where a view shows others, the store is asked for pages.
mod counter;
mod selection;
mod view;
mod window;

use std::collections::BTreeMap;

use super::Counted;
use super::marks::Marks;
use crate::domain::fact::CaseId;
use crate::domain::instant::Instant;
use crate::domain::query::{Ask, Asker, Mistake, Order, Query, Sieve};
use crate::domain::queue::Row;
use crate::domain::zone::Zone;

use counter::Counter;
pub use selection::top_for;
pub use view::{SavedView, View};
pub use window::Wanted;
use window::{Landing, Window};

/// Rows of the pane.
#[derive(Debug, Clone)]
pub struct Queue {
    pub view: View,
    /// The view behind [`View::Saved`].
    pub saved: Option<SavedView>,
    /// As typed.
    pub filter: String,
    pub marks: Marks,
    /// What of the filter is not understood.
    pub mistakes: Vec<Mistake>,
    /// The view's query and the filter's.
    query: Query,
    sieve: Sieve,
    /// The order that was picked for a view.
    orders: BTreeMap<View, Order>,
    zone: Zone,
    officer: String,
    open: Counter,
    window: Window,
    /// Places among the open cases.
    shown: Vec<usize>,
    selected: Option<CaseId>,
    /// The case that was selected when a filter or another view took it away, until another is chosen.
    left: Option<Box<Row>>,
    /// Where the selected case was among the shown rows when last looked for.
    at: usize,
    /// Counts the changes of the open cases.
    pub revision: u64,
    /// Index of the first row on the screen.
    pub top: usize,
    /// All open cases have been read.
    pub loaded: bool,
}

impl Queue {
    /// An empty queue of the office in `zone`, as `officer` asks for it.
    pub fn new(zone: Zone, officer: &str) -> Self {
        Self {
            view: View::Open,
            saved: None,
            filter: String::new(),
            marks: Marks::default(),
            mistakes: Vec::new(),
            query: View::Open.query(),
            sieve: Sieve::default(),
            orders: BTreeMap::new(),
            zone,
            officer: officer.to_owned(),
            open: Counter::default(),
            window: Window::default(),
            shown: Vec::new(),
            selected: None,
            left: None,
            at: 0,
            revision: 0,
            top: 0,
            loaded: false,
        }
    }

    /// The open cases, shown or not.
    pub fn open(&self) -> &[Row] {
        self.open.rows()
    }

    /// Whether the rows come from the store, page by page.
    pub fn is_paged(&self) -> bool {
        !self.query.is_open_only()
    }

    /// What is shown now as one line: view, filter and order.
    pub fn line(&self) -> String {
        Query { order: Some(self.order()), ..self.query.clone() }.to_string()
    }

    /// Whether it is `officer` who asks.
    pub fn is_asked_by(&self, officer: &str) -> bool {
        self.officer == officer
    }

    /// How many rows are here to be shown.
    pub fn len(&self) -> usize {
        if self.is_paged() { self.window.rows.len() } else { self.shown.len() }
    }

    /// Whether no row is shown.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many rows the view has in all, once it is known.
    pub fn total(&self) -> Option<usize> {
        if self.is_paged() { self.window.total } else { Some(self.shown.len()) }
    }

    /// The place of the selected row among all of the view, from 1, once it is known.
    pub fn place(&self) -> Option<usize> {
        let before = if self.is_paged() { self.window.before? } else { 0 };
        Some(before + self.position()? + 1)
    }

    /// The order in force.
    pub fn order(&self) -> Order {
        self.orders.get(&self.view).copied().or(self.query.order).unwrap_or_default()
    }

    /// Whether another order than the view's own was asked for.
    pub fn is_reordered(&self) -> bool {
        let own = self.saved.as_ref().filter(|_| self.view == View::Saved);
        own.is_none() && self.order() != self.view.query().order.unwrap_or_default()
    }

    /// The words that rows are found by, folded.
    pub fn needles(&self) -> impl Iterator<Item = &str> {
        self.sieve.needles()
    }

    /// The shown row at `index`.
    pub fn row(&self, index: usize) -> Option<&Row> {
        if self.is_paged() {
            return self.window.rows.get(index);
        }
        self.shown.get(index).and_then(|i| self.open().get(*i))
    }

    /// Replaces the open cases; `whole` = these are all.
    pub fn set_open(&mut self, rows: Vec<Row>, whole: bool, now: Instant) {
        self.loaded |= whole;
        self.change(now, |queue| {
            queue.open.set(rows);
            queue.revision += 1;
            if whole {
                queue.marks.look_at_counter(queue.open.rows());
            }
        });
    }

    /// Takes a page that the store found.
    pub fn found(&mut self, generation: u64, ask: &Ask, rows: Vec<Row>, now: Instant) {
        let mut landing = Landing::Stays;
        self.change(now, |queue| {
            landing = queue.window.found(generation, ask, rows);
            queue.marks.look_at(&queue.window.rows);
        });
        match landing {
            Landing::Last => self.select_index(self.len().saturating_sub(1)),
            Landing::First => self.select_index(0),
            Landing::Stays => self.come_back(),
        }
    }

    /// Takes a count of what the store would find.
    pub fn counted(&mut self, counted: Counted) {
        self.window.counted(counted);
    }

    /// What is to be asked of the store now.
    pub fn wanted(&mut self) -> Vec<Wanted> {
        if self.is_paged()
            && let Some(at) = self.position()
        {
            self.window.near(at);
        }
        self.window.wanted()
    }

    /// Puts cases that this desk has changed in their places, or takes them off when they have left
    /// the counter.
    pub fn put(&mut self, rows: Vec<Row>, now: Instant) {
        self.left = None;
        self.change(now, |queue| {
            queue.revision += 1;
            for row in rows {
                queue.marks.acted(&row);
                if let Some(found) = queue.window.rows.iter_mut().find(|r| r.id == row.id) {
                    found.clone_from(&row);
                }
                queue.open.put(row);
            }
        });
    }

    /// Asks the store again for what is shown.
    pub fn refresh(&mut self) {
        if self.is_paged() {
            self.window.refresh();
        }
    }

    fn ask(&mut self, now: Instant) {
        if self.is_paged() {
            let (sieve, order) = (self.sieved(now), self.order());
            let selected = || self.selected.and_then(|id| self.known(id)).cloned();
            let around = self.left.as_deref().cloned().or_else(selected);
            self.window.ask(sieve, order, around.as_ref());
        }
    }

    fn sieved(&self, now: Instant) -> Sieve {
        Sieve::new(&self.query, &Asker { now, zone: self.zone, officer: &self.officer })
    }

    /// Time has gone on: only what asks for it can show others.
    pub fn tick(&mut self, now: Instant) {
        if self.query.asks_time() && !self.is_paged() {
            self.change(now, |_| {});
        }
    }

    /// The selection holds the case; when that has gone, it is the row that took its place. It stays
    /// as far down on the screen as it was.
    fn change(&mut self, now: Instant, change: impl FnOnce(&mut Self)) {
        let before = self.position().unwrap_or(0);
        change(self);
        self.sieve = self.sieved(now);
        self.sift();
        if let Some(at) = self.position() {
            self.at = at;
            if self.is_paged() {
                self.top = (self.top + at).saturating_sub(before);
            }
        } else if !self.is_empty() {
            self.selected = None;
            self.land(before.min(self.len().saturating_sub(1)));
        }
        self.count_marks();
    }

    /// Which of the open cases are shown, in their order.
    fn sift(&mut self) {
        self.shown.clear();
        if self.is_paged() {
            return;
        }
        let rows = self.open.rows();
        let admitted = rows.iter().enumerate().filter(|(_, row)| self.sieve.admits(row));
        self.shown.extend(admitted.map(|(i, _)| i));
        let order = self.order();
        if order != Order::default() {
            self.shown.sort_by(|a, b| match (rows.get(*a), rows.get(*b)) {
                (Some(a), Some(b)) => order.compare(a, b),
                _ => std::cmp::Ordering::Equal,
            });
        }
    }
}
