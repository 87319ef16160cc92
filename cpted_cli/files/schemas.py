"""JSON Schemas of the file formats, made from the same model that reads them."""

import json
from collections.abc import Mapping
from typing import Any

from cpted_cli.files.documents import FORMATS, VERSION, format_class
from cpted_cli.files.validation import adapter

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_names() -> tuple[str, ...]:
    """Name the formats that have a schema, without the common first word."""
    return tuple(name.removeprefix("cpted-") for name in FORMATS)


def schema_json(name: str) -> str:
    """Write the JSON Schema of a format by its short name."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"


def schema(name: str) -> Mapping[str, Any]:
    """Give the JSON Schema of a format; keys beginning with x- are free everywhere."""
    described: Any = format_class(f"cpted-{name}")
    made = adapter(described).json_schema()
    definitions: dict[str, Any] = made.pop("$defs", {})
    root = made["items"]
    if "$ref" in root:
        root = definitions.pop(root["$ref"].rsplit("/", 1)[1])
    whole = {"$schema": DIALECT, **_open(root), "title": f"cpted-{name}/{VERSION}"}
    return {**whole, "$defs": {key: _open(value) for key, value in definitions.items()}}


def _open(definition: dict[str, Any]) -> dict[str, Any]:
    if definition.get("additionalProperties") is not False:
        return definition
    return {**definition, "patternProperties": {"^x-": {}}}
