"""How reliable the basis of a result is, on the terminal."""

from collections.abc import Iterator, Mapping

from rich.console import Console

from cpted_cli.model.robustness import Ranking, Robustness, Shifted, Strictness
from cpted_cli.model.score import LightScore, SiteScore
from cpted_cli.model.site import Site
from cpted_cli.model.text import Light, in_language
from cpted_cli.terminal.output import Cell, show_heading, show_lines, show_table
from cpted_cli.wording import labels, numbers, readings
from cpted_cli.wording.agreement import person_words
from cpted_cli.wording.translator import Words


def show_robustness(to: Console, site: Site, score: SiteScore, found: Robustness, words: Words) -> None:
    """Show what not seeing, strictness and weights do, in this order, so that none reassures falsely."""
    show_heading(to, words.text("How reliable the basis is"))
    to.print()
    if score.shown is None:
        show_lines(to, [words.text("Too little was seen to show a number, so there is none to try.")])
        to.print()
        return
    heads = [words.text("If this were otherwise"), words.text("The score would be"), words.text("Verdict")]
    rows = [*_rows(site, score, found, words)]
    for light, view in score.by_light.items() if len(score.lights) > 1 else ():
        rows.extend(_light_rows(light, view, words))
    show_table(to, heads, rows, figures=frozenset({1}))
    show_lines(to, _lines(site, found, words), style="quiet")
    to.print()


def show_ranking(to: Console, found: Ranking, sites: Mapping[str, Site], words: Words) -> None:
    """Show sites in order, each with the ranks that other weights would give it."""
    show_heading(to, words.text("In order of score"))
    to.print()
    heads = [
        words.text("Site"),
        words.text("Score"),
        words.text("Rank"),
        words.text("Rank with other weights"),
        words.text("First in"),
    ]
    rows: list[list[Cell]] = [
        [
            (in_language(sites[one.site].name, words.language), ""),
            (str(readings.whole(one.score)), ""),
            (str(one.rank), ""),
            (numbers.interval(one.rank_low, one.rank_high, words), ""),
            (numbers.percent_floor(one.first, words), ""),
        ]
        for one in sorted(found.sites, key=lambda one: one.rank)
    ]
    show_table(to, heads, rows, figures=frozenset({1, 2, 3, 4}))
    said = words.text(
        "The ranks hold in nine of ten draws of the weights. They do not count what was not seen, nor that one "
        "assessor may be stricter than another: sites a few points apart are best read as equal."
    )
    show_lines(to, [said], style="quiet")
    to.print()


def _rows(site: Site, score: SiteScore, found: Robustness, words: Words) -> Iterator[list[Cell]]:
    unseen = words.text("What was not seen: all at its worst, or all at its best")
    yield [(unseen, ""), (readings.range_words(score), ""), (readings.verdict_words(score, words), "")]
    for one in (*((found.together,) if found.together else ()), *found.assessors):
        who = _who(one, site, words)
        if one.moved:
            yield _shifted(words.text("{assessor} a step stricter throughout", assessor=who), one.stricter, words)
            yield _shifted(words.text("{assessor} a step more lenient throughout", assessor=who), one.lenient, words)
    if found.low is not None and found.high is not None:
        band = _weighed(found, words)
        title = words.text("Other weights, each half to one and a half times ours")
        low, high = readings.whole(found.low), readings.whole(found.high)
        yield [(title, ""), (numbers.interval(low, high, words), ""), (band, "")]


def _light_rows(light: Light, view: LightScore, words: Words) -> Iterator[list[Cell]]:
    """Give the rows of one light alone: the strictness of all, and the weights."""
    found = view.robustness
    if found is None or view.shown is None:
        return
    name = labels.light(light, words).capitalize()
    yield [(name, "strong"), (readings.number_words(view), "strong"), (readings.verdict_words(view, words), "")]
    everybody = found.together or found.assessors[0]
    if everybody.moved:
        yield _shifted(words.text("{light}: a step stricter throughout", light=name), everybody.stricter, words)
        yield _shifted(words.text("{light}: a step more lenient throughout", light=name), everybody.lenient, words)
    if found.low is not None and found.high is not None:
        low, high = readings.whole(found.low), readings.whole(found.high)
        title = words.text("{light}: other weights", light=name)
        yield [(title, ""), (numbers.interval(low, high, words), ""), (_weighed(found, words), "")]


def _who(one: Strictness, site: Site, words: Words) -> str:
    if one.assessor is None:
        return words.text("All assessors")
    return person_words(one.assessor, site.assignment.people, words)


def _shifted(title: str, one: Shifted, words: Words) -> list[Cell]:
    return [
        (title, ""),
        ("" if one.shown is None else str(one.shown), ""),
        (labels.band(one.band, words) if one.band else "", one.band or ""),
    ]


def _weighed(found: Robustness, words: Words) -> str:
    if found.keeps_band is None:
        return ""
    return words.text("the same in {percent} of the draws", percent=numbers.percent_floor(found.keeps_band, words))


def _lines(site: Site, found: Robustness, words: Words) -> Iterator[str]:
    yield words.text(
        "Other weights: nine of ten of {draws} draws. That says how much the weighting decides, not how sure the "
        "verdict is: many weights even each other out, and seeing less or judging more strictly is no part of it.",
        draws=numbers.number(found.draws, words),
    )
    for one in found.assessors:
        yield _moved(one, _who(one, site, words), words)


def _moved(one: Strictness, who: str, words: Words) -> str:
    return words.text(
        "{assessor}: {moved} of {rated} answers are steps and were moved; what was measured, counted or answered by "
        "yes or no stays.",
        assessor=who,
        moved=one.moved,
        rated=one.rated,
    )
