//! How the columns of a table share a terminal: which are never cut, which go first.
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The blanks between two columns.
const GAP: usize = 2;
/// A column is left out rather than cut below so many cells.
const READABLE: usize = 12;
/// The fewest cells that a column is cut to where nothing more can be left out.
const KEPT: usize = 10;

/// How a table gives way, by column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Give {
    /// Never cut: part of a number or of a time says something else.
    pub whole: &'static [usize],
    /// Left out whole where the others would not be readable, in this order.
    pub out: &'static [usize],
}

impl Give {
    fn floor(&self, column: usize, wide: usize, floor: usize) -> usize {
        if self.whole.contains(&column) { wide } else { wide.min(floor) }
    }
}

/// The width of each column within `width` cells; none = left out. The first column always stays.
pub fn fitted(natural: &[usize], width: usize, give: &Give) -> Vec<Option<usize>> {
    let mut widths: Vec<Option<usize>> = natural.iter().copied().map(Some).collect();
    for column in give.out {
        if needed(&widths, give) <= width {
            break;
        }
        if let Some(wide) = widths.get_mut(*column) {
            *wide = None;
        }
    }
    while total(&widths) > width {
        let columns = widths.iter_mut().enumerate();
        let wide = columns.filter_map(|(i, w)| Some((i, w.as_mut()?)));
        let cuttable = wide.filter(|(i, w)| **w > give.floor(*i, **w, KEPT));
        match cuttable.max_by_key(|(_, w)| **w) {
            Some((_, widest)) => *widest -= 1,
            None => break,
        }
    }
    overhang(&mut widths, width, give);
    widths
}

/// Where nothing can be cut further, what still hangs over the edge is cut or left out.
fn overhang(widths: &mut [Option<usize>], width: usize, give: &Give) {
    let mut used = 0;
    for (i, slot) in widths.iter_mut().enumerate() {
        let Some(wide) = *slot else { continue };
        let gap = if used == 0 { 0 } else { GAP };
        let left = width.saturating_sub(used + gap);
        let whole = give.whole.contains(&i);
        *slot = match (i, whole) {
            (0, true) => Some(wide),
            (_, true) => Some(wide).filter(|w| *w <= left),
            (_, false) => Some(wide.min(left)).filter(|w| *w > 0),
        };
        used += slot.map_or(0, |w| w + gap);
    }
}

fn total(widths: &[Option<usize>]) -> usize {
    let shown: Vec<usize> = widths.iter().flatten().copied().collect();
    shown.iter().sum::<usize>() + GAP * shown.len().saturating_sub(1)
}

/// What the columns need to be readable.
fn needed(widths: &[Option<usize>], give: &Give) -> usize {
    let floors = widths.iter().enumerate().map(|(i, w)| w.map(|w| give.floor(i, w, READABLE)));
    total(&floors.collect::<Vec<_>>())
}

/// `text` in at most `width` cells, an ellipsis where something is left out.
pub fn cut(text: &str, width: usize, ascii: bool) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mark = if ascii { "~" } else { "…" };
    let mut kept = String::new();
    for grapheme in text.graphemes(true) {
        if kept.width() + grapheme.width() + 1 > width {
            break;
        }
        kept.push_str(grapheme);
    }
    if width > 0 {
        kept.push_str(mark);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_give_way_first() {
        let fit = |natural: &[usize], width| fitted(natural, width, &Give::default());
        assert_eq!(fit(&[13, 30, 12], 50), [Some(13), Some(21), Some(12)]);
        assert_eq!(fit(&[13, 30, 12], 20), [Some(10), Some(8), None]);
        assert_eq!(fit(&[3, 4], 80), [Some(3), Some(4)]);
    }

    #[test]
    fn what_matters_least_goes_before_anything_is_unreadable() {
        let give = Give { whole: &[0, 2], out: &[3, 1] };
        let fit = |width| fitted(&[13, 30, 5, 20], width, &give);
        assert_eq!(fit(80), [Some(13), Some(30), Some(5), Some(20)]);
        assert_eq!(fit(48), [Some(13), Some(12), Some(5), Some(12)]);
        assert_eq!(fit(47), [Some(13), Some(25), Some(5), None]);
        assert_eq!(fit(30), [Some(13), None, Some(5), None]);
        for width in 0..13 {
            assert_eq!(fit(width), [Some(13), None, None, None]);
        }
    }
}
