"""Types commands of a case and reads the case that they leave."""

from pathlib import Path

from cpted_cli.files.documents import read_document
from cpted_cli.model.case import Case
from tests.cli.inside import Ended, typed
from tests.places import lay_case, square


def a_block(folder: Path) -> Path:
    """Lay out a case with one site."""
    case = lay_case(folder / "block")
    square(case / "sites" / "garden")
    typed("plan", "set", "own", case / "sites" / "garden", "--title", "Own")
    return case


def said(case: Path, *argv: str) -> Ended:
    """Type `cpted case` with these words, which must go well."""
    ended = typed("case", *argv)
    assert ended.code == 0, ended.told
    assert typed("check", case).code == 0
    return ended


def case_in(folder: Path) -> Case:
    """Read the case."""
    document, faults = read_document(folder / "case.yaml")
    assert faults == ()
    return document.value
