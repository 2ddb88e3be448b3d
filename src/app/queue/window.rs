//! What the store has found, as far as it is near the selection: pages come as the selection nears an
//! end and go again at the other. What was asked before the last question is not listened to.
use crate::app::{Counted, Find, Tally};
use crate::domain::query::{Ask, Order, Sieve, Start};
use crate::domain::queue::Row;

/// How many rows are asked for at once.
const PAGE: usize = 200;
/// How many rows are held.
const HELD_MAX: usize = 1_200;
/// How near to an end the selection may come before more is asked for.
const NEAR: usize = 60;

/// A stretch of what a query finds.
#[derive(Debug, Clone, Default)]
pub struct Window {
    pub rows: Vec<Row>,
    /// How many there are in all, once counted.
    pub total: Option<usize>,
    /// How many come before the first row, once known.
    pub before: Option<usize>,
    /// There is nothing before the first row, or after the last.
    ends: (bool, bool),
    /// Counts the questions; answers to older ones are late.
    generation: u64,
    asked: Option<Start>,
    sieve: Sieve,
    order: Order,
    /// Where in the next answer the selection lands.
    landing: Landing,
    wanted: Vec<Wanted>,
}

/// Where the selection lands when a page has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Landing {
    /// It stays with its case.
    #[default]
    Stays,
    First,
    Last,
}

/// What is to be asked of the store next.
#[derive(Debug, Clone)]
pub enum Wanted {
    Find(Box<Find>),
    Count(Box<Tally>),
}

impl Window {
    /// Asks anew; from `row` on if it is to be found.
    pub fn ask(&mut self, sieve: Sieve, order: Order, row: Option<&Row>) {
        let row = row.filter(|row| sieve.admits(row));
        let start = row.map_or(Start::First, |row| Start::At(Box::new(row.clone())));
        (self.sieve, self.order) = (sieve, order);
        self.fresh(start, PAGE);
    }

    /// Asks again for what is here.
    pub fn refresh(&mut self) {
        let first = self.rows.first().filter(|_| !self.ends.0);
        let start = first.map_or(Start::First, |row| Start::At(Box::new(row.clone())));
        self.fresh(start, self.rows.len().max(PAGE));
    }

    /// Goes to the first rows, or to the last ones; false when they are here already.
    pub fn jump(&mut self, last: bool) -> bool {
        let here = if last { self.ends.1 } else { self.ends.0 };
        if !here {
            self.landing = if last { Landing::Last } else { Landing::First };
            self.fresh(if last { Start::Last } else { Start::First }, PAGE);
        }
        !here
    }

    fn fresh(&mut self, start: Start, limit: usize) {
        self.generation += 1;
        self.wanted.clear();
        self.find(start, limit);
    }

    fn find(&mut self, start: Start, limit: usize) {
        self.asked = Some(start.clone());
        let ask = Ask { sieve: self.sieve.clone(), order: self.order, start, limit };
        let find = Find { generation: self.generation, ask };
        self.wanted.push(Wanted::Find(Box::new(find)));
    }

    /// Takes a page, if it is waited for; answers where the selection lands.
    pub fn found(&mut self, generation: u64, ask: &Ask, mut rows: Vec<Row>) -> Landing {
        if generation != self.generation || self.asked.as_ref() != Some(&ask.start) {
            return Landing::Stays;
        }
        self.asked = None;
        let short = rows.len() < ask.limit;
        match ask.start {
            Start::After(_) => {
                self.rows.append(&mut rows);
                self.ends.1 = short;
                let over = self.rows.len().saturating_sub(HELD_MAX);
                self.rows.drain(..over);
                self.before = self.before.map(|before| before + over);
                self.ends.0 &= over == 0;
            }
            Start::Before(_) => {
                self.before = self.before.map(|before| before.saturating_sub(rows.len()));
                rows.append(&mut self.rows);
                self.rows = rows;
                self.ends.0 = short;
                self.ends.1 &= self.rows.len() <= HELD_MAX;
                self.rows.truncate(HELD_MAX);
            }
            Start::First | Start::Last | Start::At(_) => self.replaced(&ask.start, short, rows),
        }
        std::mem::take(&mut self.landing)
    }

    fn replaced(&mut self, start: &Start, short: bool, rows: Vec<Row>) {
        let (first, last) = (*start == Start::First, *start == Start::Last);
        self.ends = (first || (last && short), last || short);
        self.before = self.ends.0.then_some(0);
        self.total = (self.ends == (true, true)).then_some(rows.len());
        self.rows = rows;
        if self.total.is_none() {
            let first = self.rows.first().filter(|_| self.before.is_none());
            let before = first.map(|row| (self.order, Box::new(row.clone())));
            let (generation, sieve) = (self.generation, self.sieve.clone());
            self.wanted.push(Wanted::Count(Box::new(Tally { generation, sieve, before })));
        }
    }

    /// Takes a count; with the number of rows before the first, if that was asked.
    pub fn counted(&mut self, Counted { generation, total, before }: Counted) {
        if generation == self.generation {
            self.total = Some(total);
            self.before = before.or(self.before);
            self.ends.0 |= self.before == Some(0);
        }
    }

    /// Asks for more when the selection at `at` is near an end beyond which there is more.
    pub fn near(&mut self, at: usize) {
        if self.asked.is_some() || self.rows.is_empty() {
            return;
        }
        let start = if at + NEAR >= self.rows.len() && !self.ends.1 {
            self.rows.last().map(|row| Start::After(Box::new(row.clone())))
        } else if at < NEAR && !self.ends.0 {
            self.rows.first().map(|row| Start::Before(Box::new(row.clone())))
        } else {
            None
        };
        if let Some(start) = start {
            self.find(start, PAGE);
        }
    }

    /// What is to be asked now.
    pub fn wanted(&mut self) -> Vec<Wanted> {
        std::mem::take(&mut self.wanted)
    }
}
