//! The mistakes of SOP and calendar files as the program says them.
use super::Office;

#[test]
fn every_mistake_of_a_file_is_said_on_a_line_that_begins_with_its_place() {
    let office = Office::new();
    office.write("sop.toml", "id = 7\ntitle = \"Surat\u{202e}\"\nnumbr = \"1\"\nlinked = tidak\n");
    let check = office.run("sop check sop.toml --lang en -q");
    assert_eq!((check.code, check.out.as_str()), (7, ""));
    let lines: Vec<&str> = check.err.lines().collect();
    let ours: Vec<&&str> = lines.iter().filter(|line| !line.contains("is required")).collect();
    assert_eq!(
        ours,
        [
            &"sop.toml:1:6: id: a text was expected, a number stands here",
            &"sop.toml:2:15: title: holds a character that cannot be seen (U+202E); delete it and \
              type that part again",
            &"sop.toml:3:1: numbr: numbr is unknown; did you mean number?",
            &"sop.toml:4:10: linked: a list in square brackets was expected, a text stands here",
        ]
    );
    assert!(lines.iter().all(|line| line.starts_with("sop.toml:")), "{}", check.err);
    let install = office.run("sop install sop.toml --lang en -q");
    assert_eq!((install.code, install.err), (7, check.err.clone()));

    let error = office.run("sop check sop.toml --lang en --json").error();
    let told = error["mistakes"].as_array().unwrap();
    assert_eq!((told.len(), &error["more"]), (lines.len(), &0.into()));
    assert_eq!(error["message"], lines[0]);
    let last = told.last().unwrap();
    assert_eq!((&last["line"], &last["column"]), (&4.into(), &10.into()));

    office.write("config.toml", "[sop]\nfiles = ['sop.toml']\n");
    let config = office.run("config check --lang en");
    assert_eq!(config.code, 7);
    let path = |line: &&str| config.err.contains(line.trim_start_matches("sop.toml"));
    assert!(lines.iter().all(path), "{}", config.err);
}

#[test]
fn a_file_of_mistakes_is_read_at_once_and_told_in_part() {
    let office = Office::new();
    let rows: String =
        (0..20_000).fold(String::new(), |rows, i| rows + &format!("kunci_{i} = {i}\n"));
    office.write("sop.toml", &rows);
    let check = office.run("sop check sop.toml --lang en");
    assert_eq!((check.code, check.err.lines().count()), (7, 101));
    let last = check.err.lines().last().unwrap();
    assert!(last.contains("19,913 more mistakes"), "{last}");
    let rows = "[[executor]]\n".repeat(40_000) + &"[[step]]\nexecutor = 'x'\n".repeat(10_000);
    office.write("sop.toml", &rows);
    let check = office.run("sop check sop.toml --lang en");
    assert_eq!((check.code, check.err.lines().count()), (7, 101));
}

#[test]
fn a_byte_that_is_no_text_is_placed_where_it_stands() {
    let office = Office::new();
    let bytes = [&b"id = \"a\"\r\n# catatan\r\ntitle = \""[..], &[0xe9], &b"\"\n"[..]].concat();
    std::fs::write(office.path("salah.toml"), &bytes).unwrap();
    for verb in ["sop", "calendar"] {
        let told = office.run(&format!("{verb} check salah.toml"));
        assert_eq!(told.code, 7, "{told:?}");
        assert!(told.err.starts_with("salah.toml:3:10: "), "{told:?}");
    }
    std::fs::write(office.path("config.toml"), &bytes).unwrap();
    let told = office.run("config check");
    assert!(told.err.contains("config.toml:3:10: "), "{told:?}");
}
