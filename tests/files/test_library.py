"""The shipped content, and whole checklists made of it."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from jsonschema import Draft202012Validator

from cpted_cli.files.disk import yaml_files
from cpted_cli.files.documents import FORMATS, document_from_bytes, format_class, read_document
from cpted_cli.files.library import (
    content_beside,
    content_faults,
    fingerprint,
    plain_checklist,
    shipped,
    shipped_library,
    whole_checklist,
)
from cpted_cli.files.plain_data import plain_data
from cpted_cli.files.validation import adapter
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.scale import RatioScale
from tests.analysis.test_laws import checklists
from tests.builders import make_criterion, one_principle
from tests.files.reading import SITE

CONTENT = [*yaml_files(shipped("checklists")), *yaml_files(shipped("report_templates"))]
INSTRUMENTS = [one.value.id for one in shipped_library().checklists.values()]
OLD = sorted((Path(__file__).parents[1] / "formats").rglob("*.yaml"))


def text_of(checklist: Checklist) -> bytes:
    return yaml.safe_dump(plain_checklist(checklist), allow_unicode=True, sort_keys=False).encode("utf-8")


def written_and_read(checklist: Checklist) -> Checklist:
    document, faults = document_from_bytes(text_of(checklist), Path("copy.yaml"))
    assert faults == ()
    return document.value


def whole(name: str) -> Checklist:
    checklist, faults = whole_checklist(shipped_library().checklists[name])
    assert faults == ()
    return checklist


# ------------------------------------------------------------------ what is shipped


def test_shipped_content_is_there():
    names = {path.name for path in CONTENT}

    assert names >= {"residential-area.yaml", "core-lighting.yaml", "scales.yaml", "measures.yaml", "sources.yaml"}


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.name)
def test_shipped_file_loads_and_holds_together(path):
    document, faults = read_document(path)

    assert faults == ()
    assert content_faults(document, shipped_library()) == ()


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_shipped_checklist_asks_in_both_languages(name):
    for one in whole(name).criteria():
        for text in (one.question, one.title, one.guidance, one.why, one.finding):
            assert text is None or set(text) >= {"sv", "en"}, one.id


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_shipped_checklist_names_each_criterion_once(name):
    ids = [one.id for one in whole(name).criteria()]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_whatever_can_fail_names_a_measure(name):
    assert [one.id for one in whole(name).criteria() if not one.measures] == []


@pytest.mark.parametrize("frame", sorted(shipped_library().crosswalks))
def test_every_criterion_has_its_place_in_every_frame_or_a_reason(frame):
    placed = shipped_library().crosswalks[frame].criteria

    assert sorted(shipped_library().criteria - set(placed)) == []


def test_three_frames_are_shipped():
    assert set(shipped_library().crosswalks) == {"iso-22341", "boverket", "botryggt"}


def test_every_threshold_says_where_it_comes_from_unless_it_is_our_own():
    for profile in shipped_library().profiles.values():
        for threshold in profile.thresholds:
            assert threshold.source or threshold.force == "own", threshold.id


# ------------------------------------------------------------------ schemas


@pytest.mark.parametrize("name", FORMATS)
def test_schema_of_a_format_is_a_valid_schema(name):
    Draft202012Validator.check_schema(adapter(format_class(name)).json_schema())


@pytest.mark.parametrize("path", [*CONTENT, *OLD], ids=lambda path: path.name)
def test_file_fits_the_schema_of_its_format(path):
    document, _ = read_document(path)
    cls = type(document.value)

    Draft202012Validator(adapter(cls).json_schema()).validate([plain_data(document.root, cls)])


def test_schema_refuses_what_the_reader_refuses():
    validator = Draft202012Validator(adapter(format_class("cpted-site")).json_schema())
    sound = {"format": "cpted-site/1", "id": "a", "name": {"sv": "Å"}, "kind": "b"}

    assert validator.is_valid([sound])
    for change in ({"id": "A"}, {"budget": 1}, {"kind": 3}, {"name": []}, {"point": {"lat": 91, "lon": 0}}):
        assert not validator.is_valid([{**sound, **change}])


# ------------------------------------------------------------------ copies and fingerprints


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_whole_checklist_is_the_same_after_writing_and_reading(name):
    checklist = whole(name)

    assert written_and_read(checklist) == checklist
    assert fingerprint(written_and_read(checklist)) == fingerprint(checklist)


@given(checklists())
def test_any_checklist_is_the_same_after_writing_and_reading(checklist):
    assert written_and_read(checklist) == checklist


def test_copy_says_the_kind_of_every_scale():
    plain = plain_checklist(whole("residential-area"))

    scales = [criterion["scale"] for principle in plain["principles"] for criterion in principle["criteria"]]
    assert all("kind" in scale for scale in scales)


def test_copy_is_plain_data_without_defaults():
    plain = plain_checklist(one_principle("path"))

    assert json.loads(json.dumps(plain)) == plain
    assert set(plain["principles"][0]["criteria"][0]) == {"id", "question", "scale", "light"}


def test_fingerprint_does_not_change_with_order_or_layout_of_the_file():
    text = text_of(whole("residential-area"))
    turned = yaml.safe_dump(yaml.safe_load(text), sort_keys=True, default_flow_style=True, allow_unicode=False).encode()

    first, second = (document_from_bytes(one, Path("f"))[0].value for one in (text, turned))

    assert fingerprint(first) == fingerprint(second)


def test_fingerprint_changes_with_any_weight_or_word():
    checklist = one_principle(make_criterion("path", weight=2.0))
    heavier = one_principle(make_criterion("path", weight=2.5))
    reworded = one_principle(make_criterion("path", weight=2.0, question="Path?"))

    assert len({fingerprint(one) for one in (checklist, heavier, reworded, replace(checklist, title="Other"))}) == 4


def test_fingerprint_is_of_canonical_json():
    # printf '%s' '{"edition":"1",…}' | sha256sum
    checklist = one_principle(make_criterion("path", scale=RatioScale()), zones=())

    canonical = (
        '{"edition":"1","format":"cpted-checklist/1","id":"small","principles":[{"criteria":[{"id":"path",'
        '"light":"day",'
        '"question":"path?","scale":{"kind":"ratio"}}],"id":"only","title":"only"}],"title":"Small"}'
    )

    assert fingerprint(checklist) == hashlib.sha256(canonical.encode()).hexdigest()


# ------------------------------------------------------------------ whole checklists


OWN = """\
format: cpted-checklist/1
id: own
edition: "1"
title: Own
{more}
principles:
  - id: access
    title: Access
    criteria:
      - {{id: ac-door, question: Shut?, scale: {scale}{rest}}}
"""


def own(scale="{kind: ratio}", rest="", more="include: []"):
    document, faults = document_from_bytes(OWN.format(scale=scale, rest=rest, more=more).encode(), Path("own.yaml"))
    assert faults == ()
    return document


def test_own_checklist_may_name_shipped_scales_and_includes():
    checklist, faults = whole_checklist(own(scale="quality", more="include: [core-lighting]"))

    assert faults == ()
    assert checklist.include == ()
    assert len(list(checklist.criteria())) > 1
    assert all(not isinstance(one.scale, str) for one in checklist.criteria())


def test_own_checklists_beside_it_win_over_shipped_ones():
    core = own(more="include: []")
    core = replace(core, value=replace(core.value, id="core-lighting"))
    including = own(more="include: [core-lighting]")
    including = replace(including, value=replace(including.value, principles=one_principle("path").principles))

    checklist, faults = whole_checklist(including, (core,))

    assert faults == ()
    assert [one.id for one in checklist.criteria()] == ["ac-door", "path"]


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        (", gate: 5", "10:68 gate-off-scale"),
        (", zone: nowhere", "10:68 unknown-zone-kind"),
    ],
)
def test_checklist_that_needs_nothing_shipped_is_checked_all_the_same(rest, told):
    checklist, faults = whole_checklist(own(rest=rest))

    assert checklist is None
    assert [f"{one.place.line}:{one.place.column} {one.code}" for one in faults] == [told]


def test_checklist_with_faults_is_not_made_whole():
    checklist, faults = whole_checklist(own(scale="qualty"))

    assert checklist is None
    assert [one.code for one in faults] == ["unknown-scale"]


def test_content_that_is_no_instrument_has_no_content_faults():
    document, _ = document_from_bytes(SITE.encode(), Path("site.yaml"))

    assert content_faults(document, shipped_library()) == ()


def test_same_id_twice_in_a_catalogue_is_told():
    text = (
        "format: cpted-scales/1\nscales:\n  - {id: a, kind: ratio}\n"
        "  - {id: a, kind: count, points: [[1, 0], [0, 1]]}\n"
    )
    document, _ = document_from_bytes(text.encode(), Path("s.yaml"))

    faults = content_faults(document, shipped_library())

    assert [(one.code, one.place.line) for one in faults] == [("duplicate-id", 4), ("points-not-rising", 4)]


PROFILES = """\
format: cpted-profiles/1
profiles:
  - id: se-default
    title: Rules
    thresholds:
      - {id: opening, title: Opening, text: Soon., force: own, binds: [existing], points: [[0, 1], [9, 0]], unit: s}
"""


def test_own_checklist_may_take_scale_and_threshold_from_a_profile():
    profiles, faults = document_from_bytes(PROFILES.encode(), Path("profiles.yaml"))
    assert faults == ()
    document = own(scale="opening", rest=", threshold: opening")
    library = shipped_library().with_documents([profiles])

    assert content_faults(document, library) == ()
    assert library.known.lookup(document.value).thresholds["opening"].unit == "s"


def test_every_kind_of_content_is_checked_beyond_its_form():
    text = (
        "format: cpted-crosswalk/1\nid: frame\ntitle: Frame\ncategories: [{id: care, title: Care}]\n"
        "criteria: {nowhere: care}\n"
    )
    document, _ = document_from_bytes(text.encode(), Path("c.yaml"))

    told = [(one.code, one.place.line, one.place.column) for one in content_faults(document, shipped_library())]

    assert told == [("unknown-criterion", 5, 12)]
    assert content_faults(document, shipped_library().with_documents([own(), document])) != ()


def test_library_knows_frames_profiles_and_criteria_by_id():
    profiles, _ = document_from_bytes(PROFILES.encode(), Path("profiles.yaml"))
    library = shipped_library().with_documents([profiles, own()])

    assert library.profiles["se-default"].title == "Rules"
    assert {"ac-door", "ns-lit-way-home"} <= library.criteria
    assert all(name == one.id for name, one in library.crosswalks.items())


def test_scales_and_profiles_of_a_site_or_case_lie_with_its_checklists(tmp_path):
    home = tmp_path / "garden" / "checklists"
    (home / "profiles").mkdir(parents=True)
    (home / "profiles" / "own.yaml").write_text(PROFILES.replace("se-default", "landlord"), "utf-8")
    (home / "scales.yaml").write_text("format: cpted-scales/1\nscales: [{id: own-scale, kind: ratio}]\n", "utf-8")
    text = OWN.format(scale="own-scale", rest=", threshold: opening", more="profile: landlord")
    (home / "own.yaml").write_text(text, "utf-8")
    document, _ = read_document(home / "own.yaml")

    whole, faults = whole_checklist(document)

    assert faults == ()
    assert (whole.criterion("ac-door").scale, whole.criterion("ac-door").threshold.unit) == (RatioScale(), "s")
    assert {type(one.value).__name__ for one in content_beside(home / "own.yaml")} == {
        "Checklist",
        "Profiles",
        "Scales",
    }


def test_nothing_lies_beside_what_is_shipped_or_anywhere_else(tmp_path):
    assert content_beside(shipped("checklists") / "residential-area.yaml") == ()
    assert content_beside(tmp_path / "own.yaml") == ()
