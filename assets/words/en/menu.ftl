## Lists to pick from: command palette, actions, help

action-palette = Command palette
action-palette-short = commands
action-action-menu = Actions for this case
action-action-menu-short = actions

menu-palette = Command palette
menu-palette-keys = ↑↓ select · Enter run · type words or a key · Esc close
menu-actions = Actions
menu-actions-keys = ↑↓ select · Enter run, or press its key · Esc close
menu-help = Help
menu-help-keys = ↑↓ select · Enter run · type to narrow · Esc close
menu-nothing = Nothing matches; delete some of what was typed.
