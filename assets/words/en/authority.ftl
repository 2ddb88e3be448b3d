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
refusal-no-administrator = Authority cannot be enforced yet: there is no administrator who has a PIN.
refusal-no-administrator-hint = Name one with loket officer admin, and give a PIN with loket officer pin.
refusal-last-administrator = { $officer } is the last administrator who has a PIN, and authority is enforced.
refusal-last-administrator-hint = Name another administrator first, or end enforcement with loket officer enforce off.
refusal-period = The last day { $until } lies before the first day { $from }.
refusal-period-hint = Correct --from or --until.
refusal-no-stand-in = { $officer } is not standing in for { $role }.
refusal-no-stand-in-hint = See the list: loket officer list.
