"""Of which zones only a sample was judged."""

from collections.abc import Iterator

from cpted_cli.analysis.instances import Round
from cpted_cli.model.score import Sampled
from cpted_cli.model.text import Light


def samples_of(seen: Round) -> tuple[Sampled, ...]:
    """Tell for each light and kind of zone which were judged, of how many, where some were left out."""
    return tuple(found for light in seen.lights for found in _samples_in(seen, light))


def _samples_in(seen: Round, light: Light) -> Iterator[Sampled]:
    kinds = dict.fromkeys(one.question.criterion.zone for one in seen.undrawn if one.light == light)
    visits = [one.assessment for one in seen.visits if one.assessment.light == light]
    for kind in kinds:
        samples = [sample for one in visits if (sample := (one.sampled or {}).get(kind or "")) is not None]
        if kind is None or not samples:
            continue
        judged = {one.question.zone for one in seen.instances if one.light == light}
        zones = [zone.id for zone in seen.site.zones_of(kind)]
        seeds = {one.seed for one in samples}
        yield Sampled(
            kind=kind,
            light=light,
            seen=tuple(zone for zone in zones if zone in judged),
            of=len(zones),
            seed=seeds.pop() if len(seeds) == 1 else None,
        )
