"""A strategy that residents had no part in."""

from collections.abc import Iterator

from cpted_cli.analysis.stages import Whole
from cpted_cli.errors import Hint, Where
from cpted_cli.lint.material import Material
from cpted_cli.model.case import Case, Standing
from cpted_cli.model.stage import STAGES

CODE = "residents-too-late"
FROM = STAGES.index("strategy")


def hints(material: Material) -> Iterator[Hint]:
    """Doubt a case in which things are decided before anything was done with or by residents."""
    case = material.value
    if not isinstance(case, Case):
        return
    where = _begun(case)
    whole = Whole(case=case, sites=material.sites)
    dated = [one.date for one in _late_stages(case)] + [one.date for one in case.decisions]
    days = [day for day in dated if day]
    heard = whole.heard_from
    if where and (heard is None or (days and heard > min(days))):
        yield Hint(code=CODE, where=where)


def _begun(case: Case) -> Where:
    """Give the way to what shows that stage four has begun; empty where nothing does."""
    late = _late_stages(case)
    if late:
        return ("stages", case.stages.index(late[0]))
    return ("decisions",) if case.decisions else ()


def _late_stages(case: Case) -> list[Standing]:
    begun = [one for one in case.stages if one.status != "not-begun"]
    return [one for one in begun if STAGES.index(one.stage) >= FROM]
