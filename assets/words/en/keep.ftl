### Words of backups, restoring, checking, and the rights of whom the data are about.

## Backups

cli-about-backup = Back the database up: copied, reopened, checked
cli-arg-backup-file = The backup's file; without one, in the backup folder under its date
cli-arg-backup-force = Replace a file that is there
keep-copying = Copying … { $percent }%
keep-checking = Checking … { $percent }%
keep-made = Backup made and checked: { $path } ({ $facts } records). Last hash: { $head }
keep-none = There is no backup in { $folder }. Make one with: loket backup
keep-newest = Last backup { $when }: { $path }
store-exists = { $path } is there already; it was not replaced.
store-exists-hint = Choose another name; --force replaces another file, never the database itself.
store-no-room = The backup was not made: no room for { $path }.
store-no-room-hint = Make room or choose another place. The database itself is unchanged.
store-unwritable = { $path } cannot be written: { $detail }
store-unwritable-hint = Check the permissions and the place, or choose another one. The database itself is unchanged.
