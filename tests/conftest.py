"""Options and settings of the whole suite."""

from datetime import timedelta
from pathlib import Path

import hypothesis
import pytest

hypothesis.settings.register_profile(
    "house", deadline=None, max_examples=60, derandomize=True, database=None, print_blob=False
)
hypothesis.settings.register_profile("soak", deadline=timedelta(seconds=10), max_examples=2_000, database=None)
hypothesis.settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew instead of comparing")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long runs to `make soak`, that is to `pytest -m soak`."""
    if config.getoption("markexpr"):
        return
    long = [item for item in items if item.get_closest_marker("soak")]
    config.hook.pytest_deselected(items=long)
    items[:] = [item for item in items if item not in long]


@pytest.fixture
def golden(request: pytest.FixtureRequest):
    """Compare a text or bytes with a golden file, or write it anew with --update-golden."""

    def compare(path: Path, now: str | bytes) -> None:
        content = now.encode("utf-8") if isinstance(now, str) else now
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        assert path.is_file(), f"{path} is missing: run pytest with --update-golden and read what it writes"
        if isinstance(now, str):
            assert now == path.read_bytes().decode("utf-8")
        else:
            assert now == path.read_bytes()

    return compare
