"""Shows results on the terminal; the library that draws tables is loaded only here."""

from cpted_cli import api
from cpted_cli.cli.voice import Voice


def show_text(scored: tuple[api.Scored, ...], voice: Voice) -> None:
    """Print the results for a person."""
    from cpted_cli.terminal.output import console
    from cpted_cli.terminal.scores import show_score

    terminal = console(colour=voice.colour)
    for one in scored:
        show_score(terminal, one.folder.site, one.used.checklist, one.score, voice.words)
