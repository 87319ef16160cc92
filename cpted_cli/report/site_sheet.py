"""How results with one row a site look in a sheet: headings in the reader's language, verdicts in words, widths."""

from collections.abc import Iterable, Mapping

from cpted_cli.model.score import Reading
from cpted_cli.report.result_sheet import Look
from cpted_cli.wording import readings
from cpted_cli.wording.translator import Words

WIDTHS = (18, 28, 9, 20, 8, 8, 8, 10, 26, 11, 11)
COVERAGE = 7
TEXTS = frozenset({0, 1, 2, 3, 8})
PRINCIPLE, COUNT = 14, 13


def site_heads(principles: Iterable[str], words: Words) -> tuple[str, ...]:
    """Head the columns, the principles by their titles."""
    return (
        words.text("Place"),
        words.text("Name"),
        words.text("Round"),
        words.text("Checklist"),
        words.text("Score"),
        words.text("Lowest"),
        words.text("Highest"),
        words.text("Assessed"),
        words.text("Verdict"),
        words.text("In daylight"),
        words.text("In the dark"),
        *principles,
        words.text("Basic requirements met"),
        words.text("Basic requirements not met"),
        words.text("Basic requirements not checked"),
        words.text("Findings"),
    )


def site_look(principles: Mapping[str, str]) -> Look:
    """Say how wide the columns are, and that coverage is a percentage."""
    return Look(
        widths=(*WIDTHS, *(PRINCIPLE for _ in principles), *(COUNT for _ in range(4))),
        formats={COVERAGE: "0%"},
        heading_lines=3,
        filtered=True,
        texts=TEXTS,
    )


def said_of(whole: Reading, words: Words) -> str:
    """Word the verdict, or what stands in its place."""
    said = readings.verdict_words(whole, words) or readings.instead_words(whole, words)
    return f"{said[:1].upper()}{said[1:]}"
