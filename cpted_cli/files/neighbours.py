"""What lies around a plan, a safety walk or a case, as far as a rule wants to know."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from cpted_cli.analysis.latest import latest_day
from cpted_cli.analysis.stages import SiteInCase
from cpted_cli.files.cases import sites_of_case
from cpted_cli.files.documents import read_document
from cpted_cli.files.plans import PLAN_FILE
from cpted_cli.files.safety_walks import CASE_FILE, WALK_FILE
from cpted_cli.model.case import Case
from cpted_cli.model.plan import Plan
from cpted_cli.model.safety_walk import SafetyWalk


def neighbours(value: object, path: Path, as_of: date | None) -> Mapping[str, Any]:
    """Give the sites of a case, whether a plan lies in one, and the day as of which all holds.

    The day is what was asked for, otherwise the last that the plan, the walk and the case speak of as past.
    """
    if isinstance(value, Case):
        sites = tuple(_site(one) for one in sites_of_case(path.parent))
        held = [thing for site in sites for thing in (site.plan, site.walk)]
        return {"sites": sites, "as_of": as_of or latest_day(value, *held)}
    if isinstance(value, Plan | SafetyWalk):
        case = _case_around(path)
        beside = [_value(path.parent / name) for name in (PLAN_FILE, WALK_FILE)]
        return {"in_case": case is not None, "as_of": as_of or latest_day(value, case, *beside)}
    return {}


def _site(folder: Path) -> SiteInCase:
    plan, walk = _value(folder / PLAN_FILE), _value(folder / WALK_FILE)
    return SiteInCase(
        id=folder.name,
        plan=plan if isinstance(plan, Plan) else None,
        walk=walk if isinstance(walk, SafetyWalk) else None,
    )


def _case_around(path: Path) -> Case | None:
    file = next((one for home in path.resolve().parents if (one := home / CASE_FILE).is_file()), None)
    value = _value(file) if file is not None else None
    return value if isinstance(value, Case) else None


def _value(path: Path) -> object:
    document, _ = read_document(path) if path.is_file() else (None, ())
    return document.value if document else None
