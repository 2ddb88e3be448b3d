### Words of backups, restoring, checking, and the rights of whom the data are about.

## Backups

cli-about-backup = Back the database up: copied, reopened, checked
cli-arg-backup-file = The backup's file; without one, in the backup folder under its date
cli-arg-force = Do it also when something is replaced or left behind
keep-copying = Copying … { $percent }%
keep-checking = Checking … { $percent }%
keep-made = Backup made and checked: { $path } ({ $facts } records). Last hash: { $head }
keep-none = There is no backup in { $folder }. Make one with: loket backup
keep-newest = Last backup { $when }: { $path }
keep-ahead = The clock was wrong when this backup was made, so its age is not known: { $path }
store-exists = { $path } is there already; it was not replaced.
store-exists-hint = Choose another name; --force replaces a regular file, never the database itself.
store-no-room = The backup was not made: no room for { $path }.
store-no-room-hint = Make room or choose another place. The database itself is unchanged.
store-unwritable = { $path } cannot be written: { $detail }
store-unwritable-hint = Check the permissions and the place, or choose another one. The database itself is unchanged.

## Restoring

cli-about-restore = Restore the database from a backup; the old one is kept beside it
cli-arg-restore-file = The backup's file
cli-arg-restore-check = A drill: copy, check and compare; nothing changes
keep-whole = The backup is whole: { $path } ({ $facts } records, { $cases ->
    [one] 1 case
   *[other] { $cases } cases
}). Last hash: { $head }
keep-present-nothing = There is no database in its place yet.
keep-present-unreadable = The present database cannot be read: { $why }
keep-present-another = This is the backup of another database; { $lost } present records would be left behind.
keep-present-compared = Against the present database: { $lost } records would be left behind, { $gained } would be added.
keep-no-head = There is no .head file beside it: records cut off at its end would not be seen.
keep-head-spoilt = The .head file beside { $path } cannot be read: facts cut off the end of that backup would not be seen.
keep-head-spoilt-hint = Choose another backup, or look first with --check, then restore with --force.
keep-only-checked = This was a drill only; nothing changed.
keep-restored = The database is restored: { $facts } records, with the drafts in it. Last hash: { $head }
keep-aside = The old database is kept: { $path }
keep-would-lose = Not restored: { $lost } present records are not in that backup.
keep-would-lose-hint = Look first with --check. With --force the old one is still kept beside it.
keep-another = Not restored: that is the backup of another database; { $lost } present records would be left behind.
keep-another-hint = Check the file. With --force the old one is still kept beside it.
keep-backup-damaged = The backup { $path } is damaged: { $detail }
keep-backup-damaged-hint = Restore from another backup; the database in use is untouched.
keep-backup-foreign = { $path } is no backup of loket; its content is untouched.
keep-backup-foreign-hint = Check the place and the name of the backup.
keep-backup-no-file = { $path } is not a regular file.
keep-backup-no-file-hint = Check the place and the name of the backup.
keep-no-file = There is no { $path }.
keep-no-file-hint = Check the place and the name of the backup.
keep-same-file = { $path } is the database itself.
keep-same-file-hint = Name a backup; loket verify tells the last one.
store-in-use = Another process has { $path } open; nothing changed.
store-in-use-hint = Close it in every terminal, then try again.

## Checking

store-broken-kept = The backup { $file } holds record { $pos }, which { $flaw ->
    [cut] is not here any more: the chain ends at { $last }. Records were cut off
   *[rewritten] differs here. Records were rewritten
  }.
store-broken-kept-hint = Compare with loket restore --check, then restore that backup. Find out who changed it.
store-broken-log = The -wal file beside the database belongs to another database; nothing was read from it.
store-broken-log-hint = Move the -wal and -shm files elsewhere, then try again. The database itself was not touched.

## The desk

action-verify = Check the database
action-verify-short = Check
action-verify-sought = audit trail chain integrity
keep-desk-checking = Checking the database { $percent }% ({ $key } stops)
keep-desk-checked = The database is whole: { $facts } records ({ $key } puts this away)
keep-desk-none = There is no backup yet
keep-desk-old = Last backup { $days } days ago
keep-desk-failed = The backup failed: { $what }

## Rights of whom the data are about

cli-about-subject = The rights of whom personal data are about (UU 27/2022)
cli-about-subject-export = A copy of all personal data of somebody, with their history
cli-about-subject-correct = Correct personal data, with the reason
cli-about-subject-erase = Erase personal data for good; the chain stays whole
cli-value-who = WHO
cli-arg-who = NIK, NIP, or a case
cli-arg-output = Write to a new file
cli-arg-yes = Erase without asking
keep-corrected-because = Correction of data: { $reason }
keep-erased = The personal data of { $cases } are erased: { $facts } records, { $drafts ->
    [one] 1 draft
   *[other] { $drafts } drafts
}. The chain is whole.
keep-still-holds = Still holds these data: { $path }
keep-log-held = Another process still uses the -wal file: close it, then run loket db compact.
keep-not-cleared = These personal data are erased and the erasure is recorded, but the file of the database could not be cleaned: traces of them may still be on the disk.
keep-not-cleared-hint = Free some room on the disk and close the other loket, then run loket db compact.
keep-confirm = Not erased: nobody confirmed it.
keep-confirm-hint = Add --yes. What is erased cannot be brought back.
keep-confirm-ask = The personal data of { $count ->
    [one] 1 case
   *[other] { $count } cases
} will be erased for good. Type { $number } to confirm:{" "}
