//! The archive, from outside: what it promises, and what it does when the world is against it.
mod contract;
mod desk;
mod schema;
