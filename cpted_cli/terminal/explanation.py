"""Why a result is what it is, on the terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Console

from cpted_cli.model.checklist import Checklist, Criterion
from cpted_cli.model.explanation import Change, Explanation, Gap, Portion
from cpted_cli.model.reading import Reading
from cpted_cli.model.scale import StepScale
from cpted_cli.model.score import SiteScore
from cpted_cli.model.site import Site
from cpted_cli.model.text import LIGHTS, in_language
from cpted_cli.terminal.output import Cell, show_heading, show_lines, show_table
from cpted_cli.wording import labels, numbers, readings
from cpted_cli.wording.translator import N_, Words

GO_BACK = {"day": N_("Go back in daylight:"), "dark": N_("Go back in the dark:")}


def show_explanation(to: Console, site: Site, checklist: Checklist, score: SiteScore, words: Words) -> None:
    """Show what carries the score, what single answers would move the verdict, and what to go back for."""
    found = score.explanation
    if found is None:
        return
    show_heading(to, words.text("What carries the score"))
    to.print()
    titles = {one.id: in_language(one.title, words.language) for one in checklist.principles}
    show_table(to, _heads(words), [_portion(titles[one.id], one, words) for one in found.principles], figures=FIGURES)
    criteria = [one for one in found.criteria if one.share or one.unseen]
    ordered = sorted(criteria, key=lambda one: -round((one.lost or 0) + one.unseen, 9))
    rows = [_portion(_title(checklist.criterion(one.id), words) or one.id, one, words) for one in ordered]
    show_table(to, _heads(words), rows, figures=FIGURES)
    said = words.text(
        "The share is what a question weighs here: one among few under its principle weighs more than one among "
        "many, and what does not apply gives its weight to the others."
    )
    show_lines(to, [said], style="quiet")
    to.print()
    show_heading(to, words.text("What would move the verdict"))
    views = _views(score, words)
    if not views:
        show_lines(to, [words.text("There is no verdict to move: see above what must be seen first.")])
    for name, reading, explained in views:
        show_lines(to, _changes(site, checklist, (name, reading, explained), words))
    to.print()
    if found.gaps:
        show_heading(to, words.text("What nobody could see"))
        show_lines(to, _gaps(site, checklist, found.gaps, words))
        to.print()


FIGURES = frozenset({1, 2, 3, 4})


def _heads(words: Words) -> list[str]:
    return [
        words.text("In points of the score"),
        words.text("Share of the result"),
        words.text("Gives"),
        words.text("Loses"),
        words.text("Not seen"),
    ]


def _portion(title: str, one: Portion, words: Words) -> list[Cell]:
    share = numbers.percent(one.share, words)
    points = ["–" if value is None else numbers.number(value, words, 1) for value in (one.contribution, one.lost)]
    unseen = numbers.number(one.unseen, words, 1) if one.unseen else ""
    return [(title, ""), (share, ""), *((value, "") for value in points), (unseen, "quiet")]


View = tuple[str, Reading, Explanation]


def _views(score: SiteScore, words: Words) -> list[View]:
    """Give the verdicts that there are: on the whole, then in each light alone where there are two."""
    found: list[tuple[str, Reading, Explanation | None]] = [(words.text("On the whole"), score, score.explanation)]
    for light, view in score.by_light.items() if len(score.lights) > 1 or score.band is None else ():
        name = words.text("In daylight alone") if light == "day" else words.text("In the dark alone")
        found.append((name, view, view.explanation))
    return [(name, one, explained) for name, one, explained in found if one.band and explained]


def _changes(site: Site, checklist: Checklist, view: View, words: Words) -> Iterator[str]:
    name, reading, explained = view
    verdict = readings.verdict_words(reading, words)
    if not explained.changes:
        yield words.text(
            "{view} ({verdict}): no single other answer changes it. Several at once may.", view=name, verdict=verdict
        )
        return
    yield words.text("{view} ({verdict}):", view=name, verdict=verdict)
    for one in explained.changes:
        criterion = checklist.criterion(one.criterion)
        place = _place(site, criterion, one, words)
        answer = _answer(criterion, one, words)
        band = labels.band(one.band, words)
        if one.was_seen:
            said = words.text(
                "{question}: with the answer “{answer}” it would be {number}, {band}.",
                question=place, answer=answer, number=one.shown, band=band,
            )  # fmt: skip
        else:
            said = words.text(
                "{question}, not seen: should it prove “{answer}” it would be {number}, {band}.",
                question=place, answer=answer, number=one.shown, band=band,
            )  # fmt: skip
        yield f"  {said}"


def _gaps(site: Site, checklist: Checklist, found: Sequence[Gap], words: Words) -> Iterator[str]:
    for light in LIGHTS:
        here = [one for one in found if one.light == light]
        if here:
            yield words.text(GO_BACK[light])
        for one in here:
            place = _place(site, checklist.criterion(one.criterion), one, words)
            why = one.reason or labels.non_rating(one.state, words)
            width = numbers.number(one.width, words, 1)
            said = words.text(
                "{question}: {reason} (leaves {width} points open)", question=place, reason=why, width=width
            )
            yield f"  {said}"


def _place(site: Site, criterion: Criterion | None, one: Change | Gap, words: Words) -> str:
    zone = site.zone(one.zone)
    parts = [_title(criterion, words) or one.criterion]
    if zone is not None:
        parts.append(in_language(zone.name, words.language))
    if criterion is not None and len(criterion.lights) > 1:
        parts.append(labels.light(one.light, words))
    return ", ".join(parts)


def _title(criterion: Criterion | None, words: Words) -> str:
    return in_language(criterion.title or criterion.question, words.language) if criterion else ""


def _answer(criterion: Criterion | None, one: Change, words: Words) -> str:
    scale = criterion.resolved_scale if criterion else None
    if isinstance(scale, StepScale) and one.step is not None:
        return in_language(scale.label(one.step), words.language)
    return words.text("at its best") if one.position else words.text("at its worst")
