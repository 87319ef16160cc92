"""An action whose owner may not do it on that land, or nobody has asked."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material, placed_actions
from cpted_cli.model.plan import Action

CODE = "owner-without-authority"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt open actions whose owner lacks authority over the land; once decided, it must be said."""
    for where, action in placed_actions(material.value):
        if action.owner is not None and action.is_open and _is_doubtful(action):
            key = "owner" if action.authority is None else "authority"
            params = {"name": action.id, "owner": action.owner}
            yield Hint(code=CODE, where=(*where, key), at_key=True, params=params)


def _is_doubtful(action: Action) -> bool:
    return action.authority is False or (action.authority is None and action.status != "proposed")
