"""JSON is read as what it is in YAML: the same nodes, values and faults; and what YAML cannot read, too."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.files.documents import document_from_bytes
from cpted_cli.files.json_reader import looks_like_json, plain_json, read_json
from cpted_cli.files.validation import validated
from cpted_cli.files.yaml_reader import read_node
from cpted_cli.model.assessment import Assessment

GIVEN = {
    "format": "cpted-assessment/1",
    "checklist": {"id": "square", "edition": "1"},
    "site": "garden",
    "assessor": "a1",
    "light": "day",
    "date": "2026-10-20",
    "answers": {
        "ns-view": 3,
        "ns-lux@door": {"value": 3.5, "note": "två trasiga"},
        "mt-lamps": {"count": 17, "of": 20},
    },
}
LETTERS = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0xD7FF, exclude_characters="".join(map(chr, range(0x7F, 0xA0))))
)
VALUES = st.recursive(
    st.integers(-(10**6), 10**6) | st.booleans() | st.none() | LETTERS | st.floats(-1e6, 1e6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(LETTERS.filter(bool), inner, max_size=3),
    max_leaves=8,
)
SPACES = st.sampled_from([None, 0, 1, 4])


def as_json(**other):
    return json.dumps({**GIVEN, **other}, ensure_ascii=False, indent=2).encode()


def read(content):
    return document_from_bytes(content, Path("a.json"))


def told(content):
    document, faults = read(content)
    assert document is None
    return [(one.code, one.place.line, one.place.column) for one in faults]


@given(st.dictionaries(LETTERS.filter(bool), VALUES, max_size=4), SPACES)
def test_nodes_are_those_of_yaml(data, indent):
    content = json.dumps(data, ensure_ascii=False, indent=indent).encode()

    assert read_json(content, "f") == read_node(content, "f")


ODD_VALUES = st.sampled_from(
    [3, 3.0, -0.0, 1e300, 10**17, True, None, "3", "", [], {}, "2026-10-20", "20261020", "day", "\x7f", "a\x85b", "å"]
)
CHANGES = st.dictionaries(
    st.sampled_from([*GIVEN, "round", "short", "journal_lines", "settles", "x-own", "nothing"]), ODD_VALUES, max_size=2
)
ANSWERS = st.dictionaries(
    st.sampled_from(["ns-view", "b@c", "Not a key"]),
    ODD_VALUES | st.dictionaries(st.sampled_from(["value", "note", "keep", "photos", "of"]), ODD_VALUES, max_size=2),
    max_size=2,
)


@given(CHANGES, ANSWERS)
def test_what_is_read_at_once_is_what_the_nodes_say(changes, answers):
    content = as_json(**{"answers": answers, **changes})
    root, faults = read_json(content, "a.json")

    document, found = read(content)

    if (root.entry("format")[1].text, root.entry("format")[1].is_plain) == (GIVEN["format"], False):
        value, more = validated(root, Assessment, "a.json")
        expected = None if (*faults, *more) else value
        assert (document and document.value) == expected
        assert repr(document and document.value) == repr(expected)
        assert sorted(found, key=str) == sorted((*faults, *more), key=str)


def test_json_of_other_programs_is_read_though_yaml_cannot():
    tabbed = json.dumps(GIVEN, indent="\t").encode()
    escaped = (
        json.dumps({**GIVEN, "answers": {"ns-view": {"value": 3, "note": "🌳 å"}}})
        .encode()
        .replace(b"a1", rb"\u0061\u0031")
    )

    assert read(tabbed)[0].value.answers["ns-view"] == 3.0
    assert read(escaped)[0].value.answers["ns-view"].note == "🌳 å"
    assert read(escaped)[0].value.assessor == "a1"
    assert read(b"\xef\xbb\xbf" + as_json())[0].value == read(as_json())[0].value


def test_faults_have_line_and_column():
    assert told(as_json(light="dusk")) == [("not-one-of", 9, 12)]
    assert told(as_json(answers={"ns-view": "3"})) == [("quoted-number", 12, 16)]
    twice = as_json().replace(b'"site": "garden"', b'"site": "garden", "site": "yard"')
    assert told(twice) == [("duplicate-key", 7, 21)]
    assert told(as_json(site="a\x07b"))[0] == ("yaml-character", 7, 11)
    assert told(as_json(site="HALFx").replace(b"HALF", b"\\ud800"))[0] == ("yaml-character", 7, 11)


def test_places_are_found_when_they_are_asked_for():
    document, _ = read(as_json())

    assert document.node(("answers", "ns-view")).place("a.json").line == 12
    assert document.root is document.root


@pytest.mark.parametrize("content", [b"{", b'{"a": 1,}', b"{a: 1}", b'{"a": NaN}', b'{"a": 1} {', b'{"a": "\xff"}'])
def test_what_is_no_json_is_left_to_yaml(content):
    assert looks_like_json(content)
    assert plain_json(content) is None
    assert read(content) == (None, document_from_bytes(content, Path("a.json"))[1])
    assert read(content)[1]


def test_depth_is_told():
    assert [code for code, _, _ in told(b'{"a":' * 60 + b"1" + b"}" * 60)] == ["yaml-depth"]
    assert told(b'{"a":' * 100_000)
