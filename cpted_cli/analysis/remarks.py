"""Whether a safety walk speaks of zones, findings and actions that are there."""

from collections.abc import Iterator
from dataclasses import replace

from cpted_cli.analysis.profiles import duplicate_ids
from cpted_cli.errors import Fault
from cpted_cli.model.plan import Plan
from cpted_cli.model.safety_walk import Remark, SafetyWalk
from cpted_cli.model.site import Site


def walk_faults(walk: SafetyWalk, site: Site, plan: Plan | None) -> Iterator[Fault]:
    """Tell what a safety walk refers to that is not there."""
    if walk.site != site.id:
        yield Fault(code="other-site", where=("site",), params={"text": walk.site, "site": site.id})
    yield from duplicate_ids([one.id for one in walk.stops], ("stops",))
    zones = tuple(one.id for one in site.zones)
    seen: set[str] = set()
    for index, stop in enumerate(walk.stops):
        for number, name in enumerate(stop.zones):
            if name not in zones:
                params = {"text": name, "known": zones}
                yield Fault(code="unknown-zone", where=("stops", index, "zones", number), params=params)
        for number, remark in enumerate(stop.remarks):
            where = ("stops", index, "remarks", number)
            if remark.id in seen:
                yield Fault(code="duplicate-id", where=(*where, "id"), params={"text": remark.id})
            seen.add(remark.id)
            for fault in _remark_faults(remark, plan):
                yield replace(fault, where=(*where, *fault.where))


def _remark_faults(remark: Remark, plan: Plan | None) -> Iterator[Fault]:
    actions = tuple(one.id for one in plan.actions) if plan else ()
    if remark.action is not None and remark.action not in actions:
        yield Fault(code="unknown-action", where=("action",), params={"text": remark.action, "known": actions})
    findings = tuple(one.id for one in plan.findings) if plan else ()
    for number, name in enumerate(remark.findings):
        if name not in findings:
            yield Fault(code="unknown-finding", where=("findings", number), params={"text": name, "known": findings})
