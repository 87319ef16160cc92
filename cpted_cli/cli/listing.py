"""Lists the checklists that come with cpted, in a line each or with what they are made of."""

import json
from collections.abc import Iterable
from dataclasses import asdict

import typer

from cpted_cli.analysis.composition import composition
from cpted_cli.cli.options import TextOrJson
from cpted_cli.cli.voice import Voice
from cpted_cli.files.checklists import whole_checklist
from cpted_cli.files.library import shipped_library
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.text import in_language


def listed_checklists() -> tuple[Checklist, ...]:
    """Write out all shipped checklists, in order of their ids."""
    found = (whole_checklist(document)[0] for _, document in sorted(shipped_library().checklists.items()))
    return tuple(one for one in found if one is not None)


def show_list(wholes: Iterable[Checklist], format_: TextOrJson, voice: Voice) -> None:
    """Print a line for each checklist."""
    words = voice.words
    rows = [_row(one, words.language) for one in wholes]
    if format_ is TextOrJson.JSON:
        typer.echo(json.dumps({"checklists": rows}, ensure_ascii=False, indent=2))
        return
    for row in rows:
        said = words.text("{criteria} criteria, {short} in the quick visit", **row)
        typer.echo(f"{row['id']:<20} {row['edition']:<8} {row['title']} ({said})")


def show_stats(wholes: Iterable[Checklist], format_: TextOrJson, voice: Voice) -> None:
    """Print what each checklist is made of, and which measures none of them leads to."""
    pairs = [(one, composition(one)) for one in wholes]
    used = {name for _, found in pairs for name in found.measures}
    unreached = sorted(set(shipped_library().measures) - used)
    if format_ is TextOrJson.JSON:
        rows = [asdict(found) for _, found in pairs]
        typer.echo(json.dumps({"checklists": rows, "unreached": unreached}, ensure_ascii=False, indent=2))
        return
    from cpted_cli.terminal.composition import show_composition, show_unreached
    from cpted_cli.terminal.output import console

    terminal = console(colour=voice.colour)
    for checklist, found in pairs:
        show_composition(terminal, checklist, found, voice.words)
    show_unreached(terminal, unreached, voice.words)


def _row(checklist: Checklist, language: str) -> dict[str, str | int]:
    found = composition(checklist)
    title = in_language(checklist.title, language)
    return {
        "id": checklist.id, "edition": checklist.edition, "title": title,
        "criteria": found.criteria, "short": found.short,
    }  # fmt: skip
