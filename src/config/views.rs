//! The views of the configuration: each a query with a name. One that is not understood, or
//! whose name nobody sees, is left out and named with its place.
use std::collections::BTreeMap;
use std::path::Path;

use super::file::{Placed, Value};
use super::problem::{Problem, What};
use super::sources::Installed;
use crate::domain::query::Query;
use crate::domain::text;
use crate::words::lexicon;

/// A query with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    pub name: String,
    pub line: String,
}

/// The views of `read` that are understood; what is wrong with the others goes to `problems`.
pub(super) fn checked(
    read: BTreeMap<String, Placed>,
    sops: &[Installed],
    path: &Path,
    problems: &mut Vec<Problem>,
) -> Vec<View> {
    if read.is_empty() {
        return Vec::new();
    }
    let lexicon = lexicon(sops.iter().map(|i| &*i.sop));
    let mut views = Vec::new();
    for (name, Placed { value, line, column }) in read {
        let Value::Text(query) = value else { continue };
        let unreadable = |mistake| What::View { name: name.clone(), mistake: Box::new(mistake) };
        let named = text::read_line(&name).map_err(What::ViewName);
        let read = named.and_then(|_| Query::parse(&query, &lexicon).map_err(unreadable));
        match read {
            Ok(_) => views.push(View { name, line: query }),
            Err(what) => problems.push(Problem { path: path.to_path_buf(), line, column, what }),
        }
    }
    views
}
