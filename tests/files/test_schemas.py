"""JSON Schemas of the formats."""

import json

import pytest
from jsonschema import Draft202012Validator

from cpted_cli.files.documents import read_document
from cpted_cli.files.plain_data import plain_data
from cpted_cli.files.schemas import schema, schema_json, schema_names
from cpted_cli.wording.translator import words_for
from tests.files.test_library import CONTENT, OLD


@pytest.mark.parametrize("name", schema_names())
def test_published_schema_is_valid_and_names_its_format(name):
    made = json.loads(schema_json(name, words_for("en")))

    Draft202012Validator.check_schema(made)
    assert made["title"] == f"cpted-{name}/1"
    assert made["type"] == "object"


@pytest.mark.parametrize("path", [*CONTENT, *OLD], ids=lambda path: path.name)
def test_shipped_and_old_files_fit_the_published_schema(path):
    document, _ = read_document(path)
    name = document.value.format.removeprefix("cpted-").removesuffix("/1")

    Draft202012Validator(schema(name)).validate(plain_data(document.root, type(document.value)))


def test_own_keys_are_free_and_others_are_not():
    validator = Draft202012Validator(schema("site"))
    sound = {"format": "cpted-site/1", "id": "a", "name": "A", "kind": "b", "x-mine": [1]}

    assert validator.is_valid(sound)
    assert validator.is_valid({**sound, "zones": [{"id": "a", "kind": "b", "name": "c", "x-mine": 1}]})
    assert not validator.is_valid({**sound, "mine": 1})


@pytest.mark.parametrize(("language", "said"), [("en", "Left out: both."), ("sv", "Utelämnat: both.")])
def test_schema_tells_an_editor_what_each_key_means(language, said):
    made = schema("checklist", words_for(language))

    criterion = made["$defs"]["Criterion"]["properties"]
    assert criterion["light"]["description"].endswith(said)
    assert all(one.get("description") for one in criterion.values())
    assert all(one.get("description") for one in made["properties"].values())
