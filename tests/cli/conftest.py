import pytest

from cpted_cli import api
from tests.cli.batching import SITES
from tests.places import square


@pytest.fixture(scope="session")
def batch(tmp_path_factory):
    """Lay four sites and give the batch that scores them one by one."""
    folder = tmp_path_factory.mktemp("sites")
    for name in SITES:
        square(folder / name)
    return api.batch([folder], api.BatchWish(chunk=1))
