# Certificates: their files, whether they fit their case, how long they last, and what BSrE does.

## Files that cannot be read as a certificate

certificate-file-missing = There is no file { $path }.
certificate-file-missing-hint = Check where it lies and what it is called.
certificate-file-denied = This account may not read the file { $path }.
certificate-file-denied-hint = Ask for permission, or copy the file to your own folder.
certificate-file-loop = The link { $path } leads to itself.
certificate-file-loop-hint = Name the certificate's file itself.
certificate-file-folder = { $path } is a folder, not a file.
certificate-file-folder-hint = Name the certificate's file in it.
certificate-file-device = { $path } is not an ordinary file, so it is not read.
certificate-file-device-hint = Save the certificate as a file first.
certificate-file-empty = The file { $path } is empty.
certificate-file-empty-hint = Download the certificate again.
certificate-file-too-large = The file { $path } is larger than 1 MB; no certificate is.
certificate-file-too-large-hint = Choose the applicant's .cer, .crt, .der or .pem file.
certificate-file-failed = The file { $path } could not be read.
certificate-file-failed-hint = Check the disk or the network, then try again.
certificate-file-private-key = The file { $path } holds a private key. It was turned away, and nothing of it is kept.
certificate-file-private-key-hint = A private key belongs to its holder alone and must never be given to anybody, this program included. Ask for the certificate alone (.cer or .crt); if this key has been passed around, its holder should have it revoked.
certificate-file-key-store = The file { $path } is a store of a certificate together with its private key (.p12, .pfx or .jks). It was turned away, and nothing of it is kept.
certificate-file-key-store-hint = A private key must never be given to anybody, this program included. Ask for the certificate alone (.cer or .crt).
certificate-file-bundle = The file { $path } is a bundle of certificates or a signed message (PKCS 7), not one certificate.
certificate-file-bundle-hint = Take the applicant's certificate out of it and save it as .cer or .pem.
certificate-file-request = The file { $path } is a request for a certificate (CSR), not a certificate yet.
certificate-file-request-hint = Wait for the certificate that BSrE issues.
certificate-file-public-key = The file { $path } is a public key alone, without a name and an expiry.
certificate-file-public-key-hint = Ask for the certificate (.cer or .crt).
certificate-file-revocations = The file { $path } is a list of revoked certificates, not a certificate.
certificate-file-revocations-hint = Choose the applicant's certificate.
certificate-file-truncated = The file { $path } is cut off: the certificate is not complete.
certificate-file-truncated-hint = Download or copy it again to the end.
certificate-file-base64 = What stands between BEGIN and END in { $path } is damaged.
certificate-file-base64-hint = Download or copy it again; do not edit it in a word processor.
certificate-file-malformed = The file { $path } looks like a certificate, but it is damaged.
certificate-file-malformed-hint = Ask for the file again.
certificate-file-several = The file { $path } holds the certificates of several people.
certificate-file-several-hint = Save the applicant's certificate in a file of its own.
certificate-file-other = The file { $path } is not a certificate.
certificate-file-other-hint = Choose the applicant's .cer, .crt, .der or .pem file.

## What does not fit the case

certificate-doubt-other-person = this certificate is { $holder }'s, the applicant is { $applicant }
certificate-doubt-number-differs = the { $field } in the certificate ({ $found }) is not the applicant's { $field }
certificate-doubt-name-differs = the certificate spells the name { $holder }, the case { $applicant }
certificate-doubt-authority = this is the certificate of an issuing authority, not a person's
certificate-doubt-expired = this certificate has expired ({ $at })
certificate-doubt-not-yet-valid = this certificate is valid only from { $from }
certificate-doubt-not-later = this certificate ends on { $new }, no later than the one that it replaces ({ $old })
certificate-doubt-same-serial = its serial number ({ $serial }) is on this case already
certificate-nameless = nobody

refusal-certificate-doubtful = This certificate does not fit: { $doubts }.
refusal-certificate-doubtful-hint = Check the file and the case. If it is right all the same, say so (“Record it all the same”, or --accept).
odd-expiry-over = Note: the new expiry, { $date }, is over already. Check the date.
odd-expiry-not-later = Note: the new expiry, { $date }, is no later than the old one ({ $old }). Check the date.
refusal-handed-over-later = That AMS has it is recorded in step { $step }; this case is still in step { $current }.
refusal-handed-over-later-hint = Finish the running step first (s, or loket finish).
refusal-not-submitted = A follow-up is recorded once the request was submitted, that is after the last step.
refusal-not-submitted-hint = Finish the running step first (s, or loket finish).
refusal-unknown-ams = Unknown AMS status { $status }.
refusal-unknown-ams-hint = One of: { $known }.

## Facts

kind-certificate = new certificate
fact-certificate = new certificate with serial { $serial }, expires { $date }
undo-certificate = the new certificate with serial { $serial }

## A certificate that was read

certificate-subject = Holder
certificate-issuer = Issuer
certificate-serial = Serial number
certificate-fingerprint = SHA-256 fingerprint
certificate-valid-from = Valid from
certificate-valid-to = Valid to
certificate-fits = Fits
certificate-fits-whole = fits case { $number }
certificate-note = Note: { $doubt }.

## Waiting for BSrE

awaiting-state = { $days ->
    [one] waiting for BSrE, 1 working day
   *[other] waiting for BSrE, { $days } working days
}
awaiting-due = { $days ->
    [one] waiting for BSrE, 1 working day: follow it up
   *[other] waiting for BSrE, { $days } working days: follow it up
}

## The radar

lapse-lapsed = expired
lapse-within-7 = in 0–7 days
lapse-within-14 = in 8–14 days
lapse-within-30 = in 15–30 days
lapse-within-90 = in 31–90 days
lapse-later = later than 90 days
lapse-renewing = being renewed: { $number }
lapse-days = { $days ->
    [one] 1 day left
   *[other] { $days } days left
}
lapse-today = today
lapse-ago = { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
}
lapse-from-list = list
lapse-none = No certificate expires within { $days } days.
lapse-tally = { $span }: { $count } ({ $renewing } being renewed)
lapse-head-expires = Expires
lapse-head-left = Left
lapse-head-span = Group
lapse-head-renewal = Renewal
lapse-no-past = The radar can only be read for now.
lapse-no-past-hint = Leave --as-of out.

## Hand-off to AMS

ams-no-url = The address of AMS is not set.
ams-no-url-hint = Set it first (5, or loket config set ams.url https://…).
ams-open-failed = The browser cannot be opened: { $detail }.
ams-open-failed-hint = Open { $url } yourself.
ams-opened = { $url } opened in the browser.

## Verbs

cli-about-certificate = Read the file of the new certificate, compare it with the case, record its expiry
cli-about-follow-up = Record what AMS says once the request was submitted
cli-about-expiring = Certificates that expire soon, or did
cli-about-ams = The applicant's data in the order of AMS; open AMS, record the submission
cli-arg-certificate-file = A .cer, .crt, .der or .pem file; no .p12
cli-arg-accept = Record it although it does not fit
cli-arg-ams = The status in AMS, such as WAITING_FOR_VERIFICATION
cli-arg-follow-up-expires = When the new certificate expires
cli-arg-days = Those that expire in so many days at the most
cli-arg-ams-open = Open AMS in the browser
cli-arg-submitted = Record that the request was submitted in AMS (now, or --at)
cli-value-status = STATUS
cli-value-days = DAYS

keep-erased-listed = { $rows ->
    [one] 1 row of the list of certificates erased.
   *[other] { $rows } rows of the list of certificates erased.
}

## The desk

action-certificate = Record the new certificate from its file
action-certificate-short = certificate
action-follow-up = BSrE follow-up: record what AMS says
action-follow-up-short = follow up
action-ams = Hand to AMS: open it, copy its fields, record the submission
action-ams-short = AMS
action-radar = Radar: certificates that expire soon, or did
action-radar-short = radar
form-certificate = New certificate
form-follow-up = BSrE follow-up
slot-file = Certificate file
slot-accept = Record it all the same
slot-ams = Status in AMS
certificate-form-ask = Type where the .cer, .crt, .der or .pem file is, then Enter. A private key is never asked for.
certificate-form-read = { $holder } · valid { $from } to { $to } · serial { $serial }
certificate-form-record = Enter records this certificate.
certificate-form-doubt = Check it first. If it is right all the same, choose yes in “Record it all the same”.
menu-ams = Hand to AMS
menu-ams-keys = ↑↓ choose · Enter do it and go on to the next · Esc close
ams-open = Open AMS in the browser
ams-submitted = Record: submitted in AMS now
desk-blocked-no-ams-url = The address of AMS is not set (settings, ams.url).
view-awaiting = Waiting for BSrE
desk-awaiting = BSrE { $days } d
desk-count-bsre = { $count } waiting for BSrE to follow up ({ $key })
radar-arrow = → being renewed
radar-keys = ↑↓ choose · Enter register the renewal · Esc close
radar-keys-renewing = ↑↓ choose · Enter show its case · n register anyway · Esc close
radar-keys-read-only = ↑↓ choose · Esc close
