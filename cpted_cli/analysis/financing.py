"""Who pays how much: what actions cost, as spans, shared out among those who pay for them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import isclose

from cpted_cli.model.plan import WHOLE_PERCENT, Action
from cpted_cli.model.terms import cost_limits_sek
from cpted_cli.model.text import LocalText

Span = tuple[float, float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one payer would pay: from how many kronor to how many; without an upper end where a cost has none."""

    name: LocalText
    low_sek: float
    high_sek: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Financing:
    """What several actions cost together, and the part of each payer in the order in which they are named.

    `unpriced` counts the actions that nobody has put a price on; they are in no sum. `parts` is empty where
    it is not said of every priced action who pays how large a part of it.
    """

    low_sek: float
    high_sek: float | None
    unpriced: int
    parts: tuple[Part, ...]


def financing(actions: Iterable[Action]) -> Financing:
    """Add up what actions cost and share it out.

    Units: kronor. Range: 0 and up; no upper end as soon as one cost has none.
    Source: plain interval addition. A share holds for both ends of a span.
    """
    costs = [(one, cost_limits_sek(one.cost, one.amount_sek)) for one in actions]
    priced = [(one, limits) for one, limits in costs if limits is not None]
    low, high = _sum([limits for _, limits in priced])
    return Financing(low_sek=low, high_sek=high, unpriced=len(costs) - len(priced), parts=tuple(_parts(priced)))


def _parts(priced: Sequence[tuple[Action, Span]]) -> Iterator[Part]:
    payers: list[tuple[LocalText, list[Span]]] = []
    for action, (low, high) in priced:
        shares = _shares(action)
        if not shares:
            return
        for name, share in shares:
            spans = next((spans for payer, spans in payers if payer == name), None)
            if spans is None:
                spans = []
                payers.append((name, spans))
            spans.append((low * share, None if high is None else high * share))
    for name, spans in payers:
        low, high = _sum(spans)
        yield Part(name=name, low_sek=low, high_sek=high)


def _shares(action: Action) -> list[tuple[LocalText, float]]:
    """Say who pays how large a part of an action, 0 to 1; nothing where that is not said or makes no whole."""
    if not action.funders:
        return [(action.funder, 1)] if action.funder else []
    if len(action.funders) == 1 and action.funders[0].share is None:
        return [(action.funders[0].name, 1)]
    shares = [(one.name, one.share / WHOLE_PERCENT) for one in action.funders if one.share is not None]
    return shares if isclose(sum(share for _, share in shares), 1) else []


def _sum(spans: Sequence[Span]) -> Span:
    highs = [high for _, high in spans if high is not None]
    return sum(low for low, _ in spans), sum(highs) if len(highs) == len(spans) else None
