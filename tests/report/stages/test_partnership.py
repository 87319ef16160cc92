"""Money, responsibilities, and the agreement."""

from dataclasses import replace

from cpted_cli.report.stages.partnership import agreement, partnership
from cpted_cli.wording.translator import words_for
from tests.report.pages import said_by

SV, EN = words_for("sv"), words_for("en")


def test_money_stands_by_partner_and_year_with_the_sum_of_each_year(cases):
    said = said_by(partnership(cases["open"].case.bid, cases["open"], SV))
    assert "Exempelbostäder AB 60 000 kr 240 000 kr Områdeschef en dag i veckan" in said
    assert "Alla 80 000 kr 360 000 kr" in said


def test_what_goes_beyond_ordinary_service_and_who_does_what_are_told(cases):
    said = said_by(partnership(cases["open"].case.bid, cases["open"], EN))
    assert "Mended when somebody reports Counted after dark once a month" in said
    assert "Kastanjen block group, Exempel school" in said


def test_agreement_says_whether_it_is_signed_and_has_a_row_for_each_party(cases):
    bid = cases["open"].case.bid
    said = said_by(agreement(bid.agreement, cases["open"], EN))
    assert "Signed not yet: a draft that binds nobody" in said
    assert "Exempelkommun" in said
    bare = replace(bid.agreement, text=None, start=None, end=None, notice=None)
    assert "From" not in said_by(agreement(bare, cases["open"], EN))
