//! Who acts, and for whom it would be recorded, in words.
use super::Look;
use crate::app::form::{Form, FormKind, Slot};
use crate::domain::case::Case;

/// `Rina (Admin)`, `Rina a.n. Kepala Dinas`.
pub fn officer(look: Look<'_>) -> String {
    let station = &look.app.station;
    if let Some(key) = &station.on_behalf_of {
        let executor = station.executor(key).map_or(key, |e| &e.title);
        let args = [("officer", (&station.officer).into()), ("executor", executor.into())];
        return look.words.with("fact-by", &args);
    }
    let short = |key: &String| station.executor(key).map(|e| e.short.clone());
    let roles: Vec<String> = station.roles.iter().filter_map(short).collect();
    if roles.is_empty() {
        return station.officer.clone();
    }
    format!("{} ({})", station.officer, roles.join(", "))
}

/// For whom the step's own work would be recorded, after its word: ` a.n. Kabid`.
pub fn after_word(look: Look<'_>, case: &Case) -> String {
    let executor = look.app.behalf(case, true);
    let said =
        executor.map(|e| look.words.with("acts-for-short", &[("executor", (&e.short).into())]));
    said.map(|said| format!(" {said}")).unwrap_or_default()
}

/// For whom a form would be recorded, where it does not say so itself.
pub fn of_form(look: Look<'_>, form: &Form) -> Option<String> {
    form.target.as_ref()?;
    if form.value(Slot::Behalf).is_some() {
        return None;
    }
    let executor = look.app.behalf(look.app.case()?, form.kind == FormKind::Finish)?;
    Some(look.words.with("acts-will-be-for", &[("executor", (&executor.title).into())]))
}
