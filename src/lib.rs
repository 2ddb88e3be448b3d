//! `loket`: a service counter in a terminal.
pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod domain;
pub mod source;
pub mod store;
pub mod ui;
pub mod words;
