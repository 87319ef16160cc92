"""Makes the view of many sites side by side: ranges, weaknesses that several share, a map; nobody is ranked."""

from collections.abc import Iterator

from cpted_cli.report.chaptered import Chapter, ChapteredView
from cpted_cli.report.comparison_basis import ComparisonBasis, checklist_words
from cpted_cli.report.front import edition_words
from cpted_cli.report.places.index import index
from cpted_cli.report.places.limits import limits
from cpted_cli.report.places.overview import overview
from cpted_cli.report.places.shared import group_blocks
from cpted_cli.report.view import Front
from cpted_cli.wording.numbers import date_long
from cpted_cli.wording.translator import Words


def comparison_view(basis: ComparisonBasis, words: Words) -> ChapteredView:
    """Word a comparison: in short first, then checklist by checklist, then what is missing; many places come last."""
    return ChapteredView(front=_front(basis, words), chapters=tuple(_chapters(basis, words)))


def _front(basis: ComparisonBasis, words: Words) -> Front:
    day = max(one.seen for one in basis.compared)
    return Front(
        language=words.language,
        title=words.plural("{count} place side by side", "{count} places side by side", basis.count),
        kind=words.text("Safety assessments, comparison"),
        edition=edition_words(words, is_open=basis.is_open),
        version=basis.version or words.text("draft"),
        date=day.isoformat(),
        date_words=date_long(day, words),
        author=words.text("those who assessed each place"),
        attached=words.text("The data that the report rests on"),
        fictional=words.text("Invented example") if all(one.site.fictional for one in basis.compared) else "",
    )


def _chapters(basis: ComparisonBasis, words: Words) -> Iterator[Chapter]:
    places = index(basis, words)
    yield from overview(basis, words)
    if not basis.is_large:
        yield places
    for number, group in enumerate(basis.groups.values(), start=1):
        title = checklist_words(group[0][1], words)
        yield Chapter(id=f"checklist-{number}", title=title, blocks=tuple(group_blocks(group, words)), flows=True)
    yield limits(basis, words)
    if basis.is_large:
        yield places
