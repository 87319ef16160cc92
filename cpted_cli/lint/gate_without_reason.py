"""A basic requirement that does not say why it is one."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material, placed_criteria

CODE = "gate-without-reason"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt criteria with a gate and without `why`: an owner who is told that it fails will ask."""
    for where, criterion in placed_criteria(material.value):
        if criterion.gate is not None and criterion.why is None:
            yield Hint(code=CODE, where=(*where, "gate"), params={"criterion": criterion.id})
