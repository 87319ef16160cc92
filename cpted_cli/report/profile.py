"""The profile of a report: principles by light with range and word, and the basic requirements."""

from collections.abc import Iterator

from cpted_cli.analysis.bands import is_held_back
from cpted_cli.model.score import LightScore, PrincipleScore, Reading
from cpted_cli.model.text import Light, in_language
from cpted_cli.report.basis import Basis, criterion_name
from cpted_cli.report.view import Bar, Gates, Profile, ProfileColumn, ProfileRow, ScoreCell
from cpted_cli.wording import readings
from cpted_cli.wording.agreement import counted_words
from cpted_cli.wording.labels import light as light_name
from cpted_cli.wording.translator import Words


def profile_of(basis: Basis, words: Words) -> Profile:
    """Set the principles beside each other, by day and in the dark."""
    score, language = basis.score, words.language
    columns = tuple(ProfileColumn(light=one, name=light_name(one, words).capitalize()) for one in score.lights)
    rows = tuple(
        ProfileRow(
            name=in_language(principle.title, language),
            cells=tuple(_principle_cell(basis, light, index, words) for light in score.lights),
        )
        for index, principle in enumerate(basis.checklist.principles)
    )
    cells = tuple(score_cell(score.by_light[light], words) for light in score.lights)
    return Profile(
        columns=columns,
        rows=rows,
        total=ProfileRow(name=words.text("Overall"), cells=cells) if basis.with_total else None,
        scale=words.text(
            "0–100 in steps of 25: serious flaws, clear flaws, acceptable, good; line and brackets: possible range"
        ),
        interval=readings.range_sentence(words),
        note=" ".join(_notes(basis, words)),
    )


def gates_view(basis: Basis, words: Words) -> Gates | None:
    """Count the basic requirements and name those that are not met or could not be checked."""
    gates = basis.told.gates
    if not gates.total and not gates.set_aside:
        return None
    return Gates(
        statement=readings.gates_words(gates, words),
        met_count=gates.met,
        failed_count=len(gates.failed) + gates.withheld,
        unchecked_count=len(gates.unchecked),
        failed=_named(basis, words.text("Not met:"), gates.failed, words, readings.withheld_words(gates, words)),
        unchecked=" ".join(
            filter(
                None,
                (
                    _named(basis, words.text("Not checked:"), gates.unchecked, words),
                    _named(basis, words.text("Set aside as not applicable:"), gates.set_aside, words),
                    *_lifted(basis, words),
                ),
            )
        ),
    )


def _lifted(basis: Basis, words: Words) -> Iterator[str]:
    people = basis.site.assignment.people or {}
    for one in basis.told.gates.lifted:
        who = in_language(people.get(one.by, one.by), words.language)
        yield f"{readings.lifted_words(one, requirement_name(one.criterion, basis, words), who, words)}."


def requirement_name(criterion_id: str, basis: Basis, words: Words) -> str:
    """Name a basic requirement as its question is named; one that the checklist does not know goes by its id."""
    criterion = basis.checklist.criterion(criterion_id)
    return criterion_name(criterion, words.language) if criterion else criterion_id


def _named(basis: Basis, lead: str, ids: tuple[str, ...], words: Words, more: str = "") -> str:
    found = [basis.checklist.criterion(one) for one in ids]
    names = [criterion_name(one, words.language) for one in found if one]
    lowered = [*(name[:1].lower() + name[1:] for name in names), *([more] if more else [])]
    return f"{lead} {'; '.join(lowered)}." if lowered else ""


def _principle_cell(basis: Basis, light: Light, index: int, words: Words) -> ScoreCell:
    view: LightScore = basis.score.by_light[light]
    reading: PrincipleScore = view.principles[index]
    asked = any(light in one.lights for one in basis.checklist.principles[index].criteria)
    elsewhere = readings.other_light_words(reading, light, asked=asked, words=words)
    return ScoreCell(instead=elsewhere) if elsewhere else score_cell(reading, words)


def score_cell(reading: Reading, words: Words) -> ScoreCell:
    """Word one number with its range and verdict, or why there is none."""
    if reading.shown is None or reading.score is None:
        return ScoreCell(instead=readings.instead_words(reading, words))
    return ScoreCell(
        bar=Bar(
            score=reading.score,
            low=reading.low,
            high=reading.high,
            preliminary=reading.standing == "preliminary",
        ),
        number=readings.number_words(reading),
        range=readings.range_words(reading),
        word=readings.verdict_words(reading, words),
    )


def _notes(basis: Basis, words: Words) -> Iterator[str]:
    score = basis.score
    covered = [
        words.text(
            "{percent} ({light})", percent=readings.coverage_words(view.coverage, words), light=light_name(light, words)
        )
        for light, view in score.by_light.items()
    ]
    if basis.with_total and len(score.by_light) > 1 and score.shown is not None:
        number, span = readings.number_words(score), readings.range_words(score)
        yield words.text("Together: {number} ({range}).", number=number, range=span)
    if any(map(is_held_back, (score, *score.by_light.values()))):
        yield readings.held_back_words(words)
    yield words.text("Assessed by weight: {percents}.", percents=", ".join(covered))
    if score.same_answer is not None:
        alike = counted_words(score.same_answer, score.compared, words)
        yield words.text("The assessors agreed on {percent}.", percent=alike)
    if score.gates.total:
        yield words.text("Requirements: the checklist's, not law.")
    if not basis.checklist.verdict:
        yield readings.no_mark_words(words)
    yield from _limits(basis, words)


def _limits(basis: Basis, words: Words) -> Iterator[str]:
    """Say what keeps the verdict back, or narrows it."""
    score = basis.score
    if score.standing == "daylight-only":
        yield words.text("Seen in daylight only: no verdict on the whole.")
    if score.standing == "too-little-seen":
        yield words.text("Too little was seen for a verdict.")
    if score.standing == "preliminary":
        yield _preliminary(basis, words)
    if score.daylight:
        yield words.text("The verdict holds for daylight.")
    if score.quick:
        yield words.text("Quick visit.")
    if score.dark_unproven:
        yield readings.dark_unproven_words(words)
    for one in score.sampled:
        kind = basis.checklist.zone_kind(one.kind)
        yield readings.sampled_words(one, in_language(kind.title, words.language) if kind else one.kind, words)


def _preliminary(basis: Basis, words: Words) -> str:
    if basis.score.is_seen_in_part:
        return words.text("For day and dark together too little was seen for more than a preliminary number.")
    return words.text("Too little was seen for more than a preliminary number.")
