from dataclasses import replace

import pytest

from tests.places import kastanjen
from tests.report.pages import case_basis_of


@pytest.fixture(scope="session")
def cases(tmp_path_factory):
    """Gather the example case once, in both editions."""
    folder = kastanjen(tmp_path_factory.mktemp("stages") / "kastanjen")
    return {edition: case_basis_of(folder, is_open=edition == "open") for edition in ("open", "protected")}


@pytest.fixture(scope="session")
def changed(cases):
    """Change the case of the example's open edition."""

    def change(**parts):
        basis = cases["open"]
        return replace(basis, whole=replace(basis.whole, case=replace(basis.case, **parts)))

    return change
