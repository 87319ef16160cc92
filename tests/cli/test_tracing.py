"""A chain is shown at every site that has it."""

import json

import pytest

from cpted_cli.cli.options import TextOrJson
from cpted_cli.cli.tracing import trace_at
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import FaultsFound, Stop
from cpted_cli.wording.translator import words_for
from tests.places import lay_visit, square

EN = Voice(words=words_for("en"))


def test_every_site_that_has_it_is_told(tmp_path, capsys):
    for name in "ab":
        square(tmp_path / name)
    trace_at("ns-view", tmp_path, TextOrJson.JSON, EN)

    assert [one["site"] for one in json.loads(capsys.readouterr().out)["traces"]] == ["a", "b"]


def test_nothing_by_that_name_and_faulty_files_stop(tmp_path):
    site = square(tmp_path / "a")
    with pytest.raises(Stop):
        trace_at("nothing", site, TextOrJson.TEXT, EN)
    lay_visit(site, {"ns-view": 9})
    with pytest.raises(FaultsFound):
        trace_at("ns-view", site, TextOrJson.TEXT, EN)
