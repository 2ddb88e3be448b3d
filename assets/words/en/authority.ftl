# Authority: who may do what, PINs, administrators, deputies.

## Rights by kind of fact

right-counter = every officer who has signed in
right-step = the step's executor, or a named deputy
right-facts = whoever may record the facts that it touches
right-office = an administrator

## Refused for want of authority

authority-nobody = nobody yet
refusal-pin-needed = { $officer } has not signed in with a PIN.
refusal-pin-needed-hint = Sign in first: at the desk with o, on a terminal type the PIN when asked, without a terminal use --pin-file.
refusal-pin-missing = { $officer } has no PIN yet.
refusal-pin-missing-hint = A PIN is given with loket officer pin. Administrators: { $able }.
refusal-pin-wrong = The PIN of { $officer } is wrong.
refusal-pin-wrong-hint = Type it once more. Tries before a wait: { $left }.
refusal-pin-waits = The PIN of { $officer } was wrong too often; it cannot be tried before { $until }.
refusal-pin-waits-hint = Wait, or ask an administrator for a new PIN with loket officer pin.
refusal-pin-digits = A PIN has { $min } to { $max } digits.
refusal-pin-digits-hint = Choose digits that are written down nowhere.
refusal-pin-trivial = That PIN is easily guessed: its digits are all alike or follow one another.
refusal-pin-trivial-hint = Choose another one.
refusal-pin-differs = The repeated PIN is another one.
refusal-pin-differs-hint = Begin again; nothing has changed.
refusal-not-your-step = Step { $step } is the work of { $executor }.
refusal-not-your-step-hint = Who can do it today: { $able }. An administrator can name a deputy with loket officer deputy.
refusal-not-acting-for = You cannot act on behalf of { $executor }: it is not your role, and you were not named its deputy.
refusal-not-acting-for-hint = Who can today: { $able }. An administrator can name a deputy with loket officer deputy.
refusal-administrator-needed = Only an administrator can do that.
refusal-administrator-needed-hint = Administrators: { $able }. Name one with --as, or sign in as one.
refusal-rules-unproven = Nobody has worked by this procedure or calendar on this database yet.
refusal-rules-unproven-hint = An administrator is the first to record by it ({ $able }), or installs it: loket sop install, loket calendar import.
refusal-no-administrator = Authority cannot be enforced yet: there is no administrator who has a PIN.
refusal-no-administrator-hint = Name one with loket officer admin, and give a PIN with loket officer pin.
refusal-last-administrator = { $officer } is the last administrator who has a PIN, and authority is enforced.
refusal-last-administrator-hint = Name another administrator first, or end enforcement with loket officer enforce off.
refusal-period = The last day { $until } lies before the first day { $from }.
refusal-period-hint = Correct --from or --until.
refusal-no-stand-in = { $officer } is not standing in for { $role }.
refusal-no-stand-in-hint = See the list: loket officer list.

## Officers, PINs and authority on the command line

cli-about-officer-pin = Give an officer a PIN, or another one
cli-about-officer-admin = Name an administrator
cli-about-officer-deputy = Name a deputy for a role
cli-about-officer-enforce = Enforce authority (on), or only record who acts (off)
cli-arg-pin-file = A file with the PIN of --as, one PIN a line; - reads standard input
cli-arg-officer-pin-name = The officer's name; whoever acts, if none is given
cli-arg-officer-admin-name = The officer's name
cli-arg-officer-deputy-name = The name of the officer who stands in
cli-arg-officer-deputy-role = The role that is stood in for
cli-arg-officer-deputy-from = The first day; today, if none is given
cli-arg-until = The last day
cli-arg-end = End it
cli-arg-state = on or off
cli-value-state = on|off
cli-head-pin = PIN
cli-head-duty = Other duties
cli-pin-yes = yes
cli-pin-no = no
cli-administrator = administrator
cli-deputy = deputy for { $role } { $from } to { $until }
cli-pin-prompt = PIN of { $officer }:
cli-pin-new = New PIN of { $officer }:
cli-pin-again = New PIN of { $officer } once more:
cli-pin-file-unreadable = The PIN file { $path } cannot be read: { $detail }.
cli-pin-file-unreadable-hint = Check its place and permissions; nothing has changed.
cli-pin-file-other = { $path } is no PIN file: one PIN a line, at most { $bytes } bytes.
cli-pin-file-other-hint = Make a plain text file with the PIN alone; nothing has changed.
cli-pin-file-ended = The PIN file { $path } has too few lines; asked for was: { $asked }
cli-pin-file-ended-hint = One PIN a line, in the order in which they are asked for: that of --as first, then the new one. Nothing has changed.
cli-pin-file-open = Others can read the PIN file { $path }: tighten it with chmod 600.
cli-enforced = Authority is enforced: a step is recorded only by its executor or a named deputy, and every act asks for a PIN.
cli-not-enforced = Authority is no longer enforced: who acts is still recorded, without a PIN.

## The privacy screen and the locked desk

action-lock = Lock or hide the screen
action-lock-short = lock
veil-privacy = The screen is hidden so that nobody else reads it.
veil-privacy-keys = any key shows it again
veil-who = Who signs in?
veil-nobody = No officer has a PIN yet. Give one with loket officer pin.
veil-pin = PIN
veil-checking = Checking the PIN …
veil-lock-keys = ↑↓ choose the officer · Enter sign in · Ctrl-C quit
veil-switch-keys = ↑↓ choose the officer · Enter sign in · Esc close
