### The desk's words: screen, keys, notices.

## Header and views

desk-view-open = Queue
desk-view-alerts = Alerts
desk-view-report = Report
desk-view-settings = Settings
desk-view-all = All
desk-too-small = The screen is too small. Make it at least { $size }, or press q to quit.
desk-no-alerts = No step is late or near its standard.
desk-count-late = ! { $count } LATE
desk-count-near = ~ { $count } NEAR
desk-alert = { $number } step { $step } { $clock }
desk-next-alert = { $key } next
desk-read-only = read-only

## Queue

desk-filtered = filter: { $filter }
desk-loading = Loading cases …
desk-empty-open = The queue is empty. Press { $new } to register a case, { $help } for help, or run `loket demo --tour` to try it with samples.
desk-empty-read-only = The queue is empty. No case is running. Press { $all } to see all.
desk-empty-alerts = No step is late or near its standard. Press { $back } to go back to the queue.
desk-empty-all = There are no cases yet. Press { $back } to go back to the queue, then { $new } to register the first.
desk-none-found = Nothing matches this filter. Press { $back } to clear it.
desk-column-number = No.
desk-column-name = Applicant
desk-column-agency = Agency
desk-column-step = Step
desk-column-step-short = Stp
desk-column-left = Clock
desk-column-officer = Officer
desk-clock-left = left { $figure }
desk-clock-near = near { $figure }
desk-clock-late = late { $figure }
desk-clock-paused = paused { $figure }
desk-clock-outside = rest { $figure }
desk-clock-waiting = waiting
desk-clock-elapsed = spent { $figure }

## Detail

desk-tab-steps = Steps
desk-tab-data = Data
desk-tab-documents = Documents
desk-tab-history = History
desk-tab-notes = Notes
desk-total = Total
desk-expected-end = expected end { $at }
desk-documents = Documents { $have } of { $all }
desk-certificate-old = Certificate expires on { $date } ({ $days })
desk-certificate-new = New certificate expires on { $date } ({ $days })
desk-disposition = Disposition:
desk-registered = Received
desk-procedure = Procedure (SOP)
desk-step-since = since { $at }
desk-step-due = due { $at }
desk-step-lacks = still missing: { $what }
desk-or = or
desk-end-returned = returned
desk-end-closed = closed
desk-no-notes = No notes yet. Press { $key } to add one.

## Status line and notices

desk-saved-at = saved { $time }
desk-undo-hint = { $key } undo: { $what } { $number }
desk-more-below = ↓ { $count } more below
desk-news-saved = Saved: { $what }, { $number }.
desk-news-undone = Undone: { $what }, { $number }.
desk-news-redone = Done again: { $what }, { $number }.
desk-news-registered = Saved: new case { $number }.
desk-news-registered-dated-later = Saved as { $number }. Note: the letter is dated after its receipt.
desk-news-missed = While this was closed: { $late ->
    [one] 1 step
   *[other] { $late } steps
} went late, { $near } came near ({ $cases }).
desk-news-elsewhere = { $number } was just changed by { $officer } at { $time } on another screen.
desk-news-draft-kept = Draft kept; it comes back when the form is opened.
desk-news-config = The configuration has { $count ->
    [one] 1 mistake
   *[other] { $count } mistakes
}; built-in values are used. See the settings (5), or run `loket config check`.
desk-alerted-near = ~ { $number } step { $step } near its standard since { $time }
desk-alerted-late = ! { $number } step { $step } late since { $time }
desk-blocked = { $action }: not now. { $why }
desk-blocked-no-case = No case is selected.
desk-blocked-read-only = This screen is for reading only.
desk-blocked-read-only-denied = For reading only: this user may not write the database. Check the permissions of the file and its folder.
desk-blocked-read-only-full = For reading only: the disk is full. Make room, then open the program again.
desk-blocked-loading = The case is still being read; try again in a moment.
desk-blocked-no-alert = No step is late or near its standard.
desk-blocked-first-step = There is no step before step 1; pause while you wait for something (t).
desk-blocked-first-paused = There is no step before step 1, and this case is paused; resume when what it waits for is there (t).
desk-failure = Failed
desk-failure-keys = Enter closes
desk-failure-keys-typed = Enter closes · what was typed is not lost
desk-failure-code = Code: { $code }

## Forms

form-register = New case
form-finish = Finish step
form-pause = Pause
form-return = Return to an earlier step
form-reject = Reject the case
form-cancel = Cancel the case
form-reopen = Reopen
form-archive = Archive
form-unarchive = Take out of the archive
form-note = Note
form-disposition = Disposition
form-edit = Edit data
form-assign = Assign officer
slot-reason = Reason
slot-note = Note
slot-text = Text
slot-received = Received at
slot-at = Time it happened
slot-behalf = On behalf of (a.n.)
slot-step = To step
slot-pause-reason = Reason for the pause
slot-archive-class = Classification code
slot-forward-to = Forwarded to
slot-letter-class = Class
slot-officer = Officer
hint-date = Write it as 2026-11-23 or 23-11-2026.
hint-late-reason = This step is late. The reason may stay empty; the report then says "no reason given".
hint-either = One of these fields is required.
hint-pick = Pick with ← →.
hint-at = Empty = now. Write 09:05 for today, or 2026-11-20T09:05.
desk-form-overtaken = This case was changed on another screen while the form was open. Check, then save again.
desk-form-saving = Saving … waiting for the database.
desk-form-similar = Similar to { $number } ({ $name }): same applicant and letter number. { $count ->
    [1] {""}
   *[other] { $count } are similar.
  }
desk-text-keys = ↑↓ PgUp PgDn scroll · Esc close

## Procedure

desk-sop-total = Total time: { $minutes } minutes
desk-sop-legal = Legal basis
desk-sop-qualifications = Qualifications of executors
desk-sop-equipment = Equipment
desk-sop-linked = Linked procedures
desk-sop-warning = Warning
desk-sop-record-keeping = Record keeping

## Actions: name, and the word in the footer

action-register = New case
action-register-short = new
action-finish = Finish the step
action-finish-short = finish
action-finish-at = Finish the step with its time and on whose behalf
action-finish-at-short = finish at …
action-start = Start the step
action-start-short = start
action-pause = Pause or resume
action-pause-short = pause
action-resume-short = resume
action-documents = Documents
action-documents-short = documents
action-documents-sought = papers requirements completeness
action-return = Return to an earlier step
action-return-short = return
action-note = Add a note
action-note-short = note
action-disposition = Disposition
action-disposition-short = disposition
action-edit = Edit data
action-edit-short = edit
action-assign = Assign officer
action-assign-short = assign
action-reject = Reject the case
action-reject-short = reject
action-cancel = Cancel the case
action-cancel-short = cancel
action-reopen = Reopen, or take out of the archive
action-reopen-short = reopen
action-archive = Archive
action-archive-short = archive
action-undo = Undo
action-undo-short = undo
action-redo = Redo
action-redo-short = redo
action-undo-case = Undo in this case
action-undo-case-short = undo here
action-redo-case = Redo in this case
action-redo-case-short = redo here
action-explain = Explain a figure: where the time comes from
action-explain-short = explain
action-procedure = Procedure (SOP)
action-procedure-short = procedure
action-next-alert = To the next alert
action-next-alert-short = alert
action-open = Open the detail
action-open-short = open
action-back = Back; clear the filter
action-back-short = back
action-down = Down
action-down-short = down
action-up = Up
action-up-short = up
action-page-down = One page down
action-page-down-short = page
action-page-up = One page up
action-page-up-short = page
action-top = To the top
action-top-short = top
action-bottom = To the bottom
action-bottom-short = bottom
action-next-pane = Next pane
action-next-pane-short = pane
action-previous-pane = Previous pane
action-previous-pane-short = pane
action-next-tab = Next tab
action-next-tab-short = tab
action-previous-tab = Previous tab
action-previous-tab-short = tab
action-queue = Queue
action-queue-short = queue
action-alerts = Alerts: only what is late or near
action-alerts-short = alerts
action-all-cases = All cases, closed and archived too
action-all-cases-short = all
action-filter = Filter or search
action-filter-short = search
action-help = Help
action-help-short = help
action-language = Switch language (Indonesian/English)
action-language-short = language
action-redraw = Redraw the screen
action-redraw-short = redraw
action-quit = Quit
action-quit-short = quit

## The step clock explained


## What happens on other screens

desk-as-of = as of { $at }
desk-news-confirm-undo = { $key } once more undoes: { $what }, { $number } ({ $by }).
desk-form-void = This step was finished or changed on another screen, so this form no longer applies. Press Esc, then open it again.
desk-broken = Loket stopped because of a mistake in the program. What was saved stays saved; what was being typed may be lost.
desk-broken-record = What broke is written in { $path }. Pass it on to whoever keeps the program.
