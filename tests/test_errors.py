"""What can go wrong."""

import pickle

from cpted_cli.errors import ExitCode, Fault, FaultsFound, Hint, Place, Stop


def test_exit_codes_are_the_documented_ones():
    assert {one.name: int(one) for one in ExitCode} == {
        "DONE": 0, "BUG": 1, "USAGE": 2, "THRESHOLD": 3, "INCOMPLETE": 4, "FAULTS": 5, "INTERRUPTED": 130,
    }  # fmt: skip


def test_place_is_file_line_and_column_and_sorts_so():
    assert str(Place("a.yaml", 3, 5)) == "a.yaml:3:5"
    assert sorted([Place("b"), Place("a", 10), Place("a", 9, 2), Place("a", 9, 1)]) == [
        Place("a", 9, 1), Place("a", 9, 2), Place("a", 10), Place("b"),
    ]  # fmt: skip


def test_stop_carries_its_message_and_values():
    stop = Stop(ExitCode.USAGE, "There is nothing at {path}.", path="x")

    assert (stop.exit_code, stop.params) == (ExitCode.USAGE, {"path": "x"})
    assert str(stop) == "There is nothing at x."


def test_all_faults_travel_together():
    faults = (Fault(code="yaml-tab"), Fault(code="bad-id"))

    assert FaultsFound(faults).faults == faults
    assert str(FaultsFound(faults)) == "2 faults: -:1:1: yaml-tab; -:1:1: bad-id"
    assert str(FaultsFound(faults * 2)) == "4 faults: -:1:1: yaml-tab; -:1:1: bad-id; -:1:1: yaml-tab; …"


def test_hint_is_a_value_of_its_own_and_no_fault():
    hint = Hint(code="jargon", params={"word": "zon"}, where=("name",))

    assert hint == Hint(code="jargon", params={"word": "zon"}, where=("name",))
    assert hint != Fault(code="jargon", params={"word": "zon"}, where=("name",))


def test_fault_can_be_handed_to_another_process():
    fault = Fault(code="file-empty", place=Place("a", 1, 1))

    assert pickle.loads(pickle.dumps(fault)) == fault  # noqa: S301  our own bytes
