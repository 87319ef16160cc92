"""A file changes whole and sound, or not at all."""

import pytest

from cpted_cli.errors import Fault, FaultsFound, Stop
from cpted_cli.files.changes import change
from cpted_cli.files.yaml_edits import Put

PLAN = "# mine\nformat: cpted-plan/1\nsite: garden\n"


def sound(_document):
    return ()


def lay(folder, text=PLAN):
    path = folder / "plan.yaml"
    path.write_text(text, "utf-8")
    return path


def test_nothing_is_written_until_it_is_asked_for(tmp_path):
    path = lay(tmp_path)
    made = change(path, [Put((), "version", "1")], sound)

    assert path.read_text("utf-8") == PLAN
    assert made.difference.splitlines()[2:] == ["@@ -3 +3,2 @@", " site: garden", "+version: '1'"]
    made.write()
    assert path.read_text("utf-8") == f"{PLAN}version: '1'\n"


def test_file_that_is_not_there_begins_as_told(tmp_path):
    change(tmp_path / "plan.yaml", [Put((), "version", "1")], sound, PLAN).write()

    assert (tmp_path / "plan.yaml").read_text("utf-8").startswith("# mine\n")


def test_value_that_does_not_fit_is_told_at_its_place_and_nothing_is_written(tmp_path):
    path = lay(tmp_path)
    with pytest.raises(FaultsFound) as found:
        change(path, [Put((), "date", "soon")], sound)

    assert [(one.code, one.place.line) for one in found.value.faults] == [("no-such-date", 4)]
    assert path.read_text("utf-8") == PLAN


def test_what_the_caller_finds_wrong_is_told_too(tmp_path):
    with pytest.raises(FaultsFound) as found:
        change(lay(tmp_path), [], lambda document: [document.placed(Fault(code="other-site", where=("site",)))])

    assert found.value.faults[0].place.line == 3


def test_file_that_cannot_be_edited_stops(tmp_path):
    with pytest.raises(Stop):
        change(lay(tmp_path, "a: ["), [Put((), "a", 1)], sound)


def test_file_that_cannot_be_written_stops_with_the_reason(tmp_path):
    made = change(lay(tmp_path), [Put((), "version", "1")], sound)
    (tmp_path / "plan.yaml").unlink()
    (tmp_path / "plan.yaml").mkdir()
    with pytest.raises(Stop) as stop:
        made.write()

    assert stop.value.params["reason"]


def test_folder_in_the_files_place_is_a_fault(tmp_path):
    (tmp_path / "plan.yaml").mkdir()
    with pytest.raises(FaultsFound):
        change(tmp_path / "plan.yaml", [], sound)
