### Words of what comes in: pastes, mouse, copies.

desk-news-paste-cut = The paste is too long: its last { $count } characters were not taken. What fits is in the field.
desk-news-paste-ignored = Paste ignored: text can only be pasted into a field. Open a form or the filter ({ $key }), then paste again.
desk-news-mouse-on = Mouse on: a click selects and runs, the wheel scrolls. Hold Shift while dragging to mark text. { $key } turns it off.
desk-news-mouse-off = Mouse off: the terminal marks and copies text itself. { $key } turns it on.
action-mouse = Mouse on or off
action-mouse-short = mouse
key-space = Space
desk-zoomed = one pane ({ $key } all)
action-zoom = This pane alone
action-zoom-short = this pane alone
action-unzoom = All panes
action-unzoom-short = all panes

action-copy = Copy the number, a summary, and the fields for AMS
action-copy-short = copy
menu-copy = Copy
menu-copy-keys = ↑↓ choose · Enter copy and go on to the next field · Esc close
copy-number = Case number
copy-letter = Letter number
copy-summary = Summary
copy-nik-whole = Whole NIK, recorded in the history
copy-nip-whole = Whole NIP, recorded in the history
desk-news-copied = Copied: { $what }.
desk-news-copied-recorded = Copied: { $what }. That the whole number was read is recorded in the history.
desk-blocked-empty = This field is empty.

stray-alike = { $place }: letter { $position } ({ $code }) looks like “{ $like }” but is another one. Type it again unless it is meant.
stray-mixed = { $place }: letter { $position } “{ $letter }” ({ $code }) is of another script. Type it again unless it is meant.
