from dataclasses import replace

import pytest

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.moves import Arrange, Back, Jump, Rate, Search, Show, Skip, Turn
from cpted_cli.analysis.wayfinding import guess, stretches_called
from cpted_cli.model.assessment import Answer
from tests.walk.place import a_walk

WALK = a_walk()


def keys(walk, *moves):
    seen = []
    for move in moves:
        walk = advance(walk, move)
        seen.append(walk.question.key if walk.question else None)
    return seen


def test_another_part_begins_at_its_first_question():
    walk = advance(WALK, Jump("sign@entrance-12a"))
    assert keys(walk, Turn(-1), Turn(-1), Turn(1), Turn(1)) == [
        "door@entrance-12a", "lux", "door@entrance-12a", "door@entrance-12b",
    ]  # fmt: skip


def test_there_is_no_part_before_the_first_nor_after_the_last():
    assert advance(WALK, Turn(-1)).notice.code == "first-question"
    assert advance(advance(WALK, Jump("car")), Turn(1)).notice.code == "last-part"


def test_a_search_goes_round():
    assert keys(WALK, Search("SIGN"), Search(), Search()) == [
        "sign@entrance-12a", "sign@entrance-12b", "sign@entrance-12a",
    ]  # fmt: skip


def test_a_place_where_this_visit_asks_nothing_is_told_from_one_that_is_not_there():
    only_path = replace(WALK, questions=tuple(one for one in WALK.questions if one.criterion.zone == "path"))
    only_path = replace(only_path, stretches=tuple(one for one in WALK.stretches if one.id == "path"))
    assert advance(only_path, Jump("yard")).notice.code == "nothing-asked-there"
    assert advance(only_path, Jump("Entré 12 A")).notice.code == "nothing-asked-there"
    assert advance(only_path, Jump("cellar")).notice.code == "no-such-place"


def test_what_was_found_is_counted_from_where_the_search_began():
    def counted(walk, *moves):
        said = []
        for move in moves:
            walk = advance(walk, move)
            said.append((walk.notice.params["place"], walk.notice.params["total"]))
        return said

    assert counted(WALK, Search("sign"), Search(), Search()) == [(1, 2), (2, 2), (1, 2)]
    behind = advance(WALK, Jump("sign@entrance-12a"))
    assert counted(behind, Search("sign"), Search(), Search()) == [(1, 2), (2, 2), (1, 2)]


def test_an_id_that_comes_close_is_guessed_by_the_name_on_the_page():
    notice = advance(WALK, Jump("entrence-12a")).notice
    assert (notice.code, notice.params["guess"]) == ("no-such-place", "Entré 12 A")
    assert advance(WALK, Jump("entrance-12a")).question.key == "door@entrance-12a"


def test_a_search_looks_into_questions_names_and_notes():
    walk = a_walk(lux=Answer(note="två lampor trasiga"))
    assert keys(walk, Search("lampor tras"), Search("Entré 12 B"), Search("How is bins")) == [
        "lux", "door@entrance-12b", "bins",
    ]  # fmt: skip


def test_what_is_not_found_says_so():
    notice = advance(WALK, Search("flodhäst")).notice
    assert (notice.code, notice.params["text"]) == ("not-found", "flodhäst")
    assert advance(WALK, Search()).notice.code == "nothing-sought"


def test_a_filter_is_followed_forward_and_back():
    walk = a_walk(**{"whole-3": Answer(flag=True), "lux": Answer(flag=True)})
    walk = advance(walk, Show("flagged"))
    assert walk.question.key == "whole-3"
    assert keys(walk, Rate(2), Rate(3.0), Back()) == ["lux", None, "lux"]


@pytest.mark.parametrize("only", ["flagged", "not_observed"])
def test_a_filter_that_shows_nothing_is_refused(only):
    after = advance(WALK, Show(only))
    assert after.notice.is_refusal
    assert after.only == "all"


def test_by_principle_a_criterion_is_asked_zone_after_zone():
    walk = advance(advance(WALK, Jump("door@entrance-12a")), Arrange("principle"))
    assert walk.question.key == "door@entrance-12a"
    assert keys(walk, Skip(), Skip()) == ["door@entrance-12b", "sign@entrance-12a"]
    assert advance(walk, Arrange("zone")).questions == WALK.questions


def test_a_principle_can_be_gone_to_by_name():
    assert keys(WALK, Jump("lux"), Jump("Överblick")) == ["lux", "whole-1"]


def test_a_part_is_found_by_the_beginning_of_its_name():
    assert [one.id for one in stretches_called(WALK.stretches, "entré 12 b")] == ["entrance-12b"]
    assert [one.id for one in stretches_called(WALK.stretches, "gång")] == ["path"]
    assert stretches_called(WALK.stretches, "") == ()


def test_what_several_are_called_leads_to_the_first_and_names_the_others():
    walk = advance(WALK, Jump("entré"))
    assert walk.question.key == "door@entrance-12a"
    assert (walk.notice.code, walk.notice.params["others"], walk.notice.is_refusal) == (
        "first-called-so", ("Entré 12 B",), False,
    )  # fmt: skip
    assert advance(WALK, Jump("entré 12 b")).notice is None
    assert guess(WALK, "gongväg") == "Gångväg"
