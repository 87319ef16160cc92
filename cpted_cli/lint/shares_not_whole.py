"""Shares of a cost that do not make a whole."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material, placed_actions
from cpted_cli.model.plan import WHOLE_PERCENT, Action

CODE = "shares-not-whole"
ROUNDING = 1.0
"""Three thirds may be written 33, 33 and 33."""


def hints(material: Material) -> Iterator[Hint]:
    """Doubt shares of those who pay that add up to more or less than the whole."""
    for where, action in placed_actions(material.value):
        total = sum(one.share or 0.0 for one in action.funders)
        if _is_doubtful(action, total):
            params = {"name": action.id, "share": total / WHOLE_PERCENT}
            yield Hint(code=CODE, where=(*where, "funders"), at_key=True, params=params)


def _is_doubtful(action: Action, total: float) -> bool:
    said = [one.share is not None for one in action.funders]
    if not any(said):
        return False
    if all(said):
        return abs(total - WHOLE_PERCENT) > ROUNDING
    return total >= WHOLE_PERCENT  # somebody is left, and nothing to pay
