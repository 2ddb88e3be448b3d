//! What comes from outside and means harm: texts, files, pastes. It is refused or shown, and drives
//! nothing.
mod alike;
pub mod files;
pub mod nasty;
mod outlets;
mod privacy;
mod program;
mod text;

use proptest::test_runner::{Config, RngSeed};

/// So many cases of a seed that never changes: a failure is the same on every machine.
fn fixed(cases: u32) -> Config {
    Config { cases, rng_seed: RngSeed::Fixed(9), failure_persistence: None, ..Config::default() }
}
