"""`cpted doctor`: what is here, what is missing, the line to type."""

import json
from dataclasses import asdict

import typer

from cpted_cli.cli.layout import page, paragraph
from cpted_cli.cli.machine import Finding, findings
from cpted_cli.cli.options import TextOrJson, TextOrJsonOption
from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import Words


def doctor(context: typer.Context, format_: TextOrJsonOption = TextOrJson.TEXT) -> None:
    """Tell what is here, what is missing and the line to type."""
    voice = voice_of(context)
    found = findings(voice.words, colour=voice.colour)
    typer.echo(as_json(found) if format_ is TextOrJson.JSON else as_text(found, voice.words))


def as_json(found: tuple[Finding, ...]) -> str:
    """Write the findings for a script."""
    return json.dumps({"findings": [asdict(one) for one in found]}, ensure_ascii=False, indent=2)


def as_text(found: tuple[Finding, ...], words: Words) -> str:
    """Write the findings for a person: first all that was looked for, then what to do."""
    width = max(len(one.title) for one in found)
    missing = words.text("missing")
    table = "\n".join(f"{one.title:<{width}}  {one.found or missing}" for one in found)
    advice = [page_of_advice(one) for one in found if one.advice]
    return page(table, *advice)


def page_of_advice(one: Finding) -> str:
    """Write what to do about one finding, with the line to type by itself."""
    said = paragraph(f"{one.title}: {one.advice}")
    return f"{said}\n\n    {one.line}" if one.line else said
