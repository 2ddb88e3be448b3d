
-- By what a registration is known again when a list comes twice: an index of the registration facts.
CREATE TABLE registered (
  key BLOB NOT NULL CHECK (length(key) = 16),
  case_id BLOB NOT NULL CHECK (length(case_id) = 16),
  PRIMARY KEY (key, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX registered_case ON registered (case_id);
