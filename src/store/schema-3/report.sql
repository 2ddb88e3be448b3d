-- What reports are made of: an index of the facts, found by time so that a month is read without the
-- others. Names stay with the case's row.
CREATE TABLE report_case (
  case_id BLOB PRIMARY KEY,
  judged INTEGER NOT NULL,
  registered_at INTEGER NOT NULL,
  registered_by TEXT NOT NULL,
  closed_at INTEGER,
  closed_by TEXT,
  outcome TEXT,
  net_s INTEGER,
  target_s INTEGER,
  verdict TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX report_registered ON report_case (registered_at);
CREATE INDEX report_closed ON report_case (closed_at, outcome, verdict, judged);
CREATE TABLE report_attempt (
  ended_at INTEGER NOT NULL,
  case_id BLOB NOT NULL,
  place INTEGER NOT NULL,
  step INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  ended_by TEXT NOT NULL,
  ending TEXT NOT NULL,
  elapsed_s INTEGER NOT NULL,
  target_s INTEGER,
  verdict TEXT,
  off_hours INTEGER NOT NULL,
  delay_s INTEGER NOT NULL,
  PRIMARY KEY (ended_at, case_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_attempt_case ON report_attempt (case_id);
CREATE TABLE report_pause (
  ended_at INTEGER NOT NULL,
  case_id BLOB NOT NULL,
  place INTEGER NOT NULL,
  pause INTEGER NOT NULL,
  paused_at INTEGER NOT NULL,
  resumed_at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (ended_at, case_id, place, pause)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_pause_case ON report_pause (case_id);
