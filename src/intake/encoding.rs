//! The text of a file, whatever its encoding.
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text, and the name of the encoding that it was found in.
pub fn text(bytes: &[u8]) -> (String, &'static str) {
    let encoding = Encoding::for_bom(bytes).map_or_else(|| guess(bytes), |(e, _)| e);
    let (text, encoding, _) = encoding.decode(bytes);
    (text.into_owned(), encoding.name())
}

/// The text of bytes that are one; none of a packed file or anything else with zero bytes.
pub fn decoded(bytes: &[u8]) -> Option<String> {
    Some(text(bytes).0).filter(|text| !text.contains('\0'))
}

/// Without a mark: UTF-16 shows by its zeroes, and what is no UTF-8 was written by an old Windows.
fn guess(bytes: &[u8]) -> &'static Encoding {
    const LOOKED_AT: usize = 4_096;
    let start: Vec<u8> = bytes.iter().copied().take(LOOKED_AT).collect();
    let zeroes = |odd: usize| {
        start.iter().enumerate().filter(|(i, b)| i % 2 == odd && **b == 0).count() * 10
    };
    let many = start.len() / 2 * 4;
    if start.len() >= 4 && zeroes(1) > many && zeroes(0) == 0 {
        UTF_16LE
    } else if start.len() >= 4 && zeroes(0) > many && zeroes(1) == 0 {
        UTF_16BE
    } else if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        WINDOWS_1252
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn encodings_are_found() {
        let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            "nama;instansi\nSiti é;Dinas\n".encode_utf16().flat_map(order).collect()
        };
        let said = "nama;instansi\nSiti é;Dinas\n";
        for (bytes, name) in [
            (said.as_bytes().to_vec(), "UTF-8"),
            ([b"\xef\xbb\xbf", said.as_bytes()].concat(), "UTF-8"),
            (b"nama;instansi\nSiti \xe9;Dinas\n".to_vec(), "windows-1252"),
            (wide(u16::to_le_bytes), "UTF-16LE"),
            (wide(u16::to_be_bytes), "UTF-16BE"),
            ([vec![0xff, 0xfe], wide(u16::to_le_bytes)].concat(), "UTF-16LE"),
            ([vec![0xfe, 0xff], wide(u16::to_be_bytes)].concat(), "UTF-16BE"),
        ] {
            assert_eq!(text(&bytes), (said.to_owned(), name));
        }
    }
}
