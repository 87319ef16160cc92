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
NamesOption = Annotated[
    list[str] | None,
    typer.Option("--names", metavar=N_("KIND=TEXT"), help=N_("What they are called: entrance=12 A, 12 B.")),
]
OrderOption = Annotated[
    str, typer.Option("--order", metavar=N_("IDS"), help=N_('In which order you walk: "from segment-1 choice-1".'))
]
OwnerOption = Annotated[
    list[str] | None,
    typer.Option(
        "--owner", metavar=N_("TEXT"), help=N_("Who owns the land; of a part: approach=TEXT (may be given again).")
    ),
]
ClientOption = Annotated[str, typer.Option("--client", metavar=N_("TEXT"), help=N_("Who asked for the assessment."))]


def new_site(
    context: typer.Context,
    path: Annotated[Path | None, typer.Argument(metavar=N_("PATH"), help=N_("The folder of the new site."))] = None,
    name: NameOption = "",
    checklist: ChecklistOption = None,
    zones: ZonesOption = None,
    names: NamesOption = None,
    order: OrderOption = "",
    owner: OwnerOption = None,
    client: ClientOption = "",
    no_input: NoInputOption = False,
) -> int:
    """Start a site: a few questions, and the folder is there."""
    from cpted_cli.cli.new_sites import COMMENTS, one_line, tell
    from cpted_cli.cli.site_questions import Said, wished_site
    from cpted_cli.files.new_sites import write_site
    from cpted_cli.files.site_folders import SITE_FILE
    from cpted_cli.terminal.talk import talk_beside

    voice = voice_of(context)
    words = voice.words
    if path is not None and (path / SITE_FILE).exists():
        raise Stop(ExitCode.USAGE, N_("{path} is there already and is left as it is."), path=path / SITE_FILE)
    said = Said(
        folder=path, name=one_line(name), checklist=checklist, zones=tuple(zones or ()), names=tuple(names or ()),
        order=order, owners=tuple(filter(None, owner or ())), client=one_line(client),
    )  # fmt: skip
    talk = talk_beside(voice.words) if not no_input and sys.stdin.isatty() else None
    if talk is None and not said.name:
        raise Stop(ExitCode.USAGE, N_("Say what the place is called: --name TEXT."))
    if talk is None and path is None:
        raise Stop(ExitCode.USAGE, N_("{option} is missing."), option="PATH")
    folder, made = wished_site(said, talk, words)
    failed = write_site(folder, made, {part: words.text(said) for part, said in COMMENTS.items()})
    if failed is not None:
        raise Stop(
            ExitCode.INCOMPLETE, N_("{path} could not be written: {reason}."), path=failed.path, reason=failed.reason
        )
    tell(folder, made, voice)
    return ExitCode.DONE
