//! What the desk knows of the long work beside it: the check of the store, and its backups.
use super::export::Export;
use super::notice::Failure;
use super::{App, Effect};

/// News of the long work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keeping {
    /// The newest backup is so many days old; none = there is none.
    Old(Option<i64>),
    /// A backup was made, or lies there already.
    Made,
    /// The backup of the day could not be made.
    Failed(Failure),
    /// How far the check is.
    Checking { percent: u8 },
    /// How far a file is.
    Writing { percent: u8 },
    /// Where it lies, or why it was not written.
    Written(Result<String, Failure>),
    /// All is as recorded: so many facts; or what differs.
    Checked(Result<u64, Failure>),
}

/// The check of the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    Running {
        percent: u8,
    },
    /// So many facts are as recorded; shown until it is put away.
    Whole {
        facts: u64,
    },
}

/// What the status line says of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keeper {
    pub check: Option<Check>,
    pub export: Option<Export>,
    /// Why nobody should rely on the backups.
    pub backup: Option<Keeping>,
}

impl App {
    /// Takes the news.
    pub(super) fn keep(&mut self, news: Keeping) {
        match news {
            Keeping::Made => self.keeper.backup = None,
            Keeping::Old(_) | Keeping::Failed(_) => self.keeper.backup = Some(news),
            Keeping::Checking { percent } => {
                if let Some(Check::Running { .. }) = self.keeper.check {
                    self.keeper.check = Some(Check::Running { percent });
                }
            }
            Keeping::Writing { percent } => {
                if let Some(Export::Running { .. }) = self.keeper.export {
                    self.keeper.export = Some(Export::Running { percent });
                }
            }
            Keeping::Written(answer) => match answer {
                Ok(path) => self.keeper.export = Some(Export::Written { path }),
                Err(failure) => {
                    self.keeper.export = None;
                    self.fail(failure);
                }
            },
            Keeping::Checked(answer) => {
                let asked = matches!(self.keeper.check, Some(Check::Running { .. }));
                self.keeper.check = None;
                match answer {
                    Ok(facts) if asked => self.keeper.check = Some(Check::Whole { facts }),
                    Ok(_) => {}
                    Err(failure) => self.fail(failure),
                }
            }
        }
    }

    /// Begins the check, unless one is under way.
    pub(super) fn verify(&mut self) -> Vec<Effect> {
        if let Some(Check::Running { .. }) = self.keeper.check {
            return Vec::new();
        }
        self.keeper.check = Some(Check::Running { percent: 0 });
        vec![Effect::Verify]
    }

    /// Stops the export or the check, or puts its result away; none when there is neither.
    pub(super) fn put_away_check(&mut self) -> Option<Vec<Effect>> {
        match self.keeper.export.take() {
            Some(Export::Running { .. }) => return Some(vec![Effect::StopExport]),
            Some(Export::Written { .. }) => return Some(Vec::new()),
            None => {}
        }
        match self.keeper.check.take()? {
            Check::Running { .. } => Some(vec![Effect::StopVerify]),
            Check::Whole { .. } => Some(Vec::new()),
        }
    }
}
