from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis.cleaning import cleaned
from cpted_cli.files.documents import document_from_bytes
from cpted_cli.files.visit_texts import new_text, updated_text
from cpted_cli.model.assessment import Answer, Assessment, Conditions, Sample
from tests.walk.place import an_assessment

EDITED = """\
# My own heading
format: cpted-assessment/1
checklist: {id: square, edition: "1"}
site: garden
assessor: a1
light: day
date: 2026-11-10   # a Tuesday
conditions: {start: "17:05", snow: no}
x-mine: [1, 2]
answers:
  # the first one
  whole-1: 3      # measured twice
  lux: {value: 3.20, note: 'out', x-lamp: 17}   # by the gate
  # a thing that is missing
  sign@entrance-12a: {absent: ''}
# done
journal_lines: 0
"""


TEXTS = st.text(max_size=40).map(cleaned)
ANSWERS = st.builds(
    Answer,
    value=st.none() | st.floats(-1e6, 1e6).map(lambda number: round(number, 3)),
    note=TEXTS.map(lambda text: text or None),
    keep=st.booleans(),
    photos=st.lists(st.sampled_from(["a.jpg", "b.png"]), unique=True).map(tuple),
) | st.builds(Answer, not_observed=TEXTS)  # fmt: skip
KEYS = st.sampled_from(["whole-1", "whole-2", "lux", "sign@entrance-12a", "new"])


def read_back(text: str) -> Assessment:
    document, faults = document_from_bytes(text.encode(), Path("a.yaml"))
    assert document is not None, faults
    assessment: Assessment = document.value
    return assessment


def updated(text: str, changes: dict[str, Answer | None], lines: int = 0, conditions: Conditions | None = None) -> str:
    now = updated_text(text, changes, lines, conditions)
    assert now is not None
    return now


def test_an_answer_written_in_two_steps_reads_as_one_written_at_once():
    whole = Answer(count=5, of=7, note="våt", photos=("a.jpg",), flag=True)
    at_once = updated(EDITED, {"new": whole})
    for first in (
        Answer(note="våt"),
        Answer(flag=True, note="våt"),
        Answer(photos=("a.jpg",)),
        Answer(value=3, flag=True),
    ):
        assert updated(updated(EDITED, {"new": first}), {"new": whole}) == at_once


def test_only_what_changed_is_touched():
    now = updated(EDITED, {"whole-1": Answer(value=4)}, 1)
    assert now == EDITED.replace("whole-1: 3 ", "whole-1: 4 ").replace("journal_lines: 0", "journal_lines: 1")


def test_comments_order_and_own_keys_survive_a_change_inside_an_answer():
    now = updated(EDITED, {"lux": Answer(value=4.5, keep=True)})
    assert "  lux: {value: 4.5, x-lamp: 17, keep: true}" in now
    assert now.count("#") == EDITED.count("#")
    assert "# by the gate\n" in now


def test_taking_an_answer_away_leaves_the_comments_around_it():
    now = updated(EDITED, {"lux": None, "sign@entrance-12a": None})
    assert now.count("#") == EDITED.count("#")
    assert read_back(now).answer("lux") == Answer()
    assert read_back(now).answer("sign@entrance-12a") == Answer()


def test_new_answers_come_last_and_read_well():
    now = updated(
        EDITED,
        {
            "bins": Answer(value=2),
            "lamps": Answer(count=17, of=20),
            "car": Answer(not_observed="no"),
            "whole-2": Answer(value=1, note="en\ntvå 👍", photos=("a.jpg", "b.jpg")),
        },
    )
    assert "  bins: 2\n" in now
    assert "  lamps: {count: 17, of: 20}\n" in now
    assert '  car: {not_observed: "no"}\n' in now
    assert "    note: |-\n      en\n      två 👍\n    photos: [a.jpg, b.jpg]\n" in now
    assert read_back(now).answer("whole-2").note == "en\ntvå 👍"


def test_conditions_are_added_beside_those_that_are_there():
    now = updated(EDITED, {}, 0, Conditions(start="17:05", end="18:40", weather="clear"))
    assert 'conditions: {start: "17:05", snow: no, end: "18:40", weather: "clear"}' in now


def test_conditions_in_several_languages_are_written_on_their_line():
    now = updated(EDITED, {}, 0, Conditions(weather={"en": "overcast", "sv": "mulet"}))
    assert 'weather: {en: "overcast", sv: "mulet"}}' in now
    assert read_back(now).conditions.weather == {"en": "overcast", "sv": "mulet"}


@given(st.dictionaries(KEYS, ANSWERS | st.none()), st.dictionaries(KEYS, ANSWERS | st.none()))
def test_what_is_written_is_what_is_read(first, second):
    now = read_back(updated(updated(EDITED, first), second))
    for key, answer in {**first, **second}.items():
        assert now.answer(key) == (answer or Answer())


@given(st.dictionaries(KEYS, ANSWERS))
def test_a_new_file_reads_as_it_was_meant(answers):
    wanted = an_assessment(**answers)
    assert all(read_back(new_text(wanted)).answer(key) == answer for key, answer in answers.items())


def test_a_new_file_holds_all_that_is_known_of_the_visit():
    wanted = an_assessment()
    wanted = Assessment(
        **{
            **{name: getattr(wanted, name) for name in ("format", "checklist", "site", "assessor", "light", "date")},
            "answers": {}, "round": "2026", "short": True, "conditions": Conditions(start="17:05"),
            "sampled": {"entrance": Sample(seen=("entrance-12a",), of=2, seed=0)},
        }
    )  # fmt: skip
    assert read_back(new_text(wanted)) == wanted


def test_a_text_that_is_no_yaml_cannot_be_changed():
    assert updated_text("answers: [", {}, 0) is None
