//! Where a desk stands when it opens: what the options, the settings and the store say.
use std::collections::BTreeMap;
use std::sync::Arc;

use super::DeskOptions;
use crate::app::keymap::Keymap;
use crate::app::menu::Lexicon;
use crate::app::settings::saved_view;
use crate::app::{Arrangement, Hindrance, Queries, Station};
use crate::domain::calendar::Calendar;
use crate::store::{Store, StoreError};
use crate::words::{self, Lang, Words};

/// Where the desk stands; in a demo nothing of the office's own.
///
/// # Errors
/// When the store cannot be read.
pub(super) fn station(
    options: &DeskOptions,
    calendar: Arc<Calendar>,
    store: Option<&Store>,
    (read_only, hindrance): (bool, Option<Hindrance>),
) -> Result<Station, StoreError> {
    let config = &options.config;
    let roll = store.map_or_else(|| Ok(Arc::default()), Store::staff)?;
    let own = roll.named(&options.officer);
    let none = BTreeMap::new();
    let keys = if options.demo { &none } else { &config.keys };
    let installed = store.map_or_else(|| Ok(Vec::new()), Store::installed_sops)?;
    let installed = if options.demo { Vec::new() } else { installed };
    if let Some(store) = store {
        config.sops.iter().for_each(|i| store.offer_sop(Arc::clone(&i.sop)));
    }
    let procedures = config.procedures(installed.clone());
    Ok(Station {
        calendar,
        sop: procedures.default_of(&config.sop_default, &config.sop),
        installed,
        procedures,
        near_pct: config.near_pct,
        officer: options.officer.clone(),
        roles: own.map(|o| o.roles.clone()).unwrap_or_default(),
        officers: roll.here().map(|o| o.name.clone()).collect(),
        on_behalf_of: options.on_behalf_of.clone(),
        roll: (*roll).clone(),
        office_name: config.office_name.clone(),
        read_only,
        hindrance,
        demo: options.demo,
        as_of: options.as_of.is_some(),
        lang: config.lang,
        theme: if options.colour { config.theme.clone() } else { "mono".to_owned() },
        themes: config.themes.clone(),
        layout: Arrangement::parse(&config.layout),
        keymap: Keymap::new(keys).0,
        lexicon: lexicon(),
        mouse: config.mouse,
        queries: Queries {
            terms: words::lexicon(config.sops.iter().map(|i| &*i.sop)),
            views: config.views.iter().map(saved_view).collect(),
        },
        // Who only reads has not signed in.
        mask: config.mask || (read_only && roll.enforced),
        config_problems: config.problems.len(),
    })
}

/// The names of things in every language.
fn lexicon() -> Lexicon {
    let words = Lang::ALL.map(Words::new);
    let of = |lang: Lang| words.iter().find(|words| words.lang() == lang);
    Lexicon::new(|lang, id| of(lang).filter(|words| words.has(id)).map(|words| words.say(id)))
}
