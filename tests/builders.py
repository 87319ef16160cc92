"""Small checklists, sites and visits for tests, each in one line."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from cpted_cli.analysis.instances import Visit
from cpted_cli.analysis.scoring import site_scores
from cpted_cli.model.assessment import Answer, Assessment, ChecklistRef, Conditions
from cpted_cli.model.checklist import Checklist, Criterion, Principle, ZoneKind
from cpted_cli.model.scale import RatioScale, Step, StepScale
from cpted_cli.model.score import Model, SiteScore
from cpted_cli.model.site import Site, Zone

QUALITY = StepScale(steps=("Serious", "Clear", "Acceptable", "Good", "Very good"))
YES_NO = StepScale(steps=("No", "Yes"))
RATIO = RatioScale()
HUNDREDTHS = StepScale(steps=tuple(Step(label=str(step), position=step / 100) for step in range(101)))
"""A scale whose step number is the position in hundredths: lets a fixture set any position."""


def make_criterion(name: str, **changes: Any) -> Criterion:
    """Build a criterion asked by day only, on the scale of hundredths."""
    written: dict[str, Any] = {"id": name, "question": f"{name}?", "scale": HUNDREDTHS, "light": "day", **changes}
    return Criterion(**written)


def make_principle(name: str, *criteria: Criterion | str, weight: float = 1.0) -> Principle:
    """Build a principle; a bare name is a criterion of weight 1."""
    made = tuple(one if isinstance(one, Criterion) else make_criterion(one) for one in criteria)
    return Principle(id=name, title=name, criteria=made, weight=weight)


def make_checklist(*principles: Principle, **changes: Any) -> Checklist:
    """Build a checklist with a repeating kind of zone, `entrance`."""
    written: dict[str, Any] = {
        "format": "cpted-checklist/1",
        "id": "small",
        "edition": "1",
        "title": "Small",
        "principles": principles,
        "zones": (ZoneKind(id="entrance", title="Entrance", repeats=True),),
        **changes,
    }
    return Checklist(**written)


def one_principle(*criteria: Criterion | str, **changes: Any) -> Checklist:
    """Build a checklist of one principle."""
    return make_checklist(make_principle("only", *criteria), **changes)


def make_site(*entrances: str, **changes: Any) -> Site:
    """Build a site with the named entrances."""
    zones = tuple(Zone(id=name, kind="entrance", name=name) for name in entrances)
    written: dict[str, Any] = {
        "format": "cpted-site/1",
        "id": "garden",
        "name": "Garden",
        "kind": "residential-area",
        "zones": zones,
        **changes,
    }
    return Site(**written)


def make_assessment(answers: Mapping[str, Answer | float], **changes: Any) -> Assessment:
    """Build a visit by a1 in daylight on 20 October 2026."""
    start = changes.pop("start", None)
    written: dict[str, Any] = {
        "format": "cpted-assessment/1",
        "checklist": ChecklistRef(id="small", edition="1"),
        "site": "garden",
        "assessor": "a1",
        "light": "day",
        "date": date(2026, 10, 20),
        "answers": answers,
        "conditions": Conditions(start=start),
        **changes,
    }
    return Assessment(**written)


def make_visit(answers: Mapping[str, Answer | float], file: str = "visit.yaml", **changes: Any) -> Visit:
    """Build a visit as it lies in a file."""
    return Visit(file=file, assessment=make_assessment(answers, **changes))


def score_of(
    checklist: Checklist,
    *visits: Visit | Mapping[str, Answer | float],
    site: Site | None = None,
    model: Model = "arithmetic",
) -> SiteScore:
    """Score one round; bare answers are a visit by a1 in daylight."""
    made = [one if isinstance(one, Visit) else make_visit(one) for one in visits]
    (result,) = site_scores(site or make_site(), checklist, "", made, model=model)
    return result


ABSENT = Answer(absent="no sign at any entry")
NOT_APPLICABLE = Answer(not_applicable="no gate here")
NOT_OBSERVED = Answer(not_observed="locked")
