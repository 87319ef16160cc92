"""What a reader of workbooks leaves out without a word: formulas without a value or with an error, merged cells.

Excel's workbooks (.xlsx) and OpenDocument's (.ods) are looked into; older ones cannot be.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
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
SUSPECT = (b't="e"', b"</f></c>", b"/></c>")


def formula_faults(content: bytes, sheet: str) -> Mapping[Cell, str]:
    """Give the cells of a sheet, row and column from 0, in which a formula has no value or only an error."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            if OPEN_DOCUMENT in book.namelist():
                return {cell: text for cell, _, text in _open_cells(book.read(OPEN_DOCUMENT), sheet) if text}
            part = _part_of(book, sheet)
            text = book.read(part) if part in book.namelist() else b""
    except UNREADABLE:
        return {}
    return dict(_found(text)) if any(one in text for one in SUSPECT) else {}


def merged_cells(content: bytes, sheet: str) -> tuple[Span, ...]:
    """Give the cells of an OpenDocument sheet that are merged from several."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            text = book.read(OPEN_DOCUMENT) if OPEN_DOCUMENT in book.namelist() else b""
    except UNREADABLE:
        return ()
    return tuple((cell, last) for cell, last, _ in _open_cells(text, sheet) if last != cell)


def _open_cells(text: bytes, sheet: str) -> Iterator[tuple[Cell, Cell, str]]:
    """Go through an OpenDocument sheet: each cell, the last it is merged with, and what its formula's error is."""
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
            yield (row, column), (row + high - 1, column + wide - 1), error
            column += _number(attributes, b"table:number-columns-repeated")


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
