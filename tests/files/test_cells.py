"""Cells as a person would write them."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from cpted_cli.files.cells import Figure, cell_text, percent_text


@pytest.mark.parametrize(
    ("value", "is_figure"),
    [(3.5, True), (3.0, True), (3, True), (Decimal("1.200"), True), ("1.200", False), (True, False)],
)
def test_what_came_as_a_number_is_known_as_one(value, is_figure):
    assert isinstance(cell_text(value), Figure) == is_figure


@pytest.mark.parametrize(("value", "text"), [(0.75, "75 %"), (1, "100 %"), (0.07, "7 %"), (1 / 3, "33.333333333 %")])
def test_share_is_written_as_per_cent(value, text):
    assert percent_text(cell_text(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (float("nan"), ""),
        (True, "true"),
        (False, "false"),
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
