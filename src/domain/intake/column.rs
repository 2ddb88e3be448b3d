//! What the head of a column says: the names that offices write, in Indonesian and in English.
use unicode_normalization::UnicodeNormalization;

use crate::domain::record::Field;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    Field(Field),
    /// When the letter came in: the registration's `at`.
    Received,
    /// Known, and of no use to us: a row number, remarks.
    Ignored,
}

/// The names of a column beside its key, as [`plain`] writes them, a bar between two.
const NAMES: &[(Column, &str)] = &[
    (
        Column::Field(Field::Name),
        "nama | nama lengkap | nama pemohon | nama pegawai | nama asn | nama pns | \
         nama pemilik | pemohon | full name | applicant | applicant name | nama dan gelar | \
         nama lengkap dan gelar",
    ),
    (
        Column::Field(Field::Nik),
        "nik | no nik | nomor nik | no ktp | nomor ktp | nomor induk kependudukan | \
         national id | identity number | nik ktp",
    ),
    (Column::Field(Field::NikReason), "alasan nik | alasan tanpa nik"),
    (
        Column::Field(Field::Nip),
        "nip | no nip | nomor nip | nip baru | nomor induk pegawai | employee number | \
         employee id",
    ),
    (Column::Field(Field::NipReason), "alasan nip | alasan tanpa nip"),
    (
        Column::Field(Field::Position),
        "jabatan | nama jabatan | jabatan terakhir | jabatan pangkat | pangkat jabatan | position | job title | title",
    ),
    (
        Column::Field(Field::Agency),
        "instansi | opd | skpd | perangkat daerah | unit kerja | unit | nama opd | \
         nama instansi | instansi opd | asal instansi | satuan kerja | agency | office | \
         organisation | organization | department | satker | organisasi perangkat daerah | dinas | unit organisasi",
    ),
    (
        Column::Field(Field::Email),
        "email | e mail | surel | alamat email | alamat surel | email dinas | \
         email address | e mail address",
    ),
    (
        Column::Field(Field::Phone),
        "hp | no hp | nomor hp | telepon | no telepon | nomor telepon | telp | no telp | \
         hp wa | no hp wa | no wa | nomor wa | no whatsapp | nomor whatsapp | whatsapp | wa | handphone | nomor handphone | phone | \
         phone number | mobile | telephone",
    ),
    (
        Column::Field(Field::LetterNo),
        "nomor surat | no surat | nomor surat permohonan | no surat permohonan | surat | \
         nomor naskah | letter | letter number | letter no",
    ),
    (
        Column::Field(Field::LetterDate),
        "tanggal surat | tgl surat | tanggal surat permohonan | tgl surat permohonan | \
         date of letter | letter date",
    ),
    (Column::Field(Field::Subject), "perihal | hal | subjek | subject"),
    (Column::Field(Field::Agenda), "agenda | nomor agenda | no agenda | agenda number"),
    (Column::Field(Field::Class), "sifat | sifat surat | klasifikasi surat | class | urgency"),
    (
        Column::Field(Field::Expires),
        "berakhir | tanggal berakhir | tgl berakhir | masa berlaku | berlaku sampai | \
         berlaku hingga | berlaku s d | masa berlaku s d | masa berlaku sampai | kedaluwarsa | kadaluarsa | \
         tanggal kedaluwarsa | tanggal kadaluarsa | tgl kedaluwarsa | tgl kadaluarsa | \
         expired | expiry | expiry date | expires | valid until | valid to | expired date",
    ),
    (
        Column::Field(Field::Serial),
        "nomor seri | no seri | serial | serial number | nomor seri sertifikat | \
         serial no",
    ),
    (
        Column::Received,
        "diterima | tanggal diterima | tgl diterima | tanggal terima | tgl terima | \
         waktu diterima | waktu terima | tanggal masuk | tgl masuk | received | \
         received at | date received",
    ),
    (
        Column::Ignored,
        "no | nomor | nomor urut | no urut | urut | keterangan | ket | catatan | number | \
         remarks | notes | row | alasan ditolak | rejected because",
    ),
];

/// The column of a key of the rules: `letter_no`, `received_at`; a dash is no column.
pub fn of_key(key: &str) -> Option<Column> {
    match key.trim() {
        "-" => Some(Column::Ignored),
        "received_at" | "received-at" => Some(Column::Received),
        key => Field::parse(&key.to_lowercase()).map(Column::Field),
    }
}

/// The column that a head names.
pub fn of_head(head: &str) -> Option<Column> {
    let bare = plain(head);
    of_key(&bare.replace(' ', "_")).or_else(|| {
        let found = NAMES.iter().find(|(_, names)| names.split(" | ").any(|name| name == bare));
        found.map(|(column, _)| *column)
    })
}

/// Whether a cell names a column.
pub fn is_head(cell: &str) -> bool {
    of_head(cell).is_some()
}

/// The names that a head may have, the first of each column.
pub fn known_names() -> impl Iterator<Item = &'static str> {
    let useful = NAMES.iter().filter(|(column, _)| *column != Column::Ignored);
    useful.filter_map(|(_, names)| names.split(" | ").next())
}

impl Column {
    /// The key by which `--map` and JSON name it; an ignored one has none.
    pub const fn key(self) -> Option<&'static str> {
        match self {
            Column::Field(field) => Some(field.key()),
            Column::Received => Some("received_at"),
            Column::Ignored => None,
        }
    }
}

/// Small letters and digits, one blank between words; what stands in brackets says how to fill in.
pub fn plain(head: &str) -> String {
    let outside = head.split(['(', '[']).next().unwrap_or_default();
    let said = if outside.trim().is_empty() { head } else { outside };
    let bare: String = said.nfkc().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    bare.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_as_offices_write_them() {
        for (head, field) in [
            ("Nama Lengkap", Field::Name),
            (" NAMA\nPEMOHON ", Field::Name),
            ("No. HP / WA", Field::Phone),
            ("Instansi/OPD", Field::Agency),
            ("Perangkat Daerah", Field::Agency),
            ("Tgl. Surat (hari-bulan-tahun)", Field::LetterDate),
            ("letter_no", Field::LetterNo),
            ("Letter No", Field::LetterNo),
            ("E-mail", Field::Email),
            ("E-mail address", Field::Email),
            ("Nomor WhatsApp", Field::Phone),
            ("NIK KTP", Field::Nik),
            ("Berlaku s.d.", Field::Expires),
            ("Jabatan/Pangkat", Field::Position),
            ("Dinas", Field::Agency),
            ("Unit Organisasi", Field::Agency),
            ("N I P", Field::Nip),
        ] {
            let expected = (head != "N I P").then_some(Column::Field(field));
            assert_eq!(of_head(head), expected, "{head}");
        }
        assert_eq!(of_head("Tanggal Diterima"), Some(Column::Received));
        assert_eq!(of_head("No."), Some(Column::Ignored));
        assert_eq!(of_head("Golongan"), None);
    }

    #[test]
    fn no_name_stands_for_two_columns() {
        let all: Vec<&str> = NAMES.iter().flat_map(|(_, names)| names.split(" | ")).collect();
        for (i, name) in all.iter().enumerate() {
            assert_eq!(plain(name), *name);
            assert!(!all[..i].contains(name), "{name}");
        }
    }
}
