"""A glance at the names of very many sites, byte by byte: which of them must be looked at closely."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

import duckdb
import nanoarrow
import numpy as np

from cpted_cli.files.table_batches import Array
from cpted_cli.files.table_names import FIRST, TOTALS
from cpted_cli.files.tables import MARKS

FORMULAS = "#="
LONG_S = "ſ".encode()[0]
"""Compared without regard to capitals, it is an s: the only such letter of several bytes that these words have."""
LETTERS = range(0x21, 0x7F)
"""Letters and signs of one byte each; whatever has other bytes is looked at closely where it matters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What is to be looked at: the names, by their numbers, that may be none of a site, and those with a mark.

    `are_folded` says that every name is written as it is compared: in small letters, without any spaces.
    """

    doubted: Array
    marked: Array
    are_folded: bool


def glance_at(database: duckdb.DuckDBPyConnection, query: str) -> Glance:
    """Look through one column of names, none of them empty."""
    number, doubted, marked, are_folded = 0, [_NONE], [_NONE], True
    for starts, letters in _names(database, query):
        classes = _CLASSES.take(letters)
        begins = _BEGINS.take(letters[starts].astype(np.intp) * 256 + _second(starts, letters))
        doubted.append(np.flatnonzero(begins) + number)
        # A mark belongs to the last name that begins before it.
        places = np.flatnonzero(classes == _MARK)
        marked.append(np.unique(np.searchsorted(starts, places, side="right")) - 1 + number)
        are_folded = are_folded and not (classes == _FOLDS).any()
        number += len(starts)
    return Glance(doubted=np.concatenate(doubted), marked=np.concatenate(marked), are_folded=are_folded)


def _names(database: duckdb.DuckDBPyConnection, query: str) -> Iterator[tuple[Array, Array]]:
    for batch in nanoarrow.ArrayStream(database.sql(query)):
        ends, letters = (np.asarray(batch.child(0).buffer(at)) for at in (1, 2))
        yield ends[: len(batch)], letters.view(np.uint8)[: ends[len(batch)]]


def _second(starts: Array, letters: Array) -> Array:
    # That of a name of one letter is the first of the next, which does no harm: it is looked at closely.
    return letters.take(starts + 1, mode="clip")


def _begins(words: Iterable[str]) -> Array:
    """List for each two bytes whether a name that begins so may be one of these words, or a formula."""
    found = np.zeros((256, 256), dtype=np.bool_)
    for one, two in {(word[0], word[1]) for word in words}:
        for first, second in product({one, one.upper()}, {two, two.upper()}):
            found[ord(first), ord(second)] = True
    found[[ord(one) for one in FORMULAS]] = True
    found[LONG_S] = found[:, LONG_S] = True
    return found.reshape(-1)


def _classes() -> Array:
    made = np.array([0 if one in LETTERS and not chr(one).isupper() else _FOLDS for one in range(256)], dtype=np.uint8)
    made[[ord(one) for one in MARKS]] = _MARK
    return made


_MARK, _FOLDS = 1, 2
_NONE = np.empty(0, dtype=np.int64)
_CLASSES = _classes()
_BEGINS = _begins(TOTALS | FIRST)
