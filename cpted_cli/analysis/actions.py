"""Whether a plan, its actions and what was declined speak of things that are there."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cpted_cli.analysis.profiles import duplicate_ids
from cpted_cli.errors import Fault, Where
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.plan import Action, Declined, Plan
from cpted_cli.model.site import Site

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


def plan_faults(plan: Plan, checklists: tuple[Checklist, ...], site: Site, known: Referable) -> Iterator[Fault]:
    """Tell what a plan refers to that is not there; missing photos are told by the report."""
    if plan.site != site.id:
        yield Fault(code="other-site", where=("site",), params={"text": plan.site, "site": site.id})
    criteria = tuple(dict.fromkeys(one.id for checklist in checklists for one in checklist.criteria()))
    for index, finding in enumerate(plan.findings):
        for number, key in enumerate(finding.answers):
            criterion, _, zone = key.partition("@")
            where: Where = ("findings", index, "answers", number)
            if criteria and criterion not in criteria:
                yield Fault(code="unknown-answer", where=where, params={"text": criterion, "known": criteria})
            elif zone and site.zone(zone) is None:
                zones = tuple(one.id for one in site.zones)
                yield Fault(code="unknown-zone", where=where, params={"text": zone, "known": zones})
    findings = tuple(one.id for one in plan.findings)
    yield from action_faults(plan.actions, plan.declined, replace(known, findings=findings))
    for name in ("findings", "actions", "declined"):
        yield from duplicate_ids([one.id for one in getattr(plan, name)], (name,))


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
