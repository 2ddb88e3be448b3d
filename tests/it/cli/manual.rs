//! What goes beside the program: pages of the manual, completions, and the table of verbs.
use std::fmt::Write as _;
use std::process::{Command, Stdio};

use loket::cli::{help, manual};
use loket::words::{Lang, Words};

use super::Office;

/// Every verb with a help of its own, as it is typed behind the program's name.
fn verbs(command: &clap::Command, about: &str, into: &mut Vec<String>) {
    for verb in command.get_subcommands() {
        let about = format!("{about} {}", verb.get_name());
        into.push(about.clone());
        verbs(verb, &about, into);
    }
}

fn all() -> Vec<String> {
    let mut all = vec!["loket".to_owned()];
    verbs(&help::command(&Words::new(Lang::En)), "loket", &mut all);
    all
}

#[test]
fn every_verb_of_the_help_has_a_page_in_both_languages() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let pages = manual::pages(&words).unwrap();
        let about: Vec<&str> = pages.iter().map(|page| page.about.as_str()).collect();
        assert_eq!(about, all());
        for page in &pages {
            let text = String::from_utf8(page.text.clone()).unwrap();
            let title = page.about.replace(' ', "-").to_uppercase();
            assert!(text.contains(&format!(".TH {title} 1")), "{text}");
            assert!(!text.contains('‹'), "{text}");
            let heads = [".SH NAME", ".SH SYNOPSIS"].map(|head| text.matches(head).count());
            assert_eq!(heads, if lang == Lang::En { [1, 1] } else { [0, 0] }, "{text}");
        }
    }
}

#[test]
fn pages_are_written_all_or_none_and_told() {
    let office = Office::new();
    let told = office.ok("man pages/man1").out;
    let files: Vec<&str> = told.lines().map(|path| path.rsplit('/').next().unwrap()).collect();
    let meant: Vec<String> =
        all().iter().map(|about| format!("{}.1", about.replace(' ', "-"))).collect();
    assert_eq!(files, meant);
    for file in &files {
        assert!(office.path("pages/man1").join(file).is_file(), "{file}");
    }
    assert_eq!(office.refused("man pages/man1"), (4, "refused.exists".to_owned()));
    office.ok("man pages/man1 --force");
    // One page in the way, and not a single one is written.
    std::fs::create_dir(office.path("other")).unwrap();
    office.write("other/loket-verify.1", "mine");
    assert_eq!(office.run("manual other").code, 4);
    let there: Vec<_> = std::fs::read_dir(office.path("other")).unwrap().collect();
    assert_eq!(there.len(), 1);
    let data = office.ok("man other --force --json").data();
    assert_eq!(data.as_array().unwrap().len(), meant.len());
    assert!(!office.store().exists());
}

#[test]
fn a_page_reads_as_a_page() {
    let office = Office::new();
    office.ok("man pages --lang id");
    let page = office.path("pages/loket-finish.1");
    let mut man = Command::new("man");
    man.env("LC_ALL", "C.UTF-8").env("MANPAGER", "cat").env("MANWIDTH", "100");
    let Ok(read) = man.arg("-l").arg(&page).stderr(Stdio::null()).output() else {
        eprintln!("skipped: there is no man here");
        return;
    };
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    if !read.status.success() || text.is_empty() {
        eprintln!("skipped: man formats nothing here");
        return;
    }
    // Lines are filled with blanks.
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in
        ["NAMA", "RINGKASAN", "loket finish <PERMOHONAN>...", "--reason <TEKS>", "Kode keluar"]
    {
        assert!(plain.contains(said), "{said}\n{text}");
    }
}

#[test]
fn completions_are_made_for_each_shell() {
    let office = Office::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let text = office.ok(&format!("completions {shell}")).out;
        for word in ["control-sheet", "antrean", "on-behalf-of"] {
            assert!(text.contains(word), "{shell}: {word}");
        }
        let data = office.ok(&format!("completions {shell} --json")).data();
        assert_eq!(data["text"], text);
    }
    assert_eq!(office.run("completions tcsh").code, 2);
    assert_eq!(office.run("completions").code, 2);
}

#[test]
fn bash_takes_its_completions_and_completes_verbs_of_both_languages() {
    let office = Office::new();
    let script = office.write("loket.bash", &office.ok("completions bash").out);
    let ask = "set -e; bash -n \"$1\"; . \"$1\"; COMP_WORDS=(loket an); COMP_CWORD=1; \
               _loket loket an loket; echo \"${COMPREPLY[@]}\"; COMP_WORDS=(loket config s); \
               COMP_CWORD=2; _loket loket s config; echo \"${COMPREPLY[@]}\"";
    let bash = Command::new("bash").args(["-c", ask, "bash"]).arg(&script).output();
    let Ok(bash) = bash else {
        eprintln!("skipped: there is no bash here");
        return;
    };
    let said = String::from_utf8_lossy(&bash.stdout).into_owned();
    assert!(bash.status.success(), "{said}{}", String::from_utf8_lossy(&bash.stderr));
    assert_eq!(said, "antrean\nshow set\n");
}

#[test]
fn the_manual_lists_the_verbs_that_there_are() {
    let (id, en) = (Words::new(Lang::Id), Words::new(Lang::En));
    let does = |command: &clap::Command| {
        let about = command.get_about().unwrap().to_string();
        about.split(" [").next().unwrap().to_owned()
    };
    let (english, indonesian) = (help::command(&en), help::command(&id));
    let mut table =
        String::from("| verb | perintah | what it does | kegunaan |\n|---|---|---|---|\n");
    for verb in english.get_subcommands() {
        let alias = verb.get_all_aliases().next().map(|name| format!("`{name}`"));
        let said = does(indonesian.find_subcommand(verb.get_name()).unwrap());
        let (name, alias) = (verb.get_name(), alias.unwrap_or_default());
        let _ = writeln!(table, "| `{name}` | {alias} | {} | {said} |", does(verb));
    }
    crate::docs::assert_made("docs/commands.md", "verbs", &table);
}
