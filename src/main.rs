//! The binary: parse, run, exit code.
use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(loket::cli::main(std::env::args_os()))
}
