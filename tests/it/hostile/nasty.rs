//! Texts that people and programs do harm with, and what none of them may bring about.
use loket::domain::text::is_unseen;
use proptest::prelude::*;

/// Pieces that were used against other programs, or that readers of text trip over.
const PIECES: [&str; 44] = [
    "\u{1b}[31m",
    "\u{1b}]0;judul\u{7}",
    "\u{1b}]52;c;aGFsbw==\u{1b}\\",
    "\u{1b}P+q\u{1b}\\",
    "\u{9b}2J",
    "\u{9d}0;x\u{9c}",
    "\u{7}",
    "\u{8}\u{8}\u{8}",
    "\r",
    "\n",
    "\r\n",
    "\t",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "\u{202e}",
    "\u{2066}",
    "\u{200f}",
    "\u{200b}",
    "\u{200d}",
    "\u{feff}",
    "\u{fe0f}",
    "\u{e0041}",
    "\u{e0101}",
    "\u{3164}",
    "\u{2800}",
    "\u{ad}",
    "\u{301}",
    "\u{11a8}",
    "\u{e000}",
    "\u{fdd0}",
    "\u{10ffff}",
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2",
    "@SUM(A1)",
    "\u{ff1d}1",
    "'; DROP TABLE fact; --",
    "$(reboot)`id`",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}{% include \"x\" %}",
    "%s%n{0}${HOME}",
];

/// A text of such pieces, of any characters, and of words.
pub fn nasty() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(&PIECES[..]).prop_map(ToOwned::to_owned),
        2 => any::<char>().prop_map(String::from),
        2 => "[A-Za-z ]{1,12}",
        1 => (1_usize..5_000).prop_map(|n| format!("a{}", "\u{301}".repeat(n))),
        1 => (1_usize..5_000).prop_map(|n| "x".repeat(n)),
    ];
    proptest::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat())
}

/// The first character that must never reach a person as it is; line ends and tabs may be ours.
pub fn driving(text: &str) -> Option<char> {
    let text = text.replace("\r\n", "\n");
    text.chars().find(|c| is_unseen(*c) || (c.is_control() && !matches!(c, '\n' | '\t')))
}
