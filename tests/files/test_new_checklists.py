"""A new checklist's file, or a tailoring of one that is there."""

from pathlib import Path

import pytest

from cpted_cli.files.checking import checked_paths
from cpted_cli.files.checklists import whole_checklist
from cpted_cli.files.library import shipped_library
from cpted_cli.files.new_checklists import NEW_PARTS, TAILORING_PARTS, NewChecklist, checklist_text
from cpted_cli.model.checklist import Checklist

COMMENTS = dict.fromkeys((*NEW_PARTS, *TAILORING_PARTS), "A note.\nAnother.")


def base(name: str = "residential-area") -> Checklist:
    whole, _ = whole_checklist(shipped_library().checklists[name])
    return whole


def written(tmp_path: Path, **changes) -> Path:
    path = tmp_path / "own.yaml"
    path.write_text(checklist_text(NewChecklist(id="own", title="Own: a square", **changes), COMMENTS), "utf-8")
    return path


@pytest.mark.parametrize("language", ["sv", "en"])
def test_new_checklist_can_be_used_at_once_and_nothing_in_it_is_doubtful(tmp_path, language):
    path = written(tmp_path, language=language)

    checked = checked_paths([path])

    assert (checked.faults, checked.hints) == ((), ())
    assert "# A note.\n# Another.\nformat: cpted-checklist/1\nid: own\n" in path.read_text("utf-8")


def test_new_checklist_shows_a_requirement_a_zone_sources_and_measures(tmp_path):
    text = written(tmp_path).read_text("utf-8")

    for key in ("gate:", "zone:", "sources:", "measures:", "repeats: true", "guidance:"):
        assert key in text


@pytest.mark.parametrize("name", sorted(shipped_library().checklists))
def test_tailoring_of_every_shipped_checklist_is_sound_and_lists_what_there_is_to_change(tmp_path, name):
    path = written(tmp_path, base=base(name))

    assert checked_paths([path]).faults == ()
    text = path.read_text("utf-8")
    assert all(f"#   {one.id}: " in text for one in base(name).criteria())


def test_every_line_that_is_there_to_be_used_can_be_used(tmp_path):
    path = written(tmp_path, base=base())
    lines = path.read_text("utf-8").replace("[]\n", "\n").splitlines()
    used = [
        line[1:] if (line.startswith("#  ") and "{" in line) or line.startswith(("#  - ", "#    ")) else line
        for line in lines
    ]
    dropped = "  - {criterion: ns-darkest-stretch, reason: …}"
    text = "\n".join(
        dropped if "reason: …}" in line and "weight" not in line and "question" not in line else line for line in used
    )
    path.write_text(text, "utf-8")

    assert checked_paths([path]).faults == ()
