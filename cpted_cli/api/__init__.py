"""The verbs of cpted for scripts and commands: load, score, plan, render.

from pathlib import Path
from cpted_cli import api

sites, faults = api.load([Path("sites/garden")])
results = api.score(sites)
"""

from cpted_cli.api.plans import budgeted, ground_of, plan
from cpted_cli.api.reasons import agree, explained, framed, robust
from cpted_cli.api.reports import (
    Rendered,
    ReportWish,
    depth,
    render,
    render_basis,
    unchecked_photos,
)
from cpted_cli.api.scores import Scored, counting_visits, latest, load, score, seen_in

__all__ = [
    "Rendered",
    "ReportWish",
    "Scored",
    "agree",
    "budgeted",
    "counting_visits",
    "depth",
    "explained",
    "framed",
    "ground_of",
    "latest",
    "load",
    "plan",
    "render",
    "render_basis",
    "robust",
    "score",
    "seen_in",
    "unchecked_photos",
]
