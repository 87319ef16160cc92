"""`cpted batch report`, as it is typed, killed and typed again."""

import random
import signal
import subprocess
import sys
import time

import pytest

from tests.cli.inside import typed
from tests.places import square

NAMES = ("a", "b", "c", "d")
SLOWEST_S = 60


@pytest.fixture
def sites(tmp_path):
    for name in NAMES:
        square(tmp_path / "sites" / name)
    return tmp_path / "sites"


def test_reports_are_made_and_named(sites):
    ended = typed("batch", "report", sites, "--format", "html", "--jobs", "1", lang="sv")

    assert ended.code == 0
    assert ended.told.splitlines()[-1] == "Lästa platser: 4. Framtagna rapporter: 4."
    assert len(ended.out.splitlines()) == 4


def test_list_names_the_reports_that_a_batch_can_make():
    ended = typed("batch", "report", "--list")
    names = [line.split()[0] for line in ended.out.splitlines()]
    assert ended.code == 0
    assert names == ["actions", "brief", "comparison", "full"]


def test_without_a_path_it_asks_for_one():
    ended = typed("batch", "report")
    assert (ended.code, "cpted batch report PATH" in ended.told) == (2, True)


@pytest.mark.parametrize("template", ["safety-walk", "case", "form"])
def test_what_is_not_made_from_a_result_is_refused_with_the_line_to_type(sites, template):
    ended = typed("batch", "report", sites / "a", "--template", template)
    assert (ended.code, "type: cpted" in ended.told) == (2, True)


def test_band_that_is_none_is_refused(sites):
    assert typed("batch", "report", sites, "--band", "bad").code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
@pytest.mark.parametrize(
    ("kills", "count", "form", "jobs"),
    [
        (2, 4, "html", 1),
        (2, 4, "html", 2),
        pytest.param(30, 60, "html", 1, marks=pytest.mark.soak),
        pytest.param(30, 60, "pdf", 2, marks=pytest.mark.soak),
    ],
)
def test_killed_at_random_instants_it_leaves_whole_files_and_goes_on(tmp_path, kills, count, form, jobs):
    for number in range(count):
        square(tmp_path / "sites" / f"s{number}")
    chance = random.Random(kills + jobs)  # noqa: S311  no secret
    wished = ("batch", "report", str(tmp_path / "sites"), "--format", form, "--jobs", str(jobs))
    kept = {}
    for _ in range(kills):
        running = subprocess.Popen(
            [sys.executable, "-m", "cpted_cli", *wished], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.3, 2.5))
        running.send_signal(signal.SIGKILL)
        running.wait(SLOWEST_S)
        found = reports(tmp_path / "sites")
        assert all(found[path] == before for path, before in kept.items())
        kept = found

    ended = typed(*wished)

    assert ended.code == 0
    assert len(ended.out.splitlines()) == count - len(kept)
    assert set(reports(tmp_path / "sites")) >= set(kept)
    assert len(reports(tmp_path / "sites")) == count


def reports(sites):
    """Give what is to be seen in the folders of reports: each whole, with the instant it was made."""
    paths = [path for path in sites.glob("*/reports/*") if not path.name.startswith(".")]
    ends = {path: path.read_bytes().rstrip()[-7:] for path in paths}
    assert all(end.endswith((b"</html>", b"%%EOF")) for end in ends.values())
    return {path: path.stat().st_mtime_ns for path in paths}
