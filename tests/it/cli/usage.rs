//! Words on the command line that are not understood, and those that only look like it.
use super::Office;

#[test]
fn a_query_may_begin_with_a_dash_and_options_stay_options() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    for line in ["search -Aminah", "search siti -siti", "search -- --json", "cari -q -Ami --x=1"] {
        let answer = office.ok(line);
        let hidden = !line.contains("json") && answer.out.is_empty();
        assert!(hidden || answer.out.contains("Siti"), "{line}: {}", answer.out);
    }
    assert_eq!(office.run("search siti --json").data().as_array().unwrap().len(), 1);
    assert_eq!(office.run("search siti -q --limit 1 --json").data().as_array().unwrap().len(), 1);
}

#[test]
fn what_list_does_not_know_is_a_wrong_word() {
    let office = Office::new();
    let wrong = office.run("list --filter merk:3");
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("status: step: agency:"), "{}", wrong.err);
    office.ok("list --filter 08:00");
    for line in ["list --limit 0", "search x --limit 0"] {
        assert_eq!(office.run(line).code, 2, "{line}");
    }
}

#[test]
fn one_argument_too_many_is_called_one() {
    let office = Office::new();
    assert_eq!(office.refused("show 1 2"), (2, "usage.unknown_argument".into()));
    assert_eq!(office.refused("show 1 --tidak"), (2, "usage.unknown_option".into()));
}

#[test]
fn only_a_slip_of_the_fingers_is_guessed_and_never_an_end() {
    let office = Office::new();
    let said = |line: &str| office.run(line).err;
    assert!(said("finsh 1").contains("Did you mean finish?"));
    assert!(said("selesia 1").contains("Did you mean selesai?"));
    assert!(said("sop chekc x").contains("Did you mean check?"));
    for line in ["rejct 1", "cancle 1", "tolka 1", "batla 1", "frobnicate", "x"] {
        let err = said(line);
        assert!(!err.contains("Did you mean"), "{line}: {err}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn an_answer_that_nobody_gets_says_whether_the_act_is_recorded() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let heard_by_nobody = |line: &str| {
        let mut command = office.command();
        command.args(super::words(line));
        command.stdout(std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap());
        super::answer(&command.output().unwrap())
    };
    for (line, recorded) in
        [("note 1 x", true), ("show 1", false), ("show 1 --reveal", false), ("--version", false)]
    {
        let answer = heard_by_nobody(line);
        assert_eq!((answer.code, answer.err.lines().count()), (1, 1), "{line}: {answer:?}");
        assert_eq!(answer.err.contains("is recorded"), recorded, "{line}: {answer:?}");
        let error = heard_by_nobody(&format!("{line} --json")).error();
        assert_eq!(error["code"], "world.output", "{line}");
    }
    assert_eq!(office.show("1")["notes"].as_array().unwrap().len(), 2);
}
