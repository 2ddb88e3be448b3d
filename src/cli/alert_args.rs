//! The names of what is asked about alerts, or answered to them: one of them at a time.
use clap::Args;
use clap::builder::RangedU64ValueParser;

/// An hour.
const MUTE_MIN: &str = "60";

/// `loket alerts`.
#[derive(Debug, Args, Clone, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub struct Alerts {
    /// The exit code says how it stands; acknowledged ones count as what they are.
    #[arg(long, group = "asked")]
    pub check: bool,
    /// Only those that nobody has answered.
    #[arg(long)]
    pub new: bool,
    #[arg(long, group = "asked", value_name = "CASE", num_args = 1..)]
    pub ack: Vec<String>,
    #[arg(long, value_names = ["CASE", "MINUTES"], num_args = 2, group = "asked")]
    pub snooze: Vec<String>,
    #[arg(long, group = "asked", value_name = "MINUTES", num_args = 0..=1,
        default_missing_value = MUTE_MIN, value_parser = minutes())]
    pub mute: Option<u16>,
    #[arg(long, group = "asked")]
    pub unmute: bool,
    #[arg(long, group = "asked")]
    pub watch: bool,
    #[arg(long, group = "asked")]
    pub log: bool,
    #[arg(long, requires = "log", value_name = "COUNT")]
    pub limit: Option<usize>,
}

/// At most a day.
fn minutes() -> RangedU64ValueParser<u16> {
    RangedU64ValueParser::new().range(1..=1_440)
}
