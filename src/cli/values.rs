//! Values of fields as typed on the command line or in a table, before the rules read them.
use super::failure::Failure;
use super::run::Run;
use crate::domain::command::Setting;
use crate::domain::fault::nearest;
use crate::domain::moment;
use crate::domain::record::{Field, Kind};

impl Run<'_> {
    /// Reads `field=value` pairs; an empty value clears the field.
    pub fn setting(&self, pairs: &[String]) -> Result<Setting, Failure> {
        pairs.iter().map(|pair| self.one_setting(pair)).collect()
    }

    fn one_setting(&self, pair: &str) -> Result<(Field, String), Failure> {
        let Some((key, value)) = pair.split_once('=') else {
            let args = [("value", pair.to_owned())];
            return Err(Failure::usage("usage.setting", "cli-usage-setting", args));
        };
        let field = Field::parse(key.trim()).ok_or_else(|| unknown_field(key))?;
        Ok((field, self.typed(field, value)))
    }

    /// What the rules read: a time in the office's zone as an instant, a no as no value.
    pub fn typed(&self, field: Field, value: &str) -> String {
        let no = || matches!(value.trim().to_lowercase().as_str(), "false" | "tidak" | "no" | "0");
        match field.kind() {
            Kind::Instant => moment::parse(value, self.config.zone, self.now)
                .map_or_else(|| value.to_owned(), |at| at.to_string()),
            Kind::Flag if no() => String::new(),
            Kind::Flag
            | Kind::Line
            | Kind::Text
            | Kind::Digits(_)
            | Kind::Email
            | Kind::Phone
            | Kind::Date
            | Kind::Choice(_) => value.to_owned(),
        }
    }
}

/// No field has this key.
pub fn unknown_field(key: &str) -> Failure {
    let known = Field::ALL.iter().map(|f| f.key());
    let near = nearest(&key.replace('-', "_"), known.clone());
    let known = known.collect::<Vec<_>>().join(", ");
    let args = [("key", key.to_owned()), ("nearest", near.unwrap_or_default()), ("known", known)];
    Failure::usage("usage.field", "cli-usage-field", args)
}
