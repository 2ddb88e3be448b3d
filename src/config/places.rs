//! Where the platform keeps the store and the configuration.
use std::path::PathBuf;

use directories::ProjectDirs;

fn dirs() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "loket")
}

/// The store when nothing else is said. Without a home it lies where the program was started.
pub fn store() -> PathBuf {
    dirs().map_or_else(PathBuf::new, |d| d.data_local_dir().to_path_buf()).join("loket.db")
}

/// `config.toml` in the platform's configuration folder.
pub fn config() -> PathBuf {
    dirs().map_or_else(PathBuf::new, |d| d.config_dir().to_path_buf()).join("config.toml")
}
