PRAGMA application_id = 1280265044; -- "LOKT"

-- The chain: every fact, canonical bytes exactly as hashed. Nothing else here is the truth.
CREATE TABLE fact (
  pos INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  case_id BLOB CHECK (length(case_id) = 16),
  seq INTEGER CHECK ((seq IS NULL) = (case_id IS NULL)),
  act BLOB NOT NULL CHECK (length(act) = 16),
  canonical BLOB NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE UNIQUE INDEX fact_case ON fact (case_id, seq) WHERE case_id IS NOT NULL;
CREATE INDEX fact_office ON fact (pos) WHERE case_id IS NULL;
CREATE INDEX fact_act ON fact (act);
CREATE TRIGGER fact_insert BEFORE INSERT ON fact
  WHEN NEW.pos IS NOT (SELECT coalesce(max(pos), 0) + 1 FROM fact)
  BEGIN SELECT RAISE(ABORT, 'facts are appended without gaps'); END;
CREATE TRIGGER fact_update BEFORE UPDATE ON fact
  BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER fact_delete BEFORE DELETE ON fact
  BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;

-- Personal values, outside the chain, which holds SHA-256(salt || body). Erasing sets both to NULL.
CREATE TABLE subject (
  fact BLOB PRIMARY KEY REFERENCES fact (id),
  salt BLOB CHECK (length(salt) = 32),
  body BLOB CHECK ((body IS NULL) = (salt IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER subject_insert BEFORE INSERT ON subject
  WHEN EXISTS (SELECT 1 FROM subject WHERE fact = NEW.fact)
  BEGIN SELECT RAISE(ABORT, 'personal values are never replaced'); END;
CREATE TRIGGER subject_update BEFORE UPDATE ON subject
  WHEN NOT (NEW.fact IS OLD.fact AND NEW.salt IS NULL AND NEW.body IS NULL)
  BEGIN SELECT RAISE(ABORT, 'personal values are erased or left alone'); END;
CREATE TRIGGER subject_delete BEFORE DELETE ON subject
  BEGIN SELECT RAISE(ABORT, 'personal values are erased in place'); END;

-- SOPs and calendars that facts name, whole: the text whose SHA-256 is the revision.
CREATE TABLE revision (
  hash TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('sop', 'calendar')),
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER revision_insert BEFORE INSERT ON revision
  WHEN EXISTS (SELECT 1 FROM revision WHERE hash = NEW.hash)
  BEGIN SELECT RAISE(ABORT, 'revisions are never replaced'); END;
CREATE TRIGGER revision_update BEFORE UPDATE ON revision
  BEGIN SELECT RAISE(ABORT, 'revisions are never changed'); END;
CREATE TRIGGER revision_delete BEFORE DELETE ON revision
  BEGIN SELECT RAISE(ABORT, 'revisions are never removed'); END;

-- One row a case: an index of the facts, never a standing. Rebuilt from them at any time.
CREATE TABLE case_row (
  id BLOB PRIMARY KEY,
  prefix TEXT NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  open INTEGER NOT NULL,
  name TEXT NOT NULL,
  agency TEXT NOT NULL,
  letter_no TEXT NOT NULL,
  officer TEXT,
  sop_revision TEXT NOT NULL,
  step INTEGER,
  attempt INTEGER,
  pace INTEGER NOT NULL,
  pace_at INTEGER NOT NULL,
  before_s INTEGER NOT NULL,
  target_s INTEGER,
  due_at INTEGER,
  near_at INTEGER,
  overrun_from INTEGER,
  registered_at INTEGER NOT NULL,
  basis INTEGER NOT NULL,
  nik TEXT,
  name_key TEXT NOT NULL,
  letter_key TEXT NOT NULL,
  search TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX case_number ON case_row (prefix, year, serial);
CREATE INDEX case_newest ON case_row (year DESC, serial DESC, prefix);
CREATE INDEX case_serial ON case_row (serial);
CREATE INDEX case_letter ON case_row (letter_key);
CREATE INDEX case_queue ON case_row (due_at IS NULL, due_at, pace, prefix, year, serial)
  WHERE open = 1;
CREATE INDEX case_basis ON case_row (basis) WHERE open = 1;

-- What was typed and not yet recorded.
CREATE TABLE draft (
  kind TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;
