"""Finds out from its name what kind of table a file is, and reads it."""

from pathlib import Path

from cpted_cli.errors import Fault
from cpted_cli.files.disk import read_bytes
from cpted_cli.files.limits import TABLE_BYTES
from cpted_cli.files.tables import Table, table_from_bytes

TEXTS = frozenset({".csv", ".tsv"})
WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
PARQUET = frozenset({".parquet"})
SUFFIXES = TEXTS | WORKBOOKS | PARQUET


def load_table(path: Path, sheet: str | None = None) -> Table | Fault:
    """Read a table, or say why it is none; what reads workbooks or Parquet is loaded only for them."""
    suffix = path.suffix.lower()
    if suffix in PARQUET:
        from cpted_cli.files.parquet import table_from_parquet

        return table_from_parquet(path)
    content = read_bytes(path, TABLE_BYTES)
    if isinstance(content, Fault):
        return content
    if suffix in WORKBOOKS:
        from cpted_cli.files.workbooks import table_from_workbook

        return table_from_workbook(content, str(path), sheet)
    return table_from_bytes(content, str(path))
