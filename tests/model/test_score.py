"""What scoring yields."""

from cpted_cli.model.score import BANDS, Gates


def test_total_of_basic_requirements_counts_all():
    assert Gates(met=7, failed=("a",), unchecked=("b", "c")).total == 10
    assert Gates(met=7, failed=("a",), unchecked=("b", "c"), withheld=1).total == 11


def test_bands_rise_from_serious_to_good():
    assert BANDS == ("serious", "clear", "acceptable", "good")


def test_withheld_requirement_is_not_met():
    assert Gates(met=1, failed=(), unchecked=("a",)).are_all_met
    assert not Gates(met=1, failed=(), unchecked=(), withheld=1).are_all_met
