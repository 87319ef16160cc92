"""The page that `cpted` alone shows: what it is for, its commands, its options.

Also the quickest: `cpted`, `cpted --help` and `cpted --version` are answered here, before
Typer is loaded.
"""

from collections.abc import Sequence

from cpted_cli.cli.layout import Line, page, paragraph, section
from cpted_cli.cli.table import Row
from cpted_cli.wording.translator import N_, Words, language_of_locale, language_option

PURPOSE = N_("From a visit to a place to a plan that a meeting can decide on.")
OPTIONS: tuple[tuple[str, str, str], ...] = (
    ("--version", "", N_("Show the version.")),
    ("--install-completion", "", N_("Set up completion with the Tab key in this shell.")),
    ("--show-completion", "", N_("Print the completion script of this shell.")),
    ("--lang", N_("LANGUAGE"), N_("Language: en or sv.")),
    ("-q, --quiet", "", N_("Say nothing but the result.")),
    ("--no-color", "", N_("Use no colour.")),
    ("-h, --help", "", N_("Show this help.")),
)


def front_page(rows: Sequence[Row], words: Words) -> str:
    """Write the page: what the program is for, its commands, its options."""
    command, options = words.text("COMMAND"), words.text("OPTIONS")
    commands = [(row.name, words.text(row.help)) for row in rows]
    return page(
        paragraph(words.text(PURPOSE)),
        words.text("Usage: {line}", line=f"cpted {command} [{options}]"),
        section(words.text("Commands:"), commands),
        section(words.text("Options:"), [option_line(*option, words) for option in OPTIONS]),
        paragraph(words.text("Type {line} to see more of a command.", line=f"cpted {command} --help")),
    )


def option_line(names: str, value: str, said: str, words: Words) -> Line:
    """Write one option with its explanation."""
    return f"{names} {words.text(value)}" if value else names, words.text(said)


def version() -> str:
    """Tell which cpted this is."""
    from importlib import metadata

    return f"cpted {metadata.version('cpted-cli')}"


def quick_answer(argv: Sequence[str], rows: Sequence[Row], words: Words) -> str | None:
    """Answer a command line that asks for nothing but this page or the version."""
    named = language_option(argv)
    if named and language_of_locale(named) != words.language:
        return None
    asked = [word for word in without_language(argv) if word not in {"-q", "--quiet", "--no-color"}]
    if asked == ["--version"]:
        return version()
    return front_page(rows, words) if asked in ([], ["-h"], ["--help"]) else None


def without_language(argv: Sequence[str]) -> list[str]:
    """Leave `--lang` and what follows it out of a command line."""
    before = ["", *argv]
    pairs = zip(before, argv, strict=False)
    return [word for last, word in pairs if "--lang" not in (last, word) and not word.startswith("--lang=")]
