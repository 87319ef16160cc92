"""Shows results in the form that was asked for."""

import typer

from cpted_cli import api
from cpted_cli.cli.options import Format
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import Fault
from cpted_cli.files.results import fault_row, result_csv, result_json
from cpted_cli.model.robustness import Ranking
from cpted_cli.wording.faults import fault_sentence


def show_results(
    scored: tuple[api.Scored, ...],
    faults: tuple[Fault, ...],
    format_: Format,
    voice: Voice,
    rankings: tuple[Ranking, ...] = (),
) -> None:
    """Print results as text, JSON or CSV; only JSON carries the faults with them."""
    results = [one.score for one in scored]
    if format_ is Format.JSON:
        rows = [fault_row(fault, fault_sentence(fault, voice.words)) for fault in faults]
        typer.echo(result_json(results, rows, rankings), nl=False)
    elif format_ is Format.CSV:
        typer.echo(result_csv(results), nl=False)
    else:
        show_scores(scored, voice, rankings)


def show_scores(scored: tuple[api.Scored, ...], voice: Voice, rankings: tuple[Ranking, ...] = ()) -> None:
    """Print results for a person; the library that draws tables is loaded only for this."""
    from cpted_cli.terminal.output import console
    from cpted_cli.terminal.scores import show_score

    terminal = console(colour=voice.colour)
    for one in scored:
        show_score(terminal, one.folder.site, one.used.checklist, one.score, voice.words)
        if one.score.by_frame is not None:
            from cpted_cli.terminal.frames import show_frame

            show_frame(terminal, one.used.checklist, one.score, one.score.by_frame, voice.words)
        for measured in one.score.lighting:
            from cpted_cli.terminal.lighting import show_lighting

            show_lighting(terminal, one.folder.site, measured, voice.words)
        if one.score.explanation is not None:
            from cpted_cli.terminal.explanation import show_explanation

            show_explanation(terminal, one.folder.site, one.used.checklist, one.score, voice.words)
        if one.score.robustness is not None:
            from cpted_cli.terminal.robustness import show_robustness

            show_robustness(terminal, one.folder.site, one.score, one.score.robustness, voice.words)
    for ranking in rankings:
        from cpted_cli.terminal.robustness import show_ranking

        show_ranking(terminal, ranking, {one.score.site: one.folder.site for one in scored}, voice.words)
