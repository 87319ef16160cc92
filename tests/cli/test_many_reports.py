"""Many reports, each in a process of its own."""

from dataclasses import replace

import pytest

from cpted_cli import api
from cpted_cli.cli import many_reports
from cpted_cli.cli.many_reports import HeldBack, is_many, outcome, outcomes
from cpted_cli.cli.rendering import render_all
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode
from cpted_cli.wording.translator import words_for
from tests.places import lay_plan, square
from tests.report.pages import scored_site

WISH = api.ReportWish(form="html")


@pytest.fixture(scope="module")
def four(tmp_path_factory):
    folder = tmp_path_factory.mktemp("many")
    return [scored_site(square(folder / name)) for name in ("a", "b", "c", "d")]


def test_reports_of_a_pool_are_those_of_one_process_in_the_same_order(four):
    assert [one.content for one in outcomes(four, WISH, Voice(words=words_for("sv")))] == [
        outcome(one, WISH, "sv").content for one in four
    ]


def test_one_that_fails_is_named_and_the_others_are_kept(four, capsys):
    broken = replace(four[1], used=replace(four[1].used, checklist=None))
    ended = render_all([four[0], broken, *four[2:]], WISH, Voice(words=words_for("en")))
    told = capsys.readouterr()
    assert ended is ExitCode.BUG
    assert len(told.out.splitlines()) == 3
    assert str(broken.folder.path) in told.err
    assert "could not be made" in told.err


def test_report_with_unchecked_photos_is_held_back_and_says_so(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(site, photos=[{"file": "a.jpg", "caption": "c", "alt": "a"}])
    held = outcome(scored_site(site), WISH, "en")
    assert isinstance(held, HeldBack)
    assert (held.exit_code, held.params["photos"]) == (ExitCode.INCOMPLETE, "a.jpg")


def test_pool_is_started_only_where_it_is_worth_it(four, monkeypatch):
    monkeypatch.setattr(many_reports, "cores", lambda: 2)
    assert is_many(four)
    assert not is_many(four[:3])
    monkeypatch.setattr(many_reports, "cores", lambda: 1)
    assert not is_many(four)
