"""The public verbs, as their own words show them."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from cpted_cli import api
from cpted_cli.model.score import SiteScore
from cpted_cli.wording.translator import words_for
from tests.places import DARK, square
from tests.report.pages import words_of

SCRIPT = """
from pathlib import Path
from cpted_cli import api, errors
checklist = next(Path("sites").glob("*/checklists/*.yaml"))
batch = api.batch([Path("t.csv")], api.BatchWish(checklist=str(checklist)))
print(sum(part.scored for part in batch.parts()))
try:
    api.batch([Path("t.csv")])
except errors.Stop as stop:
    print("t.csv has no checklist" if "--checklist" in str(stop) else stop)
"""


def test_module_does_what_its_own_words_say(tmp_path):
    sites, faults = api.load([square(tmp_path / "garden")])
    results = api.score(sites)

    assert faults == ()
    assert isinstance(results[0].score, SiteScore)
    page = api.render(results[0], api.ReportWish(form="html"), words_for("en"))
    assert "Little square" in words_of(page.content)
    assert DARK


def test_the_program_in_its_words_runs(tmp_path, monkeypatch, capsys):
    square(tmp_path / "sites" / "garden")
    monkeypatch.chdir(tmp_path)
    lines = [line[4:] for line in api.__doc__.splitlines() if line.startswith("    ") or not line.strip()]

    exec("\n".join(lines), {})  # noqa: S102  our own words

    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("garden 40 ")
    assert told[-2:] == ["1 1 0 [40]", "1 1 0 too-little-seen"]
    assert (tmp_path / "garden.html").read_text("utf-8").rstrip().endswith("</html>")


def test_every_verb_is_there_and_is_told_to_type_checkers_too():
    stub = ast.parse(Path(api.__file__).with_suffix(".pyi").read_text("utf-8"))
    told = {one.names[0].asname: one.module for one in stub.body if isinstance(one, ast.ImportFrom)}

    assert told == {name: f"cpted_cli.api.{home}" for name, home in api.VERBS.items()}
    assert dir(api) == sorted(api.VERBS)
    for name in api.VERBS:
        assert getattr(api, name).__module__ == told[name]


def test_what_is_no_verb_is_not_there():
    with pytest.raises(AttributeError, match="has no attribute 'guess'"):
        api.guess  # noqa: B018  asking is the act


def test_help_tells_every_verb(capsys):
    help(api)

    told = capsys.readouterr().out
    assert "load(paths: 'Iterable[Path]'" in told or "load(paths: collections.abc.Iterable" in told
    assert all(name in told for name in api.VERBS)


def test_plain_script_needs_no_guard(tmp_path):
    square(tmp_path / "sites" / "garden")
    rows = "\n".join(f"s{number};ns-view;{number % 5}" for number in range(300))
    (tmp_path / "t.csv").write_text(f"site;criterion;answer\n{rows}\n", "utf-8")
    (tmp_path / "own.py").write_text(SCRIPT, "utf-8")

    ended = subprocess.run(
        [sys.executable, "own.py"], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
    )

    assert (ended.stderr, ended.stdout.split()) == ("", ["300", "t.csv", "has", "no", "checklist"])
