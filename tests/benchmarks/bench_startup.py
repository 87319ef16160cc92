"""How long cpted takes to start, against Python itself."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from cpted_cli.files.library import shipped
from tests.benchmarks.pairs import Row, program, ratios
from tests.benchmarks.sample_sites import write_sites

CPTED = Path(sys.executable).with_name("cpted")
NOTHING = "python -c pass"
PAIRS = 21


def rows() -> Iterator[Row]:
    """Start cpted in its ways, each in turn with a Python that does nothing."""
    plain = {**os.environ, "LC_ALL": "C.UTF-8"}
    asked = {
        **plain,
        "_CPTED_COMPLETE": "complete_bash",
        "_TYPER_COMPLETE_ARGS": "cpted sc",
        "COMP_WORDS": "cpted sc",
        "COMP_CWORD": "1",
    }
    yield row("cpted --help", 7, [CPTED, "--help"], plain)
    yield row("cpted --version", 7, [CPTED, "--version"], plain)
    yield row("cpted score --help", 16, [CPTED, "score", "--help"], plain)
    yield row("completion of `cpted sc`", 16, [CPTED], asked)
    with tempfile.TemporaryDirectory() as folder:
        write_sites(Path(folder), 1)
        yield row("cpted score, one site, one visit", 28, [CPTED, "score", folder], plain)
    example = shipped("examples") / "kastanjen"
    yield row("cpted score, the example (four visits)", 28, [CPTED, "score", example], plain)


def row(what: str, target: float, words: list[str | Path], environ: dict[str, str]) -> Row:
    """Time one way of starting."""
    nothing = program(sys.executable, "-c", "pass", environ=environ)
    found = ratios(program(*words, environ=environ), nothing, pairs=PAIRS)
    return Row(what=what, against=NOTHING, target=target, ratios=found)
