//! The verbs of the story language, as commands.
use loket::domain::command::{Command, Setting};
use loket::domain::instant::Instant;
use loket::domain::record::{Field, Record};

/// `field=value; field=value`.
fn setting(args: &str) -> Result<Setting, String> {
    let pairs = args.split(';').filter(|pair| !pair.trim().is_empty());
    pairs
        .map(|pair| {
            let (key, value) = pair.split_once('=').ok_or_else(|| format!("no value: {pair}"))?;
            let field = Field::parse(key.trim()).ok_or_else(|| format!("no field: {key}"))?;
            Ok((field, value.to_owned()))
        })
        .collect()
}

/// A likely applicant, with what `args` says instead.
fn applicant(args: &str) -> Result<Record, String> {
    let mut record = Record::default();
    let usual =
        "letter_no=005/17/Umum; letter_date=2026-07-03; agency=Dinas Sosial; name=Nurhayati";
    for (field, value) in setting(usual)?.into_iter().chain(setting(args)?) {
        record.set(field, Some(value).filter(|v| v != "-"));
    }
    Ok(record)
}

/// The command that `verb args` gives.
pub fn read(
    verb: &str,
    args: &str,
    time: impl Fn(&str) -> Result<Instant, String>,
) -> Result<Command, String> {
    let (first, rest) = args.split_once(' ').unwrap_or((args, ""));
    let text = |text: &str| Some(text.to_owned()).filter(|t| !t.is_empty());
    let step = || first.parse::<u16>().map_err(|_| format!("no step: {first}"));
    let reason = rest.to_owned();
    Ok(match verb {
        "daftar" => Command::Register { record: applicant(args)? },
        "mulai" => Command::Start,
        "selesai" => {
            let (set, reason) = args.split_once("sebab").unwrap_or((args, ""));
            Command::Finish { set: setting(set)?, reason: text(reason.trim()) }
        }
        "jeda" => Command::Pause { reason: first.to_owned(), note: text(rest) },
        "lanjut" => Command::Resume,
        "kembali" => Command::Return { to: step()?, reason },
        "tolak" => Command::Reject { reason: args.to_owned() },
        "batal" => Command::Cancel { reason: args.to_owned() },
        "buka" => Command::Reopen { to: step()?, reason },
        "arsip" => Command::Archive { class: text(args) },
        "keluarkan" => Command::Unarchive { reason: text(args) },
        "terima" => Command::Receive { document: args.to_owned() },
        "tarik" => Command::Unreceive { document: args.to_owned() },
        "ubah" => Command::Edit { set: setting(args)? },
        "catat" => Command::Note { text: args.to_owned() },
        "tugaskan" => Command::Assign { officer: args.to_owned() },
        "disposisi" => Command::Disposition { text: args.to_owned(), to: None, class: None },
        "koreksi" => {
            let fact = first.parse().map_err(|_| format!("no number: {first}"))?;
            Command::Correct { fact, to: time(rest)?, reason: "sebab".to_owned() }
        }
        "urung" => Command::Undo,
        "ulang" => Command::Redo,
        "ungkap" => Command::Reveal,
        _ => return Err(format!("no such verb: {verb}")),
    })
}
