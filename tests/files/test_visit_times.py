"""Clock times of visits."""

from dataclasses import replace
from datetime import timedelta

from cpted_cli.files.visit_times import local_times
from cpted_cli.model.assessment import Conditions
from tests.builders import make_assessment, make_site


def visit(**conditions):
    return replace(make_assessment({}), conditions=Conditions(**conditions))


def test_times_are_those_of_the_sites_own_zone():
    begun, ended = local_times(visit(start="17:05", end="18:40"), make_site(timezone="Europe/Helsinki"))

    assert begun.utcoffset() == timedelta(hours=3)
    assert (ended - begun) == timedelta(minutes=95)


def test_visit_that_ends_past_midnight_ends_on_the_next_day():
    begun, ended = local_times(visit(start="23:30", end="00:30"), make_site())

    assert ended - begun == timedelta(hours=1)


def test_what_is_not_told_is_left_out_and_an_unknown_zone_tells_nothing():
    assert len(local_times(visit(end="18:40"), make_site())) == 1
    assert local_times(visit(start="18:40"), make_site(timezone="Mars/Base")) == ()
