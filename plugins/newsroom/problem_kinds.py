"""Every code a problem can have: its severity and its English message.

A message says what was found, what is expected and what to do, in that order, separated by semicolons. The English text
is the key of the translations in translations/problems.<lang>.po. docs/problems.md lists every code; a test compares.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """Severity and message of one code; ``{names}`` in the message are filled from the problem's details."""

    severity: Literal["error", "warning"]
    message: str


def _error(message: str) -> ProblemKind:
    return ProblemKind("error", message)


def _warning(message: str) -> ProblemKind:
    return ProblemKind("warning", message)


_FILES = {
    "missing-file": _error("{file} does not exist; it is required; create it (the documentation shows an example)"),
    "not-a-file": _error("this is a folder; a file is expected here; remove or rename the folder"),
    "not-a-directory": _error("this is a file; a folder is expected here; move the file into a folder of its own"),
    "unreadable-file": _error("the file cannot be read ({reason}); a readable file is expected; check its permissions"),
    "empty-file": _error("the file is empty; a file with content is expected; fill it in or delete it"),
    "not-utf8": _error(
        "byte {byte} is not valid UTF-8; all text files are UTF-8; save the file again with the encoding UTF-8"
    ),
    "link-out-of-content": _error(
        "a symbolic link leads out of the content folder; only files inside it are published; copy the file here"
    ),
    "unexpected-file": _warning(
        "“{name}” belongs to nothing and is not published; expected here: {expected}; rename or remove it"
    ),
    "no-text": _error("the folder holds no text; expected is {expected}; add the text or delete the folder"),
    "invalid-id": _error(
        "“{found}” cannot be an id; ids are lower-case letters a–z, digits and hyphens; rename it, for example to “{suggestion}”"
    ),
}

_YAML = {
    "no-front-matter": _error(
        "the file does not begin with a line “---”; front matter between two such lines is expected; add it"
    ),
    "front-matter-not-closed": _error(
        "the front matter has no closing line “---”; it must end before the text; add the line"
    ),
    "yaml-syntax": _error(
        "the YAML cannot be read here ({reason}); check indentation, quotation marks and colons; put texts that contain a colon or begin with a special character between straight quotation marks"
    ),
    "yaml-alias": _error(
        "YAML anchors and aliases (& and *) are not allowed; every value is written out; copy the value"
    ),
    "yaml-key": _error(
        "a list or a group of lines stands where a key is expected; a key is a single word; correct the indentation or the brackets"
    ),
    "duplicate-key": _error(
        "“{key}” stands here a second time (first in line {first}); each key may stand once; remove one of them"
    ),
    "entry-without-value": _error(
        "“{key}” has no value; between curly brackets a comma begins a new entry; put a text that contains a comma between straight quotation marks"
    ),
    "not-a-mapping": _error("found {shape}; “key: value” lines are expected here; write them so"),
}

_VALUES = {
    "missing-key": _error("“{key}” is missing; it is required here; add it"),
    "missing-title": _error("“title” is missing; every release and page needs a title; add it"),
    "unknown-key": _error("unknown key “{key}”; allowed here: {allowed}; remove or correct it"),
    "unknown-key-similar": _error("unknown key “{key}”; probably “{suggestion}” is meant; correct it"),
    "unknown-value": _error("“{found}” is not known for “{key}”; allowed: {allowed}; choose one of them"),
    "unknown-value-similar": _error(
        "“{found}” is not known for “{key}”; probably “{suggestion}” is meant, allowed are: {allowed}; correct it"
    ),
    "wrong-shape": _error("“{key}” is {shape}; expected is {expected}; write it so"),
    "invalid-date": _error(
        "“{found}” is not a date; expected is YYYY-MM-DD or D.M.YYYY, with HH:MM after it where a time is needed; correct it"
    ),
    "ambiguous-date": _error(
        "“{found}” is not written unambiguously; expected is YYYY-MM-DD or D.M.YYYY; write it in one of these forms"
    ),
    "impossible-date": _error("“{found}” does not exist; a real date and a real time are expected; correct it"),
    "date-with-zone": _error(
        "“{found}” names a time zone; times are local times of the office; remove the zone from the value"
    ),
    "nonexistent-time": _error(
        "{found} does not exist in {timezone}: the clocks skip it; an existing local time is expected; correct the time"
    ),
    "invalid-email": _error("“{found}” is not an e-mail address; expected is name@example.org; correct it"),
    "invalid-url": _error("“{found}” is not a web address; expected is https://…; correct it"),
    "invalid-phone": _error(
        "“{found}” is not a phone number; expected are digits and spaces, with +49, +420, +48 … in front; correct it"
    ),
    "invalid-duration": _error(
        "“{found}” is not a duration; expected are minutes and seconds such as 3:25; correct it"
    ),
    "invalid-size": _error(
        "“{found}” is not a size; expected is a number with kB, MB or GB, such as 48 MB; correct it"
    ),
    "invalid-colour": _error(
        "“{found}” is not a colour; expected are six hexadecimal digits such as 7a1f3d, without “#” or in quotation marks; correct it"
    ),
    "accent-contrast": _error(
        "text in the colour “{found}” has a contrast of {contrast} with the page, too little to be read by everyone; at least 4.5 is expected; take a darker one, such as {suggestion}"
    ),
    "invalid-country": _error(
        "“{found}” is not a country code; expected are two capital letters such as DE, CZ, PL; correct it"
    ),
    "invalid-ico": _error(
        "“{found}” is not a Czech identification number (IČO); expected are its eight digits, zeros in front included; "
        "compare it with the register"
    ),
    "invalid-timezone": _error(
        "“{found}” is not a time zone; expected is an IANA name such as Europe/Berlin; correct it"
    ),
    "invalid-recurrence": _error(
        "“{found}” is not a recurrence; expected is an RFC 5545 rule such as FREQ=MONTHLY;BYDAY=1TU; correct it"
    ),
    "invalid-uuid": _error(
        "“{found}” is not a UUID; expected are 32 hexadecimal digits in five groups; make one of your own once and never change it"
    ),
    "invalid-language": _error(
        "“{found}” is not a language tag; expected is a BCP 47 tag such as de, cs or de-simple; correct it"
    ),
    "control-character": _error(
        "“{key}” contains the control character {found}; texts consist of characters one can see; remove it"
    ),
    "invalid-file-name": _error(
        "“{found}” is not the name of a file in this folder; expected is a bare file name without folders; correct it"
    ),
    "invalid-revision": _error(
        "“{found}” is not a revision; expected are the 12 characters that “tasks.py translate” writes; run it for this language, or remove “translated_from”"
    ),
    "invalid-slug": _error(
        "“{found}” cannot stand in an address; expected are lower-case letters a–z, digits and hyphens; correct or remove “slug”"
    ),
}

_RELEASES = {
    "translation-of-nothing": _error(
        "no file of this folder holds the facts; one original with {facts} is expected; add them to the original"
    ),
    "two-originals": _error(
        "several files call themselves the original: {files}; exactly one is; remove “original” from the translations"
    ),
    "original-unclear": _error(
        "several files hold facts: {files}; one of them is the original; write its own language into that file alone, for example “original: {suggestion}”"
    ),
    "wrong-original": _error(
        "“original: {found}” stands in the file of language {language}; “original” names its own file's language; write “original: {language}” or remove it"
    ),
    "fact-contradicts-original": _error(
        "“{key}” differs from the original {original}; a translation may repeat a fact only with the same value; remove “{key}” here or correct it"
    ),
    "not-translated": _warning(
        "the file has neither title nor text; it counts as not translated; translate it or delete the file"
    ),
    "record-differs": _error(
        "this record says something else than the text it was made of (its revision is {found}, not {expected}); records are never edited; delete the file and run “tasks.py translate” for this release"
    ),
    "not-minor": _warning(
        "{file} was rewritten (“{passage}”), but the newest change is “minor”; a minor change corrects a few letters or words; record it as a correction or update, or run “tasks.py translate” for this language"
    ),
    "timezone-without-place": _warning(
        "“{found}” means {offset} all year round, without summer time (its sign counts to the west); expected is the zone of a place, such as Europe/Berlin; name that of the place"
    ),
    "missing-for-kind": _error(
        "“{key}” is missing; a release of the kind “{kind}” needs it; add it or choose another kind"
    ),
    "event-ends-before-start": _error(
        "{key} {found} is before the start {start}; an end comes after its start; correct one of them"
    ),
    "event-mixes-date-and-time": _error(
        "{key} is {found}, the start {start}; both are dates or both have a time; add or remove a time"
    ),
    "online-without-url": _warning(
        "“attendance” is online, but “online_url” is missing; readers need to know where to take part; add the address"
    ),
    "moved-online-without-url": _error(
        "the event has moved online, but “online_url” is missing; readers need to know where to take part; add the address"
    ),
    "moved-online-on-site": _error(
        "the status is moved-online, but “attendance” is offline; who takes part does so online or, with mixed, also on site; correct one of them"
    ),
    "rescheduled-without-previous-start": _warning(
        "the event has a new date, but “previous_start” is missing; readers want to know which date no longer holds; add the old date"
    ),
    "previous-start-same": _error(
        "“previous_start” is the start {start} itself; it is the date that no longer holds; correct or remove it"
    ),
    "previous-start-without-new-date": _error(
        "“previous_start” names an old date, but the status is {status}; an event with a new date has the status rescheduled; write that, or remove “previous_start”"
    ),
    "event-change-not-recorded": _warning(
        "the status is {status}, but “changes” has no update about it; a recorded change tells readers and calendar programs since when it holds; add one of the type update, with a note"
    ),
    "deadline-after-start": _warning(
        "the deadline {found} is after the start {start}; registration closes when the event begins; correct the deadline"
    ),
    "recurrence-misses-start": _error(
        "the start {start} is not a date of the recurrence {found}; the first date follows the rule; correct one of them"
    ),
    "recurrence-ends-before-start": _error(
        "the recurrence ends (UNTIL) on {found}, before the start {start}; it ends after it begins; correct one of them"
    ),
    "exception-without-recurrence": _error(
        "“except” leaves out dates, but the event has no “recurrence”; only what recurs has dates to leave out; remove “except” or add the rule"
    ),
    "exception-misses": _warning(
        "“except” names {found}, but the event does not recur on that day; it leaves out dates of the recurrence; correct or remove it"
    ),
    "ends-before-start": _error(
        "“until” {found} is before “from” {start}; a term ends after it begins; correct one of them"
    ),
    "contact-without-successor": _warning(
        "the term of “{found}” ends on {until}, releases or working groups name this person, and nobody is said to follow; readers need to know who answers then; add “successor” with the id of that person"
    ),
    "retained-shorter-than-term": _warning(
        "“retain_until” {found} is before “until” {until}; from the day after it the person is nowhere on the site; check both dates"
    ),
    "statement-full-with-barriers": _error(
        "“status: full” stands beside “not_accessible”; a fully accessible site has nothing to list there; write “status: partial”, or remove the list"
    ),
    "statement-without-barriers": _error(
        "“status: {found}” says that something is not accessible, but “not_accessible” is missing; the EU's model statement lists it with a reason; add the list, or write “status: full”"
    ),
    "statement-reviewed-before-prepared": _error(
        "“reviewed” {found} is before “prepared” {prepared}; a statement is reviewed after it was made; correct one of them"
    ),
    "statement-without-page": _error(
        "there is an accessibility statement, but no page to show it; it stands on the page with the id “{page}”; add pages/{page}/page.<lang>.md"
    ),
}

_LINKS = {
    "unknown-office": _error(
        "there is no office “{found}”; offices: {allowed}; correct it or add its file to the folder “offices”"
    ),
    "unknown-office-similar": _error("there is no office “{found}”; probably “{suggestion}” is meant; correct it"),
    "unknown-contact": _error(
        "there is no contact person “{found}”; contacts: {allowed}; correct it or add its file to the folder “contacts”"
    ),
    "unknown-contact-similar": _error(
        "there is no contact person “{found}”; probably “{suggestion}” is meant; correct it"
    ),
    "unknown-group": _error(
        "there is no working group “{found}”; groups: {allowed}; correct it or add its file to the folder “groups”"
    ),
    "unknown-group-similar": _error(
        "there is no working group “{found}”; probably “{suggestion}” is meant; correct it"
    ),
    "unknown-topic": _error("there is no topic “{found}”; topics: {allowed}; correct it or add it to topics.yml"),
    "unknown-topic-similar": _error("there is no topic “{found}”; probably “{suggestion}” is meant; correct it"),
    "unknown-release": _error(
        "there is no release with the id “{found}”; “related” names releases of this site; correct or remove it"
    ),
    "unknown-release-similar": _error(
        "there is no release with the id “{found}”; probably “{suggestion}” is meant; correct it"
    ),
    "topic-differs-in-case": _warning(
        "the topics “{found}” and “{first}” differ only in upper and lower case; they are treated as one; remove one of them"
    ),
    "meeting-after-end": _warning(
        "this meeting is on {found}, after the end of the group ({until}); a group that has ended does not meet; write “status: cancelled”, or correct “until”"
    ),
    "loop": _error("“{key}” leads back to “{found}” itself; such a chain must end; remove “{key}” in one of its files"),
    "duplicate-id": _error("the id “{id}” is used by {first} too; an id belongs to one release; choose another id"),
    "duplicate-url": _error(
        "the address {url} is used by {first} too; every page has its own address; change the title of one of them, or give it a “slug”"
    ),
    "reserved-url": _error(
        "the address {url} is kept for a list or directory; a page needs an address of its own; give it another “slug”"
    ),
    "invalid-alias": _error(
        "“{found}” is no path of this site; expected is an old path such as /de/2019/meldung/ or /aktuelles/meldung.html, without host and question mark; correct it"
    ),
    "alias-taken": _error(
        "the alias {url} is an address that {first} has; only a path that no page has any more can lead to this release; remove it here"
    ),
    "reserved-alias": _error(
        "the alias {url} is kept for a list, a directory or a file of Depesche; an alias is an old path of a release; remove it"
    ),
    "address-changed": _warning(
        "until now this release stood at {url}; links to that address lead nowhere; add it to “aliases”, so that it leads to the new one"
    ),
    "unknown-language": _warning(
        "the language “{found}” is not in site.yml ({allowed}); the text is not published; correct the tag or add the language"
    ),
}

_MEDIA = {
    "picture-missing": _error(
        "the picture “{file}” does not exist; pictures stand beside the file that names them; add it or correct the name"
    ),
    "picture-unreadable": _error(
        "“{file}” cannot be read as a picture; it is empty, cut off or damaged; save it again as JPEG, PNG, WebP or AVIF"
    ),
    "picture-wrong-format": _error(
        "“{file}” is {found}; pictures are JPEG, PNG, WebP or AVIF, whatever the file is called; export it in one of these formats"
    ),
    "picture-too-large": _error(
        "“{file}” has more than {limit} million pixels; no page and no newspaper needs as many; save it smaller"
    ),
    "picture-animated": _error(
        "“{file}” moves; a picture that moves cannot be stopped by readers whom it disturbs; save one frame of it as a picture"
    ),
    "picture-has-location": _error(
        "“{file}” carries the place where it was taken (GPS), and attachments go out as they are; personal data is not published; remove the location, or name the picture under “media”"
    ),
    "press-picture-without-terms": _warning(
        "“{file}” is offered to the press without “credit” or “licence”; newsrooms print only what they know the source and terms of; add both"
    ),
    "pdf-untagged": _warning(
        "“{file}” is a PDF without tags; people who listen to it hear its text without headings, lists or order; export it again as a tagged (accessible) PDF"
    ),
    "reserved-file": _error(
        "“{file}” is the name of a file that Depesche itself puts beside the page; files of yours have other names; rename it"
    ),
    "foreign-picture": _error(
        "the picture {url} is on another host; no page asks another host for anything; save the picture beside the text"
    ),
    "missing-alt": _error(
        "the picture “{file}” has no “alt”; every picture needs a description for people who do not see it; add “alt”"
    ),
    "text-not-translated": _warning(
        "“{key}” is missing in: {languages}; readers of these languages get another language; add it in the original's file"
    ),
    "alt-not-translated": _warning(
        "“{key}” of “{file}” is missing in: {languages}; readers of these languages get another language; add it"
    ),
    "active-file": _error(
        "“{file}” can carry programs (HTML, SVG, script); such files are not published; offer a PDF or a picture instead"
    ),
    "attachment-missing": _error(
        "the file “{file}” does not exist; attachments stand beside the file that names them; add it or correct the name"
    ),
    "linked-file-missing": _error(
        "the text links to “{file}”, which does not exist; linked files stand beside the text; add the file or correct the link"
    ),
}

_TEXTS = {
    "facts-differ": _warning(
        "“{found}” stands here, but “{other}” in {place}; a fact is the same in every language; correct the wrong one"
    ),
    "fact-contradicted": _warning(
        "“{found}” stands here, but “{fact}” under “{key}” in {place}; a text says the same as the facts; correct one of them"
    ),
    "weekday-wrong": _warning(
        "“{found}” is called a {said} here, but {date} is a {weekday}; weekday and date fit each other; correct one of them"
    ),
    "phone-of-contact": _warning(
        "“{found}” is the number of the contact person “{contact}” ({place}); in a text it stays as it is when that person's number changes; take it out and name the person under “contacts”"
    ),
    "name-after-retention": _warning(
        "“{name}” stands here, though nothing about this person may be seen after {day}; the text itself keeps a name; take it out"
    ),
    "excuse-without-reason": _warning(
        "this comment takes a line out of the check but does not say why; expected is <!-- check: ok, the reason -->; add the reason"
    ),
}

_EASY = {
    "easy-long-sentence": _warning(
        "“{found}” has {count} words; a sentence in easy language has at most {limit}; make two sentences of it"
    ),
    "easy-sentences-in-line": _warning(
        "“{found}” follows another sentence in the same line; in easy language each sentence begins on a line of its own; put an empty line before it"
    ),
    "easy-subordinate-clause": _warning(
        "“{found}” begins a subordinate clause; easy language has main clauses; make a sentence of its own of it"
    ),
    "easy-genitive": _warning(
        "“{found}” looks like a genitive; easy language does without; say it with a preposition or a sentence of its own"
    ),
    "easy-passive": _warning("“{found}” looks like a passive; easy language says who does something; name who does it"),
    "easy-negation": _warning(
        "“{found}” is a negation and easily overlooked; easy language says what is, not what is not; say it so, or write the word in bold"
    ),
    "easy-subjunctive": _warning(
        "“{found}” looks like a subjunctive; easy language says what is so; write it in the indicative"
    ),
    "easy-long-word": _warning(
        "“{found}” is a long compound; in easy language a hyphen or a middle dot stands between its parts; divide it or use a shorter word"
    ),
    "easy-abbreviation": _warning(
        "“{found}” is an abbreviation; easy language writes words out; write it out or explain it"
    ),
    "easy-number": _warning(
        "“{found}” is hard to read; easy language has small numbers in digits, dates with the name of the month, and neither percentages nor Roman numerals; write it so, or say “many” or “few”"
    ),
    "easy-special-sign": _warning(
        "“{found}” is a sign that many readers do not know; easy language has no brackets and no special signs; use words or a sentence of its own"
    ),
}

PROBLEM_KINDS: dict[str, ProblemKind] = {
    **_FILES,
    **_YAML,
    **_VALUES,
    **_RELEASES,
    **_LINKS,
    **_MEDIA,
    **_TEXTS,
    **_EASY,
}

# How a warning begins, in a report where errors stand beside it.
WARNING_LINE = "warning: {message}"

# What the commands say about a whole run, in the same languages.
# What happens at a moment, by its cause (newsroom.next_change.Cause).
CAUSE_LINES = {
    "publication": "the release “{id}” is published",
    "change": "a change recorded for the release “{id}” becomes known",
    "expiry": "the release “{id}” expires",
    "event": "the event of the release “{id}” is over, or its next date comes up",
    "registration": "the registration for the event of the release “{id}” closes",
    "age": "the release “{id}” is marked as old",
    "contact": "the term of the contact person “{id}” begins or ends",
    "group": "a meeting of the working group “{id}” is over, or its registration closes",
}

REPORT_LINES = (
    WARNING_LINE,
    *CAUSE_LINES.values(),
    "Nothing changes by time alone.",
    "Errors: {errors}, warnings: {warnings}. Nothing was written.",
    "Errors: {errors}, warnings: {warnings}.",
    "No problems: {releases} releases, {public} of them public at {moment}.",
    "{output}: {written} files written, {unchanged} unchanged, {deleted} deleted, in {seconds} s.",
    "{file}: to be translated; write its title and its text. The original is {original}.",
    "{file}: made from the original as it is now.",
    "{file}: its text is recorded.",
    "{file}: nothing to do.",
    "Every translation says already what it was made from.",
    "{file} cannot be changed safely; write this line into its front matter: {entry}",
    "There is no release “{found}”.",
    "There is no release “{found}”; probably “{suggestion}” is meant.",
    "The site has no language “{found}”; it has: {allowed}.",
    "“{found}” is no format; there are: {allowed}.",
    "Everything is translated and up to date.",
    "Do not say what they were made from, and count as current: {files}. “tasks.py translate all all” notes it.",
    "There is no record of the text it was made from, so nothing to compare with.",
    "State",
    "Language",
    "Since",
    "Release",
    "Title",
    "outdated",
    "missing",
    "title",
    "summary",
    "paragraph {number}",
)

# Words that stand in details of messages and are translated with them (the details named reason, shape, expected, said and
# weekday).
PHRASES = (
    "a text",
    "a list",
    "a date",
    "a date with a time",
    "“key: value” lines",
    "an empty text",
    "a text, or one text per language",
    "a whole number",
    "true or false",
    "two numbers [latitude, longitude]",
    "a second colon",
    "a tab, or a character that needs quotation marks",
    "a quotation mark that is not closed",
    "a bracket that is not closed, or a missing comma",
    "wrong indentation",
    "wrong indentation, or text behind a closing quotation mark",
    "a missing colon",
    "broken YAML",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
