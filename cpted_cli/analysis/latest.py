"""The day that a plan, a case or a safety walk has come to, as its own dates tell."""

from collections.abc import Iterator
from datetime import date

from cpted_cli.model.case import Case
from cpted_cli.model.plan import Plan
from cpted_cli.model.safety_walk import SafetyWalk


def latest_day(*values: object) -> date | None:
    """Give the last day of which any of them speaks as past: its own date, or that of a status or decision.

    Deadlines do not count, for they lie ahead.
    """
    return max((day for value in values for day in _days(value) if day), default=None)


def _days(value: object) -> Iterator[date | None]:
    if isinstance(value, Plan | Case):
        yield value.date
        yield from (one.status_on for one in value.actions)
        yield from (one.decided_on for one in value.declined)
    if isinstance(value, Case):
        yield from (one.date for one in value.decisions)
    if isinstance(value, SafetyWalk):
        yield value.date
        yield value.as_of
        yield from (one.status_on for one in value.remarks)
