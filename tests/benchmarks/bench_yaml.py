"""How long assessment files, YAML and JSON, take to read and check, against reading their bytes."""

import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from cpted_cli.api.processes import in_order
from cpted_cli.files.documents import read_document
from cpted_cli.files.plain_data import plain_data
from cpted_cli.files.yaml_reader import read_node
from cpted_cli.model.assessment import Assessment
from tests.benchmarks.pairs import Row, ratios, seconds
from tests.benchmarks.sample_sites import write_sites

BYTES = "reading the bytes"
FEW, MANY = 300, 10_000
CORES = 2
CHUNK = 100
PAIRS = 3


def rows() -> Iterator[Row]:
    """Read three hundred files on one core, and ten thousand on two, the start of the processes included."""
    for kind, target in (("YAML", 80), ("JSON", 8)):
        with tempfile.TemporaryDirectory() as folder:
            files = write_files(Path(folder), MANY, kind)
            few = files[:FEW]
            found = ratios(lambda few=few: checked(few), lambda few=few: read(few), pairs=7)
            yield Row(what=f"{FEW} assessment files ({kind}), read and checked, one core", against=BYTES, ratios=found)
            found = tuple(seconds(lambda: spread(files)) / seconds(lambda: read(files)) for _ in range(PAIRS))  # noqa: B023
        yield Row(what=f"{MANY:,} assessment files ({kind}), {CORES} cores", against=BYTES, target=target, ratios=found)


def write_files(folder: Path, count: int, kind: str) -> list[Path]:
    """Write assessment files of a kind, each with its site."""
    files = write_sites(folder, count)
    return files if kind == "YAML" else [as_json(file) for file in files]


def as_json(file: Path) -> Path:
    """Write a file once more as JSON, as other programs do."""
    data = plain_data(read_node(file.read_bytes(), str(file))[0], Assessment)
    made = file.with_suffix(".json")
    made.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return made


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
