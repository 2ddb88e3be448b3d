### Shared words: data, states, refusals, file mistakes, facts, time.
### Lower case first, except names of fields and whole sentences.

## Fields of a case

field-letter-no = Letter number
field-letter-date = Letter date
field-agency = Agency
field-name = Applicant's name
field-nip = NIP
field-nip-reason = Reason for no NIP
field-nik = NIK
field-nik-reason = Reason for no NIK
field-position = Position
field-email = Office e-mail
field-phone = Mobile number
field-expires = Certificate expires
field-class = Class
field-agenda = Register number
field-subject = Subject
field-submitted-at = Submitted in AMS
field-new-expires = New certificate expires
field-awaiting-bsre = Awaiting BSrE
field-serial = Serial number

## Values

value-yes = yes
class-biasa = ordinary
class-segera = urgent
class-sangat-segera = very urgent
class-rahasia = confidential
holiday-national = national holiday
holiday-joint-leave = joint leave
ams-issue = issued
ams-expired = expired
ams-renew = renewed
ams-waiting-for-verification = waiting for verification
ams-new = new
ams-no-certificate = no certificate
ams-not-registered = not registered
ams-suspend = suspended
ams-revoke = revoked

## States of a case, a step and its clock

status-running = running
status-paused = paused
status-done = done
status-rejected = rejected
status-cancelled = cancelled
status-archived = archived
status-ended-archived = { $outcome }, archived
status-archived-on = { $status } { $date }
standing-ok = within time
standing-near = nearly late
standing-breached = late
standing-no-standard = no time standard
phase-running = running
phase-outside-hours = outside working hours
phase-paused = paused
phase-waiting = waiting
phase-done = done
verdict-on-time = on time
verdict-late = late
end-done = done
end-returned = returned
end-rejected = rejected
end-cancelled = cancelled
step-number = step { $no }
step-name = step { $no } { $short }
warning-holidays-not-loaded = The holiday list of { $year } is not loaded; due times may move.
warning-no-due-found = No due time was found within 400 days; check the working calendar.

## Time

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
date-long = { $weekday }, { $day } { $month } { $year }
month-year = { $month } { $year }
days-today = today
days-left = { $days ->
    [one] 1 day left
   *[other] { $days } days left
}
days-ago = { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
}

## Lists

list-two = { $first } and { $last }
list-many = { $first }, and { $last }
list-either = { $first } or { $last }

## Refusals: the sentence, then the way out

refusal-already-registered = This case is already registered.
refusal-already-registered-hint = Look it up by its number (/, or loket show).
refusal-not-registered = This case is not registered yet.
refusal-not-registered-hint = Register it first (n, or loket register).
refusal-already-started = This step has already been started.
refusal-already-started-hint = Finish it when it is done (s, or loket finish).
refusal-not-started = This step has not been started.
refusal-not-started-hint = Start the step first (m, or loket start).
refusal-already-paused = This case is already paused.
refusal-already-paused-hint = Resume it when ready (t, or loket resume).
refusal-not-paused = This case is not paused.
refusal-not-paused-hint = Its clock is running; finish the step (s, or loket finish).
refusal-already-closed = This case is already closed.
refusal-already-closed-hint = Reopen it first (B, or loket reopen).
refusal-still-open = This case is still open.
refusal-still-open-hint = Finish, reject or cancel it first (s, X, x, or loket finish, loket reject, loket cancel).
refusal-archived = This case is archived.
refusal-archived-hint = Take it out of the archive first (B, or loket unarchive).
refusal-not-archived = This case is not in the archive.
refusal-not-archived-hint = Archive it first if needed (K, or loket archive).
refusal-not-an-earlier-step = Cannot go back to step { $step } from step { $current }.
refusal-not-an-earlier-step-hint = { $current ->
    [1] No step comes before step 1; pause if it waits for something (t, or loket pause).
   *[other] Choose a step before step { $current } (r, or loket return --to).
}
refusal-no-such-step = There is no step { $step }.
refusal-no-such-step-hint = Choose a step from 1 to { $steps }.
refusal-before-last-fact = { $at } lies before the last fact, { $last }.
refusal-before-last-fact-hint = Give a later time (T, or --at).
refusal-in-future = { $at } lies in the future.
refusal-in-future-hint = Give a time no later than { $latest } (T, or --at).
refusal-too-long-ago = { $at } lies more than ten years back.
refusal-too-long-ago-hint = Check the year; give a time no earlier than { $earliest } (T, or --at).
refusal-documents-missing = { $step } cannot be finished yet: { $documents } not received.
refusal-documents-missing-hint = Receive the document first (b, or loket receive).
refusal-fields-missing = { $step } cannot be finished yet: { $fields } required.
refusal-fields-missing-hint = Fill in first (e, or loket finish --set with { $keys }).
refusal-field-required = { $field } is required.
refusal-field-required-hint = Fill it in from the request letter (field { $key }).
refusal-field-invalid = { $field } is invalid: { $why }.
refusal-field-invalid-hint = Correct it and try again (field { $key }).
refusal-text-invalid = That text is invalid: { $why }.
refusal-text-invalid-hint = Correct the text and try again.
refusal-reason-required = A reason is required.
refusal-reason-required-hint = Write at least one letter or digit (on the command line: --reason, or --note when pausing).
refusal-text-required = A text is required.
refusal-text-required-hint = Write at least one letter or digit.
refusal-time-unclear = The time "{ $text }" is not clear.
refusal-time-unclear-hint = Write it as 09:05 or 2026-11-20T09:05.
refusal-unknown-reason = Unknown pause reason { $code }.
refusal-unknown-reason-hint = Choose one of: { $known }.
refusal-unknown-document = Unknown document { $key }.
refusal-unknown-document-hint = Choose one of: { $known }.
refusal-unknown-executor = Unknown executor { $name }.
refusal-unknown-executor-hint = Choose one of: { $known }.
refusal-document-already-received = { $document } has already been received.
refusal-document-already-received-hint = If that is a mistake, take it back (b, or loket receive --undo).
refusal-document-not-received = { $document } has not been received.
refusal-document-not-received-hint = Receive it first when it is there (b, or loket receive).
refusal-nothing-to-undo = There is nothing to undo.
refusal-nothing-to-undo-hint = Look at the history of this case (Enter, or loket show).
refusal-nothing-to-redo = There is nothing to redo.
refusal-nothing-to-redo-hint = Redo works only right after an undo (u, or loket undo).
refusal-registration-not-undone = A registration cannot be undone.
refusal-registration-not-undone-hint = Cancel the case, with a reason (x, or loket cancel).
refusal-nothing-changes = Nothing changes: the values are already so.
refusal-nothing-changes-hint = Change at least one value (e, or loket edit).
refusal-officer-required = No officer was named.
refusal-officer-required-hint = Name the officer: --as, or officers.default in the configuration.

## Why an entry is invalid

invalid-blank = no letter or digit that shows
invalid-unseen = character { $position } cannot be seen
invalid-marks = character { $position }: more than { $max } marks on one letter
invalid-too-long = at most { $max } characters
invalid-digits = exactly { $count } digits are needed
invalid-email = not an e-mail address; write it like name@mamujukab.go.id
invalid-phone = not a telephone number; write its digits only, like 081234567890
invalid-date = not a date; write it like 2026-11-23 or 23-11-2026
invalid-year = its year must lie between { $first } and { $last }
invalid-instant = not a time; write it like 2026-11-23T10:42:00+08:00
invalid-choice = choose one of: { $known }

## Mistakes in SOP and calendar files

fault-at = { $path }: { $what }
fault-missing = is required
fault-empty = needs at least one entry
fault-duplicate = { $name } stands twice
fault-blank = { $name } holds a blank; join it with a hyphen
fault-not-positive = must be more than 0 minutes and at most a week
fault-total-differs = { $stated } minutes are stated, but the steps add up to { $sum } minutes
fault-unknown = { $name } is unknown
fault-unknown-nearest = { $name } is unknown; did you mean { $nearest }?
fault-bad-time = { $text } is not a time; write it like 07:30, at most 24:00
fault-window-empty = must close after it opens
fault-windows-overlap = overlaps other working hours of that day
fault-season-backwards = the season ends before it begins
fault-seasons-overlap = overlaps another season
fault-wrong = { $wanted } was expected, { $stands } stands here
fault-bad-number = { $text } is no whole number; write the figures alone, like 15
fault-bad-flag = { $text } is neither yes nor no; write true or false
fault-bad-date = { $text } is not a date; write it like 2026-11-23
fault-unquoted = { $text } has no quotation marks; write "{ $text }"
fault-choice = { $text } is unknown; choose { $known }
fault-unseen = holds a character that cannot be seen ({ $code }); delete it and type that part again
fault-marks = one letter carries more than { $max } marks; type that letter again
fault-bad-escape = a backslash cannot stand here; write it twice
fault-syntax = from here on the file cannot be read; mend this part and check again ({ $detail })

## Shapes of values in SOP and calendar files

shape-text = a text
shape-number = a number
shape-fraction = a fraction
shape-flag = true or false
shape-date = a date
shape-time = a time
shape-window = an opening and a closing time, like ["07:30", "12:00"],
shape-list = a list in square brackets
shape-section = a section with keys of its own
shape-sections = a section in double square brackets

## Facts: what they are called

kind-register = registration
kind-start = start of a step
kind-finish = finished step
kind-pause = pause
kind-resume = resumption
kind-return = return
kind-reject = rejection
kind-cancel = cancellation
kind-reopen = reopening
kind-archive = archiving
kind-unarchive = removal from the archive
kind-receive = document received
kind-unreceive = document taken back
kind-edit = edit
kind-note = note
kind-assign = assignment
kind-disposition = disposition
kind-correct = corrected time
kind-follow-up = follow-up
kind-migrate = change of SOP revision
kind-undo = undo
kind-redo = redo
kind-reveal = personal numbers shown
kind-acknowledge = alert acknowledged

## Facts: one line of the history

fact-said = { $fact }: { $words }
fact-class = { $fact } (class: { $class })
data-erased = data erased
fact-by = { $officer } for { $executor }
fact-register = registered as { $number }
fact-start = step started
fact-finish = finished { $step } ({ $elapsed } of { $target }, { $verdict })
fact-finish-measured = finished { $step } ({ $elapsed })
fact-pause = paused ({ $reason })
fact-resume = resumed
fact-return = returned to { $step }
fact-reject = rejected
fact-cancel = cancelled
fact-reopen = reopened at { $step }
fact-archive = archived
fact-archive-class = archived under classification { $class }
fact-unarchive = taken out of the archive
fact-receive = { $document } received
fact-unreceive = { $document } taken back
fact-edit = data edited ({ $fields })
fact-note = note
fact-assign = assigned to { $officer }
fact-disposition = disposition
fact-disposition-to = disposition forwarded to { $to }
fact-correct = time of fact { $fact } corrected to { $at }
fact-follow-up = BSrE follow-up: { $status }
fact-follow-up-expires = BSrE follow-up: { $status }, expires { $date }
fact-migrate = moved to SOP revision { $revision }
fact-undo = undone: fact { $facts }
fact-redo = redone: fact { $facts }
fact-reveal = personal numbers shown in full
fact-acknowledge = { $standing } alert on { $step } acknowledged

## What undo or redo will do

undo-whole = Undo { $what } ({ $when })
redo-whole = Redo { $what } ({ $when })
undo-start = the start of the step
undo-finish = the finish of { $step }
undo-pause = the pause ({ $reason })
undo-resume = the resumption
undo-return = the return to { $step }
undo-reject = the rejection
undo-cancel = the cancellation
undo-reopen = the reopening at { $step }
undo-archive = the archiving
undo-unarchive = the removal from the archive
undo-receive = the receipt of { $document }
undo-unreceive = the taking back of { $document }
undo-edit = the edit ({ $fields })
undo-note = the note
undo-assign = the assignment to { $officer }
undo-disposition = the disposition
undo-correct = correction of a time to { $at }
undo-follow-up = the BSrE follow-up ({ $status })
undo-migrate = the move to SOP revision { $revision }
