//! The bad files that only one kind can be.
use std::fs;
use std::path::Path;

use super::books::workbooks;
use crate::store::desk;

/// Files of a kind, each with its name.
pub type Files = Vec<(&'static str, Vec<u8>)>;

pub const TABLE: &str = "nama;nik;nip;instansi;nomor surat;tgl surat\n\
    Siti;7602010101900001;;Dinas;001/KES;2024-09-10\n";
pub const HOLIDAYS: &str = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20250101\r\n\
    SUMMARY:Tahun Baru\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

pub fn asset(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(name)).unwrap()
}

pub fn certificate(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/certificate/files");
    fs::read(folder.join(name)).unwrap()
}

/// A whole store in one file.
pub fn store() -> Vec<u8> {
    let (_folder, path) = desk::place();
    let mut counter = desk::Counter::new(desk::open(&path));
    counter.register(1);
    drop(counter);
    fs::read(&path).unwrap()
}

fn texts(files: &[(&'static str, &str)]) -> Files {
    files.iter().map(|(name, text)| (*name, text.as_bytes().to_vec())).collect()
}

pub fn config() -> Files {
    let mut files = texts(&[
        ("an unknown key", "[office]\nnama = \"Dinas\"\n"),
        ("an unknown section", "[kantor]\nname = \"Dinas\"\n"),
        ("a number for a text", "[office]\nname = 7\n"),
        ("a text for a number", "[alerts]\nnear_pct = \"banyak\"\n"),
        ("a number out of bounds", "[alerts]\nnear_pct = 101\n"),
        ("a zone that is none", "[office]\ntimezone = \"Mars/Olympus\"\n"),
        ("a key twice", "[office]\nname = \"a\"\nname = \"b\"\n"),
        ("an open quote", "[office]\nname = \"Dinas\n"),
        ("a name that turns round", "[office]\nname = \"Di\u{202e}nas\"\n"),
        ("a hook that is a text", "[alerts]\nhook = \"rm -rf /\"\n"),
        ("a key of no key", "[keys]\nfinish = \"<halo>\"\n"),
        ("two actions on a key", "[keys]\nfinish = \"x\"\npause = \"x\"\n"),
        ("a view that is no query", "[views]\nx = \"status:apa\"\n"),
        ("a prefix with a slash", "[office]\nnumber_prefix = \"../x\"\n"),
    ]);
    files.push(("tables, 20,000 deep", format!("[{}]\n", vec!["a"; 20_000].join(".")).into()));
    files.push((
        "100,000 unknown keys",
        (0..100_000).fold(String::new(), |t, i| t + &format!("k{i}=1\n")).into(),
    ));
    files
}

pub fn theme() -> Files {
    texts(&[
        ("an unknown key", "base = \"dark\"\n[kertas]\nfg = \"red\"\n"),
        ("a colour that is none", "late = \"merah jambu sekali\"\n"),
        ("a base that is none", "base = \"gelap\"\n"),
        ("a base that is itself", "base = \"jahat\"\n"),
    ])
}

fn nested(times: u32, into: &str) -> String {
    let each = format!("{{% for i in range({times}) %}}{{% set ns.a = {into} %}}{{% endfor %}}");
    format!("{{% set ns = namespace(a=[1]) %}}{each}{{{{ ns.a|upper }}}}\n")
}

pub fn template() -> Files {
    texts(&[
        ("a tag without an end", "<p>{{ office.name</p>\n"),
        ("a value that is not there", "<p>{{ kantor.nama }}</p>\n"),
        ("a file from elsewhere", "{% include \"../../../etc/passwd\" %}\n"),
        ("a file by its whole path", "{% include \"/etc/passwd\" %}\n"),
        ("itself", "{% include \"receipt.html\" %}\n"),
        ("a macro without an end", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}\n"),
        (
            "loops in loops",
            "{% for a in range(90000) %}{% for b in range(90000) %}x{% endfor %}{% endfor %}\n",
        ),
        ("a text of a gigabyte", "{{ \"x\" * 1000000000 }}\n"),
        (
            "a text doubled 60 times",
            "{% set ns = namespace(t=\"x\") %}{% for i in range(60) %}{% set ns.t = ns.t ~ ns.t %}{% endfor %}{{ ns.t }}\n",
        ),
        ("lists of lists of lists", "{{ [[[[1]*1000]*1000]*1000]|string }}\n"),
        ("lists of lists, as they are", "{{ [[[1]*1000]*1000]*1000 }}\n"),
        ("lists of lists, joined", "{{ ([[[1]*1000]*1000]*1000)|join(\", \") }}\n"),
        ("lists, in a sentence", "{{ say(\"print-exists\", path=[[[1]*900]*900]*900) }}\n"),
        ("a list doubled 60 times", &nested(60, "[ns.a, ns.a]")),
        ("a list in a list, 90,000 times", &nested(90_000, "[ns.a]")),
        ("all that there is", "{{ debug() }}\n"),
        ("a word that there is not", "{{ say(\"tidak-ada\") }}\n"),
        ("brackets without an end", &"{{ (".repeat(2_000)),
    ])
}

pub fn sop() -> Files {
    let good = String::from_utf8(asset("sop/surel-dinas.toml")).unwrap();
    let changed = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        good.replacen(from, to, 1).into_bytes()
    };
    vec![
        ("a title that turns round", changed("title = \"", "title = \"\u{202e}")),
        ("a key that there is not", changed("title = \"", "judul = \"x\"\ntitle = \"")),
        ("no steps", good.split("[[step]]").next().unwrap().as_bytes().to_vec()),
        (
            "inline tables, 5,000 deep",
            format!("a = {}1{}\n", "{a=".repeat(5_000), "}".repeat(5_000)).into(),
        ),
    ]
}

pub fn calendar() -> Files {
    texts(&[
        (
            "a window backwards",
            "id = \"a\"\ntitle = \"A\"\n[week]\nmon = [[\"12:00\", \"08:00\"]]\n",
        ),
        (
            "windows that overlap",
            "id = \"a\"\ntitle = \"A\"\n[week]\nmon = [[\"08:00\", \"12:00\"], [\"11:00\", \"13:00\"]]\n",
        ),
        (
            "a day that is none",
            "id = \"a\"\ntitle = \"A\"\n[[holiday]]\ndate = \"2026-02-30\"\nname = \"x\"\nkind = \"national\"\nsource = \"y\"\n",
        ),
        (
            "a time that is none",
            "id = \"a\"\ntitle = \"A\"\n[week]\nmon = [[\"25:61\", \"26:00\"]]\n",
        ),
    ])
}

pub fn clock() -> Files {
    let mut files = texts(&[
        ("another shape", "{\"a\": 1}"),
        ("a number beyond all", "{\"meta\": 1e999999}"),
        ("a zone that is none", "{\"meta\":{\"tz\":\"x\"},\"calendars\":{},\"rows\":[]}"),
    ]);
    files.push(("objects, 20,000 deep", "{\"a\":".repeat(20_000).into()));
    files
}

pub fn table() -> Files {
    let good = TABLE.as_bytes();
    let mut files = texts(&[
        (
            "a quote that stays open",
            "nama;instansi;nomor surat;tgl surat\n\"Siti;Dinas;1;2024-09-10\n",
        ),
        ("no head", "Siti;Dinas;1;2024-09-10\n"),
        ("a head twice", "nama;nama;instansi;nomor surat;tgl surat\n"),
        ("a web page", "<html><table><tr><td>nama</td></tr></table>"),
        (
            "a name that turns round",
            "nama;instansi;nomor surat;tgl surat\nSi\u{202e}ti;Dinas;1;2024-09-10\n",
        ),
        ("a formula for a name", "nama;instansi;nomor surat;tgl surat\n=1+1;Dinas;1;2024-09-10\n"),
        (
            "a NIK as a power of ten",
            "nama;nik;instansi;nomor surat;tgl surat\nSiti;7,60201E+15;Dinas;1;2024-09-10\n",
        ),
        (
            "lines that old Macs end",
            "nama;instansi;nomor surat;tgl surat\rSiti;Dinas;1;2024-09-10\r",
        ),
        (
            "billions of laughs",
            "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]><l>&b;</l>",
        ),
    ]);
    files.push(("100,000 columns", [good, &b";".repeat(100_000), b"x\n"].concat()));
    files.push(("5,000,000 columns", b"a,".repeat(5_000_000)));
    files.push(("a cell of 5 MB", [good, &b"x".repeat(5 << 20), b"\n"].concat()));
    files.push(("an old workbook", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and the rest".to_vec()));
    files.extend(workbooks());
    files
}

pub fn holidays() -> Files {
    let days = (0..20_000).fold(String::new(), |t, _| {
        t + "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20250101\r\nSUMMARY:x\r\nEND:VEVENT\r\n"
    });
    let mut files = texts(&[
        ("no end", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20250101\r\n"),
        (
            "a day that is none",
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20250230\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        ),
        (
            "a day for ever",
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20250101\r\nDTEND;VALUE=DATE:99991231\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        ),
        (
            "a day repeated for ever",
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20250101\r\nRRULE:FREQ=SECONDLY\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        ),
        (
            "a name that turns round",
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20250101\r\nSUMMARY:Tahun\u{202e}Baru\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        ),
    ]);
    files.push(("20,000 days", format!("BEGIN:VCALENDAR\r\n{days}END:VCALENDAR\r\n").into()));
    files.push(("5,000,000 columns", b"a,".repeat(5_000_000)));
    files.push((
        "a line folded 100,000 times",
        format!("BEGIN:VCALENDAR\r\nSUMMARY:{}\r\n", "x\r\n ".repeat(100_000)).into(),
    ));
    files
}

pub fn certificates() -> Files {
    let good = String::from_utf8(certificate("good.pem")).unwrap();
    let mut files: Files = vec![
        ("a length beyond all", vec![0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 0x30]),
        ("a length of lengths", vec![0x30, 0xff, 0xff, 0xff]),
        ("sequences, 10,000 deep", [0x30, 0x80].repeat(10_000)),
        (
            "garbage between the marks",
            b"-----BEGIN CERTIFICATE-----\n%%%%\n-----END CERTIFICATE-----\n".to_vec(),
        ),
        ("no end", good.lines().take(4).collect::<Vec<_>>().join("\n").into_bytes()),
        ("5,000 certificates", good.repeat(5_000).into_bytes()),
    ];
    let kept = [
        "store.p12",
        "store.jks",
        "key-rsa.pem",
        "key-pkcs8.der",
        "request.csr",
        "bundle.p7b",
        "revoked.crl",
        "letter.pdf",
        "public.pem",
        "truncated.der",
        "noise.bin",
        "hostile-name.pem",
    ];
    files.extend(kept.map(|name| (name, certificate(name))));
    files
}

/// A store on which somebody did this.
fn tampered(sql: &str) -> Vec<u8> {
    let (_folder, path) = desk::place();
    fs::write(&path, store()).unwrap();
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute_batch(sql).unwrap();
    conn.pragma_update(None, "journal_mode", "delete").unwrap();
    drop(conn);
    fs::read(&path).unwrap()
}

pub fn databases() -> Files {
    let good = store();
    let mut zeroed = good.clone();
    zeroed[4096..8192].fill(0);
    let mut header = good.clone();
    header[16..18].copy_from_slice(&[0x00, 0x03]);
    let mut cut = good.clone();
    cut.truncate(good.len() - 100);
    vec![
        ("of another program", tampered("PRAGMA application_id = 252006674")),
        ("of no program", tampered("PRAGMA application_id = 0")),
        ("of a later format", tampered("PRAGMA user_version = 999")),
        ("of no format", tampered("PRAGMA user_version = 0")),
        (
            "a trigger more",
            tampered("CREATE TRIGGER jahat AFTER INSERT ON fact BEGIN DELETE FROM case_row; END"),
        ),
        (
            "a view more",
            tampered(
                "CREATE VIEW jahat AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x FROM r) SELECT x FROM r",
            ),
        ),
        ("a table more", tampered("CREATE TABLE jahat (x)")),
        (
            "an endless view in a table's place",
            tampered(
                "ALTER TABLE case_row RENAME TO lama; CREATE VIEW case_row AS WITH RECURSIVE r(id) AS (SELECT 1 UNION ALL SELECT id FROM r) SELECT id FROM r",
            ),
        ),
        ("a page of zeroes", zeroed),
        ("a page size that is none", header),
        ("its last page cut", cut),
        ("a head alone", good[..100].to_vec()),
    ]
}
