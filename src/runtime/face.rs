//! How the desk looks on this terminal: the theme that is on, and what the terminal can show.
use std::env;
use std::path::PathBuf;

use crate::config::themes;
use crate::theme::{AUTO, Depth};
use crate::ui::Styles;

/// How the desk looks.
#[derive(Debug, Clone)]
pub struct Face {
    pub ascii: bool,
    pub styles: Styles,
    /// The folder of the configuration: themes stand below it.
    folder: PathBuf,
    depth: Depth,
    /// The theme's name, or `auto`.
    chosen: String,
    /// The terminal's background is light.
    light: bool,
}

impl Face {
    /// A face that wears the theme `chosen`.
    pub fn new(folder: PathBuf, chosen: &str, ascii: bool, depth: Depth, light: bool) -> Self {
        let styles = Styles::new(&themes::shipped(chosen), depth);
        let mut face = Self { ascii, styles, folder, depth, chosen: String::new(), light };
        face.wear(chosen);
        face
    }

    /// Puts a theme on, as far as its file is valid; answers how many mistakes it has.
    pub fn wear(&mut self, chosen: &str) -> usize {
        chosen.clone_into(&mut self.chosen);
        let name = match (chosen, self.light) {
            (AUTO, true) => "light",
            (AUTO, false) => "dark",
            (name, _) => name,
        };
        let (theme, problems) = themes::load(&self.folder, name);
        self.styles = Styles::new(&theme, self.depth);
        problems.len()
    }

    /// The terminal's background is known; the theme that follows it is put on.
    pub fn stands_on(&mut self, light: bool) {
        self.light = light;
        if self.chosen == AUTO {
            self.wear(AUTO);
        }
    }
}

/// How many colours the terminal says it can show.
pub fn depth() -> Depth {
    let said = |name: &str| env::var(name).unwrap_or_default();
    let many = ["truecolor", "24bit"].contains(&said("COLORTERM").as_str());
    if many || env::var_os("WT_SESSION").is_some() || said("TERM").ends_with("-direct") {
        return Depth::Millions;
    }
    if said("TERM").contains("256color") { Depth::TwoHundred } else { Depth::Sixteen }
}
