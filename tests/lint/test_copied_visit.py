import pytest

from cpted_cli.lint import copied_visit
from cpted_cli.lint.material import Material
from tests.analysis.test_copied_visits import visit
from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("copied-visit", language, tmp_path)


def test_the_later_file_is_doubted_once_at_its_answers(tmp_path):
    same = ", ".join(f"ac-door@e{number}: {value}" for number, value in enumerate((1, 0, 1, 1, 0, 1, 1, 0), start=1))
    assert hints_in("twin", f"{{{same}, ac-path: 2, ac-tags: 3}}", tmp_path) == ["8:3 copied-visit"]


def test_it_says_who_and_how_many():
    (hint,) = copied_visit.hints(Material(value=visit("a2"), visits={"a1.yaml": visit("a1")}))
    assert hint.params == {"name": "a2", "other": "a1", "count": 10, "text": "a1.yaml"}


def test_a_visit_alone_is_not_doubted():
    assert list(copied_visit.hints(Material(value=visit("a2")))) == []
