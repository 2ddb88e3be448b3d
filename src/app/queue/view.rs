//! The views: queries on keys and in a list. What a view shows is its query; a filter narrows it.
use super::Queue;
use crate::domain::instant::Instant;
use crate::domain::query::{Lexicon, Order, Query, Tongue};

/// Which cases the pane shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// Open cases, most urgent first.
    Open,
    /// Open cases that are near or late.
    Alerts,
    /// What the officer at the desk has.
    Mine,
    /// Every case, closed and archived ones included.
    All,
    Running,
    Paused,
    /// Registered today.
    Today,
    /// Open, and the certificate ends within thirty days or has ended.
    Expiring,
    /// Submitted, and the new certificate is not known; who waits longest comes first.
    Awaiting,
    ClosedThisMonth,
    Closed,
    Archived,
    /// A query with a name, of the configuration or saved at a desk.
    Saved,
}

impl View {
    /// The views that come with the program, in the order of their list.
    pub const BUILT_IN: [View; 12] = [
        View::Open,
        View::Alerts,
        View::Mine,
        View::All,
        View::Running,
        View::Paused,
        View::Today,
        View::Expiring,
        View::ClosedThisMonth,
        View::Closed,
        View::Archived,
        View::Awaiting,
    ];

    /// The id of its name in the words.
    pub const fn word(self) -> &'static str {
        match self {
            View::Open => "desk-view-open",
            View::Alerts => "desk-view-alerts",
            View::All => "desk-view-all",
            View::Mine => "view-mine",
            View::Running => "view-running",
            View::Paused => "view-paused",
            View::Today => "view-today",
            View::Expiring => "view-expiring",
            View::Awaiting => "view-awaiting",
            View::ClosedThisMonth => "view-closed-this-month",
            View::Closed => "view-closed",
            View::Archived => "view-archived",
            View::Saved => "view-saved",
        }
    }

    /// What it asks, as typed; a saved one has its own.
    const fn line(self) -> &'static str {
        match self {
            View::Open => "is:open",
            View::Alerts => "is:late,near",
            View::Mine => "is:open officer:me",
            View::All | View::Saved => "sort:-number",
            View::Running => "status:running",
            View::Paused => "status:paused",
            View::Today => "date:today sort:newest",
            View::Expiring => "is:open expires:<=30 sort:expires",
            View::Awaiting => "is:awaiting-bsre sort:-closed",
            View::ClosedThisMonth => "is:closed closed:this-month sort:closed",
            View::Closed => "is:closed sort:closed",
            View::Archived => "status:archived sort:-number",
        }
    }

    /// What it asks.
    pub fn query(self) -> Query {
        Query::read(self.line(), &Lexicon::default()).query
    }
}

/// A view with a name of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    pub name: String,
    /// The query as it was typed.
    pub line: String,
    /// Kept in the store, so that it can be taken away at the desk; else of the configuration.
    pub kept: bool,
}

impl SavedView {
    /// What it asks; the newest number comes first unless it says otherwise.
    pub fn query(&self, lexicon: &Lexicon) -> Query {
        View::Saved.query().and(&Query::read(&self.line, lexicon).query)
    }
}

impl Queue {
    /// Shows a view narrowed by what is typed, as `officer` asks for it.
    pub fn show(
        &mut self,
        view: View,
        filter: String,
        (lexicon, officer): (&Lexicon, &str),
        now: Instant,
    ) {
        let base = match self.saved.as_ref().filter(|_| view == View::Saved) {
            Some(saved) => saved.query(lexicon),
            None => view.query(),
        };
        let read = Query::read(&filter, lexicon);
        if self.left.is_none() {
            self.left = self.selected().cloned().map(Box::new);
        }
        self.change(now, |queue| {
            queue.query = base.and(&read.query);
            queue.view = view;
            queue.filter = filter;
            queue.mistakes = read.mistakes;
            officer.clone_into(&mut queue.officer);
        });
        if !self.is_paged() {
            self.come_back();
        }
        self.ask(now);
    }

    /// Orders the view; none = as it comes.
    pub fn sort(&mut self, order: Option<Order>, now: Instant) {
        match order {
            Some(order) => self.orders.insert(self.view, order),
            None => self.orders.remove(&self.view),
        };
        self.change(now, |_| {});
        self.ask(now);
    }

    /// What is shown now as one line, in the names of a language.
    pub fn spoken(&self, tongue: Tongue, terms: &Lexicon) -> String {
        Query { order: Some(self.order()), ..self.query.clone() }.spoken(tongue, terms)
    }
}
