//! Certificates in text: PEM (RFC 7468) as programs and people save it. A private key anywhere in
//! the text turns all of it away, whatever else stands there.
use encoding_rs::{UTF_16BE, UTF_16LE};
use x509_parser::error::PEMError;
use x509_parser::pem::Pem;

use crate::domain::certificate::Unreadable;

/// How the text of a private key begins, or the label of its armour reads.
const PRIVATE: [&str; 4] = ["PRIVATE KEY", "PuTTY-User-Key-File", "SSH PRIVATE", "AGE-SECRET-KEY"];
/// How a line with an SSH public key begins.
const SSH: [&str; 4] = ["ssh-rsa ", "ssh-ed25519 ", "ssh-dss ", "ecdsa-sha2-"];

/// `bytes` as text, its lines trimmed; none when it is no text.
pub(super) fn text(bytes: &[u8]) -> Option<String> {
    let whole = match bytes {
        [0xff, 0xfe, rest @ ..] => UTF_16LE.decode_without_bom_handling(rest).0.into_owned(),
        [0xfe, 0xff, rest @ ..] => UTF_16BE.decode_without_bom_handling(rest).0.into_owned(),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ if holds(bytes, b"-----BEGIN ") => String::from_utf8_lossy(bytes).into_owned(),
        _ => String::from_utf8(bytes.to_vec()).ok()?,
    };
    let binary = |c: char| c.is_control() && !c.is_whitespace();
    if whole.chars().any(binary) && !whole.contains("-----BEGIN ") {
        return None;
    }
    // Old editors end lines with a carriage return alone.
    let lines: Vec<&str> = whole.split(['\n', '\r']).map(str::trim).collect();
    Some(lines.join("\n"))
}

/// The certificates in the text.
pub(super) fn certificates(text: &str) -> Result<Vec<Vec<u8>>, Unreadable> {
    let says = |marks: &[&str]| {
        let begins = |line: &str| line.starts_with("--") || line.starts_with("PuTTY");
        let heads = text.lines().filter(|line| begins(line));
        heads.into_iter().any(|line| marks.iter().any(|mark| line.contains(mark)))
    };
    if says(&PRIVATE) || text.contains("AGE-SECRET-KEY-") {
        return Err(Unreadable::PrivateKey);
    }
    let (mut found, mut instead) = (Vec::new(), None);
    for block in Pem::iter_from_buffer(text.as_bytes()) {
        let block = block.map_err(|error| broken(&error))?;
        match block.label.trim() {
            "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE" => {
                found.push(block.contents);
            }
            other => instead = instead.or(Some(labelled(other))),
        }
    }
    match (found.is_empty(), instead) {
        (false, _) => Ok(found),
        (true, Some(why)) => Err(why),
        (true, None) => Err(bare(text)),
    }
}

const fn broken(error: &PEMError) -> Unreadable {
    match error {
        PEMError::Base64DecodeError => Unreadable::Base64,
        PEMError::IncompletePEM => Unreadable::Truncated,
        PEMError::InvalidHeader | PEMError::MissingHeader | PEMError::IOError(_) => {
            Unreadable::Malformed
        }
    }
}

/// What the label of an armour says that lies in it.
fn labelled(label: &str) -> Unreadable {
    if label.contains("REQUEST") {
        Unreadable::Request
    } else if label.contains("CRL") {
        Unreadable::Revocations
    } else if label.contains("PKCS7") || label.contains("PKCS #7") || label.contains("CMS") {
        Unreadable::Bundle
    } else if label.contains("PKCS12") {
        Unreadable::KeyStore
    } else if label.contains("PUBLIC KEY") {
        Unreadable::PublicKey
    } else {
        Unreadable::Other
    }
}

/// What text without armour is.
fn bare(text: &str) -> Unreadable {
    if text.trim().is_empty() {
        Unreadable::Empty
    } else if text.contains("SSH2 PUBLIC KEY") || SSH.iter().any(|key| text.starts_with(key)) {
        Unreadable::PublicKey
    } else {
        Unreadable::Other
    }
}

fn holds(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.windows(mark.len()).any(|window| window == mark)
}
