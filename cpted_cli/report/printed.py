"""What stands printed in a PDF of ours: its tables row by row and its text, read by the tags; and what rides along."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cpted_cli.report.assets import Files

_CODE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_CODES = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BLOCKS = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_CODE_BYTES = 2

Row = tuple[str, ...]


class NotOurs(Exception):  # noqa: N818  a planned ending
    """The file is no PDF, or has no tags to read it by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A PDF as it reads: its language, its text in reading order, its tables, the files attached to it.

    A row is the text of its cells, empty ones left out; spaces are plain and single.
    """

    language: str
    text: str
    tables: tuple[tuple[Row, ...], ...]
    attached: Files


def printed(content: bytes) -> Printed:
    """Read what a tagged PDF says."""
    import pikepdf

    try:
        document = pikepdf.open(io.BytesIO(content))
    except pikepdf.PdfError as wrong:
        raise NotOurs(str(wrong)) from wrong
    with document:
        root = document.Root.get("/StructTreeRoot")
        if root is None:
            raise NotOurs("untagged")
        marked = {page.objgen: _marked_texts(page) for page in document.pages}
        return Printed(
            language=str(document.Root.get("/Lang", "en"))[:2],
            text=_plain("".join(_texts(root, marked))),
            tables=tuple(tuple(_rows(table, marked)) for table in _named(root, "/Table")),
            attached={name: spec.get_file().read_bytes() for name, spec in document.attachments.items()},
        )


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def _rows(table: Any, marked: dict[Any, dict[int, str]]) -> Iterator[Row]:
    for row in _named(table, "/TR"):
        cells = [_plain("".join(_texts(cell, marked))) for cell in row.K if _is_element(cell)]
        yield tuple(cell for cell in cells if cell)


def _named(node: Any, tag: str) -> Iterator[Any]:
    for kid in _kids(node):
        if _is_element(kid):
            if tag == kid.S:
                yield kid
            yield from _named(kid, tag)


def _texts(node: Any, marked: dict[Any, dict[int, str]]) -> Iterator[str]:
    page = node.get("/Pg")
    for kid in _kids(node):
        if isinstance(kid, int):
            yield marked.get(page.objgen, {}).get(kid, "") if page is not None else ""
        elif _is_element(kid):
            yield from _texts(kid, marked)
    if node.get("/S") in {"/P", "/TD", "/TH", "/LI", "/H1", "/H2", "/H3"}:
        yield " "


def _kids(node: Any) -> list[Any]:
    import pikepdf

    kids = node.get("/K", ())
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _is_element(kid: Any) -> bool:
    return hasattr(kid, "get") and kid.get("/S") is not None


def _marked_texts(page: Any) -> dict[int, str]:
    """Give the text of each piece of marked content on a page."""
    import pikepdf

    fonts = {name: _letters(font) for name, font in page.get("/Resources", {}).get("/Font", {}).items()}
    found: dict[int, str] = {}
    letters: dict[int, str] = {}
    open_marks: list[int | None] = []
    for one in pikepdf.parse_content_stream(page):
        operator, operands = str(one.operator), one.operands
        if operator in {"BDC", "BMC"}:
            open_marks.append(_mark(operands))
        elif operator == "EMC":
            open_marks.pop()
        elif operator == "Tf":
            letters = fonts.get(str(operands[0]), {})
        elif operator in {"Tj", "TJ"}:
            mark = next((mark for mark in reversed(open_marks) if mark is not None), None)
            if mark is not None:
                found[mark] = found.get(mark, "") + _shown(operands[0], letters)
    return found


def _mark(operands: Any) -> int | None:
    properties = operands[1] if len(operands) > 1 else None
    mark = properties.get("/MCID") if properties is not None and hasattr(properties, "get") else None
    return int(mark) if mark is not None else None


def _shown(operand: Any, letters: dict[int, str]) -> str:
    import pikepdf

    parts = list(operand) if isinstance(operand, pikepdf.Array) else [operand]
    codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    steps = range(0, len(codes), _CODE_BYTES)
    return "".join(letters.get(int.from_bytes(codes[place : place + _CODE_BYTES], "big"), "") for place in steps)


def _letters(font: Any) -> dict[int, str]:
    """Read from a font which code stands for which letters."""
    stream = font.get("/ToUnicode")
    found: dict[int, str] = {}
    for kind, body in _BLOCKS.findall(stream.read_bytes() if stream is not None else b""):
        if kind == b"bfchar":
            found.update({int(code, 16): _decoded(letter) for code, letter in _CODE.findall(body)})
            continue
        for first, last, letter in _CODES.findall(body):
            begin, start = int(first, 16), int(letter, 16)
            found.update({code: chr(start + code - begin) for code in range(begin, int(last, 16) + 1)})
    return found


def _decoded(code: bytes) -> str:
    return bytes.fromhex(code.decode("ascii")).decode("utf-16-be", "replace")
