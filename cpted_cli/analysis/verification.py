"""Recomputes a result from the data beside it and names each figure that does not hold."""

from collections.abc import Iterator
from dataclasses import fields, replace
from math import fsum, isclose
from typing import Any

from cpted_cli.analysis.bands import reading
from cpted_cli.analysis.instances import Visit, round_of
from cpted_cli.analysis.scoring import round_score, unmarked
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.score import Lifted, LightScore, PrincipleScore, Reading, SiteScore
from cpted_cli.model.site import Site
from cpted_cli.model.verification import Breach

NOISE = 1e-9
GATES = ("met", "failed", "unchecked", "set_aside", "lifted", "withheld")


def recomputed(told: SiteScore, site: Site, checklist: Checklist, visits: tuple[Visit, ...]) -> SiteScore:
    """Score again from the answers."""
    sha256 = told.checklist.sha256 or ""
    return round_score(round_of(site, checklist, sha256, visits), model=told.model)


def reread(told: SiteScore, checklist: Checklist) -> SiteScore:
    """Compute again what follows from the principles' own numbers: the overall ones, what is shown, the verdicts."""
    weights = {one.id: one.weight for one in checklist.principles}
    asks_for_dark = told.standing == "daylight-only"
    overall = _overall(told, weights) if told.model == "arithmetic" else told
    again = replace(
        told,
        **_items(_read(overall, not told.gates.are_all_met, daylight_only=asks_for_dark)),
        principles=_principles(told.principles, weights),
        by_light={light: _light(one, weights, told.model) for light, one in told.by_light.items()},
    )
    return again if checklist.verdict else unmarked(again)


def breaches(told: SiteScore, again: SiteScore) -> Iterator[Breach]:
    """Name every figure of a result that is another when recomputed."""
    yield from _readings("", told, again)
    yield from _principle_breaches("", told.principles, again.principles)
    yield from _gate_breaches("", told, again)
    for light, one in told.by_light.items():
        other = again.by_light.get(light)
        if other is None:
            yield Breach(kind="result", where=f"by_light.{light}", told=light)
            continue
        head = f"by_light.{light}."
        yield from _readings(head, one, other)
        yield from _principle_breaches(head, one.principles, other.principles)
        yield from _gate_breaches(head, one, other)


def _readings(head: str, told: Reading, again: Reading) -> Iterator[Breach]:
    for one in fields(Reading):
        said, found = getattr(told, one.name), getattr(again, one.name)
        if not _same(said, found):
            yield Breach(kind="result", where=f"{head}{one.name}", told=_word(said), again=_word(found))


def _principle_breaches(
    head: str, told: tuple[PrincipleScore, ...], again: tuple[PrincipleScore, ...]
) -> Iterator[Breach]:
    others = {one.id: one for one in again}
    for one in told:
        where = f"{head}principles.{one.id}"
        other = others.pop(one.id, None)
        if other is None:
            yield Breach(kind="result", where=where, told=one.id)
            continue
        if not _same(one.weight, other.weight):
            yield Breach(kind="result", where=f"{where}.weight", told=_word(one.weight), again=_word(other.weight))
        yield from _readings(f"{where}.", one, other)
    for name in others:
        yield Breach(kind="result", where=f"{head}principles.{name}", again=name)


def _gate_breaches(head: str, told: SiteScore | LightScore, again: SiteScore | LightScore) -> Iterator[Breach]:
    for name in GATES:
        said, found = getattr(told.gates, name), getattr(again.gates, name)
        if said != found:
            yield Breach(kind="result", where=f"{head}gates.{name}", told=_word(said), again=_word(found))


def _same(told: object, again: object) -> bool:
    if isinstance(told, float | int) and isinstance(again, float | int):
        return isclose(told, again, rel_tol=0, abs_tol=NOISE)
    return told == again


def _word(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, tuple):
        return ", ".join(map(_word, value)) or "–"
    if isinstance(value, Lifted):
        return f"{value.criterion} {value.date.isoformat()} {value.by}"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _overall(told: SiteScore | LightScore, weights: dict[str, float]) -> Reading:
    applicable = [one for one in told.principles if one.standing != "nothing-applicable"]
    rated = [one for one in applicable if one.score is not None]
    return Reading(
        score=_mean([(weights.get(one.id, one.weight), one.score or 0.0) for one in rated]),
        low=_mean([(weights.get(one.id, one.weight), one.low) for one in applicable]) or 0.0,
        high=_mean([(weights.get(one.id, one.weight), one.high) for one in applicable]) or 0.0,
        coverage=_mean([(weights.get(one.id, one.weight), one.coverage) for one in applicable]) or 0.0,
        standing="verdict" if applicable else "nothing-applicable",
        shown=None,
        band=None,
        band_low=None,
        band_high=None,
    )


def _mean(pairs: list[tuple[float, float]]) -> float | None:
    whole = fsum(weight for weight, _ in pairs)
    return fsum(weight * value for weight, value in pairs) / whole if whole else None


def _read(one: Reading, gate_failed: bool, *, daylight_only: bool = False) -> Reading:  # noqa: FBT001  a fact
    coverage = None if one.standing == "nothing-applicable" else one.coverage
    return reading(one.score, (one.low, one.high), coverage, gate_failed=gate_failed, daylight_only=daylight_only)


def _light(one: LightScore, weights: dict[str, float], model: str) -> LightScore:
    overall = _overall(one, weights) if model == "arithmetic" else one
    kept_back = one.standing == "daylight-only"
    return replace(
        one,
        **_items(_read(overall, not one.gates.are_all_met, daylight_only=kept_back)),
        principles=_principles(one.principles, weights),
    )


def _principles(found: tuple[PrincipleScore, ...], weights: dict[str, float]) -> tuple[PrincipleScore, ...]:
    return tuple(
        replace(one, **_items(_read(one, gate_failed=False)), weight=weights.get(one.id, one.weight)) for one in found
    )


def _items(said: Reading) -> dict[str, Any]:
    return {one.name: getattr(said, one.name) for one in fields(Reading)}
