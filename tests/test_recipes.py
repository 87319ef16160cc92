"""The lines for cron, make and CI that the help shows do what they are for."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cpted_cli.cli.table import TABLE
from tests.places import FINE, lay_visit, square

RECIPES = [line.split("  # ") for row in TABLE for line in row.recipes]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="lines for a Unix shell")


def recipes(kind):
    return [line for line, what in RECIPES if what == kind]


@pytest.fixture
def home(tmp_path):
    for name in ("a", "b"):
        square(tmp_path / "sites" / name)
    return tmp_path


def done(line, home: Path):
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    environ = {**os.environ, "PATH": path, "CPTED_LANG": "en", "HOME": str(home)}
    line = line.replace("/srv", str(home))
    return subprocess.run(["/bin/sh", "-c", line], cwd=home, env=environ, capture_output=True, text=True, check=False)


def test_there_is_a_recipe_of_each_kind():
    assert {what for _, what in RECIPES} == {"cron", "make", "CI"}


@pytest.mark.parametrize("line", recipes("cron"))
def test_cron_is_silent_when_all_is_well_and_says_what_is_wrong(home, line):
    when, command = line.split("  ", 1)
    command = command.replace("batch report", "batch report --format html")

    well = done(command, home)
    lay_visit(home / "sites" / "a", {"ns-view": 9})
    faulty = done(command, home)

    assert len(when.split()) == 5
    assert (well.returncode, well.stdout) == (0, "")
    assert "Sites read" not in well.stderr
    assert faulty.returncode == 5
    assert "9 is no step of this scale" in faulty.stderr


@pytest.mark.skipif(shutil.which("make") is None, reason="no make here")
@pytest.mark.parametrize("line", recipes("make"))
def test_make_scores_anew_only_when_an_assessment_has_changed(home, line):
    (home / "Makefile").write_text(f"{line}\n", "utf-8")

    first = done("make scores.csv", home)
    before = (home / "scores.csv").read_text("utf-8")
    second = done("make scores.csv", home)
    os.utime(lay_visit(home / "sites" / "b", FINE), (4_000_000_000, 4_000_000_000))
    third = done("make scores.csv", home)

    anew = (home / "scores.csv").read_text("utf-8")
    os.utime(lay_visit(home / "sites" / "b", {"ns-view": 9}), (4_000_000_001, 4_000_000_001))
    faulty = [done("make scores.csv", home).returncode for _ in range(2)]

    assert (first.returncode, second.returncode, third.returncode) == (0, 0, 0)
    assert "up to date" in second.stdout
    assert before != anew
    assert all(faulty), "what could not be scored whole does not pass for made"


@pytest.mark.parametrize("line", recipes("CI"))
def test_gate_opens_and_shuts_by_exit_code(home, line):
    below = done(line, home)
    for name in ("a", "b"):
        lay_visit(home / "sites" / name, FINE)
        lay_visit(home / "sites" / name, {"ns-lamps": {"count": 4, "of": 4}}, "dark", date="2026-11-10")
    above = done(line, home)
    lay_visit(home / "sites" / "a", {"ns-view": 9})
    faulty = done(line, home)

    assert (below.returncode, above.returncode, faulty.returncode) == (3, 0, 5)
    assert "a: overall is 40, below 50." in below.stderr
    assert (home / "scores.csv").read_text("utf-8").startswith("site,name,round,")
