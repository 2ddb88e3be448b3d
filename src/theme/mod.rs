//! What the screen's meanings look like, as data: tokens, colours, themes. Paints nothing and reads
//! no file.
mod colour;

pub use colour::{Ansi, Colour, Depth, Palette, Rgb, contrast, of_cube, of_two_hundred};

/// A shipped theme: its name and the text of its file.
pub type Shipped = (&'static str, &'static str);

/// The themes that come with the program, in the order in which the desk offers them.
pub const BUILT_IN: [Shipped; 5] = [
    ("dark", include_str!("../../assets/themes/dark.toml")),
    ("light", include_str!("../../assets/themes/light.toml")),
    ("contrast", include_str!("../../assets/themes/contrast.toml")),
    ("colour-blind", include_str!("../../assets/themes/colour-blind.toml")),
    ("mono", include_str!("../../assets/themes/mono.toml")),
];

/// The choice that leaves it to the terminal's background.
pub const AUTO: &str = "auto";

macro_rules! tokens {
    ($($(#[$doc:meta])* $variant:ident $id:literal)*) => {
        /// What a piece of the screen means.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Token { $($(#[$doc])* $variant,)* }

        impl Token {
            /// Every token.
            pub const ALL: &'static [Token] = &[$(Token::$variant,)*];

            /// The name of the token in a theme file.
            pub const fn id(self) -> &'static str {
                match self { $(Token::$variant => $id,)* }
            }
        }
    };
}

tokens! {
    /// What everything stands on: the default text on the default background.
    Ground "ground"
    Text "text"
    Dim "dim"
    Title "title"
    Border "border"
    BorderFocus "border-focus"
    /// Where one is: the name of the program, the view and the tab that are open.
    Accent "accent"
    Selected "selected"
    KeyHint "key-hint"
    Input "input"
    Cursor "cursor"
    Done "done"
    Running "running"
    Near "near"
    Late "late"
    Paused "paused"
    Waiting "waiting"
    Cancelled "cancelled"
    Archived "archived"
    Info "info"
    Error "error"
    /// A row that is marked for an act on several cases.
    Marked "marked"
    /// Bars that tell an amount and no state.
    Chart "chart"
}

impl Token {
    /// The token of a name in a theme file.
    pub fn parse(id: &str) -> Option<Self> {
        Token::ALL.iter().copied().find(|t| t.id() == id)
    }

    /// Whether words are shown in it. Borders and bars are drawn, not read.
    pub const fn is_read(self) -> bool {
        !matches!(self, Token::Border | Token::BorderFocus | Token::Cursor | Token::Chart)
    }
}

/// How one token looks. Absent colours are those of the ground.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Paint {
    pub fg: Option<Colour>,
    pub bg: Option<Colour>,
    pub bold: bool,
    pub dim: bool,
    pub italic: bool,
    pub underline: bool,
    pub reverse: bool,
    pub strike: bool,
}

/// A theme: a paint for every token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    pub name: String,
    /// Made for a light background.
    pub light: bool,
    paints: Vec<Paint>,
}

impl Theme {
    /// A theme in which everything looks alike.
    pub fn plain(name: &str) -> Self {
        let paints = vec![Paint::default(); Token::ALL.len()];
        Self { name: name.to_owned(), light: false, paints }
    }

    /// The same under another name.
    pub fn named(mut self, name: &str) -> Self {
        name.clone_into(&mut self.name);
        self
    }

    /// How a token looks.
    pub fn paint(&self, token: Token) -> Paint {
        self.paints.get(token as usize).copied().unwrap_or_default()
    }

    /// Makes a token look so.
    pub fn set(&mut self, token: Token, paint: Paint) {
        if let Some(kept) = self.paints.get_mut(token as usize) {
            *kept = paint;
        }
    }

    /// The theme as it is where there are only sixteen colours.
    pub fn of_sixteen(&self) -> Self {
        let sixteen = |colour| match colour {
            Colour::Exact(_, ansi) => Colour::Ansi(ansi),
            Colour::Default | Colour::Ansi(_) => colour,
        };
        let mut theme = self.clone();
        for paint in &mut theme.paints {
            paint.fg = paint.fg.map(sixteen);
            paint.bg = paint.bg.map(sixteen);
        }
        theme
    }

    /// The colours of a token's letters and of what they stand on, where `palette` is the
    /// terminal's.
    pub fn seen(&self, token: Token, palette: &Palette) -> (Rgb, Rgb) {
        let (paint, ground) = (self.paint(token), self.paint(Token::Ground));
        let (ink, paper) = palette.ground(self.light);
        let fg = paint.fg.or(ground.fg).and_then(|c| palette.rgb(c)).unwrap_or(ink);
        let bg = paint.bg.or(ground.bg).and_then(|c| palette.rgb(c)).unwrap_or(paper);
        if paint.reverse { (bg, fg) } else { (fg, bg) }
    }
}
