"""The place and its owners."""

from cpted_cli.report.chapters.place import place
from cpted_cli.wording.translator import words_for
from tests.places import square
from tests.report.pages import deep_basis_of, said_in

EN = words_for("en")


def test_every_part_stands_with_number_owner_and_land(bases):
    said = said_in(place(bases["sv", "open"], words_for("sv")))
    assert "14 Kvarterslokalen" in said
    assert "Exempelkommun allmän plats" in said
    assert "Kvarteret Kastanjen ligger vid en lokalgata" in said


def test_unknown_owner_and_a_place_without_description_are_told(tmp_path):
    site = square(tmp_path / "garden", zones=[{"id": one, "kind": "entrance", "name": one} for one in ("east", "west")])
    said = said_in(place(deep_basis_of(site), EN))
    assert "owner unknown: to be found out" in said
    assert "not described the place" in said
