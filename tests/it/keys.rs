//! Keys: every action has one, every one does something or says why not, in both languages.
use std::collections::BTreeMap;

use loket::app::action::{Action, Group};
use loket::app::deed::deed;
use loket::app::key::Key;
use loket::app::keymap::Keymap;
use loket::app::menu::Lexicon;
use loket::app::notice::Notice;
use loket::app::{App, Effect, Input, Renewals, Station, update};
use loket::domain::instant::Instant;
use loket::words::{Lang, Words};

use super::support;

fn now() -> Instant {
    Instant::parse_rfc3339("2026-11-23T02:42:00Z").unwrap()
}

/// A desk with nothing set, Rina's.
pub fn station(read_only: bool) -> Station {
    Station {
        calendar: support::calendar(),
        sop: support::sop(),
        procedures: loket::domain::procedures::Procedures::default(),
        installed: Vec::new(),
        near_pct: 80,
        officer: "Rina".into(),
        roles: Vec::new(),
        officers: Vec::new(),
        on_behalf_of: None,
        roll: loket::domain::authority::Staff::default(),
        office_name: None,
        read_only,
        hindrance: None,
        demo: false,
        as_of: false,
        lang: Lang::Id,
        theme: "auto".to_owned(),
        layout: loket::app::Arrangement::Auto,
        themes: vec!["dark".to_owned(), "light".to_owned()],
        keymap: Keymap::new(&BTreeMap::new()).0,
        lexicon: Lexicon::default(),
        mouse: true,
        queries: loket::app::Queries::default(),
        mask: true,
        config_problems: 0,
    }
}

/// A desk whose queue was read and is empty.
fn empty_desk(read_only: bool) -> App {
    let (mut app, effects) = App::open(station(read_only), now());
    assert_eq!(effects, [Effect::FirstRows]);
    let none =
        update(&mut app, now(), Input::Rows { rows: Vec::new(), sops: Vec::new(), whole: true });
    assert_eq!(none, [Effect::Alerts, Effect::Renewals(Renewals::Awaiting)]);
    app
}

#[test]
fn every_action_has_a_key_that_means_it_and_words_in_both_languages() {
    let keymap = Keymap::new(&BTreeMap::new()).0;
    for action in Action::ALL {
        let keys = keymap.keys(*action);
        assert!(!keys.is_empty(), "{action:?}");
        assert!(keys.iter().all(|key| keymap.action(*key) == Some(*action)), "{action:?}");
        for lang in Lang::ALL {
            let words = Words::new(lang);
            assert!(words.has(&format!("action-{}", action.id())), "{action:?} {lang:?}");
            assert!(words.has(&format!("action-{}-short", action.id())), "{action:?} {lang:?}");
        }
    }
}

#[test]
fn no_default_key_is_one_that_terminals_keep_for_themselves() {
    for action in Action::ALL {
        for key in action.default_keys() {
            assert!(!matches!(key, Key::F(10 | 11)), "{action:?}");
            assert!(!matches!(key, Key::Ctrl(',' | '+' | '-' | '0')), "{action:?}");
        }
    }
}

#[test]
fn on_an_empty_desk_every_key_does_something_or_says_why_not() {
    for action in Action::ALL {
        let mut app = empty_desk(false);
        let blocked = deed(&app, *action).is_err();
        let key = action.default_keys()[0];
        let effects = update(&mut app, now(), Input::Key(key));
        let told = matches!(app.notice, Some(Notice::Blocked(said, _)) if said == *action);
        assert_eq!(told, blocked, "{action:?}");
        assert!(!blocked || effects.is_empty(), "{action:?}");
        let changes_a_case = action.group() == Group::Act && *action != Action::Register;
        assert_eq!(blocked && action.group() == Group::Act, changes_a_case, "{action:?}");
    }
}

#[test]
fn a_desk_that_only_reads_writes_nothing() {
    for action in Action::ALL {
        let mut app = empty_desk(true);
        let effects = update(&mut app, now(), Input::Key(action.default_keys()[0]));
        let writes = |e: &Effect| {
            matches!(
                e,
                Effect::Append(_)
                    | Effect::SaveDraft { .. }
                    | Effect::Claim { .. }
                    | Effect::Mute { .. }
            )
        };
        assert!(!effects.iter().any(writes), "{action:?}");
        assert!(action.group() != Group::Act || app.notice.is_some(), "{action:?}");
    }
}

#[test]
fn pasted_text_is_typed_into_a_field_or_nowhere() {
    let mut app = empty_desk(false);
    assert!(update(&mut app, now(), Input::Paste("nsXq".into())).is_empty());
    assert!(app.layers.is_empty());
    let asked = update(&mut app, now(), Input::Key(Key::Char('n')));
    assert_eq!(asked, [Effect::LoadDraft("register".into())]);
    let draft = Input::Draft { kind: "register".into(), body: None };
    update(&mut app, now(), draft);
    let mut left = update(&mut app, now(), Input::Paste("800/1\r\nq\u{1b}[A".into()));
    assert_eq!(app.layers.len(), 1);
    left.extend(update(&mut app, now(), Input::Key(Key::Tab)));
    let kept = |e: &Effect| matches!(e, Effect::SaveDraft { body: Some(body), .. } if body.contains("800/1 q [A"));
    assert!(left.iter().any(kept), "{left:?}");
}
