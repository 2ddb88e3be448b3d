
-- The SOP of a case, and the classification under which it lies in the archive: as it is compared, and
-- as it was typed. Closed cases are counted by year and classification.
ALTER TABLE case_row ADD COLUMN sop TEXT NOT NULL DEFAULT '';
ALTER TABLE case_row ADD COLUMN filed TEXT NOT NULL DEFAULT '';
ALTER TABLE case_row ADD COLUMN filed_as TEXT;
CREATE INDEX case_filed ON case_row (closed_at, status, filed, filed_as) WHERE open = 0;
