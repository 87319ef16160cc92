"""The options that the commands of a case share."""

from cpted_cli.cli.case_options import spoken


def test_option_for_words_says_so():
    option = spoken("--role", "Its part.")

    assert (option.metavar, option.help, option.default) == ("TEXT", "Its part.", "--role")
