"""A criterion that does not say what it rests on."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material, placed_criteria
from cpted_cli.model.checklist import Checklist

CODE = "no-source"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt criteria that name no source."""
    if isinstance(material.value, Checklist):
        for where, criterion in placed_criteria(material.value):
            if not criterion.sources:
                yield Hint(code=CODE, where=(*where, "id"), params={"criterion": criterion.id})
