"""The options that the commands of a case share."""

from pathlib import Path
from typing import Annotated, Any

from typer import Argument, Option

from cpted_cli.wording.translator import N_

CaseArgument = Annotated[Path, Argument(metavar=N_("CASE"), help=N_("The case's folder, or a folder in it."))]
SiteArgument = Annotated[Path, Argument(metavar=N_("SITE"), help=N_("The site's folder."))]
IdOption = Annotated[str | None, Option("--id", metavar="ID", help=N_("Its id; one that is there already is changed."))]
Text = str | None
Texts = list[str] | None


def spoken(name: str, said: str) -> Any:
    """Make an option that takes words."""
    return Option(name, metavar=N_("TEXT"), help=said)
