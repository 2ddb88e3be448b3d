//! What happens to one request, thrown with dice: the deeds of officers, with the time at which each
//! happened and the time at which it was typed.
use super::hours;
use super::people::{Dice, OFFICERS};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Register,
    Receive,
    Finish,
    Pause(&'static str),
    Resume,
    Return(u16),
    Reject,
    Cancel,
    Reopen(u16),
    Archive,
}

/// What became of a deed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Stands,
    /// Undone at once: it never happened.
    Undone,
    /// Typed with another time, and corrected.
    Corrected(i64),
}

#[derive(Debug, Clone, Copy)]
pub struct Deed {
    pub what: What,
    pub at: i64,
    pub typed: i64,
    pub officer: &'static str,
    pub fate: Fate,
}

/// The minutes of the steps of the procedure.
pub const MINUTES: [i64; 5] = [5, 5, 10, 10, 20];
pub const REASONS: [&str; 5] =
    ["kurang_dokumen", "menunggu_pemohon", "gangguan_ams", "pejabat_tidak_di_tempat", "lainnya"];
/// How long it takes to see that one has mistyped.
pub const SECOND_LOOK_S: i64 = 40;

/// The deeds of a request that came in at `at`, in their order; some are never ended.
pub fn deeds(dice: &mut Dice, at: i64) -> Vec<Deed> {
    let mut life =
        Life { dice, at, typed: at, step: 1, paused: false, received: false, deeds: vec![] };
    life.add(What::Register, Fate::Stands);
    for _ in 0..60 {
        if life.dice.chance(8) {
            break;
        }
        if life.go_on() && !life.ends() {
            break;
        }
    }
    life.deeds
}

struct Life<'a> {
    dice: &'a mut Dice,
    at: i64,
    typed: i64,
    /// 0 = closed.
    step: u16,
    paused: bool,
    received: bool,
    deeds: Vec<Deed>,
}

impl Life<'_> {
    /// The next deed; whether the request is closed by it.
    fn go_on(&mut self) -> bool {
        let target_s = MINUTES[usize::from(self.step) - 1] * 60;
        if self.paused {
            self.pass(7_200);
            if self.dice.chance(850) {
                self.paused = false;
                self.add_or_slip(What::Resume);
                return false;
            }
        }
        self.work(target_s);
        match self.dice.below(1_000) {
            0..70 if !self.paused => {
                let reason = self.dice.pick(&REASONS);
                self.add_or_slip(What::Pause(reason));
                self.paused = true;
            }
            70..110 if self.step > 1 => {
                self.step = u16::try_from(self.dice.between(1, i64::from(self.step) - 1)).unwrap();
                self.add_or_slip(What::Return(self.step));
                self.paused = false;
            }
            110..120 => return self.close(What::Reject),
            120..130 => return self.close(What::Cancel),
            _ => return self.finish(),
        }
        false
    }

    fn finish(&mut self) -> bool {
        if self.step == 4 && !self.received {
            self.add(What::Receive, Fate::Stands);
            self.received = true;
        }
        if usize::from(self.step) == MINUTES.len() {
            return self.close(What::Finish);
        }
        self.add_or_slip(What::Finish);
        self.step += 1;
        self.paused = false;
        false
    }

    fn close(&mut self, what: What) -> bool {
        self.add_or_slip(what);
        (self.step, self.paused) = (0, false);
        true
    }

    /// What follows the end; whether the request is opened again.
    fn ends(&mut self) -> bool {
        self.pass(3 * hours::DAY_S);
        if self.dice.chance(40) {
            self.step = u16::try_from(self.dice.between(1, 5)).unwrap();
            self.add_or_slip(What::Reopen(self.step));
            return true;
        }
        if self.dice.chance(400) {
            self.add(What::Archive, Fate::Stands);
        }
        false
    }

    /// Works on a step with this standard: mostly within it, now and then at night.
    fn work(&mut self, target_s: i64) {
        if self.dice.chance(30) {
            self.pass(20 * 3_600);
        } else {
            let most = if self.dice.chance(120) { target_s * 4 } else { target_s };
            self.at = hours::after(self.at, self.dice.between(20, most));
        }
    }

    /// Time goes by, at most so much, whatever the hour.
    fn pass(&mut self, most_s: i64) {
        self.at += self.dice.between(60, most_s);
    }

    /// One deed in fifty is mistyped, and undone or corrected.
    fn add_or_slip(&mut self, what: What) {
        let moves = matches!(what, What::Finish | What::Return(_) | What::Reject | What::Cancel);
        match self.dice.below(100) {
            0 => {
                self.add(what, Fate::Undone);
                self.at = self.typed.max(self.at) + self.dice.between(60, 600);
            }
            1 if moves => {
                let wrong = self.at + self.dice.between(1, 1_500);
                self.add(what, Fate::Corrected(wrong));
                self.at = self.at.max(self.typed);
                return;
            }
            _ => {}
        }
        self.add(what, Fate::Stands);
    }

    fn add(&mut self, what: What, fate: Fate) {
        let said = if let Fate::Corrected(wrong) = fate { wrong } else { self.at };
        let late = if self.dice.chance(120) { self.dice.between(60, 2 * hours::DAY_S) } else { 0 };
        let typed = self.typed.max(said) + late;
        let officer = self.dice.pick(&OFFICERS);
        self.deeds.push(Deed { what, at: self.at, typed, officer, fate });
        self.typed = typed;
        if fate != Fate::Stands {
            self.typed += SECOND_LOOK_S;
        }
    }
}
