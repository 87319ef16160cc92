"""Finds out what kind of table a file is, whatever its name says, and reads it."""

import gzip
import io
import zlib
from enum import Enum
from pathlib import Path

from cpted_cli.errors import Fault, Place
from cpted_cli.files.disk import read_bytes
from cpted_cli.files.limits import TABLE_BYTES
from cpted_cli.files.table_headings import SITE
from cpted_cli.files.tables import Table, table_from_bytes

TEXTS = frozenset({".csv", ".tsv", ".txt"})
WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
PARQUET = frozenset({".parquet"})
PACKED = ".gz"
SUFFIXES = TEXTS | WORKBOOKS | PARQUET
PAGES = (b"<html", b"<!doctype html", b"<table", b"<?xml", b"<meta", b"mime-version:")
"""Old systems give such files the name of a sheet."""


class Kind(Enum):
    """What a table is written as."""

    TEXT = "text"
    WORKBOOK = "workbook"
    PARQUET = "parquet"
    PACKED = "packed"
    PAGE = "page"


BEGINNINGS = {
    b"PK\x03\x04": Kind.WORKBOOK,
    b"\xd0\xcf\x11\xe0": Kind.WORKBOOK,
    b"PAR1": Kind.PARQUET,
    b"\x1f\x8b": Kind.PACKED,
    b"\xff\xfe": Kind.TEXT,
    b"\xfe\xff": Kind.TEXT,
}
"""How the bytes begin of what its name need not tell."""


def is_table(path: Path) -> bool:
    """Tell by its name whether a file is meant to be a table."""
    packed = path.suffix.lower() == PACKED
    return Path(path.stem if packed else path.name).suffix.lower() in SUFFIXES


def kind_of(path: Path) -> Kind:
    """Tell what a table is written as: by how its bytes begin, else by its name."""
    try:
        with path.open("rb") as file:
            start = file.read(64)
    except OSError:
        start = b""
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if any(bare.startswith(one) for one in PAGES):
        return Kind.PAGE
    found = next((kind for begin, kind in BEGINNINGS.items() if start.startswith(begin)), None)
    if found is not None or path.suffix.lower() in TEXTS:
        return found or Kind.TEXT
    named = Kind.PARQUET if path.suffix.lower() in PARQUET else Kind.WORKBOOK
    return named if b"\0" in start else Kind.TEXT


def load_table(path: Path, sheet: str | None = None, sites: frozenset[str] = SITE) -> Table | Fault:
    """Read a table, or say why it is none; what reads workbooks or Parquet is loaded only for them."""
    kind = kind_of(path)
    if kind is Kind.PARQUET:
        from cpted_cli.files.parquet import table_from_parquet

        return table_from_parquet(path)
    if kind is Kind.PAGE:
        return Fault(code="table-page", place=Place(str(path)))
    content = read_bytes(path, TABLE_BYTES)
    if kind is Kind.PACKED and isinstance(content, bytes):
        content = _unpacked(content, path)
    if isinstance(content, Fault):
        return content
    if kind is Kind.WORKBOOK:
        from cpted_cli.files.workbooks import table_from_workbook

        return table_from_workbook(content, str(path), sheet, sites)
    return table_from_bytes(content, str(path), sites)


def _unpacked(content: bytes, path: Path) -> bytes | Fault:
    try:
        with gzip.open(io.BytesIO(content)) as file:
            text = file.read(TABLE_BYTES + 1)
    except (EOFError, OSError, zlib.error):
        return Fault(code="table-damaged", place=Place(str(path)))
    if len(text) > TABLE_BYTES:
        params = {"megabytes": TABLE_BYTES // 1_000_000}
        return Fault(code="file-too-large", params=params, place=Place(str(path)))
    return text
