//! What the office prints over and under its forms, and on which paper.
use std::path::{Path, PathBuf};

use super::layers::Layers;

/// The settings of the forms; what is not said is absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forms {
    pub government: Option<String>,
    pub address: Option<String>,
    pub contact: Option<String>,
    /// The file of a picture.
    pub logo: Option<PathBuf>,
    /// Where it is signed.
    pub place: Option<String>,
    pub signer_title: Option<String>,
    pub signer_name: Option<String>,
    pub signer_rank: Option<String>,
    pub signer_nip: Option<String>,
    /// The paper of books and reports, by its code.
    pub paper: String,
    /// The paper of slips, by its code.
    pub slip_paper: String,
    /// Where the office's own templates lie.
    pub templates: Option<PathBuf>,
}

impl Forms {
    /// Paths are relative to `folder`.
    pub(super) fn new(layers: &Layers<'_>, folder: &Path) -> Self {
        let text = |key: &str| Some(layers.text(key)).filter(|said| !said.trim().is_empty());
        let path = |key: &str| text(key).map(|said| folder.join(said));
        Self {
            government: text("office.government"),
            address: text("office.address"),
            contact: text("office.contact"),
            logo: path("office.logo"),
            place: text("office.place"),
            signer_title: text("office.signer_title"),
            signer_name: text("office.signer_name"),
            signer_rank: text("office.signer_rank"),
            signer_nip: text("office.signer_nip"),
            paper: layers.text("print.paper"),
            slip_paper: layers.text("print.slip_paper"),
            templates: path("print.folder"),
        }
    }
}
