"""What is advised, what the plan says and how far a budget goes, in the form that was asked for."""

import json

from cpted_cli.cli.options import TextOrJson
from cpted_cli.cli.planning import by_site, plan_row, show_plans
from cpted_cli.cli.voice import Voice
from cpted_cli.wording.translator import words_for
from tests.places import lay_plan, square
from tests.report.pages import scored_site

EN = Voice(words=words_for("en"))


def test_recommendations_of_many_sites_are_one_json_document(tmp_path, capsys):
    both = tuple(scored_site(square(tmp_path / name)) for name in "ab")
    show_plans(both, TextOrJson.JSON, EN)

    plans = json.loads(capsys.readouterr().out)["plans"]
    assert plans == [json.loads(json.dumps(plan_row(one))) for one in both]
    assert [one["site"] for one in plans] == ["a", "b"]


def test_budget_comes_with_each_site(tmp_path, capsys):
    both = tuple(scored_site(square(tmp_path / name)) for name in "ab")
    show_plans(both, TextOrJson.JSON, EN, 60_000)
    budgets = json.loads(capsys.readouterr().out)["budgets"]

    assert [(one["site"], one["budget_sek"]) for one in budgets] == [("a", 60_000), ("b", 60_000)]
    assert budgets[0]["items"][0] == {
        "id": "adjust-door-closer",
        "measure": "adjust-door-closer",
        "fit": "fits",
        "because": None,
        "sum_low_sek": 0,
        "sum_high_sek": 10_000,
    }


def test_what_the_plan_says_is_shown_once_for_each_site(tmp_path, capsys):
    site = square(tmp_path / "garden")
    lay_plan(site, actions=[{"id": "a1", "title": "Cut the hedge", "reason": "the residents asked for it"}])
    one = scored_site(site)
    assert len(by_site((one, one))) == 1
    show_plans((one, one), TextOrJson.TEXT, EN, 60_000)
    out = capsys.readouterr().out

    assert out.count("In plan.yaml") == 1
    assert "a1 is chosen out of order: the residents asked for it" in out
    assert "How far" in out
