//! Applicants, offices and officers as they are found here, the same for the same seed; shared with
//! the benchmarks, so it names nothing of the tests.
use loket::domain::record::{Field, Record};

/// Numbers that look random and are the same for the same seed (`SplitMix64`).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// One of 0 to `n - 1`.
    pub const fn below(&mut self, n: i64) -> i64 {
        (self.next() % n.unsigned_abs()).cast_signed()
    }

    /// One of `from` to `to`.
    pub const fn between(&mut self, from: i64, to: i64) -> i64 {
        from + self.below(to - from + 1)
    }

    /// So many times of a thousand.
    pub const fn chance(&mut self, per_mille: i64) -> bool {
        self.below(1_000) < per_mille
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[usize::try_from(self.below(i64::try_from(from.len()).unwrap())).unwrap()]
    }
}

/// First names.
pub const FIRST: [&str; 24] = [
    "Andi",
    "Nurhayati",
    "Baharuddin",
    "Sitti",
    "Muh. Yusuf",
    "Rahmat",
    "Hasna",
    "Ilham",
    "Dewi",
    "Arif",
    "Hj. Marwah",
    "Syamsuddin",
    "Nur Aisyah",
    "Abd. Rahman",
    "Fitriani",
    "Jufri",
    "Murni",
    "Haeruddin",
    "Sri Wahyuni",
    "Zulkifli",
    "Ratna",
    "Muhammad Ikbal",
    "Darmawati",
    "I Made",
];
/// Last names.
pub const LAST: [&str; 16] = [
    "Tahir",
    "Saleh",
    "Makmur",
    "Kadir",
    "Pabe",
    "Lestari",
    "Mattotorang",
    "Salim",
    "Dg. Tata",
    "Hamzah",
    "S.Kom.",
    "Parenrengi",
    "Tenriola",
    "Sudirman",
    "Patiroi",
    "Mappangara",
];
/// Each office as it is spelled by most, and as some spell it.
const AGENCY: [[&str; 2]; 12] = [
    ["Dinas Kesehatan", "dinas  kesehatan"],
    ["Dinas Pendidikan, Pemuda dan Olahraga", "DINAS PENDIDIKAN, PEMUDA DAN OLAHRAGA"],
    ["Badan Keuangan dan Aset Daerah", "badan keuangan dan aset daerah"],
    ["Kecamatan Kalukku", "Kecamatan  Kalukku"],
    ["Sekretariat Daerah", "sekretariat daerah"],
    ["RSUD Mamuju", "Rsud Mamuju"],
    ["Inspektorat", "INSPEKTORAT"],
    ["Dinas Pekerjaan Umum dan Penataan Ruang", "Dinas pekerjaan umum dan penataan ruang"],
    ["Badan Kepegawaian dan Pengembangan SDM", "Badan Kepegawaian dan Pengembangan Sdm"],
    ["Kelurahan Binanga", "kelurahan binanga"],
    ["Satpol PP & Damkar", "satpol pp & damkar"],
    ["Dinas Ketahanan Pangan", "Dinas Ketahanan  Pangan"],
];
const POSITION: [&str; 6] =
    ["Bendahara", "Kepala Sub Bagian", "Pranata Komputer", "Guru", "Bidan", "Sekretaris"];

/// The officers of the counter.
pub const OFFICERS: [&str; 5] = ["Rina", "Yusuf", "Sari Dewi", "Abd. Hamid", "Kartika"];

/// The applicant of request `n`, on a letter of `day` (`2026-01-31`).
pub fn applicant(seed: u64, n: u32, day: &str) -> Record {
    let mut dice = Dice::new(seed ^ u64::from(n).wrapping_mul(0xd6e8_feb8_6659_fd93));
    let name = format!("{} {}", dice.pick(&FIRST), dice.pick(&LAST));
    let [usual, other] = dice.pick(&AGENCY);
    let agency = if dice.chance(100) { other } else { usual };
    let (nik, nip) = (format!("7602{:012}", u64::from(n) * 7_919), format!("1987{n:014}"));
    let letter = format!("{:03}/{n}/{}", dice.between(1, 900), dice.pick(&["TU", "UM", "SDM"]));
    let email = format!("pegawai{n}@mamujukab.go.id");
    let numbers = [(Field::Nik, nik.as_str()), (Field::Nip, nip.as_str())];
    let reasons = [(Field::NikReason, "tidak dibawa"), (Field::NipReason, "tenaga kontrak")];
    let known = [dice.chance(950), dice.chance(700)];
    let numbered = (0..2).map(|i| if known[i] { numbers[i] } else { reasons[i] });
    let said = [
        (Field::Name, name.as_str()),
        (Field::Agency, agency),
        (Field::LetterNo, letter.as_str()),
        (Field::LetterDate, day),
        (Field::Position, dice.pick(&POSITION)),
        (Field::Email, email.as_str()),
    ];
    Record::read(said.into_iter().chain(numbered)).unwrap()
}
