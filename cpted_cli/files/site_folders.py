"""Finds the site folders that paths mean; a site is a folder with a `site.yaml`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.disk import visible
from cpted_cli.wording.translator import N_

SITE_FILE = "site.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePath:
    """A site folder that was asked for, and which assessment files of it; None means all."""

    folder: Path
    only: frozenset[Path] | None = None


def site_paths(paths: Iterable[Path]) -> tuple[SitePath, ...]:
    """Find the site folders that paths mean: a site, a case, any folder, or assessment files."""
    chosen: dict[Path, set[Path] | None] = {}
    for path in paths:
        if path.is_file():
            folder = _home_of(path)
            if path.name == SITE_FILE:
                chosen[folder] = None
            elif chosen.get(folder, set()) is not None:
                chosen.setdefault(folder, set()).add(path)  # type: ignore[union-attr]
        elif path.is_dir():
            chosen.update(dict.fromkeys(_sites_below(path)))
        else:
            raise Stop(ExitCode.USAGE, N_("There is nothing at {path}."), path=path)
    if not chosen:
        raise Stop(ExitCode.USAGE, N_("No site found: a site is a folder with a site.yaml (cpted new site)."))
    return tuple(
        SitePath(folder=folder, only=None if only is None else frozenset(only)) for folder, only in chosen.items()
    )


def _home_of(path: Path) -> Path:
    for folder in path.resolve().parents:
        if (folder / SITE_FILE).is_file():
            relative = path.parent
            while relative.resolve() != folder and relative != relative.parent:
                relative = relative.parent
            return relative if relative.resolve() == folder else folder
    from cpted_cli.files.table_files import is_table

    if is_table(path):
        message = N_(
            "{path} is a table: cpted batch score and batch report read it; all else needs a site (cpted new site)."
        )
        raise Stop(ExitCode.USAGE, message, path=path)
    raise Stop(ExitCode.USAGE, N_("{path} lies in no site folder (a folder with a site.yaml)."), path=path)


def _sites_below(folder: Path) -> Iterator[Path]:
    if (folder / SITE_FILE).is_file():
        yield folder
        return
    for path in visible(folder):
        if path.is_dir():
            yield from _sites_below(path)
