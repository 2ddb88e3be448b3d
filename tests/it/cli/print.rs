//! Forms as the command line prints them: where they go, what they say, whose templates they use.
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use expect_test::expect_file;

use super::Office;

const OFFICE: &str = "
[office]
name = 'Dinas Komunikasi, Informatika dan Persandian'
government = 'Pemerintah Kabupaten Mamuju'
address = 'Jalan Contoh Nomor 1, Mamuju'
place = 'Mamuju'
signer_name = 'Nama Pejabat, S.Sos.'
signer_nip = '19700101 199501 1 001'
";

/// Siti's case returned once, paused, late in step 2; Budi's has only begun.
fn office() -> Office {
    let office = Office::new();
    office.write("config.toml", &format!("[calendar]\nfiles = ['libur.toml']\n{OFFICE}"));
    office.register("2024-09-12T08:00");
    for line in [
        "disposition 1 --text 'Segera proses' --to Kabid --class segera --at 2024-09-12T08:02",
        "finish 1 --at 2024-09-12T08:04 --on-behalf-of kepala_dinas",
        "finish 1 --at 2024-09-12T08:12 --reason 'Rapat <koordinasi>'",
        "pause 1 --reason kurang_dokumen --note 'Belum tanda tangan' --at 2024-09-12T08:15",
        "resume 1 --at 2024-09-12T08:40",
        "return 1 --to 2 --reason 'Salah tujuan' --at 2024-09-12T08:44",
        "finish 1 --at 2024-09-12T08:47",
        "note 1 'Pemohon dihubungi' --at 2024-09-12T08:48",
        "register --name 'Budi & Anak' --agency 'Dinas \"X\"' --letter-no 2/B/2024 \
         --letter-date 2024-09-11 --at 2024-09-13T08:00",
    ] {
        office.ok(line);
    }
    office
}

/// The body of a page; what differs from run to run is named.
fn body(html: &str) -> String {
    let (_, body) = html.split_once("</style>").unwrap();
    let hex = |word: &str| word.len() >= 16 && word.chars().all(|c| c.is_ascii_hexdigit());
    let word = |word: &str| {
        let bare = word.split(['.', '<']).next().unwrap_or_default();
        if hex(bare) { word.replacen(bare, "HASH", 1) } else { word.to_owned() }
    };
    let line = |line: &str| line.split(' ').map(word).collect::<Vec<_>>().join(" ");
    // How late things were typed is the machine's today.
    let delay = |line: &str| line.contains("Jarak pencatatan");
    body.lines().filter(|l| !delay(l)).map(|l| line(l) + "\n").collect()
}

const AT: &str = "--as-of 2024-09-13T08:30 -o -";

#[test]
fn the_forms() {
    let office = office();
    let printed = |line: &str| body(&office.ok(&format!("print {line} {AT}")).out);
    expect_file!["print/disposition-id.html"].assert_eq(&printed("disposition 1 --lang id"));
    expect_file!["print/control-sheet-id.html"].assert_eq(&printed("control-sheet 1 --lang id"));
    expect_file!["print/receipt-id.html"].assert_eq(&printed("receipt 1 --lang id"));
    expect_file!["print/receipt-en.html"].assert_eq(&printed("receipt 2 1 --paper a4"));
    expect_file!["print/register-id.html"]
        .assert_eq(&printed("register --month 2024-09 --lang id"));
    expect_file!["print/report-id.html"].assert_eq(&printed("report --month 2024-09 --lang id"));
    expect_file!["print/report-empty-en.html"].assert_eq(&printed("report --month 2024-01"));
}

#[test]
fn a_form_lies_beside_the_store_for_its_owner_alone() {
    let office = office();
    let path = office.ok("print receipt 2").out.trim_end().to_owned();
    assert_eq!(Path::new(&path), office.path("print/receipt-PSE-2024-0002.html"));
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(Path::new(&path)), 0o600);
    assert_eq!(mode(&office.path("print")), 0o700);
    let again = office.run("print receipt 2 --json").data();
    assert_eq!(again["path"], path.as_str());
    assert_eq!(
        (again["kind"].as_str(), again["of"].as_str()),
        (Some("receipt"), Some("PSE-2024-0002"))
    );
    assert_eq!(std::fs::read_dir(office.path("print")).unwrap().count(), 1);
    let both = office.ok("print disposition 1 2 1").out;
    assert!(both.contains("disposition-PSE-2024-0001+1.html"), "{both}");
    let html = std::fs::read_to_string(both.trim_end()).unwrap();
    assert_eq!(html.matches("<section class=\"page").count(), 2);
    office.ok("subject erase 2 --yes");
    assert_eq!(std::fs::read_dir(office.path("print")).unwrap().count(), 0);
}

#[test]
fn a_named_file_is_replaced_only_when_told() {
    let office = office();
    office.ok("print receipt 1 -o tanda.html");
    let first = std::fs::read(office.path("tanda.html")).unwrap();
    assert_eq!(office.refused("print receipt 2 -o tanda.html"), (4, "refused.exists".into()));
    assert_eq!(std::fs::read(office.path("tanda.html")).unwrap(), first);
    office.ok("print receipt 2 -o tanda.html --force");
    assert_ne!(std::fs::read(office.path("tanda.html")).unwrap(), first);
    assert_eq!(office.refused("print receipt 1 -o no/such/x.html"), (1, "world.file".into()));
}

#[test]
fn numbers_are_masked_and_showing_them_is_recorded() {
    let office = office();
    let masked = office.ok("print control-sheet 1 -o -").out;
    assert!(masked.contains("7602••••••••0001") && !masked.contains("7602010101900001"));
    let facts = |office: &Office| office.show("1")["facts"].as_array().unwrap().len();
    let before = facts(&office);
    let shown = office.ok("print control-sheet 1 -o - --reveal").out;
    assert!(shown.contains("7602010101900001"));
    assert_eq!(facts(&office), before + 1);
    assert_eq!(office.show("1")["facts"][before]["kind"], "reveal");
}

#[test]
fn what_cannot_be_printed_is_said() {
    let office = office();
    assert_eq!(office.refused("print receipt 99"), (3, "not_found.case".into()));
    assert_eq!(office.refused("print register --month 2024-13"), (2, "usage.month".into()));
    assert_eq!(office.refused("print register --month 2024"), (2, "usage.month".into()));
    assert_eq!(office.refused("print report --paper half"), (2, "usage.paper".into()));
    assert_eq!(office.refused("print template show x"), (3, "not_found.template".into()));
    let nothing = Office::new();
    assert_eq!(nothing.refused("print receipt 1"), (3, "not_found.case".into()));
    assert!(nothing.ok("print register -o - --lang id").out.contains("NIHIL"));
    assert!(nothing.ok("print report -o -").out.contains("NONE"));
    assert!(!nothing.store().exists());
}

#[test]
fn an_office_replaces_a_template_and_hears_of_its_mistake() {
    let office = office();
    let said = office.ok("print template export templat").out;
    assert!(said.contains(&office.path("templat").display().to_string()), "{said}");
    let names = std::fs::read_dir(office.path("templat")).unwrap().count();
    assert_eq!(office.refused("print template export templat").0, 4);
    let built_in = office.ok("print template show receipt").out;
    assert_eq!(built_in, std::fs::read_to_string(office.path("templat/receipt.html")).unwrap());
    office.ok("config set print.folder templat");
    let own = built_in.replace("<section", "<!-- kantor kami -->\n<section");
    office.write("templat/receipt.html", &own);
    assert!(office.ok("print receipt 1 -o -").out.contains("<!-- kantor kami -->"));
    let listed = office.ok("print template list").out;
    assert_eq!(listed.lines().count(), names);
    office.write(
        "templat/parts.html",
        "{% macro letterhead(office) %}\n{{ office.nama }}\n{% endmacro %}",
    );
    let why = office.run("print disposition 1 -o x.html");
    let place = format!("{}:2: ", office.path("templat/parts.html").display());
    assert_eq!(why.code, 7, "{why:?}");
    assert!(why.err.contains(&place), "{}", why.err);
    assert!(!office.path("x.html").exists());
    office.write("templat/parts.html", "{% macro");
    assert_eq!(office.refused("print template list --quiet").0, 7);
}

#[test]
fn the_picture_stands_in_the_page() {
    let office = office();
    std::fs::write(office.path("logo.png"), b"\x89PNG\r\n\x1a\n0000").unwrap();
    office.ok("config set office.logo logo.png");
    let html = office.ok("print receipt 1 -o -").out;
    assert!(html.contains("src=\"data:image&#x2f;png;base64,iVBORw0KGgo"), "{html}");
    office.write("logo.png", "<svg/>");
    assert_eq!(office.refused("print receipt 1"), (7, "invalid.logo".into()));
}

#[test]
fn a_browser_that_is_not_there_is_said_and_the_page_stays() {
    let office = office();
    let nowhere = office.path("kosong");
    std::fs::create_dir(&nowhere).unwrap();
    let answer = office.run_with("print receipt 1 --open", &[("PATH", &nowhere)]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(office.path("print/receipt-PSE-2024-0001.html").exists());
}

#[test]
fn the_desk_prints_what_is_marked_and_the_month() {
    let office = office();
    let printed = |keys: &str, form: &str| {
        let screen = office.ok(&format!("--keys '{keys}' --print --size 160x30 --lang id")).out;
        let name = Path::new("print").join(form);
        assert!(screen.contains(form), "{screen}");
        std::fs::read_to_string(office.path(name.to_str().unwrap())).unwrap()
    };
    assert!(printed("P", "receipt-PSE-2024-0001.html").contains("Siti Aminah"));
    let both = printed("V p 2", "disposition-PSE-2024-0001+1.html");
    assert!(both.contains("Siti Aminah") && both.contains("Budi &amp; Anak"));
    let month = loket::clock::now();
    let zone = loket::domain::zone::Zone::parse("Asia/Makassar").unwrap();
    let month = zone.date(month).format("register-%Y-%m.html").to_string();
    assert!(printed("p 4", &month).contains("NIHIL"));
    let list = office.ok("--keys 'p' --print --size 80x24").out;
    assert!(list.contains("Control sheet") && list.contains("PSE-2024-0001"), "{list}");
}

#[test]
fn a_report_of_any_days_is_a_page_too() {
    let office = office();
    let page = office.ok("report --from 2024-09-11 --to 2024-09-12 --format html").out;
    assert!(page.contains("11 September 2024 to 12 September 2024"), "{page}");
    office.ok("report --month 2024-09 --format html -o laporan.html");
    assert!(office.path("laporan.html").exists());
    let again = office.run("report --month 2024-09 --format html -o laporan.html");
    assert_eq!(again.code, 4, "{again:?}");
}

#[test]
fn a_control_sheet_holds_every_disposition() {
    let office = office();
    office.ok("disposition 1 --text 'Dahulukan' --to kepala_bidang --at 2024-09-12T08:50");
    let page = body(&office.ok("print control-sheet 1 --lang id -o -").out);
    let part = page.split("D. Disposisi dan catatan").nth(1).unwrap();
    let (first, second) = (part.find("Segera proses").unwrap(), part.find("Dahulukan").unwrap());
    assert!(first < second, "{part}");
    assert_eq!(part.matches("<strong>Disposisi</strong>").count(), 2, "{part}");
}

#[test]
fn a_logo_that_is_not_there_is_told_before_anything_is_printed() {
    let office = Office::new();
    let set = office.ok("config set office.logo logo.png");
    assert!(set.err.contains("No form can be printed") && set.err.contains("logo.png"), "{set:?}");
    assert!(office.ok("config check").err.contains("logo.png"));
    let found = office.ok("doctor --json").data();
    let forms = found.as_array().unwrap().iter().find(|one| one["check"] == "forms").unwrap();
    assert_eq!(forms["grade"], "attention", "{forms}");
    office.ok("config unset office.logo");
    assert!(office.ok("config check").err.is_empty());
}
