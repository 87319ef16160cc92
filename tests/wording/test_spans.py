"""Runs of numbers and the letters of columns."""

import pytest

from cpted_cli.wording.spans import column_letters, runs, span_words


def test_neighbours_are_one_run():
    assert runs([3, 4, 5, 9]) == ((3, 4, 5), (9,))
    assert [span_words(one) for one in runs([3, 4, 5, 9])] == ["3–5", "9"]
    assert runs([]) == ()


@pytest.mark.parametrize(
    ("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA")]
)
def test_columns_are_named_as_spreadsheets_name_them(number, letters):
    assert column_letters(number) == letters
