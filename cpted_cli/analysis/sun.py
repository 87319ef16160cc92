"""Where the sun stands, and when it is dark."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from math import acos, cos, degrees, pi, radians, sin

from cpted_cli.model.site import GeoPoint

DARK_BELOW_DEG = -6.0
"""The end of civil twilight: from here on nobody sees to read or to recognise without lamps."""
MINUTE = timedelta(minutes=1)


def solar_elevation_deg(at: datetime, point: GeoPoint) -> float:
    """Reckon how high the centre of the sun stands above the horizon.

        declination, equation of time: Fourier series of the fractional year
        sin(elevation) = sin(lat) sin(decl) + cos(lat) cos(decl) cos(hour angle)

    `at` knows its time zone. The bending of light by the air is left out: it is below 0.1 degrees
    where dark begins.

    Units: degrees. Range: -90…90; within about 0.3 degrees of exact figures in this century.
    Source: NOAA Global Monitoring Division, General Solar Position Calculations; after
        Spencer (1971), Search 2(5), 172.
    """
    moment = at.astimezone(UTC)
    year = _fractional_year(moment)
    minutes = moment.hour * 60 + moment.minute + moment.second / 60
    hour_angle = radians((minutes + _equation_of_time_min(year) + 4 * point.lon) / 4 - 180)
    declination, latitude = _declination(year), radians(point.lat)
    cosine = sin(latitude) * sin(declination) + cos(latitude) * cos(declination) * cos(hour_angle)
    return 90 - degrees(acos(max(-1.0, min(1.0, cosine))))


def is_dark(at: datetime, point: GeoPoint) -> bool:
    """Tell whether the sun stands below -6 degrees."""
    return solar_elevation_deg(at, point) < DARK_BELOW_DEG


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


def _fractional_year(moment: datetime) -> float:
    day = moment.timetuple().tm_yday
    days = datetime(moment.year, 12, 31, tzinfo=UTC).timetuple().tm_yday
    return 2 * pi / days * (day - 1 + (moment.hour - 12) / 24)


def _equation_of_time_min(year: float) -> float:
    return 229.18 * (
        0.000075 + 0.001868 * cos(year) - 0.032077 * sin(year) - 0.014615 * cos(2 * year) - 0.040849 * sin(2 * year)
    )


def _declination(year: float) -> float:
    return (
        0.006918
        - 0.399912 * cos(year)
        + 0.070257 * sin(year)
        - 0.006758 * cos(2 * year)
        + 0.000907 * sin(2 * year)
        - 0.002697 * cos(3 * year)
        + 0.00148 * sin(3 * year)
    )
