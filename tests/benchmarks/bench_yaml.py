"""How long assessment files take to read and check, against reading their bytes: some on one core, many on two."""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from cpted_cli.api.processes import in_order
from cpted_cli.files.documents import read_document
from tests.benchmarks.pairs import Row, ratios, seconds
from tests.benchmarks.sample_sites import write_sites

BYTES = "reading the bytes"
FEW, MANY = 300, 10_000
CORES = 2
CHUNK = 100
PAIRS = 3


def rows() -> Iterator[Row]:
    """Read three hundred files on one core, and ten thousand on two, the start of the processes included."""
    with tempfile.TemporaryDirectory() as folder:
        files = write_sites(Path(folder), FEW)
        found = ratios(lambda: checked(files), lambda: read(files), pairs=7)
    yield Row(what=f"{FEW} assessment files (YAML), read and checked, one core", against=BYTES, ratios=found)
    with tempfile.TemporaryDirectory() as folder:
        files = write_sites(Path(folder), MANY)
        found = tuple(seconds(lambda: spread(files)) / seconds(lambda: read(files)) for _ in range(PAIRS))
    yield Row(what=f"{MANY:,} assessment files (YAML), {CORES} cores", against=BYTES, target=80, ratios=found)


def read(files: Sequence[Path]) -> None:
    """Read bytes, one file after the other."""
    for file in files:
        file.read_bytes()


def checked(files: Sequence[Path]) -> int:
    """Read files and check them; tell how many there were."""
    for file in files:
        document, faults = read_document(file)
        if document is None:
            raise SystemExit(f"{file} has faults: {faults}")
    return len(files)


def spread(files: Sequence[Path]) -> None:
    """Read files and check them on several cores."""
    parts = [files[first : first + CHUNK] for first in range(0, len(files), CHUNK)]
    if sum(in_order(checked, parts, CORES)) != len(files):
        raise SystemExit("not all files were read")
