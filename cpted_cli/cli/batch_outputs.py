"""Where a batch may write: never over what it reads, nor into what a site keeps."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path

from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.site_folders import SITE_FILE
from cpted_cli.wording.translator import N_

OURS = "reports"
"""The one folder of a site into which results may go."""
WRITTEN_BY_HAND = frozenset({".yaml", ".yml"})


def refuse_overwriting(outputs: Sequence[Path | None], inputs: Iterable[Path | None]) -> None:
    """Stop before anything is read if an output would take the place of an input, of a site's own, or of another."""
    wanted = [one for one in outputs if one is not None]
    given = [one for one in inputs if one is not None]
    for output in wanted:
        if any(_is_same(output, one) for one in given):
            raise Stop(ExitCode.USAGE, N_("{path} is read by this run: write to another file."), path=output)
        home = _home_of(output)
        if home is not None:
            message = N_("{path} lies among what the site in {home} keeps: write to another folder.")
            raise Stop(ExitCode.USAGE, message, path=output, home=home)
    for one, other in combinations(wanted, 2):
        if _is_same(one, other):
            raise Stop(ExitCode.USAGE, N_("{path} cannot hold both results and faults: name two files."), path=one)


def _is_same(one: Path, other: Path) -> bool:
    if one.exists() and other.exists():
        return one.samefile(other)
    return one.resolve() == other.resolve()


def _home_of(output: Path) -> Path | None:
    """Give the site folder whose own files an output would lie among or replace; a new file beside them is none."""
    path = output.resolve()
    for home in path.parents:
        if (home / SITE_FILE).is_file():
            inside = path.relative_to(home)
            is_kept = len(inside.parts) > 1 and inside.parts[0] != OURS
            replaces = path.exists() and path.suffix.lower() in WRITTEN_BY_HAND
            return home if is_kept or replaces else None
    return None
