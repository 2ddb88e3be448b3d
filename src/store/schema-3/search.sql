-- What every case is found by, as trigrams: an index of `case_row.search`, kept with the row and
-- rebuilt from it. It narrows; the row itself is then asked. It holds no text, so what it forgets must
-- be told to it, and is overwritten at once: erased words may not stay behind.
CREATE TABLE case_text (
  doc INTEGER PRIMARY KEY,
  case_id BLOB NOT NULL UNIQUE,
  sum INTEGER NOT NULL -- of the text that is indexed
) STRICT;
CREATE VIRTUAL TABLE case_search USING fts5(
  text, content = '', detail = none, tokenize = 'trigram case_sensitive 1'
);
INSERT INTO case_search (case_search, rank) VALUES ('secure-delete', 1);
