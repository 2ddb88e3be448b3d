//! Lines and blocks of a picture: drawn, so that they meet whatever the letters look like.
use std::fmt::Write;

/// Width and height of a cell in pixels.
pub const CELL: (usize, usize) = (9, 20);

/// What a symbol is drawn as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Lines from the middle: up, down, left, right.
    Lines([bool; 4]),
    /// A block so many eighths of a cell wide and high, from the left and from below.
    Block(usize, usize),
    /// A whole cell, lightly.
    Shade,
}

/// The shape of a symbol; none when it is a letter.
pub fn of(symbol: &str) -> Option<Shape> {
    const ON: bool = true;
    const NO: bool = false;
    let mut chars = symbol.chars();
    let (c, None) = (chars.next()?, chars.next()) else { return None };
    Some(match c {
        '─' => Shape::Lines([NO, NO, ON, ON]),
        '│' => Shape::Lines([ON, ON, NO, NO]),
        '┌' => Shape::Lines([NO, ON, NO, ON]),
        '┐' => Shape::Lines([NO, ON, ON, NO]),
        '└' => Shape::Lines([ON, NO, NO, ON]),
        '┘' => Shape::Lines([ON, NO, ON, NO]),
        '├' => Shape::Lines([ON, ON, NO, ON]),
        '┤' => Shape::Lines([ON, ON, ON, NO]),
        '┬' => Shape::Lines([NO, ON, ON, ON]),
        '┴' => Shape::Lines([ON, NO, ON, ON]),
        '┼' => Shape::Lines([ON, ON, ON, ON]),
        '░' => Shape::Shade,
        '█' => Shape::Block(8, 8),
        '▁'..='▇' => Shape::Block(8, 1 + usize::try_from(c as u32 - '▁' as u32).ok()?),
        '▉'..='▏' => Shape::Block(7 - usize::try_from(c as u32 - '▉' as u32).ok()?, 8),
        _ => return None,
    })
}

/// Draws shapes of one colour, each from its left edge on, in the row at `y`.
pub fn draw(svg: &mut String, shapes: &[(usize, Shape)], y: usize, colour: &str) {
    let (width, height) = CELL;
    let mut lines = String::new();
    for run in shapes.chunk_by(|(x, a), (next, b)| a == b && x + width == *next) {
        let [(x, shape), ..] = run else { continue };
        let whole = run.len() * width;
        let mut rect = |width: usize, height: usize, more: &str| {
            let y = y + CELL.1 - height;
            let _ = writeln!(
                svg,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" \
                 fill=\"{colour}\"{more}/>"
            );
        };
        match shape {
            Shape::Lines([false, false, true, true]) => {
                let _ = write!(lines, "M{x} {}h{whole}", middle(y, height));
            }
            Shape::Lines(arms) => {
                for (x, _) in run {
                    arms_of(&mut lines, *arms, *x, y);
                }
            }
            // Blocks of a bar stand a little apart from the line above.
            Shape::Block(8, 8) => rect(whole, height - 4, ""),
            Shape::Shade => rect(whole, height - 4, " opacity=\"0.25\""),
            Shape::Block(wide, high) => rect(whole * wide / 8, height * high / 8, ""),
        }
    }
    if !lines.is_empty() {
        let _ = writeln!(svg, "<path d=\"{lines}\" stroke=\"{colour}\"/>");
    }
}

fn arms_of(lines: &mut String, [up, down, left, right]: [bool; 4], x: usize, y: usize) {
    let (width, height) = CELL;
    let (mx, my) = (middle(x, width), middle(y, height));
    for (on, arm) in [
        (up && down, format!("M{mx} {y}v{height}")),
        (up && !down, format!("M{mx} {y}V{my}")),
        (down && !up, format!("M{mx} {my}V{}", y + height)),
        (left && right, format!("M{x} {my}h{width}")),
        (left && !right, format!("M{x} {my}H{mx}")),
        (right && !left, format!("M{mx} {my}H{}", x + width)),
    ] {
        if on {
            lines.push_str(&arm);
        }
    }
}

/// The middle of a cell, on half a pixel so that a line of one pixel is sharp.
fn middle(from: usize, size: usize) -> String {
    format!("{}.5", from + size / 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_no_shapes() {
        assert_eq!(of("a"), None);
        assert_eq!(of(""), None);
        assert_eq!(of("──"), None);
        assert_eq!(of("▌"), Some(Shape::Block(4, 8)));
        assert_eq!(of("▏"), Some(Shape::Block(1, 8)));
        assert_eq!(of("▃"), Some(Shape::Block(8, 3)));
    }

    #[test]
    fn equal_shapes_beside_each_other_are_one() {
        let mut svg = String::new();
        let line = Shape::Lines([false, false, true, true]);
        draw(&mut svg, &[(0, line), (9, line), (27, line)], 0, "#fff");
        assert_eq!(svg, "<path d=\"M0 10.5h18M27 10.5h9\" stroke=\"#fff\"/>\n");
    }
}
