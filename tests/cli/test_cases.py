"""A case is looked through."""

import json

import pytest

from cpted_cli.cli.cases import show_status
from cpted_cli.cli.options import TextOrJson
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import Stop
from cpted_cli.wording.translator import words_for
from tests.places import lay_case, square

SV = Voice(words=words_for("sv"))


def test_json_has_the_stages_and_says_each_gap_in_words(tmp_path, capsys):
    case = lay_case(tmp_path / "block")
    square(case / "sites" / "garden")
    assert show_status(case, TextOrJson.JSON, SV) == 0
    row = json.loads(capsys.readouterr().out)

    assert (row["case"], row["actions"], row["modes"]["with"]) == ("block", 0, 0)
    assert [one["stage"] for one in row["stages"]] == ["vision", "identification", "analysis", "strategy", "evaluation"]
    assert row["stages"][0]["missing"][0] == {"lack": "vision", "names": [], "message": "det finns ingen vision"}


def test_folder_that_is_no_case_stops(tmp_path):
    with pytest.raises(Stop):
        show_status(tmp_path, TextOrJson.TEXT, SV)
