"""The distinct ways of answering."""

import math
from pathlib import Path

import pytest

from cpted_cli.files.checklists import find_checklist, whole_checklist
from cpted_cli.files.tables import Row
from cpted_cli.files.ways import SPECIAL, Outline, read_ways
from tests.places import square


@pytest.fixture(scope="module")
def checklist(tmp_path_factory):
    garden = square(tmp_path_factory.mktemp("sites") / "garden")
    (path,) = (garden / "checklists").glob("*.yaml")
    return whole_checklist(find_checklist(str(path), None)[0], ())[0]


LONG = Outline(
    path=Path("t.parquet"),
    rows="given",
    heading=Row(line=1, cells=("site", "criterion", "zone", "light", "answer")),
    types=("VARCHAR",) * 5,
    columns=None,
    roles={"site": 0, "criterion": 1, "zone": 2, "light": 3, "answer": 4},
    answered={},
)
WIDE = Outline(
    path=Path("t.parquet"),
    rows="given",
    heading=Row(line=1, cells=("site", "ns-view", "ns-vew")),
    types=("VARCHAR",) * 3,
    columns=None,
    roles={"site": 0},
    answered={1: "ns-view", 2: "ns-vew"},
)


@pytest.mark.parametrize(
    ("said", "slot", "position"),
    [
        (("ns-view", "", "day", 4.0), 0, 1.0),
        (("ns-view", None, None, 2), 0, 0.5),
        (("ns-lamps", "", "dark", "1/4"), 3, 0.25),
        (("ns-view", "", "day", "finns inte"), 0, 0.0),
        (("ns-view", "", "day", ""), 0, None),
        (("ns-view", "", "day", "not observed"), 0, None),
        (("ac-door", "", "day", 1), 4, 1.0),
        (("ac-door", "east", "day", 1), SPECIAL, None),
        (("ns-view", "", "day", 9), SPECIAL, None),
        (("ns-view", "", "dusk", 1), SPECIAL, None),
        (("ns-vew", "", "day", 1), SPECIAL, None),
    ],
)
def test_way_is_read_as_a_small_table_is(checklist, said, slot, position):
    ((way,), faults) = read_ways(LONG, checklist, [said])

    assert LONG.words == ("c1", "c2", "c3", "c4")
    assert faults == ()
    assert way.slot == slot
    assert (None if math.isnan(way.position) else way.position) == position


def test_not_applicable_is_told_apart(checklist):
    ((way,), _) = read_ways(LONG, checklist, [("ns-view", "", "day", "inte aktuellt")])

    assert not way.applicable


def test_fault_of_the_heading_is_told_and_its_column_left_alone(checklist):
    ways, faults = read_ways(WIDE, checklist, [("c1", "3"), ("c2", "3")])

    assert WIDE.words == ("key", "value")
    assert [one.slot for one in ways] == [0, SPECIAL]
    assert [(one.code, one.place.line, one.place.column) for one in faults] == [("unknown-column", 1, 3)]
