"""Differences between assessors and between checklists, as JSON."""

import json
from dataclasses import replace

from jsonschema import Draft202012Validator

from cpted_cli.analysis.comparison import comparison
from cpted_cli.files.differences import agreement_json, comparison_json
from cpted_cli.files.schemas import schema
from cpted_cli.model.agreement import Agreement, Figure, Figures
from tests.builders import one_principle


def test_agreement_is_written_as_its_schema_says():
    parts = {"day": Figures(units=1, compared=1, raters=2, percent=Figure(value=1, low=None, high=None))}
    whole = Agreement(units=1, compared=1, raters=2, by_light=parts, by_principle={}, by_scale={}, by_assessor={})

    written = json.loads(agreement_json(whole))

    Draft202012Validator(schema("agreement")).validate(written)
    assert next(iter(written.items())) == ("format", "cpted-agreement/1")
    assert written["by_light"]["day"]["percent"] == {"value": 1, "low": None, "high": None}


def test_comparison_is_written_whole_and_in_its_own_words():
    before = one_principle("path")
    after = replace(one_principle("path", "sign"), title="Öppen")

    written = json.loads(comparison_json(comparison(before, after)))

    assert "Öppen" in comparison_json(comparison(before, after))
    assert [one["id"] for one in written["added"]] == ["sign"]
    assert {"name": "title", "before": "Small", "after": "Öppen"} in written["whole"]
