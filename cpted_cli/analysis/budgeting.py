"""How far a sum of money goes: costs added up in order, as bands, with what needs and rules out what."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from cpted_cli.analysis.planning import Recommendation
from cpted_cli.model.measure import Measure
from cpted_cli.model.plan import Action, Plan
from cpted_cli.model.terms import CostBand, cost_limits_sek
from cpted_cli.model.text import LocalText

Fit = Literal["spent", "fits", "perhaps", "over", "excluded", "lacking", "unpriced"]
"""Carried out already; surely within the budget; perhaps; surely not; ruled out by something before it;
without something that it needs; without a cost."""
ADDED: tuple[Fit, ...] = ("fits", "perhaps")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that costs money: an action of the plan, or a measure that is advised."""

    id: str
    title: LocalText
    measure: str | None = None
    cost: CostBand | None = None
    amount_sek: int | None = None
    needs: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    is_carried_out: bool = False

    @property
    def names(self) -> frozenset[str]:
        """What others may call it by."""
        return frozenset({self.id, *([self.measure] if self.measure else [])})

    @property
    def limits_sek(self) -> tuple[int, int | None] | None:
        """From how much to how much it costs; None where nobody has said, no upper end for the last band."""
        return cost_limits_sek(self.cost, self.amount_sek)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spending:
    """One thing and the sum so far; `because` names what rules it out, what it lacks, or what asked for it first."""

    item: Item
    fit: Fit
    low_sek: int
    high_sek: int | None
    because: str | None = None


def items_in_order(
    advised: Sequence[Recommendation], plan: Plan | None, measures: Mapping[str, Measure]
) -> tuple[Item, ...]:
    """Put what is advised in its ranked order, each as the plan has it where it has it, then the plan's own.

    What the plan declines is left out.
    """
    actions = plan.actions if plan else ()
    declined = {one.measure for one in plan.declined if one.measure} if plan else set()
    decided = {one.measure for one in actions if one.measure}
    items: list[Item] = []
    for one in advised:
        if one.measure.id in decided:
            items.extend(_of_action(action, measures) for action in actions if action.measure == one.measure.id)
        elif one.measure.id not in declined:
            items.append(_of_measure(one.measure))
    listed = {one.id for one in items}
    items.extend(_of_action(one, measures) for one in actions if one.id not in listed)
    return tuple({one.id: one for one in items}.values())


def spendings(items: Sequence[Item], budget_sek: float) -> tuple[Spending, ...]:
    """Add up costs in order as long as the budget may bear them.

    What does not fit is passed over, for something cheaper may follow. What another thing needs is
    taken with it. A sum is a span, for each cost is one.

    Units: kronor. Range: sums 0 and up; no upper end as soon as one cost has none.
    Source: plain interval addition; the order is the ranking's, or the consultant's.
    """
    counted: list[Spending] = []
    for item in items:
        if all(one.item.id != item.id for one in counted):
            counted.extend(_taken(item, items, counted, budget_sek))
    return tuple(counted)


def _taken(item: Item, items: Sequence[Item], counted: list[Spending], budget_sek: float) -> list[Spending]:
    low, high = _sum(counted)
    refused = _refused(item, counted)
    if refused is not None:
        return [replace(refused, low_sek=low, high_sek=high)]
    bundle, lacking = _bundle(item, items, counted)
    if lacking is not None:
        return [Spending(item=item, fit="lacking", low_sek=low, high_sek=high, because=lacking)]
    fit = _fit(_sum(counted, bundle), budget_sek)
    if fit == "over":
        return [Spending(item=item, fit="over", low_sek=low, high_sek=high)]
    made: list[Spending] = []
    for one in bundle:
        sums = _sum([*counted, *made], [one])
        because = None if one is item else item.id
        made.append(Spending(item=one, fit=_fit(sums, budget_sek), low_sek=sums[0], high_sek=sums[1], because=because))
    return made


def _refused(item: Item, counted: Sequence[Spending]) -> Spending | None:
    if item.is_carried_out:
        return Spending(item=item, fit="spent", low_sek=0, high_sek=0)
    for one in counted:
        taken = one.fit in ADDED or one.fit == "spent"
        if taken and (one.item.names.intersection(item.excludes) or item.names.intersection(one.item.excludes)):
            return Spending(item=item, fit="excluded", low_sek=0, high_sek=0, because=one.item.id)
    if item.limits_sek is None:
        return Spending(item=item, fit="unpriced", low_sek=0, high_sek=0)
    return None


def _bundle(item: Item, items: Sequence[Item], counted: Sequence[Spending]) -> tuple[list[Item], str | None]:
    """Gather what must be done with it and is not counted yet, it itself last; or name what is not there."""
    there = {name for one in counted if one.fit in ADDED or one.fit == "spent" for name in one.item.names}
    bundle: list[Item] = []
    waiting, seen = [item], {item.id}
    while waiting:
        current = waiting.pop(0)
        bundle.insert(0, current)
        for name in current.needs:
            if name in there:
                continue
            found = next((one for one in items if name in one.names), None)
            if found is None or _refused(found, counted) is not None:
                return [], name
            if found.id not in seen:
                seen.add(found.id)
                waiting.append(found)
    return bundle, None


def _sum(counted: Iterable[Spending], more: Iterable[Item] = ()) -> tuple[int, int | None]:
    limits = [one.item.limits_sek for one in counted if one.fit in ADDED]
    limits.extend(one.limits_sek for one in more)
    known = [one for one in limits if one is not None]
    highs = [high for _, high in known]
    return sum(low for low, _ in known), None if None in highs else sum(high for high in highs if high is not None)


def _fit(sums: tuple[int, int | None], budget_sek: float) -> Fit:
    low, high = sums
    if low > budget_sek:
        return "over"
    return "fits" if high is not None and high <= budget_sek else "perhaps"


def _of_measure(measure: Measure) -> Item:
    return Item(
        id=measure.id,
        title=measure.title,
        measure=measure.id,
        cost=measure.cost,
        needs=measure.needs,
        excludes=measure.excludes,
    )


def _of_action(action: Action, measures: Mapping[str, Measure]) -> Item:
    measure = measures.get(action.measure) if action.measure else None
    return Item(
        id=action.id,
        title=action.title,
        measure=action.measure,
        cost=action.cost or (measure.cost if measure else None),
        amount_sek=action.amount_sek,
        needs=(*action.needs, *(measure.needs if measure else ())),
        excludes=(*action.excludes, *(measure.excludes if measure else ())),
        is_carried_out=not action.is_open,
    )
