"""The appendix: every criterion with its answers, effects with country, sources, the photo log, fingerprints."""

from collections.abc import Iterator
from itertools import groupby

from cpted_cli.analysis.instances import Instance
from cpted_cli.model.source import Source
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis, answer_words, criterion_name
from cpted_cli.report.blocks import Block, Cell, Column, Facts, Group, Heading, Items, Run, Table, paragraph, row
from cpted_cli.report.chaptered import Chapter
from cpted_cli.report.chapters.advice import advised
from cpted_cli.report.chapters.assignment import with_roles
from cpted_cli.report.chapters.photo_log import photo_log
from cpted_cli.wording import labels
from cpted_cli.wording.collation import reading_order
from cpted_cli.wording.countries import country_words
from cpted_cli.wording.numbers import date_table
from cpted_cli.wording.translator import Words


def answers(basis: Basis, words: Words) -> Chapter:
    """Give every criterion with its answers, principle by principle."""
    return Chapter(
        id="answers",
        title=words.text("Every criterion with its answer"),
        blocks=tuple(_answers(basis, words)),
        number="A",
        flows=True,
    )


def evidence(basis: Basis, words: Words) -> Chapter:
    """Give what research found where, and every source."""
    blocks = tuple(_evidence(basis, words))
    return Chapter(id="sources", title=words.text("Research and sources"), blocks=blocks, number="B", flows=True)


def records(basis: Basis, words: Words) -> Chapter:
    """Give the photo log and the fingerprints."""
    fingerprint = Group(kind="together", title=words.text("Fingerprint"), blocks=tuple(_fingerprint(basis, words)))
    blocks = (*photo_log(basis, words), fingerprint)
    return Chapter(id="records", title=words.text("Photo log and fingerprint"), blocks=blocks, number="C", flows=True)


def _answers(basis: Basis, words: Words) -> Iterator[Block]:
    told = tuple(_told(basis))
    if basis.is_open and len(told) < len(basis.seen.instances if basis.seen else ()):
        yield paragraph(words.text("Answers with protected details are left out of this edition, and so are notes."))
    if len(basis.score.assessors) > 1:
        yield paragraph(words.text("Where assessors answered differently, their answers stand side by side: 3 / 4."))
    titles = {one.id: in_language(one.title, words.language) for one in basis.checklist.principles}
    for principle, group in groupby(told, key=lambda one: one.question.principle):
        yield Table(
            title=titles[principle],
            columns=(
                Column(title=words.text("Criterion"), width=32),
                Column(title=words.text("Where"), width=24),
                Column(title=words.text("Light"), width=11),
                Column(title=words.text("Answer"), width=33),
            ),
            rows=tuple(_answer_row(one, basis, words) for one in group),
            small=True,
        )


def _told(basis: Basis) -> Iterator[Instance]:
    """Give what this edition may tell: an open one leaves out every criterion with a protected answer."""
    secret = basis.secret_criteria
    return (one for one in (basis.seen.instances if basis.seen else ()) if one.question.criterion.id not in secret)


def _answer_row(one: Instance, basis: Basis, words: Words) -> tuple[Cell, ...]:
    criterion, language = one.question.criterion, words.language
    zone = basis.site.zone(one.question.zone)
    kind = basis.checklist.zone_kind(criterion.zone)
    place = in_language(zone.name if zone else kind.title if kind else None, language)
    said = dict.fromkeys(_said(given.answer.state, criterion, given, words) for given in one.given)
    notes = [] if basis.is_open else [given.answer.note or given.answer.reason for given in one.given]
    return (
        Cell(text=criterion_name(criterion, language)),
        Cell(text=place or words.text("the whole place")),
        Cell(text=labels.light(one.light, words)),
        Cell(
            text=" / ".join(said) or labels.non_rating("unanswered", words),
            under=with_roles("; ".join(dict.fromkeys(note for note in notes if note)), basis, words),
        ),
    )


def _said(state: str, criterion: object, given: object, words: Words) -> str:
    if state in {"rated", "absent"}:
        return answer_words(criterion, given.answer, words)  # type: ignore[arg-type, attr-defined]
    return labels.non_rating(state, words)


def _evidence(basis: Basis, words: Words) -> Iterator[Block]:
    measures = [one.measure for one in advised(basis)]
    figures = [
        (one, effect.figure) for one in measures for effect in (one.crime, one.unsafety) if effect.figure is not None
    ]
    yield paragraph(
        words.text(
            "Research on other places in other countries. A figure says what was seen there, under their conditions; "
            "it is no forecast for this place."
        )
    )
    if figures:
        yield Table(
            columns=(
                Column(title=words.text("Measure"), width=28),
                Column(title=words.text("What was found"), width=54),
                Column(title=words.text("Country"), width=18),
            ),
            rows=tuple(
                row(
                    in_language(one.title, words.language),
                    in_language(found.text, words.language),
                    country_words(found.country, words),
                )
                for one, found in figures
            ),
        )
    yield Heading(text=words.text("Sources"))
    named = {name for one in measures for name in one.sources}
    named |= {name for one in basis.score.findings for name in basis.criterion(one).sources}
    known = [basis.sources[name] for name in named if name in basis.sources]
    used = sorted(known, key=lambda one: reading_order(one.reference, words))
    if used:
        yield Items(items=tuple((Run(text=_source(one, words)),) for one in used))
    else:
        yield paragraph(words.text("Neither the findings nor the measures name a source."))


def _source(one: Source, words: Words) -> str:
    address = f"https://doi.org/{one.doi}" if one.doi else (one.url or "")
    seen = words.text("read {date}", date=date_table(one.checked, words)) if one.checked else ""
    supports = in_language(one.supports, words.language)
    tail = "; ".join(part for part in (address, seen) if part)
    return " ".join(part for part in (one.reference, f"({tail})." if tail else "", supports) if part)


def _fingerprint(basis: Basis, words: Words) -> Iterator[Block]:
    ref = basis.score.checklist
    yield paragraph(
        words.text(
            "The PDF carries its data as an attachment. With cpted verify anyone can recompute it and see whether the "
            "printed figures hold. That shows that page and data belong together, not that the data are true."
        )
    )
    facts = (
        (words.text("Checklist"), f"{ref.id} {ref.edition}"),
        (words.text("Its SHA-256"), _in_fours(ref.sha256 or "")),
        (words.text("Round"), basis.score.round),
        (words.text("Weighed together by"), _model(basis, words)),
    )
    yield Facts(rows=tuple((name, said) for name, said in facts if said))


def _model(basis: Basis, words: Words) -> str:
    return words.text("weighed mean") if basis.score.model == "arithmetic" else words.text("weighed geometric mean")


def _in_fours(digest: str) -> str:
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))
