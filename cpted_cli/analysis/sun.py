"""Where the sun stands, and when it is dark."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from math import asin, atan2, cos, degrees, radians, sin

from cpted_cli.model.site import GeoPoint

DARK_BELOW_DEG = -6.0
"""The end of civil twilight: from here on nobody sees to read or to recognise without lamps."""
MINUTE = timedelta(minutes=1)
NOON_2000 = datetime(2000, 1, 1, 12, tzinfo=UTC)


def solar_elevation_deg(at: datetime, point: GeoPoint) -> float:
    """Reckon how high the centre of the sun stands above the horizon.

        longitude = L + 1.915 sin(g) + 0.020 sin(2 g), L and g growing evenly with the days n since 2000
        sin(elevation) = sin(lat) sin(decl) + cos(lat) cos(decl) cos(hour angle)

    `at` knows its time zone. The bending of light by the air is left out, as in the definition of twilight.

    Units: degrees. Range: -90…90; within about 0.02 degrees from 1950 to 2050.
    Source: The Astronomical Almanac, low precision formulas for the Sun; Michalsky (1988), Solar Energy
        40(3), 227-235.
    """
    days = (at.astimezone(UTC) - NOON_2000).total_seconds() / 86_400
    anomaly = radians(357.528 + 0.9856003 * days)
    longitude = radians(280.460 + 0.9856474 * days + 1.915 * sin(anomaly) + 0.020 * sin(2 * anomaly))
    tilt = radians(23.439 - 0.0000004 * days)
    ascension_deg = degrees(atan2(cos(tilt) * sin(longitude), cos(longitude)))
    declination = asin(sin(tilt) * sin(longitude))
    sidereal_deg = 15 * (18.697374558 + 24.06570982441908 * days) + point.lon
    hour_angle, latitude = radians(sidereal_deg - ascension_deg), radians(point.lat)
    sine = sin(latitude) * sin(declination) + cos(latitude) * cos(declination) * cos(hour_angle)
    return degrees(asin(max(-1.0, min(1.0, sine))))


def is_dark(at: datetime, point: GeoPoint) -> bool:
    """Tell whether the sun stands below -6 degrees."""
    return solar_elevation_deg(at, point) < DARK_BELOW_DEG


def is_never_dark(times: Iterable[datetime], point: GeoPoint) -> bool:
    """Tell whether there are times, and the sun was up at each of them."""
    told = tuple(times)
    return bool(told) and not any(is_dark(one, point) for one in told)


def darkness(at: datetime, point: GeoPoint) -> tuple[datetime, datetime] | None:
    """Give the first and the last minute of the night around a moment; None where it does not get dark.

    The night goes from one noon to the next, by the clock of the moment.
    """
    noon = (at if at.hour >= 12 else at - timedelta(days=1)).replace(hour=12, minute=0, second=0)
    dark = [minute for minute in _minutes(noon) if is_dark(minute, point)]
    return (dark[0], dark[-1]) if dark else None


def _minutes(noon: datetime) -> Iterator[datetime]:
    # Wall clocks jump twice a year: reckon in UTC and hand back the caller's zone.
    start = noon.astimezone(UTC)
    return ((start + number * MINUTE).astimezone(noon.tzinfo) for number in range(24 * 60))
