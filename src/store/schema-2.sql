-- The row index says more of a case, so that every query can be asked of it: an index, so it is made
-- anew and filled from the facts. What cases are ordered by is never NULL: an absent due time or expiry
-- is the greatest number, an absent closing time the least.
DROP TABLE case_row;
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
  due_at INTEGER NOT NULL,
  near_at INTEGER,
  overrun_from INTEGER,
  registered_at INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  class TEXT,
  search TEXT NOT NULL,
  basis INTEGER NOT NULL,
  nik TEXT,
  name_key TEXT NOT NULL,
  agency_key TEXT NOT NULL,
  letter_key TEXT NOT NULL,
  officer_key TEXT NOT NULL,
  closed_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX case_number ON case_row (prefix, year, serial);
CREATE INDEX case_newest ON case_row (year, serial, prefix);
CREATE INDEX case_serial ON case_row (serial);
CREATE INDEX case_letter ON case_row (letter_key);
CREATE INDEX case_basis ON case_row (basis) WHERE open = 1;
CREATE INDEX case_queue ON case_row (due_at, pace, year, serial, prefix) WHERE open = 1;
-- What all cases are narrowed and ordered by.
CREATE INDEX case_open ON case_row (year, serial, prefix) WHERE open = 0;
CREATE INDEX case_status ON case_row (status, year, serial, prefix);
CREATE INDEX case_registered ON case_row (registered_at, year, serial, prefix);
CREATE INDEX case_name ON case_row (name_key, year, serial, prefix);
CREATE INDEX case_agency ON case_row (agency_key, year, serial, prefix);
CREATE INDEX case_closed ON case_row (closed_at, year, serial, prefix);
CREATE INDEX case_expires ON case_row (expires, year, serial, prefix);
