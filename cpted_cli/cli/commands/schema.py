"""`cpted schema`: the JSON Schema of a file format, for editors."""

from typing import Annotated

import typer

from cpted_cli.cli.voice import voice_of
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.wording.translator import N_


def schema(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar=N_("NAME"), help=N_("For example: checklist, site, assessment."))],
) -> None:
    """Print the JSON Schema of a file format."""
    from cpted_cli.files.schemas import schema_json, schema_names

    short = name.removeprefix("cpted-").partition("/")[0]
    if short not in schema_names():
        known = ", ".join(schema_names())
        raise Stop(ExitCode.USAGE, N_("There is no format {name} (there are: {known})."), name=name, known=known)
    typer.echo(schema_json(short, voice_of(context).words), nl=False)
