"""Cells as a person would write them."""

from datetime import date, datetime, time

import pytest

from cpted_cli.files.cells import cell_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (float("nan"), ""),
        (True, "1"),
        (False, "0"),
        (3, "3"),
        (3.0, "3"),
        (3.2, "3.2"),
        (0.1 + 0.2, "0.3"),
        (0.00001, "0.00001"),
        (-2.5, "-2.5"),
        (float("inf"), "inf"),
        (date(2026, 10, 20), "2026-10-20"),
        (datetime(2026, 10, 20), "2026-10-20"),  # noqa: DTZ001
        (datetime(2026, 10, 20, 13, 5), "2026-10-20 13:05:00"),  # noqa: DTZ001
        (time(13, 5), "13:05:00"),
        (" a b ", "a b"),
    ],
)
def test_value_is_written_as_it_would_be_typed(value, text):
    assert cell_text(value) == text
