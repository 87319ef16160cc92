"""Whether actions and what was declined speak of things that are there."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cpted_cli.errors import Fault, Where
from cpted_cli.model.plan import Action, Declined

CODES = {
    "findings": "unknown-finding",
    "problems": "unknown-problem",
    "remarks": "unknown-remark",
    "needs": "unknown-action",
    "excludes": "unknown-action",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Referable:
    """What actions may speak of; None where there is no file that would say."""

    measures: frozenset[str]
    findings: tuple[str, ...] | None = None
    problems: tuple[str, ...] | None = None
    remarks: tuple[str, ...] | None = None


def action_faults(actions: Sequence[Action], declined: Sequence[Declined], known: Referable) -> Iterator[Fault]:
    """Tell what actions and declined things refer to that is not there."""
    named = tuple(one.id for one in actions)
    for index, action in enumerate(actions):
        yield from _unknown(action, ("actions", index), known)
        for key in ("needs", "excludes"):
            yield from _strangers(getattr(action, key), ("actions", index, key), named)
    for index, one in enumerate(declined):
        yield from _unknown(one, ("declined", index), known)


def _unknown(one: Action | Declined, where: Where, known: Referable) -> Iterator[Fault]:
    for key in ("findings", "problems", "remarks"):
        yield from _strangers(getattr(one, key), (*where, key), getattr(known, key))
    if one.measure is not None and one.measure not in known.measures:
        params = {"text": one.measure, "known": tuple(sorted(known.measures))}
        yield Fault(code="unknown-measure", where=(*where, "measure"), params=params)


def _strangers(names: Iterable[str], where: Where, known: tuple[str, ...] | None) -> Iterator[Fault]:
    for number, name in enumerate(names):
        if known is not None and name not in known:
            params = {"text": name, "known": known}
            yield Fault(code=CODES[str(where[-1])], where=(*where, number), params=params)
