//! Facts as people read them, and what undo says that it takes back.
use std::collections::BTreeSet;

use loket::domain::alert::Threshold;
use loket::domain::certificate::Identity;
use loket::domain::course::{Frozen, Mode};
use loket::domain::fact::{Body, Changes, Fact, Number, Slip, Words as Private};
use loket::domain::record::{Field, Record};
use loket::domain::timing::Verdict;
use uuid::Uuid;

use super::{assert_whole, at, en, id, sop, text, zone};

fn fact(body: Body) -> Fact {
    Fact {
        id: Uuid::nil(),
        case: Uuid::nil(),
        seq: 7,
        act: Uuid::nil(),
        at: at("2026-11-23T00:49:00Z"),
        recorded_at: at("2026-11-23T00:49:00Z"),
        skewed: false,
        officer: text("Rina"),
        on_behalf_of: None,
        hash: String::new(),
        body,
    }
}

fn frozen() -> Frozen {
    Frozen {
        elapsed_s: 500,
        target_s: Some(600),
        verdict: Some(Verdict::OnTime),
        sop: text("s"),
        calendar: text("c"),
    }
}

fn finish(reason: Option<&str>) -> Body {
    Body::Finish { step: 3, frozen: frozen(), private: Private { text: reason.map(text) } }
}

fn edit() -> Body {
    Body::Edit { fields: vec![Field::Name, Field::Nik], private: Changes::default() }
}

fn said() -> Private {
    Private::say("sebab\nini")
}

/// Every kind, and the variants that read differently.
fn bodies() -> Vec<Body> {
    [acts(), remarks()].concat()
}

fn acts() -> Vec<Body> {
    let number = Number { prefix: text("PSE"), year: 2026, serial: 117 };
    vec![
        Body::Register {
            number,
            sop: text("s"),
            sop_revision: text("r"),
            private: Record::default(),
        },
        Body::Start,
        finish(None),
        finish(Some("antre panjang")),
        Body::Finish {
            step: 9,
            frozen: Frozen { target_s: None, verdict: None, ..frozen() },
            private: Private::default(),
        },
        Body::Pause { reason: text("lainnya"), private: said() },
        Body::Resume,
        Body::Return { to: 2, frozen: Some(frozen()), private: said() },
        Body::Reject { frozen: None, private: said() },
        Body::Cancel { frozen: None, private: said() },
        Body::Reopen { to: 4, private: said() },
    ]
}

fn remarks() -> Vec<Body> {
    let document = || text("surat_rekomendasi");
    vec![
        Body::Archive { class: None },
        Body::Archive { class: Some(text("TU.01")) },
        Body::Unarchive { private: Private::default() },
        Body::Receive { document: document() },
        Body::Unreceive { document: document() },
        edit(),
        Body::Note { private: said() },
        Body::Assign { officer: text("Yusuf") },
        Body::Disposition {
            class: Some(text("segera")),
            private: Slip { text: text("Proses"), to: Some(text("Kabid")) },
        },
        Body::Correct {
            fact: 4,
            to: at("2026-11-23T00:40:00Z"),
            judged: Vec::new(),
            private: said(),
        },
        Body::FollowUp { ams_status: text("ISSUE"), expires: "2028-11-23".parse().ok() },
        Body::FollowUp { ams_status: text("SOMETHING"), expires: None },
        Body::Certificate {
            serial: text("0A:1B"),
            fingerprint: text("780ad296"),
            not_before: "2026-11-20".parse().unwrap(),
            expires: "2028-11-19".parse().unwrap(),
            private: Identity::default(),
        },
        Body::Migrate {
            sop_revision: text("0123456789ab"),
            targets_s: Vec::new(),
            mode: Mode::Handoff,
            private: said(),
        },
        Body::Undo { facts: vec![4, 5, 6] },
        Body::Redo { facts: vec![4] },
        Body::Reveal,
        Body::Acknowledge {
            step: 4,
            attempt: 1,
            threshold: Threshold::Late,
            crossed_at: at("2026-11-23T00:40:00Z"),
        },
        Body::Snooze {
            step: 4,
            attempt: 1,
            threshold: Threshold::Late,
            crossed_at: at("2026-11-23T00:40:00Z"),
            until: at("2026-11-23T00:50:00Z"),
        },
    ]
}

#[test]
fn every_fact_is_one_line_and_every_act_can_be_named_for_undo() {
    let sop = sop();
    let kinds: BTreeSet<&str> = bodies().iter().map(Body::kind).collect();
    assert_eq!(kinds.len(), 26);
    for words in [id(), en()] {
        for body in bodies() {
            let fact = fact(body);
            let line = words.fact(&fact, &sop, zone());
            assert_whole(&line);
            assert!(!line.contains('\n'), "{line}");
            assert_whole(&words.undo(&[&fact], &sop, zone()));
            assert_whole(&words.redo(&[&fact], &sop, zone()));
            assert_whole(&words.kind(fact.body.kind()));
        }
    }
}

#[test]
fn facts_read_as_the_history_of_an_office() {
    let (words, sop) = (id(), sop());
    let line = |body| words.fact(&fact(body), &sop, zone());
    assert_eq!(
        line(finish(Some("antre panjang"))),
        "selesai langkah 3 Catat data (8:20 dari 10:00, tepat waktu): antre panjang"
    );
    let said: Vec<String> = bodies().into_iter().map(line).collect();
    for expected in [
        "didaftarkan dengan nomor PSE-2026-0117",
        "dijeda (Lainnya): sebab ini",
        "dikembalikan ke langkah 2 Tindak lanjut: sebab ini",
        "Surat Rekomendasi diterima",
        "data diubah (nama pemohon, NIK)",
        "disposisi diteruskan kepada Kabid (sifat segera): Proses",
        "waktu kejadian nomor 4 dibetulkan menjadi 23-11-2026 08.40: sebab ini",
        "tindak lanjut BSrE: diterbitkan (ISSUE), berakhir 23-11-2028",
        "diurungkan: kejadian nomor 4, 5, dan 6",
        "peringatan lewat waktu pada langkah 4 Kelengkapan diketahui",
    ] {
        assert!(said.iter().any(|s| s == expected), "{expected}\n{}", said.join("\n"));
    }
}

#[test]
fn undo_says_what_it_takes_back() {
    let (words, sop) = (id(), sop());
    let (first, second) = (fact(edit()), fact(finish(None)));
    assert_eq!(
        words.undo(&[&first, &second], &sop, zone()),
        "Urungkan perubahan data (nama pemohon, NIK) dan penyelesaian langkah 3 Catat data \
         (23-11-2026 08.49)"
    );
    assert_eq!(
        en().redo(&[&second], &sop, zone()),
        "Redo the finish of step 3 Record data (2026-11-23 08:49)"
    );
}

#[test]
fn undo_names_no_number_that_is_shown_nowhere() {
    let (words, sop) = (id(), sop());
    let correct = bodies().into_iter().find(|body| body.kind() == "correct").unwrap();
    let acts = words.acts(&[&fact(correct)], &sop, zone());
    assert_eq!(acts, "pembetulan waktu menjadi 23-11-2026 08.40");
}

#[test]
fn an_act_for_another_executor_says_so() {
    let mut done = fact(Body::Start);
    assert_eq!(id().by(&done, &sop()), "Rina");
    done.on_behalf_of = Some(text("kepala_dinas"));
    assert_eq!(id().by(&done, &sop()), "Rina a.n. Kepala Dinas");
    done.on_behalf_of = Some(text("lurah"));
    assert_eq!(en().by(&done, &sop()), "Rina for lurah");
}
