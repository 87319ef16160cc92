"""The sheet of actions comes back: what was changed is taken in, and in doubt nothing is."""

from datetime import date
from pathlib import Path

import pytest

from cpted_cli import api
from cpted_cli.cli.plan_imports import Decided, take_in
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from cpted_cli.wording.action_cells import COLUMNS
from cpted_cli.wording.translator import words_for
from tests.cli.inside import typed
from tests.cli.sheets import filled_in
from tests.places import DAY, lay_site, lay_visit

SV = Voice(words=words_for("sv"))
PLAN = """\
# my notes
format: cpted-plan/1
site: garden
findings: [{id: f1, title: {sv: Dörren, en: The door}, answers: [ac-door@west]}]
actions:
  - id: a1   # the first
    title: {sv: Justera, en: Adjust}
    findings: [f1]
    owner: Driften
    funders: [{name: "Ägaren, mark", share: 60}, {name: Kommunen, share: 40}]
    cost: under-10k
    due: 2026-12-15
    mode: for
  - {id: a2, title: {sv: Märk, en: Mark}, findings: [f1], amount_sek: 9000, status: decided}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    site = lay_site(tmp_path_factory.mktemp("made") / "garden")
    return sheet_of(garden(site), "sv")


def garden(site: Path) -> Path:
    lay_visit(site, DAY)
    (site / "plan.yaml").write_text(PLAN, "utf-8")
    return site


def sheet_of(site: Path, lang: str) -> Path:
    path = site.parent / f"{lang}.xlsx"
    ended = typed("report", site, "--template", "actions", "--format", "xlsx", "--edition", "protected", "--output",
                  path, lang=lang)  # fmt: skip
    assert ended.code in {0, 4}, ended.told
    return path


@pytest.fixture
def site(tmp_path):
    return garden(lay_site(tmp_path / "garden"))


def cell(row: int, column: str) -> tuple[int, int]:
    return row, tuple(COLUMNS).index(column)


def taken(made, site, cells, decided=Decided(), **options):  # noqa: B008
    return take_in(filled_in(made, site.parent / "back.xlsx", cells), site, decided, SV, **options)


def plan_of(site):
    (folder,), faults = api.load([site], with_plan=True)
    assert faults == ()
    return folder.plan


def told(made, site, cells):
    before = (site / "plan.yaml").read_bytes()
    with pytest.raises(FaultsFound) as found:
        taken(made, site, cells)
    assert (site / "plan.yaml").read_bytes() == before
    return [(one.place.line, one.place.column, one.code) for one in found.value.faults]


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_sheet_that_nobody_changed_changes_nothing(lang, site, capsys):
    take_in(sheet_of(site, lang), site, Decided(), SV)

    assert (site / "plan.yaml").read_text("utf-8") == PLAN
    assert capsys.readouterr().err == "Bladet ändrar inget i planen.\n"


def test_what_was_changed_is_taken_in_and_all_else_stays(made, site, capsys):
    cells = {
        cell(1, "owner"): "Marken",
        cell(1, "due"): date(2027, 1, 31),
        cell(1, "status"): "Beslutad",
        cell(2, "cost"): 12500,
    }
    assert taken(made, site, cells, Decided(on=date(2026, 12, 2), by="mötet")) == ExitCode.DONE

    first, second = plan_of(site).actions
    assert (first.owner, first.due, first.status) == ("Marken", date(2027, 1, 31), "decided")
    assert (first.status_on, first.status_by, second.amount_sek) == (date(2026, 12, 2), "mötet", 12500)
    assert (first.funders[0].share, first.title) == (60, {"sv": "Justera", "en": "Adjust"})
    text = (site / "plan.yaml").read_text("utf-8")
    assert "# my notes" in text
    assert "# the first" in text
    assert "a1  Ansvarig: Driften → Marken" in capsys.readouterr().out


def test_row_of_ones_own_becomes_an_action_once(made, site):
    cells = {cell(3, "title"): "Skylt", cell(3, "owner"): "Kommunen", cell(4, "title"): "Bänk", cell(6, "owner"): ""}
    taken(made, site, cells)
    taken(made, site, cells)

    assert [(one.id, one.title) for one in plan_of(site).actions[2:]] == [("a3", "Skylt"), ("a4", "Bänk")]


def test_same_sheet_may_be_taken_in_twice(made, site, capsys):
    cells = {cell(1, "cost"): "9 500 kr", cell(1, "funder"): "Ägaren 50 %, Kommunen 50 %"}
    taken(made, site, cells)
    capsys.readouterr()
    taken(made, site, cells)

    assert capsys.readouterr().err == "Bladet ändrar inget i planen.\n"


def test_plan_that_was_changed_elsewhere_keeps_that(made, site):
    typed("plan", "set", "a1", site, "--owner", "Kommunen")
    taken(made, site, {cell(1, "indicator"): "5 av 5"})

    first = plan_of(site).actions[0]
    assert (first.owner, first.indicator) == ("Kommunen", "5 av 5")


def test_cell_changed_in_both_is_told_and_nothing_is_written(made, site):
    typed("plan", "set", "a1", site, "--owner", "Kommunen")

    assert told(made, site, {cell(1, "owner"): "Marken", cell(2, "cost"): 1}) == [(2, 4, "cell-conflict")]


def test_every_bad_cell_is_told_by_row_and_column(made, site):
    cells = {
        cell(1, "cost"): "dyrt", cell(1, "due"): "snart", cell(1, "findings"): "Annat", cell(2, "id"): "a9",
        cell(3, "owner"): "Utan namn",
    }  # fmt: skip

    assert told(made, site, cells) == [
        (2, 3, "cell-fixed"), (2, 6, "bad-cell"), (2, 12, "bad-cell"), (3, 1, "unknown-action"), (4, 2, "bad-cell"),
    ]  # fmt: skip


def test_same_id_twice_is_told(made, site):
    assert {code for _, _, code in told(made, site, {cell(2, "id"): "a1"})} == {"duplicate-id"}


def test_action_that_is_gone_is_told_only_if_its_row_was_changed(made, site):
    typed("plan", "set", "a2", site, "--decline", "För dyrt")
    taken(made, site, {cell(1, "owner"): "Marken"})
    assert told(made, site, {cell(1, "owner"): "Marken", cell(2, "owner"): "Marken"}) == [(3, 4, "cell-conflict")]


def test_trying_writes_nothing(made, site, capsys):
    taken(made, site, {cell(1, "owner"): "Marken"}, dry_run=True)

    assert "Driften → Marken" in capsys.readouterr().out
    assert (site / "plan.yaml").read_text("utf-8") == PLAN


def test_sheet_of_another_site_and_a_file_that_is_none_are_told(made, site, tmp_path):
    other = lay_site(tmp_path / "street")
    lay_visit(other, DAY)
    with pytest.raises(Stop):
        take_in(made, other, Decided(), SV)
    (other / "plan.yaml").write_text("format: cpted-plan/1\nsite: street\n", "utf-8")
    for file, code in ((made, "sheet-other-site"), (site / "plan.yaml", "sheet-unreadable"), (site, "file-unreadable")):
        with pytest.raises(FaultsFound) as found:
            take_in(file, other, Decided(), SV)
        assert [one.code for one in found.value.faults] == [code]
    with pytest.raises(Stop):
        take_in(made, tmp_path, Decided(), SV)
    lay_visit(other, {"ns-view": 9})
    with pytest.raises(FaultsFound):
        take_in(made, other, Decided(), SV)
