"""`cpted photos`: from a camera's card to answers, list and sheet, and back."""

import json
import os
import shutil
import socket
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from cpted_cli.analysis.moves import Change
from cpted_cli.cli.photo_sheets import PhotoWish, lay_out
from cpted_cli.cli.visit import Wish, open_visit, place_of_visit
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from cpted_cli.files.assessments import load_assessment
from cpted_cli.files.lock import lock_path
from cpted_cli.files.notebook import Notebook
from cpted_cli.files.photo_folders import PhotoRoom
from cpted_cli.model.assessment import Answer
from cpted_cli.wording.translator import words_for
from tests.files.test_photo_folders import photo
from tests.walk.place import make_site

NOW = datetime(2026, 11, 10, 17, 5, tzinfo=ZoneInfo("Europe/Stockholm"))
VOICE = Voice(words=words_for("en"))


@pytest.fixture
def visited(tmp_path) -> tuple[Path, Path]:
    """Make a site with a visit of one answer at 17:05; give where both lie."""
    site = make_site(tmp_path / "garden")
    place = replace(place_of_visit(Wish(path=site)), now=lambda: NOW)
    visit = open_visit(Wish(path=site, light="day", assessor="a1"), place, None, is_live=False)
    notebook = Notebook(visit.path, visit.assessment, 0, lambda: NOW)
    assert notebook.keep(Change(key="door@entrance-12a", answer=Answer(value=1), was=None)) is None
    return site, visit.path


def answered(path: Path, key: str) -> Answer:
    loaded = load_assessment(path)
    assert not isinstance(loaded, tuple)
    return loaded.replay.assessment.answer(key)


def test_photos_of_a_card_come_to_their_answers_and_onto_the_list_and_the_sheet(visited, capsys):
    site, visit = visited
    photo(site.parent / "card", "a.jpg", NOW - timedelta(minutes=1))
    photo(site.parent / "card", "b.jpg", NOW - timedelta(days=40), shade=10)
    assert lay_out(PhotoWish(site=site, take=site.parent / "card"), VOICE) is ExitCode.DONE
    said = capsys.readouterr()
    assert said.out == f"{site / 'photos.html'}\n"
    assert "New photos taken in: 1. Put to answers by their time: 1. Passed over" in said.err
    (name,) = answered(visit, "door@entrance-12a").photos
    assert name.startswith("2026-11-10_1704_entrance-12a-")
    assert f"- file: {name}\n" in (site / "photos.yaml").read_text("utf-8")
    assert name in (site / "photos.html").read_text("utf-8")


def test_what_the_list_says_is_read_back_into_the_answers(visited):
    site, visit = visited
    photo(site / "photos", "mine.jpg", NOW)
    lay_out(PhotoWish(site=site), VOICE)
    path = site / "photos.yaml"
    text = path.read_text("utf-8").replace("  # caption: what it shows\n", "  criterion: bins\n  caption: Två kärl\n")
    path.write_text(text.replace("persons: unchecked", "persons: none"), encoding="utf-8")
    lay_out(PhotoWish(site=site), VOICE)
    assert answered(visit, "bins").photos == ("mine.jpg",)
    assert answered(visit, "door@entrance-12a") == Answer(value=1)
    assert "Två kärl" in (site / "photos.html").read_text("utf-8")
    before = {one: one.read_bytes() for one in (path, visit)}
    lay_out(PhotoWish(site=site), VOICE)
    assert before == {one: one.read_bytes() for one in before}


def test_while_a_visit_is_open_elsewhere_nothing_is_copied(visited):
    site, visit = visited
    photo(site.parent / "card", "a.jpg", NOW)
    held = {"pid": os.getppid(), "host": socket.gethostname(), "since": NOW.isoformat()}
    lock_path(visit).write_text(json.dumps(held), encoding="utf-8")
    with pytest.raises(Stop) as stopped:
        lay_out(PhotoWish(site=site, take=site.parent / "card"), VOICE)
    assert stopped.value.exit_code is ExitCode.USAGE
    assert not (site / "photos").exists()


def test_a_faulty_list_stops_with_its_place_and_changes_nothing(visited):
    site, _ = visited
    (site / "photos.yaml").write_text("format: cpted-photos/1\nsite: garden\nphotos:\n- fil: a.jpg\n", encoding="utf-8")
    with pytest.raises(FaultsFound) as stopped:
        lay_out(PhotoWish(site=site), VOICE)
    assert [one.code for one in stopped.value.faults] == ["unknown-key"]
    assert not (site / "photos.html").exists()


def test_a_folder_that_is_none_is_a_wrong_path(visited):
    site, _ = visited
    with pytest.raises(Stop) as stopped:
        lay_out(PhotoWish(site=site, take=site / "nowhere"), VOICE)
    assert stopped.value.exit_code is ExitCode.USAGE


def test_a_sheet_is_the_same_to_the_byte(visited):
    site, _ = visited
    photo(site / "photos", "mine.jpg", NOW)
    lay_out(PhotoWish(site=site), VOICE)
    first = (site / "photos.html").read_bytes()
    shutil.copytree(site, site.parent / "again")
    lay_out(PhotoWish(site=site.parent / "again"), VOICE)
    assert (site.parent / "again" / "photos.html").read_bytes() == first


def test_hours_of_a_visit_that_was_typed_in_count_and_not_those_of_the_typing(visited, capsys):
    site, visit = visited
    text = visit.read_text("utf-8")
    visit.write_text(
        text.replace("journal_lines:", 'conditions: {start: "13:10", end: "14:20"}\njournal_lines:'), "utf-8"
    )
    for name, hour, minute, shade in (("a.jpg", 13, 20, 0), ("b.jpg", 14, 30, 10), ("c.jpg", 17, 4, 20)):
        photo(site.parent / "card", name, NOW.replace(hour=hour, minute=minute), shade=shade)
    lay_out(PhotoWish(site=site, take=site.parent / "card"), VOICE)
    said = capsys.readouterr().err
    assert "New photos taken in: 2." in said
    assert "not taken during a visit: 1." in said
    assert f"--take {site.parent / 'card'} --every" in said
    assert answered(visit, "door@entrance-12a").photos == ()


def test_hours_between_two_visits_are_of_none(visited):
    early, late = (NOW + timedelta(days=days) for days in (0, 10))
    room = PhotoRoom(photos=visited[0], moments=(), now=NOW, subject=str, spans=((early, early), (late, late)))
    assert [room.is_of_visit(NOW + timedelta(days=days)) for days in (0, 5, 10)] == [True, False, True]


def test_a_photo_that_no_answer_takes_is_told(visited, capsys):
    site, _ = visited
    photo(site / "photos", "mine.jpg", NOW)
    lay_out(PhotoWish(site=site), VOICE)
    path = site / "photos.yaml"
    path.write_text(path.read_text("utf-8").replace("  # caption: what it shows\n", "  criterion: door\n"), "utf-8")
    lay_out(PhotoWish(site=site), VOICE)
    assert "mine.jpg stays without an answer, for no visit asks door there." in capsys.readouterr().err
