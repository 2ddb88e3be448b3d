### Words of the store: failures and the way out.
### $at and $kinds are filled in by the caller, in the same language.

## Shared

store-conflict = Not saved: { $by } recorded { $kinds } first ({ $at }).
store-conflict-hint = Load the case again, look at where it stands, then decide again.
store-busy = Not saved: another process is using the database.
store-busy-hint = Wait a moment, then try again.
store-act-differs = Not saved: act { $act } is recorded with another content.
store-act-differs-hint = Load the case again, then repeat the act.

## Place and permission

store-read-only = The database can only be read; nothing can be saved.
store-read-only-hint = Check the write permission of the database and its folder, or name another place with --db.
store-foreign = { $path } is not a database of loket; it was left untouched.
store-foreign-hint = Check the place (--db or LOKET_DB), or restore a backup.
store-not-a-file = { $path } is not a regular file.
store-not-a-file-hint = Check the place of the database (--db or LOKET_DB).
store-too-new = { $path } was made by a newer loket (format { $found }; this one knows up to { $known }).
store-too-new-hint = Install a newer loket. Nothing was touched.
store-not-owner = { $path } belongs to another user.
store-not-owner-hint = Run loket as its owner.
store-gone = Not saved: the database { $path } was deleted, moved or replaced while it was open.
store-gone-hint = Put it back in its place or restore a backup, then open loket again.
store-lost = The database { $path } is gone or empty, though its backup lies there: { $backup }.
store-lost-hint = Bring it back: loket restore FILE. To begin anew in its place, move its backups elsewhere first.
store-denied = { $path } cannot be opened: permission denied.
store-denied-hint = Check the owner and the permissions of the database and its folder.
store-network = { $path } lies on network storage ({ $kind }), where records can break.
store-network-hint = Move the database to a disk of this computer and name it with --db.
store-bad-name = That file name is too long, or none that can be used: { $name }
store-bad-name-hint = Name the place of the database in fewer letters (--db or LOKET_DB).

## Disk

store-no-locks = { $path } cannot be locked: { $detail }
store-no-locks-hint = Not saved. Check the disk, or move the database to a disk of this computer (--db, LOKET_DB).
store-disk = The disk failed ({ $what }): { $detail }
store-disk-hint = It may or may not be saved. Check the disk, then repeat the same act; it is never recorded twice.
store-unreadable = The disk does not read { $path }: { $detail }
store-unreadable-hint = It may be the disk that is broken, not the database. Copy its whole folder to another disk, then check the copy: loket verify --db FILE
store-full = Not saved: the disk is full.
store-full-hint = Make room, then try again. What was recorded is whole.

## Damage

store-corrupt = The database is damaged: { $detail }
store-corrupt-hint = Record nothing more. Copy its whole folder, then restore the last backup.
store-broken-file = The check of the database found damage: { $detail }
store-broken-file-hint = Copy its whole folder, then restore the last backup.
store-broken-schema = The structure of the database was changed from outside loket.
store-broken-schema-hint = Record nothing more. Restore a backup, and find out who changed it.
store-broken-fact = The chain is broken at record { $pos } ({ $flaw ->
    [position] its number is out of order
    [hash] its content is not what was recorded
    [encoding] its content cannot be read
   *[columns] its columns differ from its content
  }).
store-broken-fact-hint = Compare with the last backup, then restore it.
store-broken-private = The personal data of record { $pos } differ from what was recorded, or are gone without a recorded erasure.
store-broken-private-hint = Compare with the last backup, then restore it.
store-broken-revision = The SOP or calendar { $hash } differs from its revision.
store-broken-revision-hint = Compare with the last backup, then restore it.
store-revision-lost = The audit trail names the SOP or calendar { $hash }, but the database does not hold it any more.
store-revision-lost-hint = Its content is lost. Compare with the last backup, then restore it.
store-broken-sequence = The records of case { $case } are out of order.
store-broken-sequence-hint = Compare with the last backup, then restore it.
store-broken-row = The list does not match the records of case { $case }; the records themselves are whole.
store-broken-row-hint = Rebuild the list: loket db rebuild.
store-broken-search = The index of words does not match the list of cases; the records themselves are whole.
store-broken-search-hint = Rebuild the index: loket db rebuild.
store-broken-draft = The draft { $kind } was changed from outside loket.
store-broken-draft-hint = The records are not affected. Fill in the draft again.
store-broken-listed = A row of the list of certificates was changed from outside loket, or its index is out of date.
store-broken-listed-hint = The records of the cases are not affected. Rebuild the index (loket db rebuild), then import the list again.
store-head-unknown = The chain does not contain { $hash }: records were cut off or rewritten.
store-head-unknown-hint = Compare with the backups and the monthly report that carries it.

## Unknown

store-unknown-case = There is no case { $case }.
store-unknown-case-hint = Look for its number (/, or loket search).
store-unknown-revision = The SOP or calendar revision { $revision } is not known.
store-unknown-revision-hint = Check what is installed: loket sop list, loket calendar show.
store-officer-known = Officer { $name } is registered already.
store-officer-known-hint = See the list (o, or loket officer list).
store-officer-unknown = Officer { $name } is not registered.
store-officer-unknown-hint = See the list (o, or loket officer list).
store-ended = Ended before it was done.
store-ended-hint = Nothing was changed. Ask for it again.
store-engine = The database engine refuses: { $detail }
store-engine-hint = This is a fault of loket. Report it with this sentence.
