from datetime import UTC, datetime
from pathlib import Path

from cpted_cli.files.assessments import load_assessment, moments_of
from cpted_cli.files.disk import NotWritten
from cpted_cli.files.journal import Replay, journal_path
from cpted_cli.files.notebook import SNAPSHOT_EVERY, Notebook
from cpted_cli.model.assessment import Answer, Conditions
from tests.files.test_assessments import read_back
from tests.files.test_journal import change
from tests.walk.place import an_assessment


def notebook(folder: Path) -> Notebook:
    return Notebook(folder / "assessments" / "a.yaml", an_assessment(), 0, lambda: datetime(2026, 11, 10, tzinfo=UTC))


def test_a_visit_that_begins_has_a_file_without_answers(tmp_path):
    book = notebook(tmp_path)
    assert book.begin() is None
    assert read_back(book.path.read_text()) == an_assessment()


def test_each_answer_is_a_line_in_the_journal(tmp_path):
    book = notebook(tmp_path)
    for number in (1, 2):
        assert book.keep(change(f"whole-{number}", Answer(value=3))) is None
    assert journal_path(book.path).read_text().count("\n") == 2
    assert read_back(book.path.read_text()).answers == {}


def test_every_twenty_answers_the_file_itself_is_brought_up_to_date(tmp_path):
    book = notebook(tmp_path)
    for number in range(1, SNAPSHOT_EVERY + 2):
        book.keep(change(f"whole-{number}", Answer(value=3)))
        assert read_back(book.path.read_text()).journal_lines == (20 if number > SNAPSHOT_EVERY else 0)
        book.rest()
    assert len(read_back(book.path.read_text()).answers) == SNAPSHOT_EVERY


def test_saving_adds_answers_that_never_reached_the_journal_and_the_conditions(tmp_path):
    book = notebook(tmp_path)
    book.keep(change("whole-1", Answer(value=3)))
    saved = book.save({"whole-2": Answer(value=1)}, Conditions(end="18:40"))
    assert isinstance(saved, Replay)
    assessment = read_back(book.path.read_text())
    assert (dict(assessment.answers), assessment.conditions.end) == ({"whole-1": 3, "whole-2": 1}, "18:40")


def test_where_nothing_can_be_written_it_says_so(tmp_path):
    (tmp_path / "assessments").write_text("a file stands where the folder should be")
    book = notebook(tmp_path)
    assert isinstance(book.begin(), NotWritten)
    assert isinstance(book.keep(change("whole-1", Answer(value=3))), NotWritten)
    assert isinstance(book.save({}), NotWritten)


def test_a_journal_that_cannot_be_written_is_told(tmp_path):
    book = notebook(tmp_path)
    book.begin()
    journal_path(book.path).mkdir()
    failed = book.keep(change("whole-1", Answer(value=3)))
    assert failed is not None
    assert failed.reason == "Is a directory"


def test_when_the_disk_is_well_again_the_file_is_begun_after_all(tmp_path):
    blocked = tmp_path / "assessments"
    blocked.write_text("in the way")
    book = notebook(tmp_path)
    assert book.keep(change("whole-1", Answer(value=3))) is not None
    blocked.unlink()
    assert book.keep(change("whole-1", Answer(value=3))) is None
    assert book.path.exists()


def test_a_clock_that_jumps_back_loses_nothing_and_changes_no_order(tmp_path):
    clock = iter([datetime(2026, 11, 10, 17, hour, tzinfo=UTC) for hour in (59, 5, 30)])
    book = Notebook(tmp_path / "a.yaml", an_assessment(), 0, lambda: next(clock))
    assert book.keep(change("whole-1", Answer(value=3))) is None
    assert book.keep(change("whole-2", Answer(value=1))) is None
    loaded = load_assessment(book.path)
    assert not isinstance(loaded, tuple)
    assert loaded.replay.last_key == "whole-2"
    assert loaded.replay.assessment.answers == {"whole-1": Answer(value=3), "whole-2": Answer(value=1)}
    assert [one.at.minute for one in moments_of(book.path)] == [5, 30]
