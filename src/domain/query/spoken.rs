//! A query in the names of one language, for people to read; both languages read back the same.
use super::key::{Key, ME, STATES, Tongue, YES_NO};
use super::lexicon::Lexicon;
use super::term::{Query, Term, Test, Value};

impl Query {
    /// The query in the names of `tongue`; codes where `lexicon` has no word.
    pub fn spoken(&self, tongue: Tongue, lexicon: &Lexicon) -> String {
        let sort = tongue.of(Key::Sort.names());
        let order = self.order.map(|order| format!("{sort}:{}", order.spoken(tongue)));
        let terms = self.terms.iter().map(|term| term.spoken(tongue, lexicon));
        terms.chain(order).collect::<Vec<_>>().join(" ")
    }
}

impl Term {
    fn spoken(&self, tongue: Tongue, lexicon: &Lexicon) -> String {
        let Test::Field(key, values) = &self.test else { return self.to_string() };
        let values: Vec<String> =
            values.iter().map(|value| value.spoken(tongue, *key, lexicon)).collect();
        let minus = if self.negated { "-" } else { "" };
        format!("{minus}{}:{}", tongue.of(key.names()), values.join(","))
    }
}

impl Value {
    fn spoken(&self, tongue: Tongue, key: Key, lexicon: &Lexicon) -> String {
        let own = match self {
            Value::Me => Some(tongue.of(ME)),
            Value::YesNo(yes) => YES_NO.iter().find(|(_, y)| y == yes).map(|(n, _)| tongue.of(*n)),
            Value::State(state) => {
                STATES.iter().find(|(_, s)| s == state).map(|(n, _)| tongue.of(*n))
            }
            Value::Status(_) | Value::Class(_) | Value::Ams(_) => lexicon.called(tongue, key, self),
            Value::Text(_) | Value::Absent | Value::Steps(..) | Value::Period(_) => None,
        };
        own.map_or_else(|| self.to_string(), str::to_owned)
    }
}
