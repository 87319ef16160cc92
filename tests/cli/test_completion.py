import pytest

from tests.cli.running import everything


def offered(line: str, **settings: str) -> list[str]:
    words = line.split(" ")
    asked = everything(_CPTED_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(len(words) - 1), **settings)
    assert (asked.returncode, asked.stderr) == (0, "")
    return asked.stdout.split()


def test_commands_are_offered():
    assert offered("cpted ") == ["everything", "group", "both"]
    assert offered("cpted ev") == ["everything"]
    assert offered("cpted group ") == ["inner"]
    assert offered("cpted both i") == ["inner"]


def test_options_and_their_choices_are_offered():
    assert offered("cpted everything --fo") == ["--format", "--folder"]
    assert offered("cpted everything --format j") == ["json"]


def test_descriptions_are_in_the_readers_language():
    asked = everything(
        _CPTED_COMPLETE="complete_fish",
        _TYPER_COMPLETE_ARGS="cpted everything --for",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
        CPTED_LANG="sv",
    )
    assert asked.stdout == "--format\tHur resultatet skrivs ut.\n"


def test_installing_completion_says_where_and_what_next(tmp_path):
    ended = everything("--install-completion", "--lang", "sv", home=tmp_path)
    if ended.returncode == 2:
        pytest.skip("no shell to be found here")
    assert "Komplettering för" in ended.stdout
    assert any(tmp_path.rglob("*cpted*"))


def test_showing_completion_prints_a_script():
    ended = everything("--show-completion")
    if ended.returncode == 2:
        pytest.skip("no shell to be found here")
    assert "_CPTED_COMPLETE" in ended.stdout
