//! Authority where the office enforces it: who may do what, PINs, administrators, deputies.
mod command_line;
mod desk;
pub mod office;
mod people;
mod promised;
mod signing;
pub mod table;
mod typed;
