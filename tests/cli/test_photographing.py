from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from cpted_cli.analysis.hands import PhotoRefused, PhotosTaken, PhotoTaken
from cpted_cli.analysis.moves import Change
from cpted_cli.cli.photographing import subject_of, taken_by_path
from cpted_cli.cli.visit import VisitedSite, Wish, open_visit, place_of_visit
from cpted_cli.files.notebook import Notebook
from cpted_cli.model.assessment import Answer
from tests.files.test_photo_folders import photo
from tests.walk.place import make_site

NOW = datetime(2026, 11, 10, 17, 5, tzinfo=ZoneInfo("Europe/Stockholm"))


def opened(folder) -> tuple[Notebook, VisitedSite]:
    wish = Wish(path=make_site(folder / "garden"), light="day", assessor="a1")
    place = replace(place_of_visit(wish), now=lambda: NOW)
    visit = open_visit(wish, place, None, is_live=False)
    return Notebook(visit.path, visit.assessment, 0, lambda: NOW), place


def test_the_photos_of_a_folder_find_the_answers_in_the_journal(tmp_path):
    notebook, place = opened(tmp_path)
    assert notebook.keep(Change(key="door@entrance-12a", answer=Answer(value=1), was=None)) is None
    photo(tmp_path / "card", "a.jpg", NOW - timedelta(minutes=2))
    found = taken_by_path(str(tmp_path / "card"), "path", notebook, place)
    assert isinstance(found, PhotosTaken)
    assert [key for key, _ in found.placed] == ["door@entrance-12a"]
    assert found.placed[0][1].startswith("2026-11-10_1703_entrance-12a-")


def test_one_photo_is_of_the_subject_at_hand(tmp_path):
    notebook, place = opened(tmp_path)
    source = photo(tmp_path, "a.jpg", NOW)
    taken = taken_by_path(str(source), "path", notebook, place)
    assert isinstance(taken, PhotoTaken)
    assert taken.name.startswith("2026-11-10_1705_path-")
    assert isinstance(taken_by_path(str(source), "", notebook, place), PhotoRefused)
    assert isinstance(taken_by_path(str(tmp_path / "gone.jpg"), "path", notebook, place), PhotoRefused)


def test_a_photo_is_named_by_the_zone_of_its_answer_or_by_the_criterion():
    assert subject_of("door@entrance-12a") == "entrance-12a"
    assert subject_of("lamps") == "lamps"
    assert subject_of(None) == ""
