"""Faults and hints as `cpted check` shows them."""

import json

from tests.cli.inside import typed


def test_json_has_files_faults_and_hints_with_their_places(tmp_path):
    (tmp_path / "site.yaml").write_text("format: cpted-site/1\nid: Garden\nname: x\nkind: y\n", "utf-8")
    ended = typed("check", tmp_path, "--format", "json")
    told = json.loads(ended.out)

    assert (ended.code, told["files"]) == (5, 1)
    assert [(one["line"], one["column"], one["code"]) for one in told["faults"]] == [(2, 5, "bad-id")]
    assert told["hints"] == []


def test_nothing_wrong_is_one_line_and_silent_when_asked_to_be(tmp_path):
    (tmp_path / "site.yaml").write_text("format: cpted-site/1\nid: garden\nname: x\nkind: y\n", "utf-8")

    assert typed("check", tmp_path).told == "1 file, no faults.\n"
    assert typed("check", tmp_path, "--quiet").told == ""
