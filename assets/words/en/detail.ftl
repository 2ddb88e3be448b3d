### The detail of a case: history, documents, where a figure comes from.

## History

told-undo = undone: { $what }
told-redo = redone: { $what }
told-correct = time of { $what } corrected to { $to }
told-corrected = was { $was }, corrected by { $officer } on { $when }
told-judged-anew = judged anew: { $elapsed } of { $target }, { $verdict }
told-measured-anew = measured anew: { $elapsed }
told-edit = data changed: { $changes }
told-change = { $field } { $old } → { $new }
detail-typed = recorded { $at }
detail-undone = undone
detail-today = today
detail-yesterday = yesterday

## Where a figure comes from

ledger-head = { $step }, attempt { $attempt }
ledger-attempt = attempt { $attempt }
ledger-total = All steps together
ledger-work = counted
ledger-pause = pause
ledger-skipped = closed
ledger-since = since { $from }
ledger-lost = (working time { $lost } not counted)
ledger-weekly = a day without working hours
ledger-exception = exception
ledger-sum = Sum { $elapsed } ({ $seconds } seconds) of the standard { $target }, { $left } left.
ledger-sum-late = Sum { $elapsed } ({ $seconds } seconds) of the standard { $target }, late { $left }.
ledger-sum-measured = Sum { $elapsed } ({ $seconds } seconds), without a standard.
ledger-frozen = Under the present calendar the lines above count { $counted }; the figure stays as it was judged.
ledger-near = Near: { $percent }% of { $target } = { $near }, { $reached }.
ledger-due = Due: { $target }, { $reached }.
ledger-overrun = Late from { $from }, when working hours next open.
ledger-reached = reached { $at }
ledger-will-reach = will be reached { $at }
ledger-reached-paused = not known when, the clock is paused
ledger-not-reached = not reached
ledger-none-in-sight = not reached within 400 days
ledger-ended = Ended { $at } ({ $end }): { $verdict }.
ledger-not-judged = not judged
ledger-gross = Working time { $when }: { $gross }.
ledger-wait = Waiting before steps were started: { $wait }.
ledger-apart = Difference { $apart }: pauses, waiting, or time while the case was closed.
ledger-wall = By the clock on the wall, day and night: { $wall }.
ledger-not-begun = This step has not begun; its standard is { $target }.
ledger-not-begun-measured = This step has not begun and has no standard.
ledger-waiting = Waiting to be started since { $since }; { $key } starts it.
ledger-of-step = All attempts at this step: { $sum }.

## Documents

documents-received = received { $at } by { $by }
documents-not-received = not received yet
documents-gate = needed to finish { $steps }
documents-gate-now = { $step } waits for it
documents-holds = { $step } cannot be finished yet: { $what } not received.
documents-free = Every document for { $step } has been received.
documents-note = Note { $at }: { $text }
documents-tick = { $key } ticks documents.
documents-closed = This case is closed; its documents stay as they were.
documents-keys-closed = Esc closes
documents-keys-note = { $key } note · Esc closes
documents-keys = Space receive/take back · { $key } note · Esc close

## Procedure

sop-number = SOP number
sop-office = Prepared by
sop-created = Created on
sop-revised = Revised on
sop-effective = Effective from
sop-endorsed = Endorsed by
sop-col-no = No.
sop-col-title = Procedure
sop-col-executor = Executor
sop-col-requirements = Requirements
sop-col-time = Time
sop-col-output = Output
sop-here = { $step } (now)
sop-minutes = { $minutes } min
sop-step = Executor: { $executor }. Requirements: { $requirements }. Time: { $minutes }. Output: { $output }.
sop-changes = Change history
sop-approvals = Approval

## Empty

detail-none = No case is selected. Press { $new } to record a new case, or { $all } to see all.
detail-none-read-only = No case is selected. Press { $all } to see all.
detail-no-notes = No notes yet.
documents-none = This procedure asks for no documents.
desk-empty-all-read-only = There are no cases yet. Press { $back } for the queue.
