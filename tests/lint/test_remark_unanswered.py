import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("remark-unanswered", language, tmp_path)


def test_answer_without_a_status_and_status_without_an_answer_are_both_told(tmp_path):
    walk = """stops:
  - id: s1
    title: T
    remarks:
      - {id: r1, text: X, kind: bad, answer: A}
      - {id: r2, text: Y, kind: good, status: kept}
      - {id: r3, text: Z, kind: good, answer: A, status: kept}"""

    assert hints_in("safety-walk", walk, tmp_path) == ["8:14 remark-unanswered", "9:14 remark-unanswered"]
