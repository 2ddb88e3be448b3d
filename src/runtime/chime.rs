//! Hears that the machine's clock was set, or that the machine woke up. It sleeps in between: where
//! nothing happens nothing wakes.
use std::sync::mpsc::Sender;

use super::input::Arrival;

/// Says [`Arrival::Struck`] from now on; whether that can be heard on this system.
#[cfg(target_os = "linux")]
pub fn hear(to: Sender<Arrival>) -> bool {
    use rustix::io::Errno;
    let Ok(timer) = timer() else { return false };
    std::thread::spawn(move || {
        loop {
            let mut expired = [0; 8];
            match rustix::io::read(&timer, &mut expired) {
                // The clock is not what it was when the timer was set.
                Err(Errno::CANCELED) => {
                    if to.send(Arrival::Struck).is_err() {
                        return;
                    }
                }
                Ok(_) | Err(Errno::INTR) => {}
                Err(_) => return,
            }
        }
    });
    true
}

/// A timer that is not to come, and is cancelled when the clock is set; waking from sleep sets it.
#[cfg(target_os = "linux")]
fn timer() -> rustix::io::Result<rustix::fd::OwnedFd> {
    use rustix::time::{
        Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, timerfd_create,
        timerfd_settime,
    };
    /// In the year 2242; later ones the kernel cuts.
    const NEVER_S: i64 = 1 << 33;
    let timer = timerfd_create(TimerfdClockId::Realtime, TimerfdFlags::CLOEXEC)?;
    let never = Itimerspec {
        it_interval: Timespec::default(),
        it_value: Timespec { tv_sec: NEVER_S, tv_nsec: 0 },
    };
    let flags = TimerfdTimerFlags::ABSTIME | TimerfdTimerFlags::CANCEL_ON_SET;
    timerfd_settime(&timer, flags, &never)?;
    Ok(timer)
}

#[cfg(not(target_os = "linux"))]
pub fn hear(_to: Sender<Arrival>) -> bool {
    false
}
