//! The acts: each verb as the command that it asks of the rules.
use super::acts::{Act, One, When};
use super::failure::{Failure, Outcome};
use super::run::Run;
use crate::domain::command::Command;
use crate::domain::undo::Retrace;

impl Run<'_> {
    /// One act on the cases that it names.
    pub fn act_verb(&mut self, act: Act) -> Outcome {
        match act {
            Act::Undo { case, dry_run, when } => {
                self.turn_back(Retrace::Undo, &case, dry_run, &when)
            }
            Act::Redo { case, dry_run, when } => {
                self.turn_back(Retrace::Redo, &case, dry_run, &when)
            }
            Act::Start { cases, when } => self.act(&cases.cases, &when, &Command::Start),
            Act::Finish { cases, when, reason, set, step } => {
                let set = self.setting(&set)?;
                let command = Command::Finish { set, reason };
                self.act_at_step(&cases.cases, &when, &command, step)
            }
            Act::Pause { cases, when, reason, note } => {
                self.act(&cases.cases, &when, &Command::Pause { reason, note })
            }
            Act::Resume { cases, when } => self.act(&cases.cases, &when, &Command::Resume),
            Act::Return { cases, back } => {
                let (to, reason) = (back.to, back.reason);
                self.act(&cases.cases, &back.when, &Command::Return { to, reason })
            }
            Act::Reopen { cases, back } => {
                let (to, reason) = (back.to, back.reason);
                self.act(&cases.cases, &back.when, &Command::Reopen { to, reason })
            }
            Act::Reject { cases, why } => {
                let reason = why.reason;
                self.act(&cases.cases, &why.when, &Command::Reject { reason })
            }
            Act::Cancel { cases, why } => {
                let reason = why.reason;
                self.act(&cases.cases, &why.when, &Command::Cancel { reason })
            }
            Act::Archive { cases, when, class } => {
                self.act(&cases.cases, &when, &Command::Archive { class })
            }
            Act::Unarchive { cases, when, reason } => {
                self.act(&cases.cases, &when, &Command::Unarchive { reason })
            }
            Act::Renewal(renewal) => self.renewal(&renewal),
            Act::Migrate(asked) => self.migrate(&asked),
            Act::Correct { case, fact, at, reason } => self.correct(&case, fact, &at, reason),
            Act::One(one) => {
                let (case, when, command) = one.command(self)?;
                self.act(&[case], &when, &command)
            }
        }
    }
}

impl One {
    /// The case, when it happened, and what is asked of the rules.
    fn command(self, run: &Run<'_>) -> Result<(String, When, Command), Failure> {
        Ok(match self {
            One::Receive { case, document, when, undo: false } => {
                (case, when, Command::Receive { document })
            }
            One::Receive { case, document, when, undo: true } => {
                (case, when, Command::Unreceive { document })
            }
            One::Note { case, text, when } => (case, when, Command::Note { text }),
            One::Disposition { case, text, to, class, when } => {
                (case, when, Command::Disposition { text, to, class })
            }
            One::FollowUp { case, ams, expires, when } => {
                (case, when, Command::FollowUp { ams, expires })
            }
            One::Edit { case, set, when } => {
                let set = run.setting(&set)?;
                (case, when, Command::Edit { set })
            }
            One::Assign { case, officer, when } => (case, when, Command::Assign { officer }),
        })
    }
}
