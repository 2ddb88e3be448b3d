//! `loket doctor --try`: each route once, so that the person in front of the terminal sees and hears
//! it. Where nobody sits, only what can be known without a person is tried.
use std::io::{self, BufRead};

use serde_json::{Value, json};

use crate::cli::failure::{Failure, Outcome, exit};
use crate::cli::run::Run;
use crate::config::Routes;
use crate::notify::{Announcement, Mishap, Route, sequence, window_title};
use crate::runtime::{Surroundings, routes};

/// What became of a route.
enum Tried {
    /// It went out; whether it was noticed, where somebody was asked.
    Sent {
        noticed: Option<bool>,
    },
    Failed(Mishap),
    /// It cannot be tried here: the id of the reason.
    Left(&'static str),
}

impl Tried {
    const fn code(&self) -> &'static str {
        match self {
            Tried::Sent { noticed: Some(true) } => "noticed",
            Tried::Sent { noticed: Some(false) } => "not_noticed",
            Tried::Sent { noticed: None } => "sent",
            Tried::Failed(_) => "failed",
            Tried::Left(_) => "left_out",
        }
    }
}

impl Run<'_> {
    pub(super) fn try_routes(&mut self, asked: &str, around: &Surroundings) -> Outcome {
        let asked: Vec<Route> = match asked {
            "all" => Route::ALL.to_vec(),
            one => Route::parse(one).into_iter().collect(),
        };
        let mut tried: Vec<(Route, Tried)> = Vec::new();
        for route in asked {
            let became = self.try_route(route, around)?;
            if !self.options.json {
                self.say_tried(route, &became)?;
            }
            tried.push((route, became));
        }
        if self.options.json {
            let data: Value =
                tried.iter().map(|(route, became)| self.tried(*route, became)).collect();
            let stamp = self.stamp();
            self.out.json("doctor_try", &stamp, &data)?;
        }
        let failed = tried.iter().any(|(_, became)| matches!(became, Tried::Failed(_)));
        Ok(if failed { exit::WORLD } else { exit::OK })
    }

    /// What is tried is what would be sent if the route were chosen.
    fn try_route(&mut self, route: Route, around: &Surroundings) -> Result<Tried, Failure> {
        let said = Announcement::trial(&self.words);
        if !route.is_of_the_terminal() {
            if route == Route::Hook && self.config.routes.hook.is_empty() {
                return Ok(Tried::Left("doctor-try-no-hook"));
            }
            return match routes::attempt(route, &self.config.routes, &said) {
                Err(mishap) => Ok(Tried::Failed(mishap)),
                Ok(()) if route == Route::Desktop => self.ask(route, around),
                Ok(()) => Ok(Tried::Sent { noticed: None }),
            };
        }
        if !around.is_terminal || self.options.json {
            return Ok(Tried::Left("doctor-try-no-terminal"));
        }
        let chosen = Routes {
            bell: route == Route::Bell,
            terminal: self.config.routes.terminal.clone(),
            ..Routes::default()
        };
        let (bytes, fired) = routes::to_terminal(&around.terminal, &chosen, &said);
        match route {
            Route::Title if around.terminal.has_title() => {
                let title = sequence::title(&window_title(1, &self.words));
                self.send(&format!("{}{title}", sequence::KEEP_TITLE))?;
                let answer = self.ask(route, around);
                self.send(sequence::RETURN_TITLE)?;
                answer
            }
            Route::Bell => {
                self.send(sequence::BELL)?;
                self.ask(route, around)
            }
            Route::Terminal if fired.contains(&Route::Terminal) => {
                self.send(&format!("{bytes}{}", sequence::BELL))?;
                self.ask(route, around)
            }
            Route::Title | Route::Terminal | Route::Desktop | Route::Hook => {
                Ok(Tried::Left("doctor-try-not-here"))
            }
        }
    }

    fn send(&mut self, bytes: &str) -> io::Result<()> {
        self.out.send(bytes)
    }

    /// Asks whether it was noticed: Enter is yes. Nobody is asked where nobody sits.
    fn ask(&mut self, route: Route, around: &Surroundings) -> Result<Tried, Failure> {
        if !around.is_terminal || self.options.json {
            return Ok(Tried::Sent { noticed: None });
        }
        let question = self.words.coded("doctor-ask", route.code());
        let keys = self.words.say("doctor-ask-keys");
        self.out.ask(&format!("{question} {keys}"))?;
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line)?;
        let no = ["t", "n"].iter().any(|no| line.trim().to_lowercase().starts_with(no));
        Ok(Tried::Sent { noticed: (!line.is_empty()).then_some(!no) })
    }

    fn say_tried(&mut self, route: Route, became: &Tried) -> io::Result<()> {
        let name = self.words.coded("route", route.code());
        let what = self.became(became);
        self.out.line(&format!("{name}: {what}"))
    }

    fn became(&self, became: &Tried) -> String {
        match became {
            Tried::Sent { .. } => self.words.coded("doctor-try", became.code()),
            Tried::Failed(mishap) => mishap.say(&self.words).what,
            Tried::Left(why) => self.words.say(why),
        }
    }

    fn tried(&self, route: Route, became: &Tried) -> Value {
        let reason = match became {
            Tried::Failed(mishap) => Some(mishap.code()),
            Tried::Sent { .. } | Tried::Left(_) => None,
        };
        json!({
            "route": route.code(), "result": became.code(), "code": reason,
            "message": self.became(became),
        })
    }
}
