//! The templates of forms: which there are, one in full, all of them to be changed.
use std::path::PathBuf;
use std::sync::Arc;

use clap::Subcommand;
use serde_json::json;

use super::super::failure::{Failure, Outcome, exit};
use super::super::out::Cell;
use super::super::run::Run;
use crate::print::BUILT_IN;
use crate::runtime::printing::{self, keep};

/// `loket print template`.
#[derive(Debug, Subcommand)]
pub enum Template {
    List,
    Show {
        #[arg(value_name = "TEMPLATE")]
        template: String,
    },
    Export {
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
    },
}

impl Run<'_> {
    pub(super) fn template(&mut self, what: &Template) -> Outcome {
        match what {
            Template::List => self.list_templates(),
            Template::Show { template } => {
                let text = self.template_text(template)?;
                self.out.document(&text)?;
                Ok(exit::OK)
            }
            Template::Export { folder } => {
                for (name, text) in BUILT_IN {
                    keep::export(folder, name, text)?;
                }
                // A name alone would be looked for beside the settings.
                let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.clone());
                let args = [
                    ("count", BUILT_IN.len().into()),
                    ("folder", whole.display().to_string().into()),
                ];
                let said = self.words.with("print-exported", &args);
                self.out.said(&said)?;
                Ok(exit::OK)
            }
        }
    }

    /// The templates and where each comes from, unless one of them cannot be read.
    fn list_templates(&mut self) -> Outcome {
        let templates = printing::templates(&self.config)?;
        if let Some(broken) = templates.check().into_iter().next() {
            return Err(printing::placed(&self.config, broken).into());
        }
        let own = self.config.forms.templates.clone().unwrap_or_default();
        let place = |name: &str| {
            let own = templates.is_own(name).then(|| own.join(name).display().to_string());
            own.unwrap_or_else(|| self.words.say("cli-built-in"))
        };
        if self.options.json {
            let one = |(name, _): &(&str, &str)| {
                let own = templates.is_own(name).then(|| place(name));
                json!({ "name": name, "path": own })
            };
            let (data, stamp) = (BUILT_IN.iter().map(one).collect(), self.stamp());
            self.out.json("templates", &stamp, &data)?;
        } else {
            let row = |(name, _): &(&str, &str)| vec![(*name).into(), place(name).into()];
            let rows: Vec<Vec<Cell>> = BUILT_IN.iter().map(row).collect();
            self.out.table(&[], &rows)?;
        }
        Ok(exit::OK)
    }

    /// The text of a template: the office's own, where there is one.
    fn template_text(&self, name: &str) -> Result<Arc<str>, Failure> {
        let templates = printing::templates(&self.config)?;
        let named = [name.to_owned(), format!("{name}.html")];
        let text = named.iter().find_map(|name| templates.text(name));
        text.map(Arc::from).ok_or_else(|| {
            let known: Vec<&str> = BUILT_IN.iter().map(|(name, _)| *name).collect();
            let args = [("name", name.to_owned()), ("known", known.join(", "))];
            Failure::said(exit::NOT_FOUND, "not_found.template", "print-no-template", args)
        })
    }
}
