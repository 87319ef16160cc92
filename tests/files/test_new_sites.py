"""A new site's file."""

from dataclasses import replace

import pytest
import yaml

from cpted_cli.files.checklists import whole_checklist
from cpted_cli.files.documents import read_document
from cpted_cli.files.library import shipped_library
from cpted_cli.files.new_sites import NewSite, site_text, write_site
from tests.builders import one_principle

COMMENTS = {"head": "One line.", "zones": "Two\nlines.", "facts": "Facts.", "assignment": "Who."}


def shipped():
    whole, _ = whole_checklist(shipped_library().checklists["residential-area"])
    return whole


def new(**changes):
    return NewSite(**{"id": "garden", "name": "Garden", "checklist": shipped(), "counts": {}, **changes})


def written(folder, **changes):
    assert write_site(folder, new(**changes), COMMENTS) is None
    document, faults = read_document(folder / "site.yaml")
    assert faults == ()
    return document.value


def test_what_is_written_reads_as_what_was_asked_for(tmp_path):
    made = new(counts={"entrance": 3, "path": 0}, owner="The owner", client="The client")

    site = written(tmp_path, counts=made.counts, owner="The owner", client="The client")

    assert replace(site, facts=None) == made.site()


@pytest.mark.parametrize(
    "name", ["no", "010", "1:30", "~", "null", "- a", "# a", "{a: b}", "Å \"och\" 'ä': ö", "x" * 300]
)
def test_any_name_stays_the_text_that_it_is(tmp_path, name):
    assert written(tmp_path, name=name, owner=name, client=name).name == name


def test_zones_of_a_kind_are_numbered_and_one_alone_is_not(tmp_path):
    site = written(tmp_path, counts={"entrance": 3}, language="sv")

    assert [(one.id, one.name) for one in site.zones_of("entrance")] == [
        (f"entrance-{number}", f"Entré utifrån {number}") for number in (1, 2, 3)
    ]
    assert [(one.id, one.name) for one in site.zones_of("courtyard")] == [("courtyard", "Gård")]


def test_kind_of_which_there_is_none_leaves_no_zone_and_is_named(tmp_path):
    site = written(tmp_path, counts={"courtyard": 0})

    assert (site.zones_of("courtyard"), site.without) == ((), ("courtyard",))


def test_zones_stand_in_the_order_that_was_said_and_bear_their_own_owners(tmp_path):
    site = written(
        tmp_path,
        counts={"entrance": 2},
        order=("entrance-2", "parking"),
        owner="A",
        owners={"entrance": "B", "rear": ""},
    )

    assert [one.id for one in site.zones][:3] == ["entrance-2", "parking", "approach"]
    assert {one.id: one.owner for one in site.zones if one.owner != "A"} == {
        "entrance-1": "B", "entrance-2": "B", "rear": None,
    }  # fmt: skip


def test_numbered_name_leaves_the_size_out(tmp_path):
    route, _ = whole_checklist(shipped_library().checklists["route"])

    assert written(tmp_path, checklist=route, counts={"segment": 2}).zone("segment-2").name == "Stretch 2"


def test_site_without_any_zone_is_valid(tmp_path):
    counts = {kind.id: 0 for kind in shipped().zones}

    assert written(tmp_path, counts=counts).zones == ()


def test_each_part_has_its_comment_and_facts_stand_ready(tmp_path):
    text = site_text(new(), COMMENTS)

    assert text.startswith("# One line.\nformat: cpted-site/1\n")
    assert "\n# Two\n# lines.\nzones:\n" in text
    assert "facts: {}\n#  parking: true\n" in text
    assert yaml.safe_load(text)["assignment"] == {}


def test_checklist_for_no_kind_of_place_lends_its_id_as_the_kind():
    own = one_principle("a", id="own")

    assert new(checklist=own).site().kind == "own"


def test_file_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way", "utf-8")

    assert write_site(tmp_path / "file", new(), COMMENTS) is not None
