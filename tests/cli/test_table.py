import inspect
from importlib import import_module
from importlib.util import find_spec

import pytest

from cpted_cli.cli.table import TABLE
from cpted_cli.wording.translator import words_for


def test_every_command_has_its_own_name():
    assert len({row.name for row in TABLE}) == len(TABLE)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_every_command_is_there(row):
    assert find_spec(row.module) is not None
    function = getattr(import_module(row.module), row.module.rpartition(".")[2])
    assert inspect.isfunction(function)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_every_command_says_in_one_line_what_it_does(row):
    for language in ("en", "sv"):
        said = words_for(language).text(row.help)
        assert said.endswith(".")
        assert len(said) <= 80
    assert words_for("sv").text(row.help) != row.help


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_examples_are_of_the_command_itself(row):
    assert all(line.startswith(f"cpted {row.name}") for line in row.examples)
