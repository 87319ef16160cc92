"""`cpted schema`, as it is typed."""

import json

import pytest
from jsonschema import Draft202012Validator

from cpted_cli.files.schemas import schema_names
from tests.cli.inside import typed


@pytest.mark.parametrize("name", schema_names())
def test_every_format_has_a_schema_that_is_one(name):
    ended = typed("schema", name)

    assert (ended.code, ended.told) == (0, "")
    Draft202012Validator.check_schema(json.loads(ended.out))
    assert json.loads(ended.out)["title"] == f"cpted-{name}/1"


@pytest.mark.parametrize("name", ["site", "cpted-site", "cpted-site/1", "site/1"])
def test_name_may_be_written_as_files_write_it(name):
    assert json.loads(typed("schema", name).out)["title"] == "cpted-site/1"


@pytest.mark.parametrize("name", ["siet", "", "/1"])
def test_unknown_name_names_those_there_are(name):
    ended = typed("schema", name)

    assert (ended.code, ended.out) == (2, "")
    assert "checklist" in ended.told
