"""`cpted checklist diff`, as it is typed."""

import json

from tests.cli.inside import typed
from tests.places import kastanjen, lay_site


def test_what_an_edition_changed_is_told_criterion_by_criterion(tmp_path):
    site = kastanjen(tmp_path / "k")
    (copy,) = (site / "checklists").iterdir()
    new = tmp_path / "new.yaml"
    text = copy.read_text("utf-8").replace("edition: '2026.1'", "edition: '2027.1'")
    new.write_text(text.replace("weight: 2.0", "weight: 3.0", 1), "utf-8")

    ended = typed("checklist", "diff", site, new)

    assert (ended.code, ended.told) == (0, "")
    assert ended.out.startswith("residential-area 2026.1 → residential-area 2027.1\n")
    assert "weight: 2 → 3" in ended.out


def test_json_speaks_of_the_same(tmp_path):
    found = json.loads(typed("checklist", "diff", "core-lighting", "residential-area", "--format", "json").out)

    assert (found["before"], found["after"]) == ("core-lighting", "residential-area")
    assert {one["id"] for one in found["added"]} >= {"ns-lit-way-home"}
    assert found["gone"] == []


def test_unknown_checklist_is_a_usage_error():
    assert typed("checklist", "diff", "nothing").code == 2


def test_edition_that_changes_after_the_visit_moves_no_score_and_is_told_apart(tmp_path):
    case, site = tmp_path / "case", lay_site(tmp_path / "case" / "sites" / "garden")
    own = case / "checklists" / "square.yaml"
    own.parent.mkdir()
    (site / "checklists" / "square-1.yaml").rename(own)
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({"ns-view": 1, "ac-sign": 3, "ac-glass": 2}), "utf-8")
    visit = ("--light", "day", "--date", "2026-11-10", "--checklist", "square", "--answers", answers, "--no-input")
    assert typed("assess", site, *visit).code == 0
    before = typed("score", site, "--format", "json").out

    text = own.read_text("utf-8").replace('edition: "1"', 'edition: "2"').replace("scale: quality", "scale: yes-no", 1)
    own.write_text(text.replace("id: ac-sign", "id: ac-sign\n        weight: 9"), "utf-8")

    assert typed("score", site, "--format", "json").out == before
    told = typed("checklist", "diff", site, own).out
    assert "square 1 → square 2" in told
    assert "weight: 1 → 9" in told
    assert "scale: 0 Serious flaw" in told
    own.unlink()
    assert typed("score", site, "--format", "json").out == before
