"""One square, read and scored once."""

import pytest

from tests.places import square
from tests.report.places.data import compared


@pytest.fixture(scope="session")
def one(tmp_path_factory):
    return compared(square(tmp_path_factory.mktemp("places") / "garden"))
