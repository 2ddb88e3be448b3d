### The detail of a case: history, documents, where a figure comes from.

## History

told-undo = undone: { $what }
told-redo = redone: { $what }
told-correct = time of { $what } corrected to { $to }
told-corrected = was { $was }, corrected by { $officer } on { $when }
told-edit = data changed: { $changes }
told-change = { $field } { $old } → { $new }
detail-typed = recorded { $at }
detail-undone = undone
detail-today = today
detail-yesterday = yesterday
