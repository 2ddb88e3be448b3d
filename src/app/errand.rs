//! What the desk asks about certificates and their renewals, and what it sends for outside of the
//! store, as data.
use chrono::NaiveDate;

use crate::domain::certificate::{Lapse, LapseAsk};

/// What is read of certificates and their renewals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Renewals {
    /// A page of certificates that lapse, and how many there are of each span.
    Lapses { ask: LapseAsk, today: NaiveDate },
    /// What is known of a holder.
    Holder(Lapse),
    /// Which requests wait for BSrE.
    Awaiting,
}

/// What is sent for outside of the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Errand {
    /// Read the file of a certificate.
    Certificate(String),
    /// Open an address in the browser.
    Browse(String),
}
