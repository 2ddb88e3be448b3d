//! Random walks over the demo desk on the real loop, from fixed seeds: keys, clicks, the wheel,
//! pastes, resizes from 1x1 to 250x80. Nothing panics, nothing is painted outside the screen, and no
//! act is recorded by anything but a deed that asks for it.
//!
//! `LOKET_WALK=200000 cargo test --release walk::` takes as many steps in each walk.
use loket::app::Input;
use loket::app::action::Action;
use loket::app::key::Key;
use loket::app::layer::Layer;
use loket::app::mouse::{Deed, Mouse};
use loket::runtime::{Stage, stage};

use super::support::demo_options;

/// Steps in each walk unless the environment says otherwise.
const STEPS: usize = 500;
/// How many of the last steps a failure tells.
const TOLD: usize = 40;

/// What is pasted: text, keys, control characters, wide, joined and right-to-left letters, much.
const PASTED: [&str; 8] = [
    "nsx q\r\n\u{13}",
    "800/117/Dinkes/XI/2026",
    "\u{1b}[A\u{1b}]52;c;eA==\u{7}\u{3}",
    "20-11-2026\tDinas Kesehatan\tdr. Nurhayati\t\t\r",
    "家族 👩\u{200d}👩\u{200d}👧 e\u{301}\u{301} \u{202e}abc\u{200b}",
    "",
    "7602035204780001",
    "sss uuu xxx qqq <enter> <c-s> \r\r\r ........................................................",
];

/// Numbers that follow from a seed (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `n`, which is not zero.
    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.roll() % u64::try_from(n).unwrap()).unwrap()
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn between(&mut self, least: u16, most: u16) -> u16 {
        least + u16::try_from(self.below(usize::from(most - least) + 1)).unwrap()
    }
}

#[derive(Debug, Clone)]
enum Step {
    Give(Input),
    Resize(u16, u16),
}

/// Tells what was done last when a walk fails.
struct Trail {
    seed: u64,
    steps: Vec<Step>,
}

impl Drop for Trail {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let last = self.steps.len().saturating_sub(TOLD);
            println!("seed {}, the last steps:", self.seed);
            self.steps[last..].iter().for_each(|step| println!("  {step:?}"));
        }
    }
}

/// One that is likely to mean something here.
fn key(dice: &mut Dice) -> Key {
    const NAMED: [Key; 14] = [
        Key::Enter,
        Key::Esc,
        Key::Tab,
        Key::BackTab,
        Key::Backspace,
        Key::Delete,
        Key::Up,
        Key::Down,
        Key::Left,
        Key::Right,
        Key::Home,
        Key::End,
        Key::PageUp,
        Key::Ctrl('s'),
    ];
    match dice.below(10) {
        0..=4 => {
            let action = dice.of(Action::ALL);
            let leaves = action == Action::Quit && dice.below(20) > 0;
            if leaves { Key::Esc } else { dice.of(action.default_keys()) }
        }
        5 | 6 => dice.of(&NAMED),
        7 => Key::F(u8::try_from(1 + dice.below(12)).unwrap()),
        8 => Key::Ctrl(dice.of(&['a', 'b', 'd', 'e', 'k', 's', 'u', 'w', 'z'])),
        _ => Key::Char(dice.of(&['a', 'j', ' ', '1', '/', 'é', '界', '\u{301}', 'x', ':'])),
    }
}

fn step(dice: &mut Dice, stage: &Stage, size: (u16, u16)) -> Step {
    match dice.below(100) {
        0..=59 => Step::Give(Input::Key(key(dice))),
        60..=64 => {
            const LEAST: (u16, u16) = (60, 16);
            let sizes =
                [(LEAST, (250, 80)), (LEAST, (130, 40)), (LEAST, (82, 26)), ((1, 1), (61, 17))];
            let ((least_x, least_y), (most_x, most_y)) = dice.of(&sizes);
            Step::Resize(dice.between(least_x, most_x), dice.between(least_y, most_y))
        }
        65..=69 => Step::Give(Input::Paste(dice.of(&PASTED).into())),
        70..=72 => Step::Give(Input::Tick),
        73..=87 => {
            let spots = stage.app().areas.spots();
            let what = dice.of(&[Deed::Click, Deed::Click, Deed::WheelUp, Deed::WheelDown]);
            let (x, y) = if spots.is_empty() {
                (0, 0)
            } else {
                let spot = &spots[dice.below(spots.len())];
                (
                    spot.x + dice.between(0, spot.width - 1),
                    spot.y + dice.between(0, spot.height - 1),
                )
            };
            Step::Give(Input::Mouse(Mouse { x, y, what }))
        }
        _ => {
            let what = dice.of(&[Deed::Click, Deed::WheelUp, Deed::WheelDown]);
            let (x, y) = (dice.between(0, size.0), dice.between(0, size.1));
            Step::Give(Input::Mouse(Mouse { x, y, what }))
        }
    }
}

/// Whether a step would write a workbook into the folder that the test runs in.
fn asks_for_a_file(stage: &Stage, step: &Step) -> bool {
    matches!(stage.app().layers.last(), Some(Layer::Export { .. }))
        && matches!(step, Step::Give(Input::Key(Key::Enter) | Input::Mouse(_)))
}

/// Whether a step may ask for an act: a click or a key, no letter that is typed into a field, and
/// none where nothing can be seen.
fn may_act(stage: &Stage, step: &Step) -> bool {
    if stage.app().areas.too_small {
        return false;
    }
    let typing = match stage.app().layers.last() {
        Some(Layer::Menu(menu)) => menu.kind.is_typed(),
        layer => {
            matches!(layer, Some(Layer::Form(_) | Layer::Filter { .. } | Layer::ViewName { .. }))
        }
    };
    if let Step::Give(Input::Key(key)) = step {
        return !(typing && matches!(key, Key::Char(_)));
    }
    matches!(step, Step::Give(Input::Mouse(mouse)) if mouse.what == Deed::Click)
}

fn whole(stage: &mut Stage, (width, height): (u16, u16), ascii: bool) {
    let buffer = stage.screen();
    assert_eq!((buffer.area.width, buffer.area.height), (width, height));
    for cell in &buffer.content {
        assert!(!cell.symbol().chars().any(char::is_control), "{:?}", cell.symbol());
        let of_a_person = |c: char| c.is_alphanumeric() || PASTED.iter().any(|p| p.contains(c));
        let plain = cell.symbol().chars().all(|c| c.is_ascii() || of_a_person(c));
        assert!(!ascii || plain, "{:?} in ASCII", cell.symbol());
    }
    for spot in stage.app().areas.spots() {
        assert!(spot.x + spot.width <= width && spot.y + spot.height <= height, "{spot:?}");
    }
}

/// Walks; how many acts were asked for.
fn checked_walk(seed: u64, lang: &str, read_only: bool, ascii: bool) -> usize {
    let steps = std::env::var("LOKET_WALK").ok().and_then(|n| n.parse().ok()).unwrap_or(STEPS);
    let mut dice = Dice(seed);
    let mut size = (120, 30);
    let open = |size| {
        let mut options = demo_options(lang, size, ascii);
        options.read_only = read_only;
        stage(&options).unwrap()
    };
    let (mut stage, mut acts) = (open(size), 0);
    let mut trail = Trail { seed, steps: Vec::new() };
    for _ in 0..steps {
        if stage.ended() {
            acts += stage.acts();
            stage = open(size);
        }
        let step = step(&mut dice, &stage, size);
        if asks_for_a_file(&stage, &step) {
            continue;
        }
        trail.steps.push(step.clone());
        let (may, before) = (may_act(&stage, &step), stage.acts());
        match step {
            Step::Give(input) => stage.give(input),
            Step::Resize(width, height) => {
                size = (width, height);
                stage.resize(width, height);
            }
        }
        assert!(may || stage.acts() == before, "an act by {:?}", trail.steps.last());
        whole(&mut stage, size, ascii);
    }
    acts + stage.acts()
}

#[test]
fn nothing_that_comes_in_brings_the_desk_down_or_acts_unasked() {
    let walks = [(1, "id"), (2, "en"), (3, "id"), (4, "en")];
    let acts = walks.map(|(seed, lang)| checked_walk(seed, lang, false, false));
    assert!(acts.iter().sum::<usize>() > 0, "no walk ever acted");
}

#[test]
fn a_desk_that_only_reads_records_nothing_whatever_comes_in() {
    for (seed, lang) in [(5, "id"), (6, "en")] {
        assert_eq!(checked_walk(seed, lang, true, false), 0, "seed {seed}");
    }
}

#[test]
fn in_ascii_nothing_but_what_people_write_is_not_ascii() {
    let _acts = checked_walk(7, "id", false, true);
}
