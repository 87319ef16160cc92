from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.answering import unrated
from cpted_cli.analysis.moves import Clear, Keep, Note, Rate
from cpted_cli.model.assessment import Answer
from tests.walk.place import a_walk


def test_what_stands_beside_a_rating_is_told_apart_from_it():
    answer = Answer(value=3, note="wet", keep=True, copied_from="a", by_exception=True)
    assert unrated(answer) == Answer(note="wet", keep=True)


def test_an_answer_given_anew_keeps_what_stands_beside_it():
    walk = advance(advance(advance(a_walk(), Keep()), Note("wet")), Rate(2))
    assert walk.answers["whole-1"] == Answer(value=2, keep=True, note="wet")


def test_clearing_nothing_is_refused():
    assert advance(a_walk(), Clear()).notice is not None
