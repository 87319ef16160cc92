"""Imports go down only, every library has one home, and the rule itself is watched."""

import sys

import pytest

from tests.house.package import (
    PACKAGE,
    PURE,
    ROOT,
    copy_of_the_house,
    imported_from_outside,
    lint_imports,
    modules,
    name_of,
)

BREACHES = {
    "Imports go down only": [
        ("errors", "import cpted_cli.model.text"),
        ("model", "import cpted_cli.analysis.bands"),
        ("analysis", "import cpted_cli.lint"),
        ("lint", "import cpted_cli.wording.labels"),
        ("wording", "import cpted_cli.files.disk"),
        ("files", "import cpted_cli.report.view"),
        ("report", "import cpted_cli.terminal.output"),
        ("terminal", "import cpted_cli.files.limits"),
        ("files", "import cpted_cli.api"),
        ("api", "import cpted_cli.cli.table"),
    ],
    "YAML is read and written in files only": [("wording", "import yaml"), ("cli", "from ruamel.yaml import YAML")],
    "Files are checked against the model in files only": [
        ("model", "import pydantic"),
        ("api", "import pydantic_core"),
    ],
    "Tables are read in files only": [("analysis", "import duckdb"), ("report", "import python_calamine")],
    "Photos are read in files only": [("report", "from PIL import Image")],
    "Pages are set in report only": [
        ("files", "import jinja2"),
        ("cli", "import weasyprint"),
        ("wording", "from fontTools import ttLib"),
        ("terminal", "import markupsafe"),
    ],
    "PDF, Word and Excel files are made in report only": [
        ("files", "import pikepdf"),
        ("cli", "import docx"),
        ("api", "import xlsxwriter"),
    ],
    "The terminal is drawn in terminal only": [("cli", "import rich.table"), ("report", "import textual")],
    "Numbers and dates are worded in wording only": [("report", "from babel import Locale")],
    "Commands are parsed in cli only": [("terminal", "import typer"), ("files", "import click")],
    "Figures are computed in analysis, and in files for tables, only": [
        ("model", "import numpy"),
        ("cli", "import scipy"),
    ],
    "In files, only tables turn to figures": [("files", "import numpy as np")],
}

NUMBERED = list(enumerate((one for many in BREACHES.values() for one in many), start=1))


def test_imports_go_down_only_and_every_library_has_one_home():
    code, said = lint_imports(ROOT)

    assert code == 0, said
    assert f"Contracts: {len(BREACHES)} kept, 0 broken" in said


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """Plant every breach at once, each in a module of its own."""
    folder = tmp_path_factory.mktemp("house")
    package = copy_of_the_house(folder)
    number = 0
    for breaches in BREACHES.values():
        for room, line in breaches:
            number += 1
            alone = package / f"{room}.py"
            home = alone if alone.exists() else package / room / f"planted_{number}.py"
            with home.open("a", encoding="utf-8") as file:
                file.write(f"\n{line}\n")
    code, said = lint_imports(folder)
    assert code == 1, said
    return said


@pytest.mark.parametrize("contract", BREACHES)
def test_planted_breach_breaks_its_contract(contract, broken):
    assert f"{contract} BROKEN" in broken


def importer(number, room):
    return f"cpted_cli.{room}" if (PACKAGE / f"{room}.py").exists() else f"cpted_cli.{room}.planted_{number}"


@pytest.mark.parametrize(("number", "breach"), NUMBERED)
def test_every_planted_import_is_named(number, breach, broken):
    room, line = breach
    target = line.split()[1]
    base = target if target.startswith("cpted_cli") else target.partition(".")[0]

    assert any(importer(number, room) in told and f"-> {base}" in told for told in broken.splitlines()), (room, line)


def test_new_room_without_a_floor_is_refused(tmp_path):
    (copy_of_the_house(tmp_path) / "utils.py").write_text('"""A new room."""\n', "utf-8")

    code, said = lint_imports(tmp_path)

    assert code == 1
    assert "cpted_cli.utils" in said


@pytest.mark.parametrize("path", modules(*PURE), ids=name_of)
def test_pure_rooms_import_only_numpy_scipy_and_limits_from_outside(path):
    outside = imported_from_outside(path) - set(sys.stdlib_module_names)

    assert outside <= {"numpy", "scipy", "annotated_types"}


def test_root_of_the_package_is_empty():
    assert (PACKAGE / "__init__.py").read_text("utf-8") == ""
