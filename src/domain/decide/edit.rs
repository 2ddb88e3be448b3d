//! Changed values of a case: each read as its field asks, those that are so already left out.
use super::Desk;
use crate::domain::command::Setting;
use crate::domain::fact::{Body, Changes};
use crate::domain::record::{Field, REQUIRED};
use crate::domain::refusal::Refusal;

impl Desk<'_> {
    /// The edit that `set` makes, none when every value is already so.
    pub(super) fn edit(&self, set: &Setting) -> Result<Option<Body>, Refusal> {
        let (mut fields, mut changes) = (Vec::new(), Changes::default());
        for (field, typed) in set {
            let new = if typed.trim().is_empty() { None } else { Some(field.read(typed)?) };
            if new.is_none() && REQUIRED.contains(field) {
                return Err(Refusal::FieldRequired(*field));
            }
            let old = self.case.record.get(*field).map(ToOwned::to_owned);
            if *field == Field::SubmittedAt && new.is_some() && new != old {
                self.handed_over(new.as_deref())?;
            }
            // Of two values for a field the last one counts.
            fields.retain(|f| f != field);
            let differs = new != old;
            changes.old.set(*field, old.filter(|_| differs));
            changes.new.set(*field, new.filter(|_| differs));
            if differs {
                fields.push(*field);
            }
        }
        Ok((!fields.is_empty()).then_some(Body::Edit { fields, private: changes }))
    }
}
