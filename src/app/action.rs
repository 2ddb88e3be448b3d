//! The action table: one row an action gives its id, its group, its keys and what it does. Words come
//! from the language files by id; footer, help, menus, README and key configuration derive from here.
use super::acting::{Act, Scope, repeat};
use super::deed::{Outcome, act, does, here, list, list_of_one, office, people, retrace, shown};
use super::form::FormKind;
use super::key::Key;
use super::menu::MenuKind::{self, Actions, Behalf, Help, Officers, Palette, Sort};
use super::moving::{focus, page, step, turn, turn_pane};
use super::queue::View;
use super::{
    App, Effect, Focus, alerts, export, import, layers, looking, printing, radar, report, theme,
    tour, veil, wall,
};
use crate::domain::undo::Retrace;

/// Where an action belongs in help, and what it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Changes cases.
    Act,
    /// Looks at the selected case.
    Look,
    /// Moves about.
    Move,
    /// The desk as a whole.
    Desk,
}

macro_rules! actions {
    ($($variant:ident $id:literal $group:ident [$($key:expr),+] $deed:expr;)*) => {
        /// Everything a key can ask for on the main screen.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Action { $($variant,)* }

        impl Action {
            /// Every action, in the order of help and of the footer: most wanted first.
            pub const ALL: &'static [Action] = &[$(Action::$variant,)*];

            /// The stable id, as in `[keys]` of the configuration.
            pub const fn id(self) -> &'static str {
                match self { $(Action::$variant => $id,)* }
            }

            /// Where it belongs.
            pub const fn group(self) -> Group {
                match self { $(Action::$variant => Group::$group,)* }
            }

            /// The keys it has unless the configuration says otherwise.
            pub const fn default_keys(self) -> &'static [Key] {
                use Key::{Char, Ctrl, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp,
                    Right, Tab, Up, BackTab};
                match self { $(Action::$variant => &[$($key),+],)* }
            }

            /// What it does in the desk as it is, or why not; see [`super::deed::deed`].
            pub(super) fn row(self) -> fn(&App, Action) -> Outcome {
                match self { $(Action::$variant => $deed,)* }
            }
        }
    };
}

actions! {
    Finish "finish" Act [Char('s')] |app, me| act(app, me, Act::Finish { timed: false });
    Start "start" Act [Char('m')] |app, me| act(app, me, Act::Start);
    Documents "documents" Act [Char('b')] |app, me| act(app, me, Act::Documents);
    Pause "pause" Act [Char('t')] |app, me| act(app, me, Act::Pause);
    Register "register" Act [Char('n')] |_, _| does(layers::register);
    FinishAt "finish-at" Act [Char('T')] |app, me| act(app, me, Act::Finish { timed: true });
    Return "return" Act [Char('r')] |app, me| act(app, me, Act::Return);
    Note "note" Act [Char('c')] |app, me| act(app, me, Act::Ask(FormKind::Note));
    Acknowledge "acknowledge" Act [Char('A')] |app, me| act(app, me, Act::Acknowledge);
    Snooze "snooze" Act [Char('z')] |app, me| act(app, me, Act::Snooze);
    Disposition "disposition" Act [Char('d')] |app, me| act(app, me, Act::Ask(FormKind::Disposition));
    Reopen "reopen" Act [Char('B')] |app, me| act(app, me, Act::Reopen);
    Archive "archive" Act [Char('K')] |app, me| act(app, me, Act::Ask(FormKind::Archive));
    Migrate "migrate" Act [Char('Y')] |app, me| act(app, me, Act::Ask(FormKind::Migrate));
    Edit "edit" Act [Char('e')] |app, me| act(app, me, Act::Ask(FormKind::Edit));
    Undo "undo" Act [Char('u'), Ctrl('z')] |app, _| retrace(app, Retrace::Undo, Scope::Sitting);
    Redo "redo" Act [Char('U'), Ctrl('y')] |app, _| retrace(app, Retrace::Redo, Scope::Sitting);
    UndoCase "undo-case" Act [Char(',')] |app, _| retrace(app, Retrace::Undo, Scope::Case);
    RedoCase "redo-case" Act [Char(';')] |app, _| retrace(app, Retrace::Redo, Scope::Case);
    Repeat "repeat" Act [Char('.')] |app, _| repeat(app);
    Assign "assign" Act [Char('w')] |app, me| act(app, me, Act::Assign);
    Correct "correct" Act [Char('C')] |app, me| act(app, me, Act::Correct);
    Reject "reject" Act [Char('X')] |app, me| act(app, me, Act::Ask(FormKind::Reject));
    Cancel "cancel" Act [Char('x')] |app, me| act(app, me, Act::Ask(FormKind::Cancel));
    Certificate "certificate" Act [Char('Q')] |app, me| act(app, me, Act::Ask(FormKind::Certificate));
    FollowUp "follow-up" Act [Char('F')] |app, me| act(app, me, Act::Ask(FormKind::FollowUp));
    Ams "ams" Act [Char('R')] |app, _| list_of_one(app, MenuKind::Ams);
    Explain "explain" Look [Char('i')] |app, _| shown(app).and_then(|_| here(looking::explain));
    Procedure "procedure" Look [Char('O')] |_, _| here(looking::procedure);
    Copy "copy" Look [Char('y')] |app, _| shown(app).and_then(|_| list(MenuKind::Copy));
    Print "print" Look [Char('p')] |app, _| printing::menu(app);
    Receipt "receipt" Look [Char('P')] |app, _| printing::receipt(app);
    Open "open" Move [Enter] |_, _| here(|app| focus(app, Focus::Detail));
    Back "back" Move [Esc] |_, _| does(looking::back);
    Down "down" Move [Char('j'), Down] |_, _| here(|app| step(app, 1));
    Up "up" Move [Char('k'), Up] |_, _| here(|app| step(app, -1));
    PageDown "page-down" Move [PageDown, Ctrl('d')] |_, _| here(|app| step(app, page(app)));
    PageUp "page-up" Move [PageUp, Ctrl('u')] |_, _| here(|app| step(app, -page(app)));
    Top "top" Move [Char('g'), Home] |_, _| here(|app| step(app, isize::MIN / 2));
    Bottom "bottom" Move [Char('G'), End] |_, _| here(|app| step(app, isize::MAX / 2));
    NextPane "next-pane" Move [Tab, Char('l'), Right] |_, _| here(turn_pane);
    PreviousPane "previous-pane" Move [BackTab, Char('h'), Left] |_, _| here(turn_pane);
    Zoom "zoom" Move [Char('+')] |_, _| here(|app| app.zoomed = true);
    Unzoom "unzoom" Move [Char('_')] |_, _| here(|app| app.zoomed = false);
    NextTab "next-tab" Move [Char(']')] |_, _| here(|app| turn(app, true));
    PreviousTab "previous-tab" Move [Char('[')] |_, _| here(|app| turn(app, false));
    Mark "mark" Move [Char('v')] |app, _| app.any_case(|app| app.queue.mark_selected());
    MarkShown "mark-shown" Move [Char('V')] |app, _| app.any_case(|app| app.queue.mark_shown());
    InvertMarks "invert-marks" Move [Char('I')] |app, _| app.any_case(|app| app.queue.invert_marks());
    Queue "queue" Desk [Char('1')] |_, _| does(|app| looking::show(app, View::Open));
    Alerts "alerts" Desk [Char('2')] |_, _| does(|app| looking::show(app, View::Alerts));
    Export "export" Desk [Char('E')] |app, _| export::ask(app);
    Import "import" Desk [F(6)] |app, _| import::ask(app);
    Report "report" Desk [Char('3')] |_, _| does(report::open);
    Archived "all-cases" Desk [Char('4')] |_, _| does(|app| looking::show(app, View::All));
    Radar "radar" Desk [Char('H')] |_, _| does(radar::open);
    Retention "retention" Desk [Char('0')] |_, _| does(looking::ask_retention);
    NextAlert "next-alert" Desk [Char('a')] |app, _| app.any_alert(looking::next_alert);
    Mute "mute" Desk [Char('Z')] |app, _| office(app, alerts::mute);
    Filter "filter" Desk [Char('/')] |_, _| here(looking::ask_filter);
    Views "views" Desk [Char('f')] |_, _| does(looking::list_views);
    Sort "sort" Desk [Char('S')] |_, _| list(Sort);
    Palette "palette" Desk [Char(':'), Ctrl('p')] |_, _| list(Palette);
    ActionMenu "action-menu" Desk [Char(' ')] |_, _| list(Actions);
    Officer "officer" Desk [Char('o')] |app, _| people(app, Officers);
    OnBehalf "on-behalf" Desk [Char('W')] |app, _| people(app, Behalf);
    Journal "journal" Desk [Char('J')] |_, _| here(looking::journal);
    Help "help" Desk [Char('?'), F(1)] |_, _| list(Help);
    Settings "settings" Desk [Char('5')] |_, _| here(looking::settings);
    Language "language" Desk [Char('L')] |_, _| does(App::turn_language);
    Theme "theme" Desk [F(3)] |_, _| does(theme::next);
    Mouse "mouse" Desk [Char('M')] |_, _| does(App::turn_mouse);
    TryRoutes "try-alerts" Desk [F(7)] |_, _| does(|_| vec![Effect::TryRoutes]);
    Verify "verify" Desk [F(8)] |_, _| does(App::verify);
    Lock "lock" Desk [F(9)] |_, _| does(veil::draw);
    Redraw "redraw" Desk [Ctrl('l')] |_, _| does(|_| vec![Effect::Redraw]);
    Wall "wall" Desk [Char('D')] |_, _| here(wall::hang);
    SkipTask "skip-task" Desk [Char('N')] |app, _| app.any_task(tour::skip);
    Quit "quit" Desk [Char('q'), Ctrl('c')] |_, _| does(looking::leave);
}

impl Action {
    /// The action of a stable id.
    pub fn parse(id: &str) -> Option<Self> {
        Action::ALL.iter().copied().find(|a| a.id() == id)
    }
}
