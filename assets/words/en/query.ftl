# Filters: what is not understood, and what is known.
query-unknown-key = Unknown filter { $key }:.
query-unknown-value = { $value } is no value for { $key }:.
query-empty = { $key }: has no value yet.
query-unclosed = A quotation mark is not closed.
query-too-many = The filter is too long; its last part is left out.
query-did-you-mean = Did you mean { $name }?
query-known-keys = Known: { $known }.
query-takes = One of: { $known }.
query-takes-text = Takes a part of the name; more than one word in quotation marks.
query-takes-step = Takes a step number (3), a range (2..4) or a step's short name.
query-takes-period = Takes a day (2026-11-20), a month (2026-11), a range (2026-10..2026-11), today, this-month, or a number of days (<30).
