"""Shows what checking found: faults first, then hints, then how many files there were."""

import json
from collections.abc import Iterator
from dataclasses import asdict

import typer

from cpted_cli.cli.options import TextOrJson
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import Fault
from cpted_cli.files.checking import Checked
from cpted_cli.files.results import fault_row
from cpted_cli.wording.faults import fault_lines, fault_sentence
from cpted_cli.wording.hints import hint_lines, hint_sentence


def show_checked(checked: Checked, format_: TextOrJson, voice: Voice) -> None:
    """Print faults and hints as lines on the error stream, or as JSON where data goes."""
    if format_ is TextOrJson.JSON:
        rows = {"files": checked.count, "faults": list(_faults(checked, voice)), "hints": list(_hints(checked, voice))}
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    told = (fault_lines(checked.faults, voice.words), hint_lines(checked.hints, voice.words), _summary(checked, voice))
    for text in filter(None, told):
        typer.echo(text, err=True)


def _summary(checked: Checked, voice: Voice) -> str:
    words = voice.words
    if voice.quiet or checked.faults:
        return ""
    files = words.plural("{count} file, no faults.", "{count} files, no faults.", checked.count)
    if not checked.hints:
        return files
    hints = words.plural("{count} hint", "{count} hints", len(checked.hints))
    return words.text("{files} {hints}: cpted explain CODE tells what one is about.", files=files, hints=hints)


def _faults(checked: Checked, voice: Voice) -> Iterator[dict[str, object]]:
    for fault in checked.faults:
        yield asdict(fault_row(fault, fault_sentence(fault, voice.words)))


def _hints(checked: Checked, voice: Voice) -> Iterator[dict[str, object]]:
    for hint in checked.hints:
        # A hint has a fault's place and code, so its row is the same.
        row = fault_row(Fault(code=hint.code, place=hint.place), hint_sentence(hint, voice.words))
        yield asdict(row)
