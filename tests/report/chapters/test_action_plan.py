"""The action plan and the follow-up."""

from cpted_cli.report.chapters.action_plan import action_plan, follow_up
from cpted_cli.wording.translator import words_for
from tests.places import lay_plan, square
from tests.report.pages import deep_basis_of, said_in

SV, EN = words_for("sv"), words_for("en")
BARE = {"id": "a1", "title": "Cut the hedge", "findings": []}


def test_action_has_owner_funder_estimate_date_and_sign(bases):
    said = said_in(action_plan(bases["sv", "open"], SV))
    assert "Reparera sex lampor, beskär kring dem (1) Föreslagen, för de boende" in said
    assert "Finansiering: Exempelbostäder AB" in said
    assert "*Storleksordning: vår uppskattning; Exempelbostäders uppskattning." in said
    assert "Kameror Ljus, sikt och lås åtgärdas först." in said


def test_action_about_what_may_not_be_told_is_left_out_of_the_open_edition(bases):
    assert {one.id for one in bases["sv", "protected"].actions} - {one.id for one in bases["sv", "open"].actions} == {
        "a8"
    }


def test_what_an_action_lacks_is_named(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(site, actions=[BARE])
    said = said_in(action_plan(deep_basis_of(site), EN))
    assert "owner unknown: to be found out" in said
    assert "Cut the hedge: no owner, nobody who pays, no date, no indicator" in said
    assert "not estimated" in said


def test_without_a_plan_nothing_is_called_decided(tmp_path):
    assert "Nothing has been decided yet" in said_in(action_plan(deep_basis_of(square(tmp_path / "garden")), EN))


def test_owner_without_authority_is_told(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(site, actions=[{**BARE, "owner": "The club", "authority": False}])
    assert "The club (has no authority over the land)" in said_in(action_plan(deep_basis_of(site), EN))


def test_follow_up_asks_for_the_same_season_light_and_way(bases):
    said = said_in(follow_up(bases["en", "open"], EN))
    assert "same season and light" in said
    assert "10 points" in said
