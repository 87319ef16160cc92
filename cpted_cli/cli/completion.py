"""Completion in the user's shell: shown, installed, and answered when the Tab key asks."""

import typer
from typer._completion_classes import completion_init
from typer._completion_shared import Shells, _get_shell_name, get_completion_script, install
from typer.completion import shell_complete
from typer.core import TyperGroup

from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.wording.translator import N_, Words

ASKED_BY_SHELL = "_CPTED_COMPLETE"


def install_completion(words: Words) -> None:
    """Set up completion for the shell that is running."""
    shell, path = install(shell=running_shell(), prog_name="cpted", complete_var=ASKED_BY_SHELL)
    typer.echo(words.text("Completion for {shell} is installed in {path}.", shell=shell, path=path))
    typer.echo(words.text("Open a new terminal to use it."))


def show_completion() -> None:
    """Print the completion script of the shell that is running."""
    shell = running_shell()
    typer.echo(get_completion_script(prog_name="cpted", complete_var=ASKED_BY_SHELL, shell=shell))


def running_shell() -> str:
    """Find out which shell is running."""
    shell = _get_shell_name()
    if shell not in list(Shells):
        shells = ", ".join(Shells)
        raise Stop(ExitCode.USAGE, N_("Completion works in {shells}; none of them was found."), shells=shells)
    return str(shell)


def answer_shell(group: TyperGroup, instruction: str, voice: Voice) -> int:
    """Answer the shell that asks what can follow."""
    completion_init()
    return shell_complete(group, {"obj": voice}, "cpted", ASKED_BY_SHELL, instruction)
