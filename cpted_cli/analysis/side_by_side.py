"""Residents' stops beside the assessors' findings: where both point, where only one does, where they differ."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from cpted_cli.model.checklist import Checklist, Criterion
from cpted_cli.model.safety_walk import Remark, SafetyWalk, Stop
from cpted_cli.model.score import InstanceRef, SiteScore
from cpted_cli.model.site import Site, Zone

Agreement = Literal["both", "residents", "assessors", "differ", "neither"]
"""Who found something to mend at a stop; `differ`: residents only praise where assessors have findings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopBeside:
    """One stop: what residents said there, which criteria fell short there, which were found good and to be kept."""

    stop: Stop
    zones: tuple[Zone, ...]
    good: tuple[Remark, ...]
    bad: tuple[Remark, ...]
    findings: tuple[Criterion, ...]
    kept: tuple[Criterion, ...]

    @property
    def agreement(self) -> Agreement:
        """Who found something to mend; that both did does not say that it was the same thing."""
        if self.bad:
            return "both" if self.findings else "residents"
        if self.findings:
            return "differ" if self.good else "assessors"
        return "neither"


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """All stops, the zones with findings where the walk did not stop, and how many complaints a finding tells too."""

    stops: tuple[StopBeside, ...]
    not_stopped: tuple[Zone, ...]
    complaints: int
    told_as_finding: int


def side_by_side(walk: SafetyWalk, site: Site, results: Sequence[tuple[SiteScore, Checklist]]) -> SideBySide:
    """Set a safety walk beside what the assessors found in the same parts of the site."""
    found = [ref for score, checklist in results for ref in _placed(score.findings, checklist, site)]
    kept = [ref for score, checklist in results for ref in _placed(score.keep, checklist, site)]
    stops = tuple(_stop(stop, site, found, kept) for stop in walk.stops)
    visited = {name for stop in walk.stops for name in stop.zones}
    bad = [one for one in walk.remarks if one.kind == "bad"]
    return SideBySide(
        stops=stops,
        not_stopped=tuple(one for one in site.zones if one.id not in visited and any(one.id == z for z, _ in found)),
        complaints=len(bad),
        told_as_finding=sum(bool(one.findings) for one in bad),
    )


def _stop(
    stop: Stop, site: Site, found: Iterable[tuple[str, Criterion]], kept: Iterable[tuple[str, Criterion]]
) -> StopBeside:
    return StopBeside(
        stop=stop,
        zones=tuple(zone for zone in site.zones if zone.id in stop.zones),
        good=tuple(one for one in stop.remarks if one.kind == "good"),
        bad=tuple(one for one in stop.remarks if one.kind == "bad"),
        findings=_at(stop, found),
        kept=_at(stop, kept),
    )


def _at(stop: Stop, placed: Iterable[tuple[str, Criterion]]) -> tuple[Criterion, ...]:
    return tuple({one.id: one for zone, one in placed if zone in stop.zones}.values())


def _placed(refs: Iterable[InstanceRef], checklist: Checklist, site: Site) -> Iterator[tuple[str, Criterion]]:
    """Say in which zones something was seen; what is asked of the site as a whole is in none."""
    for ref in refs:
        criterion = checklist.criterion(ref.criterion)
        if criterion is None:
            continue
        if ref.zone is not None:
            yield ref.zone, criterion
        elif criterion.zone is not None:
            yield from ((zone.id, criterion) for zone in site.zones_of(criterion.zone))
