//! Reads certificate files: X.509 (RFC 5280) in DER or PEM, told by what a file holds and not by its
//! name. A file that holds a private key is turned away; nothing of it goes any further.
mod armour;
mod shape;
mod subject;

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;
use sha2::{Digest, Sha256};
use x509_parser::nom::Parser;
use x509_parser::prelude::X509CertificateParser;

use crate::domain::certificate::{Certificate, Unreadable};
use crate::domain::hex;
use crate::domain::instant::Instant;

/// No certificate of a person comes near it.
const BYTES_MAX: usize = 1024 * 1024;
/// RFC 5280 allows 20; some old ones have more.
const SERIAL_BYTES_MAX: usize = 64;

/// Reads the certificate in the file at `path`; of several, the one that is no authority's.
///
/// # Errors
/// What the file is instead.
pub fn read(path: &Path) -> Result<Certificate, Unreadable> {
    parse(&bytes(path)?)
}

/// Reads the certificate in `bytes`.
///
/// # Errors
/// What they are instead.
pub fn parse(bytes: &[u8]) -> Result<Certificate, Unreadable> {
    let ders = match armour::text(bytes) {
        Some(text) => armour::certificates(&text)?,
        None => vec![bytes.to_vec()],
    };
    let found: Vec<Certificate> = ders.iter().map(|der| one(der)).collect::<Result<_, _>>()?;
    holder(found)
}

/// What a file holds, if it is one and not too large. Opening never waits: a pipe has no other end.
fn bytes(path: &Path) -> Result<Vec<u8>, Unreadable> {
    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::CLOEXEC | OFlags::NOCTTY;
    let file = rustix::fs::open(path, flags, Mode::empty()).map_err(|errno| match errno {
        Errno::NOENT | Errno::NOTDIR | Errno::NAMETOOLONG | Errno::INVAL => Unreadable::Missing,
        Errno::ACCESS | Errno::PERM => Unreadable::Denied,
        Errno::LOOP => Unreadable::Loop,
        Errno::NXIO | Errno::NODEV => Unreadable::Device,
        _ => Unreadable::Failed,
    })?;
    let file = File::from(file);
    let kind = file.metadata().map_err(|_| Unreadable::Failed)?.file_type();
    if kind.is_dir() {
        return Err(Unreadable::Folder);
    }
    if !kind.is_file() {
        return Err(Unreadable::Device);
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(BYTES_MAX).unwrap_or(u64::MAX).saturating_add(1);
    let read = file.take(most).read_to_end(&mut bytes);
    read.map_err(|error| {
        let denied = error.kind() == ErrorKind::PermissionDenied;
        if denied { Unreadable::Denied } else { Unreadable::Failed }
    })?;
    match bytes.len() {
        0 => Err(Unreadable::Empty),
        length if length > BYTES_MAX => Err(Unreadable::TooLarge),
        _ => Ok(bytes),
    }
}

/// A chain comes with its authorities: meant is the one certificate that is none of theirs.
fn holder(mut found: Vec<Certificate>) -> Result<Certificate, Unreadable> {
    found.dedup_by(|a, b| a.fingerprint == b.fingerprint);
    let people = found.iter().filter(|c| !c.authority).count();
    if people > 1 {
        return Err(Unreadable::Several);
    }
    let place = found.iter().position(|c| !c.authority).unwrap_or_default();
    found.into_iter().nth(place).ok_or(Unreadable::Other)
}

fn one(der: &[u8]) -> Result<Certificate, Unreadable> {
    let parsed = X509CertificateParser::new().parse(der);
    let Ok((_, x509)) = parsed else { return Err(shape::of(der)) };
    let serial = x509.raw_serial();
    if serial.len() > SERIAL_BYTES_MAX {
        return Err(Unreadable::Malformed);
    }
    let validity = x509.validity();
    Ok(Certificate {
        serial: hexadecimal(serial),
        fingerprint: hex(&Sha256::digest(x509.as_raw())),
        subject: subject::attributes(x509.subject()),
        issuer: subject::attributes(x509.issuer()),
        not_before: Instant::from_unix(validity.not_before.timestamp()),
        not_after: Instant::from_unix(validity.not_after.timestamp()),
        authority: x509.is_ca(),
    })
}

/// A two's complement number as pairs of digits between colons: `0A:1B`, `-01`.
fn hexadecimal(bytes: &[u8]) -> String {
    let negative = bytes.first().is_some_and(|byte| byte & 0x80 != 0);
    let mut size = bytes.to_vec();
    if negative {
        let mut carry = true;
        for byte in size.iter_mut().rev() {
            (*byte, carry) = (!*byte).overflowing_add(u8::from(carry));
        }
    }
    let zeros = size.iter().take_while(|byte| **byte == 0).count();
    let told = size.get(zeros.min(size.len().saturating_sub(1))..).unwrap_or_default();
    let pairs: Vec<String> = told.iter().map(|byte| format!("{byte:02X}")).collect();
    format!("{}{}", if negative { "-" } else { "" }, pairs.join(":"))
}
