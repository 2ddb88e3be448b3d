//! A month at the counter in which everything happens once.
use super::Office;

/// What the last step asks for.
const LAST: &str = "--set awaiting_bsre=true";

/// A month with everything that can happen: late and early work, pauses, a return, a rejection, a
/// cancellation, a reopened case, a corrected time, an undone finish, work at night.
pub fn busy() -> (Office, u32) {
    let office = Office::new();
    let at = |day: u32, time: &str| format!("--at 2024-09-{day:02}T{time}");
    let register = |office: &Office, day, time: &str, who: &str, agency: &str| {
        office.ok(&format!(
            "register --name 'Siti Aminah' --agency '{agency}' --letter-no 1/{day}/{time} \
             --letter-date 2024-09-01 --position Bidan --email s@mamujukab.go.id \
             --nik 7602010101900001 --nip-reason kontrak {} --as '{who}'",
            at(day, time)
        ));
    };
    let finish = |case: u32, day, times: &[&str], who: &str| {
        for time in times {
            office.ok(&format!("finish {case} {} --as {who}", at(day, time)));
        }
    };
    register(&office, 3, "08:00", "Rina", "Dinas Kesehatan");
    finish(1, 3, &["08:04", "08:20", "08:28"], "Rina");
    office.ok(&format!("receive 1 surat_rekomendasi {}", at(3, "08:29")));
    finish(1, 3, &["08:36"], "Yusuf");
    office.ok(&format!("finish 1 {} --as Yusuf {LAST}", at(3, "08:50")));
    register(&office, 4, "08:00", "Yusuf", "dinas  kesehatan");
    finish(2, 4, &["08:05"], "yusuf");
    office.ok(&format!("pause 2 --reason kurang_dokumen {}", at(4, "11:50")));
    office.ok(&format!("resume 2 {}", at(4, "13:20")));
    office.ok(&format!("return 2 --to 1 --reason ulang {}", at(4, "13:25")));
    office.ok(&format!("reject 2 --reason 'tidak sah' {}", at(5, "09:00")));
    register(&office, 5, "08:00", "Rina", "Bappeda");
    finish(3, 5, &["20:00"], "Rina");
    office.ok(&format!("pause 3 --reason menunggu_pemohon {}", at(6, "08:00")));
    office.ok(&format!("cancel 3 --reason batal {}", at(6, "10:00")));
    register(&office, 6, "17:00", "Rina", "Bappeda");
    finish(4, 6, &["17:30"], "Rina");
    office.ok("undo 4");
    finish(4, 9, &["08:00", "08:04"], "Rina");
    let facts = office.show("4")["facts"].as_array().unwrap().len();
    office.ok(&format!("correct 4 --fact {facts} --at 2024-09-09T08:03 --reason 'salah ketik'"));
    finish(4, 9, &["08:10"], "Yusuf");
    office.ok(&format!("receive 4 surat_rekomendasi {}", at(9, "08:11")));
    finish(4, 9, &["08:15"], "Yusuf");
    office.ok(&format!("finish 4 {} --as Yusuf {LAST}", at(9, "08:31")));
    office.ok("reopen 4 --to 5 --reason salah --at 2024-10-01T08:00");
    office.ok("finish 4 --at 2024-10-01T08:30 --as Yusuf");
    office.ok("archive 4");
    register(&office, 30, "15:00", "Rina", "BKPSDM");
    (office, 5)
}
