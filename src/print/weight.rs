//! What a value costs to be written as text. The engine counts a text when it is made; of lists within
//! lists that a few bytes describe, that is too late.
use minijinja::value::{Rest, Value, ValueKind};
use minijinja::{Environment, Error, ErrorKind, State, filters, tests};

/// Lists within lists, at most.
const DEPTH_MAX: usize = 64;

/// Pays for writing `value`, before it is written.
///
/// # Errors
/// When the page may not cost so much.
pub fn pay(state: &State<'_, '_>, value: &Value) -> Result<(), Error> {
    const BYTES_A_UNIT: usize = 64;
    let mut open = vec![(value.clone(), 0)];
    while let Some((value, depth)) = open.pop() {
        if let Some(text) = value.as_str() {
            if depth > 0 {
                state.consume_fuel((text.len() / BYTES_A_UNIT) as u64)?;
            }
            continue;
        }
        if !is_many(&value) {
            continue;
        }
        if depth == DEPTH_MAX {
            return Err(Error::new(ErrorKind::InvalidOperation, "lists within lists, too deep"));
        }
        for item in value.try_iter()? {
            state.consume_fuel(1)?;
            if value.kind() == ValueKind::Map {
                open.push((value.get_item(&item)?, depth + 1));
            }
            open.push((item, depth + 1));
        }
    }
    Ok(())
}

fn is_many(value: &Value) -> bool {
    matches!(value.kind(), ValueKind::Seq | ValueKind::Map | ValueKind::Iterable)
}

/// The filters and tests that write what they are given as text, each after it was paid for.
pub fn priced(environment: &mut Environment<'_>) {
    macro_rules! filters {
        ($($name:literal $filter:ident)*) => {
            $(filter(environment, $name, Value::from_function(filters::$filter));)*
        };
    }
    filters! {
        "capitalize" capitalize "e" escape "escape" escape "format" format "indent" indent
        "join" join "lines" lines "lower" lower "pprint" pprint "replace" replace "safe" safe
        "split" split "string" string "title" title "trim" trim "upper" upper
    }
    for (name, test) in [
        ("startingwith", Value::from_function(tests::is_startingwith)),
        ("endingwith", Value::from_function(tests::is_endingwith)),
    ] {
        environment.add_test(name, move |state: &mut State<'_, '_>, values: Rest<Value>| {
            values.iter().try_for_each(|value| pay(state, value))?;
            Ok::<_, Error>(test.call(state, &values)?.is_true())
        });
    }
    // It writes all that there is, at once.
    environment.remove_global("debug");
}

fn filter(environment: &mut Environment<'_>, name: &'static str, made: Value) {
    environment.add_filter(name, move |state: &mut State<'_, '_>, values: Rest<Value>| {
        values.iter().try_for_each(|value| pay(state, value))?;
        made.call(state, &values)
    });
}
