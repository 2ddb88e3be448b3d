### Settings: the file and its command, the screen, the first questions.

## The file

config-not-there = this file is not there; check its name in the configuration
config-not-a-file = not a regular file; give a text file
config-too-large = larger than { $bytes } bytes; a configuration is much smaller
config-not-text = not UTF-8 text; save it again as UTF-8
config-shape = { $key } is written in a form that cannot be changed from here; change that line yourself
config-broken-hint = Nothing was written. Mend the file first; loket config check names the line and the mistake.
config-unwritable-hint = The settings are as they were. Check the permissions of the file and its folder, or name another place with --config.

## The command

cli-about-config-get = The value of one key that is in force
cli-about-config-set = Give one key a value; the rest of the file stays
cli-about-config-unset = Put one key back to its built-in value
cli-arg-key = The key, as in loket config show
cli-arg-value = Its value
cli-arg-more = Further values, where the key is a list
cli-value-value = VALUE
config-set = { $key } = { $value } ({ $origin })
config-usage-key = There is no key { $key }.
config-usage-key-hint = See loket config show and loket keys.
config-usage-key-meant = There is no key { $key }.
config-usage-key-meant-hint = Did you mean { $meant }?
config-usage-value = { $value } is no value for { $key }.
config-usage-value-hint = It must be { $wanted }.
config-kind-key = a key: one letter, { "<f5>" } or { "<c-p>" }
config-note-overridden = { $key } is written, but { $by } goes before the file.
config-note-not-yet = Not used in this version yet: { $keys }
setting-not-yet = not used yet
