"""What `cpted new checklist` asks, and what it says afterwards."""

from pathlib import Path

import pytest

from cpted_cli.cli.new_checklists import checklist_path, comments, tell, wished_checklist
from cpted_cli.cli.voice import Voice
from cpted_cli.wording.translator import words_for
from tests.walk.speaking import conversation

EN = words_for("en")


def someone(*answers):
    return conversation(*answers).talk("en")


def test_name_without_an_ending_gets_one():
    assert checklist_path(Path("a/station")) == Path("a/station.yaml")
    assert checklist_path(Path("station.yml")) == Path("station.yml")


def test_only_what_was_not_said_is_asked():
    asked = wished_checklist(Path("1-station.yaml"), "", None, someone("The station", "1"), EN)
    tailored = wished_checklist(Path("own.yaml"), "", None, someone("Ours", "2"), EN)
    said = wished_checklist(Path("own.yaml"), "Ours", "residential-area", someone(), EN)

    assert (asked.id, asked.title, asked.base) == ("checklist-1-station", "The station", None)
    assert tailored.base is not None
    assert said.base.id == "residential-area"


def test_nobody_to_ask_takes_the_files_name():
    assert wished_checklist(Path("own.yaml"), "", None, None, EN).title == "own"


@pytest.mark.parametrize("base", [None, "residential-area"])
def test_every_part_of_the_file_has_its_note(base):
    made = wished_checklist(Path("own.yaml"), "Own", base, None, EN)

    assert all(one.strip() for one in comments(made, words_for("sv")).values())


def test_next_step_is_said_beside_the_path(capsys):
    tell(Path("own.yaml"), Voice(words=EN, colour=False))

    assert capsys.readouterr() == ("own.yaml\n", "Next: cpted check own.yaml\n")
