//! What the configuration names and what is not to be had: a procedure, a theme, a file.
use std::path::Path;

use super::file::{Placed, Value};
use super::layers::Layers;
use super::problem::{Problem, What};
use super::sources::Installed;
use crate::domain::fault::nearest;
use crate::theme;

impl Layers<'_> {
    /// What is wrong with the procedure that new registrations are to follow.
    pub(super) fn unknown_sop(&self, id: &str, sops: &[Installed], path: &Path) -> Option<Problem> {
        let ids = || sops.iter().map(|i| i.sop.file().id.as_str());
        if id.is_empty() || ids().any(|known| known == id) {
            return None;
        }
        let placed = self.read.values.get("sop.default");
        let (line, column) = placed.map_or((0, 0), |p| (p.line, p.column));
        let what = What::UnknownSop { name: id.to_owned(), nearest: nearest(id, ids()) };
        Some(Problem { path: path.to_path_buf(), line, column, what })
    }

    /// Problems, those of a file as a whole with the line of the configuration that names the file.
    pub(super) fn named(&self, found: Vec<Problem>, config: &Path) -> Vec<Problem> {
        found.into_iter().map(|problem| self.with_line(problem, config)).collect()
    }

    fn with_line(&self, problem: Problem, config: &Path) -> Problem {
        if matches!(problem.what, What::File(_)) {
            return problem;
        }
        let folder = config.parent().unwrap_or(Path::new(""));
        let says =
            |key: &str| self.read.values.get(key).filter(|p| says(&p.value, folder, &problem.path));
        let keys = ["calendar.pattern", "calendar.files", "sop.files"];
        let Some((key, placed)) =
            keys.into_iter().find_map(|key| says(key).map(|placed| (key, placed)))
        else {
            return problem;
        };
        let (config, line) = (config.to_path_buf(), placed.line);
        let what = What::Named { key, config, line, what: Box::new(problem.what) };
        Problem { what, ..problem }
    }

    /// Takes out a theme that there is not, and says so.
    pub(super) fn without_unknown_theme(&mut self, themes: &[String], path: &Path) {
        let known: Vec<&str> =
            [theme::AUTO].into_iter().chain(themes.iter().map(String::as_str)).collect();
        let Some(Placed { value: Value::Text(name), line, column }) =
            self.read.values.get("desk.theme").cloned()
        else {
            return;
        };
        if known.contains(&name.as_str()) {
            return;
        }
        self.read.values.remove("desk.theme");
        let nearest = nearest(&name.to_lowercase(), known.iter().copied());
        let what = What::UnknownTheme { name, known: known.join(", "), nearest };
        self.problems.push(Problem { path: path.to_path_buf(), line, column, what });
    }
}

/// Whether a value names the file at `path`, from `folder`.
fn says(value: &Value, folder: &Path, path: &Path) -> bool {
    match value {
        Value::Text(name) => folder.join(name) == path,
        Value::List(names) => names.iter().any(|name| folder.join(name) == path),
        Value::Int(_) | Value::Flag(_) => false,
    }
}
