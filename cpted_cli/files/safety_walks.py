"""The residents' walk of a site on disk, and the ids that a plan may take from it and from the case."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cpted_cli.analysis.remarks import walk_faults
from cpted_cli.errors import Fault
from cpted_cli.files.documents import Document, read_document, wrong_format
from cpted_cli.model.plan import Plan
from cpted_cli.model.safety_walk import SafetyWalk
from cpted_cli.model.site import Site

WALK_FILE = "safety-walk.yaml"
CASE_FILE = "case.yaml"


def load_walk(folder: Path, site: Site, plan: Plan | None) -> tuple[SafetyWalk | None, tuple[Fault, ...]]:
    """Read the walk of a site, or tell its faults; a site without one has none."""
    path = folder / WALK_FILE
    if not path.is_file():
        return None, ()
    document, faults = read_document(path)
    if document is None:
        return None, faults
    told = tuple(faults_of_walk(document, site, plan))
    return (document.value if isinstance(document.value, SafetyWalk) else None), told


def faults_of_walk(document: Document[Any], site: Site, plan: Plan | None) -> Iterator[Fault]:
    """Tell what in a safety walk's file does not fit its site and plan."""
    if isinstance(document.value, SafetyWalk):
        yield from (document.placed(one) for one in walk_faults(document.value, site, plan))
    else:
        yield wrong_format(document, "cpted-safety-walk/1")


def remark_ids(folder: Path) -> tuple[str, ...] | None:
    """Name the remarks of a site's walk; None where there is none that can be read."""
    document, _ = read_document(folder / WALK_FILE) if (folder / WALK_FILE).is_file() else (None, ())
    walk = document.value if document else None
    return tuple(one.id for one in walk.remarks) if isinstance(walk, SafetyWalk) else None


def problem_ids(folder: Path) -> tuple[str, ...] | None:
    """Name the problems of the case that a site lies in; None where it lies in none that can be read."""
    from cpted_cli.files.case_problems import problems_of

    found = problems_of(folder)
    return None if found is None else tuple(one.id for one in found)
