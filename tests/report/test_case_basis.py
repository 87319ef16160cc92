"""What the report of a case may tell."""

import pytest

from cpted_cli.wording.translator import words_for
from tests.places import kastanjen
from tests.report.pages import case_basis_of

EN = words_for("en")


@pytest.fixture(scope="module")
def cases(tmp_path_factory):
    folder = kastanjen(tmp_path_factory.mktemp("basis") / "kastanjen")
    return case_basis_of(folder), case_basis_of(folder, is_open=False)


def test_references_lead_to_names_and_none_to_a_secret_in_the_open_edition(cases):
    opened, whole = cases
    assert opened.told_name("households", EN) == "Household survey October 2026"
    assert opened.told_name("kastanjen/f1", EN) == "Dark way from the car park"
    assert opened.told_name("kastanjen/a1", EN) == "Repair six lamps, prune round them"
    assert (opened.told_name("kastanjen/f6", EN), opened.told_name("kastanjen/a8", EN)) == ("", "")
    assert whole.told_name("kastanjen/f6", EN) != ""
    assert whole.told_name("kastanjen/a8", EN) != ""
    assert opened.told_name("nowhere/f1", EN) == ""


def test_remark_on_a_secret_is_not_told_in_the_open_edition(cases):
    opened, whole = cases
    secret = [
        one.id for site in whole.whole.sites for one in site.walk.remarks
        if whole.told_name(f"kastanjen/{one.id}", EN) and not opened.told_name(f"kastanjen/{one.id}", EN)
    ]  # fmt: skip
    assert secret == ["r13"]


def test_open_edition_has_all_actions_but_those_against_secrets(cases):
    opened, whole = cases
    assert {name for name, _ in whole.actions} - {name for name, _ in opened.actions} == {"kastanjen/a8"}
    assert len(opened.declined) == 2


def test_partner_that_is_not_there_goes_by_its_id(cases):
    assert cases[0].partner_name("council", "sv") == "Exempelkommun"
    assert cases[0].partner_name("nobody", "sv") == "nobody"
