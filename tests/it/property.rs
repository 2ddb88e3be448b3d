//! Properties for random calendars and histories, each against an oracle that counts second by second
//! and shares no code with the rules.
mod alerts;
mod calendar;
pub mod case;
mod correct;
mod course;
mod edit;
mod oracle;
mod print;
mod query;
mod report;
mod table;
mod zones;

use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// A runner with a seed of its own that never changes: a failure is the same on every machine.
fn runner(seed: u8, cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]))
}
