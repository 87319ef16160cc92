"""`cpted check` as users run it."""

import json

import pytest

from tests.cli.inside import typed
from tests.cli.running import cpted
from tests.lint.snippets import lay_out


@pytest.fixture
def doubtful(tmp_path):
    return lay_out("plan", "conclusion: {en: a gang}", tmp_path)


def test_shipped_content_has_neither_faults_nor_hints():
    done = cpted("check", "examples", "checklists")

    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.endswith("files, no faults.\n")
    assert done.stderr.count("\n") == 1


def test_hints_alone_end_well_and_strictly_they_do_not(doubtful):
    done = cpted("check", str(doubtful))
    strict = cpted("check", str(doubtful), "--strict", "--quiet")

    better = "write what happened, when and how many times"
    line = f"{doubtful}:3:20: hint words-about-groups: `gang` points out people ({better})"
    assert done.returncode == 0
    assert done.stderr.splitlines() == [line, "1 file, no faults. 1 hint: cpted explain CODE tells what one is about."]
    assert (strict.returncode, strict.stderr) == (5, f"{line}\n")


def test_faults_come_before_hints(doubtful):
    (doubtful.parent / "zz.yaml").write_text("format: cpted-sight/1\n", "utf-8")

    done = cpted("check", str(doubtful.parent), "--lang", "sv")

    first, *rest = done.stderr.splitlines()
    assert done.returncode == 5
    assert first.startswith(f"{doubtful.parent / 'zz.yaml'}:1:9: ")
    assert [line.split(": ")[1] for line in rest] == ["påpekande words-about-groups"]


def test_json_carries_both_and_goes_where_data_goes(doubtful):
    done = cpted("check", str(doubtful), "--format", "json", "--lang", "sv")

    told = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert (told["files"], told["faults"]) == (1, [])
    assert [(one["line"], one["column"], one["code"]) for one in told["hints"]] == [(3, 20, "words-about-groups")]
    assert told["hints"][0]["message"].startswith("`gang`")


def test_json_tells_faults_as_rows_too(tmp_path):
    (tmp_path / "site.yaml").write_text("format: cpted-site/1\nid: G\nname: G\nkind: k\n", "utf-8")

    done = cpted("check", str(tmp_path), "--format", "json")

    (fault,) = json.loads(done.stdout)["faults"]
    assert (done.returncode, fault["code"], fault["line"], fault["column"]) == (5, "bad-id", 2, 5)


def test_table_is_no_yaml_and_the_command_that_reads_it_is_named(tmp_path):
    table = tmp_path / "t.xlsx"
    table.write_bytes(b"PK")
    ended = typed("check", table)
    assert (ended.code, "cpted batch score tells what is wrong in it" in ended.told) == (2, True)
