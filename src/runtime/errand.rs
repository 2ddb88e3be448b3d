//! What the desk sends for outside of the store: a certificate's file, a page in the browser.
use std::path::{Path, PathBuf};

use super::browser;
use crate::app::notice::Failure;
use crate::app::{Effect, Input};
use crate::certificate;
use crate::words::Words;

/// Answers an effect; none when it is no errand, or has no answer.
pub(super) fn serve(effect: &Effect, words: &Words) -> Option<Input> {
    if let Effect::ReadCertificate(typed) = effect {
        let read = certificate::read(&path(typed)).map(Box::new);
        return Some(Input::Certificate { path: typed.clone(), read });
    }
    let Effect::Browse(url) = effect else { return None };
    let error = browser::open(url).err()?;
    let args = [("url", url.into()), ("detail", error.to_string().into())];
    Some(Input::Failed(Failure {
        code: "world.browser".to_owned(),
        what: words.with("ams-open-failed", &args),
        hint: Some(words.with("ams-open-failed-hint", &args)),
        conflict: false,
    }))
}

/// A path as typed; `~/` is the person's own folder, as in a shell.
fn path(typed: &str) -> PathBuf {
    let home = typed.strip_prefix("~/").zip(std::env::var_os("HOME"));
    home.map_or_else(|| PathBuf::from(typed), |(rest, home)| Path::new(&home).join(rest))
}
