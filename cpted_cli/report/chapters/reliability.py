"""How reliable the basis is: agreement, what was not seen and when to go back, what other weights would do."""

from collections.abc import Iterator

from cpted_cli.model.score import Unseen
from cpted_cli.report.basis import Basis, criterion_name
from cpted_cli.report.blocks import Block, Cell, Column, Heading, Table, paragraph, row
from cpted_cli.report.chaptered import Chapter
from cpted_cli.report.chapters.assignment import role_words, with_roles
from cpted_cli.report.chapters.findings import seen_place
from cpted_cli.wording import labels, numbers, readings
from cpted_cli.wording.agreement import coefficient_words, paradox_words, same_words, within_words
from cpted_cli.wording.translator import Words


def reliability(basis: Basis, words: Words) -> Chapter:
    """Say how far the result may be relied on, so that nothing reassures falsely."""
    return Chapter(
        id="reliability",
        title=words.text("How reliable the basis is"),
        blocks=tuple(_reliability(basis, words)),
        number="8",
        flows=True,
    )


def _reliability(basis: Basis, words: Words) -> Iterator[Block]:
    yield Heading(text=words.text("What could not be assessed"))
    yield from _unseen(basis, words)
    yield Heading(text=words.text("Do the assessors agree?"))
    yield from _agreement(basis, words)
    yield Heading(text=words.text("If something were otherwise"))
    yield from _sensitivity(basis, words)


def _unseen(basis: Basis, words: Words) -> Iterator[Block]:
    missing: tuple[tuple[Unseen, str], ...] = (
        *((one, _reason(one, basis, words)) for one in basis.told.not_observed),
        *((one, labels.non_rating("unanswered", words)) for one in basis.told.unanswered),
    )
    if not missing:
        yield paragraph(words.text("Everything that the checklist asks about could be assessed."))
        return
    merged: dict[tuple[str, str], list[str]] = {}
    for one, reason in missing:
        name = criterion_name(basis.criterion(one), words.language) if basis.is_open else seen_place(one, basis, words)
        light = labels.light(one.light, words)
        lights = merged.setdefault((name, reason), [])
        lights.extend([] if light in lights else [light])
    yield Table(
        columns=(
            Column(title=words.text("What"), width=44),
            Column(title=words.text("Why not"), width=36),
            Column(title=words.text("Go back in"), width=20),
        ),
        rows=tuple(row(name, reason, ", ".join(lights)) for (name, reason), lights in merged.items()),
        note=readings.range_sentence(words),
    )


def _reason(one: Unseen, basis: Basis, words: Words) -> str:
    return with_roles(one.reason, basis, words) or labels.non_rating("not_observed", words)


def _agreement(basis: Basis, words: Words) -> Iterator[Block]:
    found = basis.agreement
    if found is None or len(basis.score.assessors) < 2 or not found.compared:
        yield paragraph(
            words.text(
                "One person assessed. Whether another would have answered alike is not known; see the table below."
            )
        )
        return
    yield paragraph(
        words.text(
            "The assessors answered alone. Of {count} questions on step scales that several answered, they gave the "
            "same answer to {same} and stood within one step on {near}. Agreement beyond chance, where 1 is full and 0 "
            "is none: {alpha} (Krippendorff's α for ordered steps).",
            count=found.compared,
            same=same_words(found, words),
            near=within_words(found, words),
            alpha=coefficient_words(found.alpha_ordinal, words),
        )
    )
    paradox = paradox_words(found, words)
    if paradox:
        yield paragraph(paradox)
    disputed = dict.fromkeys(seen_place(one, basis, words) for one in basis.told.disagreements)
    if disputed:
        yield paragraph(words.text("They stood more than a step apart on: {questions}.", questions="; ".join(disputed)))
    yield paragraph(
        words.text("Agreement does not show who is right: assessors can agree and be wrong together."), "note"
    )


def _sensitivity(basis: Basis, words: Words) -> Iterator[Block]:
    score = basis.score
    found = basis.reasoned.robustness if basis.reasoned else None
    if score.shown is None or found is None:
        yield paragraph(words.text("Too little was seen to show a number, so there is none to try."))
        return
    rows = [row(words.text("As it is"), str(score.shown), readings.verdict_words(score, words))]
    unseen = words.text("What was not seen: all at its worst, or all at its best")
    rows.append(row(unseen, readings.range_words(score), readings.verdict_words(score, words)))
    rows.extend(_strictness(basis, words))
    if found.low is not None and found.high is not None:
        low, high = readings.whole(found.low), readings.whole(found.high)
        held = (
            ""
            if found.keeps_band is None
            else words.text(
                "the same in {percent} of the trials", percent=numbers.percent_floor(found.keeps_band, words)
            )
        )
        title = words.text("Other weights, each half to one and a half times ours")
        rows.append(row(title, numbers.interval(low, high, words), held))
    yield Table(
        columns=(
            Column(title=words.text("If this were otherwise"), width=54),
            Column(title=words.text("The score would be"), width=18, align="right"),
            Column(title=words.text("Verdict"), width=28),
        ),
        rows=tuple(rows),
        note=words.text(
            "Other weights: new ones were drawn by lot {draws} times, and nine scores of ten lie within these numbers. "
            "That says how much the weighting decides, not how sure the verdict is: many weights even each other out, "
            "and seeing less or judging more strictly is no part of it.",
            draws=numbers.number(found.draws, words),
        ),
    )


def _strictness(basis: Basis, words: Words) -> Iterator[tuple[Cell, ...]]:
    found = basis.reasoned.robustness if basis.reasoned else None
    everybody = (found.together,) if found and found.together else ()
    for one in (*everybody, *(found.assessors if found else ())):
        who = words.text("All assessors") if one.assessor is None else role_words(one.assessor, basis, words)
        for said, moved in (
            (words.text("{assessor} a step stricter throughout", assessor=who), one.stricter),
            (words.text("{assessor} a step more lenient throughout", assessor=who), one.lenient),
        ):
            if one.moved and moved.shown is not None:
                yield row(
                    f"{said[:1].upper()}{said[1:]}",
                    str(moved.shown),
                    labels.band(moved.band, words) if moved.band else "",
                )
