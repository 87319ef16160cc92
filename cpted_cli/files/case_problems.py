"""The problems of the case that a site lies in, which its plan may answer."""

from pathlib import Path

from cpted_cli.files.documents import read_document
from cpted_cli.files.safety_walks import CASE_FILE
from cpted_cli.model.case import Case, Problem


def problems_of(folder: Path) -> tuple[Problem, ...] | None:
    """Read the problems of the case that a site lies in; None where it lies in none that can be read."""
    here = folder.resolve()
    path = next((one for home in (here, *here.parents) if (one := home / CASE_FILE).is_file()), None)
    document, _ = read_document(path) if path is not None else (None, ())
    case = document.value if document else None
    return case.problems if isinstance(case, Case) else None
