//! Why an officer may not do what is asked, in words.
use super::says::shown;
use super::{Arg, Words};
use crate::domain::authority::Denied;
use crate::domain::zone::Zone;

impl Words {
    /// What the sentence of a denial and its hint name.
    pub(super) fn denied(&self, denied: &Denied, zone: Zone) -> Vec<(&'static str, Arg<'static>)> {
        let able = |able: &[String]| {
            let names =
                if able.is_empty() { self.say("authority-nobody") } else { self.list(able) };
            ("able", shown(&names))
        };
        match denied {
            Denied::PinNeeded { officer } | Denied::LastAdministrator { officer } => {
                vec![("officer", shown(officer))]
            }
            Denied::PinMissing { officer, able: names } => {
                vec![("officer", shown(officer)), able(names)]
            }
            Denied::PinWrong { officer, left } => {
                vec![("officer", shown(officer)), ("left", (*left).into())]
            }
            Denied::PinWaits { officer, until } => {
                vec![("officer", shown(officer)), ("until", self.moment_exact(zone, *until).into())]
            }
            Denied::PinDigits { min, max } => vec![("min", (*min).into()), ("max", (*max).into())],
            Denied::NotYourStep { step, executor, able: names } => {
                vec![("step", (*step).into()), ("executor", shown(executor)), able(names)]
            }
            Denied::NotActingFor { executor, able: names } => {
                vec![("executor", shown(executor)), able(names)]
            }
            Denied::AdministratorNeeded { able: names } | Denied::RulesUnproven { able: names } => {
                vec![able(names)]
            }
            Denied::Period { from, until } => {
                vec![("from", self.date(*from).into()), ("until", self.date(*until).into())]
            }
            Denied::NoStandIn { officer, role } => {
                vec![("officer", shown(officer)), ("role", shown(role))]
            }
            Denied::PinTrivial | Denied::PinDiffers | Denied::NoAdministrator => Vec::new(),
        }
    }
}
