from cpted_cli.lint.material import placed_criteria
from tests.builders import make_checklist, make_principle


def test_criteria_are_given_with_the_way_to_them():
    checklist = make_checklist(make_principle("a", "a-1"), make_principle("b", "b-1", "b-2"))

    assert [(where, one.id) for where, one in placed_criteria(checklist)] == [
        (("principles", 0, "criteria", 0), "a-1"),
        (("principles", 1, "criteria", 0), "b-1"),
        (("principles", 1, "criteria", 1), "b-2"),
    ]
