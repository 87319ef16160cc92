"""A site as it stands, as a version of its report would keep it."""

from pathlib import Path

from cpted_cli import api
from cpted_cli.files.versions import kept_versions
from cpted_cli.model.version import KeptVersion
from tests.report.pages import scored_site


def now(site: Path, version: str = "now") -> KeptVersion:
    """Keep a version of a site, read it back, and leave no trace."""
    path = api.keep(scored_site(site), version)
    assert path is not None
    found = next(one for one in kept_versions(site, "2026", "square") if one.version == version)
    path.unlink()
    return found
