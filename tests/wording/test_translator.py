from gettext import NullTranslations

import pytest

from cpted_cli.wording.translator import (
    Words,
    chosen_language,
    language_of_locale,
    language_option,
    languages,
    words_for,
)


def test_english_and_swedish_are_spoken():
    assert languages() == ("en", "sv")


def test_a_message_is_said_in_the_readers_language():
    assert words_for("en").text("Interrupted.") == "Interrupted."
    assert words_for("sv").text("Interrupted.") == "Avbrutet."


def test_a_language_without_a_catalogue_is_spoken_in_english():
    assert words_for("fi").language == "en"


@pytest.mark.parametrize("name", ["../sv", "/etc", "", "sv/../sv", ".", "sv\x00"])
def test_a_language_is_never_taken_for_a_path(name):
    assert words_for(name).language == "en"


@pytest.mark.parametrize("value", ["{", "}", "{0}", "{path.__class__}", "{path!r:>99}", "%s", "{{}}"])
def test_braces_in_a_value_are_left_as_they_are(value):
    assert words_for("sv").text("{path} does not exist.", path=value) == f"{value} finns inte."


def test_a_value_named_like_a_parameter_of_the_method_is_put_in():
    words = Words(language="en", catalogue=NullTranslations())
    assert words.text("{message} {self}", message="a", self="b") == "a b"


def test_the_number_chooses_the_form():
    words = words_for("sv")
    assert words.plural("{count} finding", "{count} findings", 1) == "1 iakttagelse"
    assert words.plural("{count} finding", "{count} findings", 2) == "2 iakttagelser"


def test_a_number_already_worded_may_stand_for_the_count():
    said = words_for("en").plural("{count} finding", "{count} findings", 1200, count="1,200")
    assert said == "1,200 findings"


@pytest.mark.parametrize(
    ("argv", "environ", "language"),
    [
        ([], {}, "en"),
        (["--lang", "sv"], {"CPTED_LANG": "en"}, "sv"),
        (["score", "--lang=sv", "."], {}, "sv"),
        (["--lang", "en", "score", "--lang", "sv"], {}, "sv"),
        (["score", "--", "--lang", "sv"], {}, "en"),
        (["--lang"], {"LANG": "sv_SE.UTF-8"}, "sv"),
        ([], {"CPTED_LANG": "sv", "LC_ALL": "en_US.UTF-8"}, "sv"),
        ([], {"CPTED_LANG": "", "LANG": "sv_SE"}, "sv"),
        ([], {"LC_ALL": "C", "LANG": "sv_SE.UTF-8"}, "en"),
        ([], {"LC_ALL": "", "LC_MESSAGES": "sv_FI.UTF-8", "LANG": "en_GB.UTF-8"}, "sv"),
        ([], {"LANG": "POSIX"}, "en"),
    ],
)
def test_the_language_is_the_option_then_the_programs_variable_then_the_locale(argv, environ, language):
    assert chosen_language(argv, environ) == language


def test_a_language_option_without_a_language_names_none():
    assert language_option(["--lang"]) is None


@pytest.mark.parametrize("locale", ["sv", "sv_SE", "sv-SE", "sv_SE.UTF-8", "SV", "sv.utf8", "sv_SE@euro"])
def test_every_spelling_of_a_locale_gives_its_language(locale):
    assert language_of_locale(locale) == "sv"
