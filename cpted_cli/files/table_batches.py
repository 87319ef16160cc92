"""Columns as they come from the engine and go to it: Arrow batches seen as arrays, nothing copied."""

from collections.abc import Iterator, Sequence
from typing import Any

import duckdb
import nanoarrow
import numpy as np

Array = np.ndarray[Any, Any]


def batches(database: duckdb.DuckDBPyConnection, query: str) -> Iterator[list[Array]]:
    """Ask for columns of numbers without gaps, and give them some rows at a time, in the order of the rows."""
    for batch in nanoarrow.ArrayStream(database.sql(query)):
        yield [np.asarray(batch.child(at).buffer(1)) for at in range(batch.n_children)]


def texts(database: duckdb.DuckDBPyConnection, query: str) -> Iterator[list[str]]:
    """Ask for one column of text without gaps, and give it some rows at a time."""
    for batch in nanoarrow.ArrayStream(database.sql(query)):
        yield batch.child(0).to_pylist()


def taken(stream: Iterator[list[Array]], columns: int, counts: Sequence[int]) -> Iterator[list[Array]]:
    """Part batches anew: so many rows of each column at a time."""
    rest: list[Array] = [np.empty(0, dtype=np.int64)] * columns
    for count in counts:
        pieces: list[list[Array]] = []
        missing = count
        while missing or not pieces:
            rest = rest if len(rest[0]) or not missing else next(stream)
            pieces.append([one[:missing] for one in rest])
            rest = [one[missing:] for one in rest]
            missing -= len(pieces[-1][0])
        yield [np.concatenate(one) if len(one) > 1 else one[0] for one in zip(*pieces, strict=True)]
