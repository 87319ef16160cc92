"""Finds the one site that a command is about, whole and without faults."""

from pathlib import Path

from cpted_cli import api
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from cpted_cli.files.sites import SiteFolder
from cpted_cli.wording.translator import N_


def one_site(path: Path) -> SiteFolder:
    """Read the site that a path means, with its plan and walk; stop where it means several, or has faults."""
    sites, faults = api.load([path], with_plan=True)
    if faults:
        raise FaultsFound(faults)
    if len(sites) != 1:
        names = ", ".join(str(one.path) for one in sites)
        raise Stop(ExitCode.USAGE, N_("Which site? One at a time: {names}"), names=names)
    return sites[0]
