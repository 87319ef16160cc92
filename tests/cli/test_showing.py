"""Results and recommendations in the form that was asked for."""

import csv
import json

from cpted_cli.cli.options import Format
from cpted_cli.cli.showing import show_results
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import Fault, Place
from cpted_cli.wording.translator import words_for
from tests.places import square
from tests.report.pages import scored_site

SV, EN = (Voice(words=words_for(language)) for language in ("sv", "en"))
TAB = Fault(code="yaml-tab", place=Place("a.yaml", 3, 5))


def test_json_carries_the_faults_in_the_readers_language(tmp_path, capsys):
    one = scored_site(square(tmp_path / "garden"))
    said = []
    for voice in (SV, EN):
        show_results((one,), (TAB,), Format.JSON, voice)
        out, err = capsys.readouterr()
        assert err == ""
        assert out.endswith("}\n")
        (fault,) = json.loads(out)["faults"]
        assert (fault["file"], fault["line"], fault["column"], fault["code"]) == ("a.yaml", 3, 5, "yaml-tab")
        said.append(fault["message"])

    assert said[0] != said[1]


def test_csv_and_text_carry_results_alone(tmp_path, capsys):
    one = scored_site(square(tmp_path / "garden"))
    show_results((one,), (TAB,), Format.CSV, EN)
    assert len(list(csv.DictReader(capsys.readouterr().out.splitlines()))) == 9

    show_results((one,), (TAB,), Format.TEXT, EN)
    assert "a.yaml" not in capsys.readouterr().out


def test_no_result_is_an_empty_file_of_each_form(capsys):
    show_results((), (), Format.JSON, EN)
    assert json.loads(capsys.readouterr().out) == {"format": "cpted-result/1", "results": [], "faults": []}

    show_results((), (), Format.CSV, EN)
    assert len(capsys.readouterr().out.splitlines()) == 1

    show_results((), (), Format.TEXT, EN)
    assert capsys.readouterr().out == ""
