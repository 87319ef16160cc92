"""`cpted checklist form`, as it is typed."""

import csv
import io
import json

import pytest
from python_calamine import CalamineWorkbook

from cpted_cli.cli.instruments import named_checklist
from cpted_cli.model.scale import RatioScale, StepScale
from cpted_cli.wording.answer_cells import choices
from cpted_cli.wording.translator import words_for
from tests.cli.inside import typed
from tests.cli.sheets import filled_in
from tests.places import lay_site


def test_form_is_written_and_its_path_is_all_that_goes_to_stdout(tmp_path):
    path = tmp_path / "form.html"
    ended = typed(
        "checklist", "form", "residential-area", "--format", "html", "--output", path, "--zones", "entrance=2"
    )

    assert (ended.code, ended.out, ended.told) == (0, f"{path}\n", "")
    assert "Entrance from outside 2" in path.read_text("utf-8")


def test_form_of_a_site_bears_its_name_and_zones(tmp_path):
    site = lay_site(tmp_path / "garden")

    ended = typed("checklist", "form", "square", "--site", site, "--format", "html", "--light", "day", lang="sv")

    page = (site / "reports" / "square-1-form-day-sv.html").read_text("utf-8")
    assert ended.code == 0
    assert "Lilla torget" in page
    assert "Västra dörren" in page
    assert f"cpted assess {site.as_posix()} --keying --light day" in page


def test_unknown_checklist_or_site_is_a_usage_error(tmp_path):
    assert typed("checklist", "form", "nothing").code == 2
    assert typed("checklist", "form", "residential-area", "--site", tmp_path / "nowhere").code == 2


def test_form_is_no_report_on_a_visit(tmp_path):
    site = lay_site(tmp_path / "garden")

    ended = typed("report", site, "--template", "form")

    assert ended.code != 0
    assert "form " not in typed("report", "--list").out


def filled_cells(checklist, heads, language, turn):
    """Answer every question as somebody would who chooses and counts."""
    known, words = named_checklist(checklist), words_for(language)
    for at, key in enumerate(heads):
        criterion = known.criterion(key.partition("@")[0])
        if criterion is None:
            continue
        scale = criterion.resolved_scale
        offered = choices(scale, words)
        if isinstance(scale, StepScale):
            yield at, offered[(at + turn) % len(offered)]
        elif isinstance(scale, RatioScale):
            yield at, f"1/{scale.of or 20}"
        else:
            yield at, 1


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("checklist", ["residential-area", "underpass", "city-centre"])
def test_filled_sheet_goes_straight_into_scoring(tmp_path, checklist, language):
    made, copy, out = tmp_path / "form.xlsx", tmp_path / "filled.xlsx", tmp_path / "out.jsonl"
    assert typed("checklist", "form", checklist, "--format", "xlsx", "-o", made, lang=language).code == 0
    heads = CalamineWorkbook.from_path(str(made)).get_sheet_by_index(0).to_python()[1]
    cells = {(2 + row, 0): f"gård {row}" for row in range(8)}
    cells |= {(2 + row, at): cell for row in range(8) for at, cell in filled_cells(checklist, heads, language, row)}
    filled_in(made, copy, cells)

    ended = typed("batch", "score", copy, "--checklist", checklist, "-o", out, lang=language)
    results = [json.loads(one) for one in out.read_text("utf-8").splitlines()]

    assert ended.code in {0, 4}, ended.told
    assert str(copy) not in ended.told
    assert [one["site"] for one in results] == [f"gård {row}" for row in range(8)]
    assert not any(one for result in results for one in result["unanswered"] if one["light"] == "day")


def test_filled_csv_goes_straight_into_scoring(tmp_path):
    path = tmp_path / "form.csv"
    typed("checklist", "form", "residential-area", "--format", "csv", "--zones", "entrance=2", "-o", path, lang="sv")
    (heads,) = csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";")
    row = {0: "gård", **dict(filled_cells("residential-area", heads, "sv", 0))}
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerow([row.get(at, "") for at in range(len(heads))])

    ended = typed("batch", "score", path, "--checklist", "residential-area", "--format", "json")

    assert json.loads(ended.out)["faults"] == []
    assert "Sites read: 1. Scored: 1. Refused: 0." in ended.told


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_table_with_nothing_filled_in_gets_one_plain_sentence(tmp_path, form):
    path = tmp_path / f"form.{form}"
    typed("checklist", "form", "residential-area", "--format", form, "-o", path)
    ended = typed("batch", "score", path, "--checklist", "residential-area")
    assert ended.code == 5
    assert ended.told.count(str(path)) == 1
    assert "there is no row under the heading" in ended.told


def test_table_with_names_and_no_answers_has_nothing_to_score_yet(tmp_path):
    made, copy = tmp_path / "form.xlsx", tmp_path / "filled.xlsx"
    typed("checklist", "form", "residential-area", "--format", "xlsx", "-o", made)
    ended = typed(
        "batch", "score", filled_in(made, copy, {(2, 0): "a", (3, 0): "b"}), "--checklist", "residential-area"
    )
    assert ended.code == 4, ended.told


@pytest.mark.parametrize("form", ["xlsx", "csv"])
@pytest.mark.parametrize("named", [True, False])
def test_table_that_is_there_is_never_written_over(tmp_path, monkeypatch, form, named):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / ("k." + form if named else f"residential-area-2026.2-form-en.{form}")
    path.write_text("filled in", "utf-8")
    argv = ("--output", path) if named else ()
    ended = typed("checklist", "form", "residential-area", "--format", form, *argv)
    assert (ended.code, "is left as it is" in ended.told) == (2, True)
    assert path.read_text("utf-8") == "filled in"


def test_table_of_a_site_has_its_zones_and_its_name(tmp_path):
    site = lay_site(tmp_path / "garden")
    ended = typed("checklist", "form", "square", "--site", site, "--format", "csv", lang="sv")
    path = site / "reports" / "square-1-form-sv.csv"
    assert (ended.code, ended.out) == (0, f"{path}\n")
    heads, row = csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";")
    assert row[1] == "Lilla torget"
    assert any(one.startswith("ac-door@") for one in heads)
