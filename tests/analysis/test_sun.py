"""The sun stands where published tables say."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis.sun import darkness, is_dark, is_never_dark, solar_elevation_deg
from cpted_cli.model.site import GeoPoint

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def test_elevation_is_that_of_the_published_worked_example():
    """Reda & Andreas (2008), NREL/TP-560-34302, appendix: topocentric elevation 39.872046 without refraction."""
    at = datetime(2003, 10, 17, 12, 30, 30, tzinfo=timezone(timedelta(hours=-7)))

    assert solar_elevation_deg(at, GeoPoint(lat=39.742476, lon=-105.1786)) == pytest.approx(39.872046, abs=0.02)


@pytest.mark.parametrize(("month", "day", "degrees"), [(6, 21, 23.44), (12, 21, -23.44)])
def test_sun_turns_at_the_solstices_at_the_tilt_of_the_earth(month, day, degrees):
    at = datetime(2026, month, day, 12, tzinfo=UTC)

    assert solar_elevation_deg(at, GeoPoint(lat=90.0, lon=0.0)) == pytest.approx(degrees, abs=0.02)


@pytest.mark.parametrize(
    ("month", "day", "begins"),
    [(11, 22, "16:00"), (5, 4, "21:43")],
)
def test_dark_begins_when_practice_says(month, day, begins):
    """The practitioner's figures at 59.3° N: about 16:00 on 22 November, about 21:40 on 4 May."""
    night = darkness(datetime(2026, month, day, 20, tzinfo=STOCKHOLM), GeoPoint(lat=59.3, lon=18.0))

    assert night is not None
    assert f"{night[0]:%H:%M}" == begins


@pytest.mark.parametrize(("lat", "month", "day"), [(63.8, 6, 21), (67.9, 5, 4)])
def test_northern_summer_night_never_gets_dark(lat, month, day):
    assert darkness(datetime(2026, month, day, 20, tzinfo=STOCKHOLM), GeoPoint(lat=lat, lon=20.2)) is None


def test_morning_belongs_to_the_night_before():
    point = GeoPoint(lat=59.3, lon=18.0)
    evening, morning = datetime(2026, 11, 22, 20, tzinfo=STOCKHOLM), datetime(2026, 11, 23, 6, tzinfo=STOCKHOLM)

    assert darkness(evening, point) == darkness(morning, point)


@given(
    st.integers(-18_000, 18_000).map(
        lambda days: datetime(2000, 1, 1, tzinfo=UTC) + timedelta(days=days, minutes=days)
    ),
    st.floats(-90, 90),
    st.floats(-180, 180),
)
def test_elevation_lies_between_nadir_and_zenith(at, lat, lon):
    point = GeoPoint(lat=lat, lon=lon)
    elevation = solar_elevation_deg(at, point)

    assert -90 <= elevation <= 90
    assert is_dark(at, point) == (elevation < -6)


def test_never_dark_needs_a_time_and_the_sun_up_at_each():
    point = GeoPoint(lat=60.05, lon=19.9)
    noon, night = (datetime(2026, 11, 10, hour, tzinfo=UTC) for hour in (11, 20))

    assert is_never_dark([noon], point)
    assert not is_never_dark([noon, night], point)
    assert not is_never_dark([], point)
