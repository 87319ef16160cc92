from dataclasses import replace

from cpted_cli.model.assessment import Answer
from cpted_cli.terminal.fullscreen.outline import outline, rows
from tests.walk.piloting import a_desk
from tests.walk.place import a_walk

DESK = a_desk()


def listed(walk):
    return tuple(rows(walk, DESK.scene, DESK.talk.words))


def test_each_part_says_how_far_it_has_come():
    walk = a_walk(lux=3.0, lamps=Answer(count=1, of=2), **{"whole-1": 3})
    assert [(row.name, row.answered, row.total, row.mark, row.is_here) for row in listed(walk)] == [
        ("Gård", 1, 14, "◦", True),
        ("Gångväg", 2, 2, "✓", False),
        ("Entré 12 A", 0, 3, "·", False),
        ("Entré 12 B", 0, 3, "·", False),
        ("Platsen som helhet", 0, 2, "·", False),
    ]


def test_by_principle_the_principles_are_listed():
    assert [row.name for row in listed(replace(a_walk(), by="principle"))] == ["Överblick"]


def test_a_part_with_a_flag_in_it_is_marked():
    lines = str(outline(listed(a_walk(lux=Answer(flag=True))), 22)).split("\n")
    assert lines[1].startswith("·!Gångväg")


def test_names_that_are_too_long_are_cut_to_the_width():
    lines = str(outline(listed(a_walk()), 22)).split("\n")
    assert {len(line) for line in lines} == {22}
    assert lines[-1] == "· Platsen som h…  0/2 "
