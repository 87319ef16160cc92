"""An action that answers nothing that was seen, found or said."""

from collections.abc import Iterator

from cpted_cli.analysis.stages import has_ground
from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material, placed_actions

CODE = "action-without-ground"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt actions that name no finding, no problem and no remark."""
    for where, action in placed_actions(material.value):
        if not has_ground(action):
            yield Hint(code=CODE, where=(*where, "id"), params={"name": action.id})
