"""The list of changes since the last version, as the full report prints it."""

import json

import pytest

from cpted_cli import api
from cpted_cli.report.chapters.changes import changes
from cpted_cli.wording.translator import words_for
from tests.places import DAY, lay_plan, lay_visit, square
from tests.report.pages import deep_basis_of, rendered, said_in, scored_site, words_of

EN, SV = words_for("en"), words_for("sv")
LAMPS = {"id": "a1", "title": {"en": "Mend the lamps", "sv": "Laga lamporna"}, "owner": "Torget AB"}
HIDDEN = {"value": 0, "note": "the latch is loose", "protected": True}


@pytest.fixture
def garden(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(site, actions=[LAMPS])
    return site


def told(site, words=EN, *, is_open=True):
    basis = deep_basis_of(site, words.language, is_open=is_open)
    return [said_in(one) for one in changes(basis, words)]


def test_first_version_has_no_such_chapter(garden):
    assert told(garden) == []
    assert "Changes since" not in words_of(rendered(garden, template="full").content)


def test_nothing_changed_is_said(garden):
    api.keep(scored_site(garden), "granskning 0.9")
    assert told(garden) == ["Compared with granskning 0.9 of 10 November 2026 nothing changed."]


def test_changes_are_told_with_then_and_now(garden):
    api.keep(scored_site(garden), "0.9")
    lay_visit(garden, {**DAY, "ns-view": {"value": 3, "note": "cut since"}, "ac-door@west": {"value": 0, "note": "x"}})
    lay_plan(garden, actions=[{**LAMPS, "owner": "The council", "due": "2027-01-15"}], conclusion="Better")
    (page,) = told(garden)
    assert "Surveillance daylight 50 (50) Acceptable 75" in page
    assert "Clear view 20 Oct 2026, daylight" in page
    assert "note changed" in page
    assert "No longer a finding: Clear view" in page
    assert "Responsible: Torget AB; Done by: to be decided" in page
    assert "Responsible: The council; Done by: 15 Jan 2027" in page
    assert "The conclusion is worded otherwise." in page


def test_swedish_list_is_swedish(garden):
    api.keep(scored_site(garden), "0.9")
    lay_visit(garden, {**DAY, "ns-view": 3, "ac-sign": 0})
    lay_plan(garden, actions=[], declined=[{"id": "d1", "title": "Staket", "reason": "Stänger ute"}])
    (garden / "texts/sv").mkdir(parents=True)
    (garden / "texts/sv/analysis.md").write_text("Ett.\n\nTvå.", "utf-8")
    (page,) = told(garden, SV)
    for words in ("Ändrade svar", "Ändrade tal", "Inte längre en iakttagelse", "Laga lamporna", "2 nya stycken"):
        assert words in page
    assert "not there" not in page


def test_open_edition_tells_no_answer_that_was_or_is_protected(garden):
    lay_visit(garden, {**DAY, "ac-door@west": HIDDEN})
    api.keep(scored_site(garden), "0.9")
    lay_visit(garden, {**DAY, "ac-door@west": 1, "ac-door@east": 0})
    (page,) = told(garden)
    assert "Door locks" not in page
    assert "West door" not in page
    assert "Changed answers with protected details" in page
    (whole,) = told(garden, is_open=False)
    assert "Door locks (West door)" in whole


def test_open_edition_tells_no_finding_or_action_about_what_was_protected(garden):
    secret = {"id": "f1", "title": "Weak latch", "answers": ["ac-door@west"], "protected": True}
    action = {"id": "a2", "title": "Mend the latch", "findings": ["f1"]}
    lay_plan(garden, findings=[secret], actions=[LAMPS, action])
    api.keep(scored_site(garden), "0.9")
    lay_plan(garden, findings=[{**secret, "protected": False, "title": "Latch"}], actions=[LAMPS])
    (page,) = told(garden)
    assert "atch" not in page
    (whole,) = told(garden, is_open=False)
    assert "Mend the latch" in whole


def test_visit_that_is_new_or_gone_is_told_once(garden):
    api.keep(scored_site(garden), "0.9")
    visit = next((garden / "assessments").glob("*dark*"))
    visit.rename(visit.with_name("2026-11-10-dark-a1-square-b.yaml"))
    (page,) = told(garden)
    assert "New visit: 10 Nov 2026, dark" in page
    assert "No longer counted: 10 Nov 2026, dark" in page


def test_chapter_stands_in_the_full_report_and_the_cover_points_to_it(garden):
    api.keep(scored_site(garden), "0.9")
    lay_visit(garden, {**DAY, "ns-view": 3})
    page = words_of(rendered(garden, template="full", version="1.0").content)
    assert "0.9; what changed since stands in D" in page
    assert "D Changes since 0.9" in page


def test_same_basis_gives_the_same_list(garden):
    api.keep(scored_site(garden), "0.9")
    lay_visit(garden, {**DAY, "ns-view": 3})
    assert json.dumps(told(garden)) == json.dumps(told(garden))
