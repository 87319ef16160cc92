"""How long assessment files take to read and check, against reading their bytes."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from cpted_cli.files.documents import read_document
from tests.benchmarks.pairs import Row, ratios
from tests.benchmarks.sample_sites import write_sites

FILES = 300


def rows() -> Iterator[Row]:
    """Read three hundred files both ways, on one core."""
    with tempfile.TemporaryDirectory() as folder:
        files = write_sites(Path(folder), FILES)

        def checked() -> None:
            for file in files:
                document, faults = read_document(file)
                if document is None:
                    raise SystemExit(f"{file} has faults: {faults}")

        found = ratios(checked, lambda: [file.read_bytes() for file in files], pairs=7)
    what = f"{FILES} assessment files (YAML), read and checked, one core"
    yield Row(what=what, against="reading the bytes", target=80, ratios=found)
