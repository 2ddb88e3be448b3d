### Print: forms on paper, their commands, their settings.

## Forms

print-date = { $day } { $month } { $year }
print-minutes = { $minutes } minutes
print-kind-disposition = Disposition slip
print-kind-control-sheet = Control sheet
print-kind-receipt = Receipt of application
print-kind-register = Register of applications
print-page = Page
print-page-of = of
print-printed = Printed { $when } by { $by }.
print-hash = Hash of the newest record: { $hash }.
print-number = Case number
print-status = Status
print-letter = Letter number and date
print-letter-from = Letter from
print-letter-number = Letter number
print-letter-date = Letter date
print-received = Received on
print-time = Time
print-closed = Closed on
print-agenda = Register no.
print-class = Class
print-subject = Subject
print-applicant = Applicant
print-applicant-line = Applicant, NIP, position
print-name = Name
print-position = Position
print-agency = Agency
print-email = Office e-mail
print-phone = Mobile
print-officer = Officer
print-none = none
print-nothing = NONE
print-month = Month of { $month }
print-no = No.
print-total = Total

## Disposition slip

print-forward = Forwarded to:
print-please = Kindly requested:
print-please-answer = Response and advice
print-please-follow = Further processing
print-please-coordinate = Coordination/confirmation
print-instruction = Instructions:
print-initials = Initials
print-initials-date = Initials, date

## Receipt

print-receipt-intro = An application ({ $procedure }) has been received from:
print-receipt-documents = Documents received:
print-receipt-standard = Time standard: { $standard } of working time from receipt.
print-receipt-expected = Expected to be done on { $date } at { $time }, if the documents are complete.
print-receipt-closed = This application was { $status } on { $date } at { $time }.
print-handed-over = Handed over by,
print-received-by = Received by,
print-cut = cut here
print-copy-applicant = Applicant's copy. Name the case number when you ask.
print-copy-office = Office's copy.

## Control sheet

print-sop-number = SOP no. { $number }
print-part-steps = Steps
print-part-documents = Documents
print-part-pauses = Pauses
print-disposition = Disposition
print-part-notes = Disposition and notes
print-step = Procedure
print-step-short = Step
print-executor = Executor, officer
print-from = Start
print-to = End
print-standard = Time standard
print-elapsed = Time taken
print-verdict = Verdict
print-attempt = attempt { $no }
print-output = Output
print-reason = Reason
print-off-hours = outside working hours
print-document = Document
print-there = Received
print-received-from = Received by
print-lost = Length (working time)
print-still-paused = still paused
print-certificate = The new certificate is valid until { $date }.
print-awaiting = Issuance of the certificate is awaited from BSrE.

## Register

print-remark = Remarks
print-closing = Summary
print-valid-until = valid until { $date }
print-count-registered = Applications received
print-count-open = not yet closed

## Monthly report

print-kind-report = Monthly report
print-period = Services of { $period }
print-days = { $from } to { $to }
print-of = of { $count }
print-part-summary = Summary
print-part-by-step = By step
print-part-by-reason = Pauses by reason
print-part-by-agency = Cases done by agency
print-part-by-officer = Steps by officer
print-part-trend = On-time rate of twelve months
print-figure-registered = Cases registered
print-figure-done = Cases done
print-figure-rejected = Cases rejected
print-figure-cancelled = Cases cancelled
print-figure-rate = On-time rate of cases
print-figure-median = Time to done, median
print-figure-p90 = Time to done, 90th percentile
print-figure-worst = Time to done, longest
print-figure-step-rate = On-time rate of steps
print-figure-returned = Steps returned
print-figure-off-hours = Steps outside working hours
print-figure-delay = Entry delay, median
print-count = Count
print-done = Done
print-late = Late
print-rate = On time
print-median = Median
print-p90 = 90th percentile
print-worst = Longest
print-returned = Returned
print-pauses = How often
print-month-head = Month
print-definitions = Times are working time under the office's calendar. A case counts in the month in which it was registered or closed, a step in the month in which it ended. What was rejected or cancelled stands outside the on-time rate.
print-head = Computed from { $records } records of the audit trail; hash of the newest { $hash }
cli-about-print-report = The report of a month, with the hash of the audit trail
cli-arg-print-report-output = Write to this file; - for standard output. Without it: beside the store

## Commands

cli-about-print = Print forms as pages for the browser
cli-about-print-disposition = A disposition slip for each case
cli-about-print-control-sheet = The control sheet: the way of a case through all steps
cli-about-print-receipt = A receipt for the applicant
cli-about-print-register = The register of a month
cli-about-print-template = The templates of forms
cli-about-print-template-list = All templates and where each comes from; checks the office's own
cli-about-print-template-show = The text of a template
cli-about-print-template-export = Copy the built-in templates to a folder, to be changed
cli-arg-print-disposition-output = Write to this file; - for standard output. Without it: beside the store
cli-arg-print-control-sheet-output = Write to this file; - for standard output. Without it: beside the store
cli-arg-print-receipt-output = Write to this file; - for standard output. Without it: beside the store
cli-arg-print-register-output = Write to this file; - for standard output. Without it: beside the store
cli-arg-open = Open it in the browser
cli-arg-paper = Paper: a4, f4 (folio, 215 x 330 mm), or half (half a folio)
cli-arg-template = Name of a template
cli-arg-folder = Its folder
cli-value-paper = PAPER
cli-value-template = TEMPLATE
cli-value-folder = FOLDER
print-written = Written: { $path }
print-exported = { $count } templates copied to { $folder }. Remove those that you do not change; name the folder with: loket config set print.folder { $folder }
print-usage-month = { $value } is no month.
print-usage-month-hint = Write it as 2026-11.
print-usage-paper = This form is not printed on { $paper }.
print-usage-paper-hint = Known: { $known }.
print-no-template = There is no template { $name }.
print-no-template-hint = Known: { $known }.
print-not-a-file = { $path }: not a regular file, where a template should be.
print-not-a-file-hint = Nothing was printed. Mend the file, or remove it: the built-in template is used then.
print-not-text = { $path }: this template is no UTF-8 text; save it again as UTF-8.
print-not-text-hint = Nothing was printed. Mend the file, or remove it: the built-in template is used then.
print-too-large = { $path }: too large for a template.
print-too-large-hint = Nothing was printed. Mend the file, or remove it: the built-in template is used then.
print-broken = { $path }:{ $line }: not a valid template: { $detail }
print-broken-hint = Nothing was printed. Mend that line, or remove the file: the built-in template is used then.
print-missing = No form can be printed like this: { $why }
print-logo = { $path } is no PNG or JPEG picture that can be used (1 MB at most).
print-logo-hint = Nothing was printed. Mend office.logo in the configuration, or leave it empty.
print-file = { $path }: { $detail }
print-file-hint = Nothing was printed. Check its name and permissions.
print-exists = { $path } is there already; it was not replaced.
print-exists-hint = Choose another name, or replace it with --force.
print-not-opened = The browser could not be opened.
print-not-opened-hint = The page is written; open it yourself: { $path }

## Settings

settings-section-print = Print
setting-office-government = Government
setting-office-government-about = First line of the letterhead.
setting-office-address = Office address
setting-office-address-about = Street, number and postal code in the letterhead.
setting-office-contact = Office contact
setting-office-contact-about = Telephone, site and e-mail in the letterhead.
setting-office-logo = Logo
setting-office-logo-about = A PNG or JPEG picture in the letterhead.
setting-office-place = Place of signature
setting-office-place-about = Stands before the date on forms.
setting-office-signer-title = Signing officer's title
setting-office-signer-title-about = Without it the executor of the first step.
setting-office-signer-name = Signing officer's name
setting-office-signer-name-about = Without it its place is left empty.
setting-office-signer-rank = Signing officer's rank
setting-office-signer-rank-about = Stands under the name.
setting-office-signer-nip = Signing officer's NIP
setting-office-signer-nip-about = Stands under the name.
setting-print-paper = Paper
setting-print-paper-about = Of control sheets, the register and reports.
setting-print-slip-paper = Paper of slips
setting-print-slip-paper-about = Of disposition slips and receipts.
setting-print-folder = Own templates
setting-print-folder-about = Where templates lie that replace the built-in ones.
choice-a4 = A4
choice-f4 = F4 (folio)
choice-half = half a folio

## Desk

action-print = Print a form
action-print-short = print
action-print-sought = disposition slip recommendation letter receipt
action-receipt = Print the receipt
action-receipt-short = receipt
menu-print = Print
menu-print-keys = Enter prints · a digit chooses · Esc closes
print-group-case = Case
print-group-month = Month
desk-news-printed = { $form } { $of } opened in the browser: { $path }
