//! Small libraries that tests lay under the program, built once.
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// A library of one C file.
pub struct Library {
    source: &'static str,
    built: OnceLock<Option<PathBuf>>,
}

impl Library {
    pub const fn new(source: &'static str) -> Self {
        Self { source, built: OnceLock::new() }
    }

    /// Where it lies; none with a printed reason where it cannot be built.
    pub fn path(&self) -> Option<&Path> {
        self.built.get_or_init(|| build(self.source)).as_deref()
    }
}

fn build(source: &str) -> Option<PathBuf> {
    if !cfg!(all(target_os = "linux", target_env = "gnu")) {
        println!("skipped: nothing can be laid under a program on this system");
        return None;
    }
    let name = source.replace(['/', '.'], "-");
    let library =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}.so", std::process::id()));
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    let built = Command::new(compiler)
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .arg(&library)
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join(source))
        .args(["-ldl"])
        .output();
    match built {
        Ok(built) if built.status.success() => Some(library),
        Ok(built) => {
            panic!("the library is not built:\n{}", String::from_utf8_lossy(&built.stderr))
        }
        Err(error) => {
            println!("skipped: there is no C compiler: {error}");
            None
        }
    }
}
