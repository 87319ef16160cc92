"""What a user gets who installs the wheel and nothing else, and stands in another folder."""

import json
import re
import tomllib
from pathlib import Path

from tests.packaging.conftest import ROOT, Cpted


def can_draw_pdf(cpted: Cpted) -> bool:
    findings = json.loads(cpted("doctor", "--format", "json").stdout)["findings"]
    return next(one["found"] for one in findings if one["id"] == "pdf") is not None


def test_program_tells_the_version_of_the_project(cpted: Cpted) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]

    assert version in cpted("--version").stdout


def test_demo_shows_a_score_and_writes_reports(cpted: Cpted, tmp_path: Path) -> None:
    said = cpted("demo", "place")

    assert re.search(r"\b\d{1,3}\b", said.stdout + said.stderr)
    reports = [path for path in (tmp_path / "place").rglob("reports/*") if path.is_file()]
    beginnings = {path.suffix: path.read_bytes()[:15].lower() for path in reports}
    if can_draw_pdf(cpted):
        assert beginnings[".pdf"].startswith(b"%pdf-")
    else:
        assert beginnings[".html"].startswith(b"<!doctype html")


def test_demo_can_be_scored_and_has_no_faults(cpted: Cpted) -> None:
    cpted("demo", "place")

    cpted("check", "place")
    results = json.loads(cpted("score", "place", "--format", "json").stdout)
    assert results["faults"] == []
    assert all(0 <= one["low"] <= one["score"] <= one["high"] <= 100 for one in results["results"])
    assert results["results"]


def test_doctor_finds_the_fonts_that_came_along(cpted: Cpted) -> None:
    findings = json.loads(cpted("doctor", "--format", "json").stdout)["findings"]

    assert next(one["found"] for one in findings if one["id"] == "fonts")


def test_swedish_is_spoken(cpted: Cpted) -> None:
    assert cpted("--help", "--lang", "sv").stdout != cpted("--help", "--lang", "en").stdout
