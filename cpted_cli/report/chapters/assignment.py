"""What was asked for, how it was done, under what conditions, and how the numbers are to be read."""

import re
from collections.abc import Iterator

from cpted_cli.analysis.bands import PRELIMINARY, TOO_LITTLE
from cpted_cli.model.assessment import Assessment, Conditions
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis, clock_of, criterion_name, listed
from cpted_cli.report.blocks import Block, Column, Facts, Heading, Table, items, paragraph, row
from cpted_cli.report.chaptered import Chapter
from cpted_cli.report.own_texts import own_words
from cpted_cli.wording import labels, readings
from cpted_cli.wording.agreement import person_words
from cpted_cli.wording.numbers import bare_clock, date_table, percent
from cpted_cli.wording.tailoring import base_sentence, change_sentences
from cpted_cli.wording.translator import N_, Words

EXCLUDED = {
    "when": N_("is asked only of places of another kind than this, by what the site's file states"),
    "short": N_("does not belong to the quick visit"),
}


PREPARED = ("client", "payer", "number", "purpose", "limits", "meeting", "interests")
NAMES = {
    "client": N_("Client"),
    "payer": N_("Paid for by"),
    "number": N_("Assignment number"),
    "purpose": N_("Purpose"),
    "limits": N_("Limits"),
    "meeting": N_("For"),
    "interests": N_("Declaration of interest"),
}


def assignment(basis: Basis, words: Words) -> Chapter:
    """Tell of the assignment, the method, the visits, the tailoring and the numbers."""
    return Chapter(
        id="assignment", title=words.text("Assignment and method"), blocks=tuple(_assignment(basis, words)), number="1"
    )


def _assignment(basis: Basis, words: Words) -> Iterator[Block]:
    given, language = basis.site.assignment, words.language
    facts = [(words.text(NAMES[one]), in_language(getattr(given, one), language)) for one in PREPARED]
    stated = tuple((name, said) for name, said in facts if said)
    if stated:
        yield Facts(rows=stated)
    if not given.interests:
        yield paragraph(words.text("No declaration of interest has been given."), "note")
    yield Heading(text=words.text("How it was done"))
    yield from own_words(basis.texts.get("method", ""), words)
    yield paragraph(_instrument(basis, words))
    yield _visits(basis, words)
    yield from _sampled(basis, words)
    yield from _changes(basis, words)
    yield from _tailoring(basis, words)
    yield Heading(text=words.text("How to read the numbers"))
    yield items(_reading(basis, words))


def _instrument(basis: Basis, words: Words) -> str:
    asked = sum(1 for _ in basis.checklist.criteria()) - len(basis.score.excluded)
    return words.text(
        "The place was assessed with the checklist {title}, edition {edition}: {count} criteria under {principles} "
        "principles. Each visit has its own answers, and the answers are kept as they were given.",
        title=in_language(basis.checklist.title, words.language),
        edition=basis.checklist.edition,
        count=asked,
        principles=len(basis.checklist.principles),
    )


def _visits(basis: Basis, words: Words) -> Table:
    heads = (
        (words.text("Date"), 15.0),
        (words.text("Time"), 15.0),
        (words.text("Light"), 12.0),
        (words.text("Assessor"), 27.0),
        (words.text("Conditions"), 31.0),
    )
    ordered = sorted(basis.assessments, key=lambda one: (one.date, one.conditions.start or "", one.assessor))
    together: dict[tuple[str, ...], list[Assessment]] = {}
    for one in ordered:
        together.setdefault((one.date.isoformat(), one.light, _clock(one.conditions, words)), []).append(one)
    return Table(
        title=words.text("The visits"),
        columns=tuple(Column(title=title, width=width) for title, width in heads),
        rows=tuple(row(*_visit(group, basis, words)) for group in together.values()),
    )


def _visit(group: list[Assessment], basis: Basis, words: Words) -> tuple[str, ...]:
    first = group[0]
    return (
        date_table(first.date, words),
        _clock(first.conditions, words),
        labels.light(first.light, words),
        "; ".join(dict.fromkeys(role_words(one.assessor, basis, words) for one in group)),
        with_roles(_conditions(first.conditions, words), basis, words),
    )


def role_words(assessor: str, basis: Basis, words: Words) -> str:
    """Name an assessor by role; without one by number, for an id says nothing to a reader."""
    people = basis.site.assignment.people
    if (people or {}).get(assessor):
        return person_words(assessor, people, words)
    return words.text("Assessor {number}", number=basis.score.assessors.index(assessor) + 1)


def with_roles(text: str, basis: Basis, words: Words) -> str:
    """Put roles where notes of a visit name assessors by id, for an id says nothing to a reader."""
    for one in basis.score.assessors:
        text = re.sub(rf"\b{re.escape(one)}\b", role_words(one, basis, words), text)
    return text


def _clock(one: Conditions, words: Words) -> str:
    times = [bare_clock(clock_of(moment), words) for moment in (one.start, one.end) if moment]
    return "–".join(times) or words.text("not noted")


def _conditions(one: Conditions, words: Words) -> str:
    snow = {True: words.text("snow"), False: words.text("no snow"), None: ""}[one.snow]
    leaves = {True: words.text("leaves on the trees"), False: words.text("bare trees"), None: ""}[one.leaves]
    weather, others = (in_language(said, words.language) for said in (one.weather, one.company))
    company = words.text("with {company}", company=others) if others else ""
    return ", ".join(said for said in (weather, snow, leaves, company) if said) or words.text("not noted")


def _sampled(basis: Basis, words: Words) -> Iterator[Block]:
    drawn = {kind: one for assessment in basis.assessments for kind, one in (assessment.sampled or {}).items()}
    for kind, one in drawn.items():
        zone = basis.checklist.zone_kind(kind)
        name = in_language(zone.title, words.language).lower() if zone else kind
        counts = {"seen": len(one.seen), "of": one.of, "kind": name}
        if one.seed is None:
            said = words.text(
                "A sample was looked at: {seen} of {of} ({kind}). The others are not part of the result.", **counts
            )
        else:
            said = words.text(
                "A sample was looked at: {seen} of {of} ({kind}), drawn by lot (seed {seed}). The others are not part "
                "of the result.",
                seed=one.seed, **counts,
            )  # fmt: skip
        yield paragraph(said)


def _tailoring(basis: Basis, words: Words) -> Iterator[Block]:
    for reason in dict.fromkeys(one.reason for one in basis.score.excluded):
        found = [basis.checklist.criterion(one.criterion) for one in basis.score.excluded if one.reason == reason]
        names = [criterion_name(one, words.language) for one in found if one]
        yield paragraph(
            words.text(
                "Left out, because the question {reason}: {criteria}.",
                reason=words.text(EXCLUDED[reason]),
                criteria=listed([name[:1].lower() + name[1:] for name in names], words),
            )
        )


def _changes(basis: Basis, words: Words) -> Iterator[Block]:
    kept = basis.checklist.tailored
    if kept is not None:
        yield paragraph(base_sentence(kept, words))
        yield items(change_sentences(kept, words))


def _reading(basis: Basis, words: Words) -> Iterator[str]:
    yield words.text(
        "Each answer stands somewhere from worst to best on its own scale. A principle's number is the weighed mean of "
        "its answers, 0 to 100; higher is better."
    )
    yield readings.range_sentence(words)
    yield words.text(
        "Four verdicts: serious flaws under 25, clear flaws under 50, acceptable under 75, good from 75. Where the "
        "range spans two of them, both are named. With less than {few} of the weight assessed nothing is shown, with "
        "less than {most} the number is preliminary.",
        few=percent(TOO_LITTLE, words),
        most=percent(PRELIMINARY, words),
    )
    yield words.text(
        "A basic requirement is a question that the checklist holds so important that a good mean may not hide it. It "
        "is the checklist's requirement, not the law's."
    )
    target = percent(basis.checklist.target, words)
    yield words.text("An answer below {target} of its scale is a finding, whatever the mean says.", target=target)
