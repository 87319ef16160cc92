"""A measure that no criterion names, so that no finding ever leads to it."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material
from cpted_cli.model.measure import Measures

CODE = "unreachable-measure"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt measures that stand in no known checklist."""
    if isinstance(material.value, Measures):
        for index, measure in enumerate(material.value.measures):
            if measure.id not in material.used_measures:
                yield Hint(code=CODE, where=("measures", index, "id"), params={"measure": measure.id})
