### The command line: help, complaints, answers. Sentences about one verb carry its name.

## Headings and values of the help

cli-heading-usage = Usage:
cli-heading-verbs = Verbs
cli-heading-options = Options
cli-heading-desk = Options of the desk
cli-value-options = options
cli-heading-arguments = Arguments
cli-heading-global = Options for every verb
cli-alias = also: { $name }
cli-value-verb = VERB
cli-value-case = CASE
cli-value-cases = CASE
cli-value-file = FILE
cli-value-lang = LANGUAGE
cli-value-officer = OFFICER
cli-value-time = TIME
cli-value-when = WHEN
cli-value-keys = KEYS
cli-value-size = COLUMNSxLINES
cli-value-executor = EXECUTOR
cli-value-text = TEXT
cli-value-digits = DIGITS
cli-value-date = DATE
cli-value-class = CLASS
cli-value-code = CODE
cli-value-step = STEP
cli-value-field-value = FIELD=VALUE
cli-value-document = DOCUMENT
cli-value-query = WORDS
cli-value-key = KEY
cli-value-count = COUNT
cli-value-hash = HASH
cli-value-id = ID
cli-value-year = YEAR
cli-value-from = FROM
cli-value-to = TO
cli-value-name = NAME
cli-value-role = ROLE
cli-after-help = CASE is a number (PSE-2026-0117, or 117) or an id.
    TIME is 2026-11-23T10:42:00+08:00, 2026-11-23T10:42, or 10:42 of today, in the office's time zone.
    Without a verb the desk opens. loket help VERB explains a verb.
    Exit codes: 0 done, 1 disk or file, 2 usage, 3 not there, 4 refused, 5 busy, 6 integrity, 7 file invalid.

## Verbs

cli-about = The service counter: cases walk the steps of a procedure against the working clock.
cli-about-register = Register an application; its clock starts at once
cli-about-list = Open cases, most urgent first
cli-about-show = One case in full: data, attempts, clocks, documents, history
cli-about-start = Start the step that waits (claim mode)
cli-about-finish = Finish the step at hand; several cases: all or none
cli-about-pause = Stop the clock of a case for a reason
cli-about-resume = Let the clock of a paused case go on
cli-about-return = Send a case back to an earlier step
cli-about-reject = Reject a case
cli-about-cancel = Cancel a case
cli-about-reopen = Reopen a closed case at a step
cli-about-archive = Put closed cases into the archive
cli-about-unarchive = Take cases out of the archive
cli-about-receive = Record that a document came in
cli-about-note = Add a note
cli-about-disposition = Record the disposition on the letter
cli-about-edit = Change data of a case; an empty value clears it
cli-about-assign = Hand a case to an officer
cli-about-undo = Take back the newest act of a case
cli-about-redo = Bring back what was undone last
cli-about-explain = How a figure came about: every window, pause and closed day
cli-about-search = Find cases by words or digits, closed ones included
cli-about-alerts = What is near or late
cli-about-verify = Check the store: file, hash chain, facts and index
cli-about-db = The store as a file
cli-about-db-path = Where the store lies
cli-about-db-rebuild = Build the index anew from the facts
cli-about-db-compact = Give unused space back
cli-about-sop = The procedures
cli-about-sop-list = Which procedures there are
cli-about-sop-show = A procedure in full
cli-about-sop-check = Check a procedure file
cli-about-calendar = The working calendar
cli-about-calendar-show = Working hours, seasons and holidays of a year
cli-about-calendar-check = Check a calendar file
cli-about-calendar-work = Working time between two times, with its ledger
cli-about-clock = The clock of this program
cli-about-clock-check = Evaluate a table of worked examples
cli-about-officer = Who works at the counter
cli-about-officer-list = Everybody who works or worked here
cli-about-officer-add = Add an officer
cli-about-officer-retire = Retire an officer
cli-about-config = The configuration
cli-about-config-path = Where the configuration file lies
cli-about-config-show = What is in force and where it comes from
cli-about-config-init = Write a commented first file
cli-about-config-check = Check the configuration
cli-about-keys = The keys of the desk
cli-about-demo = A throw-away desk with sample cases
cli-about-help = Help for the program or a verb

## Options and arguments

cli-arg-db = Store file (LOKET_DB)
cli-arg-config = Configuration file (LOKET_CONFIG)
cli-arg-lang = Language: id or en (LOKET_LANG)
cli-arg-as = Who acts (LOKET_AS)
cli-arg-as-of = Read the store as it was at a time
cli-arg-json = Answer in JSON
cli-arg-reveal = Show NIK and NIP in full; recorded when it is one case
cli-arg-color = Colour: auto, always or never
cli-arg-ascii = Plain signs only
cli-arg-quiet = No notes
cli-arg-verbose = More notes
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-keys = Feed these keys to the desk
cli-arg-print = Print the last screen instead of opening a terminal
cli-arg-size = Size of the printed screen
cli-arg-svg = Draw the last screen into a file as SVG
cli-arg-read-only = Nothing can be written
cli-arg-at = When it happened
cli-arg-on-behalf-of = For which executor ("a.n.")
cli-arg-cases = The cases
cli-arg-case = The case
cli-arg-reason = Why
cli-arg-set = Set a field in the same act
cli-arg-edit-set = Field and new value
cli-arg-note = A note
cli-arg-to = To which step
cli-arg-disposition-to = Forwarded to whom
cli-arg-class = Class of the letter: biasa, segera, sangat_segera, rahasia
cli-arg-archive-class = Classification code
cli-arg-pause-reason = Reason code of the procedure
cli-arg-document = The document's key, as show lists it
cli-arg-undo = Take the receipt back
cli-arg-text = The text
cli-arg-officer = The officer
cli-arg-dry-run = Only say what would happen
cli-arg-step = Only this step
cli-arg-query = What to look for
cli-arg-limit = At most so many
cli-arg-check = Exit code 10 when something is late, 11 when something is near
cli-arg-head = A hash kept elsewhere that must be in the chain
cli-arg-verbs = The verb
cli-arg-filter = Words and fields, as behind / at the desk: { "status: step: agency: officer: date: late: near: expires: closed: outcome: ams: letter: class: name: is: sort:" }
cli-arg-sort = Order: { "urgency, number, newest, name, agency, step, left, officer, closed, expires" }; a minus before it turns it around
cli-arg-all = Closed and archived cases too
cli-arg-name = The applicant's name
cli-arg-officer-add-name = The officer's name
cli-arg-officer-retire-name = The officer's name
cli-arg-role = Executors whose work the officer does
cli-arg-nik = The applicant's NIK, 16 digits
cli-arg-nik-reason = Why there is no NIK
cli-arg-nip = The applicant's NIP, 18 digits
cli-arg-nip-reason = Why there is no NIP
cli-arg-position = The applicant's position
cli-arg-agency = The applicant's agency
cli-arg-email = The applicant's office e-mail
cli-arg-phone = The applicant's mobile number
cli-arg-letter-no = Number of the letter
cli-arg-letter-date = Date of the letter
cli-arg-subject = Subject of the letter
cli-arg-agenda = Register number
cli-arg-expires = When the present certificate expires
cli-arg-from = Table of applicants (XLSX or CSV; - for standard input)
cli-arg-demo-at = What time it is in the demo
cli-arg-id = Id or beginning of the revision
cli-arg-file = The file
cli-arg-year = The year
cli-arg-calendar-work-from = From this time
cli-arg-calendar-work-to = To this time

## Complaints

cli-bug = A fault of the program at { $place }: { $detail }. What was saved is safe. Pass this line on to its makers.
cli-error = loket: { $what }
cli-did-you-mean = Did you mean { $name }?
cli-more-mistakes = There are { $count } more mistakes; mend those above and check again.
cli-usage-help = See loket help.
cli-usage-known = Known: { $known }.
cli-usage-value-missing = { $arg } needs a value.
cli-usage-value = { $value } is no value for { $arg }.
cli-usage-value-form = { $value } is no value for { $arg }.
cli-usage-unknown-option = Unknown option { $arg }.
cli-usage-unknown-verb = Unknown verb { $verb }.
cli-usage-missing = Missing: { $arg }
cli-usage-verb-missing = A verb is missing here.
cli-usage-conflict = { $arg } cannot stand here, or stands twice.
cli-usage-values = Wrong number of values for { $arg }.
cli-usage-utf8 = The command line is not valid UTF-8.
cli-usage-other = The command line is not understood: { $detail }
cli-usage-time = { $value } is not a time.
cli-usage-time-hint = Write it like 2026-11-23T10:42:00+08:00, 2026-11-23T10:42, or 10:42 for today.
cli-usage-setting = { $value } is not of the form field=value.
cli-usage-setting-hint = For example: --set new_expires=2028-11-23
cli-usage-field = Unknown field { $key }.
cli-usage-field-hint = Known: { $known }.
cli-usage-span = The span is longer than { $years } years.
cli-usage-span-hint = Count it piece by piece.
cli-usage-size = { $value } is no size of a screen.
cli-usage-size-hint = Write it like 120x40; at most 1000x400.
cli-usage-desk-option = --keys, --print, --size, --svg and --read-only belong to the desk, before no verb.
cli-unreadable = { $path } cannot be read: { $detail }
cli-unwritable = { $path } cannot be written: { $detail }
cli-output-failed = The answer cannot be written: { $detail }
cli-output-failed-recorded = What was asked for is recorded; only the answer cannot be written: { $detail }
cli-output-failed-recorded-hint = See the result with loket show or loket list; do not repeat the command.
cli-no-store = No store at { $path }.
cli-store-tightened = Others could use { $path }; its permissions are now its owner's alone.
cli-no-terminal = The desk needs a terminal. Without one, use loket list.
cli-usage-keys = The part { $part } of --keys is no key. Write for example "j s <enter>".
cli-as-of-read-only = Nothing can be recorded with --as-of: it only reads.
cli-as-of-read-only-hint = Leave --as-of out, or give the time of the act with --at.
cli-not-found = There is no case { $case }.
cli-not-found-hint = Look for it with loket search.
cli-ambiguous = { $case } names several cases: { $numbers }.
cli-ambiguous-hint = Give the whole number.
cli-no-attempt = { $case } has not been at step { $step }.
cli-no-sop = There is no procedure { $id }.
cli-no-sop-hint = See loket sop list.

## The configuration

cli-disk-hint = It may or may not be saved. Check the disk, then look whether it is recorded: loket list, loket show. A command that is repeated is recorded once more.
cli-config-unreadable = cannot be read: { $detail }
cli-config-syntax = not TOML: { $detail }
cli-config-unknown-section = unknown section { $name }.
cli-config-unknown-key = unknown key { $name }.
cli-config-value = { $key } must be { $wanted }
cli-config-unknown-sop = no procedure has the id { $name }
cli-config-note = { $count ->
    [1] The configuration has a problem: { $problem }
   *[other] The configuration has { $count } problems. The first: { $problem }
}
cli-config-valid = { $path } is valid.
cli-config-absent = There is no { $path }; the built-in values are in force.
cli-config-written = Written: { $path }
cli-config-exists = { $path } is there already and stays as it is.
cli-config-exists-hint = Edit it, or give another place with --config.
cli-kind-text = a text
cli-kind-zone = a time zone such as Asia/Makassar
cli-kind-url = an address that begins with https:// or http://
cli-kind-prefix = 1 to 12 letters or digits
cli-kind-one-of = one of: { $known }
cli-kind-int = a whole number from { $min } to { $max }
cli-kind-flag = true or false
cli-kind-list = a list of texts
cli-built-in = built-in
cli-zone-differs = Times are those of { $office }; this machine keeps { $machine }.

## Answers

cli-head-number = Number
cli-head-state = State
cli-head-left = Time left
cli-head-step = Step
cli-head-due = Due
cli-head-name = Applicant
cli-head-agency = Agency
cli-head-letter = Letter
cli-head-registered = Received on
cli-head-closed = Closed
cli-head-officer = Officer
cli-head-disposition = Disposition
cli-head-to = Forwarded to
cli-head-sop = Procedure
cli-head-clock = Clock
cli-head-elapsed = Elapsed
cli-head-total = Total
cli-head-wait = Waiting time
cli-head-roles = Roles
cli-head-since = Since
cli-head-until = Until
cli-head-id = Id
cli-head-revision = Revision
cli-head-title = Title
cli-head-steps = Steps
cli-head-file = File
cli-head-unit = Unit
cli-head-created = Drawn up on
cli-head-effective = In force from
cli-head-revised = Revised on
cli-head-standard = Time standard
cli-head-change = Change
cli-head-legal = Legal basis
cli-head-qualification = Qualification
cli-head-equipment = Equipment
cli-head-linked = Linked procedure
cli-head-warning = Warning
cli-head-records = Record keeping
cli-head-reason = Pause reason
cli-head-executor = Executor
cli-head-requirements = Requirements
cli-head-output = Output
cli-head-gate = Needed to finish
cli-head-source = Source
cli-head-zone = Time zone
cli-part-attempts = Attempts
cli-part-documents = Documents
cli-part-notes = Notes
cli-part-history = History
cli-total = { $net } of { $target } ({ $standing })
cli-steps = { $count } steps, { $minutes } minutes
cli-minutes = { $minutes } minutes
cli-not-received = not received
cli-undone = undone
cli-closed = closed
cli-no-cases = No cases.
cli-no-officers = No officers are recorded yet.
cli-dry-run = Nothing was recorded.
cli-warn-duplicate = Likely a duplicate: { $name } with this letter is { $numbers } already.
cli-warn-letter-date = The letter is dated { $letter }, after its receipt on { $received }.
cli-undo-moved-on = Only { $number }: of the same act, { $moved } has moved on.
cli-undo-left = Left as they are: { $numbers }.
cli-work-sum = Working time: { $elapsed } ({ $seconds } seconds)
cli-verified = Whole: { $facts } facts, { $cases } cases. Head: { $head }
cli-verified-nothing = There is no store yet; nothing to check.
cli-verify-progress = { $done } of { $total }
cli-rebuilt = Index built anew: { $count } cases.
cli-compacted = Compacted: { $count } bytes freed.
cli-sop-valid = { $path } is valid: { $count } steps, { $minutes } minutes, revision { $revision }
cli-calendar-valid = { $path } is valid: { $seasons } seasons, { $holidays } holidays, { $exceptions } exceptions
cli-clock-differs = { $row }: { $field } is { $got }, expected { $expected }
cli-clock-failed = { $count } rows of the table differ.
cli-clock-table = not a table of worked examples: { $detail }
cli-clock-zone = meta.tz does not begin with an offset: { $zone }
cli-clock-calendar = the calendar { $place } is not valid

## The keys of the configuration

cli-config-unknown-action = no action has the id { $name }.
cli-config-unreadable-key = { $name }: { $key } is no key
cli-config-key-conflict = { $name }: { $key } is taken by { $with }

## Hashes, and a step that has moved on

cli-usage-hash = { $value } is no hash.
cli-usage-hash-hint = A hash has 64 hexadecimal digits; loket verify shows it.
cli-changed = { $case } is not at step { $step } any more; now: { $now }.
cli-changed-hint = Look first with loket show { $case }.
cli-arg-finish-step = Only while it is at this step

## Files that are not there, arguments too many

cli-config-missing = there is no such file; the built-in values are in force
cli-usage-unknown-argument = The argument { $arg } is one too many here.

## Pages of the manual, completions

cli-about-completions = What a shell completes behind loket: load the output into the shell
cli-about-man = Write the pages of the manual to a folder, one for the program and one for each verb
cli-value-shell = SHELL
cli-arg-shell = The shell: bash, zsh, fish, powershell or elvish
cli-arg-man-folder = Folder of the pages; made where there is none
cli-arg-man-force = Take the place of pages that lie there
cli-man-name = Name
cli-man-synopsis = Synopsis
cli-man-notes = Notes
cli-man-manual = Manual of loket
