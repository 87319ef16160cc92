"""A date that has passed, and what was to be done is not."""

from collections.abc import Iterator
from datetime import date

from cpted_cli.errors import Hint, Where
from cpted_cli.lint.material import Material, placed_actions, placed_remarks
from cpted_cli.model.case import Case

CODE = "deadline-passed"
AWAITED = ("open", "planned", "passed-on")
"""A remark with one of these still waits for what was promised."""


def hints(material: Material) -> Iterator[Hint]:
    """Doubt actions, promises to residents and goals whose date lies before the day as of which all holds."""
    for where, name, due in _awaited(material.value):
        if due is not None and material.as_of is not None and due < material.as_of:
            yield Hint(code=CODE, where=where, params={"name": name, "due": due, "as_of": material.as_of})


def _awaited(value: object) -> Iterator[tuple[Where, str, date | None]]:
    for where, action in placed_actions(value):
        if action.is_open:
            yield (*where, "due"), action.id, action.due
    for where, remark in placed_remarks(value):
        if remark.status in AWAITED:
            yield (*where, "due"), remark.id, remark.due
    for index, goal in enumerate(value.goals if isinstance(value, Case) else ()):
        if not any(one.date and goal.date and one.date >= goal.date for one in goal.results):
            yield ("goals", index, "date"), goal.id, goal.date
