//! Work that another library breaks off with a panic where its disk or the machine's clock fails, and
//! that is told as the failure it is.
use std::cell::Cell;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};

use rust_xlsxwriter::XlsxError;

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether a panic of this thread is caught, and is nobody's to hear of.
pub fn is_guarded() -> bool {
    GUARDED.get()
}

/// Does `work`; after an error what it worked on is of no use any more.
pub(super) fn guarded<T>(work: impl FnOnce() -> Result<T, XlsxError>) -> Result<T, XlsxError> {
    GUARDED.set(true);
    let done = catch_unwind(AssertUnwindSafe(work));
    GUARDED.set(false);
    done.unwrap_or_else(|payload| {
        let text = payload.downcast_ref::<String>().map_or("", String::as_str);
        Err(XlsxError::IoError(failure(text)))
    })
}

/// The failure of the system that the text of a panic quotes.
fn failure(text: &str) -> io::Error {
    let digits = text.split("code: ").nth(1).map(|rest| rest.split(',').next().unwrap_or(rest));
    let code = digits.and_then(|digits| digits.trim().parse().ok());
    code.map_or_else(|| io::Error::other(text), io::Error::from_raw_os_error)
}

#[cfg(test)]
mod tests {
    use super::{XlsxError, guarded};

    #[test]
    fn what_broke_is_said_in_the_end() {
        let full = "code: 28, kind: StorageFull";
        let early = "SystemTime::now() is before Unix epoch";
        for (text, said) in [(full, "os error 28"), (early, early)] {
            let broken = guarded::<()>(|| std::panic::resume_unwind(Box::new(text.to_owned())));
            let Err(XlsxError::IoError(error)) = broken else { unreachable!("{text}") };
            assert!(error.to_string().contains(said), "{error}");
        }
    }
}
