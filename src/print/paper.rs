//! The kinds of forms and the papers that they are printed on. Knows no template's text.
use super::model::Page;

/// A form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Lembar disposisi.
    Disposition,
    /// Lembar kendali.
    ControlSheet,
    /// Tanda terima.
    Receipt,
    /// Buku register.
    Register,
    /// Laporan bulanan.
    Report,
}

impl Kind {
    /// Every form.
    pub const ALL: [Kind; 4] =
        [Kind::Disposition, Kind::ControlSheet, Kind::Receipt, Kind::Register];

    /// The stable name, as on the command line and in the words (`print-kind-<code>`).
    pub const fn code(self) -> &'static str {
        match self {
            Kind::Disposition => "disposition",
            Kind::ControlSheet => "control-sheet",
            Kind::Receipt => "receipt",
            Kind::Register => "register",
            Kind::Report => "report",
        }
    }

    /// The template that it is made of.
    pub fn template(self) -> String {
        format!("{}.html", self.code())
    }

    /// Whether it is a slip of one case: small paper serves it.
    pub const fn is_slip(self) -> bool {
        matches!(self, Kind::Disposition | Kind::Receipt)
    }

    /// The papers that it fits on, each by its code.
    pub fn papers(self) -> impl Iterator<Item = Paper> {
        Paper::ALL.into_iter().filter(move |paper| *paper != Paper::Half || self.is_slip())
    }

    const fn is_wide(self) -> bool {
        matches!(self, Kind::Register)
    }
}

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paper {
    /// ISO 216, 210 x 297 mm.
    A4,
    /// Folio as Indonesian offices buy it, 215 x 330 mm.
    F4,
    /// A folio cut in two, lying: 215 x 165 mm.
    Half,
}

impl Paper {
    /// Every paper.
    pub const ALL: [Paper; 3] = [Paper::A4, Paper::F4, Paper::Half];
    /// The codes of those that every form fits on.
    pub const WHOLE: &'static [&'static str] = &["a4", "f4"];
    /// The codes of those that a slip fits on.
    pub const SLIP: &'static [&'static str] = &["half", "a4", "f4"];

    /// The stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Paper::A4 => "a4",
            Paper::F4 => "f4",
            Paper::Half => "half",
        }
    }

    /// The paper of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.code() == code)
    }

    /// The page of a form on this paper.
    pub const fn page(self, kind: Kind) -> Page {
        let (width_mm, height_mm) = match self {
            Paper::A4 => (210, 297),
            Paper::F4 => (215, 330),
            Paper::Half => (215, 165),
        };
        let paper = self.code();
        if kind.is_wide() {
            Page { paper, width_mm: height_mm, height_mm: width_mm }
        } else {
            Page { paper, width_mm, height_mm }
        }
    }
}
