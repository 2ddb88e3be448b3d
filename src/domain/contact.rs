//! How a person is reached: what can be an e-mail address or a telephone number, and what cannot.
//! Gentle: a list of addresses and a number with words beside it are taken as they are written.
use super::refusal::Invalid;
use super::text;

/// As few digits as an extension has.
const DIGITS_MIN: usize = 4;

/// One address or several, as kept.
pub(super) fn email(value: &str) -> Result<String, Invalid> {
    let kept = text::read_line(value)?;
    let sound = addresses(&kept).next().is_some() && addresses(&kept).all(is_address);
    if sound { Ok(kept) } else { Err(Invalid::Email) }
}

/// One number or several, with the words that stand between them, as kept.
pub(super) fn phone(value: &str) -> Result<String, Invalid> {
    let kept = text::read_line(value)?;
    let digits = kept.chars().filter(char::is_ascii_digit).count();
    let pairs = kept.chars().zip(kept.chars().skip(1));
    let touches = |(a, b): (char, char)| {
        (a.is_ascii_digit() && b.is_alphabetic()) || (a.is_alphabetic() && b.is_ascii_digit())
    };
    let sound = digits >= DIGITS_MIN && !kept.contains('@') && !pairs.into_iter().any(touches);
    if sound { Ok(kept) } else { Err(Invalid::Phone) }
}

/// Whether an accepted address looks as if its end were missing: `rina@dinas`.
pub fn is_odd_email(kept: &str) -> bool {
    let whole = |address: &str| address.rsplit('@').next().is_some_and(|host| host.contains('.'));
    !addresses(kept).all(whole)
}

/// Whether an accepted number is shorter or longer than telephone numbers are.
pub fn is_odd_phone(kept: &str) -> bool {
    const USUAL: std::ops::RangeInclusive<usize> = 7..=15;
    let number = |part: &str| part.chars().filter(char::is_ascii_digit).count();
    let parts = kept.split([',', ';', '/']).map(number).filter(|digits| *digits > 0);
    parts.into_iter().any(|digits| !USUAL.contains(&digits))
}

fn addresses(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '/']).map(str::trim).filter(|part| !part.is_empty())
}

fn is_address(text: &str) -> bool {
    let Some((person, host)) = text.split_once('@') else { return false };
    let spaced = text.contains(char::is_whitespace);
    let begins = host.starts_with(char::is_alphanumeric) && host.ends_with(char::is_alphanumeric);
    !person.is_empty() && !host.contains('@') && !host.contains("..") && begins && !spaced
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_person_and_a_host() {
        for sound in ["nur@contoh.id", "a.b+c@mamujukab.go.id", "a@x.id, b@y.id", "rina@dinas"] {
            assert_eq!(email(sound).as_deref(), Ok(sound));
        }
        for wrong in ["salah", "@contoh.id", "nur@", "nur@.id", "nur@x..id", "nur @x.id", "a@b@c"] {
            assert_eq!(email(wrong), Err(Invalid::Email), "{wrong}");
        }
        assert!(is_odd_email("rina@dinas") && !is_odd_email("nur@contoh.id"));
    }

    #[test]
    fn a_number_has_digits_that_no_letter_touches() {
        for sound in ["081234567890", "+62 812-3456-7890", "(0426) 21000 psw. 12", "WA: 0812 3456"]
        {
            assert_eq!(phone(sound).as_deref(), Ok(sound));
        }
        for wrong in ["08abc", "O8123456789", "123", "salah", "0812x3456", "081234@x.id"] {
            assert_eq!(phone(wrong), Err(Invalid::Phone), "{wrong}");
        }
        assert!(is_odd_phone("0812") && is_odd_phone("08123456789012345"));
        assert!(!is_odd_phone("081234567890 / 0426 21000"));
    }
}
