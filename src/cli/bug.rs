//! What is said when the program itself is wrong. It may quote what a person typed, so it is shown
//! like any text from outside. Changes nothing.
use std::io::{self, Write};
use std::panic::{self, PanicHookInfo};
use std::sync::Arc;

use crate::report::is_guarded;
use crate::words::Words;

/// From now on a panic says where it was in `words`, on standard error.
pub fn tell(words: &Arc<Words>) {
    let words = Arc::clone(words);
    panic::set_hook(Box::new(move |info| {
        if is_guarded() {
            return;
        }
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        let args = [("place", place.into()), ("detail", payload(info).into())];
        // The terminal may be gone; then nobody reads it.
        let _unread = writeln!(io::stderr(), "{}", words.with("cli-bug", &args));
    }));
}

fn payload(info: &PanicHookInfo<'_>) -> String {
    let payload = info.payload();
    let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = text.or_else(|| payload.downcast_ref::<String>().cloned());
    crate::domain::text::shown(&text.unwrap_or_default())
}
