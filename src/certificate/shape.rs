//! What a binary file is that is no certificate, told by its outermost shape alone. A private key is
//! never read any further than that.
use x509_parser::asn1_rs::{Any, FromBer, Tag};

use crate::domain::certificate::Unreadable;

/// Java's key store, and its newer form.
const KEY_STORES: [[u8; 4]; 2] = [[0xfe, 0xed, 0xfe, 0xed], [0xce, 0xce, 0xce, 0xce]];
/// PKCS #7: 1.2.840.113549.1.7.
const PKCS7: [u8; 8] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];
/// Encryption by password: PKCS #5 (1.2.840.113549.1.5) and PKCS #12 (1.2.840.113549.1.12.1).
const PASSWORD: [&[u8]; 2] = [
    &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05],
    &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01],
];

/// What `der` is instead of a certificate.
pub(super) fn of(der: &[u8]) -> Unreadable {
    if KEY_STORES.iter().any(|mark| der.starts_with(mark)) {
        return Unreadable::KeyStore;
    }
    let Some(outer) = sequence(der) else {
        return if is_cut(der) { Unreadable::Truncated } else { Unreadable::Other };
    };
    let parts = parts(outer);
    let tags: Vec<Tag> = parts.iter().map(Any::tag).collect();
    match tags.as_slice() {
        [Tag::Integer, Tag::Sequence, Tag::OctetString, ..]
        | [Tag::Integer, Tag::OctetString, ..]
        | [Tag::Integer, Tag::Integer, Tag::Integer, Tag::Integer, ..] => Unreadable::PrivateKey,
        [Tag::Integer, Tag::Sequence, ..] => Unreadable::KeyStore,
        [Tag::Oid, ..] if begins(&parts, &PKCS7) => Unreadable::Bundle,
        [Tag::Sequence, Tag::OctetString] => locked(&parts),
        [Tag::Integer, Tag::Integer] | [Tag::Sequence, Tag::BitString] => Unreadable::PublicKey,
        [Tag::Sequence, Tag::Sequence, Tag::BitString] => signed(&parts),
        _ => Unreadable::Other,
    }
}

/// A sequence that is longer than what there is of it.
fn is_cut(der: &[u8]) -> bool {
    /// The most bytes of a length.
    const LENGTH_MAX: usize = 4;
    let [0x30, length, rest @ ..] = der else { return false };
    let more = usize::from(length & 0x7f);
    let long = length & 0x80 != 0 && (1..=LENGTH_MAX).contains(&more);
    let said = if long {
        let bytes = rest.iter().take(more);
        bytes.fold(0_usize, |sum, byte| (sum << 8) | usize::from(*byte)) + more
    } else {
        usize::from(*length)
    };
    // What says that it is small and has been cut is more likely something else.
    long && said > rest.len()
}

/// A private key under a password, in its own armour.
fn locked(parts: &[Any<'_>]) -> Unreadable {
    let algorithm = parts.first().map(|any| self::parts(any.data)).unwrap_or_default();
    let known = PASSWORD.iter().any(|oid| begins(&algorithm, oid));
    if known { Unreadable::PrivateKey } else { Unreadable::Other }
}

/// What somebody signed: a request, a list of revoked certificates, or a certificate that is broken.
fn signed(outer: &[Any<'_>]) -> Unreadable {
    let inner = outer.first().map(|any| parts(any.data)).unwrap_or_default();
    let tags: Vec<Tag> = inner.iter().map(Any::tag).collect();
    match tags.as_slice() {
        [Tag::Integer, Tag::Sequence, Tag::Sequence, attributes] if *attributes == Tag(0) => {
            Unreadable::Request
        }
        [Tag::Integer, Tag::Sequence, Tag::Sequence] => Unreadable::Request,
        [Tag::Integer, Tag::Sequence, Tag::Sequence, Tag::UtcTime | Tag::GeneralizedTime, ..]
        | [Tag::Sequence, Tag::Sequence, Tag::UtcTime | Tag::GeneralizedTime, ..] => {
            Unreadable::Revocations
        }
        _ => Unreadable::Malformed,
    }
}

/// Whether the first part is an object identifier that begins so.
fn begins(parts: &[Any<'_>], oid: &[u8]) -> bool {
    parts.first().is_some_and(|any| any.tag() == Tag::Oid && any.data.starts_with(oid))
}

fn sequence(bytes: &[u8]) -> Option<&[u8]> {
    let (_, any) = Any::from_ber(bytes).ok()?;
    (any.tag() == Tag::Sequence).then_some(any.data)
}

/// The first parts of a sequence; what follows does not matter.
fn parts(mut bytes: &[u8]) -> Vec<Any<'_>> {
    const PARTS_MAX: usize = 10;
    let mut parts = Vec::new();
    while parts.len() < PARTS_MAX {
        let Ok((rest, any)) = Any::from_ber(bytes) else { break };
        parts.push(any);
        bytes = rest;
    }
    parts
}
