"""The cover and the summary."""

from cpted_cli.report.brief import brief_view
from cpted_cli.report.chapters.opening import cover, edition_note, summary
from cpted_cli.wording.translator import words_for
from tests.report.pages import said_in

SV, EN = words_for("sv"), words_for("en")


def test_cover_names_client_meeting_visits_and_roles_but_no_person(bases):
    basis = bases["sv", "open"]
    facts = dict(cover(basis, brief_view(basis, SV), SV).facts)
    assert facts["Beställare"] == "Exempelbostäder AB och Exempelkommun"
    assert facts["Utfört av"] == "2 besiktningspersoner"
    assert "a1" not in " ".join(facts.values()).split()


def test_each_edition_says_what_it_is(bases):
    assert "could help an offender is left out" in edition_note(bases["en", "open"], EN)
    assert "secrecy" in edition_note(bases["en", "protected"], EN)


def test_summary_keeps_the_order_of_the_questions_in_the_room(bases):
    said = said_in(summary(brief_view(bases["sv", "open"], SV), SV))
    order = ["att ", "Gården fungerar på", "Överblick och ljus", "Mörk väg från", "Bevara", "Enkät", "cykelhuset"]
    places = [said.index(one) for one in order]
    assert places == sorted(places)
