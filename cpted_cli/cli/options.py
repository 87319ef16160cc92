"""The options that several commands share, each described once."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from typer import BadParameter, Context, Option

from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_, language_of_locale, languages


class Format(StrEnum):
    """How a command prints what it found."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


class TextOrJson(StrEnum):
    """How a command prints what it found, where a table would say nothing more."""

    TEXT = "text"
    JSON = "json"


def known_language(context: Context, value: str | None) -> str | None:
    """Refuse a language that the program does not speak."""
    if value is None or language_of_locale(value) in languages():
        return value
    words = voice_of(context).words
    known = ", ".join(languages())
    raise BadParameter(words.text("{value} is not one of: {choices}.", value=value, choices=known))


LangOption = Annotated[
    str | None,
    Option("--lang", metavar=N_("LANGUAGE"), help=N_("Language: en or sv."), callback=known_language),
]
QuietOption = Annotated[bool, Option("--quiet", "-q", help=N_("Say nothing but the result."))]
NoColorOption = Annotated[bool, Option("--no-color", help=N_("Use no colour."))]
FormatOption = Annotated[Format, Option("--format", help=N_("How the result is printed."))]
TextOrJsonOption = Annotated[TextOrJson, Option("--format", help=N_("How the result is printed."))]
ChecklistOption = Annotated[
    str | None,
    Option("--checklist", metavar=N_("FILE|ID"), help=N_("The checklist, by file or by id.")),
]
JobsOption = Annotated[
    int | None,
    Option("--jobs", min=1, max=256, metavar=N_("N"), help=N_("So many processes at a time; else all cores.")),
]
ColumnsOption = Annotated[
    Path | None,
    Option("--columns", metavar=N_("FILE"), help=N_("What the columns of a table mean (cpted schema columns).")),
]
SheetOption = Annotated[
    str | None,
    Option("--sheet", metavar=N_("NAME"), help=N_("The sheet of a workbook; else the first with sites.")),
]
NoInputOption = Annotated[bool, Option("--no-input", help=N_("Ask nothing; stop where an answer is needed."))]
DryRunOption = Annotated[bool, Option("--dry-run", help=N_("Show what would be done, and write nothing."))]

StrictOption = Annotated[bool, Option("--strict", help=N_("Exit with 5 on hints too."))]
AsOfOption = Annotated[
    date | None,
    Option("--as-of", metavar=N_("DATE"), help=N_("Deadlines before this day have passed (else: the files' own day).")),
]


def common(lang: LangOption = None, quiet: QuietOption = False, no_color: NoColorOption = False) -> None:  # noqa: FBT002
    """Carry the options that every command has; `manners` adds them, so no command lists them."""
