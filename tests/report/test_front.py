"""What a report says of itself."""

from dataclasses import replace

from cpted_cli.report.front import front_of
from cpted_cli.wording.translator import words_for
from tests.places import kastanjen, square
from tests.report.pages import basis_of

EN = words_for("en")


def test_version_is_the_one_asked_for_then_the_plans_then_draft(tmp_path):
    planned = basis_of(kastanjen(tmp_path / "kastanjen"))
    assert front_of(replace(planned, version="review 0.9"), "Brief", EN).version == "review 0.9"
    assert front_of(planned, "Brief", EN).version == planned.plan.version
    assert front_of(basis_of(square(tmp_path / "garden")), "Brief", EN).version == "draft"


def test_front_names_roles_and_never_a_person(tmp_path):
    front = front_of(basis_of(square(tmp_path / "garden")), "Brief", EN)
    assert front.author == "1 assessor"
    assert (front.kind, front.language, front.logo) == ("Brief", "en", "")


def test_invented_place_says_so(tmp_path):
    assert front_of(basis_of(kastanjen(tmp_path / "kastanjen")), "Brief", EN).fictional == "Invented example"
