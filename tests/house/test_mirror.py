"""The tests mirror the package one to one."""

import pytest

from tests.house.package import PACKAGE, ROOT, modules, name_of


def with_content() -> list:
    return [path for path in modules() if path.read_text("utf-8").strip()]


@pytest.mark.parametrize("path", with_content(), ids=name_of)
def test_module_has_a_test_module_at_its_place(path):
    inside = path.relative_to(PACKAGE)
    mirror = ROOT / "tests" / inside.parent / f"test_{inside.stem.strip('_')}.py"

    assert mirror.is_file(), f"{mirror.relative_to(ROOT)} is missing"
