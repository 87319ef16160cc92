"""The model as plain data, and fingerprints of checklists."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given

from cpted_cli.files.canonical import fingerprint, plain_checklist
from cpted_cli.files.checklists import whole_checklist
from cpted_cli.files.documents import document_from_bytes
from cpted_cli.files.library import shipped_library
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.scale import RatioScale
from tests.analysis.test_laws import checklists
from tests.builders import make_criterion, one_principle

INSTRUMENTS = [one.value.id for one in shipped_library().checklists.values()]


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
