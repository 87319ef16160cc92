"""Something that a resident said, and no answer."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material, placed_remarks

CODE = "remark-unanswered"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt a safety walk with remarks of which nobody has said what becomes of them."""
    for where, remark in placed_remarks(material.value):
        if not remark.is_answered:
            yield Hint(code=CODE, where=(*where, "id"), params={"name": remark.id})
