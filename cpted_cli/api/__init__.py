"""The verbs of cpted for scripts and commands: load, score, plan, render.

from pathlib import Path
from cpted_cli import api

sites, faults = api.load([Path("sites/garden")])
results = api.score(sites)
"""

from cpted_cli.api.reasons import agree, explained, framed, robust
from cpted_cli.api.reports import (
    DATA_FILE,
    HASH_FILE,
    Rendered,
    ReportWish,
    attachments,
    depth,
    plan,
    render,
    render_basis,
    unchecked_photos,
)
from cpted_cli.api.scores import Scored, counting_visits, latest, load, score, seen_in

__all__ = [
    "DATA_FILE",
    "HASH_FILE",
    "Rendered",
    "ReportWish",
    "Scored",
    "agree",
    "attachments",
    "counting_visits",
    "depth",
    "explained",
    "framed",
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
