"""Faults in sentences: what is wrong, and in brackets what would be right."""

from collections.abc import Iterable, Mapping

from cpted_cli.errors import Fault
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, StepScale
from cpted_cli.model.text import in_language
from cpted_cli.wording.translator import N_, Words

SENTENCES: Mapping[str, str] = {
    # the file as such
    "file-unreadable": N_("the file cannot be read: {reason} (check that it is there and that you may open it)"),
    "file-special": N_("this is no ordinary file (a pipe or a device is not read)"),
    "file-too-large": N_("the file is too large (at most {megabytes} MB)"),
    "file-empty": N_("the file is empty (its first line says what it is, for example: format: cpted-site/1)"),
    "file-binary": N_("this is not a text file (a YAML file in UTF-8 is wanted)"),
    "file-encoding": N_("a character that is not UTF-8 (save the file as UTF-8; it looks like an older encoding)"),
    "file-utf16": N_("the file is written in UTF-16 (save it as UTF-8)"),
    # YAML
    "yaml-syntax": N_("this is not valid YAML (look at this line and the one above it)"),
    "yaml-tab": N_("a tab (indent with spaces)"),
    "yaml-colon": N_("a colon inside a text (put the text in quotes), or a line indented too far"),
    "yaml-no-colon": N_("a colon is missing (write `key: value`)"),
    "yaml-quote": N_("a quotation mark that never closes (close it on the same line)"),
    "yaml-bracket": N_("a bracket or comma is missing (close every [ and {{ that was opened)"),
    "yaml-indentation": N_("the line does not fit with those above it (indent entries of one list or mapping alike)"),
    "yaml-second-document": N_("a second document in the same file (one file, one document: remove `---`)"),
    "yaml-alias": N_("an alias (write the text out instead of `*name`)"),
    "yaml-tag": N_("a tag beginning with `!` (leave it out)"),
    "yaml-depth": N_("nested too deeply (at most {depth} levels)"),
    "yaml-key": N_("a key that is a list or a mapping (a key is a single word)"),
    "yaml-character": N_("a control character (remove it; it may be invisible)"),
    "duplicate-key": N_("`{key}` stands here a second time (it stands on line {line} already: keep one)"),
    "decimal-comma": N_("a decimal comma (write {number})"),
    # formats
    "format-missing": N_("the file does not say what it is (begin it with one of: {choices})"),
    "format-unknown": N_("`{text}` is no format that cpted reads{near} (one of: {choices})"),
    "format-too-new": N_("`{text}` was written by a later cpted (this one reads {known}: update cpted)"),
    "format-not-here": N_("a {text} file where {choices} is wanted"),
    # keys and values
    "missing-key": N_("`{key}` is missing"),
    "unknown-key": N_("`{text}` is not known here (did you mean `{guess}`?)"),
    "unknown-key-far": N_("`{text}` is not known here (known: {choices}; own keys begin with x-)"),
    "empty-value": N_("`{key}` has no value (write one, or remove the line)"),
    "empty-text": N_("the text is empty (write something, or remove the line)"),
    "not-text": N_("text is wanted for `{key}`"),
    "not-number": N_("a number is wanted for `{key}`"),
    "not-whole-number": N_("a whole number is wanted for `{key}`"),
    "quoted-number": N_("`{text}` in quotation marks is text (write the number without them)"),
    "leading-zero": N_("`{text}` begins with a zero (write {number})"),
    "not-truth": N_("`{key}` is either true or false"),
    "not-list": N_("a list is wanted for `{key}` (write [one, two] or one line each, beginning with -)"),
    "not-mapping": N_("entries of the form `key: value` are wanted here"),
    "not-one-of": N_("`{text}` is not among the choices{near} (one of: {choices})"),
    "not-above": N_("`{key}` must be above {limit}"),
    "too-small": N_("`{key}` is too small (at least {limit})"),
    "too-large": N_("`{key}` is too large (at most {limit})"),
    "too-long": N_("the text is too long (at most {limit} characters)"),
    "too-few": N_("too few entries under `{key}` (at least {limit})"),
    "bad-id": N_("`{text}` cannot be an id (small letters a–z and digits, joined by -, for example rear-gate)"),
    "bad-clock": N_("`{text}` is no clock time (hours and minutes, for example 17:05)"),
    "bad-language": N_("`{text}` is no language code (two or three letters, for example sv)"),
    "bad-sha256": N_("`{text}` is no fingerprint (64 characters 0–9 and a–f)"),
    "bad-key": N_("`{text}` cannot name an answer (criterion, or criterion@zone)"),
    "no-such-date": N_("`{text}` is no date (year-month-day, for example 2026-11-10)"),
    "language-wanted": N_("text is wanted for `{key}` (one text, or one for each language: {{sv: …, en: …}})"),
    "wrong-shape": N_("`{key}` cannot be written like this ({choices} is wanted)"),
    # checklists
    "unknown-scale": N_("there is no scale `{text}`{near}"),
    "unknown-zone-kind": N_("the checklist has no zone `{text}`{near}"),
    "unknown-measure": N_("there is no measure `{text}`{near}"),
    "unknown-source": N_("there is no source `{text}`{near}"),
    "unknown-criterion": N_("there is no criterion `{text}`{near}"),
    "unknown-threshold": N_("the profile has no threshold `{text}`{near}"),
    "unknown-profile": N_("there is no profile `{text}`{near}"),
    "unknown-category": N_("the frame has no category `{text}`{near}"),
    "unknown-principle": N_("the checklist has no principle `{text}`{near}"),
    "tailoring-own-id": N_("`{text}` is the checklist that is tailored (give the tailored one an id of its own)"),
    "base-edition": N_(
        "{checklist} is now edition {edition}, not {text} (see what changed, then write the new edition)"
    ),
    "reweight-target": N_("a weight for what? (name either `criterion` or `principle`)"),
    "dropped-and-changed": N_("`{text}` is dropped in this file (either drop it or change it)"),
    "range-backwards": N_("at most {high} is less than at least {low} (change one of them)"),
    "unknown-include": N_("there is no checklist `{text}`{near}"),
    "include-circle": N_("checklists include each other in a circle: {circle} (remove one of the includes)"),
    "include-clash": N_("`{text}` stands in the included checklist {checklist} already (choose another id)"),
    "duplicate-id": N_("`{text}` stands here a second time (every id once)"),
    "points-not-rising": N_("the points do not rise (each first number must be larger than the one before)"),
    "gate-off-scale": N_("{text} is no basic requirement on this scale (a step or position from 0 to {top})"),
    # sites
    "unknown-timezone": N_("`{text}` is no time zone (write a place, for example Europe/Stockholm)"),
    # assessments
    "checklist-not-found": N_("the checklist {text}, edition {edition}, was not found{near}"),
    "checklist-changed": N_("the site's copy of the checklist is no longer the one that was used (restore {copy})"),
    "unknown-visit": N_("there is no assessment `{text}` beside this one{near}"),
    "other-site": N_("the file is about the site `{text}`, but this folder holds `{site}`"),
    "unknown-answer": N_("the checklist has no criterion `{text}`{near}"),
    "answer-ruled-out": N_("`{text}` is not asked here, because the site's facts rule it out (remove the answer)"),
    "answer-needs-zone": N_("`{text}` is asked zone by zone (write {text}@zone, with one of: {choices})"),
    "answer-without-zone": N_("`{text}` is asked once for the whole site (write {criterion})"),
    "unknown-zone": N_("the site has no zone `{text}` of this kind{near}"),
    "answer-other-light": N_("`{text}` is asked in another light (this visit: {light})"),
    "answer-off-scale": N_("{text} is no step of this scale (a whole number from 0 to {top})"),
    "answer-two-states": N_("more than one answer to the same question (keep one of: {choices})"),
    "answer-needs-count": N_("how many of how many is wanted here (for example {example})"),
    "answer-needs-value": N_("one number is wanted here (write {example})"),
    "answer-count-over": N_("{count} of {of} cannot be (the first number must not be larger than the second)"),
    "answer-of-zero": N_("nothing to count from (if there is none of them here, the answer is: not applicable)"),
    "answer-other-whole": N_(
        "the question is about {whole}, not {of} (write how many of {whole}, for example {example})"
    ),
    "answer-too-high": N_("{text} is more than there can be (at most {top})"),
    "answer-too-low": N_("{text} is less than there can be (at least {least})"),
    "answer-negative": N_(
        "{text}: the number cannot be negative (write 0 if there is none, not observed if nobody could see)"
    ),
    "answer-not-whole": N_("{text} is no count (what is counted is a whole number: 0, 1, 2, …)"),
    "journal-line": N_("a line of the journal cannot be read (the answers before and after it are kept)"),
    # light readings
    "unknown-readings": N_("there is no file `{text}` beside this one{near}"),
    "no-readings": N_("there are no readings (a heading with a column lux, and under it one row for each point)"),
    "column-missing": N_("the column `{text}` is missing (columns: {choices})"),
    "too-many-cells": N_(
        "{count} cells under a heading of {limit} (quotes around a cell with a comma in it, or ; between the cells)"
    ),
    "bad-reading": N_("`{text}` is no number for `{key}` (0 or more, for example 2.1)"),
    # tables of answers
    "table-page": N_("this is a web page or XML under the name of a table (open it in Excel and save it as .xlsx)"),
    "table-rowless": N_("there is no row under the heading (one row for each visit, or for each answer)"),
    "table-line-long": N_(
        "a line of more than {limit} million characters (has the file lost its line breaks? Save it as CSV once more)"
    ),
    "heading-missing": N_(
        "no column is headed `{text}`{near} (head it so, or say with --columns which it is; headings: {choices})"
    ),
    "heading-twice": N_("`{text}`: column {column} says the same already (keep one, or begin this heading with x-)"),
    "heading-empty": N_("this column has no heading (write one; if it is your own, begin it with x-)"),
    "heading-nearly": N_(
        "the column `{text}` is nothing that cpted reads{near}, and without it visits would be mixed up "
        "(spell the heading so; if it is your own column, begin it with x-)"
    ),
    "unknown-column": N_(
        "the checklist has no criterion `{text}`{near}; the column was not read, and every site is scored without it "
        "(spell the heading as the criterion; if it is your own column, begin it with x-)"
    ),
    "site-again": N_("the site `{text}` was scored from {other} already (score a site once: one folder, or one table)"),
    "row-without-site": N_("this row names no site (name it in every row; of merged cells only the first holds it)"),
    "row-of-totals": N_("`{text}` is no site but a row of totals (take the row out of the table)"),
    "formula-error": N_("`{text}`: this cell has a formula that gave no value, or an error (write the answer itself)"),
    "answer-is-date": N_(
        "`{text}` is a date or a time: a spreadsheet makes one of 3/5 and of 3.5 "
        "(set the column to Text and write 3 of 5, or 3,5)"
    ),
    "other-mark": N_("this row is parted by `{mark}`, the heading is not (part all rows alike)"),
    "duplicate-row": N_(
        "this row repeats the one on line {line}: the same site, round, assessor and light "
        "(keep one; two visits differ in one of these)"
    ),
    "visit-twice": N_(
        "a visit stands here a second time, all {count} answers of it, first from line {line} on (keep one; two visits "
        "differ in round, assessor or light)"
    ),
    "site-twice-spelt": N_("`{text}` and `{other}` differ only in capitals or spaces (spell a site alike in all rows)"),
    "table-unreadable": N_("this is not a table of text (save it as CSV in UTF-8, or as an Excel workbook)"),
    "table-damaged": N_("this cannot be read as what its name says (is it damaged, locked by a password, or renamed?)"),
    "unknown-sheet": N_("there is no sheet `{text}`{near} (sheets: {choices})"),
    "table-empty": N_("the table is empty (a heading with a column site, and rows under it)"),
    "table-quote": N_(
        'a quotation mark in this row is not closed, or text follows it (write "" for one inside a text)'
    ),
    "bad-light": N_("`{text}` is no light (day or dark; an empty cell is day)"),
    "no-criterion-column": N_(
        "one answer a row needs a column `criterion` beside `answer` (is it one of: {choices}? Say so with --columns)"
    ),
    "bad-answer": N_("`{text}` cannot be read as an answer (write {wanted}; or absent, not applicable, not observed)"),
    "map-no-column": N_("{table} has no column `{text}`{near} (columns: {choices})"),
    "map-no-answer": N_(
        "`{text}` is no answer to any question of {checklist} (write it as it would stand in a cell: 3, 17/20, yes, "
        "absent, not observed)"
    ),
    "answer-one-light": N_(
        "`{key}` is asked only {light}, but answered on two rows, here and on line {line} (take one answer away)"
    ),
    "other-unit": N_("`{text}` is in another unit than the question asks for (write it in {unit}: {number})"),
    "no-answer-columns": N_(
        "no column is headed by a criterion of {checklist}, for example {example} (headings: {choices}; say with "
        "--columns what they mean)"
    ),
    "number-unclear": N_(
        "`{text}` may be {whole} or {part} (write the one it is; of a whole table, a map says it once: "
        '`decimal: ","` or `decimal: "."`, with --columns)'
    ),
    "answer-unclear": N_(
        "`{text}` may mean that it is not there though it should be, or that nobody looked (write absent, or not "
        "observed; leave the cell empty if nobody answered)"
    ),
    "share-not-whole": N_("{text} of {whole} is no whole number (write how many it was, for example {example})"),
    # plans
    "unknown-finding": N_("the plan has no finding `{text}`{near}"),
    "unknown-action": N_("there is no action `{text}`{near}"),
    "unknown-remark": N_("the safety walk has no remark `{text}`{near}"),
    # sheets of actions
    "sheet-unreadable": N_(
        "this is no sheet of actions that cpted made (make one: cpted report SITE --template actions --format xlsx)"
    ),
    "sheet-other-site": N_("the sheet belongs to the site `{text}`, but this is `{site}` (name the right folder)"),
    "bad-cell": N_("{column}: `{text}` is not understood ({wanted})"),
    "cell-fixed": N_("{column}: this column is not changed in the sheet (put back `{before}`)"),
    "cell-conflict": N_(
        "{column}: it was `{before}`, the sheet says `{text}`, and the plan says `{now}` by now "
        "(agree which, and write it in both)"
    ),
    # cases
    "unknown-problem": N_("the case has no problem `{text}`{near}"),
    "unknown-partner": N_("the case has no partner `{text}`{near}"),
    "unknown-reference": N_("nothing in the case or its sites is called `{text}`{near}"),
    "unknown-school": N_("nobody is known to name the stages so: `{text}`{near} (one of: {known})"),
    "bad-reference": N_("`{text}` is no reference (an id, or a site's id and one in it: garden/f1)"),
    "numbers-not-columns": N_("numbers: {count}, columns: {limit} (one number for each column)"),
    "span-backwards": N_("the end lies before the start (change one of them)"),
    "more-than-asked": N_("{count} of {of} is more than all"),
}


def fault_sentence(fault: Fault, words: Words) -> str:
    """Say in the reader's language what is wrong and what would be right."""
    params = {name: _worded(value, words) for name, value in fault.params.items()}
    params["near"] = near(fault.params, words)
    return words.text(SENTENCES[fault.code], **params)


def fault_line(fault: Fault, words: Words) -> str:
    """Say where, what is wrong and what would be right, on one line."""
    return f"{fault.place}: {fault_sentence(fault, words)}"


def fault_lines(faults: Iterable[Fault], words: Words) -> str:
    """Say all faults, sorted by place, each once."""
    told = dict.fromkeys(fault_line(fault, words) for fault in sorted(faults, key=lambda one: one.place))
    return "\n".join(told)


def near(params: Mapping[str, object], words: Words) -> str:
    """Guess what was meant by `text` among what is `known`, or say nothing."""
    known = params.get("known")
    guess = str(params.get("guess") or "")
    if not guess and isinstance(known, tuple):
        import difflib

        near = difflib.get_close_matches(str(params.get("text", "")), [str(one) for one in known], n=1, cutoff=0.6)
        guess = near[0] if near else ""
    return words.text(" (did you mean `{guess}`?)", guess=guess) if guess else ""


def _worded(value: object, words: Words) -> str:
    if isinstance(value, StepScale | QuantityScale | RatioScale | CountScale):
        from cpted_cli.wording.scales import scale_words

        return scale_words(value, words)
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, Mapping):
        return in_language(value, words.language)
    text = ", ".join(str(one) for one in value) if isinstance(value, tuple) else str(value)
    return " ".join(text.split()) if "\n" in text or "\r" in text else text
