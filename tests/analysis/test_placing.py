"""Where a place stands in the matrix, if that can be said."""

import pytest

from cpted_cli.analysis.placing import placed
from cpted_cli.model.matrix import CrimeCount, MatrixPlace, UnsafeShare


def place(crime, unsafety):
    return placed(MatrixPlace(id="p", title="P", crime=crime, unsafety=unsafety))


@pytest.mark.parametrize(
    ("crime", "unsafety", "field"),
    [
        ("low", "low", "keep"),
        ("low", "high", "calm"),
        ("high", "low", "inform"),
        ("high", "high", "act-first"),
        ("uncertain", "high", "uncertain"),
        ("low", "uncertain", "uncertain"),
    ],
)
def test_judged_place_stands_in_its_field(crime, unsafety, field):
    assert place(crime, unsafety).field == field


def test_counted_place_stands_where_its_whole_interval_does():
    assert place(CrimeCount(count=33, limit=20), UnsafeShare(count=27, of=61, limit=0.3)).field == "act-first"
    assert place(CrimeCount(count=3, limit=20), UnsafeShare(count=2, of=61, limit=0.3)).field == "keep"


def test_place_whose_interval_crosses_a_line_is_uncertain():
    found = place(CrimeCount(count=22, limit=20), "low")

    assert (found.crime, found.field) == ("uncertain", "uncertain")
    assert found.crime_interval[0] < 20 < found.crime_interval[1]
    assert found.unsafety_interval is None
    assert place("low", UnsafeShare(count=20, of=61, limit=0.3)).unsafety == "uncertain"
