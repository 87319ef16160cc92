"""A visit said to be after dark while the sun, by the clock, had not gone down far enough."""

from collections.abc import Iterator

from cpted_cli.analysis.sun import darkness, is_dark, solar_elevation_deg
from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material
from cpted_cli.model.assessment import Assessment

CODE = "dark-in-daylight"
KEYS = ("start", "end")


def hints(material: Material) -> Iterator[Hint]:
    """Doubt dark visits that began or ended with the sun above -6 degrees at the site's point."""
    visit, point = material.value, material.point
    if not isinstance(visit, Assessment) or visit.light != "dark" or point is None:
        return
    told = [key for key in KEYS if getattr(visit.conditions, key) is not None]
    for key, at in zip(told, material.clock, strict=False):
        if not is_dark(at, point):
            dark = darkness(at, point)
            params = {
                "clock": at.time(),
                "degrees": solar_elevation_deg(at, point),
                "begins": dark[0].time() if dark else None,
                "ends": dark[1].time() if dark else None,
            }
            yield Hint(code=CODE, where=("conditions", key), params=params)
            return
