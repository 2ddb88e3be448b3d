## Lists to pick from: command palette, actions, help

action-palette = Command palette
action-palette-short = commands
action-action-menu = Actions for this case
action-action-menu-short = actions

menu-palette = Command palette
menu-palette-keys = ↑↓ choose · Enter run · type words or a key · Esc close
menu-actions = Actions
menu-actions-keys = ↑↓ choose · Enter run, or press its key · Esc close
menu-help = Help
menu-help-keys = ↑↓ choose · Enter run · type to narrow · Esc close
menu-empty = There is nothing here yet.
menu-nothing = Nothing matches; delete some of what was typed.

menu-group-recent = Run just now
menu-group-now = Can be done now
menu-group-not-now = Not now; the reason stands below
menu-group-act = Work on the selected case
menu-group-look = Look at the selected case
menu-group-move = Move about
menu-group-desk = The desk
copy-group-case = For letters and talk
copy-group-ams = For AMS, in its order
action-pause-now = Pause
action-resume = Resume
action-reopen-now = Reopen
action-unarchive = Take out of the archive
action-unarchive-short = unarchive
action-mouse-on = Turn the mouse on
action-mouse-off = Turn the mouse off
