"""What a reader of workbooks leaves out without a word: errors of formulas, and formulas without a value."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from html import unescape

Cell = tuple[int, int]
NO_VALUE = "=…"
"""What stands in a cell with a formula that nobody has worked out yet."""
SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")
RELATION = re.compile(rb"<Relationship\s[^>]*>")
FORMULA = re.compile(
    rb'<c\s(?:[^>]*\s)?r="([A-Z]{1,3})([0-9]{1,7})"([^>]*[^/])?>(<f(?:\s[^>]*)?(?:/>|>[^<]*</f>))?(?:<v>([^<]*)</v>)?'
)
SUSPECT = (b't="e"', b"</f></c>", b"/></c>")


def formula_faults(content: bytes, sheet: str) -> Mapping[Cell, str]:
    """Give the cells of a sheet, row and column from 0, in which a formula has no value or only an error."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            part = _part_of(book, sheet)
            text = book.read(part) if part in book.namelist() else b""
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, zlib.error):
        return {}
    return dict(_found(text)) if any(one in text for one in SUSPECT) else {}


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
