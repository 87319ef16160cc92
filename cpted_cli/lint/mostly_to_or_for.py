"""A plan in which hardly anything is done with the residents, or by them."""

from collections.abc import Iterator

from cpted_cli.analysis.participation import participation
from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material, counted_actions

CODE = "mostly-to-or-for"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt plans with more than 80 % to or for the residents, among the actions that say which."""
    part = participation(counted_actions(material), material.measures)
    if part.is_mostly_passive:
        params = {"share": part.passive_share, "count": sum(part.counts.values())}
        yield Hint(code=CODE, where=("actions",), at_key=True, params=params)
