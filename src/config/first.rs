//! The first file: every key as a comment with its built-in value, in the words of a language.
use crate::words::Lang;

const FIRST_ID: &str = include_str!("../../assets/config/id.toml");
const FIRST_EN: &str = include_str!("../../assets/config/en.toml");

/// The first `config.toml` in `lang`.
pub const fn text(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => FIRST_ID,
        Lang::En => FIRST_EN,
    }
}
