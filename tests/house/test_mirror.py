"""The tests mirror the package one to one."""

from pathlib import Path

import pytest

from tests.house.package import PACKAGE, ROOT, modules, name_of

ROOMS = ("model", "analysis", "files", "wording", "lint", "errors.py")
"""Rooms that are held to it; the others join as they are finished, until this is all of them."""
OPEN = {
    "analysis/hands.py", "analysis/moves.py",
    "files/examples.py", "files/new_sites.py", "files/pictures.py", "files/plans.py", "files/templates.py",
    "wording/readings.py",
}  # fmt: skip
"""Modules whose tests are still being written; to be emptied."""


def with_content() -> list[Path]:
    return [path for path in modules(*ROOMS) if path.read_text("utf-8").strip() and name_of(path) not in OPEN]


@pytest.mark.parametrize("path", with_content(), ids=name_of)
def test_module_has_a_test_module_at_its_place(path):
    inside = path.relative_to(PACKAGE)
    mirror = ROOT / "tests" / inside.parent / f"test_{inside.stem.strip('_')}.py"

    assert mirror.is_file(), f"{mirror.relative_to(ROOT)} is missing"
