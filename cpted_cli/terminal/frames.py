"""A score on the terminal by the headings of another frame."""

from collections.abc import Iterator

from rich.console import Console

from cpted_cli.model.checklist import Checklist
from cpted_cli.model.frame import CategoryScore, FrameScore
from cpted_cli.model.score import SiteScore
from cpted_cli.model.text import Light, in_language
from cpted_cli.terminal.output import Cell, show_heading, show_lines, show_table
from cpted_cli.terminal.scores import criterion_titles, reading_cell
from cpted_cli.wording import readings
from cpted_cli.wording.labels import light as light_name
from cpted_cli.wording.translator import Words


def show_frame(to: Console, checklist: Checklist, score: SiteScore, frame: FrameScore, words: Words) -> None:
    """Show what stands under each heading, and what the frame has no place for."""
    title = in_language(frame.title, words.language)
    below = words.text("The same answers and weights, grouped otherwise. The overall number stays what it is.")
    show_heading(to, f"{title} {frame.edition or ''}".strip(), below)
    to.print()
    lights = [light_name(light, words).capitalize() for light in score.lights]
    heads = [words.text("0–100, higher is better (possible range)"), *lights, words.text("Together")]
    if len(score.lights) == 1:
        heads.pop(-2)
    show_table(to, heads, _rows(score, frame, words))
    show_lines(to, _lines(checklist, score, frame, words), style="quiet")
    to.print()


def _rows(score: SiteScore, frame: FrameScore, words: Words) -> Iterator[list[Cell]]:
    lights = score.lights if len(score.lights) > 1 else ()
    for index, category in enumerate(frame.categories):
        asked = words.plural("{count} criterion", "{count} criteria", category.criteria)
        name = f"{in_language(category.title, words.language)}\n({asked})"
        cells = [_cell(frame.by_light[light][index], words, light) for light in lights]
        yield [(name, ""), *cells, _cell(category, words)]


def _cell(category: CategoryScore, words: Words, light: Light | None = None) -> Cell:
    if not category.criteria:
        return words.text("not asked about"), "quiet"
    if light is not None:
        elsewhere = readings.other_light_words(category, light, asked=light in category.lights, words=words)
        if elsewhere:
            return elsewhere, "quiet"
    return reading_cell(category, words)


def _lines(checklist: Checklist, score: SiteScore, frame: FrameScore, words: Words) -> Iterator[str]:
    placed = sum(one.criteria for one in frame.categories)
    asked = len(list(checklist.criteria())) - len(score.excluded)
    if placed + len(frame.outside) + len(frame.unplaced) > asked:
        yield words.text("A criterion that belongs under several headings counts in each of them.")
    if frame.outside:
        yield words.text("No place in this frame:")
        for one in frame.outside:
            (title,) = criterion_titles(checklist, (one.criterion,), words.language)
            yield f"  {title}: {in_language(one.reason, words.language)}"
    if frame.unplaced:
        titles = "; ".join(criterion_titles(checklist, frame.unplaced, words.language))
        yield words.text("Not spoken of by the crosswalk: {titles}", titles=titles)
