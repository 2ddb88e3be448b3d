//! `loket`: a service counter in a terminal. The map.
//!
//! ```text
//!  a key ──► runtime/input ──► app/update ──► app/action, app/deed ──► domain/decide ──► facts
//!                                  │  what it does now, or why not               │ or a refusal
//!                                  ▼                                             ▼
//!            ui/ ◄── app/ ◄── runtime/archive ◄── store/append ◄── one transaction: fact + row
//!          paints    shows     answers            durable, chained
//!
//!  ┌ ui/header ──────────────────────────────────────────────────┐
//!  │ ui/header (strip): what is late, from domain/queue          │
//!  ├ ui/queue  ◄── app/queue ─────┬ ui/detail ◄── app/detail ────┤
//!  │ rows, most urgent first      │ steps, data, history, notes  │
//!  ├ ui/footer ◄── app/notice ────┴──────────────────────────────┤
//!  │ ui/footer (keys) ◄── app/action, app/deed                   │
//!  └ over it: ui/dialog ◄── app/form; ui/menu ◄── app/menu (palette, actions, help, views) ──────┘
//!
//!  keys, mouse, paste ──► runtime/input, pointer, typing ──► one Input; settings ──► app/settings
//!  marked cases ──► app/batch: foreseen case by case ──► one act; long work ──► runtime/keeper
//!
//!  a command ──► main ──► cli/ ──► domain/decide ──► store/append ──► cli/json or a table
//! ```
//!
//! | folder | what it is | what it may not do |
//! |---|---|---|
//! | `domain/` | the rules: clock, calendar, SOP, facts, decisions | no I/O, no clock, no words |
//! | `store/` | the archive: facts in, facts out | knows only the domain |
//! | `intake/` | tables of an office: opened, read, taken in | trusts no file, prints nothing |
//! | `app/` | the desk's state machine | asks for effects, does none |
//! | `ui/` | paints the desk | decides nothing |
//! | `runtime/` | terminal, threads, effects | the only place with threads |
//! | `cli/` | the same acts without a screen | no rules |
//! | `print/` | forms on paper: what a page says, and its templates | reads and writes no file |
//! | `report/` | figures and cases to take away: tables, JSON, CSV, XLSX | asks no archive and no clock |
//! | `words/` | every sentence, in two languages | knows only the domain |
//! | `notify/` | what is said of an alert, and the bytes and arguments that carry it | does nothing itself |
//! | `theme/` | what each meaning looks like | data only |
//! | `certificate/` | reads certificate files; a private key is turned away | keeps nothing of a file |
//! | `source.rs` | reads SOP and calendar files, mistakes placed | |
//! | `config/` | settings, where each comes from, one changed with every comment kept | |
//! | `clock.rs` | the machine's time and randomness | the only place that asks for them |
//!
//! Invariant: a case is the fold of its facts; nothing late is stored.
//! Invariant: the screen changes only after the fact is durable.
//! Invariant: time is an argument everywhere but in `clock.rs`.
pub mod app;
pub mod certificate;
pub mod cli;
pub mod clock;
pub mod config;
pub mod domain;
pub mod intake;
pub mod notify;
pub mod print;
pub mod report;
pub mod runtime;
pub mod source;
pub mod store;
pub mod theme;
pub mod ui;
pub mod words;
