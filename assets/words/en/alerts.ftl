## Alerts: their trace, their answers, and their command line

kind-snooze = alert put off
fact-snooze = { $standing } alert on { $step } put off until { $until }

refusal-no-alert = This step is neither late nor nearly late.
refusal-no-alert-hint = See what needs attention (2, or loket alerts).
refusal-already-acknowledged = { $by } has acknowledged this alert on { $at }.
refusal-already-acknowledged-hint = The next alert of this case will ring again.
refusal-snooze-minutes = An alert cannot be put off for { $minutes } minutes.
refusal-snooze-minutes-hint = Put it off for 1 to { $max } minutes.

alert-new = new
alert-acknowledged = acknowledged by { $by } { $at }
alert-snoozed = put off until { $until } ({ $by })
alert-void = void
alert-void-answered = void; { $state }
alert-muted = Silent until { $until } ({ $by }).

cli-no-alerts = No step is late or nearly late.
cli-no-alert-log = No alert has been told yet.
cli-watching = Watching { $path }.
cli-unmuted = Alerts are heard again.
cli-head-crossed = Since
cli-head-answer = Answer
cli-head-told = Told
cli-usage-minutes = { $value } is no number of minutes.
cli-usage-minutes-hint = Write minutes in digits, such as 10.

cli-arg-alerts-check = The exit code says how it stands: 10 late, 11 only near; acknowledged ones count
cli-arg-new = Only those that are neither acknowledged nor put off
cli-arg-ack = Acknowledge the alert of these cases
cli-arg-snooze = Put the alert of a case off for so many minutes
cli-arg-mute = Silence every sound, for an hour if no number is given
cli-arg-unmute = Be heard again
cli-arg-watch = One line for each alert, until ended
cli-arg-log = Everything that was told, what is void included
cli-value-minutes = MINUTES

alert-occasion-missed = missed
alert-occasion-crossed = just now
alert-occasion-again = again
route-line = line
route-bell = bell

action-acknowledge = Acknowledge the alert
action-acknowledge-short = acknowledge
action-snooze = Put the alert off
action-snooze-short = put off
action-mute = Silence every sound for an hour
action-mute-short = silence
action-unmute = Let alerts be heard again
menu-snooze = Put the alert off
menu-snooze-keys = Enter put off · 1 2 3 pick · Esc close
alert-snooze-5 = 5 minutes
alert-snooze-10 = 10 minutes
alert-snooze-15 = 15 minutes
alert-column-since = Since
alert-column-answer = Answer
alert-void-title = Void
alert-was-near = { $time } { $number } step { $step } nearly late
alert-was-late = { $time } { $number } step { $step } late
alert-count-answered = v { $count } answered
alert-strip-muted = Silent until { $until }
alert-news-answered = { $number }: { $what }. Recorded; an answer to an alert is not undone.
alert-news-muted = { $key } lets them be heard again.
alert-news-unmuted = Alerts are heard again.
