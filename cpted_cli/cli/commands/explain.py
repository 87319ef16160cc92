"""`cpted explain`: the manual of one fault or hint, or the list of them all."""

from typing import Annotated

import typer

from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_


def explain(
    context: typer.Context,
    code: Annotated[str | None, typer.Argument(metavar=N_("CODE"), help=N_("For example: double-question."))] = None,
) -> None:
    """Tell what a fault or hint means, with an example; without a code, list them all."""
    from cpted_cli.cli.manual import code_list, explanation

    words = voice_of(context).words
    typer.echo(code_list(words) if code is None else explanation(code, words))
