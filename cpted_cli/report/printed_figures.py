"""Compares what stands printed in a report with what its data say: line by line, in its own language."""

from collections.abc import Iterator
from dataclasses import replace

from cpted_cli.model.checklist import Checklist
from cpted_cli.model.score import SiteScore
from cpted_cli.model.site import Site
from cpted_cli.model.verification import Breach
from cpted_cli.report.basis import Basis
from cpted_cli.report.chapters.result import weighed_table
from cpted_cli.report.printed import Printed, Row
from cpted_cli.report.profile import gates_view, profile_of, requirement_name
from cpted_cli.report.view import ProfileRow
from cpted_cli.wording.readings import lifted_words
from cpted_cli.wording.translator import Words

Lines = dict[str, Row]
_SOMEBODY = "\0"
BARE_SITE = Site(format="cpted-site/1", id="site", name="site", kind="site")


def figure_breaches(
    page: Printed, score: SiteScore, checklist: Checklist, words: Words
) -> tuple[int, tuple[Breach, ...]]:
    """Count the printed lines that the data speak of, and name each that does not hold.

    The data are what the edition tells already, so nothing is left out of them again.
    """
    basis = Basis(
        site=BARE_SITE, checklist=checklist, score=score, assessments=(), recommendations=(), plan=None, texts={},
        is_open=False,
    )  # fmt: skip
    found: list[Breach] = []
    count = 0
    for told, expected, lines in _compared(page, basis, words):
        count += len(lines)
        found.extend(_line_breaches(lines, told, expected))
    if count:
        sentences = tuple(_sentences(basis, words))
        count += len(sentences)
        found.extend(_sentence_breaches(sentences, page.text))
    return count, tuple(dict.fromkeys(found))


def _compared(page: Printed, basis: Basis, words: Words) -> Iterator[tuple[Lines, Lines, list[str]]]:
    """Pair each printed table of principles with the lines it should have, and name those lines."""
    profile, weighed = profile_of(basis, words), weighed_table(basis, words)
    by_light = {one.name: _cells(one) for one in (*profile.rows, *((profile.total,) if profile.total else ()))}
    together = {cells[0].text: tuple(cell.text for cell in cells[1:]) for cells in weighed.rows}
    heads = tuple(column.title for column in weighed.columns)
    wanted = [one.name for one in profile.rows]
    for table in page.tables:
        told = {_squeezed(line[0]): line[1:] for line in table if line}
        if {_squeezed(name) for name in wanted}.isdisjoint(told):
            continue
        expected = together if _alike(table[0], heads) else by_light
        yield told, expected, [name for name in expected if name in wanted or _squeezed(name) in told]


def _cells(row: ProfileRow) -> Row:
    texts = (
        (cell.number, f"({cell.range})" if cell.range else "", cell.word) if cell.bar else (cell.instead,)
        for cell in row.cells
    )
    return tuple(text for cells in texts for text in cells if text)


def _line_breaches(lines: list[str], told: Lines, expected: Lines) -> Iterator[Breach]:
    for name in lines:
        line = told.get(_squeezed(name))
        if line is None:
            yield Breach(kind="unprinted", where=name, again=" ".join(expected[name]))
        elif not _alike(line, expected[name]):
            yield Breach(kind="printed", where=name, told=" ".join(line), again=" ".join(expected[name]))


def _sentences(whole: Basis, words: Words) -> Iterator[str]:
    """Give what must stand somewhere in the text; who lifted a requirement is a role that the data may not tell."""
    score = whole.score
    basis = replace(whole, score=replace(score, gates=replace(score.gates, lifted=())))
    gates = gates_view(basis, words)
    if gates is not None:
        yield gates.statement
        yield from (one for one in (gates.failed, gates.unchecked) if one)
    for one in score.gates.lifted:
        name = requirement_name(one.criterion, basis, words)
        yield from lifted_words(one, name, _SOMEBODY, words).split(_SOMEBODY)
    yield profile_of(basis, words).note


def _sentence_breaches(sentences: tuple[str, ...], text: str) -> Iterator[Breach]:
    whole = _squeezed(text)
    for one in sentences:
        if _squeezed(one) not in whole:
            yield Breach(kind="unprinted", where=one)


def _alike(told: Row, expected: Row) -> bool:
    return tuple(map(_squeezed, told)) == tuple(map(_squeezed, expected))


def _squeezed(text: str) -> str:
    """Leave spaces out, for a line that breaks on paper has none where it breaks."""
    return "".join(text.split())
