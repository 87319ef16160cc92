"""The public verbs, as their own words show them."""

from cpted_cli import api
from cpted_cli.model.score import SiteScore
from cpted_cli.wording.translator import words_for
from tests.places import DARK, square
from tests.report.pages import words_of


def test_module_does_what_its_own_words_say(tmp_path):
    sites, faults = api.load([square(tmp_path / "garden")])
    results = api.score(sites)

    assert faults == ()
    assert isinstance(results[0].score, SiteScore)
    page = api.render(results[0], api.ReportWish(form="html"), words_for("en"))
    assert "Little square" in words_of(page.content)
    assert DARK
