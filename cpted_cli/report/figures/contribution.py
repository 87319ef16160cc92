"""What each principle gives the overall number, what it loses, and what was not seen: three parts of one bar."""

from cpted_cli.model.explanation import Portion
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis
from cpted_cli.report.blocks import Drawing
from cpted_cli.report.charts import ACCENT, DAY, TRACK
from cpted_cli.report.figures.svg import FAINT, Ink, box, lettering, picture
from cpted_cli.wording.numbers import number
from cpted_cli.wording.translator import Words

WIDTH = 470.0
NAMES = 150.0
ROW = 20.0
BAR = 11.0
TOP = 24.0
NAME = Ink(size=9.5)


def contribution_drawing(basis: Basis, words: Words) -> Drawing | None:
    """Draw where the points of the overall number come from and where they go; None where nothing may be shown."""
    found = basis.reasoned.explanation if basis.reasoned else None
    if found is None or basis.score.shown is None or not basis.with_total:
        return None
    parts = [one for one in found.principles if one.contribution is not None and one.lost is not None and one.share > 0]
    if not parts:
        return None
    names = {one.id: in_language(one.title, words.language) for one in basis.checklist.principles}
    worst = max(parts, key=lambda one: (one.lost or 0.0, one.id))
    title = words.text(
        "Most points are lost under {principle}: {lost} of 100",
        principle=names[worst.id],
        lost=number(worst.lost or 0.0, words, 1),
    )
    said = "; ".join(_said(one, names, words) for one in parts)
    return Drawing(
        title=title,
        svg=_drawn(parts, names, title, words),
        text=words.text("Points of the overall number: {parts}.", parts=said),
        note=words.text("What is given and lost adds up to 100. Weights decide how long a bar can be."),
    )


def _said(one: Portion, names: dict[str, str], words: Words) -> str:
    return words.text(
        "{principle} gives {given}, loses {lost}",
        principle=names[one.id],
        given=number(one.contribution or 0.0, words, 1),
        lost=number(one.lost or 0.0, words, 1),
    )


def _drawn(parts: list[Portion], names: dict[str, str], title: str, words: Words) -> str:
    longest = max((one.contribution or 0.0) + (one.lost or 0.0) for one in parts)
    scale = (WIDTH - NAMES - 70) / longest if longest else 0.0
    shapes = [
        box(NAMES, 4, 9, 9, ACCENT),
        lettering(NAMES + 13, 12, words.text("given")),
        box(NAMES + 90, 4, 9, 9, DAY),
        lettering(NAMES + 103, 12, words.text("lost")),
    ]
    for place, one in enumerate(parts):
        top, given, lost = TOP + place * ROW, (one.contribution or 0.0) * scale, (one.lost or 0.0) * scale
        shapes += [
            lettering(0, top + 9.5, names[one.id], NAME),
            box(NAMES, top, longest * scale, BAR, TRACK),
            box(NAMES, top, given, BAR, ACCENT),
            box(NAMES + given, top, lost, BAR, DAY),
            lettering(NAMES + longest * scale + 8, top + 9.5, _pair(one, words), FAINT),
        ]
    return picture(WIDTH, TOP + len(parts) * ROW, title, *shapes)


def _pair(one: Portion, words: Words) -> str:
    return f"{number(one.contribution or 0.0, words, 1)} / {number(one.lost or 0.0, words, 1)}"
