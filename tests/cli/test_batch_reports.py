"""Reports on many sites."""

import os
import signal

import pytest

from cpted_cli import api
from cpted_cli.cli import batch_reports
from cpted_cli.cli.batch_reports import ManyWish, make_reports, reports_on
from cpted_cli.cli.selecting import Selection
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.wording.translator import words_for
from tests.places import DAY, FINE, lay_plan, lay_visit, square

VOICE = Voice(words=words_for("en"))
HTML = api.ReportWish(form="html")
NAMES = ("a", "b", "c")


@pytest.fixture
def sites(tmp_path):
    for name in NAMES:
        square(tmp_path / "sites" / name, FINE if name == "b" else DAY)
    return tmp_path / "sites"


def wish(**changes):
    return ManyWish(report=HTML, **changes)


def report_of(sites, name):
    return sites / name / "reports" / f"{name}-2026-brief-open-en.html"


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_site_gets_what_cpted_report_makes_of_it(sites, jobs, capsys):
    assert make_reports([sites], wish(), jobs, VOICE) is ExitCode.DONE

    told = capsys.readouterr()
    assert told.out.splitlines() == [str(report_of(sites, name)) for name in NAMES]
    assert told.err.endswith("\nSites read: 3. Reports made: 3.\n")
    (alone,) = api.latest(api.score(api.load([sites / "a"], with_plan=True)[0]))
    assert report_of(sites, "a").read_bytes() == api.render(alone, HTML, VOICE.words).content


def test_what_is_there_is_left_alone_until_its_site_changes(sites, capsys):
    make_reports([sites], wish(), 1, VOICE)
    before = {name: report_of(sites, name).stat().st_mtime_ns for name in NAMES}
    lay_visit(sites / "b", DAY)
    capsys.readouterr()

    make_reports([sites], wish(), 1, VOICE)

    told = capsys.readouterr()
    after = {name: report_of(sites, name).stat().st_mtime_ns for name in NAMES}
    assert [name for name in NAMES if after[name] != before[name]] == ["b"]
    assert "Reports made: 1. Already there and up to date: 2 (made anew with --anew)." in told.err

    make_reports([sites], wish(anew=True), 1, VOICE)
    assert "Reports made: 3." in capsys.readouterr().err


def test_only_sites_of_a_band(sites, capsys):
    (good,) = {one.score.band for one in api.score(api.load([sites / "b"])[0])}

    make_reports([sites], wish(selection=Selection(bands=frozenset({good}))), 1, VOICE)

    told = capsys.readouterr()
    assert told.out.splitlines() == [str(report_of(sites, "b"))]
    assert "Of other bands, or without one: 2." in told.err


def test_all_in_one_folder_unless_two_would_be_called_the_same(sites, tmp_path):
    make_reports([sites], wish(output=tmp_path / "all"), 1, VOICE)
    assert sorted(path.name[0] for path in (tmp_path / "all").iterdir()) == list(NAMES)

    square(tmp_path / "others" / "a")
    with pytest.raises(Stop):
        make_reports([sites, tmp_path / "others"], wish(output=tmp_path / "all"), 1, VOICE)


def test_faults_and_held_back_reports_keep_no_other_from_being_made(sites, capsys):
    lay_visit(sites / "a", {"ns-view": 9})
    lay_plan(sites / "b", photos=[{"file": "p.jpg", "caption": "c", "alt": "a"}])

    assert make_reports([sites], wish(), 1, VOICE) is ExitCode.FAULTS

    told = capsys.readouterr()
    assert told.out.splitlines() == [str(report_of(sites, "c"))]
    assert "Sites read: 3. Reports made: 1. Held back: 1. Refused: 1." in told.err
    assert "9 is no step of this scale" in told.err


def test_a_bug_in_one_is_told_and_the_others_are_made(sites, capsys, monkeypatch):
    def breaking(task):
        if task.site.folder.name == "b":
            raise RuntimeError("the roof is leaking")
        return reports_on(task)

    monkeypatch.setattr(batch_reports, "reports_on", breaking)

    assert make_reports([sites], wish(), 1, VOICE) is ExitCode.BUG
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 2
    assert "the roof is leaking" in told.err


def test_unknown_template_stops(sites):
    with pytest.raises(Stop):
        make_reports([sites], ManyWish(report=api.ReportWish(template="none", form="html")), 1, VOICE)


def test_ctrl_c_ends_after_the_report_at_hand_and_says_how_to_go_on(sites, capsys, monkeypatch):
    def interrupting(task):
        os.kill(os.getpid(), signal.SIGINT)
        return reports_on(task)

    monkeypatch.setattr(batch_reports, "reports_on", interrupting)

    assert make_reports([sites], wish(), 1, VOICE) is ExitCode.INTERRUPTED
    assert "Interrupted after 1 of 3 sites; type the same again to go on." in capsys.readouterr().err
