import json

from jsonschema import Draft202012Validator

from cpted_cli.files.schemas import schema
from tests.cli.running import ROOT, cpted

EXAMPLE = str(ROOT / "examples" / "kastanjen")


def test_result_with_robustness_is_as_its_schema_says():
    found = json.loads(cpted("score", EXAMPLE, "--robustness", "--format", "json").stdout)

    Draft202012Validator(schema("result")).validate(found)
    told = found["results"][0]["robustness"]
    assert (told["draws"], set(told["assessors"][0])) == (
        1000,
        {"assessor", "moved", "rated", "stricter", "lenient"},
    )
