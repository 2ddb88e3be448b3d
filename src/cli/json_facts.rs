//! The facts of a case in JSON: who, when, and what each kind carries besides.
use serde_json::{Map, Value, json};

use super::json::View;
use crate::domain::case::Case;
use crate::domain::fact::{Body, Fact};
use crate::domain::instant::Instant;
use crate::domain::record::Record;

impl View<'_> {
    /// One fact of `case`.
    pub fn fact(self, case: &Case, fact: &Fact) -> Value {
        let mut shown = json!({
            "seq": fact.seq,
            "kind": fact.body.kind(),
            "at": self.at(fact.at),
            "recorded_at": self.at(fact.recorded_at),
            "officer": fact.officer,
            "on_behalf_of": fact.on_behalf_of,
            "undone": case.voided.contains(&fact.seq),
            "skewed": fact.skewed,
            "hash": fact.hash,
            "id": fact.id.to_string(),
            "act": fact.act.to_string(),
        });
        if let Value::Object(keys) = &mut shown {
            keys.extend(self.extras(&fact.body));
        }
        shown
    }

    /// What a fact of this kind carries besides: the judgement flat, the words under their names.
    fn extras(self, body: &Body) -> Map<String, Value> {
        let Ok(Value::Object(mut keys)) = serde_json::to_value(body) else {
            return Map::new();
        };
        keys.remove("kind");
        if let Some(Value::Object(frozen)) = keys.remove("frozen") {
            keys.extend(frozen.into_iter().map(revision_named));
        }
        keys.remove("private");
        self.spoken(body, &mut keys);
        for key in ["crossed_at", "until", "to"] {
            let instant = keys.get(key).and_then(Value::as_i64);
            let is_instant = key != "to" || body.kind() == "correct";
            if let Some(unix) = instant.filter(|_| is_instant) {
                keys.insert(key.to_owned(), self.at(Instant::from_unix(unix)));
            }
        }
        if let Some(Value::Array(judged)) = keys.get_mut("judged") {
            for one in judged.iter_mut().filter_map(Value::as_object_mut) {
                *one = std::mem::take(one).into_iter().map(revision_named).collect();
            }
        }
        if let Body::Register { number, .. } = body {
            keys.insert("number".to_owned(), number.to_string().into());
        }
        keys
    }

    /// The personal part of a fact.
    fn spoken(self, body: &Body, keys: &mut Map<String, Value>) {
        let mut insert = |key: &str, value: Value| {
            keys.insert(key.to_owned(), value);
        };
        match body {
            Body::Register { private, .. } => insert("set", self.record(private)),
            Body::Edit { private, .. } => {
                insert("old", self.record(&private.old));
                insert("set", self.record(&private.new));
            }
            Body::Disposition { private, .. } => {
                insert("text", private.text.clone().into());
                insert("to", private.to.clone().into());
            }
            Body::Certificate { private, .. } => {
                let line = |text: &str| Some(self.line(text)).filter(|line| !line.is_empty());
                insert("subject", line(&private.subject).into());
                insert("issuer", line(&private.issuer).into());
            }
            Body::Note { private } => insert("text", private.text.clone().into()),
            Body::Pause { private, .. } => insert("note", private.text.clone().into()),
            Body::Finish { private, .. }
            | Body::Return { private, .. }
            | Body::Reject { private, .. }
            | Body::Cancel { private, .. }
            | Body::Reopen { private, .. }
            | Body::Unarchive { private }
            | Body::Correct { private, .. }
            | Body::Migrate { private, .. } => insert("reason", private.text.clone().into()),
            Body::Start
            | Body::Resume
            | Body::Archive { .. }
            | Body::Receive { .. }
            | Body::Unreceive { .. }
            | Body::Assign { .. }
            | Body::FollowUp { .. }
            | Body::Undo { .. }
            | Body::Redo { .. }
            | Body::Reveal
            | Body::Acknowledge { .. }
            | Body::Snooze { .. } => {}
        }
    }

    /// The values of a record by key.
    pub fn record(self, record: &Record) -> Value {
        let values = record.iter().map(|(field, kept)| {
            let value = self.value(field, kept);
            (field.key().to_owned(), value)
        });
        Value::Object(values.collect())
    }
}

/// The revisions of a judgement, by a name that says so.
fn revision_named((key, value): (String, Value)) -> (String, Value) {
    let key = match key.as_str() {
        "sop" | "calendar" => format!("{key}_revision"),
        _ => key,
    };
    (key, value)
}
