"""The shipped content, and what lies beside a site."""

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from cpted_cli.analysis.instrument import resolved
from cpted_cli.analysis.readability import swedish_lix
from cpted_cli.files.checklists import whole_checklist
from cpted_cli.files.disk import yaml_files
from cpted_cli.files.documents import FORMATS, document_from_bytes, format_class, read_document
from cpted_cli.files.library import content_beside, content_faults, shipped, shipped_instruments, shipped_library
from cpted_cli.files.plain_data import plain_data
from cpted_cli.files.validation import adapter
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.scale import RatioScale, StepScale
from tests.files.reading import OWN, SITE, own_checklist

CONTENT = [*yaml_files(shipped("checklists")), *yaml_files(shipped("report_templates"))]
INSTRUMENTS = [one.value.id for one in shipped_library().checklists.values()]
FULL = [
    one.value.id
    for one in shipped_library().checklists.values()
    if one.value.site_kinds and one.value.id != "safety-walk"
]
OLD = sorted((Path(__file__).parents[1] / "formats").rglob("*.yaml"))


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


@pytest.mark.parametrize("name", FULL)
def test_instrument_has_a_size_that_fits_a_visit(name):
    checklist = whole(name)
    criteria = tuple(checklist.criteria())

    assert 40 <= len(criteria) <= 60
    assert 25 <= sum(one.short for one in criteria) <= 30
    assert {one.id for one in checklist.zones} - {one.zone for one in criteria} <= {"green-edge"}


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_at_most_half_of_an_instrument_is_judged_by_eye(name):
    scales = [one.resolved_scale for one in whole(name).criteria()]
    judged = [one for one in scales if isinstance(one, StepScale) and len(one.steps) > 2]

    assert 2 * len(judged) <= len(scales)


def test_safety_walk_is_easy_to_read_and_nobody_rates_anything():
    checklist = whole("safety-walk")

    assert (swedish_lix(checklist) or 100) < 30
    assert all(
        not isinstance(one.resolved_scale, StepScale) or len(one.resolved_scale.steps) == 2
        for one in checklist.criteria()
    )


@pytest.mark.parametrize("frame", sorted(shipped_library().crosswalks))
def test_every_criterion_has_its_place_in_every_frame_or_a_reason(frame):
    placed = shipped_library().crosswalks[frame].criteria

    assert sorted(shipped_library().criteria - set(placed)) == []


def test_three_frames_are_shipped():
    assert set(shipped_library().crosswalks) == {"iso-22341", "boverket", "botryggt"}


def test_every_threshold_says_where_it_comes_from_unless_it_is_our_own_checklist():
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
    document = own_checklist(scale="opening", rest=", threshold: opening")
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
    assert content_faults(document, shipped_library().with_documents([own_checklist(), document])) != ()


def test_an_earlier_edition_beside_the_newest_takes_no_criterion_out_of_the_frames():
    library = shipped_library()
    copy = shipped("examples") / "kastanjen" / "checklists" / "residential-area-2026.1.yaml"
    document, _ = read_document(copy)
    both = library.with_documents([document])
    assert library.criteria <= both.criteria


def test_library_knows_frames_profiles_and_criteria_by_id():
    profiles, _ = document_from_bytes(PROFILES.encode(), Path("profiles.yaml"))
    library = shipped_library().with_documents([profiles, own_checklist()])

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


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_a_visit_needs_only_the_checklists_for_its_kind_of_site_and_gets_the_same_instrument(name):
    document = shipped_library().checklists[name]

    assert whole(name) == resolved(document.value, shipped_library().known)
    for kind in document.value.site_kinds:
        few = shipped_instruments((kind,))
        assert name in few.checklists
        assert (few.measures, few.sources) == ({}, {})
        assert len(few.documents) < len(shipped_instruments().documents) < len(shipped_library().documents)


def test_checklists_are_all_there_for_whom_no_kind_is_known():
    assert list(shipped_instruments().checklists) == INSTRUMENTS
    assert [one for one in shipped_instruments(("moon-base",)).checklists if not one.startswith("core-")] == []
