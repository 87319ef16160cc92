"""Things are added to a case's file, or changed in it."""

import pytest

from cpted_cli.cli.case_changes import Entry, opened, put_entry, put_stage
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import FaultsFound, Stop
from cpted_cli.wording.translator import words_for

EN, SV = (Voice(words=words_for(language)) for language in ("en", "sv"))
HEAD = "# mine\nformat: cpted-case/1\nid: block\nname: Block\n"


@pytest.fixture
def block(tmp_path):
    (tmp_path / "case.yaml").write_text(HEAD, "utf-8")
    return tmp_path


def put(block, name="p1", voice=EN, list_name="problems", **parts):
    written = {"typed": {}, "grown": {}, **parts}
    return put_entry(block, Entry(list_name=list_name, name=name, **written), voice)


def causes(text):
    return {"grown": {"causes": [{"text": text}]}, "numbered": {"causes": "c"}}


def test_new_thing_is_shown_as_it_was_written(block, capsys):
    put(
        block,
        typed={"title": " Dark\x07 ", "who": None},
        grown={"causes": [{"text": "Cable"}]},
        numbered={"causes": "c"},
    )

    written = "problems:\n  - id: p1\n    title: Dark\n    causes:\n      - id: c1\n        text: Cable\n"
    assert (block / "case.yaml").read_text("utf-8") == HEAD + written
    assert capsys.readouterr().out == written


def test_thing_that_is_there_is_changed_and_its_lists_grow(block):
    put(
        block,
        typed={"title": {"sv": "Mörkt", "en": "Dark"}},
        grown={"causes": [{"text": "A"}]},
        numbered={"causes": "c"},
    )
    put(block, voice=SV, typed={"title": "Mörk väg"}, **causes("B"))
    case = opened(block)[1]

    assert case.problems[0].title == {"sv": "Mörk väg"}
    assert [(one.id, one.text) for one in case.problems[0].causes] == [("c1", "A"), ("c2", "B")]


def test_new_thing_without_an_id_gets_the_next_number(block):
    for _ in range(2):
        put(block, name=None, typed={"title": "Dark"})

    assert [one.id for one in opened(block)[1].problems] == ["p1", "p2"]


def test_new_thing_needs_a_title_and_what_else_is_needed(block):
    with pytest.raises(Stop) as nameless:
        put(block, name="p9")
    with pytest.raises(Stop) as lacking:
        put(block, typed={"title": "T"}, needed={"date": "--date"})

    assert nameless.value.params["name"] == "p9"
    assert lacking.value.params["name"] == "--date"
    assert (block / "case.yaml").read_text("utf-8") == HEAD


def test_dry_run_writes_nothing(block, capsys):
    put(block, typed={"title": "T"}, dry_run=True)

    assert "+  - id: p1" in capsys.readouterr().out
    assert (block / "case.yaml").read_text("utf-8") == HEAD


def test_stage_is_said_and_said_anew(block):
    put_stage(block, "vision", {"status": "ongoing", "date": None, "note": "begun"}, EN)
    put_stage(block, "vision", {"status": "done", "date": None, "note": None}, EN)
    (standing,) = opened(block)[1].stages

    assert (standing.status, standing.note) == ("done", None)


def test_case_with_faults_is_left_alone(block):
    (block / "case.yaml").write_text(f"{HEAD}school: other\n", "utf-8")
    with pytest.raises(FaultsFound):
        put(block, typed={"title": "T"})
