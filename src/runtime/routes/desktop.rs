//! The desktop's notifications. What answers may be slow, hang, or not be there: each call has a
//! limit, and whoever hangs is left behind.
use std::ops::ControlFlow;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use super::courier::Courier;
use crate::notify::{Announcement, Mishap};

/// How long the desktop may take, in seconds.
const LIMIT_S: u64 = 5;

/// Shows one notification after another, until the desktop stops answering.
pub(super) fn courier() -> Courier<Announcement> {
    Courier::new(|said: Announcement| match show(&said) {
        Err(Mishap::DesktopSlow { .. }) => ControlFlow::Break(()),
        Ok(()) | Err(_) => ControlFlow::Continue(()),
    })
}

/// Shows a notification.
///
/// # Errors
/// Why it was not shown.
pub(super) fn show(said: &Announcement) -> Result<(), Mishap> {
    let said = said.clone();
    within_the_limit(move || bus::show(&said))
}

/// What shows notifications here, as it calls itself.
///
/// # Errors
/// Why nothing does.
pub fn server() -> Result<String, Mishap> {
    within_the_limit(bus::server)
}

fn within_the_limit<T: Send + 'static>(
    ask: impl FnOnce() -> Result<T, Mishap> + Send + 'static,
) -> Result<T, Mishap> {
    let (to, answer) = channel();
    thread::spawn(move || to.send(ask()));
    let answered = answer.recv_timeout(Duration::from_secs(LIMIT_S));
    answered.unwrap_or(Err(Mishap::DesktopSlow { limit_s: LIMIT_S }))
}

#[cfg(feature = "desktop")]
mod bus {
    use notify_rust::Notification;

    use crate::domain::text;
    use crate::notify::{Announcement, Mishap};

    pub fn show(said: &Announcement) -> Result<(), Mishap> {
        let mut notification = Notification::new();
        notification.appname("loket").summary(&said.title).body(&unmarked(&said.body));
        #[cfg(all(unix, not(target_os = "macos")))]
        notification.urgency(urgency(said)).icon("appointment-soon");
        notification.show().map(drop).map_err(absent)
    }

    #[cfg(all(unix, not(target_os = "macos")))]
    fn urgency(said: &Announcement) -> notify_rust::Urgency {
        use crate::notify::Urgency;
        match said.urgency {
            Urgency::Trial => notify_rust::Urgency::Low,
            Urgency::Near => notify_rust::Urgency::Normal,
            Urgency::Late => notify_rust::Urgency::Critical,
        }
    }

    #[cfg(all(unix, not(target_os = "macos")))]
    pub fn server() -> Result<String, Mishap> {
        let server = notify_rust::get_server_information().map_err(absent)?;
        Ok(text::shown(format!("{} {}", server.name, server.version).trim()))
    }

    #[cfg(not(all(unix, not(target_os = "macos"))))]
    pub fn server() -> Result<String, Mishap> {
        Ok(std::env::consts::OS.to_owned())
    }

    fn absent(error: impl std::fmt::Display) -> Mishap {
        Mishap::NoDesktop { detail: text::shown(&error.to_string()) }
    }

    /// Some desktops read the line as markup and others do not: what would be markup is written with
    /// signs that are none to either.
    fn unmarked(body: &str) -> String {
        body.replace('<', "‹").replace('>', "›").replace('&', "＆")
    }
}

#[cfg(not(feature = "desktop"))]
mod bus {
    use crate::notify::{Announcement, Mishap};

    pub fn show(_said: &Announcement) -> Result<(), Mishap> {
        Err(Mishap::NotBuilt)
    }

    pub fn server() -> Result<String, Mishap> {
        Err(Mishap::NotBuilt)
    }
}
