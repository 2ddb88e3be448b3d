//! Themes: the shipped ones, and an office's own in `themes/NAME.toml` beside the configuration
//! file. A mistake in one is said with its place and costs only what it stands on.
use std::fs;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::keys::Kind;
use super::problem::{Problem, What};
use super::reading;
use crate::domain::fault::nearest;
use crate::source::place::Lines;
use crate::theme::{BUILT_IN, Colour, Paint, Theme, Token};

/// The keys of a theme file beside the tokens.
const BASE: &str = "base";
const LIGHT: &str = "light";
const FLAGS: [&str; 6] = ["bold", "dim", "italic", "underline", "reverse", "strike"];

/// The folder of an office's own themes.
pub fn folder(config: &Path) -> PathBuf {
    config.join("themes")
}

/// The names of every theme: the shipped ones, then those of files in order.
pub fn names(config: &Path) -> Vec<String> {
    let shipped = BUILT_IN.iter().map(|(name, _)| (*name).to_owned());
    let files = fs::read_dir(folder(config)).into_iter().flatten().flatten();
    let mut own: Vec<String> = files
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|e| e == "toml"))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .filter(|name| !is_shipped(name))
        .collect();
    own.sort();
    shipped.chain(own).collect()
}

/// What is wrong with the office's own theme files.
pub fn problems(config: &Path) -> Vec<Problem> {
    let own = names(config).into_iter().filter(|name| !is_shipped(name));
    own.flat_map(|name| load(config, &name).1).collect()
}

/// The theme `name`, as far as its file is valid, and what is not; the first shipped one when there
/// is none of that name.
pub fn load(config: &Path, name: &str) -> (Theme, Vec<Problem>) {
    if is_shipped(name) {
        return (shipped(name), Vec::new());
    }
    if !names(config).iter().any(|known| known == name) {
        return (shipped(""), Vec::new());
    }
    let path = folder(config).join(format!("{name}.toml"));
    let unread = |what| (shipped(""), vec![Problem::of_file(&path, what)]);
    match reading::text(&path) {
        Ok(Some(text)) => read(name, &path, reading::bare(&text)),
        Ok(None) => unread(What::NotThere),
        Err(what) => unread(what),
    }
}

fn is_shipped(name: &str) -> bool {
    BUILT_IN.iter().any(|(shipped, _)| *shipped == name)
}

/// A shipped theme by its name, else the first.
pub fn shipped(name: &str) -> Theme {
    let found = BUILT_IN.iter().find(|(shipped, _)| *shipped == name).or(BUILT_IN.first());
    found.map_or_else(
        || Theme::plain(name),
        |(name, text)| read_over(Theme::plain(name), Path::new(name), text).0,
    )
}

/// Reads the theme `name` from `text`, which stands at `path`.
pub fn read(name: &str, path: &Path, text: &str) -> (Theme, Vec<Problem>) {
    let (table, _) = DeTable::parse_recoverable(text);
    let base = table.get_ref().get(BASE).and_then(|v| v.get_ref().as_str()).unwrap_or_default();
    read_over(shipped(base).named(name), path, text)
}

fn read_over(theme: Theme, path: &Path, text: &str) -> (Theme, Vec<Problem>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let lines = Lines::of(text);
    let mut reader = Reader { theme, path, lines, broken: Vec::new(), problems: Vec::new() };
    for error in errors {
        let offset = error.span().map_or(0, |s| s.start);
        let (line, _) = reader.lines.place(offset);
        if !reader.broken.contains(&line) {
            reader.broken.push(line);
            reader.problem(offset, What::Syntax { detail: error.message().to_owned() });
        }
    }
    for (key, value) in table.get_ref() {
        let (line, _) = reader.lines.place(key.span().start);
        if !reader.broken.contains(&line) {
            reader.key(key.get_ref(), key.span().start, value);
        }
    }
    reader.problems.sort_by_key(|p| (p.line, p.column));
    (reader.theme, reader.problems)
}

struct Reader<'a> {
    theme: Theme,
    path: &'a Path,
    lines: Lines<'a>,
    /// Lines with a syntax error: what the parser made of them is not used.
    broken: Vec<usize>,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn key(&mut self, name: &str, offset: usize, value: &Spanned<DeValue<'_>>) {
        let at = value.span().start;
        match (name, Token::parse(name)) {
            (BASE, _) => {
                if !value.get_ref().as_str().is_some_and(is_shipped) {
                    self.wrong(at, name, Kind::OneOf(&NAMES), value.get_ref().as_str());
                }
            }
            (LIGHT, _) => match value.get_ref().as_bool() {
                Some(light) => self.theme.light = light,
                None => self.wrong(at, name, Kind::Flag, None),
            },
            (_, Some(token)) => match value.get_ref().as_table() {
                Some(table) => self.token(token, table),
                None => self.wrong(at, name, Kind::Paint, None),
            },
            (_, None) => {
                let known = Token::ALL.iter().map(|t| t.id()).chain([BASE, LIGHT]);
                let nearest = nearest(name, known);
                self.problem(offset, What::UnknownKey { name: name.to_owned(), nearest });
            }
        }
    }

    fn token(&mut self, token: Token, table: &DeTable<'_>) {
        let mut paint = Paint::default();
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let path = format!("{}.{name}", token.id());
            match name {
                "fg" | "bg" => {
                    let colour = self.colour(&path, value);
                    let place = if name == "fg" { &mut paint.fg } else { &mut paint.bg };
                    *place = colour;
                }
                _ => match (flag(&mut paint, name), value.get_ref().as_bool()) {
                    (Some(place), Some(on)) => *place = on,
                    (Some(_), None) => self.wrong(value.span().start, &path, Kind::Flag, None),
                    (None, _) => {
                        let nearest = nearest(name, FLAGS.into_iter().chain(["fg", "bg"]));
                        self.problem(key.span().start, What::UnknownKey { name: path, nearest });
                    }
                },
            }
        }
        self.theme.set(token, paint);
    }

    /// A colour, or an exact one with its stand-in.
    fn colour(&mut self, path: &str, value: &Spanned<DeValue<'_>>) -> Option<Colour> {
        if let DeValue::Array(pair) = value.get_ref()
            && let [exact, stand_in] = pair.as_ref()
        {
            let exact = self.one_colour(path, exact)?;
            return match self.one_colour(path, stand_in)? {
                Colour::Ansi(stand_in) => Some(exact.or(stand_in)),
                Colour::Default | Colour::Exact(..) => {
                    self.wrong(stand_in.span().start, path, Kind::Colour, None);
                    Some(exact)
                }
            };
        }
        self.one_colour(path, value)
    }

    fn one_colour(&mut self, path: &str, value: &Spanned<DeValue<'_>>) -> Option<Colour> {
        let typed = value.get_ref().as_str();
        let colour = typed.and_then(Colour::parse);
        if colour.is_none() {
            self.wrong(value.span().start, path, Kind::Colour, typed);
        }
        colour
    }

    fn wrong(&mut self, offset: usize, key: &str, kind: Kind, typed: Option<&str>) {
        let nearest = typed.and_then(|typed| kind.nearest(typed));
        self.problem(offset, What::Value { key: key.to_owned(), kind, nearest });
    }

    fn problem(&mut self, offset: usize, what: What) {
        let (line, column) = self.lines.place(offset);
        self.problems.push(Problem { path: self.path.to_path_buf(), line, column, what });
    }
}

const NAMES: [&str; 5] = {
    let [(a, _), (b, _), (c, _), (d, _), (e, _)] = BUILT_IN;
    [a, b, c, d, e]
};

fn flag<'a>(paint: &'a mut Paint, name: &str) -> Option<&'a mut bool> {
    Some(match name {
        "bold" => &mut paint.bold,
        "dim" => &mut paint.dim,
        "italic" => &mut paint.italic,
        "underline" => &mut paint.underline,
        "reverse" => &mut paint.reverse,
        "strike" => &mut paint.strike,
        _ => return None,
    })
}
