//! Below the form of a new certificate: what was read from the file, and what of it does not fit.
use crate::app::form::{Form, FormKind};
use crate::domain::certificate::{Doubt, compare, line, masked};
use crate::ui::{Look, Token};

/// The sentences, the gravest first; none before the file was read.
pub fn sentences(look: Look<'_>, form: &Form) -> Vec<(String, Token)> {
    let (words, zone) = (look.words, look.zone());
    if form.kind != FormKind::Certificate {
        return Vec::new();
    }
    let Some((path, read)) = form.certificate_read() else {
        return vec![(words.say("certificate-form-ask"), Token::Dim)];
    };
    let read = match read {
        Ok(read) => read,
        Err(why) => {
            let said = words.unreadable_certificate(*why, path);
            let hint = said.hint.map(|hint| (hint, Token::Info));
            return [(format!("! {}", said.what), Token::Error)].into_iter().chain(hint).collect();
        }
    };
    let doubts = look.app.case().map(|case| compare(read, case, look.app.now, zone));
    let doubts: Vec<Doubt> = doubts.unwrap_or_default();
    let mut said: Vec<(String, Token)> = doubts
        .iter()
        .map(|doubt| {
            let token = if doubt.must_be_accepted() { Token::Late } else { Token::Near };
            (words.with("certificate-note", &[("doubt", words.doubt(doubt, zone).into())]), token)
        })
        .collect();
    let (first, last) = read.days(zone);
    let args = [
        ("holder", masked(&line(&read.subject)).into()),
        ("serial", read.serial.as_str().into()),
        ("from", words.date(first).into()),
        ("to", words.date(last).into()),
    ];
    said.push((words.with("certificate-form-read", &args), Token::Info));
    let fits = !doubts.iter().any(Doubt::must_be_accepted);
    let next = if fits { "certificate-form-record" } else { "certificate-form-doubt" };
    said.push((words.say(next), Token::Dim));
    said
}
