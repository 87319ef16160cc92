"""JSON Schemas of the file formats, made from the same model that reads them."""

import json
from collections.abc import Mapping
from typing import Any

from cpted_cli.files.documents import FORMATS, VERSION, format_class
from cpted_cli.files.validation import adapter
from cpted_cli.wording.schema_keys import key_words
from cpted_cli.wording.translator import Words

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_names() -> tuple[str, ...]:
    """Name the formats that have a schema, without the common first word."""
    return tuple(name.removeprefix("cpted-") for name in FORMATS)


def schema_json(name: str, words: Words) -> str:
    """Write the JSON Schema of a format by its short name, with what its keys mean."""
    return json.dumps(schema(name, words), ensure_ascii=False, indent=2) + "\n"


def schema(name: str, words: Words | None = None) -> Mapping[str, Any]:
    """Give the JSON Schema of a format; keys beginning with x- are free everywhere.

    With words, each key says what it means, which editors show.
    """
    described: Any = format_class(f"cpted-{name}")
    made = adapter(described).json_schema()
    definitions: dict[str, Any] = made.pop("$defs", {})
    root = made["items"]
    if "$ref" in root:
        root = definitions.pop(root["$ref"].rsplit("/", 1)[1])
    whole = {"$schema": DIALECT, **_open(root), "title": f"cpted-{name}/{VERSION}"}
    made = {**whole, "$defs": {key: _open(value) for key, value in definitions.items()}}
    return made if words is None else _explained(made, described.__name__, words)


def _explained(made: Mapping[str, Any], root: str, words: Words) -> Mapping[str, Any]:
    definitions = {name: _with_meanings(name, one, words) for name, one in made["$defs"].items()}
    return {**_with_meanings(root, made, words), "$defs": definitions}


def _with_meanings(name: str, definition: Mapping[str, Any], words: Words) -> Mapping[str, Any]:
    told = {}
    for key, one in definition.get("properties", {}).items():
        meaning = key_words(name, key, words)
        told[key] = {**one, "description": meaning} if meaning else one
    return {**definition, "properties": told} if told else definition


def _open(definition: dict[str, Any]) -> dict[str, Any]:
    if definition.get("additionalProperties") is not False:
        return definition
    return {**definition, "patternProperties": {"^x-": {}}}
