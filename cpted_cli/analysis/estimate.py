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
    """Estimate a visit: 40 seconds a question, rounded up to five minutes.

    Units: minutes. Range: 0 and up.
    Source: our own pace, 60 answers in 40 minutes.
    """
    asked = [
        one
        for one in questions(checklist, site)
        if light in one.criterion.lights and (one.criterion.short or not short)
    ]
    minutes = math.ceil(len(asked) * SECONDS_A_QUESTION / 60 / 5) * 5
    return Estimate(questions=len(asked), minutes=minutes)
