"""What scoring yields."""

from cpted_cli.model.score import BANDS, Gates


def test_total_of_basic_requirements_counts_all_three():
    assert Gates(met=7, failed=("a",), unchecked=("b", "c")).total == 10


def test_bands_rise_from_serious_to_good():
    assert BANDS == ("serious", "clear", "acceptable", "good")
