//! One test binary, one module an area. `#[cfg(test)]` lets helpers unwrap as tests may.
#[cfg(test)]
mod alerts;
#[cfg(test)]
mod authority;
#[cfg(test)]
mod centre;
#[cfg(test)]
mod certificate;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod clock_set;
#[cfg(test)]
mod clock_table;
#[cfg(test)]
mod copy;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod detail;
#[cfg(test)]
mod docs;
#[cfg(test)]
mod fault;
#[cfg(test)]
mod forms;
#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod intake;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod laid;
#[cfg(test)]
mod looking;
#[cfg(test)]
mod machine;
#[cfg(test)]
mod marks;
#[cfg(test)]
mod menu;
#[cfg(test)]
mod mouse;
#[cfg(test)]
mod notify;
#[cfg(test)]
mod officers;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod print;
#[cfg(test)]
mod procedures;
#[cfg(test)]
mod property;
#[cfg(test)]
mod pty;
#[cfg(test)]
mod report;
#[cfg(test)]
mod screen;
#[cfg(test)]
mod seat;
#[cfg(test)]
mod settings;
#[cfg(test)]
mod source;
#[cfg(test)]
mod store;
#[cfg(test)]
mod story;
#[cfg(test)]
mod support;
#[cfg(test)]
mod teeth;
#[cfg(test)]
mod theme;
#[cfg(test)]
mod tidy;
#[cfg(test)]
mod tour;
#[cfg(test)]
mod walk;
#[cfg(test)]
mod wall;
#[cfg(test)]
mod words;
#[cfg(test)]
mod year;
#[cfg(test)]
mod zoom;
