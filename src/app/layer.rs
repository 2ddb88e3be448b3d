//! What lies over the main screen: at most one dialog takes the keys, the topmost.
use super::batch::Batch;
use super::clock_set::ClockSet;
use super::detail::Figure;
use super::export::What;
use super::form::Form;
use super::menu::{Menu, MenuKind};
use super::notice::Failure;
use super::radar::Radar;
use super::report::Panel;
use super::welcome::Welcome;
use super::{import, settings};
use crate::domain::fact::CaseId;

/// A dialog or an overlay.
#[derive(Debug, Clone)]
pub enum Layer {
    Form(Box<Form>),
    /// What an act would do to each of several cases.
    Batch(Box<Batch>),
    /// The acts of this sitting, by their place in the journal.
    Journal {
        selected: usize,
    },
    /// The figures of a month.
    Report(Box<Panel>),
    /// The documents of the selected case.
    Documents {
        case: CaseId,
        selected: usize,
    },
    /// The line in which a filter is typed.
    Filter {
        input: tui_input::Input,
        before: String,
        /// What the last Tab offered.
        offer: Option<Offer>,
        /// Which of the filters that were used is shown.
        recalled: Option<usize>,
    },
    /// The line in which the name of a view is typed.
    ViewName {
        input: tui_input::Input,
    },
    /// The line in which the name of an exported file is typed.
    Export {
        input: tui_input::Input,
        what: What,
    },
    /// A list of an office that is taken in.
    Import(Box<import::Panel>),
    /// A list from which one thing is picked.
    Menu(Menu),
    /// The official table of the pinned SOP.
    Procedure {
        top: usize,
    },
    /// The ledger behind a figure of the selected case.
    Explain {
        figure: Figure,
        top: usize,
    },
    /// Certificates that lapse.
    Radar(Radar),
    /// The settings.
    Settings(settings::Panel),
    /// The questions of the first run.
    Welcome(Welcome),
    /// The machine's clock was set; stays until closed.
    ClockSet(Box<ClockSet>),
    /// The world said no; stays until closed.
    Failure(Failure),
}

/// Completions of a filter, one of which stands in the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub candidates: Vec<String>,
    pub at: usize,
    /// Where in the line it begins, in bytes.
    pub start: usize,
}

impl Layer {
    /// Whether it is a screen of its own rather than a question: the keys of the desk as a whole
    /// work on it too.
    pub const fn is_screen(&self) -> bool {
        match self {
            Layer::Journal { .. }
            | Layer::Report(_)
            | Layer::Procedure { .. }
            | Layer::Explain { .. }
            | Layer::Radar(_)
            | Layer::Settings(_) => true,
            Layer::Menu(menu) => matches!(menu.kind, MenuKind::Retention),
            Layer::Form(_)
            | Layer::Batch(_)
            | Layer::Documents { .. }
            | Layer::Filter { .. }
            | Layer::ViewName { .. }
            | Layer::Export { .. }
            | Layer::Import(_)
            | Layer::Welcome(_)
            | Layer::ClockSet(_)
            | Layer::Failure(_) => false,
        }
    }

    /// The line in which a filter is typed, with what stands in it now.
    pub fn filter(now: &str) -> Self {
        let input = tui_input::Input::new(now.to_owned());
        Layer::Filter { input, before: now.to_owned(), offer: None, recalled: None }
    }
}
