### Acts: marks on cases, the preview, undo and redo, officers.

## Actions

action-mark = Mark the case, or take its mark off
action-mark-short = mark
action-mark-shown = Mark all that are shown, or none of them
action-mark-shown-short = mark all
action-invert-marks = Invert the marks of what is shown
action-invert-marks-short = invert marks
action-repeat = Repeat last act on next case
action-repeat-short = once more
action-journal = Acts of this screen, to be undone
action-journal-short = acts

## Marks

acts-cases = { $count } cases
acts-marked = { $count } marked
acts-marked-hidden = { $count } marked, { $hidden } of them not shown
acts-marked-keys = { $count } marked:
acts-marked-status = { $count ->
    [one] 1 case marked ({ $key } unmarks)
   *[other] { $count } cases marked ({ $key } unmarks)
}
acts-marked-target = { $count ->
    [one] 1 case marked
   *[other] { $count } cases marked
}
acts-marks-kept = The marks stay; { $key } takes them off.
form-receive = Receive a document
slot-document = Document
acts-blocked-one-only = This is for one case only, and { $count } are marked. Take the marks off first ({ $key }).
acts-blocked-nothing-to-repeat = Nothing was done yet that can be done again on another case.
acts-blocked-no-next = There is no case after this one in the list.

## Preview: what will happen to each case

acts-preview-one = Preview: { $what } · { $number }
acts-preview = Preview: { $what } · { $count ->
    [one] 1 case marked
   *[other] { $count } cases marked
}
acts-preview-undo = Undo: { $what } · { $count ->
    [one] 1 case
   *[other] { $count } cases
}
acts-preview-redo = Redo: { $what } · { $count ->
    [one] 1 case
   *[other] { $count } cases
}
acts-loading = Reading { $done } of { $total } cases …
acts-all-can = { $count ->
    [one] It can be recorded, at { $time }.
   *[other] All can be recorded: { $count } cases, at { $time }.
}
acts-some-refused = { $refused } of { $count } cases are refused. Nothing is recorded until their marks are off.
acts-some-moved = { $refused } of { $count } cases have moved on. The others can go once those are let go.
acts-ends-pause = { $what }; its pause ends
acts-pause-ends = Its pause ends.
acts-keys-ready = Enter records { $count ->
    [one] 1 case
   *[other] { $count } cases
} · v lets this one go · Esc close
acts-keys-refused = V lets the refused go ({ $count }) · v lets this one go · Esc close
acts-keys-loading = Esc close
acts-finish = step { $from } → { $to }, { $elapsed } of { $target }
acts-finish-late = step { $from } → { $to }, { $elapsed } late by { $over }
acts-finish-measured = step { $from } → { $to }, { $elapsed }
acts-to-end = done
acts-on-behalf = { $what }, a.n. { $executor }
acts-changed = { $what } [changed by { $officer } { $time }]
acts-moved-on = has moved on: { $what } ({ $by })
acts-gone = the case is not there any more

## Undo and redo

acts-by = { $officer }, { $time }
acts-saved-again = Saved, as before: { $what }, { $number }.
acts-confirm-redo = { $key } once more does again: { $what }, { $number } ({ $by }).
acts-overtaken-undo = Cannot be undone any more: { $what }, { $number }. After it came { $after } ({ $by }).
acts-overtaken-redo = Cannot be done again any more: { $what }, { $number }. After it came { $after } ({ $by }).
acts-journal-empty = Nothing yet. Every act that is saved from this screen shows up here and can be undone with { $key }.
acts-journal-undone = { $what } · undone
acts-journal-overtaken = { $what } · has moved on
acts-journal-undo = Enter undoes { $count ->
    [one] this act
   *[other] { $count } acts, the newest first
} · Esc close
acts-journal-redo = Enter does { $count ->
    [one] this act again
   *[other] { $count } acts again, the oldest first
} · Esc close
acts-journal-passed = Something else came after it · Esc close

## Officers

action-officer = Switch officer; workload
action-officer-short = officer
action-on-behalf = Act on behalf of another executor (a.n.)
action-on-behalf-short = a.n.
menu-officers = Switch officer
menu-officers-keys = digit or Enter switches · n add an officer · Esc close
menu-assign = Assign officer
menu-assign-keys = w oneself · digit another officer · Esc close
menu-behalf = The next acts are done for
menu-behalf-keys = digit or Enter picks · 0 as the step says · Esc close
acts-add-officer = Add an officer …
acts-other-name = Type an officer's name …
acts-oneself = oneself
acts-for-oneself = As the step says
acts-own-role = own role
acts-open-cases = { $count } open
acts-for-short = a.n. { $executor }
acts-will-be-for = Will be recorded a.n. { $executor }.
acts-news-officer = Officer now: { $name }. Acts are recorded under this name until the desk is closed; the default officer is set in 5.
acts-news-added = Officer { $name } was added. Press { $key } to switch officers.
acts-news-for = The next acts are recorded a.n. { $executor }.
acts-news-for-oneself = The next acts follow the step: another executor's work is recorded on that one's behalf.
form-officer = Add an officer
slot-officer-name = Officer's name
