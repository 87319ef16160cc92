"""What `cpted new site` asks, and what it makes of the answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis.cleaning import id_form
from cpted_cli.cli.new_sites import chosen_checklist, one_line, zone_count, zone_counts
from cpted_cli.errors import FaultsFound, Stop
from cpted_cli.files.library import shipped_library
from cpted_cli.files.validation import validated
from cpted_cli.files.yaml_reader import read_node
from cpted_cli.model.checklist import ZoneKind
from cpted_cli.model.site import Site
from cpted_cli.wording.translator import words_for
from tests.builders import one_principle
from tests.walk.speaking import conversation

EN = words_for("en")
CHECKLIST = one_principle(
    "a", zones=(ZoneKind(id="yard", title="Yard"), ZoneKind(id="door", title="Door", repeats=True))
)


def asker(*answers):
    spoken = conversation(*answers)
    return spoken.talk("en"), spoken.shown


@given(st.text(max_size=200))
def test_any_name_gives_an_id_that_a_site_file_takes(name):
    text = f"format: cpted-site/1\nid: {id_form(name, 'site')}\nname: x\nkind: y\n"
    root, faults = read_node(text.encode(), "f.yaml")

    assert faults == ()
    assert validated(root, Site, "f.yaml")[1] == ()


@given(st.text())
def test_any_text_becomes_one_printable_line(text):
    assert one_line(text).isprintable()


def test_zones_not_given_are_asked_for_and_one_that_does_not_repeat_is_there_or_not():
    for said, there in (("0", 0), ("n", 0), ("", 1), ("y", 1)):
        someone, shown = asker(said, "4")

        assert zone_counts(CHECKLIST, [], someone, EN) == {"yard": there, "door": 4}
        assert "Is this there: Yard? (Enter: yes, n: no)" in shown


def test_zones_given_are_not_asked_for_and_without_anybody_there_is_one_of_each():
    assert zone_counts(CHECKLIST, ["door=3"], asker("1")[0], EN) == {"door": 3, "yard": 1}
    assert zone_counts(CHECKLIST, ["door=0"], None, EN) == {"door": 0, "yard": 1}


@pytest.mark.parametrize("wrong", ["door", "door=", "door=1.5", "=3", "gate=1", "door=100"])
def test_zone_that_is_not_understood_is_refused(wrong):
    with pytest.raises(Stop):
        zone_count(wrong, CHECKLIST)


def test_checklist_with_faults_tells_them(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text("format: cpted-checklist/1\nid: own\n", "utf-8")

    with pytest.raises(FaultsFound):
        chosen_checklist(str(path), None, EN)


def test_one_of_several_checklists_is_chosen_by_its_number():
    several = [one.value for one in shipped_library().checklists.values() if one.value.site_kinds]
    someone, shown = asker(str(len(several)))

    assert chosen_checklist(None, someone, EN).id == several[-1].id
    assert len(shown) == (0 if len(several) == 1 else len(several) + 2)
