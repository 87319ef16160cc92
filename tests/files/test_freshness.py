"""Whether what was made is newer than what it was made from."""

import os

import pytest

from cpted_cli.files.freshness import is_newer


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "garden"
    (folder / "assessments").mkdir(parents=True)
    (folder / "reports").mkdir()
    for name in ("site.yaml", "assessments/a.yaml", "reports/old.pdf", "reports/new.pdf"):
        (folder / name).write_text("x", "utf-8")
    for path in (*folder.rglob("*"), folder):
        os.utime(path, (1_000, 1_000))
    return folder


def test_report_is_newer_until_anything_but_reports_changes(site):
    made = site / "reports" / "new.pdf"
    os.utime(made, (1_001, 1_001))
    os.utime(site / "reports" / "old.pdf", (2_000, 2_000))
    assert is_newer(made, [site])

    os.utime(site / "assessments" / "a.yaml", (1_002, 1_002))
    assert not is_newer(made, [site])


def test_a_file_taken_away_counts_as_a_change(site):
    made = site / "reports" / "new.pdf"
    os.utime(made, (1_001, 1_001))

    (site / "assessments" / "a.yaml").unlink()

    assert not is_newer(made, [site])


def test_what_is_not_there_is_not_newer(site):
    assert not is_newer(site / "reports" / "none.pdf", [site])
