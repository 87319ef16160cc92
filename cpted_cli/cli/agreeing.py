"""Shows agreement between assessors in the form that was asked for, and says how the run ends."""

from collections.abc import Sequence

import typer

from cpted_cli.cli.options import TextOrJson
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault
from cpted_cli.files.differences import agreement_json
from cpted_cli.files.library import shipped_library
from cpted_cli.files.results import fault_row
from cpted_cli.files.sites import SiteFolder
from cpted_cli.model.agreement import Agreement
from cpted_cli.wording.faults import fault_sentence


def show_agreement(
    found: Agreement, sites: Sequence[SiteFolder], faults: Sequence[Fault], format_: TextOrJson, voice: Voice
) -> None:
    """Print agreement as text or JSON; only JSON carries the faults with it."""
    if format_ is TextOrJson.JSON:
        rows = [fault_row(fault, fault_sentence(fault, voice.words)) for fault in faults]
        typer.echo(agreement_json(found, rows), nl=False)
        return
    if not found.compared and not found.disagreements:
        return
    from cpted_cli.terminal.agreement import Named, show_page
    from cpted_cli.terminal.output import console

    named = Named(
        sites=tuple(one.site for one in sites),
        checklists=tuple(used.checklist for one in sites for used in one.used),
        scales=shipped_library().scales,
    )
    show_page(console(colour=voice.colour), found, named, voice.words)


def agreement_code(found: Agreement, voice: Voice) -> ExitCode:
    """Choose the exit code: incomplete where no question was rated by two."""
    if found.compared or found.disagreements:
        return ExitCode.DONE
    words = voice.words
    said = words.text("There is nothing to compare: no question with steps was rated by two in the same light.")
    typer.echo(said, err=True)
    return ExitCode.INCOMPLETE
