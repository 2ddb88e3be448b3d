//! What a person gets wrong when writing a calendar: each slip has its place and its sentence, in the
//! file where it stands.
use loket::source;
use loket::words::Lang;

use super::forms::said;
use super::{makassar, shipped};

#[test]
fn each_slip_in_a_calendar_has_its_place_and_its_sentence() {
    let head = "id = \"x\"\ntitle = \"X\"\n";
    for (rows, expected) in [
        (
            "[[holiday]]\ndate = 2026-01-01\nname = \"Baru\"\nkind = \"nasional\"\n",
            vec!["6:8: holiday[1].kind: nasional tidak dikenal; pilih national atau joint_leave"],
        ),
        (
            "[[exception]]\ndate = 2026-07-14\nwindows = [\"08:00\", \"12:00\"]\n",
            vec![
                "5:12: exception[1].windows[1]: yang diharapkan jam buka dan jam tutup, seperti \
                 [\"07:30\", \"12:00\"], yang tertulis teks",
                "5:21: exception[1].windows[2]: yang diharapkan jam buka dan jam tutup, seperti \
                 [\"07:30\", \"12:00\"], yang tertulis teks",
            ],
        ),
        (
            "[[exception]]\ndate = 2026-07-14\nwindows = [[8, 12], [13:00, 25:61]]\n",
            vec![
                "5:13: exception[1].windows[1][1]: yang diharapkan jam, yang tertulis bilangan",
                "5:16: exception[1].windows[1][2]: yang diharapkan jam, yang tertulis bilangan",
                "5:21: exception[1].windows[2]: 25:61 bukan waktu; tulis seperti 07:30, paling \
                 akhir 24:00",
            ],
        ),
        (
            "[[season]]\nfrom = 2026-13-01\nto = 2026-02-01\nweek = { mon = [] }\n",
            vec!["4:8: season[1].from: 2026-13-01 bukan tanggal; tulis seperti 2026-11-23"],
        ),
        (
            "holiday_years = [2026, \"2027\"]\nweek = { mon = [], 1 = [], tues = [] }\n",
            vec![
                "3:24: holiday_years[2]: yang diharapkan bilangan, yang tertulis teks",
                "4:20: week.mon: mon disebut dua kali",
                "4:28: week.tues: tues tidak dikenal; mungkin maksudnya tue",
            ],
        ),
        (
            "[holiday]\ndate = 2026-01-01\n",
            vec![
                "3:1: holiday: yang diharapkan bagian berkurung siku ganda, yang tertulis bagian \
                 dengan isian sendiri",
            ],
        ),
        (
            "[[exception]]\ndate = 2026-07-14\nwindows = []\n[[exception]]\ndate = \"2026-07-14\"\n\
             windows = [[\"24:00\", \"12:00\"], [\"x\", \"12:00\"]]\n",
            vec![
                "7:8: exception[2].date: 2026-07-14 disebut dua kali",
                "8:12: exception[2].windows[1]: jam tutup harus sesudah jam buka",
                "8:32: exception[2].windows[2]: x bukan waktu; tulis seperti 07:30, paling akhir \
                 24:00",
            ],
        ),
    ] {
        let mistakes = source::calendar_checked(&format!("{head}{rows}"), makassar()).unwrap_err();
        assert_eq!(said(&mistakes, Lang::Id), expected, "{rows}");
    }
}

#[test]
fn the_mistakes_of_a_file_are_told_of_that_file_and_beside_what_it_means() {
    let own = "id = \"x\"\ntitle = \"X\"\nholday_years = []\n[[holiday]]\ndate = 2026-08-17\n\
               name = 'x'\nkind = 'national'\n[[holiday]]\ndate = 2026-08-17\nname = 'x'\n\
               kind = 'national'\n";
    let texts = [shipped("perpres-21-2023.toml"), own];
    let (file, mistakes) = source::calendar(&texts, makassar()).unwrap_err();
    assert_eq!(file, 1);
    assert_eq!(
        said(&mistakes, Lang::En),
        [
            "3:1: holday_years: holday_years is unknown; did you mean holiday_years?",
            "9:8: holiday[2].date: 2026-08-17 stands twice",
        ]
    );
}
