import json

from jsonschema import Draft202012Validator

from cpted_cli.files.schemas import schema
from tests.cli.running import ROOT, cpted

EXAMPLE = str(ROOT / "examples" / "kastanjen")


def test_result_with_explanation_is_as_its_schema_says():
    found = json.loads(cpted("score", EXAMPLE, "--explain", "--format", "json").stdout)

    Draft202012Validator(schema("result")).validate(found)
    assert set(found["results"][0]["explanation"]) == {"principles", "criteria", "changes", "gaps"}
