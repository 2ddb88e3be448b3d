//! Facts as bytes: canonical JSON for the chain, the personal part beside it, and back again.
use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};
use unicode_normalization::{UnicodeNormalization, is_nfc};
use uuid::Uuid;

use super::error::StoreError;
use crate::domain::fact::{Body, Fact};
use crate::domain::hex;
use crate::domain::instant::Instant;

/// The key of a body's personal part; in the chain, of the commitment to it.
const PRIVATE: &str = "private";

/// What the chain says of one fact. `case` and `seq` are absent in facts of the office.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Envelope<B = Value> {
    pub pos: u64,
    pub id: Uuid,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seq: Option<u32>,
    pub act: Uuid,
    pub at: Instant,
    pub recorded_at: Instant,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub skewed: bool,
    pub officer: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<String>,
    /// Without its personal part.
    pub body: B,
    /// SHA-256(salt || personal part), in hexadecimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub private: Option<String>,
}

/// One fact as it lies in the store.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub canonical: Vec<u8>,
    pub hash: [u8; 32],
    /// The personal part; absent when erased or when the kind has none.
    pub private: Option<Vec<u8>>,
}

impl Line {
    /// What the chain says.
    pub fn envelope(&self) -> Result<Envelope, StoreError> {
        Ok(serde_json::from_slice(&self.canonical)?)
    }

    /// The fact of a case; an erased personal part reads as its default.
    pub fn fact(&self) -> Result<Fact, StoreError> {
        let Envelope::<&RawValue> {
            id,
            case: Some(case),
            seq: Some(seq),
            act,
            at,
            recorded_at,
            skewed,
            officer,
            on_behalf_of,
            body,
            private,
            ..
        } = serde_json::from_slice(&self.canonical)?
        else {
            return Err(StoreError::corrupt("a fact of the office stands in a case"));
        };
        let body: Body = match private {
            Some(_) => serde_json::from_slice(&self.whole(body))?,
            None => serde_json::from_str(body.get())?,
        };
        Ok(Fact {
            id,
            case,
            seq,
            act,
            at,
            recorded_at,
            skewed,
            officer,
            on_behalf_of,
            hash: hex(&self.hash),
            body,
        })
    }
}

impl Line {
    /// The body with its personal part in its place; `{}` where that was erased.
    fn whole(&self, body: &RawValue) -> Vec<u8> {
        let private = self.private.as_deref().unwrap_or(b"{}");
        let public = body.get().strip_suffix('}').unwrap_or_default();
        let comma: &[u8] = if public == "{" { b"" } else { b"," };
        [public.as_bytes(), comma, b"\"private\":", private, b"}"].concat()
    }
}

/// A body apart: what the chain may say, and the canonical bytes of what it may not.
pub(super) fn split(body: &impl Serialize) -> Result<(Value, Option<Vec<u8>>), StoreError> {
    let mut public = serde_json::to_value(body)?;
    let private = public.as_object_mut().and_then(|map| map.remove(PRIVATE));
    let private = private.as_ref().map(canonical).transpose()?;
    Ok((public, private))
}

/// What the chain holds of a personal part.
pub(super) fn commitment(salt: &[u8; 32], private: &[u8]) -> String {
    hex(&Sha256::new().chain_update(salt).chain_update(private).finalize())
}

/// The link after `prev`.
pub(super) fn link(prev: &[u8; 32], canonical: &[u8]) -> [u8; 32] {
    Sha256::new()
        .chain_update(prev)
        .chain_update((canonical.len() as u64).to_be_bytes())
        .chain_update(canonical)
        .finalize()
        .into()
}

/// JSON with sorted keys, NFC texts, integers only and no blanks.
pub(super) fn canonical(value: &Value) -> Result<Vec<u8>, StoreError> {
    let mut out = Vec::with_capacity(512);
    write(value, &mut out)?;
    Ok(out)
}

fn write(value: &Value, out: &mut Vec<u8>) -> Result<(), StoreError> {
    match value {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(yes) => out.extend_from_slice(if *yes { b"true" } else { b"false" }),
        Value::Number(number) if number.is_f64() => {
            return Err(StoreError::corrupt("a fraction in a fact"));
        }
        Value::Number(number) => out.extend_from_slice(number.to_string().as_bytes()),
        Value::String(text) => write_text(text, out)?,
        Value::Array(list) => {
            out.push(b'[');
            for (i, item) in list.iter().enumerate() {
                separate(i, out);
                write(item, out)?;
            }
            out.push(b']');
        }
        Value::Object(map) => {
            let mut sorted: Vec<(Cow<'_, str>, &Value)> =
                map.iter().map(|(k, v)| (nfc(k), v)).collect();
            if !sorted.is_sorted_by(|(a, _), (b, _)| a < b) {
                sorted.sort_by(|(a, _), (b, _)| a.cmp(b));
            }
            out.push(b'{');
            for (i, (key, item)) in sorted.into_iter().enumerate() {
                separate(i, out);
                write_text(&key, out)?;
                out.push(b':');
                write(item, out)?;
            }
            out.push(b'}');
        }
    }
    Ok(())
}

fn separate(i: usize, out: &mut Vec<u8>) {
    if i > 0 {
        out.push(b',');
    }
}

fn write_text(text: &str, out: &mut Vec<u8>) -> Result<(), StoreError> {
    Ok(serde_json::to_writer(out, nfc(text).as_ref())?)
}

fn nfc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn canonical_bytes_do_not_depend_on_how_it_was_written() {
        let value = json!({"b": [1, -2, null, true], "a": "e\u{301}\n\"", "a\u{301}": {}});
        let text = String::from_utf8(canonical(&value).unwrap()).unwrap();
        assert_eq!(text, "{\"a\":\"é\\n\\\"\",\"b\":[1,-2,null,true],\"á\":{}}");
        let again: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(canonical(&again).unwrap(), text.as_bytes());
    }

    #[test]
    fn a_fraction_is_never_recorded() {
        assert!(canonical(&json!({"a": 0.5})).is_err());
    }

    #[test]
    fn a_body_parts_with_what_is_personal() {
        let body = Body::Note { private: crate::domain::fact::Words::say("rahasia") };
        let (public, private) = split(&body).unwrap();
        assert_eq!(public, json!({"kind": "note"}));
        assert_eq!(private.unwrap(), br#"{"text":"rahasia"}"#);
        let (start, none) = split(&Body::Start).unwrap();
        assert_eq!((start, none), (json!({"kind": "start"}), None));
    }
}
