import pytest

from cpted_cli.files.checking import checked_paths
from tests.lint.snippets import check_manual, hints_in, lay_out


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("unreachable-measure", language, tmp_path)


def test_measure_that_no_criterion_names_is_told_at_its_id(tmp_path):
    assert hints_in("criterion", "question: How good is it?", tmp_path) == []

    (measure,) = [one for one in checked_paths([tmp_path]).hints if one.code == "unreachable-measure"]
    assert str(measure.place) == f"{tmp_path / 'measures.yaml'}:3:9"
    assert measure.params == {"measure": "own-bench"}


def test_own_measure_may_be_named_by_a_checklist_that_was_given_with_it(tmp_path):
    lay_out("criterion", "question: How good is it?\nmeasures: [own-bench]", tmp_path)

    assert checked_paths([tmp_path]).hints == ()
