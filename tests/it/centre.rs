//! The alert centre at the desk: answers for every terminal, what is put off, muted, void; and that
//! each desk rings once and one of them is the first to tell.
use loket::app::key::parse_keys;
use loket::app::notice::{Blocked, Notice};
use loket::app::{Effect, Input, update};
use loket::domain::alert::{Logged, State};
use loket::domain::refusal::Refusal;
use loket::words::Lang;

use super::detail::screen_of;
use super::seat::{Desk, morning};

/// Two desks on one store, and a case that came in as the first one opened.
fn two_desks() -> (tempfile::TempDir, Desk, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("loket").join("loket.db");
    let mut rina = Desk::open(&path, "Rina", morning());
    rina.register("Siti Aminah");
    let budi = Desk::open(&path, "Budi", morning());
    (folder, rina, budi)
}

/// Time goes on to so many seconds after the morning; how often the bell rings.
pub fn tick(desk: &mut Desk, seconds: i64) -> usize {
    desk.now = morning().plus(seconds);
    let mut bells = 0;
    let mut effects = update(&mut desk.app, desk.now, Input::Tick);
    while !effects.is_empty() {
        bells += effects.iter().filter(|effect| matches!(effect, Effect::Announce(_))).count();
        let answers: Vec<Input> = effects.iter().filter_map(|e| desk.archive.serve(e)).collect();
        let answered = answers.into_iter().flat_map(|i| update(&mut desk.app, desk.now, i));
        effects = answered.collect();
    }
    bells
}

#[test]
fn a_figure_is_never_cut() {
    for size in [(80, 24), (120, 30), (200, 50)] {
        let (_folder, mut rina, _) = two_desks();
        tick(&mut rina, 60 * 86_400);
        rina.press("2");
        let shown = screen_of(&mut rina, size, Lang::Id);
        let line = shown.lines().find(|line| line.contains("0001") && line.contains(':')).unwrap();
        assert!(!line.contains(":…"), "{size:?}: {line}");
        assert!(size.0 < 96 || line.contains("lewat +"), "{size:?}: {line}");
    }
}

#[test]
fn what_is_late_and_the_key_beside_it_do_not_run_together() {
    for seconds in (3_600..40 * 86_400).step_by(39_000) {
        let (_folder, mut rina, _) = two_desks();
        tick(&mut rina, seconds);
        for width in 60..=90 {
            let shown = screen_of(&mut rina, (width, 24), Lang::Id);
            let strip = shown.lines().nth(1).unwrap();
            let (before, _) = strip.rsplit_once("a berikutnya").unwrap();
            assert!(before.ends_with(' '), "{strip}");
        }
    }
}

/// What people answered to the alert of each open case.
fn states(desk: &Desk) -> Vec<&'static str> {
    let state = |row| desk.app.alerts.standing(row, desk.app.now).map(|(_, state)| state.code());
    desk.app.queue.open().iter().filter_map(state).collect()
}

fn refusal(desk: &Desk) -> Option<&Refusal> {
    match &desk.app.notice {
        Some(Notice::Blocked(_, Blocked::Refused(refusal))) => Some(refusal),
        _ => None,
    }
}

#[test]
fn each_desk_rings_once_and_the_log_has_each_alert_once() {
    let (_folder, mut rina, mut budi) = two_desks();
    assert_eq!((tick(&mut rina, 239), tick(&mut budi, 239)), (0, 0));
    assert_eq!((tick(&mut rina, 240), tick(&mut budi, 241)), (1, 1));
    assert_eq!((tick(&mut rina, 242), tick(&mut budi, 242)), (0, 0));
    assert_eq!((tick(&mut budi, 900), tick(&mut rina, 1_900)), (1, 1));
    let Some(Input::Alerts(known)) = rina.archive.serve(&Effect::Alerts) else { panic!() };
    let told = |l: &Logged| (l.alert.crossing.threshold.code(), l.void);
    let told: Vec<_> = known.log.iter().map(told).collect();
    assert_eq!(told, [("late", false), ("near", false)]);
}

#[test]
fn what_one_acknowledges_is_known_at_the_other_desk() {
    let (_folder, mut rina, mut budi) = two_desks();
    tick(&mut rina, 310);
    tick(&mut budi, 310);
    assert_eq!((states(&rina), states(&budi)), (vec!["new"], vec!["new"]));
    rina.press("A");
    assert!(matches!(rina.app.notice, Some(Notice::Answered(_))), "{:?}", rina.app.notice);
    assert_eq!(rina.kinds(), ["register", "acknowledge"]);
    budi.look();
    assert_eq!(states(&budi), ["acknowledged"]);
    budi.press("A");
    assert!(
        matches!(refusal(&budi), Some(Refusal::AlreadyAcknowledged { by, .. }) if by == "Rina")
    );
    budi.press("z");
    assert!(budi.app.layers.is_empty() && refusal(&budi).is_some());
}

#[test]
fn an_answer_is_not_undone() {
    let (_folder, mut rina, _) = two_desks();
    rina.press("s");
    tick(&mut rina, 700);
    rina.press("A u");
    let kinds = rina.kinds();
    assert_eq!(kinds.first(), Some(&"register"));
    assert_eq!(kinds.iter().filter(|kind| **kind == "acknowledge").count(), 1);
    assert_eq!(kinds.last(), Some(&"undo"), "what was done before it is undone: {kinds:?}");
    assert_eq!(rina.case().course.step(), Some(1));
}

#[test]
fn what_is_put_off_rings_again_when_that_is_over() {
    let (_folder, mut rina, mut budi) = two_desks();
    tick(&mut rina, 310);
    tick(&mut budi, 310);
    rina.press("z 2");
    assert_eq!(states(&rina), ["snoozed"]);
    budi.look();
    assert_eq!(states(&budi), ["snoozed"]);
    assert_eq!((tick(&mut rina, 909), tick(&mut budi, 909)), (0, 0));
    assert_eq!((tick(&mut rina, 910), tick(&mut budi, 911)), (1, 1));
    assert_eq!(states(&rina), ["new"]);
}

#[test]
fn a_mute_holds_at_every_desk_and_is_ended_by_the_same_key() {
    let (_folder, mut rina, mut budi) = two_desks();
    rina.press("Z");
    assert!(matches!(rina.app.notice, Some(Notice::Muted(Some(_)))), "{:?}", rina.app.notice);
    budi.look();
    assert!(budi.app.alerts.muted(morning()).is_some());
    assert_eq!((tick(&mut rina, 310), tick(&mut budi, 310)), (0, 0));
    assert_eq!(states(&budi), ["new"], "it is shown");
    budi.press("Z");
    assert!(matches!(budi.app.notice, Some(Notice::Muted(None))), "{:?}", budi.app.notice);
    assert_eq!(tick(&mut budi, 312), 0, "it rang as the mute ended");
    rina.look();
    assert!(rina.app.alerts.muted(rina.now).is_none());
}

#[test]
fn marked_cases_are_answered_in_one_act() {
    let (_folder, mut rina, _) = two_desks();
    rina.register("Andi Sulaiman");
    tick(&mut rina, 310);
    rina.press("g v j v A <enter>");
    assert_eq!(states(&rina), ["acknowledged", "acknowledged"]);
    let acts: Vec<_> = rina.case().facts.iter().map(|f| f.act).collect();
    assert_eq!(acts.len(), 2);
    tick(&mut rina, 3_000);
    assert_eq!(states(&rina), ["acknowledged", "acknowledged"]);
}

#[test]
fn several_are_put_off_together() {
    let (_folder, mut rina, _) = two_desks();
    rina.register("Andi Sulaiman");
    tick(&mut rina, 310);
    rina.press("g v j v z 3 <enter>");
    assert_eq!(states(&rina), ["snoozed", "snoozed"]);
}

#[test]
fn what_is_in_time_has_nothing_to_answer() {
    let (_folder, mut rina, _) = two_desks();
    rina.press("A");
    assert_eq!(refusal(&rina), Some(&Refusal::NoAlert));
    rina.press("z");
    assert_eq!(refusal(&rina), Some(&Refusal::NoAlert));
    rina.app.station.read_only = true;
    for key in parse_keys("A z Z").unwrap() {
        rina.give(Input::Key(key));
        assert!(matches!(rina.app.notice, Some(Notice::Blocked(_, Blocked::ReadOnly))));
    }
}

#[test]
fn a_void_alert_stays_listed() {
    let (_folder, mut rina, mut budi) = two_desks();
    tick(&mut rina, 310);
    tick(&mut budi, 310);
    rina.press("<enter> ] ] ] C");
    assert!(!rina.app.layers.is_empty(), "{:?}", rina.app.notice);
    rina.press("<c-u>");
    rina.give(Input::Paste("23-11-2026 09.04.00".into()));
    rina.press("<tab>");
    rina.give(Input::Paste("salah jam".into()));
    rina.press("<c-s>");
    assert_eq!(rina.kinds().last(), Some(&"correct"), "{:?}", rina.app.notice);
    assert_eq!(rina.app.alerts.void().count(), 2);
    budi.look();
    assert_eq!(budi.app.alerts.void().count(), 2);
    assert_eq!(states(&budi), Vec::<&str>::new());
    assert_eq!(tick(&mut budi, 450), 1, "the new crossing rings");
}

#[test]
fn the_next_alert_is_one_that_nobody_has_answered() {
    let (_folder, mut rina, _) = two_desks();
    rina.register("Andi Sulaiman");
    tick(&mut rina, 310);
    rina.press("g A a");
    let selected = |desk: &Desk| desk.app.queue.selected().map(|row| row.number.serial);
    assert_eq!(selected(&rina), Some(2));
    rina.press("a");
    assert_eq!(selected(&rina), Some(2));
    let row = rina.app.queue.selected().unwrap();
    let (_, state) = rina.app.alerts.standing(row, rina.now).unwrap();
    assert_eq!(state, State::New);
}
