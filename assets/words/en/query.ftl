# Filters: what is not understood, and what is known.
query-unknown-key = Unknown filter { $key }:.
query-unknown-value = { $value } is no value for { $key }.
query-empty = { $key }: has no value yet.
query-unclosed = A quotation mark is not closed.
query-too-many = The filter is too long; its last part is left out.
query-too-long = The filter has { $found } characters; at most { $limit } are read.
query-did-you-mean = Did you mean { $name }?
query-known-keys = Known: { $known }.
query-takes = One of: { $known }.
query-takes-text = Takes a part of the name; more than one word in quotation marks.
query-takes-step = Takes a step number (3), a range (2..4) or a step's short name.
query-takes-period = Takes a day (2026-11-20), a month (2026-11), a range (2026-10..2026-11), today, this-month, or a number of days (<30).

query-fields = Fields: { $keys } · Tab completes
query-line-keys = Enter apply · Tab complete · ↑ history · Esc close
query-begins = Read as everything that begins so: { $what }
query-left-out = Left out: { $what }

desk-sorted = sorted by { $by }
desk-sorted-reversed = sorted by { $by }, reversed
action-views = Choose a view: mine, today, closed, saved
action-views-short = views
action-sort = Sort
action-sort-short = sort

menu-views = Views
menu-views-keys = ↑↓ choose · Enter or its key shows · Esc close
menu-sort = Sort by
menu-sort-keys = ↑↓ choose · the same key again reverses · Esc close

view-mine = Mine
view-running = Running
view-paused = Paused
view-today = Registered today
view-expiring = Certificates about to end
view-closed-this-month = Closed this month
view-closed = All closed
view-archived = Archived
view-saved = Saved view
view-save = Save this filter and order as a view
view-drop = Delete this view
view-name = Name of the view for: { $query }
view-name-keys = Enter save · Esc close
view-was-saved = View { $name } saved.
view-was-dropped = View { $name } deleted.
view-nothing-to-save = There is no filter or order to save. Press { $key } to filter.
view-empty = No case in this view. Press { $back } to go back to the queue.
view-unseen = the name of a view is not valid: { $detail }
view-broken = view { $name }: { $what }

sort-urgency = most urgent
sort-number = number
sort-newest = newest
sort-name = applicant
sort-agency = agency
sort-step = step
sort-left = time left
sort-officer = officer
sort-closed = last closed
sort-expires = certificate ends
sort-natural = now
sort-reversed = now, reversed
