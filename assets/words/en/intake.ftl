### Tables of an office that are taken in.

## Command line

cli-about-import = Take in applicants and letters from a table (XLSX, CSV); the same file twice changes nothing
cli-arg-import-file = Table (XLSX or CSV; - for standard input)
cli-value-kind = KIND
cli-arg-kind = What the rows are: applicants or certificates (name, NIK or NIP, expiry)
cli-arg-skip-bad = Take the good rows; the others go to a file with what is wrong
cli-arg-bad = File for the rows that are not taken (CSV, can be corrected and imported)
cli-arg-map = Meaning of a column, by its head, letter or number: "Nama ASN=name", C=nik, D=-
cli-arg-sheet = Sheet of a workbook (without it: the first that is shown)
cli-arg-import-set = Value of a field for every row that does not say it
cli-value-column-field = COLUMN=FIELD
cli-value-sheet = SHEET
cli-usage-map = "{ $value }" is no column with its field.
cli-usage-map-hint = Write e.g. "Nama ASN=name", C=nik, or D=- for a column of no use.

## The answer

import-state-new = new
import-state-known = already there
import-state-changed = changed
import-state-wrong = wrong
import-state-aside = left out
import-known-as = registered as { $number }
import-twin = perhaps the same as { $number }
import-letter-after = the letter is dated { $letter }, after its receipt on { $received }
import-differs = differs: { $fields }; not changed
import-differing = { $count ->
        [one] 1 case that is there already differs from this list and is not changed; edit it if the list is right.
       *[other] { $count } cases that are there already differ from this list and are not changed; edit them one by one if the list is right.
    }
import-aside = no applicant's row: “{ $text }”
import-aside-rows = No applicants' rows, left out: { $rows }.
import-hidden = hidden row
import-at = { $place }: { $what }
import-at-value = { $place } “{ $value }”: { $what }
import-column = column { $name }
import-read-none = column { $column } read as no number
import-row = this row
import-wrong-head = rejected because
import-read-sheet = Sheet “{ $sheet }” is read; not read: { $others } (--sheet).
import-read-encoding = Read as { $encoding }.
import-not-taken = Columns not taken: { $heads }.
import-hidden-rows = { $count ->
        [one] 1 row is hidden in the sheet and is counted too.
       *[other] { $count } rows are hidden in the sheet and are counted too.
    }
import-more = … and { $count } more { $count ->
        [one] row
       *[other] rows
    }; through a pipe all are listed.
import-foreseen = { $rows } rows: { $new } new, { $known } already there, { $changed } changed, { $wrong } wrong{ $aside ->
        [0] {""}
       *[other] , { $aside } no { $aside ->
            [one] applicant's row
           *[other] applicants' rows
        }
    }. Nothing has been saved.
import-done = { $rows } rows: { $new } saved, { $known } already there, { $changed } changed, { $wrong } not taken{ $aside ->
        [0] {""}
       *[other] , { $aside } no { $aside ->
            [one] applicant's row
           *[other] applicants' rows
        }
    }.
import-rejects = The rows that were not taken are in { $path }; correct them there and import that file.
import-progress-reading = Reading … { $percent }%
import-progress-saving = Saving … { $percent }%
import-wrong = { $wrong } of { $rows } rows in { $path } are wrong; nothing has been saved.
import-wrong-hint = Correct them, or take the good ones with --skip-bad. First: row { $row }, { $first }
import-wrong-row = { $place }: { $what }
import-wrong-row-hint = { $hint }
import-empty = { $path } has no rows below its head.
import-empty-hint = The head names the columns; each row after it is an applicant.
import-cancelled = Import stopped; nothing has been saved.
import-cancelled-portions = Import stopped; the rows before that are saved.
import-cancelled-portions-hint = Import the same file again to go on: what is saved is known again.
import-exists = { $path } is there already.
import-exists-hint = Name another file with --bad, or move that one away.
import-too-many = { $path } has more than { $max } rows for one letter.
import-too-many-hint = Use loket import for long lists.

## What is wrong with a cell or a row

intake-rounded = the spreadsheet wrote the number as a power of ten; its last digits are lost
intake-rounded-hint = Format the column as text, then copy the number from the letter once more.
intake-last-digits-lost = the number stands in a number cell, which keeps 15 digits only; the last ones may be lost
intake-last-digits-lost-hint = Format the column as text, then type the number from the letter once more.
intake-leading-zero-lost = the number has { $found } { $found ->
        [one] digit
       *[other] digits
    }, not { $count }; a zero at its start was lost
intake-leading-zero-lost-hint = Format the column as text, then write the number with its zero.
intake-digits-missing = the number has { $found } of { $count } digits; { $lacks } { $lacks ->
        [one] is
       *[other] are
    } missing
intake-digits-missing-hint = Check it against the letter, then write the number in full.
intake-date-serial = a number stands where a date is due; the spreadsheet means { $date }
intake-date-serial-hint = Format the column as a date and check it, or write the date: { $date }.
intake-invalid-hint = Correct it and try again.
intake-required-hint = Fill it in from the request letter.
intake-date-number = a number stands where a date is due
intake-date-number-hint = Check it against the letter, then write the date.
intake-month-first = the month stands before the day; month and day seem to be swapped
intake-month-first-hint = If { $date } is meant, write it so: the day in front, the month as a word. Check every date of this column against its letter.
intake-month-or-day = this is { $here } or { $there }; another date of this column is written with the month before the day
intake-month-or-day-hint = Check it against the letter, then write the month as a word: { $here } or { $there }.
intake-turned-date = the spreadsheet turned the text into a date
intake-turned-date-hint = Format the column as text, then type the value once more.
intake-not-text = a number, or true or false, stands where a text is due
intake-not-text-hint = Check that the columns are in their places; format the column as text.
intake-failed-formula = the cell shows an error: { $code }
intake-failed-formula-hint = Correct the formula or the column width, or type the value.
intake-uncalculated = the formula has no result in the file
intake-uncalculated-hint = Open the file in the spreadsheet and save it once more, or type the value.
intake-merged = the cell is merged ({ $range }); only the first one has the value
intake-merged-hint = Unmerge the cells and fill in every row.
intake-garbled = letters were lost when the file was saved
intake-garbled-hint = Save the file as CSV UTF-8 or as a workbook (XLSX).
intake-twice = the same applicant and letter as row { $row }
intake-twice-hint = Delete one of the two rows.
intake-surplus = it has more cells than the head
intake-surplus-hint = Check its separators and quotes.

## What is wrong with the head

intake-column-received = Received
intake-column-ignored = Not used
intake-head-none = No row of { $path } names a column with applicants' names.
intake-head-none-hint = Columns that are known by themselves: { $known }. Others are named with --map, e.g. --map B=name.
intake-head-elsewhere = Sheet “{ $sheet }” of { $path } names no column with applicants' names; these sheets do: { $fits }.
intake-head-elsewhere-hint = Name the sheet: loket import … --sheet "{ $first }", or put it in front of the others.
intake-head-twice = Two columns of { $path } hold the same ({ $column }): { $first } and { $second }.
intake-head-twice-hint = Say which one is of no use, e.g. --map { $place }=-.
intake-head-unknown = { $path } has no column “{ $name }”.
intake-head-unknown-hint = It has: { $heads }.
intake-head-missing = { $path } does not say: { $fields }.
intake-head-missing-hint = Its columns: { $heads }. Name the column with --map COLUMN={ $key }, or say it for every row with --set { $key }=….

## What is wrong with the file

intake-file-missing = There is no file { $path }.
intake-file-not-a-file = { $path } is a folder, a device or a pipe, not a file.
intake-file-system = { $path } cannot be read: { $detail }
intake-file-too-large = { $path } is larger than { $max } MB.
intake-file-too-large-hint = Split the list into several files.
intake-file-empty = { $path } is empty.
intake-file-old-excel = { $path } is a workbook of the old kind (XLS).
intake-file-old-excel-hint = Open it and save it as XLSX, or as CSV UTF-8.
intake-file-binary-excel = { $path } is a binary workbook (XLSB).
intake-file-binary-excel-hint = Open it and save it as XLSX, or as CSV UTF-8.
intake-file-encrypted = { $path } is protected by a password.
intake-file-encrypted-hint = Open it, save it without a password, and give that file.
intake-file-ods = { $path } is a LibreOffice sheet (ODS), whatever its name says.
intake-file-ods-hint = Open it and save it as XLSX, or as CSV UTF-8.
intake-file-word = { $path } is a text document, not a table.
intake-file-word-hint = Copy its table to a spreadsheet and save that as XLSX.
intake-file-web-page = { $path } is a web page that was named like a workbook.
intake-file-web-page-hint = Open it in a spreadsheet and save it as XLSX.
intake-file-xml = { $path } is XML, not a table.
intake-file-pdf = { $path } is a PDF document, not a table.
intake-file-pdf-hint = Ask for the list as a workbook (XLSX) or CSV.
intake-file-image = { $path } is a picture, not a table.
intake-file-image-hint = Ask for the list as a workbook (XLSX) or CSV.
intake-file-packed = { $path } is a packed archive, not a table.
intake-file-packed-hint = Unpack it first and give the table inside.
intake-file-binary = { $path } is not a table.
intake-file-nul = { $path }:{ $line }: a zero byte; this is not a text.
intake-file-open-quote = { $path }:{ $line }: a quote is opened and never closed.
intake-file-open-quote-hint = Close it, or write it twice inside a cell.
intake-file-too-wide = { $path }:{ $line }: more than { $max } columns.
intake-file-too-wide-hint = Check the separators, or delete the columns that are of no use.
intake-file-cell-too-long = { $path }:{ $line }:{ $column }: a cell of more than { $max } characters.
intake-file-cell-too-long-hint = Shorten it; in CSV, check the quotes around it.
intake-file-bomb = { $path } unpacks to far more than a list needs; it is not read.
intake-file-bomb-hint = Copy the rows to a new workbook, or save it as CSV UTF-8.
intake-file-damaged = { $path } is damaged: { $detail }
intake-file-damaged-hint = Open it in a spreadsheet and save it once more.
intake-file-no-sheet = { $path } has no sheet “{ $name }”.
intake-file-no-sheet-hint = It has: { $sheets }.
intake-file-hidden-sheets = { $path } shows no sheet; these are hidden: { $sheets }.
intake-file-hidden-sheets-hint = Unhide the sheet in the spreadsheet program and save, or name it with --sheet.
intake-file-no-sheets = { $path } has no sheet with cells.
intake-file-no-sheets-hint = Save the list as an ordinary worksheet or as CSV.

## Lists of holidays

cli-about-calendar-import = Take a list of holidays (CSV, XLSX, ICS) into the calendar; what it does to open cases is shown first
cli-arg-holiday-file = List of holidays (CSV, XLSX or ICS; - for standard input)
cli-arg-source = Decree of the rows that name none
cli-value-decree = DECREE
holiday-title = Holidays { $year }
holiday-remark = Taken from a list of holidays. Add new days with another list; this file is named in config.toml.
holiday-at = { $path }:{ $line }: { $why }
holiday-why-date = no date that there is
holiday-why-name = no name of the day off
holiday-why-unseen = its name or decree holds a character that cannot be seen
holiday-why-long = its name or decree is too long
holiday-why-kind = neither national holiday nor joint leave
holiday-why-source = no decree; name it with --source
holiday-why-twice = this day stands in the list twice
holiday-why-repeats = a rule that repeats the day (RRULE); holidays are decreed year by year
holiday-why-timed = an event of some hours, not a whole day
holiday-why-span = it ends before it begins, or lasts more than 31 days
holiday-why-form = a line or an event that is not whole
holiday-why-many = more days than any decree has
holiday-misread = { $count } rows are not understood, so nothing is taken: { $rows }
holiday-more = and { $count } more
holiday-empty = { $path } names no day off.
holiday-empty-hint = Columns: tanggal, nama, jenis, sumber; or a calendar file (ICS).
holiday-confirm = Not confirmed; the calendar is as it was.
holiday-confirm-hint = On a terminal answer y; elsewhere say --yes.
cli-arg-calendar-import-yes = Take it without asking
holiday-confirm-ask = Take these days into the calendar? [y/N]{" "}
holiday-foreseen = { $new } new days off, { $known } already there; { $moved } open cases change. Nothing has been saved.
holiday-taken = { $new } days off taken into { $path }, { $known } already there; { $moved } open cases have changed.
holiday-partly = { $year } has too few days in this list to count as listed; its warning stays.
holiday-next-year = The holidays of { $year } are not loaded yet; take them with loket calendar import once they are decreed.

## Import at the desk

action-import = Take in a list from a CSV or XLSX file
action-import-short = import
action-import-sought = import upload load
import-desk-ask = Take in { $what } from a file (CSV or XLSX):
import-desk-applicants = a list of cases
import-desk-certificates = a list of certificates
import-desk-ask-keys = Enter look first · Tab kind of list · Esc close
import-desk-title = Import { $path }
import-desk-sheet = Sheet “{ $sheet }” is read; not read: { $others }.
import-desk-more = { $count } more rows are not shown, but counted.
import-desk-skips = { $wrong ->
    [one] 1 wrong row is left out and goes into a file of its own.
   *[other] { $wrong } wrong rows are left out and go into a file of their own.
}
import-desk-stopping = Stopping …
import-desk-changed = { $path } has changed since it was shown; nothing was recorded.
import-desk-changed-hint = Go back with Esc and look at it once more.
import-desk-exists-hint = Move that file or give it another name, then try again.
import-desk-head-hint = Put the heads of the columns right in the file, or use loket import with --map.
import-desk-keys-working = Esc stop
import-desk-keys-stopping = wait
import-desk-keys-ready = Enter record { $count } · Esc back
import-desk-keys-wrong = V leave out the wrong ones · Esc back
import-desk-keys-nothing = Esc back
import-desk-keys-done = Enter close
