//! Colours: as a theme names them, as a terminal can show them, and how well they can be read.

/// Red, green, blue.
pub type Rgb = (u8, u8, u8);

/// One of the sixteen colours whose look is up to the terminal, 0 to 15.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ansi(pub u8);

/// Their names in a theme file, by number.
const NAMES: [&str; 16] = [
    "black",
    "red",
    "green",
    "yellow",
    "blue",
    "magenta",
    "cyan",
    "white",
    "bright-black",
    "bright-red",
    "bright-green",
    "bright-yellow",
    "bright-blue",
    "bright-magenta",
    "bright-cyan",
    "bright-white",
];

/// A colour as a theme names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// The terminal's own.
    Default,
    Ansi(Ansi),
    /// An exact colour, and what stands in for it where there are only sixteen.
    Exact(Rgb, Ansi),
}

/// How many colours a terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    Sixteen,
    TwoHundred,
    Millions,
}

impl Colour {
    /// A name (`red`, `bright-black`, `default`) or `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "default" {
            return Some(Colour::Default);
        }
        if let Some(no) = (0..).zip(NAMES).find_map(|(no, name)| (name == text).then_some(no)) {
            return Some(Colour::Ansi(Ansi(no)));
        }
        let digits = text.strip_prefix('#').filter(|d| d.len() == 6)?;
        let digits = Some(digits).filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()))?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        let rgb = (part(0)?, part(2)?, part(4)?);
        Some(Colour::Exact(rgb, XTERM.nearest(rgb)))
    }

    /// The names of colours.
    pub fn names() -> impl Iterator<Item = &'static str> {
        std::iter::once("default").chain(NAMES)
    }

    /// The same colour with `stand_in` where there are only sixteen.
    pub const fn or(self, stand_in: Ansi) -> Self {
        match self {
            Colour::Exact(rgb, _) => Colour::Exact(rgb, stand_in),
            Colour::Default | Colour::Ansi(_) => self,
        }
    }
}

/// How a kind of terminal shows the sixteen colours.
#[derive(Debug, Clone, Copy)]
pub struct Palette {
    pub name: &'static str,
    colours: [Rgb; 16],
    /// Letters and background where nothing is said, dark and light.
    dark: (Rgb, Rgb),
    light: (Rgb, Rgb),
}

const BLACK: Rgb = (0, 0, 0);
const WHITE: Rgb = (255, 255, 255);

/// xterm's, as in its `XTerm-col.ad`.
pub const XTERM: Palette = Palette {
    name: "xterm",
    colours: [
        BLACK,
        (205, 0, 0),
        (0, 205, 0),
        (205, 205, 0),
        (0, 0, 238),
        (205, 0, 205),
        (0, 205, 205),
        (229, 229, 229),
        (127, 127, 127),
        (255, 0, 0),
        (0, 255, 0),
        (255, 255, 0),
        (92, 92, 255),
        (255, 0, 255),
        (0, 255, 255),
        WHITE,
    ],
    dark: ((229, 229, 229), BLACK),
    light: (BLACK, WHITE),
};

/// The text console's.
pub const VGA: Palette = Palette {
    name: "VGA",
    colours: [
        BLACK,
        (170, 0, 0),
        (0, 170, 0),
        (170, 85, 0),
        (0, 0, 170),
        (170, 0, 170),
        (0, 170, 170),
        (170, 170, 170),
        (85, 85, 85),
        (255, 85, 85),
        (85, 255, 85),
        (255, 255, 85),
        (85, 85, 255),
        (255, 85, 255),
        (85, 255, 255),
        WHITE,
    ],
    dark: ((170, 170, 170), BLACK),
    light: (BLACK, WHITE),
};

/// Windows Terminal's default scheme, Campbell.
pub const WINDOWS: Palette = Palette {
    name: "Windows Terminal",
    colours: [
        (12, 12, 12),
        (197, 15, 31),
        (19, 161, 14),
        (193, 156, 0),
        (0, 55, 218),
        (136, 23, 152),
        (58, 150, 221),
        (204, 204, 204),
        (118, 118, 118),
        (231, 72, 86),
        (22, 198, 12),
        (249, 241, 165),
        (59, 120, 255),
        (180, 0, 158),
        (97, 214, 214),
        (242, 242, 242),
    ],
    dark: ((204, 204, 204), (12, 12, 12)),
    light: ((12, 12, 12), WHITE),
};

impl Palette {
    /// The palettes that a theme of sixteen colours must be readable in.
    pub const COMMON: [Palette; 3] = [XTERM, VGA, WINDOWS];

    /// The palette of pictures.
    pub const PICTURE: Palette = WINDOWS;

    /// Letters and background where nothing is said.
    pub const fn ground(&self, light: bool) -> (Rgb, Rgb) {
        if light { self.light } else { self.dark }
    }

    /// What a colour looks like; none for the terminal's own.
    pub fn rgb(&self, colour: Colour) -> Option<Rgb> {
        match colour {
            Colour::Default => None,
            Colour::Ansi(Ansi(no)) => self.colours.get(usize::from(no)).copied(),
            Colour::Exact(rgb, _) => Some(rgb),
        }
    }

    /// The colour that looks most like `rgb`.
    fn nearest(&self, rgb: Rgb) -> Ansi {
        let nearest = (0..).zip(self.colours).min_by_key(|(_, colour)| distance(*colour, rgb));
        Ansi(nearest.map_or(7, |(no, _)| no))
    }
}

fn distance(a: Rgb, b: Rgb) -> i32 {
    let part = |a: u8, b: u8| (i32::from(a) - i32::from(b)).pow(2);
    part(a.0, b.0) + part(a.1, b.1) + part(a.2, b.2)
}

/// The parts of the colours of the cube.
const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// The number of the colour most like `rgb` among the 216 of the cube and the 24 greys, 16 to 255.
pub fn of_two_hundred(rgb: Rgb) -> u8 {
    let level = |part: u8| {
        (0_u8..).zip(LEVELS).min_by_key(|(_, level)| level.abs_diff(part)).unwrap_or((0, 0))
    };
    let (r, g, b) = (level(rgb.0), level(rgb.1), level(rgb.2));
    let cube = (16 + 36 * r.0 + 6 * g.0 + b.0, (r.1, g.1, b.1));
    let greys = (0_u8..24).map(|no| (232 + no, 8 + 10 * no)).map(|(no, v)| (no, (v, v, v)));
    let nearest = greys.chain([cube]).min_by_key(|(_, colour)| distance(*colour, rgb));
    nearest.map_or(7, |(no, _)| no)
}

/// What one of the 256 colours looks like: the sixteen, the 216 of the cube, the 24 greys.
pub fn of_cube(no: u8) -> Rgb {
    match no {
        232.. => {
            let v = 8 + 10 * (no - 232);
            (v, v, v)
        }
        16.. => {
            let level = |at: u8| LEVELS.get(usize::from(at % 6)).copied().unwrap_or_default();
            let at = no - 16;
            (level(at / 36), level(at / 6), level(at))
        }
        _ => XTERM.rgb(Colour::Ansi(Ansi(no))).unwrap_or(BLACK),
    }
}

/// How well two colours are told apart, 1 to 21 (WCAG 2.2, "contrast ratio").
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The relative luminance, 0 to 1 (WCAG 2.2).
fn luminance((r, g, b): Rgb) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_named_or_exact() {
        assert_eq!(Colour::parse("bright-black"), Some(Colour::Ansi(Ansi(8))));
        assert_eq!(Colour::parse("#ff0000"), Some(Colour::Exact((255, 0, 0), Ansi(9))));
        assert_eq!(Colour::parse("default"), Some(Colour::Default));
        for wrong in ["", "rot", "#ff000", "#ff00000", "#gg0000", "ff0000", "#+f0000", "#éé00"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn exact_colours_find_their_place_among_fewer() {
        assert_eq!(of_two_hundred((0, 0, 0)), 16);
        assert_eq!(of_two_hundred((255, 255, 255)), 231);
        assert_eq!(of_two_hundred((0xD5, 0x5E, 0x00)), 166);
        assert_eq!(of_two_hundred((18, 18, 18)), 233);
    }

    #[test]
    fn contrast_is_the_published_one() {
        assert!((contrast(BLACK, WHITE) - 21.0).abs() < 1e-9);
        assert!((contrast((0x77, 0x77, 0x77), WHITE) - 4.478).abs() < 1e-3);
        assert!((contrast(WHITE, WHITE) - 1.0).abs() < 1e-9);
    }
}
