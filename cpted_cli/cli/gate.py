"""The one error gate: every way in which a command can end becomes a sentence and an exit code."""

import sys
from collections.abc import Mapping, Sequence
from errno import EDQUOT, EIO, ENOSPC, EPIPE
from pathlib import Path

import typer
from typer._click.exceptions import UsageError

from cpted_cli.cli.manners import usage_error
from cpted_cli.cli.program import the_program
from cpted_cli.cli.table import Row
from cpted_cli.cli.values import plain
from cpted_cli.cli.voice import Voice, colour_welcome
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from cpted_cli.wording.translator import Words


def gate(argv: Sequence[str], environ: Mapping[str, str], words: Words, table: tuple[Row, ...]) -> int:
    """Run the command and say how it ended."""
    try:
        return obey(argv, environ, words, table)
    except typer.Exit as asked:
        return asked.exit_code
    except UsageError as error:
        return ended(ExitCode.USAGE, usage_error(error, words))
    except Stop as stop:
        return ended(stop.exit_code, stop_sentence(stop, words))
    except FaultsFound as found:
        from cpted_cli.wording.faults import fault_lines

        return ended(ExitCode.FAULTS, fault_lines(found.faults, words))
    except (KeyboardInterrupt, EOFError, typer.Abort):
        return ended(ExitCode.INTERRUPTED, words.text("Interrupted."))
    except Exception as bug:
        if is_output_failure(bug):
            raise
        from cpted_cli.cli.bug import apology

        return ended(ExitCode.BUG, apology(bug, argv, words))


def obey(argv: Sequence[str], environ: Mapping[str, str], words: Words, table: tuple[Row, ...]) -> int:
    """Find the command and run it; a command may return its exit code, and nothing means done."""
    voice = Voice(words=words, colour=colour_welcome(environ, sys.stdout))
    program = the_program(table)
    asked_by_shell = environ.get("_CPTED_COMPLETE")
    if asked_by_shell:
        from cpted_cli.cli.completion import answer_shell

        return answer_shell(program, asked_by_shell, voice)
    with program.make_context("cpted", list(argv), obj=voice, help_option_names=["-h", "--help"]) as context:
        code = program.invoke(context)
    return code if isinstance(code, int) else ExitCode.DONE


def stop_sentence(stop: Stop, words: Words) -> str:
    """Say why a command cannot go on; a file's name cannot smuggle in commands to the terminal."""
    params = {
        name: plain(str(value)) if isinstance(value, str | Path) else value for name, value in stop.params.items()
    }
    return words.text(stop.message, **params)


def is_output_failure(error: Exception) -> bool:
    """Tell whether a stream would take no more: such an error names no file, and `main` deals with it."""
    return isinstance(error, OSError) and error.filename is None and error.errno in {EPIPE, ENOSPC, EIO, EDQUOT}


def ended(code: ExitCode, sentence: str) -> int:
    """Say how it ended, on the stream that is not for data."""
    typer.echo(sentence, err=True)
    return code
