"""The lines of a report."""

from cpted_cli.model.report_lines import ReportLines


def test_lines_say_what_they_are_on_and_have_a_format_of_their_own():
    lines = ReportLines(about="garden case", language="sv", lines=(("a", "1"),))
    assert (lines.format, lines.head) == ("cpted-lines/1", ())
