"""A crosswalk that leaves out criteria of a checklist that it places others of."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material
from cpted_cli.model.crosswalk import Crosswalk

CODE = "unplaced-criterion"
NAMED = 6


def hints(material: Material) -> Iterator[Hint]:
    """Doubt crosswalks in which criteria have neither a place nor a reason for having none."""
    crosswalk = material.value
    if not isinstance(crosswalk, Crosswalk):
        return
    for checklist, criteria in material.criteria_of.items():
        missing = tuple(name for name in criteria if name not in crosswalk.criteria)
        if missing and len(missing) < len(criteria):
            yield Hint(code=CODE, where=("criteria",), at_key=True, params={"checklist": checklist, "missing": missing})
