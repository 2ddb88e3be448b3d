//! The oracle: a calendar as plain numbers, unrolled into one entry a second, and histories walked on
//! it second by second. Slow and plain on purpose.
use loket::domain::calendar::{
    Calendar, CalendarFile, Exception, Holiday, HolidayKind, Season, Week, WindowText,
};
use loket::domain::course::{Mode, Move};
use loket::domain::instant::Instant;
use loket::domain::zone::Zone;
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;

/// Monday 2026-07-06, midnight in the zone `+08:00`.
pub const BASE: i64 = 1_783_267_200;
pub const DAY_S: i64 = 86_400;
/// How many days from [`BASE`] the oracle knows.
pub const DAYS: usize = 4;
/// The end of what the oracle knows, in seconds from [`BASE`].
pub const HORIZON: i64 = DAY_S * 4;

/// Windows of a day in minutes.
pub type Day = Vec<(u32, u32)>;

/// A random calendar: a window list a weekday, and what replaces it on single days.
#[derive(Debug, Clone)]
pub struct Spec {
    pub week: Vec<Day>,
    /// From day, to day (both included), its week.
    pub season: Option<(usize, usize, Vec<Day>)>,
    pub holidays: Vec<usize>,
    pub exceptions: Vec<(usize, Day)>,
}

fn day() -> impl Strategy<Value = Day> {
    let cuts = btree_set(0_u32..=1440, 0..=4);
    cuts.prop_map(|cuts| {
        let cuts: Vec<u32> = cuts.into_iter().collect();
        cuts.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
    })
}

/// Any calendar.
pub fn spec() -> impl Strategy<Value = Spec> {
    let season = (0..DAYS, 0..DAYS, vec(day(), 7));
    let season = prop::option::of(season.prop_map(|(a, b, week)| (a.min(b), a.max(b), week)));
    let holidays = btree_set(0..DAYS, 0..=1).prop_map(|days| days.into_iter().collect());
    let exceptions = prop::option::of((0..DAYS, day())).prop_map(|e| e.into_iter().collect());
    (vec(day(), 7), season, holidays, exceptions).prop_map(
        |(week, season, holidays, exceptions)| Spec { week, season, holidays, exceptions },
    )
}

fn text(day: &Day) -> Vec<WindowText> {
    let clock = |minute: u32| format!("{:02}:{:02}", minute / 60, minute % 60);
    day.iter().map(|(open, close)| (clock(*open), clock(*close))).collect()
}

fn week(days: &[Day]) -> Week {
    let [mon, tue, wed, thu, fri, sat, sun] = [0, 1, 2, 3, 4, 5, 6].map(|i| text(&days[i]));
    Week { mon, tue, wed, thu, fri, sat, sun }
}

fn date(day: usize) -> chrono::NaiveDate {
    format!("2026-07-{:02}", 6 + day).parse().unwrap()
}

impl Spec {
    /// The same rows as the product reads them.
    pub fn calendar(&self) -> Calendar {
        let row = || (String::new(), String::new());
        let seasons = self.season.iter().map(|(from, to, days)| {
            let ((name, source), week) = (row(), week(days));
            Season { from: date(*from), to: date(*to), name, source, week }
        });
        let holidays = self.holidays.iter().map(|day| {
            let ((name, source), kind) = (row(), HolidayKind::National);
            Holiday { date: date(*day), name, kind, source }
        });
        let exceptions = self.exceptions.iter().map(|(day, windows)| {
            let (name, source) = row();
            Exception { date: date(*day), windows: text(windows), name, source }
        });
        let file = CalendarFile {
            week: Some(week(&self.week)),
            season: seasons.collect(),
            holiday: holidays.collect(),
            exception: exceptions.collect(),
            ..CalendarFile::default()
        };
        Calendar::new(file, Zone::parse("+08:00").unwrap()).unwrap()
    }

    fn windows(&self, day: usize) -> Day {
        if let Some((_, windows)) = self.exceptions.iter().find(|(d, _)| *d == day) {
            return windows.clone();
        }
        if self.holidays.contains(&day) {
            return Vec::new();
        }
        match &self.season {
            Some((from, to, week)) if (*from..=*to).contains(&day) => week[day % 7].clone(),
            _ => self.week[day % 7].clone(),
        }
    }

    /// Whether each second from [`BASE`] to the horizon is working time.
    pub fn seconds(&self) -> Vec<bool> {
        let mut seconds = Vec::with_capacity(DAYS * 86_400);
        for day in 0..DAYS {
            let windows = self.windows(day);
            for minute in 0..1440 {
                let open = windows.iter().any(|(from, to)| *from <= minute && minute < *to);
                seconds.extend([open; 60]);
            }
        }
        seconds
    }
}

/// The instant `second` seconds after [`BASE`].
pub fn at(second: i64) -> Instant {
    Instant::from_unix(BASE + second)
}

/// Working seconds in [a,b), counted one by one.
pub fn count(seconds: &[bool], a: i64, b: i64) -> i64 {
    let inside = |(i, open): &(i64, &bool)| a <= *i && *i < b && **open;
    i64::try_from((0..).zip(seconds).filter(inside).count()).unwrap()
}

/// A clock fact, in seconds from [`BASE`].
pub type Event = (i64, Move);

/// What a history came to, walked second by second.
#[derive(Debug, Default)]
pub struct Walk {
    /// Step, number, working seconds.
    pub attempts: Vec<(u16, u16, i64)>,
    /// Elapsed of the last attempt at the beginning of each second since it opened.
    pub trace: Vec<i64>,
    /// When the last attempt opened.
    pub since: i64,
    pub running: bool,
    pub closed: Option<i64>,
    waiting: Option<u16>,
    pub wait_s: i64,
    waited_s: i64,
    step: u16,
}

impl Walk {
    /// Walks `events`, in order, over `seconds` up to `now`, in a procedure of `steps`.
    pub fn of(events: &[Event], mode: Mode, steps: u16, seconds: &[bool], now: i64) -> Self {
        let mut walk = Self::default();
        let mut events = events.iter().peekable();
        for (second, open) in (0..=now).zip(seconds) {
            while let Some((_, mv)) = events.next_if(|(t, _)| *t == second) {
                walk.meet(mv, mode, steps, second);
            }
            walk.trace.extend(walk.attempts.last().map(|a| a.2));
            if *open && second < now {
                walk.work();
            }
        }
        walk
    }

    fn work(&mut self) {
        if self.waiting.is_some() {
            self.waited_s += 1;
        } else if self.running
            && let Some(attempt) = self.attempts.last_mut()
        {
            attempt.2 += 1;
        }
    }

    fn begin(&mut self, step: u16, second: i64) {
        let no = self.attempts.iter().filter(|a| a.0 == step).count() + 1;
        self.attempts.push((step, u16::try_from(no).unwrap(), 0));
        (self.trace, self.since) = (Vec::new(), second);
        (self.step, self.running, self.closed, self.waiting) = (step, true, None, None);
    }

    fn arrive(&mut self, step: u16, mode: Mode, second: i64) {
        if mode == Mode::Handoff {
            self.begin(step, second);
        } else {
            (self.step, self.running, self.waiting, self.waited_s) = (step, false, Some(step), 0);
        }
    }

    fn close(&mut self, second: i64) {
        if self.waiting.take().is_some() {
            self.wait_s += self.waited_s;
        }
        (self.running, self.closed) = (false, Some(second));
    }

    fn meet(&mut self, mv: &Move, mode: Mode, steps: u16, second: i64) {
        let registered = self.step > 0;
        let open = registered && self.closed.is_none();
        let held = open && self.waiting.is_none();
        match mv {
            Move::Register if !registered => self.arrive(1, mode, second),
            Move::Start if open && self.waiting.is_some() => {
                self.wait_s += self.waited_s;
                self.begin(self.step, second);
            }
            Move::Finish if held && self.step < steps => self.arrive(self.step + 1, mode, second),
            Move::Finish if held => self.close(second),
            Move::Pause if held && self.running => self.running = false,
            Move::Resume if held && !self.running => self.running = true,
            Move::Return { to } if open && *to >= 1 && *to < self.step => {
                if self.waiting.is_some() {
                    self.wait_s += self.waited_s;
                }
                self.begin(*to, second);
            }
            Move::Reopen { to } if self.closed.is_some() && (1..=steps).contains(to) => {
                self.begin(*to, second);
            }
            Move::Reject | Move::Cancel if open => self.close(second),
            Move::Register
            | Move::Start
            | Move::Finish
            | Move::Pause
            | Move::Resume
            | Move::Return { .. }
            | Move::Reopen { .. }
            | Move::Reject
            | Move::Cancel
            | Move::Retarget { .. } => {}
        }
    }
}

/// A registration and whatever follows it, within the first three days; times never go back.
pub fn history() -> impl Strategy<Value = Vec<Event>> {
    let mv = prop_oneof![
        4 => Just(Move::Finish),
        3 => Just(Move::Pause),
        3 => Just(Move::Resume),
        2 => Just(Move::Start),
        1 => (0_u16..4).prop_map(|to| Move::Return { to }),
        1 => (0_u16..5).prop_map(|to| Move::Reopen { to }),
        1 => prop_oneof![Just(Move::Reject), Just(Move::Cancel)],
    ];
    let gap = prop_oneof![1 => Just(0), 6 => 1_i64..9_000, 2 => 1_i64..50_000];
    (0..DAY_S, vec((gap, mv), 0..14)).prop_map(|(start, following)| {
        let mut events = vec![(start, Move::Register)];
        let mut second = start;
        for (gap, mv) in following {
            second = (second + gap).min(HORIZON - DAY_S);
            events.push((second, mv));
        }
        events
    })
}
