//! A PIN: read, sealed, compared. It is never shown, and wiped from memory where it ends.
use std::fmt;

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::authority::Denied;

/// How many digits a PIN has.
const DIGITS_MIN: usize = 6;
const DIGITS_MAX: usize = 12;
/// Longer than any PIN: what a hand that rests on a key types is not kept.
pub const TYPED_MAX: usize = 64;

/// What somebody typed as a PIN.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Pin(Zeroizing<String>);

impl Pin {
    /// A PIN as typed to sign in; what is none is simply a wrong one.
    pub fn typed(text: &str) -> Self {
        Self(Zeroizing::new(text.trim().chars().take(TYPED_MAX).collect()))
    }

    /// A PIN that somebody wants to have from now on.
    ///
    /// # Errors
    /// When it is not 6 to 12 digits, or one that everybody tries first: all digits alike, or each
    /// following the one before it.
    pub fn chosen(text: &str) -> Result<Self, Denied> {
        let pin = Self::typed(text);
        let digits = pin.0.as_bytes();
        let all_digits = digits.iter().all(u8::is_ascii_digit);
        if !all_digits || !(DIGITS_MIN..=DIGITS_MAX).contains(&digits.len()) {
            return Err(Denied::PinDigits { min: DIGITS_MIN, max: DIGITS_MAX });
        }
        let pairs = || digits.iter().zip(digits.iter().skip(1));
        let runs = |step: i16| {
            pairs().all(|(a, b)| (i16::from(*b) - i16::from(*a)).rem_euclid(10) == step)
        };
        if runs(0) || runs(1) || runs(9) { Err(Denied::PinTrivial) } else { Ok(pin) }
    }

    /// One more character was typed.
    pub fn push(&mut self, c: char) {
        if self.0.len() < TYPED_MAX {
            self.0.push(c);
        }
    }

    /// The last one was taken back.
    pub fn pop(&mut self) {
        self.0.pop();
    }

    /// How many characters were typed.
    pub fn length(&self) -> usize {
        self.0.chars().count()
    }

    /// The PIN as it is kept; none where the machine has no room for it.
    pub fn sealed(&self, salt: &[u8; 16]) -> Option<Sealed> {
        let hash = argon2().hash_password_with_salt(self.0.as_bytes(), salt).ok()?;
        Some(Sealed { phc: hash.to_string() })
    }
}

/// Neither in a log nor in a panic.
impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pin(…)")
    }
}

/// A PIN as it is kept: an argon2id hash with its salt and its parameters, in the PHC notation.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Sealed {
    phc: String,
}

impl Sealed {
    /// Whether `pin` is the one that was sealed; an erased one opens for nobody. Takes tens of
    /// milliseconds.
    pub fn opens_with(&self, pin: &Pin) -> bool {
        argon2().verify_password(pin.0.as_bytes(), self.phc.as_str()).is_ok()
    }
}

/// It can be guessed from.
impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealed(…)")
    }
}

/// The parameters that OWASP's cheat sheet on password storage asks for: 19 MiB, two passes, one
/// lane.
fn argon2() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or(Params::DEFAULT);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_has_six_to_twelve_digits_that_are_no_run() {
        for good in ["194508", "000001", "112233", "135790", "121212", "020817082045"] {
            assert!(Pin::chosen(good).is_ok(), "{good}");
        }
        for short in ["", "12", "19450", "1945081234567", "19450a", "१९४५०८", "-94508"]
        {
            assert_eq!(Pin::chosen(short), Err(Denied::PinDigits { min: 6, max: 12 }), "{short}");
        }
        for trivial in ["000000", "777777777", "123456", "890123", "987654", "210987"] {
            assert_eq!(Pin::chosen(trivial), Err(Denied::PinTrivial), "{trivial}");
        }
    }

    #[test]
    fn only_the_same_pin_opens_and_neither_is_shown() {
        let pin = Pin::typed(" 194508\n");
        let sealed = pin.sealed(&[7; 16]).unwrap();
        assert!(sealed.phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{}", sealed.phc);
        assert!(sealed.opens_with(&Pin::typed("194508")));
        assert!(!sealed.opens_with(&Pin::typed("194509")));
        assert!(!Sealed::default().opens_with(&Pin::typed("")));
        assert_ne!(pin.sealed(&[8; 16]).unwrap(), sealed);
        let shown = format!("{pin:?} {sealed:?}");
        assert!(!shown.contains("194508") && !shown.contains("argon2"), "{shown}");
    }
}
