import tomllib

import pytest

from cpted_cli.cli.front_page import OPTIONS, option_line, quick_answer, without_language
from cpted_cli.cli.help_page import option_lines
from cpted_cli.cli.program import the_program
from cpted_cli.cli.table import TABLE
from cpted_cli.wording.translator import words_for
from tests.cli.running import ROOT, cpted

EN, SV = words_for("en"), words_for("sv")
HEAVY = ("rich", "pydantic", "numpy", "weasyprint", "babel", "yaml", "typer", "jinja2", "duckdb", "textual")


def imported(*argv: str) -> set[str]:
    lines = cpted(*argv, PYTHONPROFILEIMPORTTIME="1").stderr.splitlines()
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines if line.startswith("import time:")}


@pytest.mark.parametrize("argv", [[], ["--help"], ["-h"], ["--version"], ["--lang", "sv", "--help"]])
def test_the_front_page_and_the_version_load_nothing_heavy(argv):
    loaded = imported(*argv)
    assert "cpted_cli" in loaded
    assert loaded.isdisjoint(HEAVY)


@pytest.mark.parametrize("argv", [["doctor", "--help"], ["score", "--help"], ["new", "--help"]])
def test_the_help_of_a_command_loads_neither_rich_nor_pydantic_nor_weasyprint_nor_babel(argv):
    assert imported(*argv).isdisjoint({"rich", "weasyprint", "babel", "duckdb", "textual"})


def test_the_page_lists_every_command_with_what_it_does():
    page = cpted("--help").stdout
    assert all(f"  {row.name} " in page for row in TABLE)
    assert "Score assessed sites, principle by principle." in page


def test_the_page_is_also_in_swedish():
    page = cpted("--help", CPTED_LANG="sv").stdout
    assert "Poängsätt besiktade platser, princip för princip." in page
    assert "Tillval:" in page


def test_cpted_alone_shows_the_page_and_ends_well():
    alone = cpted()
    assert (alone.returncode, alone.stdout) == (0, cpted("--help").stdout)


def test_the_page_describes_the_options_that_there_are():
    program = the_program(TABLE)
    context = program.context_class(program, info_name="cpted", help_option_names=["-h", "--help"])
    assert [option_line(*option, EN) for option in OPTIONS] == option_lines(program.get_params(context), EN)


def test_the_version_is_that_of_the_package():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert cpted("--version").stdout == f"cpted {project['version']}\n"
    assert cpted("--version", "score").stdout == f"cpted {project['version']}\n"


def test_only_a_question_for_help_or_version_has_a_quick_answer():
    assert quick_answer(["score", "--help"], TABLE, EN) is None
    assert quick_answer(["--help", "score"], TABLE, EN) is None
    assert quick_answer(["--lang", "fi", "--help"], TABLE, EN) is None
    assert quick_answer(["--lang", "sv_SE", "-q", "--help"], TABLE, SV) is not None


def test_the_language_is_left_out_of_the_question():
    assert without_language(["--lang", "sv", "--help", "--lang=en"]) == ["--help"]


def test_no_line_of_the_page_is_wider_than_the_terminal():
    assert max(map(len, cpted("--help", COLUMNS="60").stdout.splitlines())) <= 60
