"""What `cpted new case` asks."""

import pytest

from cpted_cli.cli.new_cases import new_case_of, wished_case
from cpted_cli.errors import Stop
from cpted_cli.wording.translator import words_for
from tests.walk.speaking import conversation

EN = words_for("en")


def someone(*answers):
    return conversation(*answers).talk("en")


def test_only_what_was_not_said_is_asked(tmp_path):
    given = new_case_of(tmp_path / "Lilla kvarteret", "Block", "", "", [])
    made = wished_case(given, someone("From here to there", "148", "", "Oak Homes", "1", "Everyone", "6", ""), EN)

    assert (made.id, made.name, made.area, made.homes, made.vision) == (
        "lilla-kvarteret", "Block", "From here to there", 148, "",
    )  # fmt: skip
    assert made.partners == (("Oak Homes", "property-owner"), ("Everyone", "residents"))


def test_partners_that_were_named_are_not_asked_for(tmp_path):
    given = new_case_of(tmp_path, "Block", "A", "V", ["Oak Homes=property-owner", "Club"])

    assert wished_case(given, someone("0"), EN).partners == (("Oak Homes", "property-owner"), ("Club", "other"))


def test_without_a_keyboard_the_name_is_needed(tmp_path):
    with pytest.raises(Stop):
        wished_case(new_case_of(tmp_path, "", "", "", []), None, EN)
    assert wished_case(new_case_of(tmp_path, "Block", "", "", []), None, EN).name == "Block"


def test_kind_of_partner_that_is_none_is_told(tmp_path):
    with pytest.raises(Stop) as stop:
        new_case_of(tmp_path, "Block", "", "", ["Oak=owner"])

    assert stop.value.params["text"] == "Oak=owner"
