import pytest

from cpted_cli.cli.manners import Group
from tests.cli.running import everything

USAGE_ERRORS = [
    (["evrything"], "There is no command evrything. Did you mean everything?", "Kommandot evrything finns inte."),
    (["zzz"], "There is no command zzz.", "Kommandot zzz finns inte."),
    (["--vers"], "There is no option --vers. Did you mean --version?", "Tillvalet --vers finns inte."),
    (["everything", ".", "-x"], "There is no option -x.", "Tillvalet -x finns inte."),
    (["everything"], "PATH… is missing.", "SÖKVÄG… saknas."),
    (["everything", "nosuch"], "PATH…: nosuch does not exist.", "SÖKVÄG…: nosuch finns inte."),
    (["everything", ".", "--format"], "--format needs a value after it.", "--format behöver ett värde efter sig."),
    (["everything", ".", "--quiet=3"], "--quiet takes no value.", "--quiet tar inget värde."),
    (["everything", ".", "--format", "xml"], "--format: xml is not one of: text, json, csv.", "--format: xml är inte"),
    (["group"], "Which one: cpted group inner?", "Vilket: cpted group inner?"),
    (["--lang", "fi", "zzz"], "--lang: fi is not one of: en, sv.", "--lang: fi is not one of: en, sv."),
]


@pytest.mark.parametrize(("argv", "english", "swedish"), USAGE_ERRORS)
def test_usage_errors_are_told_in_both_languages(argv, english, swedish):
    for language, sentence in (("en", english), ("sv", swedish)):
        ended = everything(*argv, CPTED_LANG=language)
        assert ended.returncode == 2
        assert sentence in ended.stderr


@pytest.mark.parametrize(
    "foreign", ["Usage", "Options", "Arguments", "Commands", "Show this", "Examples", "default", "required", "Error"]
)
def test_no_english_is_left_in_swedish_help(foreign):
    for argv in (["--help"], ["group", "--help"], ["everything", "--help"]):
        assert foreign not in everything(*argv, "--lang", "sv").stdout


def test_help_says_how_the_command_is_typed_and_what_holds_if_nothing_is_said():
    page = everything("everything", "--help").stdout
    assert page.startswith("Show everything.\n\nUsage: cpted everything PATH… [OPTIONS]\n")
    assert "  --format text|json|csv        How the result is printed. (default: text)\n" in page
    assert page.endswith("Examples:\n  cpted everything .\n")


def test_the_common_options_stand_apart_from_a_commands_own():
    own, common = everything("everything", "--help").stdout.split("For every command:\n")
    assert "--share" in own
    assert "--lang" in common
    assert "--lang" not in own


def test_a_group_lists_its_commands():
    assert "  cpted group inner  The same, in a group.\n" in everything("group", "-h").stdout


def test_a_command_in_a_group_is_found():
    assert everything("group", "inner", ".").returncode == 0


def test_common_options_may_stand_before_the_command_or_after_it():
    assert everything("--lang", "sv", "everything", ".").stderr == "language sv, colour False\n"
    assert everything("everything", ".", "--lang=sv").stderr == "language sv, colour False\n"
    assert everything("--quiet", "everything", ".").stderr == everything("everything", ".", "-q").stderr == ""


def test_no_command_is_loaded_until_it_is_asked_for():
    group = Group(name="cpted", rows=(), help_="", params=[])
    assert group.get_command(None, "nothing") is None


def test_word_that_is_a_command_and_a_group_is_read_by_the_word_after_it():
    assert everything("both", ".").stdout.startswith("['']")
    assert everything("both", "inner", ".").returncode == 0
    assert everything("both", "--lang", "sv", "inner", ".").stderr == "language sv, colour False\n"
    assert "cpted both inner" in everything("both", "--help").stdout.partition("See also:")[2]
    assert "See also:" not in everything("both", "inner", "--help").stdout
    assert "BOTH" not in everything("both", "inner", "--help").stdout
