### Words of reports and exports.

## The command line

cli-about-report = The figures of a month or a period: counts, on-time rate, times, pauses
cli-about-export = Write cases and their figures to a spreadsheet file
cli-arg-month = Month, such as 2026-11 or last-month; without it the current one
cli-arg-report-from = First day
cli-arg-report-to = Last day
cli-arg-by = Group: step, officer or agency
cli-arg-only = One group only: the number of a step, an officer, an agency
cli-arg-explain = The cases behind a figure, such as late or steps_late
cli-arg-format = Form of the answer
cli-arg-bom = Begin CSV with the mark by which Excel knows UTF-8
cli-arg-export-filter = Only cases that match this query
cli-arg-export-all = All cases
cli-arg-table = Table for CSV: cases, steps, late or pauses
cli-value-month = MONTH
cli-value-group = GROUP
cli-value-figure = FIGURE
cli-value-format = FORMAT
cli-value-table = TABLE
report-usage-date = “{ $value }” is not a date.
report-usage-date-hint = Write it as 2026-11-20, 20-11-2026 or 20 November 2026.
report-usage-period = “{ $value }” is not a month or a period with a beginning and an end.
report-usage-period-hint = Write it as 2026-11, last-month, or --from 2026-11-01 --to 2026-11-15.
report-usage-figure = There is no figure “{ $value }”.
report-usage-figure-hint = Known are: { $known }.
report-no-group = There is no group “{ $value }” in this period.
report-no-group-hint = There are: { $known }.
report-no-groups = There is no group “{ $value }” in this period.
report-no-groups-hint = No work ended in this period.
report-group-shared = Several procedures have a step { $value }.
report-group-shared-hint = Name the procedure: { $known }.
report-exists = { $path } exists; it was not overwritten.
report-exists-hint = Choose another name; --force replaces a regular file.
report-workbook-stream = A workbook (XLSX) is not written to standard output.
report-workbook-stream-hint = Name a file with -o, or choose --format csv or json.
report-cases-format = The cases behind a figure are written as a table, JSON or CSV only.
report-cases-format-hint = Choose --format csv or json, or a file name that ends so.
report-written = Written: { $path }
report-writing = Writing … { $percent }%
report-behind = { $figure }: { $count } rows
report-file-month = report-{ $month }
report-file-cases = cases-{ $day }

## Sections of a report and sheets of a workbook

report-days = { $first } – { $last }
report-section-total = Summary
report-section-step = By step
report-section-officer = By officer
report-section-agency = By agency
report-section-pauses = Pauses by reason
report-section-weeks = Weekly trend
report-section-months = Twelve months on time
report-sheet-summary = Summary
report-sheet-steps = Steps
report-sheet-cases = Cases
report-sheet-late = Late
report-sheet-pauses = Pauses
report-nobody = (no name)
report-whole-case = the whole case
report-step-of = { $step } · { $sop }
report-no-reason = no reason given

## Figures

report-figure-registered = Cases registered
report-figure-done = Cases done
report-figure-rejected = Cases rejected
report-figure-cancelled = Cases cancelled
report-figure-on-time = Cases done on time
report-figure-late = Cases done late
report-figure-rate = On-time rate of cases
report-figure-median = Time of cases, median
report-figure-p90 = Time of cases, 90th percentile
report-figure-worst = Time of cases, longest
report-figure-steps = Steps worked
report-figure-steps-on-time = Steps on time
report-figure-steps-late = Steps late
report-figure-steps-rate = On-time rate of steps
report-figure-steps-sum = Total time of steps
report-figure-returned = Steps sent back
report-figure-steps-rejected = Steps ended by rejection
report-figure-steps-cancelled = Steps ended by cancellation
report-figure-off-hours = Worked outside hours
report-figure-paused = Steps with pauses
report-figure-delay = Entry delay, median
report-figure-delay-worst = Entry delay, longest
report-rank-median = median
report-rank-p90 = 90th percentile
report-rank-worst = longest

## Heads of tables

report-head-figure = Figure
report-head-value = Value
report-head-n = n
report-head-step = Step
report-head-step-no = Step no.
report-head-officer = Officer
report-head-agency = Agency
report-head-standard = Standard
report-head-registered = Registered
report-head-done = Done
report-head-rejected = Rejected
report-head-cancelled = Cancelled
report-head-rate = On time
report-head-median = Median
report-head-steps = Steps done
report-head-steps-on-time = Steps on time
report-head-steps-late = Steps late
report-head-steps-rate = % steps on time
report-head-steps-median = Step median
report-head-steps-p90 = p90
report-head-steps-worst = Longest
report-head-returned = Sent back
report-head-off-hours = Off hours
report-head-delay = Entry delay
report-head-reason = Reason
report-head-pauses = Times
report-head-paused = Paused
report-head-first = From
report-head-last = To
report-head-on-time = On time
report-head-late = Late
report-head-number = Number
report-head-attempt = Attempt
report-head-executor = Executor
report-head-started = Started
report-head-ended = Ended
report-head-elapsed = Elapsed
report-head-verdict = Verdict
report-head-end = End
report-head-output = Output
report-head-procedure = Procedure
report-head-status = Status
report-head-registered-at = Registered at
report-head-closed-at = Closed at
report-head-net = Net time
report-head-name = Applicant
report-head-over = Over
report-head-from = From
report-head-to = To
report-head-note = Note
report-head-time = Time
report-head-at = When
report-head-rank = Rank

## The report screen

action-report = Report of this month and of others
action-report-short = report
action-report-sought = summary statistics chart on-time rate
report-title = Report · { $period }
report-loading = Counting …
report-headline = { $registered } registered · { $done } done · { $rate } on time (n { $n })
report-quarter = quarter { $quarter } of { $year }
report-year = { $year }
report-keys = < > other · Tab quarter/year · Enter details · E export · p print · Esc close
report-behind-title = { $figure } · { $count }
report-behind-keys = ↑↓ choose · Enter open the case · Esc back to the report
report-step-mark = S{ $step }
report-behind-none = There are no cases behind this figure.
report-against = { $median } / { $standard }  p90 { $p90 }
report-step-untimed = { $count } times, no standard
report-step-count = { $count } times, { $rate } on time
report-group-line = { $steps } steps · { $rate } on time · median { $median }
report-agency-line = { $registered } registered · { $done } done · { $rate } on time
report-pause-line = { $count } times · { $time }
report-bucket-line = { $registered } registered · { $done } done · { $rate } on time
report-of = of { $n }
report-export-ask = Write { $what } to a file (.xlsx or .csv):
report-export-marked = { $n ->
    [one] the marked case
   *[other] the { $n } marked cases
}
report-export-shown = the cases shown
report-export-all = all cases
report-export-month = the report { $first } – { $last }
report-export-keys = Enter write · Tab choose what · Esc close
report-export-end = End the name with .xlsx or .csv
report-desk-writing = Writing a file { $percent }% ({ $key } stops)
report-desk-written = Written: { $path } ({ $key } puts this away)
report-desk-exists-hint = Press E again and type another name.
report-desk-stopped = The file was not written; writing was stopped.
action-export = Write cases and their figures to a spreadsheet
action-export-short = export
action-export-sought = export download excel csv
