"""Basic requirements: met, not met, or not checked."""

from collections.abc import Iterable
from typing import Literal

from cpted_cli.analysis.gate_limits import DIGITS, gate_position, is_at_or_below
from cpted_cli.analysis.instances import Instance
from cpted_cli.model.score import Gates, Lifted


def gates_of(instances: Iterable[Instance], undrawn: Iterable[Instance] = ()) -> Gates:
    """Count basic requirements by criterion; one where nothing applies is not counted.

    One that was tried at a sample of zones only can fail, but is never called met.
    """
    sampled = {one.question.criterion.id for one in undrawn}
    by_criterion: dict[str, list[Instance]] = {}
    for instance in instances:
        if instance.question.criterion.gate is not None:
            by_criterion.setdefault(instance.question.criterion.id, []).append(instance)
    applicable = {name: [one for one in group if one.is_applicable] for name, group in by_criterion.items()}
    states = {name: _state(group, is_sample=name in sampled) for name, group in applicable.items() if group}
    return Gates(
        met=sum(state == "met" for state in states.values()),
        failed=tuple(one for one, state in states.items() if state == "failed"),
        unchecked=tuple(one for one, state in states.items() if state == "unchecked"),
        set_aside=tuple(name for name, group in applicable.items() if not group),
        lifted=tuple(
            _lifted(name, applicable[name])
            for name, state in states.items()
            if state == "met" and any(is_lifted(one) for one in applicable[name])
        ),
    )


def fails_gate(instance: Instance) -> bool:
    """Tell whether any single rating of an instance is at or below its gate."""
    return any(is_at_or_below(one.position, instance.question.criterion) for one in instance.given)


def is_lifted(instance: Instance) -> bool:
    """Tell whether an instance failed its gate and was found above it when somebody looked again."""
    limit = gate_position(instance.question.criterion)
    if limit is None or instance.again is None or not fails_gate(instance):
        return False
    return round(instance.again.position - limit, DIGITS) > 0


def _lifted(criterion: str, group: list[Instance]) -> Lifted:
    last = max((one.again for one in group if one.again and is_lifted(one)), key=lambda one: one.date)
    return Lifted(criterion=criterion, by=last.by, date=last.date)


def _state(group: list[Instance], *, is_sample: bool) -> Literal["met", "failed", "unchecked"]:
    if any(fails_gate(one) and not is_lifted(one) for one in group):
        return "failed"
    return "met" if all(one.rated for one in group) and not is_sample else "unchecked"
