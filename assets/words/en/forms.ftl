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
refusal-unknown-officer-hint = Choose one of: { $known }; or register with loket officer add.
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
cli-usage-surplus = Row { $place } has more cells than the head of the table; check its separators and quotes.
cli-usage-open-quote = Row { $place } opens a quote that is never closed.
