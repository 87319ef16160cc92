"""What may be said of a new site on the command line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis.cleaning import id_form
from cpted_cli.cli.new_sites import (
    given_names,
    given_order,
    given_owners,
    named_checklist,
    one_line,
    place_checklists,
    zone_count,
    zone_counts,
)
from cpted_cli.errors import FaultsFound, Stop
from cpted_cli.files.new_sites import NewSite
from cpted_cli.files.validation import validated
from cpted_cli.files.yaml_reader import read_node
from cpted_cli.model.checklist import ZoneKind
from cpted_cli.model.site import Site
from tests.builders import one_principle

CHECKLIST = one_principle(
    "a", zones=(ZoneKind(id="yard", title="Yard"), ZoneKind(id="door", title="Door", repeats=True))
)


@given(st.text(max_size=200))
def test_any_name_gives_an_id_that_a_site_file_takes(name):
    text = f"format: cpted-site/1\nid: {id_form(name, 'site')}\nname: x\nkind: y\n"
    root, faults = read_node(text.encode(), "f.yaml")

    assert faults == ()
    assert validated(root, Site, "f.yaml")[1] == ()


@given(st.text())
def test_any_text_becomes_one_printable_line(text):
    assert one_line(text).isprintable()


def new(**changes):
    return NewSite(**{"id": "g", "name": "G", "checklist": CHECKLIST, "counts": {"door": 2}, **changes})


def test_zones_given_are_counted():
    assert zone_counts(CHECKLIST, ["door=3", "yard=0"]) == {"door": 3, "yard": 0}


@pytest.mark.parametrize("wrong", ["door", "door=", "door=1.5", "door=100"])
def test_number_that_is_not_understood_is_refused(wrong):
    with pytest.raises(Stop) as stopped:
        zone_count(wrong, CHECKLIST)

    assert stopped.value.params == {"text": wrong, "most": 99, "kind": "door"}


@pytest.mark.parametrize(("text", "guess"), [("dor=1", "door"), ("do=3", "door"), ("=3", ""), ("gate=1", "")])
def test_kind_that_the_checklist_does_not_have_is_told_with_the_one_that_is_near(text, guess):
    with pytest.raises(Stop) as stopped:
        zone_count(text, CHECKLIST)

    assert (stopped.value.params["guess"], stopped.value.params["known"]) == (guess, "yard, door")


def test_names_are_as_many_as_the_zones_of_their_kind():
    assert given_names(["door=12 A,  12  B"], new()) == {"door": ("12 A", "12 B")}
    for wrong in ("door=12 A", "door=a,a", "gate=a", "door=a,b,"):
        with pytest.raises(Stop):
            given_names([wrong], new())


def test_order_names_zones():
    assert given_order("door-2, yard  door-1", new()) == ("door-2", "yard", "door-1")
    with pytest.raises(Stop):
        given_order("door-3", new())


def test_owner_is_of_all_the_land_or_of_a_part():
    assert given_owners(["The landlord", "yard=The city", "door-2 =a=b"], new()) == (
        "The landlord", {"yard": "The city", "door-2": "a=b"},
    )  # fmt: skip
    assert given_owners(["A = B"], new()) == ("A = B", {})
    with pytest.raises(Stop):
        given_owners(["yrad=The city"], new())


def test_checklist_with_faults_tells_them(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text("format: cpted-checklist/1\nid: own\n", "utf-8")

    with pytest.raises(FaultsFound):
        named_checklist(str(path))


def test_checklist_is_found_by_its_name_and_must_be_named_where_there_are_several():
    several = place_checklists()

    assert len(several) > 1
    assert all(one.site_kinds for one in several)
    assert named_checklist(several[-1].id).id == several[-1].id
    with pytest.raises(Stop):
        named_checklist(None)
