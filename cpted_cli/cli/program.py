"""The program as a whole: the group of all commands and the options of `cpted` itself."""

from typing import Annotated

import typer

from cpted_cli.cli.front_page import PURPOSE, version
from cpted_cli.cli.manners import Group, common_parameters, parameters_of
from cpted_cli.cli.table import Row
from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_


def the_program(table: tuple[Row, ...]) -> Group:
    """Put the program together from its table of commands; no command is loaded."""
    own = [one for one in parameters_of(own_options) if one.name != "help"]
    return Group(name="cpted", rows=table, help_=PURPOSE, params=[*own, *common_parameters()])


def show_version(context: typer.Context, value: bool) -> None:  # noqa: FBT001  Typer gives the value so
    """Print the version and end."""
    if value and not context.resilient_parsing:
        typer.echo(version())
        raise typer.Exit


def install_completion(context: typer.Context, value: bool) -> None:  # noqa: FBT001
    """Set up completion and end."""
    if value and not context.resilient_parsing:
        from cpted_cli.cli import completion

        completion.install_completion(voice_of(context).words)
        raise typer.Exit


def show_completion(context: typer.Context, value: bool) -> None:  # noqa: FBT001
    """Print the completion script and end."""
    if value and not context.resilient_parsing:
        from cpted_cli.cli import completion

        completion.show_completion()
        raise typer.Exit


VersionOption = Annotated[
    bool,
    typer.Option("--version", is_eager=True, expose_value=False, callback=show_version, help=N_("Show the version.")),
]
InstallOption = Annotated[
    bool,
    typer.Option(
        "--install-completion",
        expose_value=False,
        callback=install_completion,
        help=N_("Set up completion with the Tab key in this shell."),
    ),
]
ShowOption = Annotated[
    bool,
    typer.Option(
        "--show-completion",
        expose_value=False,
        callback=show_completion,
        help=N_("Print the completion script of this shell."),
    ),
]


def own_options(
    version: VersionOption = False,  # noqa: FBT002
    install_completion: InstallOption = False,  # noqa: FBT002
    show_completion: ShowOption = False,  # noqa: FBT002
) -> None:
    """Carry the options of `cpted` itself; each acts by its callback."""
