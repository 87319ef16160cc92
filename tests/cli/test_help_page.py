"""What a help page says of arguments and options."""

from tests.cli.inside import typed


def test_argument_that_may_be_left_out_stands_in_brackets_and_several_have_dots():
    assert "cpted demo [DIR] [OPTIONS]" in typed("demo", "--help").out
    assert "cpted score PATH… [OPTIONS]" in typed("score", "--help").out


def test_choices_are_shown_and_the_default_is_told():
    said = typed("score", "--help").out

    assert "text|json|csv" in said
    assert "(default: text)" in said


def test_empty_default_is_not_told():
    assert "(default: )" not in typed("new", "site", "--help").out


def test_help_is_worded_in_swedish_to_the_placeholders():
    said = typed("report", "--help", lang="sv").out

    assert "[OPTIONS]" not in said
    assert "PATH" not in said
