"""A visit whose clock times say that it ended before it began."""

from collections.abc import Iterator
from datetime import time

from cpted_cli.analysis.visit_hours import can_end
from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material
from cpted_cli.model.assessment import Assessment

CODE = "visit-backwards"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt an end that lies more than half a day after the start, over midnight as it may be."""
    visit = material.value
    if not isinstance(visit, Assessment):
        return
    start, end = visit.conditions.start, visit.conditions.end
    if start is not None and end is not None and not can_end(start, end):
        params = {"begins": time.fromisoformat(start), "ends": time.fromisoformat(end)}
        yield Hint(code=CODE, where=("conditions", "end"), params=params)
