"""The action plan alone."""

import page as page_validation
import pytest

from cpted_cli.errors import ExitCode, Stop
from cpted_cli.report.actions import actions_view
from cpted_cli.wording.translator import words_for
from tests.places import kastanjen, lay_plan, square
from tests.report.pages import basis_of, rendered, words_of

SV, EN = words_for("sv"), words_for("en")


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    return kastanjen(tmp_path_factory.mktemp("actions") / "kastanjen")


def test_actions_stand_under_those_who_carry_them_out_in_the_order_of_the_plan(example):
    view = actions_view(basis_of(example, "sv"), SV)
    assert [one.title for one in view.chapters] == [
        "Vem gör vad",
        "Exempelbostäder, drift",
        "Exempelbostäder, förvaltare",
        "Exempelbostäder, mark",
        "Exempelbostäder, kommunen",
        "Exempelbostäder",
        "Avstås nu, och varför",
    ]


def test_sheet_has_a_date_where_there_is_one_and_the_words_beside_it(example):
    row = actions_view(basis_of(example, "sv"), SV).rows[2]
    assert (row.id, row.due.isoformat(), row.words[-1]) == ("a3", "2027-02-28", "feb 2027")
    assert row.words[1] == "Skymd sikt vid miljöhuset"


def test_open_edition_leaves_out_what_answers_a_secret(example):
    assert "a8" not in {one.id for one in actions_view(basis_of(example), EN).rows}
    assert "a8" in {one.id for one in actions_view(basis_of(example, is_open=False), EN).rows}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_paper_is_accessible_and_short(example, language):
    made = rendered(example, language, "pdf", template="actions")
    assert page_validation.validate_pdf_bytes(made.content, profile="ua1").failures == []
    assert made.pages <= made.room


def test_plan_without_actions_says_so(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(site)
    assert "no actions" in words_of(rendered(site, "en", template="actions").content)


def test_site_without_a_plan_is_told_what_is_missing(tmp_path):
    with pytest.raises(Stop) as stopped:
        rendered(square(tmp_path / "garden"), "en", template="actions")
    assert stopped.value.exit_code is ExitCode.INCOMPLETE
    assert "plan.yaml" in stopped.value.message
