//! The keys of a query and the fixed values behind them, each in both languages. Both are always
//! understood; the first of a pair is the stable English one.

/// Whose names are offered and written: understood are always both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tongue {
    Indonesian,
    #[default]
    English,
}

impl Tongue {
    /// The name of a pair in this language.
    pub const fn of(self, (english, indonesian): (&'static str, &'static str)) -> &'static str {
        match self {
            Tongue::English => english,
            Tongue::Indonesian => indonesian,
        }
    }
}

/// What the value of a key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A text that occurs in the field.
    Text,
    Status,
    /// A number, a range of numbers, or a step's short name.
    Step,
    Class,
    Ams,
    YesNo,
    /// A day, a month, a year, a range of them, or a number of days.
    Period,
    State,
    Order,
}

macro_rules! keys {
    ($($variant:ident $english:literal $indonesian:literal $sort:ident;)*) => {
        /// A key of a query.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Key { $($variant,)* }

        impl Key {
            /// Every key, in the order in which they are offered.
            pub const ALL: &'static [Key] = &[$(Key::$variant,)*];

            /// Its two names.
            pub const fn names(self) -> (&'static str, &'static str) {
                match self { $(Key::$variant => ($english, $indonesian),)* }
            }

            /// What its value is.
            pub const fn sort(self) -> Sort {
                match self { $(Key::$variant => Sort::$sort,)* }
            }
        }
    };
}

keys! {
    Status "status" "status" Status;
    Step "step" "langkah" Step;
    Agency "agency" "instansi" Text;
    Officer "officer" "petugas" Text;
    Date "date" "tgl" Period;
    Late "late" "lewat" YesNo;
    Near "near" "hampir" YesNo;
    Expires "expires" "berakhir" Period;
    Closed "closed" "ditutup" Period;
    Outcome "outcome" "hasil" Status;
    Ams "ams" "ams" Ams;
    Letter "letter" "surat" Text;
    Class "class" "sifat" Class;
    Name "name" "nama" Text;
    Sop "sop" "sop" Text;
    Code "code" "klasifikasi" Text;
    Is "is" "adalah" State;
    Sort "sort" "urut" Order;
}

impl Key {
    /// The key of a name in either language, in any case.
    pub fn parse(name: &str) -> Option<Self> {
        let same = |key: &Key| {
            let (english, indonesian) = key.names();
            name.eq_ignore_ascii_case(english) || name.eq_ignore_ascii_case(indonesian)
        };
        Key::ALL.iter().copied().find(same)
    }

    /// Every name in both languages.
    pub fn every_name() -> impl Iterator<Item = &'static str> {
        Key::ALL.iter().flat_map(|key| {
            let (english, indonesian) = key.names();
            [english, indonesian]
        })
    }
}

/// A state behind `is:`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Open,
    Closed,
    Archived,
    Late,
    Near,
    Paused,
    Waiting,
    /// Submitted, and the new certificate is not known.
    Awaiting,
    /// No officer has it.
    Unassigned,
}

/// The states by their names.
pub const STATES: [((&str, &str), State); 9] = [
    (("open", "terbuka"), State::Open),
    (("closed", "tertutup"), State::Closed),
    (("archived", "arsip"), State::Archived),
    (("late", "lewat"), State::Late),
    (("near", "hampir"), State::Near),
    (("paused", "dijeda"), State::Paused),
    (("waiting", "menunggu"), State::Waiting),
    (("awaiting-bsre", "menunggu-bsre"), State::Awaiting),
    (("unassigned", "tanpa-petugas"), State::Unassigned),
];

/// Yes and no.
pub const YES_NO: [((&str, &str), bool); 2] = [(("yes", "ya"), true), (("no", "tidak"), false)];

/// The officer who asks.
pub const ME: (&str, &str) = ("me", "saya");

/// A value as it is compared: lower case, blanks and underscores as dashes.
pub fn slug(text: &str) -> String {
    let words: Vec<&str> = text.split([' ', '_']).filter(|w| !w.is_empty()).collect();
    words.join("-").to_lowercase()
}
