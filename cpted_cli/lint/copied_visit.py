"""A visit answered to the last question like that of another assessor."""

from collections.abc import Iterator

from cpted_cli.analysis.copied_visits import copied_visits
from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material
from cpted_cli.model.assessment import Assessment

CODE = "copied-visit"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt that two assessors who answered everything alike were each judging by themselves."""
    visit = material.value
    if not isinstance(visit, Assessment):
        return
    for name, other in material.visits.items():
        for found in copied_visits([(name, other), ("", visit)]):
            params = {"name": visit.assessor, "other": other.assessor, "count": found.answers, "text": name}
            yield Hint(code=CODE, where=("answers",), params=params)
