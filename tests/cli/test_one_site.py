"""The one site that a command is about."""

import pytest

from cpted_cli.cli.one_site import one_site
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from tests.places import lay_plan, square


def test_site_comes_with_its_plan(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(site)
    assert one_site(site).plan is not None


def test_several_are_named_and_refused(tmp_path):
    for name in ("a", "b"):
        square(tmp_path / name)
    with pytest.raises(Stop) as stopped:
        one_site(tmp_path)
    assert stopped.value.exit_code is ExitCode.USAGE
    assert str(tmp_path / "b") in stopped.value.params["names"]


def test_faults_stop_it(tmp_path):
    site = square(tmp_path / "garden")
    (site / "site.yaml").write_text("format: cpted-site/1\n", "utf-8")
    with pytest.raises(FaultsFound):
        one_site(site)
