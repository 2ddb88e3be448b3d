//! What a person gets wrong when writing an SOP or a calendar: each slip has its place and its
//! sentence, and none hides another.
use loket::source::{self, Mistake};
use loket::words::{Lang, Words};

use super::shipped;

const SOP: &str = "pembaruan-sertifikat-elektronik.toml";

/// `3:7: sentence` of each mistake.
pub fn said(mistakes: &[Mistake], lang: Lang) -> Vec<String> {
    let words = Words::new(lang);
    let line = |m: &Mistake| format!("{}:{}: {}", m.line, m.column, words.fault(&m.fault));
    mistakes.iter().map(line).collect()
}

fn sop(text: &str) -> Vec<String> {
    said(&source::sop(text).unwrap_err(), Lang::Id)
}

/// The shipped SOP with one stretch, which stands in it once, written otherwise.
fn written(from: &str, to: &str) -> String {
    let good = shipped(SOP);
    assert_eq!(good.matches(from).count(), 1, "{from}");
    good.replace(from, to)
}

/// A stretch of the shipped SOP, what is written instead, and what is said of it.
const SLIPS: [(&str, &str, &str); 23] = [
    (
        "standard_min = 20",
        "standard_min = \"20\"",
        "207:16: step[5].standard_min: yang diharapkan bilangan, yang tertulis teks",
    ),
    (
        "standard_min = 20",
        "standard_min = dua puluh",
        "207:16: step[5].standard_min: dua puluh bukan bilangan bulat; tulis angkanya saja, \
         seperti 15",
    ),
    (
        "standard_min = 20",
        "standard_min = 20.5",
        "207:16: step[5].standard_min: yang diharapkan bilangan, yang tertulis pecahan",
    ),
    (
        "standard_min = 20",
        "standard_min = 99999999999999999999",
        "207:16: step[5].standard_min: 99999999999999999999 bukan bilangan bulat; tulis \
         angkanya saja, seperti 15",
    ),
    (
        "standard_min = 20",
        "standard_mn = 20",
        "207:1: step[5].standard_mn: standard_mn tidak dikenal; mungkin maksudnya standard_min",
    ),
    ("standard_min = 20", "standard_min =", "207:15: step[5].standard_min: wajib diisi"),
    (
        "effective_on = 2024-04-01",
        "effective_on = 2024-04-31",
        "20:16: effective_on: 2024-04-31 bukan tanggal; tulis seperti 2026-11-23",
    ),
    (
        "effective_on = 2024-04-01",
        "effective_on = \"1 April 2024\"",
        "20:16: effective_on: 1 April 2024 bukan tanggal; tulis seperti 2026-11-23",
    ),
    (
        "effective_on = 2024-04-01",
        "effective_on = 08:00",
        "20:16: effective_on: yang diharapkan tanggal, yang tertulis jam",
    ),
    (
        "needs_note = true",
        "needs_note = ya",
        "135:14: pause_reason[5].needs_note: ya bukan pilihan ya atau tidak; tulis true atau \
         false",
    ),
    (
        "needs_note = true",
        "needs_note = True",
        "135:14: pause_reason[5].needs_note: True bukan pilihan ya atau tidak; tulis true atau \
         false",
    ),
    (
        "mode = \"handoff\"",
        "mode = \"hand-off\"",
        "24:8: mode: hand-off tidak dikenal; pilih handoff atau claim",
    ),
    (
        "unit = \"Bidang Persandian\"",
        "unit = Bidang Persandian",
        "18:8: unit: Bidang Persandian tidak diapit tanda petik; tulis \"Bidang Persandian\"",
    ),
    (
        "unit = \"Bidang Persandian\"",
        "unit = tidak ada",
        "18:8: unit: tidak ada tidak diapit tanda petik; tulis \"tidak ada\"",
    ),
    (
        "unit = \"Bidang Persandian\"",
        "unit = \"Bidang\\Persandian\"",
        "18:15: unit: garis miring terbalik tidak dapat berdiri di sini; tulis dua kali",
    ),
    (
        "unit = \"Bidang Persandian\"",
        "unit = \"Bidang Persandian\"\nunit = \"Bidang\"",
        "19:1: unit disebut dua kali",
    ),
    (
        "linked = []",
        "linked = tidak",
        "50:10: linked: yang diharapkan daftar dalam kurung siku, yang tertulis teks",
    ),
    (
        "effective_on = 2024-04-01",
        "effective_on = nanti",
        "20:16: effective_on: nanti bukan tanggal; tulis seperti 2026-11-23",
    ),
    (
        "linked = []",
        "linked = \"tidak ada\"",
        "50:10: linked: yang diharapkan daftar dalam kurung siku, yang tertulis teks",
    ),
    (
        "equipment = [\"Laptop/PC\",",
        "equipment = [7,",
        "47:14: equipment[1]: yang diharapkan teks, yang tertulis bilangan",
    ),
    (
        "label = { id = \"Lainnya\", en = \"Other\" }",
        "label = \"Lainnya\"",
        "134:9: pause_reason[5].label: yang diharapkan bagian dengan isian sendiri, yang \
         tertulis teks",
    ),
    (
        "label = { id = \"Lainnya\", en = \"Other\" }",
        "label = { id = \"Lainnya\" }",
        "134:1: pause_reason[5].label.en: wajib diisi",
    ),
    (
        "label = { id = \"Lainnya\", en = \"Other\" }",
        "label = { id = \" \", en = \"Other\" }",
        "134:16: pause_reason[5].label.id: wajib diisi",
    ),
];

#[test]
fn each_slip_in_an_sop_has_its_place_and_its_sentence() {
    for (from, to, expected) in SLIPS {
        assert_eq!(sop(&written(from, to)), [expected], "{to}");
    }
}

#[test]
fn what_nobody_sees_is_refused_where_it_stands() {
    for (to, expected) in [
        ("Bidang \u{202e}Persandian", "18:16: unit: memuat tanda yang tidak tampak (U+202E)"),
        ("Bidang \u{1b}[31m", "18:16: unit: memuat tanda yang tidak tampak (U+001B)"),
        ("Bidang\u{e0041}", "18:15: unit: memuat tanda yang tidak tampak (U+E0041)"),
        ("Bidang\u{200b}", "18:15: unit: memuat tanda yang tidak tampak (U+200B)"),
        ("Bidang \\u202EPersandian", "18:8: unit: memuat tanda yang tidak tampak (U+202E)"),
    ] {
        let text = written("unit = \"Bidang Persandian\"", &format!("unit = \"{to}\""));
        let expected = format!("{expected}; hapus, lalu ketik ulang bagian itu");
        assert_eq!(sop(&text), [expected], "{to:?}");
    }
    let heaped = format!("unit = \"Bida{}ng\"", "\u{301}".repeat(9));
    let text = written("unit = \"Bidang Persandian\"", &heaped);
    let expected = "18:21: unit: satu huruf memuat lebih dari 8 tanda; ketik ulang huruf itu";
    assert_eq!(sop(&text), [expected]);
    let text = written("# Dokumen.", "# Doku\u{7}men.");
    assert_eq!(
        sop(&text),
        ["101:7: memuat tanda yang tidak tampak (U+0007); hapus, lalu ketik ulang bagian itu"]
    );
    let deputy = written("deputies = [\"admin_helpdesk\"]", "deputies = [\"admin\u{200f}\"]");
    assert_eq!(sop(&deputy).len(), 1, "{:?}", sop(&deputy));
}

#[test]
fn two_spellings_of_one_text_are_one_revision() {
    let of = |text: &str| source::sop(&written("Admin Helpdesk\"\nshort", text)).unwrap();
    let (composed, apart) = (of("Admin Café\"\nshort"), of("Admin Cafe\u{301}\"\nshort"));
    assert_eq!(composed.revision(), apart.revision());
}

#[test]
fn one_slip_is_told_once() {
    for (from, to, count) in [
        ("[[step]]\ntitle = \"Memberikan", "[[step]]\ntitel = \"Memberikan", 1),
        ("executor = \"kepala_dinas\"", "executor = 1", 1),
        ("key = \"verifikator\"\n", "key = 4\n", 1),
        ("standard_min = 20", "standard_min = 'x'", 1),
        ("total_min = 50", "total_min = []", 1),
        ("fields = [[\"submitted_at\"], [\"new_expires\", \"awaiting_bsre\"]]", "fields = 1", 1),
        ("[step.gate]\ndocuments = [\"surat_rekomendasi\"]", "[step.gte]\ndocuments = [\"x\"]", 1),
    ] {
        let text = written(from, to);
        assert_eq!(sop(&text).len(), count, "{to}: {:?}", sop(&text));
    }
}

#[test]
fn a_dozen_mistakes_are_all_named_in_their_order() {
    let text = "\
id = 7
title = \"Prosedur\u{202e}\"
number = 050
agency = Dinas
unit = \"Bidang\"
created_on = 2024-02-30
effective_on = \"besok\"
mode = \"oper\"
total_min = 15
warning = \"-\"
record_keping = \"Arsip\"
unit = \"Seksi\"
linked = true
[[executor]]
key = \"admin\"
title = \"Admin\"
[[pause_reason]]
key = \"lain\"
label = { id = \"Lain\", en = [] }
[[step]]
title = \"Satu\"
short = { id = \"Satu\", en = \"One\" }
verb = { id = \"Satu\", en = \"One\" }
executor = \"adnim\"
requirements = []
standard_min = 0
output = \"\"
gate = { fields = [[]], documents = [\"surat\"] }
";
    let found = source::sop(text).unwrap_err();
    assert_eq!(
        said(&found, Lang::En),
        [
            "1:6: id: a text was expected, a number stands here",
            "2:18: title: holds a character that cannot be seen (U+202E); delete it and type that \
             part again",
            "3:10: number: a text was expected, a number stands here",
            "4:10: agency: Dinas has no quotation marks; write \"Dinas\"",
            "6:14: created_on: 2024-02-30 is not a date; write it like 2026-11-23",
            "7:16: effective_on: besok is not a date; write it like 2026-11-23",
            "8:8: mode: oper is unknown; choose handoff or claim",
            "9:13: total_min: 15 minutes are stated, but the steps add up to 0 minutes",
            "11:1: record_keping: record_keping is unknown; did you mean record_keeping?",
            "12:1: unit stands twice",
            "13:10: linked: a list in square brackets was expected, true or false stands here",
            "14:1: executor[1].short: is required",
            "19:29: pause_reason[1].label.en: a text was expected, a list in square brackets \
             stands here",
            "24:12: step[1].executor: adnim is unknown; did you mean admin?",
            "26:16: step[1].standard_min: must be more than 0 minutes and at most a week",
            "28:20: step[1].gate.fields[1]: needs at least one entry",
            "28:38: step[1].gate.documents[1]: surat is unknown",
        ]
    );
    for (id, en) in said(&found, Lang::Id).iter().zip(said(&found, Lang::En)) {
        let (id_place, en_place) = (id.split(' ').next(), en.split(' ').next());
        assert!(id_place == en_place && *id != en, "{id} / {en}");
    }
}

#[test]
fn where_it_is_no_toml_the_list_ends() {
    for (text, expected) in [
        (
            "id = 7\nnot toml\ntitle = 8\n",
            vec!["1:6: id: yang diharapkan teks, yang tertulis bilangan", "2:5: "],
        ),
        ("idd = \"a\"\n[step\ntitle = 8\n", vec!["1:1: idd: ", "2:6: "]),
        ("id = \"é\" x", vec!["1:10: "]),
        ("id = \"abc\n", vec!["1:10: "]),
        ("id = [1, 2\ntitle = 8\n", vec!["1:6: id: ", "2:7: "]),
    ] {
        let lines = sop(text);
        assert_eq!(lines.len(), expected.len(), "{lines:#?}");
        for (line, expected) in lines.iter().zip(&expected) {
            assert!(line.starts_with(expected), "{line} / {expected}");
        }
        let last = lines.last().unwrap();
        assert!(last.contains("mulai dari sini berkas tidak dapat dibaca"), "{last}");
    }
}
