## The machine's clock that was set

clock-forward = The computer's clock went forward by { $by }: from { $from } to { $to }.
clock-back = The computer's clock went back by { $by }: from { $from } to { $to }.
clock-recorded = On record in the name of { $by } ({ $seen }).
clock-seen-desk = at a desk
clock-seen-command = on the command line
clock-seen-watch = while watching for alerts
clock-set-title = The computer's clock was set
clock-set-running = Running steps are counted by the new time: { $count }.
clock-set-moved = { $number } step { $step }: { $before } → { $after }
clock-set-more = and { $count } more steps
clock-set-shown = Alerts that were told stay on record: { $count }.
clock-set-check = Check the date and time of this computer. What is on record keeps its times.
clock-set-journal = { $what } { $recorded }
clock-alert = before the clock went back
clock-alert-answered = before the clock went back; { $state }
clock-alert-title = Told before the computer's clock went back

clock-verified = The computer's clock was set { $count } times; last: { $last }

doctor-clock = Computer's clock
doctor-clock-steady = Nothing on record of its being set.
doctor-clock-changed = Set { $count } times. { $last }
doctor-clock-recent = Set within the last seven days; { $count } times in all. { $last }
doctor-clock-recent-hint = Check the date and time of this computer, and whether the network sets them.
doctor-clock-jumped = { $last } Not on record yet: the next act records it.
doctor-clock-jumped-hint = Check the date and time of this computer.

report-section-clock = The computer's clock was set
report-head-clock-from = From
report-head-clock-to = To
report-head-clock-by = By
report-head-clock-shown = Alerts told before
report-clock-back = back { $by }
report-clock-forward = forward { $by }
print-clock = The computer's clock was set within this time:
