import pytest

from cpted_cli.analysis.visit_hours import can_end


@pytest.mark.parametrize(
    ("start", "end", "can"),
    [
        ("17:05", "18:40", True),
        ("23:30", "00:40", True),
        ("17:05", "05:05", True),
        ("17:05", "05:06", False),
        ("17:05", "16:00", False),
        ("10:30", "09:00", False),
        ("10:30", "10:30", True),
        (None, "09:00", True),
        ("10:30", None, True),
    ],
)
def test_a_visit_ends_at_most_twelve_hours_after_it_began(start, end, can):
    assert can_end(start, end) is can
