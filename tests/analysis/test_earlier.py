from dataclasses import replace
from datetime import date

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.earlier import comparable, earlier_answers
from cpted_cli.analysis.moves import Back, Forward, Rate
from cpted_cli.model.assessment import Answer, ChecklistRef
from tests.walk.place import a_walk, an_assessment

BEGUN = an_assessment("dark")
BY_DAY = an_assessment("day", bins=3.0)
LAST_YEAR = replace(an_assessment("day", bins=Answer(absent="none")), date=date(2025, 11, 10))
COLLEAGUE = replace(an_assessment("dark", bins=1.0), assessor="a2")


def test_what_other_visits_answered_is_listed_the_latest_first():
    found = earlier_answers("bins", BEGUN, [LAST_YEAR, BY_DAY, COLLEAGUE])
    assert [(one.date.year, one.light, one.assessor) for one in found] == [
        (2026, "dark", "a2"), (2026, "day", "a1"), (2025, "day", "a1"),
    ]  # fmt: skip
    assert found[2].answer.absent == "none"


def test_the_visit_itself_other_checklists_and_settlements_are_left_out():
    own = replace(BEGUN, answers={"bins": 4.0})
    other = replace(BY_DAY, checklist=ChecklistRef(id="park", edition="1"))
    settled = replace(COLLEAGUE, settles=("a.yaml",))
    assert earlier_answers("bins", BEGUN, [own, other, settled]) == ()
    assert earlier_answers("sign", BEGUN, [BY_DAY]) == ()


def test_before_ones_own_answer_nothing_may_be_seen():
    assert comparable(a_walk()) is None
    assert comparable(advance(a_walk(), Forward())) is None


def test_after_it_the_question_answered_last_may_be_compared():
    after = advance(a_walk(), Rate(3))
    found = comparable(after)
    assert found is not None
    assert found.key == "whole-1"
    assert comparable(advance(after, Back())) == found


def test_an_answered_question_may_be_compared_where_one_stands():
    walk = replace(a_walk(bins=2.0), cursor=a_walk().index_of("bins"))
    found = comparable(walk)
    assert found is not None
    assert found.key == "bins"
