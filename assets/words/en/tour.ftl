### The guided demo: one coach line, six tasks.

tour-head = Tour { $done }/{ $all } [{ $signs }] clock { $speed }×:
tour-open = move with { $down } { $up }, then { $open } opens the detail ({ $back } goes back). { $skip } skips.
tour-finish = finish a step: select one marked >, { $mode ->
    [claim] press { $start }, then { $finish }
   *[handoff] press { $finish }
  }. { $skip } skips.
tour-tick = press { $documents }, pick a document not received yet, Space ticks; Esc closes. { $skip } skips.
tour-why = press { $alert } to reach what is late, then { $explain }: where the figure comes from. { $skip } skips.
tour-undo = press { $undo }: the last act is undone, nothing is lost. { $skip } skips.
tour-find = find one that is done: { $all }, then { $filter }, type nurlina, Enter. { $skip } skips.
tour-end = enough. { $new } new case, { $help } all keys; { $quit } quits, then `loket` to work.
action-skip-task = Skip the tour's task
action-skip-task-short = skip
desk-blocked-no-tour = Only in the guided demo; run `loket demo --tour`.
cli-arg-tour = A guided demo: six tasks, a clock that runs faster
