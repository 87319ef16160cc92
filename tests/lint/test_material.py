from cpted_cli.lint.material import placed_criteria, placed_questions
from cpted_cli.model.tailoring import Reworded
from tests.analysis.test_tailoring import add, make_tailoring
from tests.builders import make_checklist, make_principle


def test_criteria_are_given_with_the_way_to_them():
    checklist = make_checklist(make_principle("a", "a-1"), make_principle("b", "b-1", "b-2"))

    assert [(where, one.id) for where, one in placed_criteria(checklist)] == [
        (("principles", 0, "criteria", 0), "a-1"),
        (("principles", 1, "criteria", 0), "b-1"),
        (("principles", 1, "criteria", 1), "b-2"),
    ]


def test_tailoring_file_has_the_criteria_it_adds_and_the_questions_it_words_anew():
    words = (
        Reworded(criterion="a", title="A", reason="Short."),
        Reworded(criterion="b", question="B?", reason="Short."),
    )
    tailoring = make_tailoring(add=(add("new"),), reword=words)

    assert [where for where, _ in placed_criteria(tailoring)] == [("add", 0, "criterion")]
    assert list(placed_questions(tailoring)) == [
        (("add", 0, "criterion", "question"), "new?"),
        (("reword", 1, "question"), "B?"),
    ]
    assert list(placed_criteria(None)) == []
