"""A principle that is none of CPTED's, so that its criteria have no frame."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material
from cpted_cli.model.checklist import Checklist

CODE = "foreign-principle"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt principles that no word list names among those of CPTED."""
    if isinstance(material.value, Checklist) and material.principles:
        known = tuple(sorted(material.principles))
        for index, principle in enumerate(material.value.principles):
            if principle.id not in material.principles:
                params = {"text": principle.id, "known": known}
                yield Hint(code=CODE, where=("principles", index, "id"), params=params)
