"""`cpted photos`: a contact sheet of a site's photos, and a small file to say what they show."""

from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_


def photos(
    context: typer.Context,
    site: Annotated[Path, typer.Argument(metavar=N_("SITE"), help=N_("The site folder."))] = Path(),
    take: Annotated[
        Path | None,
        typer.Option("--take", metavar=N_("FOLDER"), help=N_("Take in the new photos of a folder, such as a card.")),
    ] = None,
    every: Annotated[
        bool, typer.Option("--every", help=N_("With --take: those too that were not taken during a visit."))
    ] = False,
) -> int:
    """Lay out a site's photos, take new ones in, and read back what photos.yaml says of them."""
    from cpted_cli.cli.photo_sheets import PhotoWish, lay_out

    return lay_out(PhotoWish(site=site, take=take, every=every), voice_of(context))
