"""Compares what stands printed in a report with its lines: every row of every table, every paragraph."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from cpted_cli.model.verification import Breach, BreachKind
from cpted_cli.report.characters import printable
from cpted_cli.report.lines import Line
from cpted_cli.report.printed import Printed

_CUT = "\0"


def printed_breaches(
    page: Printed, told: Sequence[Line], head: Sequence[str], clean: Callable[[str], str]
) -> Iterator[Breach]:
    """Name each line that is not printed as it should be, and what is printed though no line says it.

    `clean` gives a text as the fonts of the page can draw it.
    """
    lines = [tuple(map(clean, line)) for line in told]
    printed = [line for table in page.tables for line in table if len(line) > 1]
    yield from row_breaches("printed", printed, [line for line in lines if len(line) > 1])
    yield from _text_breaches(_squeezed(page.text), [*map(clean, head), *(text for line in lines for text in line)])


def _text_breaches(whole: str, said: Sequence[str]) -> Iterator[Breach]:
    """Cut all that is said out of the text, the longest first: name what is not there, and what is left over."""
    for text in sorted(said, key=len, reverse=True):
        wanted = _squeezed(text)
        if wanted not in whole:
            yield Breach(kind="unprinted", where=text)
        whole = whole.replace(wanted, _CUT, 1) if wanted else whole
    left = max(whole.split(_CUT), key=_letters)
    if _letters(left):
        yield Breach(kind="added", where=left)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def again_breaches(told: Sequence[Line], again: Sequence[Line], *, whole: bool) -> Iterator[Breach]:
    """Name each line that reads otherwise when it is made again; a `whole` report has no other lines."""
    rows, others = ([line for line in part if len(line) > 1] for part in (told, again))
    known = set(others)
    yield from row_breaches("result", rows if whole else [one for one in rows if one in known], others)
    texts, wanted = ({line[0] for line in part if len(line) == 1} for part in (told, again))
    for one in sorted(wanted - texts):
        yield Breach(kind="result", where=one, again=one)
    for one in sorted(texts - wanted) if whole else ():
        yield Breach(kind="result", where=one, told=one)


def row_breaches(kind: BreachKind, told: Iterable[Line], again: Iterable[Line]) -> Iterator[Breach]:
    """Pair rows by what they say, then by their first cell: what is left over was changed, added or taken away."""
    by_form = {_form(line): line for line in (*told, *again)}
    have, want = Counter(map(_form, told)), Counter(map(_form, again))
    extra = [by_form[form] for form in (have - want).elements()]
    for form in (want - have).elements():
        line = by_form[form]
        like = next((one for one in extra if _squeezed(one[0]) == _squeezed(line[0])), None)
        if like is not None:
            extra.remove(like)
        yield Breach(kind=kind, where=line[0], told=" ".join(like[1:]) if like else "", again=" ".join(line[1:]))
    for line in extra:
        yield Breach(kind=kind, where=line[0], told=" ".join(line[1:]))


def _form(line: Line) -> Line:
    return tuple(map(_squeezed, line))


def _squeezed(text: str) -> str:
    """Leave spaces out, for a line that breaks on paper has none where it breaks."""
    return "".join(printable(text).split())
