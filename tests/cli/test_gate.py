import pytest

from tests.cli.running import everything


@pytest.mark.parametrize(
    ("ending", "code"),
    [("well", 0), ("threshold", 3), ("exit", 3), ("stop", 4), ("faults", 5), ("interrupt", 130), ("no-input", 130)],
)
def test_every_ending_has_its_exit_code(ending, code):
    assert everything("everything", ".", "--ending", ending).returncode == code


def test_data_is_on_standard_output_and_all_else_on_the_other():
    ended = everything("everything", ".", "--ending", "stop", "--quiet")
    assert ended.stdout.startswith("['']")
    assert ended.stderr == "There is nothing at a\\x1b[31m{b}.\n"


def test_a_name_from_outside_cannot_command_the_terminal():
    assert "\x1b" not in everything("everything", ".", "--ending", "stop").stderr


def test_faults_are_listed_with_their_places_in_the_readers_language():
    ended = everything("everything", ".", "--ending", "faults", "--lang", "sv", "-q")
    assert ended.stderr.startswith("site.yaml:1:1: filen är tom")


def test_an_interruption_is_told_on_one_line():
    assert everything("everything", ".", "--ending", "interrupt", "-q").stderr == "Interrupted.\n"
    assert everything("everything", ".", "--ending", "interrupt", "-q", CPTED_LANG="sv").stderr == "Avbrutet.\n"


def test_a_bug_ends_with_an_apology_that_names_the_log(tmp_path):
    ended = everything("everything", ".", "--ending", "bug", "-q", home=tmp_path)
    assert ended.returncode == 1
    assert ended.stderr.startswith("Sorry, this is a bug in cpted. What happened is written in ")
    (log,) = tmp_path.rglob("*.log")
    assert str(log) in ended.stderr
    assert "the roof is leaking" in log.read_text(encoding="utf-8")
    assert "Traceback" not in ended.stderr


def test_a_wrong_command_line_is_a_usage_error_that_names_the_help():
    ended = everything("everything", ".", "--formt", "json")
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert ended.stderr == (
        "cpted everything: There is no option --formt. Did you mean --format?\nHelp: cpted everything --help\n"
    )
