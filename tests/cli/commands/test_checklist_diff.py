"""`cpted checklist diff`, as it is typed."""

import json

from tests.cli.inside import typed
from tests.places import kastanjen


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
