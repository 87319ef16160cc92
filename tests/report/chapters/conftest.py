import pytest

from tests.places import kastanjen
from tests.report.pages import deep_basis_of


@pytest.fixture(scope="session")
def bases(tmp_path_factory):
    """Gather the example once, in both languages and editions."""
    site = kastanjen(tmp_path_factory.mktemp("deep") / "kastanjen")
    return {
        (language, edition): deep_basis_of(site, language, is_open=edition == "open")
        for language in ("sv", "en")
        for edition in ("open", "protected")
    }
