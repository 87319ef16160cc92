"""A goal of which nobody knows where it stands today."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material
from cpted_cli.model.case import Case

CODE = "goal-without-baseline"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt goals of a case that do not say where things stand before anything is done."""
    if isinstance(material.value, Case):
        for index, goal in enumerate(material.value.goals):
            if goal.baseline is None:
                yield Hint(code=CODE, where=("goals", index, "id"), params={"name": goal.id})
