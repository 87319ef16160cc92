"""An action that costs something, and nobody who pays."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material, placed_actions

CODE = "cost-without-funder"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt open actions with a cost for which nobody is said to pay."""
    for where, action in placed_actions(material.value):
        key = "amount_sek" if action.amount_sek else "cost"
        if action.is_open and not action.is_funded and (action.cost or action.amount_sek):
            yield Hint(code=CODE, where=(*where, key), at_key=True, params={"name": action.id})
