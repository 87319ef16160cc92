from pathlib import Path

from cpted_cli.files.given_answers import given_answers
from cpted_cli.model.assessment import Answer, Assessment

PATH = Path("a.yaml")


def test_answers_may_be_a_plain_mapping_in_yaml_or_json():
    for content in (b"whole-1: 3\nlamps: {count: 17, of: 20}\n", b'{"whole-1": 3, "lamps": {"count": 17, "of": 20}}'):
        document, faults = given_answers(content, PATH)
        assert faults == ()
        assert document is not None
        assert document.value.answers == {"whole-1": 3.0, "lamps": Answer(count=17, of=20)}


def test_answers_may_be_a_whole_assessment():
    content = (
        b"format: cpted-assessment/1\nchecklist: {id: square, edition: '1'}\nsite: garden\nassessor: a1\nlight: day\n"
        b"date: 2026-11-10\nanswers: {whole-1: 3}\n"
    )
    document, faults = given_answers(content, PATH)
    assert faults == ()
    assert document is not None
    assert isinstance(document.value, Assessment)


def test_every_fault_is_told_at_its_place():
    _, faults = given_answers(b"whole-1: {valu: 3}\nlux: {value: 3,2}\nbins: three\n", PATH)
    assert [(one.code, str(one.place)) for one in faults] == [("decimal-comma", "a.yaml:2:14")]
    _, faults = given_answers(b"whole-1: {valu: 3}\nbins: three\n", PATH)
    assert [(one.code, str(one.place)) for one in faults] == [
        ("unknown-key", "a.yaml:1:11"),
        ("not-number", "a.yaml:2:7"),
    ]


def test_a_file_of_another_kind_is_told():
    for content, code in (
        (b"- 1\n", "not-mapping"),
        (b"", "file-empty"),
        (b"format: cpted-site/1\nid: a\nname: A\nkind: k\n", "format-not-here"),
    ):
        document, faults = given_answers(content, PATH)
        assert document is None
        assert [one.code for one in faults] == [code]
