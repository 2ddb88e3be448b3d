//! How the desk answers an input. Each arm is short; what actions do is in `action.rs`.
use super::action::Action;
use super::deed::run;
use super::detail::Detail;
use super::form::Form;
use super::key::Key;
use super::layer::Layer;
use super::notice::{Failure, Notice};
use super::{
    App, Effect, Input, acting, alerts, arrival, bsre, clock_set, import, layers, looking, mouse,
    printing, radar, report, settings, side, staff, theme, tour, veil,
};
use crate::domain::instant::Instant;

/// Answers `input` at `at`. The screen changes by what stands in `app`; everything else by the
/// effects.
pub fn update(app: &mut App, at: Instant, input: Input) -> Vec<Effect> {
    app.now = at;
    // The selected case is read before the rest of the queue.
    let first = matches!(input, Input::Rows { whole: false, .. });
    let mut effects = veil::heed(app, &input);
    effects.extend(match input {
        input if veil::takes(app, &input) => veil::answer(app, input),
        Input::Key(key) if app.areas.too_small => unseen(app, key),
        Input::Paste(_) | Input::Mouse(_) if app.areas.too_small => Vec::new(),
        Input::Key(key) => press(app, key),
        Input::Paste(text) => layers::paste(app, &text),
        Input::Mouse(mouse) => mouse::answer(app, mouse),
        Input::Resize | Input::Tick => ticked(app),
        Input::Painted(areas) => {
            app.detail.top = areas.top;
            app.news.is_seen();
            app.areas = areas;
            Vec::new()
        }
        Input::Rows { rows, sops, whole } => {
            app.learn(sops);
            app.queue.set_open(rows, whole, at);
            Vec::new()
        }
        Input::Found { find, rows, sops } => {
            app.learn(sops);
            looking::found(app, &find, rows)
        }
        Input::Counted(counted) => looking::counted(app, counted),
        Input::Views(views) => looking::saved(app, views),
        Input::Retention(kept) => looking::kept(app, kept),
        Input::Loaded { id, case, sop } => {
            app.learn(sop);
            arrival::loaded(app, id, case)
        }
        Input::Cases { ids, cases, sops } => {
            app.learn(sops);
            acting::looked_at(app, &ids, &cases)
        }
        Input::ActLoaded { way, act, cases, sops } => {
            app.learn(sops);
            acting::retraced(app, way, act, &cases)
        }
        Input::Officers(staff) => staff::known(app, staff),
        Input::OfficerAdded { name, staff } => staff::added(app, name, staff),
        Input::SignedIn(answer) => veil::signed_in(app, answer),
        Input::Procedures(installed) => {
            app.install(installed);
            Vec::new()
        }
        Input::Appended(answer) => {
            app.bsre.touch();
            acting::appended(app, answer)
        }
        Input::Draft { kind, body } => arrival::drafted(app, &kind, body.as_deref()),
        Input::Similar { asked, rows } => arrival::similar(app, &asked, rows),
        Input::Known { about, text, found } => arrival::known(app, about, &text, found),
        Input::Alerts(known) => alerts::known(app, *known),
        Input::Claimed { rings, at } => alerts::claimed(app, &rings, at),
        Input::Muted(answer) => alerts::muted(app, *answer),
        Input::Configured(answer) => settings::configured(app, answer),
        Input::Changed => arrival::changed(app),
        Input::ClockChanged(changes) => clock_set::told(app, changes),
        Input::Today(today) => side::told(app, today),
        Input::Reported(counted) => report::counted(app, &counted),
        Input::Themed { problems } => theme::worn(app, problems),
        Input::Lapses { ask, lapses, tallies } => radar::arrived(app, &ask, lapses, tallies),
        Input::Renewal { lapse, record } => radar::renewal(app, &lapse, &record),
        Input::Awaiting(awaiting) => bsre::told(app, &awaiting),
        Input::Certificate(read) => arrival::certificate(app, read),
        Input::Ending => layers::keep_draft(app),
        Input::Printed(answer) => printing::printed(app, *answer),
        Input::Tried(routes) => {
            app.notice = Some(Notice::Tried(routes));
            Vec::new()
        }
        Input::Unkept(failure) => arrival::unkept(app, failure),
        Input::Unheard(failure) => alerts::unheard(app, failure),
        Input::Import(news) => import::heard(app, news),
        Input::Keeping(news) => {
            app.keep(news);
            Vec::new()
        }
        Input::Failed(failure) => arrival::failed(app, failure),
    });
    settle(app, &mut effects);
    tour::look(app);
    if first {
        effects.push(Effect::Rows);
    }
    effects
}

/// Time went on: what is late, what is not kept yet, what failed to be read.
fn ticked(app: &mut App) -> Vec<Effect> {
    app.queue.tick(app.now);
    let mut effects = layers::tick(app);
    effects.extend(if app.queue.loaded { acting::refresh(app) } else { vec![Effect::Rows] });
    effects
}

/// What holds after every input: crossings are told, the selected case is on its way, the selection
/// is on the screen.
fn settle(app: &mut App, effects: &mut Vec<Effect>) {
    alerts::look(app, effects);
    if !app.queue.is_asked_by(&app.station.officer) {
        let _ = looking::filter(app, app.queue.filter.clone());
    }
    effects.extend(looking::wanted(app));
    app.queue.scroll(app.areas.queue_rows);
    side::look(app, effects);
    bsre::look(app, effects);
    let shown = app.detail.case.as_ref().map(|case| case.id);
    let Some(id) = app.subject() else {
        app.detail.case = None;
        return;
    };
    if shown != Some(id) && app.asked != Some(id) {
        app.asked = Some(id);
        app.detail = Detail { tab: app.detail.tab, ..Detail::default() };
        effects.push(Effect::Load(id));
    }
}

/// Where nothing is to be seen, a key can only leave, with every draft kept, or hide the desk.
fn unseen(app: &mut App, key: Key) -> Vec<Effect> {
    match app.station.keymap.action(key) {
        Some(Action::Quit) => {
            let mut effects = layers::keep_draft(app);
            effects.push(Effect::Quit);
            effects
        }
        Some(Action::Lock) => run(app, Action::Lock),
        Some(_) | None => Vec::new(),
    }
}

pub(super) fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let action = app.station.keymap.action(key);
    app.quieten(action);
    // Whoever gets up in the middle of a form locks the desk as well.
    if action == Some(Action::Lock) && !matches!(key, Key::Char(_)) {
        return run(app, Action::Lock);
    }
    if let Some(effects) = layers::press(app, key) {
        return effects;
    }
    match action {
        Some(action) => run(app, action),
        None => Vec::new(),
    }
}

impl App {
    /// What was said and asked before the next deed is over.
    pub(super) fn quieten(&mut self, next: Option<Action>) {
        self.notice = None;
        self.news.quieten();
        self.waiting = None;
        self.until = None;
        self.confirming.take_if(|(action, _)| next != Some(*action));
    }

    pub(super) fn learn(
        &mut self,
        sops: impl IntoIterator<Item = std::sync::Arc<crate::domain::sop::Sop>>,
    ) {
        for sop in sops {
            self.sops.insert(sop.revision().to_owned(), sop);
        }
    }

    /// The topmost form.
    pub(super) fn form_mut(&mut self) -> Option<&mut Form> {
        self.layers.iter_mut().rev().find_map(|layer| {
            let Layer::Form(form) = layer else {
                return None;
            };
            Some(form.as_mut())
        })
    }

    /// Shows a failure of the world over everything else.
    pub(super) fn fail(&mut self, failure: Failure) {
        self.layers.push(Layer::Failure(failure));
    }
}
