//! Large figures from blocks, three cells wide and five high, for eyes at a distance.

/// The five rows of a sign, `#` = a block.
fn sign(c: char) -> [&'static str; 5] {
    match c {
        '0' => ["###", "# #", "# #", "# #", "###"],
        '1' => [" # ", "## ", " # ", " # ", "###"],
        '2' => ["###", "  #", "###", "#  ", "###"],
        '3' => ["###", "  #", "###", "  #", "###"],
        '4' => ["# #", "# #", "###", "  #", "  #"],
        '5' => ["###", "#  ", "###", "  #", "###"],
        '6' => ["###", "#  ", "###", "# #", "###"],
        '7' => ["###", "  #", "  #", "  #", "  #"],
        '8' => ["###", "# #", "###", "# #", "###"],
        '9' => ["###", "# #", "###", "  #", "###"],
        '+' => ["   ", " # ", "###", " # ", "   "],
        '-' | '–' => ["   ", "   ", "###", "   ", "   "],
        ':' => [" ", "#", " ", "#", " "],
        '.' => [" ", " ", " ", " ", "#"],
        _ => [" "; 5],
    }
}

/// `figure` in five rows times `scale`, every cell of a sign `scale` cells wide and high.
pub fn large(figure: &str, scale: usize) -> Vec<String> {
    let mut rows = Vec::new();
    for row in 0..5 {
        let signs = figure.chars().filter_map(|c| sign(c).get(row).copied());
        let dots = signs.collect::<Vec<_>>().join(" ");
        let cells = dots.chars().map(|dot| if dot == '#' { "█" } else { " " }.repeat(scale));
        let line: String = cells.collect();
        rows.extend(std::iter::repeat_n(line, scale));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_five_rows_of_blocks() {
        let rows = large("1:0", 1);
        assert_eq!(rows, [" █    ███", "██  █ █ █", " █    █ █", " █  █ █ █", "███   ███"]);
        let wide = large("7", 2);
        assert_eq!(wide.len(), 10);
        assert_eq!(wide.first().map(String::as_str), Some("██████"));
    }

    #[test]
    fn every_sign_of_a_clock_has_rows_of_one_width() {
        for c in "0123456789+-–:.".chars() {
            let rows = sign(c);
            assert!(rows.iter().all(|r| r.len() == rows[0].len()), "{c}");
            assert!(rows.iter().any(|r| r.contains('#')), "{c}");
        }
    }
}
