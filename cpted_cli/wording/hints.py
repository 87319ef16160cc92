"""Hints in sentences: what is doubtful, and in brackets what would be better."""

from collections.abc import Iterable, Mapping
from datetime import time

from cpted_cli.errors import Hint
from cpted_cli.model.text import in_language
from cpted_cli.wording.faults import near
from cpted_cli.wording.numbers import clock, clock_span, number, percent
from cpted_cli.wording.translator import N_, Words

NAMED = 3
SHORTENED = {"sites", "columns", "criteria"}
"""Of these the first few are named."""
SENTENCES: Mapping[str, str] = {
    "double-question": N_("two questions in one: `{word}` (ask one thing; let the other be a criterion of its own)"),
    "leading-question": N_("`{word}` puts the answer in the question (ask what can be seen, counted or measured)"),
    "yes-is-bad": N_("yes counts as good, but the question is about `{word}` (turn it round, or count)"),
    "missing-translation": N_("the text is missing in: {languages} (other texts in this file have it)"),
    "no-source": N_("`{criterion}` names no source (say under sources what it rests on)"),
    "unreachable-measure": N_("no criterion names `{measure}` (name it under the measures of a criterion)"),
    "unplaced-criterion": N_(
        "of {checklist}, the frame does not speak of: {missing} (place them, or say no_place and why)"
    ),
    "new-build-threshold": N_(
        "`{criterion}` is held against `{text}`, which binds what is built new "
        "(take another, or ask it when new-build: true)"
    ),
    "heavy-criterion": N_("`{criterion}` alone decides {share} of the result (lower its weight or its principle's)"),
    "gate-without-reason": N_("`{criterion}` is a basic requirement without a reason (say under why what it prevents)"),
    "words-about-groups": N_("`{word}` points out people ({better})"),
    "guarantee-words": N_("`{word}` promises more than a visit can show (say what was seen, and when)"),
    "jargon": N_("`{word}` is trade language ({better})"),
    "small-group": N_("`{word}`: so few can be recognised (write: fewer than five, or leave it out)"),
    "home-address": N_("`{word}` tells where somebody lives (name the stop or the part of the place instead)"),
    "copied-text": N_(
        "{same} of {of} sentences stand in the texts of {sites} too, first: `{word}` (say what is true of this place)"
    ),
    "emergency-planning": N_("`{word}` is emergency planning, not CPTED (mention it in the report; do not score it)"),
    "foreign-principle": N_("`{text}` is no principle of CPTED{near} (one of: {known})"),
    "missing-photo": N_("there is no photo `{text}` in the folder photos{near} (put it there, or correct the name)"),
    "dark-in-daylight": N_("at {clock} it was not dark, for the sun stood at {degrees}° ({better})"),
    "visit-backwards": N_("it began at {begins} and ended at {ends} (check both clock times)"),
    "copied-visit": N_(
        "`{name}` answered all {count} questions as `{other}` did in {text}; if one is a copy, their agreement says "
        "nothing (mark with together: true what you judged together, or leave the copy out)"
    ),
    "action-without-ground": N_("`{name}` answers nothing (name a finding, a problem or a remark, or leave it out)"),
    "cost-without-funder": N_("`{name}` costs something, but nobody pays (name a funder, or say where to apply)"),
    "shares-not-whole": N_("the shares of `{name}` make {share} together (100 percent in all, each share above 0)"),
    "owner-without-authority": N_(
        "`{name}`: {owner} is not said to have the say over that land "
        "(name who has; or agree with them first, then write authority: true)"
    ),
    "problem-without-evidence": N_("nothing speaks for `{name}` (under evidence_for, say what was seen or counted)"),
    "goal-without-baseline": N_("`{name}` does not say where things stand today (measure it before anything is done)"),
    "residents-too-late": N_(
        "the strategy has begun, but nothing was done with or by the residents before it "
        "(walk or meet with them, and write it under dialogue)"
    ),
    "mostly-to-or-for": N_(
        "{share} of {count} actions are done to or for the residents (make some of them with residents, or by them)"
    ),
    "mostly-hardening": N_(
        "{share} of {count} actions only make the place harder to get at (add what draws people there)"
    ),
    "remark-unanswered": N_("`{name}` has no answer (say what becomes of it: an answer and a status)"),
    # tables of answers
    "columns-not-read": N_(
        "columns not read, for no criterion is called so: {columns} (are they your own, begin their headings with x-, "
        "or name them under ignore: with --columns)"
    ),
    "headings-read-as": N_(
        "headings read as the criterion whose question they are: {columns} (write the id, and nothing is said)"
    ),
    "criteria-without-column": N_(
        "{count} of {of} criteria have no column, so they are unanswered at every site: {criteria} (is one of them "
        "headed otherwise?)"
    ),
    "old-workbook": N_(
        "in a workbook of this kind, a formula's error looks like an empty cell, and per cent like any number "
        "(save it as .xlsx)"
    ),
    "site-two-names": N_(
        "`{site}` is called `{text}` here and `{first}` on line {line} (the first name is used; are they two sites, "
        "give each an id of its own)"
    ),
    "deadline-passed": N_(
        "`{name}` was due on {due} and is not done, as of {as_of} (say what became of it, or agree on a new date)"
    ),
}


def hint_sentence(hint: Hint, words: Words) -> str:
    """Say in the reader's language what is doubtful and what would be better."""
    params = {name: _worded(name, value, words) for name, value in hint.params.items()}
    params |= {"near": near(hint.params, words), "better": _better(hint, words)}
    return words.text(SENTENCES[hint.code], **params)


def hint_line(hint: Hint, words: Words) -> str:
    """Say where, that it is a hint and which, what is doubtful and what would be better, on one line."""
    said = hint_sentence(hint, words)
    return words.text("{place}: hint {code}: {sentence}", place=hint.place, code=hint.code, sentence=said)


def hint_lines(hints: Iterable[Hint], words: Words) -> str:
    """Say all hints, sorted by place, each once."""
    told = dict.fromkeys(hint_line(hint, words) for hint in sorted(hints, key=lambda one: one.place))
    return "\n".join(told)


def _worded(name: str, value: object, words: Words) -> str:
    if isinstance(value, float):
        return percent(value, words) if name == "share" else number(value, words)
    if isinstance(value, time):
        return clock(value, words)
    if isinstance(value, Mapping):
        return in_language(value, words.language)
    if isinstance(value, tuple):
        return _named(value, words) if name in SHORTENED else ", ".join(value)
    return str(value)


def _named(sites: tuple[str, ...], words: Words) -> str:
    """Name the first few of many places and count the rest."""
    more = len(sites) - NAMED
    if more <= 1:
        return ", ".join(sites)
    return words.text("{names} and {count} more", names=", ".join(sites[:NAMED]), count=more)


def _better(hint: Hint, words: Words) -> str:
    begins, ends = hint.params.get("begins"), hint.params.get("ends")
    if hint.code == "dark-in-daylight" and isinstance(begins, time) and isinstance(ends, time):
        night = clock_span(begins, ends, words)
        return words.text("there and then it is dark {night}: check date, clock and light", night=night)
    if hint.code == "dark-in-daylight":
        return words.text("there it does not get dark at all on that date: come back in autumn")
    if hint.params.get("instead"):
        return words.text("write: {instead}", instead=hint.params["instead"])
    if hint.code == "words-about-groups":
        return words.text("write what happened, when and how many times")
    return words.text("say it in plain words")
