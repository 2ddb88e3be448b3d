//! What the desk sends for outside of the store: a certificate's file, a page in the browser.
use std::path::{Path, PathBuf};

use super::browser;
use crate::app::notice::Failure;
use crate::app::{Errand, Input};
use crate::certificate;
use crate::words::Words;

/// Does an errand; none when it has no answer.
pub(super) fn run(errand: &Errand, words: &Words) -> Option<Input> {
    match errand {
        Errand::Certificate(typed) => {
            let read = certificate::read(&path(typed)).map(Box::new);
            Some(Input::Certificate((typed.clone(), read)))
        }
        Errand::Browse(url) => browser::open(url).err().map(|error| {
            let args = [("url", url.into()), ("detail", error.to_string().into())];
            Input::Failed(Failure {
                code: "world.browser".to_owned(),
                what: words.with("ams-open-failed", &args),
                hint: Some(words.with("ams-open-failed-hint", &args)),
                conflict: false,
            })
        }),
    }
}

/// A path as typed; `~/` is the person's own folder, as in a shell.
pub(super) fn path(typed: &str) -> PathBuf {
    let home = typed.strip_prefix("~/").zip(std::env::var_os("HOME"));
    home.map_or_else(|| PathBuf::from(typed), |(rest, home)| Path::new(&home).join(rest))
}
