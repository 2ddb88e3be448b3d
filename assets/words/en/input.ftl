### Words of what comes in: pastes, mouse, copies.

desk-news-paste-ignored = Paste ignored: text can only be pasted into a field. Open a form or the filter ({ $key }), then paste again.
desk-news-mouse-on = Mouse on: a click selects and runs, the wheel scrolls. Hold Shift while dragging to mark text. { $key } turns it off.
desk-news-mouse-off = Mouse off: the terminal marks and copies text itself. { $key } turns it on.
action-mouse = Mouse on or off
action-mouse-short = mouse
key-space = Space
