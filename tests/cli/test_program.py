"""The options of `cpted` itself, and the group of all commands."""

from cpted_cli.cli.program import the_program
from cpted_cli.cli.table import TABLE
from tests.cli.inside import typed


def test_every_row_of_the_table_is_a_command_or_lies_in_a_group():
    program = the_program(TABLE)
    names = {row.name.split()[0] for row in TABLE}

    assert set(program.list_commands(None)) == names


def test_version_is_one_line_that_names_the_program():
    ended = typed("--version")

    assert (ended.code, ended.told) == (0, "")
    assert ended.out.startswith("cpted ")
    assert len(ended.out.splitlines()) == 1
