//! The view of all cases over more than a page: read page by page as the selection goes on.
use std::collections::{BTreeMap, VecDeque};

use loket::app::key::parse_keys;
use loket::app::keymap::Keymap;
use loket::app::{App, Effect, Input, Station, update};
use loket::domain::command::Command;
use loket::domain::fact::Entry;
use loket::domain::instant::Instant;
use loket::runtime::Archive;
use loket::words::{Lang, Words};

use crate::store::desk::{Counter, memory};
use crate::support::{calendar, monday, record, sop};

const CASES: u32 = 700;

struct Desk {
    app: App,
    archive: Archive,
    now: Instant,
    asked: usize,
}

impl Desk {
    /// A desk on many cases, all cancelled but the last.
    fn open() -> Self {
        let mut counter = Counter::new(memory());
        let register = |n| Command::Register { record: record(n) };
        let new: Vec<Entry> =
            (1..=CASES).map(|n| counter.stamp.entry(None, &register(n))).collect();
        let ids: Vec<_> = new.iter().map(|entry| entry.case).take(CASES as usize - 1).collect();
        let act = counter.stamp.act(new);
        counter.store.append(&act).unwrap();
        counter.stamp.pass(60);
        let cancel = Command::Cancel { reason: "uji".to_owned() };
        let mut closing = Vec::new();
        for id in ids {
            let case = counter.case(id);
            closing.push(counter.stamp.entry(Some(&case), &cancel));
        }
        let act = counter.stamp.act(closing);
        counter.store.append(&act).unwrap();
        let words = Words::new(Lang::Id);
        let archive = Archive::new(Some(counter.store), (calendar(), 80), None, words);
        let now = monday().plus(120);
        let (app, effects) = App::open(station(), now);
        let mut desk = Self { app, archive, now, asked: 0 };
        desk.settle(effects);
        let mut areas = loket::app::Areas::default();
        areas.queue_rows = 20;
        desk.give(Input::Painted(areas));
        desk
    }

    fn settle(&mut self, effects: Vec<Effect>) {
        let mut effects = VecDeque::from(effects);
        while let Some(effect) = effects.pop_front() {
            self.asked += usize::from(matches!(effect, Effect::Find(_)));
            if let Some(input) = self.archive.serve(&effect) {
                effects.extend(update(&mut self.app, self.now, input));
            }
        }
    }

    fn give(&mut self, input: Input) {
        let effects = update(&mut self.app, self.now, input);
        self.settle(effects);
    }

    fn press(&mut self, keys: &str) -> &mut Self {
        for key in parse_keys(keys).unwrap() {
            self.give(Input::Key(key));
        }
        self
    }

    /// The selected serial, its place, and how many there are.
    fn seen(&self) -> (u32, Option<usize>, Option<usize>) {
        let queue = &self.app.queue;
        (queue.selected().unwrap().number.serial, queue.place(), queue.total())
    }
}

fn station() -> Station {
    Station {
        calendar: calendar(),
        sop: sop(),
        procedures: loket::domain::procedures::Procedures::default(),
        installed: Vec::new(),
        near_pct: 80,
        officer: "Sari".into(),
        roles: Vec::new(),
        officers: Vec::new(),
        on_behalf_of: None,
        roll: loket::domain::authority::Staff::default(),
        office_name: None,
        read_only: false,
        hindrance: None,
        demo: false,
        as_of: false,
        lang: Lang::Id,
        theme: "auto".to_owned(),
        layout: loket::app::Arrangement::Auto,
        themes: vec!["dark".to_owned(), "light".to_owned()],
        keymap: Keymap::new(&BTreeMap::new()).0,
        lexicon: loket::app::menu::Lexicon::default(),
        mouse: true,
        queries: loket::app::Queries::default(),
        mask: true,
        config_problems: 0,
    }
}

#[test]
fn pages_come_as_the_selection_goes_on_and_the_place_is_told_honestly() {
    let mut desk = Desk::open();
    assert_eq!(desk.press("4").seen(), (700, Some(1), Some(700)));
    assert_eq!(desk.asked, 2, "a page, and that nothing comes before it");
    assert!(desk.app.queue.len() < 700);
    for step in 1..=699 {
        desk.press("j");
        assert_eq!(desk.seen(), (700 - step, Some(step as usize + 1), Some(700)));
    }
    assert_eq!(desk.press("j").seen(), (1, Some(700), Some(700)));
    assert_eq!(desk.asked, 5);
    assert_eq!(desk.press("g").seen(), (700, Some(1), Some(700)));
}

#[test]
fn the_end_is_one_key_away_and_the_way_back_is_read_too() {
    let mut desk = Desk::open();
    assert_eq!(desk.press("4 G").seen(), (1, Some(700), Some(700)));
    assert_eq!(desk.asked, 3);
    for step in 1..=699 {
        desk.press("k");
        assert_eq!(desk.seen(), (step + 1, Some(700 - step as usize), Some(700)));
    }
}

#[test]
fn a_filter_asks_anew_and_a_late_answer_is_not_listened_to() {
    let mut desk = Desk::open();
    desk.press("4 /");
    let late = update(&mut desk.app, desk.now, Input::Key(parse_keys("p").unwrap()[0]));
    desk.press("e m o h o n <space> 1 2");
    let (_, place, total) = desk.seen();
    assert_eq!((place, total), (Some(1), Some(17)));
    desk.settle(late);
    assert_eq!(desk.seen().2, Some(17), "an answer to an older question changed the screen");
    desk.press("<enter> 1");
    assert_eq!(desk.app.queue.len(), 0, "the filter stays in the other view");
    desk.press("<esc>");
    assert_eq!(desk.seen(), (700, Some(1), Some(1)));
}

#[test]
fn a_filter_that_is_put_aside_gives_the_case_back() {
    let mut desk = Desk::open();
    assert_eq!(desk.press("4 j j").seen().0, 698);
    desk.press("/ p e m o h o n <space> 1 2");
    assert_eq!(desk.seen().2, Some(17));
    assert_eq!(desk.press("<esc>").seen(), (698, Some(3), Some(700)));
    assert_eq!(desk.press("/ z z z <esc>").seen(), (698, Some(3), Some(700)));
}

#[test]
fn orders_and_views_of_closed_cases_are_paged_as_well() {
    let mut desk = Desk::open();
    desk.press("4 j j");
    assert_eq!(desk.press("S 2").seen(), (698, Some(698), Some(700)));
    assert_eq!(desk.press("k k").seen().0, 696, "the selection follows its case");
    assert_eq!(desk.press("g").seen(), (1, Some(1), Some(700)));
    assert_eq!(desk.press("S 2 g").seen(), (700, Some(1), Some(700)));
    assert_eq!(desk.press("f 0 G").seen().1, Some(699));
}

#[test]
fn what_another_desk_records_keeps_the_place() {
    let mut desk = Desk::open();
    desk.press("4 G k k");
    desk.give(Input::Changed);
    assert_eq!(desk.seen(), (3, Some(698), Some(700)));
}
