import json

from jsonschema import Draft202012Validator

from cpted_cli.files.results import agreement_json
from cpted_cli.files.schemas import schema
from cpted_cli.model.agreement import Agreement, Figure, Figures


def test_figures_without_data_hold_nothing():
    empty = Figures(units=0, compared=0, raters=0)

    assert (empty.percent, empty.kappa, empty.mixed_scales, empty.is_paradox) == (None, None, False, False)


def test_agreement_is_written_as_its_schema_says():
    parts = {"day": Figures(units=1, compared=1, raters=2, percent=Figure(value=1, low=None, high=None))}
    whole = Agreement(units=1, compared=1, raters=2, by_light=parts, by_principle={}, by_scale={}, by_assessor={})

    written = json.loads(agreement_json(whole))

    Draft202012Validator(schema("agreement")).validate(written)
    assert next(iter(written.items())) == ("format", "cpted-agreement/1")
    assert written["by_light"]["day"]["percent"] == {"value": 1, "low": None, "high": None}
