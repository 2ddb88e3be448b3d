-- Certificates that lists from outside tell of. They are nobody's act, so they lie outside the chain,
-- guarded by a checksum; that a list was taken is a fact of the office. A person's are erased for good.
CREATE TABLE certificate_listed (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  body TEXT NOT NULL,
  sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Whose certificate lapses when: an index of the cases and of the lists, rebuilt from them.
CREATE TABLE certificate_row (
  id BLOB PRIMARY KEY,
  listed INTEGER NOT NULL,
  expires INTEGER,
  renewing INTEGER NOT NULL,
  nik TEXT,
  nip TEXT,
  name_key TEXT NOT NULL,
  agency_key TEXT NOT NULL
) STRICT;
CREATE INDEX certificate_expires ON certificate_row (expires, id) WHERE expires IS NOT NULL;
CREATE INDEX certificate_nik ON certificate_row (nik, expires, id) WHERE nik IS NOT NULL;
CREATE INDEX certificate_nip ON certificate_row (nip, expires, id) WHERE nip IS NOT NULL;
CREATE INDEX certificate_name ON certificate_row (name_key, agency_key, expires, id);

-- What was said of a request once it was submitted: of the cases of which something was, or that wait.
CREATE TABLE follow_up_row (
  id BLOB PRIMARY KEY,
  ams TEXT,
  since INTEGER,
  asked_at INTEGER
) STRICT;
CREATE INDEX follow_up_ams ON follow_up_row (ams, id) WHERE ams IS NOT NULL;
CREATE INDEX follow_up_waiting ON follow_up_row (since, id) WHERE since IS NOT NULL;
