"""A case on one page."""

from cpted_cli.report.stages.opening import in_short
from cpted_cli.wording.translator import words_for
from tests.report.pages import said_in

SV, EN = words_for("sv"), words_for("en")


def test_page_tells_what_is_wanted_where_it_stands_what_is_decided_and_what_is_next(cases):
    said = said_in(in_short(cases["open"], SV))
    assert said.index("På Kastanjen går man hem") < said.index("3. Problemanalys") < said.index("gallra buskarna")
    assert "15 dec 2026: Reparera sex lampor" in said


def test_case_in_which_nothing_is_decided_has_no_decisions(changed):
    assert "Decided so far" not in said_in(in_short(changed(decisions=()), EN))


def test_action_against_a_secret_does_not_come_next_in_the_open_edition(cases):
    assert "waste building’s door" not in said_in(in_short(cases["open"], EN))


def test_meeting_reads_first_what_it_is_asked_to_decide_and_what_it_costs(cases):
    said = said_in(in_short(cases["open"], SV))
    costs = "Parterna skjuter till 80 000 kr år 2026 och 360 000 kr år 2027. Vem som betalar vad står i kapitel 6."
    assert said.index("att Exempelbostäder reparerar sex lampor") < said.index(costs) < said.index("1. Vision")


def test_case_without_money_says_nothing_of_it(changed):
    assert "What it costs" not in said_in(in_short(changed(bid=None), EN))
