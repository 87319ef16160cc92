import pytest

from cpted_cli.analysis.moves import ZoneChange
from cpted_cli.files.disk import NotWritten
from cpted_cli.files.documents import document_from_bytes
from cpted_cli.files.site_zones import changed_text, keep_zone
from cpted_cli.model.site import Zone

ZONE = Zone(id="entre-12-c", kind="entrance", name='Entré "12" C: bakom')
ADDED, GONE = ZoneChange(zone=ZONE, is_added=True), ZoneChange(zone=ZONE, is_added=False)
SITE = """\
# The place, as I know it.
format: cpted-site/1
id: garden
name:   Kvarteret   # spaces are mine
kind: test-place

# In walking order.
zones:
  - {id: a, kind: entrance, name: A}   # door is blue
  - id: b
    kind: entrance
    name: 'B'

# Facts about it
facts: {}
"""


def test_a_zone_is_added_after_the_last_and_every_other_line_stays():
    text = changed_text(SITE, ADDED)
    assert text is not None
    entry = '  - {id: entre-12-c, kind: entrance, name: "Entré \\"12\\" C: bakom"}\n'
    assert text == SITE.replace("    name: 'B'\n", f"    name: 'B'\n{entry}")


def test_taking_it_away_gives_the_file_back():
    assert changed_text(changed_text(SITE, ADDED) or "", GONE) == SITE


def test_what_is_so_already_is_left_alone():
    assert changed_text(changed_text(SITE, ADDED) or "", ADDED) == changed_text(SITE, ADDED)
    assert changed_text(SITE, GONE) == SITE


@pytest.mark.parametrize(
    "zones",
    [
        "zones: []\n",
        "",
        "zones: [{id: a, kind: entrance, name: A}]\n",
        "zones:\n- {id: a, kind: entrance, name: A}",
    ],
)
def test_every_way_of_writing_zones_can_grow(tmp_path, zones):
    path = tmp_path / "site.yaml"
    path.write_text(f"format: cpted-site/1\nid: garden\nname: x\nkind: y\n{zones}", encoding="utf-8")
    assert keep_zone(path, ADDED) is None
    document, faults = document_from_bytes(path.read_bytes(), path)
    assert document is not None, faults
    assert document.value.zones[-1] == ZONE


def test_a_file_that_can_no_longer_be_read_is_not_touched(tmp_path):
    path = tmp_path / "site.yaml"
    assert isinstance(keep_zone(path, ADDED), NotWritten)
    for broken in ("zones: [", "format: cpted-site/1\nzones: {a: 1}\n"):
        path.write_text(broken)
        assert isinstance(keep_zone(path, ADDED), NotWritten)
        assert path.read_text() == broken


@pytest.mark.parametrize("is_flow", [False, True])
def test_a_zone_is_added_after_the_last_of_its_kind(tmp_path, is_flow):
    path = tmp_path / "site.yaml"
    entries = [f"{{id: {name}, kind: {kind}, name: x}}" for name, kind in (("a", "entrance"), ("b", "yard"))]
    zones = f"zones: [{', '.join(entries)}]\n" if is_flow else "zones:\n" + "".join(f"  - {one}\n" for one in entries)
    path.write_text(f"format: cpted-site/1\nid: garden\nname: x\nkind: y\n{zones}", encoding="utf-8")
    assert keep_zone(path, ADDED) is None
    document, _ = document_from_bytes(path.read_bytes(), path)
    assert [one.id for one in document.value.zones] == ["a", "entre-12-c", "b"]
