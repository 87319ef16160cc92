"""How many questions a visit asks, and about how long it takes."""

import math
from dataclasses import dataclass

from cpted_cli.analysis.instances import questions
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.site import Site
from cpted_cli.model.text import Light

SECONDS_A_QUESTION = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """Questions and minutes of a visit in one light."""

    questions: int
    minutes: int


def visit_estimate(checklist: Checklist, site: Site, light: Light, *, short: bool = False) -> Estimate:
    """Count the questions of a visit in one light, and estimate the minutes they take."""
    asked = [
        one
        for one in questions(checklist, site)
        if light in one.criterion.lights and (one.criterion.short or not short)
    ]
    return Estimate(questions=len(asked), minutes=minutes(len(asked)))


def minutes(count: int) -> int:
    """Estimate how long a number of questions takes.

    Units: minutes, at 40 s a question. Range: from 0.
    Source: our own pace, 60 answers in 40 minutes.
    """
    return math.ceil(count * SECONDS_A_QUESTION / 60)
