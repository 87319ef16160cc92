"""Tables that another program holds, taken over as Arrow and given back as Arrow, the network never asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import nanoarrow

from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.parquet import engine, quoted, typed_csv
from cpted_cli.files.scratch import scratch_folder
from cpted_cli.wording.translator import N_


@dataclass(frozen=True, slots=True)
class ArrowTable:
    """A table in memory that pyarrow, Polars, pandas and DuckDB take as their own, as often as wanted."""

    database: duckdb.DuckDBPyConnection

    def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
        """Give the table as a stream of record batches."""
        return self.database.cursor().sql("FROM made").__arrow_c_stream__(requested_schema)


def write_arrow(rows: object, path: Path) -> None:
    """Put rows on the disk as Parquet, a batch at a time; whatever has `__arrow_c_stream__` is taken, once.

    Raises `Stop` where it has none, or its columns cannot be read.
    """
    if not hasattr(rows, "__arrow_c_stream__"):
        message = N_("Rows come as Arrow (Polars, pyarrow, pandas 2.2 or later, DuckDB), not as {kind}.")
        raise Stop(ExitCode.USAGE, message, kind=type(rows).__name__)
    with engine() as database:
        try:
            database.register("given", nanoarrow.ArrayStream(rows))
            database.execute(f"COPY given TO {quoted(str(path))} (FORMAT parquet)")
        except (duckdb.Error, ValueError) as wrong:
            message = N_("The rows could not be read as columns: {reason}")
            raise Stop(ExitCode.USAGE, message, reason=str(wrong).partition("\n")[0]) from wrong


def arrow_from_csv(parts: Iterable[str], types: Mapping[str, str]) -> ArrowTable:
    """Turn the parts of a CSV text, heading first, into a table in memory with columns of these types."""
    database = engine()
    with scratch_folder() as folder:
        typed_csv(database, parts, types, folder / "table.csv").create("made")
    return ArrowTable(database)
