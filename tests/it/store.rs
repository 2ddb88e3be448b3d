//! The archive, from outside: what it promises, and what it does when the world is against it.
mod backup;
mod backup_cut;
mod basis;
mod contract;
mod crash;
mod damage;
pub mod desk;
mod file;
mod finding;
mod flip;
mod full;
mod modes;
mod pages;
mod restore;
mod restore_cut;
mod says;
mod schema;
mod several;
