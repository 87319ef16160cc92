"""The verbs of cpted for scripts and commands: load, score, plan, render.

from pathlib import Path
from cpted_cli import api

sites, faults = api.load([Path("sites/garden")])
results = api.score(sites)

A verb is loaded when it is first asked for, so that scoring does not wait for what reports need;
`__init__.pyi` tells editors and type checkers the same names.
"""

from importlib import import_module

VERBS = {
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
    "photos_with_persons": "reports",
    "render": "reports",
    "render_basis": "reports",
    "unchecked_photos": "reports",
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


def __getattr__(name: str) -> object:
    """Load the module that a verb lives in (PEP 562)."""
    if name not in VERBS:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{VERBS[name]}"), name)


def __dir__() -> list[str]:
    """Name the verbs."""
    return sorted(VERBS)
