"""What can still be read of a faulty file: no fault hides another, and none is an echo of another."""

from collections import Counter
from pathlib import Path

import pytest

from cpted_cli.files.checking import path_faults
from cpted_cli.files.sound_parts import MOST_FAULTS, sound_part, sound_part_from_bytes
from cpted_cli.wording.faults import fault_lines
from cpted_cli.wording.translator import words_for

MANY = Path(__file__).parent / "many_faults" / "many.yaml"
HEAD = 'format: cpted-checklist/1\nid: own\nedition: "1"\ntitle: Own\n'
PRINCIPLE = "principles:\n  - id: access\n    title: Access\n    criteria:\n"


def told(folder: Path, *texts: str) -> list[str]:
    for number, text in enumerate(texts):
        (folder / f"{number}.yaml").write_text(text, "utf-8")
    faults = path_faults([folder])[1]
    return [f"{Path(one.place.path).name}:{one.place.line}:{one.place.column} {one.code}" for one in faults]


@pytest.mark.parametrize("language", ["en", "sv"])
def test_file_full_of_faults_is_told_whole_in_one_run(language, golden):
    _, faults = path_faults([MANY])

    golden(
        MANY.with_suffix(f".{language}.txt"),
        fault_lines(faults, words_for(language)).replace(f"{MANY}", MANY.name) + "\n",
    )


def test_each_of_its_25_and_more_different_faults_is_told_once_at_a_place_of_its_own():
    _, faults = path_faults([MANY])

    assert len({one.code for one in faults}) >= 25
    assert max(Counter(one.place for one in faults).values()) == 1


def test_unreadable_criterion_hides_no_unknown_name_in_another(tmp_path):
    criteria = (
        "      - {id: a, question: A?, scale: qualty}\n      - {id: b, question: B?, scale: quality, weight: heavy}\n"
    )

    assert told(tmp_path, HEAD + PRINCIPLE + criteria) == ["0.yaml:9:38 unknown-scale", "0.yaml:10:55 not-number"]


def test_fault_beside_an_unknown_name_in_the_same_criterion_hides_it_neither(tmp_path):
    criteria = "      - {id: a, scale: qualty, wieght: 2}\n"

    assert told(tmp_path, HEAD + PRINCIPLE + criteria) == [
        "0.yaml:9:9 missing-key",
        "0.yaml:9:24 unknown-scale",
        "0.yaml:9:32 unknown-key",
    ]


def test_what_names_a_faulty_thing_is_not_told_too(tmp_path):
    zones = "zones:\n  - {id: yard, title: Yard, repeats: often}\n  - {id: roof}\n"
    criteria = "".join(
        f"      - {{id: {one}, question: A?, scale: quality, zone: {one}}}\n" for one in ("yard", "roof")
    )
    frame = (
        "format: cpted-crosswalk/1\nid: frame\ntitle: Frame\ncategories: [{id: care, title: Care}]\n"
        "criteria: {yard: care, broken: care}\n"
    )
    broken = f"{criteria}      - {{id: broken, question: [A], scale: quality}}\n"

    assert told(tmp_path, HEAD + zones + PRINCIPLE + broken, frame) == [
        "0.yaml:6:38 not-truth",
        "0.yaml:7:5 missing-key",
        "0.yaml:14:32 language-wanted",
    ]


def test_checklist_that_includes_a_faulty_one_is_not_blamed(tmp_path):
    inner = HEAD.replace("own", "inner") + PRINCIPLE + "      - {id: a, question: A?, scale: quality, weight: 0}\n"
    outer = HEAD + "include: [inner]\n" + PRINCIPLE + "      - {id: b, question: B?, scale: quality}\n"

    assert told(tmp_path, inner, outer) == ["0.yaml:9:55 not-above"]


def test_zone_that_may_stand_in_a_checklist_that_could_not_be_included_is_left_open(tmp_path):
    asked = "question: A?, scale: quality"
    criteria = f"      - {{id: a, {asked}, zone: tower}}\n      - {{id: b, {asked}, zone: yrad}}\n"
    zones = "zones: [{id: yard, title: Yard}]\n"

    for include in ("include: [core-lightning]\n", "includ: [core-lighting]\n"):
        lines = told(tmp_path, HEAD + include + zones + PRINCIPLE + criteria)
        assert [one.split()[1] for one in lines][1:] == ["unknown-zone-kind"]
        assert lines[1].startswith("0.yaml:12:")


def test_change_whose_name_could_not_be_read_is_not_called_aimless(tmp_path):
    tailoring = (
        'format: cpted-tailoring/1\nid: own\nedition: "1"\ntitle: Own\n'
        'base: {id: residential-area, edition: "2026.2"}\n'
        "reweight: [{criterion: NS, weight: 2, reason: Dark.}]\ndrop: [{criterion: nowhere, reason: No.}]\n"
    )

    assert told(tmp_path, tailoring) == ["0.yaml:6:24 bad-id", "0.yaml:7:20 unknown-criterion"]


@pytest.mark.parametrize(
    "text", ["", "a: [", "a: 1\n", "format: cpted-nothing/1\n", "format: cpted-checklist/1\n", "- a\n"]
)
def test_nothing_is_read_where_nothing_can_be_made_of_it(text):
    part = sound_part_from_bytes(text.encode(), Path("f.yaml"))

    assert part is None or part.document.value.principles == ()


def test_file_that_is_not_there_has_no_part(tmp_path):
    assert sound_part(tmp_path / "nowhere.yaml") is None


def test_file_with_too_many_faults_is_left_at_them():
    criteria = "".join(
        f"      - {{id: c{number}, question: A?, scale: quality, weight: 0}}\n" for number in range(MOST_FAULTS + 1)
    )

    assert sound_part_from_bytes((HEAD + PRINCIPLE + criteria).encode(), Path("f.yaml")) is None


def test_file_mended_by_what_the_messages_say_and_nothing_else_has_no_fault_left():
    assert path_faults([MANY.with_name("mended.yaml")])[1] == ()
