"""What a reader of workbooks leaves out without a word: formulas without a value, errors, merged cells, per cent.

Excel's workbooks (.xlsx) and OpenDocument's (.ods) are looked into; older ones cannot be.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

Cell = tuple[int, int]
Span = tuple[Cell, Cell]
"""A cell merged from several: the first and the last of them."""
UNREADABLE = (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, zlib.error)
NO_VALUE = "=…"
"""What stands in a cell with a formula that nobody has worked out yet."""
SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")
RELATION = re.compile(rb"<Relationship\s[^>]*>")
FORMULA = re.compile(
    rb'<c\s(?:[^>]*\s)?r="([A-Z]{1,3})([0-9]{1,7})"([^>]*[^/])?>(<f(?:\s[^>]*)?(?:/>|>[^<]*</f>))?(?:<v>([^<]*)</v>)?'
)
TAG = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(\s[^>]*)?>")
ERROR = b'calcext:value-type="error"'
SHOWN = re.compile(rb"<text:p>([^<]*)</text:p>")
OPEN_DOCUMENT = "content.xml"
OLD, BINARY = b"\xd0\xcf\x11\xe0", "xl/workbook.bin"
"""How the bytes of an .xls begin, and which part an .xlsb has."""
STYLES = "xl/styles.xml"
BUILT_IN_PERCENT = {"9", "10"}
FORMAT = re.compile(rb"<(?:\w+:)?numFmt\s[^>]*>")
LITERAL = re.compile(r'"[^"]*"|\\.')
"""What a format shows as it stands."""
CELL_STYLES = re.compile(rb"<(?:\w+:)?cellXfs[^>]*>(.*?)</(?:\w+:)?cellXfs>", re.DOTALL)
STYLE = re.compile(rb"<(?:\w+:)?xf\s[^>]*>")
STYLED = re.compile(rb'<c\s(?=[^>]*\br="([A-Z]{1,3})([0-9]{1,7})")(?=[^>]*\bs="([0-9]+)")[^>]*[^/]>')
SUSPECT = (b't="e"', b"</f></c>", b"/></c>")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCell:
    """A cell of an OpenDocument sheet: the last it is merged with, its formula's error, how many stand alike."""

    first: Cell
    last: Cell
    error: str
    is_percent: bool
    times: int


def formula_faults(content: bytes, sheet: str) -> Mapping[Cell, str]:
    """Give the cells of a sheet, row and column from 0, in which a formula has no value or only an error."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            if OPEN_DOCUMENT in book.namelist():
                found = _open_cells(book.read(OPEN_DOCUMENT), sheet)
                return {one.first: one.error for one in found if one.error}
            part = _part_of(book, sheet)
            text = book.read(part) if part in book.namelist() else b""
    except UNREADABLE:
        return {}
    return dict(_found(text)) if any(one in text for one in SUSPECT) else {}


def is_opaque(content: bytes) -> bool:
    """Tell whether a workbook is of a kind that cannot be looked into: Excel's .xls and .xlsb."""
    if content.startswith(OLD):
        return True
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            return BINARY in book.namelist()
    except UNREADABLE:
        return False


def merged_cells(content: bytes, sheet: str) -> tuple[Span, ...]:
    """Give the cells of an OpenDocument sheet that are merged from several."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            text = book.read(OPEN_DOCUMENT) if OPEN_DOCUMENT in book.namelist() else b""
    except UNREADABLE:
        return ()
    return tuple((one.first, one.last) for one in _open_cells(text, sheet) if one.last != one.first)


def percent_cells(content: bytes, sheet: str) -> frozenset[Cell]:
    """Give the cells of a sheet whose number is shown as per cent."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            if OPEN_DOCUMENT in book.namelist():
                shares = (one for one in _open_cells(book.read(OPEN_DOCUMENT), sheet) if one.is_percent)
                return frozenset((one.first[0], one.first[1] + at) for one in shares for at in range(one.times))
            styles = _percent_styles(book.read(STYLES)) if STYLES in book.namelist() else frozenset()
            text = book.read(_part_of(book, sheet)) if styles else b""
    except UNREADABLE:
        return frozenset()
    return frozenset(
        (int(digits) - 1, _column(letters)) for letters, digits, style in STYLED.findall(text) if style in styles
    )


def _percent_styles(text: bytes) -> frozenset[bytes]:
    """Give the numbers of the styles that show a number as per cent."""
    formats = {
        _attribute(one, b"numFmtId")
        for one in FORMAT.findall(text)
        if "%" in LITERAL.sub("", _attribute(one, b"formatCode"))
    } | BUILT_IN_PERCENT
    listed = CELL_STYLES.search(text)
    styles = enumerate(STYLE.findall(listed[1])) if listed else ()
    return frozenset(b"%d" % number for number, one in styles if _attribute(one, b"numFmtId") in formats)


def _open_cells(text: bytes, sheet: str) -> Iterator[OpenCell]:
    """Go through the cells of an OpenDocument sheet."""
    row, column, rows, is_here = -1, 0, 1, False
    for found in TAG.finditer(text):
        kind, attributes = found[1], found[2] or b""
        if kind == b"table":
            row, rows, is_here = -1, 1, _attribute(attributes, b"table:name") == sheet
        elif kind == b"table-row":
            row, column, rows = row + rows, 0, _number(attributes, b"table:number-rows-repeated")
        elif is_here:
            high, wide = (_number(attributes, b"table:number-%s-spanned" % one) for one in (b"rows", b"columns"))
            shown = SHOWN.search(text, found.end()) if ERROR in attributes else None
            error = shown[1].decode("utf-8", "replace") if shown else ""
            times = _number(attributes, b"table:number-columns-repeated")
            yield OpenCell(
                first=(row, column),
                last=(row + high - 1, column + wide - 1),
                error=error,
                is_percent=_attribute(attributes, b"office:value-type") == "percentage",
                times=times,
            )
            column += times


def _number(tag: bytes, name: bytes) -> int:
    return int(_attribute(tag, name) or 1)


def _part_of(book: zipfile.ZipFile, sheet: str) -> str:
    names = {_attribute(one, b"name"): _attribute(one, b"r:id") for one in SHEET.findall(book.read("xl/workbook.xml"))}
    relations = RELATION.findall(book.read("xl/_rels/workbook.xml.rels"))
    targets = {_attribute(one, b"Id"): _attribute(one, b"Target") for one in relations}
    target = targets.get(names.get(sheet, ""), "")
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _attribute(tag: bytes, name: bytes) -> str:
    found = re.search(rb"\s" + name + rb'="([^"]*)"', tag)
    return unescape(found[1].decode("utf-8", "replace")) if found else ""


def _found(text: bytes) -> Iterator[tuple[Cell, str]]:
    for letters, digits, attributes, formula, value in FORMULA.findall(text):
        place = (int(digits) - 1, _column(letters))
        if b't="e"' in attributes:
            yield place, value.decode("utf-8", "replace")
        elif formula and not value and b't="str"' not in attributes:
            yield place, NO_VALUE


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1
