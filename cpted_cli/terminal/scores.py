"""A score on the terminal: principles by light, basic requirements, what was not seen."""

from collections.abc import Iterable, Iterator, Mapping

from rich.console import Console

from cpted_cli.model.checklist import Checklist
from cpted_cli.model.score import PrincipleScore, Reading, SiteScore
from cpted_cli.model.site import Site
from cpted_cli.model.text import Light, in_language
from cpted_cli.terminal.output import Cell, show_heading, show_lines, show_table
from cpted_cli.wording import readings
from cpted_cli.wording.labels import light as light_name
from cpted_cli.wording.translator import Words


def show_score(to: Console, site: Site, checklist: Checklist, score: SiteScore, words: Words) -> None:
    """Show one result: never a number without its range, the basic requirements beside it."""
    title = words.text("{site}, round {round}", site=in_language(site.name, words.language), round=score.round)
    show_heading(to, title, ", ".join(_below(checklist, score, words)))
    to.print()
    lights = [light_name(light, words).capitalize() for light in score.lights]
    together = [words.text("Day and dark") if len(score.lights) == 1 else words.text("Together")]
    heads = [words.text("0–100, higher is better (possible range)"), *lights, *together[: _has_together(score)]]
    show_table(to, heads, _rows(checklist, score, words))
    show_lines(to, _gate_lines(site, checklist, score, words))
    show_lines(to, _basis_lines(checklist, score, words))
    show_lines(to, [readings.range_sentence(words)], style="quiet")
    show_lines(to, _counts(score, words), style="quiet")
    to.print()


def _below(checklist: Checklist, score: SiteScore, words: Words) -> Iterator[str]:
    title = in_language(checklist.title, words.language)
    yield words.text("{checklist} {edition}", checklist=title, edition=checklist.edition)
    yield words.plural("{count} assessor", "{count} assessors", len(score.assessors))
    if score.quick:
        yield words.text("quick visit")
    if score.model == "geometric":
        yield words.text("geometric mean (a principle at 0 makes the whole 0)")


def _has_together(score: SiteScore) -> bool:
    """Tell whether day and dark together say anything else than the one light that the place was seen in."""
    return len(score.lights) > 1 or score.is_seen_in_part


def _rows(checklist: Checklist, score: SiteScore, words: Words) -> Iterator[list[Cell]]:
    together = _has_together(score)
    for index, principle in enumerate(checklist.principles):
        asked = {light: any(light in one.lights for one in principle.criteria) for light in score.lights}
        cells = [
            _cell(score.by_light[light].principles[index], words, light, asked=asked[light]) for light in score.lights
        ]
        last = [_cell(score.principles[index], words)] if together else []
        yield [(in_language(principle.title, words.language), ""), *cells, *last]
    totals = [reading_cell(score.by_light[light], words) for light in score.lights] if together else []
    yield [(words.text("Overall"), "strong"), *totals, reading_cell(score, words)]
    covered = [score.by_light[light].coverage for light in score.lights] if together else []
    yield [
        (words.text("Assessed share of the weight"), "quiet"),
        *((readings.coverage_words(one, words), "quiet") for one in (*covered, score.coverage)),
    ]


def _cell(reading: PrincipleScore, words: Words, light: Light | None = None, *, asked: bool = True) -> Cell:
    if light is not None:
        elsewhere = readings.other_light_words(reading, light, asked=asked, words=words)
        if elsewhere:
            return elsewhere, "quiet"
    return reading_cell(reading, words)


def reading_cell(reading: Reading, words: Words) -> Cell:
    """Give a number with its range and verdict, or say why there is none."""
    number = readings.number_words(reading)
    if not number:
        return readings.instead_words(reading, words), "quiet"
    said = f"{number} ({readings.range_words(reading)})\n{readings.verdict_words(reading, words)}"
    return said.strip(), reading.band or "quiet"


def _gate_lines(site: Site, checklist: Checklist, score: SiteScore, words: Words) -> Iterator[str]:
    if not score.gates.total and not score.gates.set_aside:
        return
    yield readings.gates_words(score.gates, words)
    for message, ids in (
        (words.text("Not met:"), score.gates.failed),
        (words.text("Not checked:"), score.gates.unchecked),
        (words.text("Set aside as not applicable:"), score.gates.set_aside),
    ):
        if ids:
            yield f"{message} {'; '.join(criterion_titles(checklist, ids, words.language))}"
    people = site.assignment.people or {}
    for one in score.gates.lifted:
        name = "; ".join(criterion_titles(checklist, (one.criterion,), words.language))
        yield readings.lifted_words(one, name, in_language(people.get(one.by, one.by), words.language), words)


def _basis_lines(checklist: Checklist, score: SiteScore, words: Words) -> Iterator[str]:
    if not checklist.verdict:
        yield readings.no_mark_words(words)
    if score.dark_unproven:
        yield readings.dark_unproven_words(words)
    for one in score.sampled:
        kind = checklist.zone_kind(one.kind)
        yield readings.sampled_words(one, in_language(kind.title, words.language) if kind else one.kind, words)


def criterion_titles(checklist: Checklist, ids: Iterable[str], language: str) -> tuple[str, ...]:
    """Name criteria by their short titles, or by their questions where they have none."""
    found = (checklist.criterion(one) for one in ids)
    return tuple(in_language(one.title or one.question, language) for one in found if one is not None)


def _counts(score: SiteScore, words: Words) -> Iterator[str]:
    counts: Mapping[str, int] = {
        words.plural("{count} finding", "{count} findings", len(score.findings)): len(score.findings),
        words.plural("{count} good thing to keep", "{count} good things to keep", len(score.keep)): len(score.keep),
        words.plural("{count} could not be assessed", "{count} could not be assessed", len(score.not_observed)): len(
            score.not_observed
        ),
        words.plural("{count} does not apply here", "{count} do not apply here", len(score.not_applicable)): len(
            score.not_applicable
        ),
        words.plural("{count} unanswered", "{count} unanswered", len(score.unanswered)): len(score.unanswered),
        words.plural(
            "{count} on which assessors disagree", "{count} on which assessors disagree", len(score.disagreements)
        ): len(score.disagreements),
    }
    said = [text for text, count in counts.items() if count]
    if said:
        yield ", ".join(said) + "."
