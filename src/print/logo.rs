//! The picture in the head of a letter, as an address that needs no second file. Opens none itself.

/// The most bytes of a picture.
pub const LOGO_BYTES_MAX: u64 = 1 << 20;

/// A `data:` address of a PNG or a JPEG picture; none when it is neither, by its first bytes.
pub fn logo(bytes: &[u8]) -> Option<String> {
    let kinds = [("image/png", &b"\x89PNG\r\n\x1a\n"[..]), ("image/jpeg", &b"\xff\xd8\xff"[..])];
    let (kind, _) = kinds.into_iter().find(|(_, magic)| bytes.starts_with(magic))?;
    Some(format!("data:{kind};base64,{}", base64(bytes)))
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut written = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |i: usize| u32::from(three.get(i).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for i in 0..4 {
            let sign = SIGNS.get((bits >> (18 - 6 * i) & 63) as usize).copied();
            let sign = sign.filter(|_| i <= three.len()).unwrap_or(b'=');
            written.push(char::from(sign));
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_standard() {
        let examples = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (plain, written) in examples {
            assert_eq!(base64(plain.as_bytes()), written);
        }
    }

    #[test]
    fn only_pictures_that_need_no_trust() {
        assert_eq!(logo(b"\xff\xd8\xff").unwrap(), "data:image/jpeg;base64,/9j/");
        assert_eq!(logo(b"<svg onload='x()'/>"), None);
        assert_eq!(logo(b""), None);
    }
}
