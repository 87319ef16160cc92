"""The result by principle, by day beside dark; by part of the place; and the basic requirements."""

from collections.abc import Iterator

from cpted_cli.model.score import PrincipleScore
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis, criterion_name
from cpted_cli.report.blocks import Block, Cell, Column, Heading, Scores, Table, paragraph, row
from cpted_cli.report.chaptered import Chapter
from cpted_cli.report.chapters.by_zone import zones_by_principle
from cpted_cli.report.figures.contribution import contribution_drawing
from cpted_cli.report.figures.lighting import lighting_blocks
from cpted_cli.report.view import BriefView
from cpted_cli.wording import labels, readings
from cpted_cli.wording.translator import Words


def result(basis: Basis, brief: BriefView, words: Words) -> Chapter:
    """Show the result, from principles down to parts of the place."""
    blocks = tuple(_result(basis, brief, words))
    return Chapter(id="result", title=words.text("The result"), blocks=blocks, number="3", flows=True)


def _result(basis: Basis, brief: BriefView, words: Words) -> Iterator[Block]:
    yield paragraph(brief.conclusion, "lead")
    yield Scores(profile=brief.profile, corner=brief.labels.principle, id="result-profile")
    yield weighed_table(basis, words)
    by_zone = zones_by_principle(basis, words)
    if by_zone is not None:
        yield by_zone
    yield Heading(text=words.text("Basic requirements"))
    yield from _gates(basis, words)
    drawing = contribution_drawing(basis, words)
    if drawing is not None:
        yield drawing
    yield from lighting_blocks(basis, words)


def weighed_table(basis: Basis, words: Words) -> Table:
    """Day and dark together, with how much was assessed: what the bars do not say."""
    columns = (
        Column(title=words.text("Principle"), width=38),
        Column(title=words.text("Weight"), width=10, align="right"),
        Column(title=words.text("Assessed"), width=12, align="right"),
        Column(title=words.text("Number"), width=10, align="right"),
        Column(title=words.text("Range"), width=12, align="right"),
        Column(title=words.text("Verdict"), width=26),
    )
    names = [in_language(one.title, words.language) for one in basis.checklist.principles]
    rows = [_principle(name, one, words) for name, one in zip(names, basis.score.principles, strict=True)]
    return Table(
        title=words.text("Daylight and dark weighed together, by principle"), columns=columns, rows=tuple(rows)
    )


def _principle(name: str, one: PrincipleScore, words: Words) -> tuple[Cell, ...]:
    instead = readings.instead_words(one, words)
    return row(
        name,
        f"{one.weight:g}".replace(".", "," if words.language == "sv" else "."),
        readings.coverage_words(one.coverage, words),
        readings.number_words(one) or "–",
        "–" if instead else readings.range_words(one),
        instead or readings.verdict_words(one, words),
    )


def _gates(basis: Basis, words: Words) -> Iterator[Block]:
    gates = basis.told.gates
    if not gates.total:
        yield paragraph(words.text("The checklist has no basic requirement that applies here."))
        return
    whose = words.text("Basic requirements: the checklist's, not law.")
    withheld = readings.withheld_words(gates, words)
    unmet = words.text("Not met:")
    said = (readings.gates_words(gates, words), f"{unmet} {withheld}." if withheld else "", whose)
    yield paragraph(" ".join(filter(None, said)))
    again = {one.criterion: readings.since_recheck_words(one, words) for one in gates.lifted}
    states = {**dict.fromkeys(gates.failed, "failed"), **dict.fromkeys(gates.unchecked, "unchecked")}
    asked = [one for one in basis.checklist.criteria() if one.gate is not None and one.id not in gates.set_aside]
    excluded = {one.criterion for one in basis.score.excluded}
    secret = {one.id for one in asked if one.sensitive} | basis.secret_criteria
    unspoken = secret - set(gates.failed) if gates.withheld else set()
    ordered = sorted(
        (one for one in asked if one.id not in excluded | unspoken),
        key=lambda one: ("failed", "unchecked", "met").index(states.get(one.id, "met")),
    )
    yield Table(
        columns=(Column(title=words.text("Basic requirement"), width=70), Column(title=words.text("State"), width=30)),
        rows=tuple(
            (
                Cell(text=criterion_name(one, words.language)),
                Cell(text=labels.gate(states.get(one.id, "met"), words), under=again.get(one.id, "")),
            )
            for one in ordered
        ),
    )
