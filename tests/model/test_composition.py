"""What a checklist is made of."""

from dataclasses import fields

from cpted_cli.model.composition import Composition


def test_everything_is_counted_or_named():
    assert {one.name for one in fields(Composition)} >= {"criteria", "gates", "principles", "sources", "languages"}
