//! A fact as its case tells it: what undo took back and what was corrected are named, not numbered.
use super::says::shown;
use super::{Arg, Words, masked};
use crate::domain::case::Case;
use crate::domain::course::Frozen;
use crate::domain::fact::{Body, Changes, Fact};
use crate::domain::record::Field;
use crate::domain::sop::Sop;
use crate::domain::text;
use crate::domain::zone::Zone;

impl Words {
    /// A fact of `case` in one line. Edits say old and new values, personal numbers masked if `mask`.
    pub fn told(&self, f: &Fact, case: &Case, sop: &Sop, (zone, mask): (Zone, bool)) -> String {
        let named = |seqs: &[u32]| {
            let facts: Vec<&Fact> = seqs.iter().filter_map(|seq| case.fact(*seq)).collect();
            self.acts(&facts, sop, zone)
        };
        if let Body::Undo { facts } = &f.body {
            self.with("told-undo", &[("what", named(facts).into())])
        } else if let Body::Redo { facts } = &f.body {
            self.with("told-redo", &[("what", named(facts).into())])
        } else if let Body::Edit { fields, private } = &f.body {
            let changes = self.changes(fields, private, (zone, mask));
            self.with("told-edit", &[("changes", changes.into())])
        } else if let Body::Correct { fact, to, private, .. } = &f.body {
            let what = named(std::slice::from_ref(fact));
            let args = [("what", what.into()), ("to", self.moment(zone, *to).into())];
            self.reasoned(self.with("told-correct", &args), private.text.as_deref())
        } else {
            self.of_person(f, sop, zone)
        }
    }

    /// A fact in one line; a registration without a name says that the personal data were erased.
    pub fn of_person(&self, f: &Fact, sop: &Sop, zone: Zone) -> String {
        let said = self.fact(f, sop, zone);
        let nameless = matches!(&f.body, Body::Register { private, .. }
            if private.get(Field::Name).is_none());
        if nameless { format!("{said} · {}", self.say("data-erased")) } else { said }
    }

    /// What a correction changed, beside the fact that it corrects.
    pub fn corrected_from(&self, was: &Fact, by: &Fact, zone: Zone) -> String {
        let args = [
            ("was", self.moment(zone, was.at).into()),
            ("officer", shown(&by.officer)),
            ("when", self.moment(zone, by.recorded_at).into()),
        ];
        self.with("told-corrected", &args)
    }

    /// How the work that a fact ended is judged now, where a correction made that another judgement
    /// than the fact's own.
    pub fn judged_anew(&self, fact: &Fact, case: &Case) -> Option<String> {
        let (_, before) = fact.body.turn()?;
        let ends = case.course.attempts.iter().filter_map(|attempt| attempt.end.as_ref());
        let now = ends.into_iter().find(|end| end.seq == fact.seq)?.frozen.as_ref()?;
        let figures = |f: &Frozen| (f.elapsed_s, f.target_s, f.verdict);
        if figures(now) == figures(before?) {
            return None;
        }
        let elapsed = ("elapsed", self.duration(now.elapsed_s).into());
        let Some((target_s, verdict)) = now.target_s.zip(now.verdict) else {
            return Some(self.with("told-measured-anew", &[elapsed]));
        };
        let target = ("target", self.duration(target_s).into());
        let verdict = ("verdict", self.verdict(verdict).into());
        Some(self.with("told-judged-anew", &[elapsed, target, verdict]))
    }

    fn reasoned(&self, said: String, why: Option<&str>) -> String {
        let Some(why) = why.filter(|why| !why.trim().is_empty()) else {
            return said;
        };
        self.with("fact-said", &[("fact", said.into()), ("words", shown(why))])
    }

    fn changes(&self, fields: &[Field], changes: &Changes, (zone, mask): (Zone, bool)) -> String {
        let value = |field: Field, kept: Option<&str>| -> String {
            let Some(kept) = kept else { return "–".to_owned() };
            let kept = if mask { masked(field, kept) } else { kept.to_owned() };
            text::shown(&self.value(field, &kept, zone))
        };
        let each = fields.iter().map(|field| {
            let (old, new) = (changes.old.get(*field), changes.new.get(*field));
            let name = self.field_inside(*field);
            // Both are gone once the person's data was erased.
            if old.is_none() && new.is_none() {
                return name;
            }
            let args: [(&str, Arg<'_>); 3] = [
                ("field", name.into()),
                ("old", value(*field, old).into()),
                ("new", value(*field, new).into()),
            ];
            self.with("told-change", &args)
        });
        each.collect::<Vec<_>>().join("; ")
    }
}
