### The wall display: read from afar, records nothing.

wall-late = ! { $count } LATE
wall-near = ~ { $count } NEAR
wall-running = > { $count } running
wall-paused = = { $count } paused
wall-waiting = . { $count } waiting
wall-page = page { $page } of { $pages }
wall-more = and { $count } more cases that are in time
wall-empty = No case is running.
action-wall = Wall display and list in turn
action-wall-short = wall
action-list-short = list
desk-blocked-on-wall = The wall display is for reading only. Press { $key } for the list.
