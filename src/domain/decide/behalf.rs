//! For whom an act is recorded: "a.n.".
use crate::domain::case::Case;
use crate::domain::command::{Command, Law, Occasion};
use crate::domain::refusal::Refusal;

/// "a.n.": as said, else the step's executor when the officer's known roles do not cover it.
///
/// # Errors
/// When nobody knows whom was said.
pub fn on_behalf_of(
    case: Option<&Case>,
    law: Law<'_>,
    command: &Command,
    occasion: &Occasion,
) -> Result<Option<String>, Refusal> {
    if let Some(name) = &occasion.on_behalf_of {
        let known = || law.sop.file().executor.iter().map(|e| e.title.clone()).collect();
        let unknown = || Refusal::UnknownExecutor { name: name.clone(), known: known() };
        let key = law.sop.executor(name).map(|e| e.key.clone()).ok_or_else(unknown)?;
        // One's own role is nobody else's.
        if !occasion.roles.contains(&key) {
            return Ok(Some(key));
        }
    }
    let performs = matches!(command, Command::Finish { .. } | Command::Start);
    let step = case.and_then(|c| c.course.step()).and_then(|no| law.sop.step(no));
    let Some(step) = step.filter(|_| performs && !occasion.roles.is_empty()) else {
        return Ok(None);
    };
    let covers = |role: &String| *role == step.executor || step.deputies.contains(role);
    Ok(Some(step.executor.clone()).filter(|_| !occasion.roles.iter().any(covers)))
}
