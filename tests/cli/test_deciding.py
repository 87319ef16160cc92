"""An action is found, made or refused; what is written then is typed in commands/test_plan_set."""

import pytest

from cpted_cli.cli.deciding import Wish, decide
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import Stop
from cpted_cli.wording.translator import words_for
from tests.places import FINE, square

EN = Voice(words=words_for("en"))


def test_measure_that_is_not_advised_here_can_be_chosen_all_the_same(tmp_path, capsys):
    site = square(tmp_path / "garden", FINE, None)
    decide("evening-use", site, Wish(keys={"owner": "Ann"}), EN)

    assert capsys.readouterr().out.startswith("a1  ")
    assert "findings: []" in (site / "plan.yaml").read_text("utf-8")


def test_name_that_means_nothing_is_refused_with_all_that_is_there(tmp_path):
    with pytest.raises(Stop) as stop:
        decide("nothing", square(tmp_path / "garden"), Wish(keys={}), EN)

    assert "repair-lamps" in str(stop.value.params["sentence"])
