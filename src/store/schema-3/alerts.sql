-- The log of alerts: which crossings were told, and when they last rang. Whoever writes it announces
-- them outside the terminals. Not from the facts; only the mark of a crossing that is no more is.
CREATE TABLE alert_told (
  case_id BLOB NOT NULL CHECK (length(case_id) = 16),
  step INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  threshold INTEGER NOT NULL CHECK (threshold IN (0, 1)),
  crossed_at INTEGER NOT NULL,
  told_at INTEGER NOT NULL,
  rung_at INTEGER NOT NULL,
  ring INTEGER NOT NULL,
  void INTEGER NOT NULL CHECK (void IN (0, 1)),
  basis INTEGER NOT NULL,
  PRIMARY KEY (case_id, step, attempt, threshold, crossed_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_newest ON alert_told (told_at, crossed_at);

-- What people answered to alerts: an index of the facts.
CREATE TABLE alert_answer (
  case_id BLOB NOT NULL,
  step INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  threshold INTEGER NOT NULL,
  crossed_at INTEGER NOT NULL,
  acknowledged_at INTEGER,
  acknowledged_by TEXT CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL)),
  snoozed_at INTEGER,
  snoozed_by TEXT CHECK ((snoozed_by IS NULL) = (snoozed_at IS NULL)),
  snoozed_until INTEGER CHECK ((snoozed_until IS NULL) = (snoozed_at IS NULL)),
  PRIMARY KEY (case_id, step, attempt, threshold, crossed_at)
) STRICT, WITHOUT ROWID;
