"""The verbs of cpted for scripts and commands: load, score, plan, render.

    from pathlib import Path

    import polars

    from cpted_cli import api
    from cpted_cli.wording.faults import fault_line
    from cpted_cli.wording.translator import words_for

    # Read sites. What is faulty is left out and told: each fault has a place (file, line, column) and a code,
    # and `fault_line` says it in words.
    sites, faults = api.load([Path("sites")], with_plan=True)
    for fault in faults:
        print(fault_line(fault, words_for("en")))

    # Score them: one result for each site, checklist and round. A score is None where nothing was rated.
    results = api.score(sites)
    for one in api.latest(results):
        print(one.score.site, one.score.shown, one.score.low, one.score.high, one.score.coverage, one.score.band)

    # Turn findings into recommendations, the most urgent first.
    for advised in api.plan(results[0]):
        print(advised.measure.id, advised.urgency)

    # Render a report. Nothing is written; `content` is its bytes.
    page = api.render(results[0], api.ReportWish(template="brief", form="html"), words_for("sv"))
    Path("garden.html").write_bytes(page.content)

    # Score many, from folders and tables, some at a time and in little memory. A table does not say which checklist
    # it answers: api.BatchWish(checklist="residential-area").
    batch = api.batch([Path("sites")])
    for part in batch.parts():
        print(part.read, part.scored, part.refused, [result.shown for result in part.results])

    # Score what another program holds as Arrow (Polars, pyarrow, pandas, DuckDB), and hand it the results likewise.
    rows = polars.DataFrame({"site": ["stop-1"], "light": ["dark"], "ns-lamps-working": ["17/20"]})
    scores = api.score_arrow(rows, api.BatchWish(checklist="residential-area"))
    print(scores.read, scores.scored, scores.refused, polars.DataFrame(scores)["standing"][0])

Names and titles are one text or one for each language: `cpted_cli.model.text.in_language(text, "sv")` chooses.

Faults in files are values, for they are the user's to mend. What cannot go on is raised: `cpted_cli.errors.Stop` with
a message and an exit code (nothing at a path, no such template), `cpted_cli.errors.FaultsFound` with its `faults`
where a checklist or a map of columns that everything rests on cannot be used. `api.score` and the numbers in it are
those of `cpted score`; `help(api.score)` and the like tell what each verb takes and gives.

A verb is loaded when it is first asked for, so that scoring does not wait for what reports need;
`__init__.pyi` tells editors and type checkers the same names.
"""

from importlib import import_module

VERBS = {
    "load_whole_case": "cases",
    "render_case": "dialogues",
    "render_comparison": "dialogues",
    "render_walk": "dialogues",
    "whole": "cases",
    "ArrowScores": "arrow",
    "score_arrow": "arrow",
    "Batch": "batches",
    "BatchPart": "parts",
    "BatchWish": "batches",
    "batch": "batches",
    "budgeted": "plans",
    "ground_of": "plans",
    "plan": "plans",
    "agree": "reasons",
    "explained": "reasons",
    "framed": "reasons",
    "robust": "reasons",
    "Rendered": "reports",
    "ReportWish": "reports",
    "depth": "reports",
    "PhotoSource": "reports",
    "render": "reports",
    "render_basis": "reports",
    "Scored": "scores",
    "counting_visits": "scores",
    "latest": "scores",
    "load": "scores",
    "score": "scores",
    "seen_in": "scores",
    "changes_since": "versions",
    "keep": "versions",
}
"""Each verb, and each noun that verbs speak of, with the module that it lives in."""

__all__ = list(VERBS)


def __getattr__(name: str) -> object:
    """Load the module that a verb lives in (PEP 562)."""
    if name not in VERBS:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{VERBS[name]}"), name)


def __dir__() -> list[str]:
    """Name the verbs."""
    return sorted(VERBS)
