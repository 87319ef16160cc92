"""`cpted new site`: a few questions, and the folder is there."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from cpted_cli.cli.options import ChecklistOption, NoInputOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.wording.translator import N_

NameOption = Annotated[str, typer.Option("--name", metavar=N_("TEXT"), help=N_("What the place is called."))]
ZonesOption = Annotated[
    list[str] | None,
    typer.Option("--zones", metavar=N_("KIND=N"), help=N_("How many of a kind, for example entrance=3.")),
]
OwnerOption = Annotated[str, typer.Option("--owner", metavar=N_("TEXT"), help=N_("Who owns the land."))]
ClientOption = Annotated[str, typer.Option("--client", metavar=N_("TEXT"), help=N_("Who asked for the assessment."))]


def new_site(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(metavar=N_("PATH"), help=N_("The folder of the new site."))],
    name: NameOption = "",
    checklist: ChecklistOption = None,
    zones: ZonesOption = None,
    owner: OwnerOption = "",
    client: ClientOption = "",
    no_input: NoInputOption = False,
) -> int:
    """Start a site: a few questions, and the folder is there."""
    from cpted_cli.analysis.cleaning import id_form
    from cpted_cli.cli import new_sites
    from cpted_cli.files.new_sites import NewSite, write_site
    from cpted_cli.files.sites import SITE_FILE
    from cpted_cli.terminal.asking import ask_line, ask_text
    from cpted_cli.terminal.talk import talk_beside

    voice = voice_of(context)
    words = voice.words
    if (path / SITE_FILE).exists():
        raise Stop(ExitCode.USAGE, N_("{path} is there already and is left as it is."), path=path / SITE_FILE)
    name, owner, client = (new_sites.one_line(one) for one in (name, owner, client))
    talk = talk_beside(voice.words) if not no_input and sys.stdin.isatty() else None
    if talk is None and not name:
        raise Stop(ExitCode.USAGE, N_("Say what the place is called: --name TEXT."))
    chosen = new_sites.chosen_checklist(checklist, talk, words)
    if talk is not None:
        name = name or ask_text(talk, words.text("What is the place called?"))
    counts = new_sites.zone_counts(chosen, zones or [], talk, words)
    if talk is not None:
        owner = owner or ask_line(talk, words.text("Who owns the land?")) or ""
        client = client or ask_line(talk, words.text("Who asked for the assessment?")) or ""
    made = NewSite(
        id=id_form(path.resolve().name, "site"),
        name=name,
        checklist=chosen,
        counts=counts,
        owner=owner,
        client=client,
        language=words.language,
    )
    failed = write_site(path, made, {part: words.text(said) for part, said in new_sites.COMMENTS.items()})
    if failed is not None:
        raise Stop(
            ExitCode.INCOMPLETE, N_("{path} could not be written: {reason}."), path=failed.path, reason=failed.reason
        )
    new_sites.tell(path, made, voice)
    return ExitCode.DONE
