//! Distinguished names (RFC 5280, 4.1.2.4) as the rules take them: in whichever alphabet they were
//! written, without a character that nobody sees, and no longer than a line.
use encoding_rs::{UTF_16BE, WINDOWS_1252};
use x509_parser::asn1_rs::Tag;
use x509_parser::objects::{oid_registry, oid2abbrev};
use x509_parser::x509::{AttributeTypeAndValue, X509Name};

use crate::domain::certificate::Attribute;
use crate::domain::text::{self, LINE_CHARS_MAX};

/// No honest name has more parts.
const PARTS_MAX: usize = 200;

/// The parts of a name, in its order.
pub(super) fn attributes(name: &X509Name<'_>) -> Vec<Attribute> {
    let parts = name.iter_attributes().take(PARTS_MAX);
    parts.map(|part| Attribute { name: key(part), value: value(part) }).collect()
}

fn key(part: &AttributeTypeAndValue<'_>) -> String {
    let oid = part.attr_type();
    oid2abbrev(oid, oid_registry()).map_or_else(|_| oid.to_id_string(), ToOwned::to_owned)
}

fn value(part: &AttributeTypeAndValue<'_>) -> String {
    let bytes = part.as_slice();
    let read = match part.attr_value().tag() {
        Tag::BmpString => UTF_16BE.decode_without_bom_handling(bytes).0,
        // T.61 as everybody writes it: Latin-1.
        Tag::T61String | Tag::VideotexString => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        Tag::UniversalString => utf_32(bytes).into(),
        _ => String::from_utf8_lossy(bytes),
    };
    let words: Vec<&str> = read.split_whitespace().collect();
    text::shown(&words.join(" ")).chars().take(LINE_CHARS_MAX).collect()
}

fn utf_32(bytes: &[u8]) -> String {
    let four = bytes.chunks(4).filter_map(|c| <[u8; 4]>::try_from(c).ok());
    let points = four.map(|four| char::from_u32(u32::from_be_bytes(four)));
    points.map(|point| point.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}
