import pytest

from cpted_cli.cli.values import plain
from tests.cli.running import everything


def understood(*argv: str) -> str:
    ended = everything("everything", ".", "-q", *argv)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


def refused(*argv: str) -> str:
    ended = everything("everything", ".", "-q", *argv)
    assert ended.returncode == 2
    return ended.stderr.splitlines()[0].removeprefix("cpted everything: ")


def test_each_kind_of_value_is_read():
    said = understood("--share", "0.25", "--count", "3", "--day", "2026-11-10", "--name", "å", "--name", "b")
    assert said == "[''] text 0.25 3 2026-11-10 None None ['å', 'b']"


def test_a_decimal_comma_is_understood():
    assert " 0.25 " in understood("--share", "0,25")


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["--share", "2"], "--share: 2 is more than 1."),
        (["--share", "-0.1"], "--share: -0.1 is less than 0."),
        (["--share", "much"], "--share: much is not a number."),
        (["--share", "nan"], "--share: nan is not a number."),
        (["--share", "1e999"], "--share: 1e999 is not a number."),
        (["--count", "1.5"], "--count: 1.5 is not a whole number."),
        (["--day", "10/11"], "--day: 10/11 is not a date like 2026-11-10."),
        (["--folder", "README.md"], "--folder: README.md is a file; a folder is wanted."),
        (["--output", "tests"], "--output: tests is a folder; a file is wanted."),
        (["--format", "jsn"], "--format: jsn is not one of: text, json, csv. Did you mean json?"),
    ],
)
def test_a_value_that_will_not_do_is_refused_with_the_reason(argv, sentence):
    assert refused(*argv) == sentence


def test_a_path_that_is_to_be_written_need_not_exist():
    assert "new.txt" in understood("--output", "new.txt")


def test_pydantic_is_not_needed_to_read_a_command_line():
    ended = everything("everything", ".", "--share", "0.5", "--format", "json", PYTHONPROFILEIMPORTTIME="1")
    assert "typer.core" in ended.stderr
    assert "pydantic" not in ended.stderr


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("gård", "gård"),
        ("a\x1b[2J", "a\\x1b[2J"),
        ("a\nb", "a\\nb"),
        ("\u202eabc", "\\u202eabc"),
        ("\udce5", "\\udce5"),
    ],
)
def test_what_a_stranger_typed_is_safe_to_print(typed, shown):
    assert plain(typed) == shown
