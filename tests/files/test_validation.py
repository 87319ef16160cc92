"""What does not fit the model is told once, at its place, with a guess."""

import pytest

from cpted_cli.files.documents import FORMATS, format_class
from cpted_cli.files.validation import adapter, guess, node_at, place_of
from cpted_cli.files.yaml_reader import read_node
from tests.files.reading import SITE, answers, codes, read, sentences


def test_misspelt_key_is_told_once_and_not_also_as_missing():
    assert sentences(SITE.replace("name:", "nmae:")) == ["f.yaml:3:1: `nmae` is not known here (did you mean `name`?)"]


def test_misspelt_key_deep_inside_is_told_once():
    told = codes(SITE + "zones:\n  - {id: a, knid: entrance, name: A}\n")

    assert told == ["6:13 unknown-key"]


def test_guess_is_never_a_key_that_stands_there_already():
    assert codes(SITE + "kinds: x\n") == ["5:1 unknown-key-far"]


def test_missing_key_is_told_beside_an_unrelated_unknown_one():
    assert codes("format: cpted-site/1\nid: a\nkind: b\nbudget: 1\n") == ["1:1 missing-key", "4:1 unknown-key-far"]


def test_list_is_not_called_too_short_when_its_items_are_wrong():
    told = codes("format: cpted-scales/1\nscales:\n  - {id: a, kind: steps, steps: [{label: x}, {label: y}]}\n")

    assert told == ["3:34 missing-key", "3:46 missing-key"]


def test_kind_that_is_missing_or_misspelt_is_told():
    text = "format: cpted-scales/1\nscales:\n  - {id: a, steps: [x, y]}\n  - {id: b, kind: step, steps: [x, y]}\n"

    assert sentences(text) == [
        "f.yaml:3:5: `kind` is missing",
        "f.yaml:4:5: `step` is not among the choices (did you mean `steps`?) (one of: steps, quantity, ratio, count)",
    ]


def test_key_called_kind_in_an_answer_is_an_unknown_key():
    assert codes(answers("a: {kind: steps, value: 1}")) == ["8:7 unknown-key-far"]


@pytest.mark.parametrize("key", ["<text>", "<mapping>", "[key]", "<", ">", "", "{near}", "@", "a@", "å"])
def test_strange_keys_are_told_and_break_nothing(key):
    assert read(SITE + f"'{key}': 1\n")[1] != ()
    assert read(SITE + f"facts: {{'{key}': 1}}\n")[1] != ()
    assert read(answers(f"'{key}': 1"))[1] != ()
    assert sentences(answers(f"'{key}': {{'{key}': 1}}"))


def test_list_on_top_is_told():
    assert codes("- format: cpted-site/1\n") == ["1:1 format-missing"]


def test_25_different_faults_are_each_told_once_at_their_place():
    text = """\
format: cpted-assessment/1
checklist: {id: Small, edition: "", sha256: 12ab}
site: [garden]
round: ""
assesor: a1
light: drak
date: 2026-02-30
journal_lines: 2.5
short: maybe
conditions: {start: 1:30, end: "25:00", snow: 3, wether: clear, company:  [1]}
sampled: {entrance: {seen: door, of: 0, seed: 1.5}, Path: {seen: [], of: "2"}}
answers:
  ac-one: 3,2
  ac-two: {value: 3,2}
  ac-three: "3"
  ac-four: 012
  ac-five: [3]
  ac-six: {count: -1, of: .inf}
  ac-six: 3
  Ac-Seven: 1
  ac-eight: {photos: a.jpg}
  ac-nine: *other
  ac-ten: !!int 3
budget: 100
x-mine: anything
"""
    assert codes(text) == [
        "2:17 bad-id",
        "2:33 empty-text",
        "2:45 bad-sha256",
        "3:7 not-text",
        "4:8 empty-text",
        "5:1 unknown-key",
        "6:8 not-one-of",
        "7:7 no-such-date",
        "8:16 not-whole-number",
        "9:8 not-truth",
        "10:21 bad-clock",
        "10:32 bad-clock",
        "10:47 not-truth",
        "10:50 unknown-key",
        "10:75 language-wanted",
        "11:28 not-list",
        "11:38 too-small",
        "11:47 not-whole-number",
        "11:53 bad-id",
        "11:74 quoted-number",
        "13:11 decimal-comma",
        "14:19 decimal-comma",
        "15:13 quoted-number",
        "16:12 leading-zero",
        "17:12 wrong-shape",
        "18:19 too-small",
        "18:27 not-number",
        "19:3 duplicate-key",
        "20:3 bad-key",
        "21:22 not-list",
        "22:12 yaml-alias",
        "23:11 yaml-tag",
        "24:1 unknown-key-far",
    ]


def test_every_sentence_of_a_file_is_different():
    text = answers("a: {nots: 1}", "b: {nots: 1}", "c: 3,2")

    assert len(set(sentences(text))) == 3


def test_way_into_a_document_ends_where_it_ends():
    root, _ = read_node(b"a:\n  - b: 1\n", "f")

    assert node_at(root, ("a", 0, "b")).text == "1"
    assert node_at(root, ("a", 0, "b"), at_key=True).text == "b"
    assert node_at(root, ("a", 5)).kind == "list"
    assert node_at(root, ("z",)) is root
    assert (place_of(root, ("a", 0, "b"), "f").column, place_of(root, ("a", 0, "b"), "f", at_key=True).column) == (8, 5)


@pytest.mark.parametrize(("word", "guessed"), [("qualty", "quality"), ("zzz", ""), ("", "")])
def test_guess_is_near_or_nothing(word, guessed):
    assert guess(word, ["quality", "yes-no"]) == guessed


@pytest.mark.parametrize("cls", [format_class(name) for name in FORMATS])
def test_adapter_of_a_class_is_made_once(cls):
    assert adapter(cls) is adapter(cls)
