"""A plan that mostly shuts out and hardens."""

from collections.abc import Iterator

from cpted_cli.analysis.participation import participation
from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material, counted_actions

CODE = "mostly-hardening"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt plans in which more than half of the actions only make things hard to get at."""
    part = participation(counted_actions(material), material.measures)
    if part.is_mostly_hardening:
        params = {"share": part.hardening_share, "count": part.of}
        yield Hint(code=CODE, where=("actions",), at_key=True, params=params)
