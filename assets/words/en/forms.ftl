### Words of the forms, of corrected times and of previews.

## Refusals

refusal-no-such-fact = There is no fact { $fact }.
refusal-no-such-fact-hint = Choose one from 1 to { $last } in the history of this case.
refusal-fact-undone = Fact { $fact } is undone.
refusal-fact-undone-hint = Redo it first (U, or loket redo), then correct its time.
refusal-not-correctable = Fact { $fact } has no time to correct.
refusal-not-correctable-hint = Choose an act at the counter, not a correction, an undoing or an audit entry.
refusal-before-neighbour = { $at } lies before the fact before it, { $earliest }.
refusal-before-neighbour-hint = Give { $earliest } or later, or correct the fact before it first.
refusal-after-neighbour = { $at } lies after the fact after it, { $latest }.
refusal-after-neighbour-hint = Give { $latest } or earlier, or correct the fact after it first.
refusal-unknown-officer = { $name } is not a registered officer.
refusal-unknown-officer-hint = Choose one of: { $known }, or register (o then n, or loket officer add).
invalid-rounded = a spreadsheet has rounded the number and its last digits are lost; copy it from the letter

## Previews

preview-off-hours = Outside working hours: the clock runs only from { $from }.
preview-never = Outside working hours, and none come after.
preview-no-standard = This step has no time standard.
preview-today = Due at { $time }, today.
preview-next-day = Due at { $time } on the next working day, { $day }.
preview-later = Due at { $time } on { $day }.
preview-skips = Skipped: { $days }.

## Command line

cli-about-correct = Correct the time of a fact; the steps that it bounds are judged anew
cli-about-preview = If this is taken up now, is it due today?
cli-arg-fact = Number of the fact in the history
cli-arg-correct-at = The right time
cli-arg-preview-at = When the step is taken up; empty means now
cli-arg-preview-step = Number of the step
cli-value-seq = SEQ

## Forms

action-correct = Correct the time of a fact
action-correct-short = correct time
desk-blocked-no-fact = Open the History tab, then choose the fact with ↑↓.
form-start = Start the step
form-correct = Correct the time of a fact
slot-right-time = The right time
slot-confirm = Last 4 digits
refusal-number-unconfirmed = The last four digits of { $number } do not match yet.
refusal-number-unconfirmed-hint = Type its last four digits to make sure of the case.
desk-news-draft-gone = Draft discarded.
desk-news-registered-all = Saved: { $count } new cases, { $first } to { $last }.
desk-form-draft = These values come from a saved draft; Ctrl-D discards it.
form-record-anyway = Ctrl-S once more records all the same.
form-named-twice = { $name } stands twice in this letter.
form-nik-twice = { $first } and { $second } have the same NIK in this letter.
form-known-count = { $count }x
form-applicants = Applicants: { $names }
form-key-save = Ctrl-S save
form-key-offer = ↓ choose
form-key-accept = Enter take it
form-key-line = Enter new line
form-key-day = PgUp/PgDn change the day
form-key-see = F4 see the similar one
form-key-add = F2 add an applicant
form-key-turn = F3 other applicant
form-key-remove = F8 remove this applicant
form-key-discard = Ctrl-D discard draft
form-key-close = Esc close
form-key-next = Tab next
hint-digits = { $count } digits. Blanks, dots and dashes may be typed; may be empty if a reason is given.
hint-digits-later = { $count } digits. Blanks, dots and dashes may be typed; may be empty until a step needs it.
hint-whole-number = Some digits are hidden: clear it and type the whole number.
hint-odd-email = Check the address: no dot after the @.
hint-odd-phone = Check the number: it usually has 7 to 15 digits.
hint-letter = Write at least one letter or digit.
hint-digits-left = { $left } of { $count } digits missing.
hint-blank-is = Empty means today: { $day }.
hint-expires = { $day } · { $days ->
    [0] ends today
    [one] 1 day left
   *[other] { $days } days left
  }
hint-expired = { $day } · ended { $days } days ago
hint-at-means = { $day } at { $time }
hint-confirm = Type the last four digits of the case number.
hint-officer = Type part of a name to filter, then choose with ↓.
hint-officer-none = No officer is registered yet: type the full name.
hint-text = { $used } of { $max } characters

## What will happen

outcome-registers = { $count } cases are recorded at once: all or none.
outcome-taken-up = Step { $step }: { $said }
outcome-waits = Step { $step } waits until it is started ({ $key }); its clock does not run yet.
outcome-off-hours = Outside working hours: the clock runs again from { $from }.
outcome-finishes = Step { $from } → { $to }, used { $used }
outcome-finishes-last = Step { $from } → done, used { $used }
outcome-used = { $elapsed } of { $target }
outcome-used-late = { $elapsed } of { $target } ({ $over } over)
outcome-pauses = The step's clock stops at { $elapsed }, and runs again when resumed.
outcome-goes-back = Attempt { $attempt } at { $step } begins with its full time.
outcome-unlisted = { $name } is not registered as an officer: check the spelling, or register the officer first (Esc, o, n).
outcome-closes = The case is closed and its clock stops; this can be undone.
outcome-reopens = The case runs again at { $step } with its full time.
outcome-archives = The case goes to the archive; it can be taken out again.
outcome-unarchives = The case is taken out of the archive.
outcome-changes = { $what }: { $old } → { $new }
outcome-nothing = Nothing changes yet.
outcome-due = Due
