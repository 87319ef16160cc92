from dataclasses import replace

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.estimate import minutes
from cpted_cli.analysis.moves import AddZone, Jump, Rate, Skip, Undo
from cpted_cli.analysis.route import resume_at, walk_of
from cpted_cli.model.assessment import Answer, Sample
from cpted_cli.model.site import Zone
from tests.walk.place import a_walk, an_assessment, the_checklist, the_site


def keys(walk) -> list[str]:
    return [question.key for question in walk.questions]


def test_kinds_without_a_zone_in_the_file_keep_the_checklists_order_and_the_whole_place_comes_last():
    assert keys(a_walk(steps=2)) == [
        "whole-1", "whole-2",
        "lux", "lamps",
        "door@entrance-12a", "sign@entrance-12a", "view@entrance-12a",
        "door@entrance-12b", "sign@entrance-12b", "view@entrance-12b",
        "bins", "car",
    ]  # fmt: skip


def test_zones_of_one_kind_are_walked_in_the_sites_order():
    site = replace(the_site(), zones=tuple(reversed(the_site().zones)))
    walk = walk_of(the_checklist(1), site, an_assessment(), short=False)
    assert keys(walk)[-8:-5] == ["door@entrance-12b", "sign@entrance-12b", "view@entrance-12b"]


def test_zones_are_walked_in_the_order_of_the_sites_file_whatever_their_kinds():
    path, yard = Zone(id="way", kind="path", name="Gångväg"), Zone(id="yard", kind="yard", name="Gård")
    first, second = the_site().zones
    site = replace(the_site(), zones=(first, path, second, yard))
    walk = walk_of(the_checklist(1), site, an_assessment(), short=False)
    assert [one.id for one in walk.runs] == ["entrance-12a", "path", "entrance-12b", "yard", None]


def test_a_zone_added_on_the_way_is_walked_where_the_file_will_have_it():
    site = replace(the_site(), zones=(*the_site().zones, Zone(id="yard", kind="yard", name="Gård")))
    walk = walk_of(the_checklist(1), site, an_assessment(), short=False)
    grown = advance(advance(walk, Jump("door@entrance-12a")), AddZone("Entré 12 C"))
    again = replace(site, zones=grown.ground.zones)
    assert [one.id for one in grown.runs] == ["entrance-12a", "entrance-12b", "entre-12-c", "yard", "path", None]
    assert walk_of(the_checklist(1), again, an_assessment(), short=False).questions == grown.questions
    assert advance(grown, Undo()).questions == walk.questions


def test_nothing_is_asked_of_a_kind_that_the_place_does_not_have():
    site = replace(the_site(), without=("path", "entrance"))
    walk = walk_of(the_checklist(1), site, an_assessment(), short=False)
    assert [one.id for one in walk.runs] == ["yard", "entrance-12a", "entrance-12b", None]


def test_what_is_asked_by_day_only_is_not_asked_in_the_dark():
    assert {key for key in keys(a_walk()) if key not in keys(a_walk("dark"))} == {
        "view@entrance-12a",
        "view@entrance-12b",
    }


def test_a_quick_visit_asks_only_the_short_questions():
    assert keys(a_walk(short=True)) == ["lamps", "door@entrance-12a", "door@entrance-12b"]


def test_where_a_sample_was_drawn_only_its_zones_are_asked():
    assessment = replace(an_assessment(), sampled={"entrance": Sample(seen=("entrance-12b",), of=2, seed=0)})
    walk = walk_of(the_checklist(1), the_site(), assessment, short=False)
    assert not [key for key in keys(walk) if key.endswith("12a")]


def test_answers_to_questions_that_are_not_asked_here_stay_out_of_the_walk():
    walk = a_walk(**{"whole-1": 3, "pond": 2, "whole-2": Answer()})
    assert dict(walk.answers) == {"whole-1": Answer(value=3)}


def test_a_broken_off_visit_goes_on_after_the_answer_given_last():
    walk = advance(advance(advance(a_walk(), Rate(1)), Skip()), Rate(2))
    assert resume_at(walk, "whole-1") == 1
    assert resume_at(walk, "whole-3") == 3
    assert resume_at(walk, None) == 3


def test_a_visit_without_answers_begins_at_the_first_question():
    assert resume_at(a_walk(), None) == 0


def test_a_visit_whose_last_question_is_answered_goes_on_at_the_end():
    walk = a_walk(car=1)
    assert resume_at(walk, "car") == len(walk.questions)


def test_sixty_answers_take_forty_minutes():
    assert (minutes(60), minutes(1), minutes(0)) == (40, 1, 0)
