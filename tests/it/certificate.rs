//! Certificate files, good and bad, told by what they hold; and what of one does not fit its case.
mod person;

use std::path::{Path, PathBuf};

use expect_test::expect_file;
use loket::certificate::read;
use loket::domain::certificate::{Unreadable, line};
use loket::domain::zone::Zone;
use loket::words::{Lang, Words};

/// A file of `certificate/files`.
pub fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/certificate/files").join(name)
}

/// The names of all of them.
fn names() -> Vec<String> {
    let entries = std::fs::read_dir(file("")).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// What each bad file is; every other one is good.
const BAD: [(&str, Unreadable); 39] = [
    ("key-pkcs8.pem", Unreadable::PrivateKey),
    ("key-rsa.pem", Unreadable::PrivateKey),
    ("key-ec.pem", Unreadable::PrivateKey),
    ("key-encrypted.pem", Unreadable::PrivateKey),
    ("key-openssh.pem", Unreadable::PrivateKey),
    ("key-pkcs8.der", Unreadable::PrivateKey),
    ("key-pkcs1.der", Unreadable::PrivateKey),
    ("key-sec1.der", Unreadable::PrivateKey),
    ("key-encrypted.der", Unreadable::PrivateKey),
    ("key-ed25519.der", Unreadable::PrivateKey),
    ("key-named-cer.cer", Unreadable::PrivateKey),
    ("key-broken.pem", Unreadable::PrivateKey),
    ("key-putty.ppk", Unreadable::PrivateKey),
    ("certificate-and-key.pem", Unreadable::PrivateKey),
    ("store.p12", Unreadable::KeyStore),
    ("store.jks", Unreadable::KeyStore),
    ("bundle.p7b", Unreadable::Bundle),
    ("bundle-pem.p7b", Unreadable::Bundle),
    ("request.csr", Unreadable::Request),
    ("request.der", Unreadable::Request),
    ("public.pem", Unreadable::PublicKey),
    ("public.der", Unreadable::PublicKey),
    ("public-ssh.pub", Unreadable::PublicKey),
    ("revoked.crl", Unreadable::Revocations),
    ("revoked-pem.crl", Unreadable::Revocations),
    ("truncated.der", Unreadable::Truncated),
    ("truncated.pem", Unreadable::Truncated),
    ("wrong-base64.pem", Unreadable::Base64),
    ("broken.der", Unreadable::Malformed),
    ("two-people.pem", Unreadable::Several),
    ("letter.pdf", Unreadable::Other),
    ("text.txt", Unreadable::Other),
    ("text-0.txt", Unreadable::Other),
    ("noise.bin", Unreadable::Other),
    ("zero.bin", Unreadable::Other),
    ("empty.pem", Unreadable::Empty),
    ("blank.pem", Unreadable::Empty),
    ("not-there.pem", Unreadable::Missing),
    ("text.txt/inside", Unreadable::Missing),
];

#[test]
fn every_bad_file_is_told_for_what_it_is() {
    for (name, why) in BAD {
        assert_eq!(read(&file(name)).map(|c| c.serial), Err(why), "{name}");
    }
}

#[test]
fn every_other_file_is_read_whole() {
    let zone = Zone::parse("Asia/Makassar").unwrap();
    let mut told = String::new();
    for name in names().iter().filter(|name| BAD.iter().all(|(bad, _)| bad != name)) {
        let read = read(&file(name)).unwrap_or_else(|why| panic!("{name}: {why:?}"));
        let (first, last) = read.days(zone);
        let subject: String = line(&read.subject).chars().take(160).collect();
        let mark = if read.authority { " authority" } else { "" };
        told.push_str(&format!("{name}: {} {first}..{last}{mark} {subject}\n", read.serial));
    }
    expect_file!["certificate/read.txt"].assert_eq(&told);
}

#[test]
fn the_fingerprint_is_that_of_openssl() {
    let same = "780ad29683a6d4034f19638163086478 9e8f00e94b2e047a62da5070be0e4a01".replace(' ', "");
    for name in ["good.pem", "good.der", "good-crlf-bom.crt", "good-utf16.cer", "chain.pem"] {
        assert_eq!(read(&file(name)).unwrap().fingerprint, same, "{name}");
    }
}

#[test]
fn what_is_no_file_is_told_without_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::os::unix::fs::symlink(path("loop"), path("loop")).unwrap();
    std::os::unix::fs::symlink(file("good.pem"), path("link")).unwrap();
    std::fs::write(path("large"), vec![b'x'; 1024 * 1024 + 1]).unwrap();
    let pipe = path("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for (path, why) in [
        (path("loop"), Unreadable::Loop),
        (path("large"), Unreadable::TooLarge),
        (pipe, Unreadable::Device),
        (folder.path().to_owned(), Unreadable::Folder),
        (PathBuf::from("/dev/zero"), Unreadable::Device),
        (PathBuf::new(), Unreadable::Missing),
    ] {
        assert_eq!(read(&path).map(|c| c.serial), Err(why), "{}", path.display());
    }
    assert!(read(&path("link")).is_ok());
}

#[test]
fn every_reason_has_its_sentence_in_both_languages() {
    for words in [Words::new(Lang::Id), Words::new(Lang::En)] {
        for why in Unreadable::ALL {
            let said = words.unreadable_certificate(why, "/a/b.cer");
            assert!(said.what.contains("/a/b.cer") && said.what.ends_with('.'), "{said:?}");
            assert!(said.hint.is_some_and(|hint| hint.ends_with('.')), "{why:?}");
        }
    }
}
