//! What is going to happen to a case, in words: a decision that is not recorded yet.
use super::Words;
use crate::domain::course::Frozen;
use crate::domain::decide::Decision;
use crate::domain::fact::Body;
use crate::domain::sop::Sop;
use crate::domain::text;
use crate::domain::timing::Verdict;
use crate::domain::zone::Zone;

impl Words {
    /// What a decision does, without what was said with it: `langkah 4 → 5, 16:12 lewat 6:12`, with
    /// for whom it is done.
    pub fn foreseen(&self, decision: &Decision, sop: &Sop, zone: Zone) -> String {
        // An edit in a finish only fills its gate.
        let last = decision.bodies.last();
        let what = match last {
            Some(Body::Finish { step, frozen, .. }) => self.foreseen_finish(*step, frozen, sop),
            Some(Body::Migrate { sop_revision, targets_s, .. }) => {
                self.foreseen_migration(sop_revision, targets_s, sop)
            }
            Some(body) => self.body(body, sop, zone),
            None => String::new(),
        };
        let Some(key) = &decision.on_behalf_of else { return what };
        let executor = text::shown(sop.executor(key).map_or(key, |e| &e.title));
        self.with("acts-on-behalf", &[("what", what.into()), ("executor", executor.into())])
    }

    /// Which standards change: `ke revisi 5b6f1676: langkah 3 60:00 → 45:00`.
    fn foreseen_migration(&self, revision: &str, new: &[Option<i64>], sop: &Sop) -> String {
        let old = sop.targets_s();
        let standard = |step: Option<&Option<i64>>| match step {
            None => self.say("record-no-step"),
            Some(None) => self.say("standing-no-standard"),
            Some(Some(target_s)) => self.duration(*target_s),
        };
        let steps = 0..old.len().max(new.len());
        let changes: Vec<String> = steps
            .filter(|i| old.get(*i) != new.get(*i))
            .map(|i| {
                let (from, to) = (standard(old.get(i)), standard(new.get(i)));
                let args = [("step", (i + 1).into()), ("from", from.into()), ("to", to.into())];
                self.with("record-standard-changes", &args)
            })
            .collect();
        let short: String = revision.chars().take(8).collect();
        let changes =
            if changes.is_empty() { self.say("record-standards-stay") } else { changes.join(", ") };
        self.with("record-moves", &[("revision", short.into()), ("changes", changes.into())])
    }

    fn foreseen_finish(&self, step: u16, frozen: &Frozen, sop: &Sop) -> String {
        let ends = step >= sop.steps();
        let to = if ends { self.say("acts-to-end") } else { (step + 1).to_string() };
        let mut values = vec![
            ("from", step.to_string().into()),
            ("to", to.into()),
            ("elapsed", self.duration(frozen.elapsed_s).into()),
        ];
        let Some(target_s) = frozen.target_s else {
            return self.with("acts-finish-measured", &values);
        };
        values.push(("target", self.duration(target_s).into()));
        values.push(("over", self.duration(frozen.elapsed_s - target_s).into()));
        let late = frozen.verdict == Some(Verdict::Late);
        self.with(if late { "acts-finish-late" } else { "acts-finish" }, &values)
    }
}
