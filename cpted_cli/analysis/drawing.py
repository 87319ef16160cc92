"""Draws some of many zones by lot, so that everybody who draws with the same seed gets the same ones."""

import hashlib
from collections.abc import Sequence

from cpted_cli.model.assessment import Sample


def drawn(zones: Sequence[str], count: int, seed: int) -> Sample:
    """Draw so many of the zones, and give them in the order of the site.

    Each zone gets a lot of its own from the seed and its id, and the lowest lots are drawn: a zone that
    is added later changes the draw by one at most, and no later edition of Python changes it at all.
    """
    lots = {zone: hashlib.sha256(f"{seed} {zone}".encode()).hexdigest() for zone in zones}
    chosen = set(sorted(zones, key=lots.__getitem__)[:count])
    return Sample(seen=tuple(zone for zone in zones if zone in chosen), of=len(zones), seed=seed)
