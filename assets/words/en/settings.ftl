### Settings: the file and its command, the screen, the first questions.

## The file

config-not-there = this file is not there; check its name in the configuration
config-named = { $what } (named by { $key } at { $place })
config-not-a-file = not a regular file; give a text file
config-too-large = larger than { $bytes } bytes; a configuration is much smaller
config-not-text = not UTF-8 text; save it again as UTF-8
config-not-a-section = { $key } is the name of a section; write [{ $key }] on a line of its own
config-unseen = { $key } holds a character that cannot be seen, at position { $position }; delete it and type that part again
config-blank = { $key } is blank; give it a value, or remove the line
config-shape = { $key } is written in a form that cannot be changed from here; change that line yourself
config-broken-hint = Nothing was written. Mend the file first; loket config check names the line and the mistake.
config-unwritable-hint = The settings are as they were. Check the permissions of the file and its folder, or name another place with --config.

## The command

cli-about-config-get = The value of one key that is in force
cli-about-config-set = Give one key a value; the rest of the file stays
cli-about-config-unset = Put one key back to its built-in value
cli-arg-key = The key, as in loket config show
cli-arg-value = Its value
cli-arg-more = Further values, where the key is a list
cli-value-value = VALUE
config-set = { $key } = { $value } ({ $origin })
config-usage-key = There is no key { $key }.
config-usage-key-hint = See loket config show and loket keys.
config-usage-key-meant = There is no key { $key }.
config-usage-key-meant-hint = Did you mean { $meant }?
config-usage-value = { $value } is no value for { $key }.
config-usage-value-hint = It must be { $wanted }.
config-kind-key = a key: one letter, { "<f5>" } or { "<c-p>" }
config-note-overridden = { $key } is written, but { $by } goes before the file.

## The screen

action-settings = Settings
action-settings-short = settings
action-settings-sought = backups back up restore holidays seasons working hours letterhead preferences
settings-keys = ↑↓ choose · Enter change · ←→ turn · d built-in value · Esc close
settings-entry-keys = Enter save · Esc close
settings-press = press a key …
settings-list = Put commas between.
settings-unfit = It must be { $wanted }.
settings-taken = { $key } is taken by: { $by }. Press another key, or Esc to close.
settings-problem = Mend that line in its file and save; this screen reads it again by itself.
settings-overridden = { $by } goes before the file: while it is given, a change here is not seen.
settings-at-start = Takes effect when the program is opened again.
settings-by-flag = option { $by }
settings-by-environment = from { $by }
settings-by-demo = demo
settings-section-problems = Mistakes
settings-section-office = Office
settings-section-desk = Desk
settings-section-alerts = Alerts
settings-section-calendar = Working calendar
settings-section-officers = Officers
settings-section-sop = Procedure (SOP)
settings-section-ams = AMS
settings-section-backup = Backups
settings-section-privacy = Personal data
settings-section-keys = Shortcuts
settings-news-saved = Saved: { $name }.
settings-news-overridden = Saved in the file: { $name }. What is in force still comes from { $by }.
settings-news-at-start = Saved: { $name }. Takes effect when the program is opened again.
settings-news-aside = { $name } holds until the demo is closed; nothing is written.
settings-news-built-in = { $name } has its built-in value already.
settings-news-reread = The configuration was changed and is read again.
setting-office-name = Name of the office
setting-office-name-about = Stands in the header.
setting-office-timezone = Time zone
setting-office-timezone-about = The clock of the office, whatever the machine keeps.
setting-office-number-prefix = Number prefix
setting-office-number-prefix-about = The first part of a case number, as in PSE-2026-0117.
setting-desk-language = Language
setting-desk-language-about = Of the screen, the help and the messages.
setting-desk-theme = Theme
setting-desk-theme-about = The colours of the screen.
setting-desk-symbols = Symbols
setting-desk-symbols-about = ASCII for terminals that show no lines.
setting-desk-mouse = Mouse
setting-desk-mouse-about = Click and scroll with the mouse.
setting-desk-layout = Panes
setting-desk-layout-about = Automatic goes by the width of the screen.
setting-alerts-near-pct = Near from
setting-alerts-near-pct-about = Percent of the standard from which a step is near it.
setting-alerts-repeat-min = Repeat an alert
setting-alerts-repeat-min-about = Remind again after so many minutes; 0 = never.
setting-alerts-title = Window title
setting-alerts-title-about = How many alerts, in the window's title: (2) loket.
setting-alerts-terminal = Terminal notification
setting-alerts-terminal-about = Automatic goes by the terminal; 777, 9 or 99 choose the command.
setting-alerts-bell = Sound
setting-alerts-bell-about = The terminal rings at a new alert.
setting-alerts-desktop = Desktop notification
setting-alerts-desktop-about = A notification outside the terminal.
setting-alerts-hook = Alert program
setting-alerts-hook-about = A program and its arguments, run at a new alert.
setting-calendar-pattern = Working hours
setting-calendar-pattern-about = Weekly pattern: perpres-21-2023, start-0800, always, or a file.
setting-calendar-files = Seasons and holidays
setting-calendar-files-about = Files that are added to the weekly pattern.
setting-officers-default = Officer
setting-officers-default-about = Who acts when --as is not given.
setting-sop-default = New procedure
setting-sop-default-about = Id of the procedure for new cases.
setting-sop-files = Procedure files
setting-sop-files-about = Procedures of your own beside the built-in one.
setting-ams-url = Address of AMS
setting-ams-url-about = What is opened from the desk.
setting-ams-remind-days = Days until a BSrE reminder
setting-ams-remind-days-about = After how many working days without a follow-up a case that waits for BSrE is called to mind.
setting-backup-every = Back up every
setting-backup-every-about = How often the store is backed up.
setting-backup-keep = Backups kept
setting-backup-keep-about = How many backups are kept.
setting-backup-folder = Backup folder
setting-backup-folder-about = Where backups are kept.
setting-privacy-mask = Mask NIK and NIP
setting-privacy-mask-about = Shown as 7602••••••••0001.
setting-privacy-lock-minutes = Lock the desk after (minutes)
setting-privacy-lock-minutes-about = Where authority is enforced and nobody touches the desk; then a PIN is asked for.
setting-privacy-screen-minutes = Hide the screen after (minutes)
setting-privacy-screen-minutes-about = Where authority is not enforced; 0 is never. Any key shows it again.
choice-id = Indonesian
choice-en = English
choice-unicode = lines and blocks
choice-ascii = letters only (ASCII)
choice-true = yes
choice-false = no
choice-auto = automatic
choice-off = off
choice-one = one pane
choice-stacked = stacked
choice-columns = two columns
choice-three = three columns
choice-hourly = hour
choice-daily = day
choice-weekly = week
choice-monthly = month

## The first questions

welcome-greeting = Selamat datang di Loket · Welcome to Loket
welcome-language = Pilih bahasa · Choose a language
welcome-language-keys = ↑↓ pilih/choose · Enter lanjut/next · Esc lewati/skip
welcome-office = Name of the office?
welcome-proposed = Enter without typing takes: { $office }
welcome-office-unfit = This name has a character that nobody sees; type it without.
welcome-office-keys = Enter save and begin · ↑ to the language · Esc skip
welcome-done = Ready. Configuration: { $config } · Store: { $store }
